"""Addresses that lead to the words of a passage: text fragments, ``#:~:text=…``.

The grammar is that of the draft “URL Fragment Text Directives” of the W3C's community group:
``prefix-,start,end,-suffix``. A fragment is made of the words that the record has, and of no
others. In a browser that does not know it, or of a page that no longer has the words, a page opens
at its head.
"""

from urllib.parse import quote

from generator.records.schema import Passage, Source

_DIRECTIVES = ":~:"
_LONG = 120
"""From how many characters on a quotation is named by its first and last words."""
_EACH = 5
"""How many words that is, of each."""
_UNSEEN = "\u00ad\u200b\u2060\ufeff"


def originals(source: Source, passage: Passage) -> tuple[str | None, str | None]:
    """Where a passage stands on its source's own page, and in the copy of a public archive.

    The words of a translated source are not looked for: its page may have those of the original.
    """
    archived = source.archived.address if source.archived else None
    text = None if source.translated else passage
    return _marked(source.url, text), _marked(archived, text)


def _marked(address: str | None, passage: Passage | None) -> str | None:
    words = _words(passage) if passage else ""
    if not address or not words:
        return address
    page, _, rest = address.partition("#")
    anchor = rest.partition(_DIRECTIVES)[0]
    return f"{page}#{anchor}{_DIRECTIVES}text={words}"


def _words(passage: Passage) -> str:
    """What a passage is found by; empty where its record names sentences alone."""
    if passage.from_ and passage.to:
        parts = [passage.from_, passage.to]
    else:
        parts = _ends(_plain(passage.quote or ""))
    before, behind = _encoded(passage.prefix or ""), _encoded(passage.suffix or "")
    around = ([f"{before}-"] if before else [], [f"-{behind}"] if behind else [])
    return ",".join([*around[0], *map(_encoded, parts), *around[1]])


def _ends(words: str) -> list[str]:
    """A quotation, or the first and the last words of a long one."""
    every = words.split(" ")
    if len(words) < _LONG or len(every) < 2 * _EACH:
        return [words]
    return [" ".join(every[:_EACH]), " ".join(every[-_EACH:])]


def _plain(text: str) -> str:
    """A text on one line, without what is not seen."""
    return " ".join("".join(each for each in text if each not in _UNSEEN).split())


def _encoded(text: str) -> str:
    """Everything but letters and digits as bytes: hyphen, comma and “&” are of the grammar."""
    return quote(_plain(text), safe="").replace("-", "%2D")
