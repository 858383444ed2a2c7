"""The words of a text one by one, and what may differ in a quotation without a change of letters.

Letters decide: two stretches are the same if they are so by the foldings of ``texts.text`` and by
what the typography of quoting leaves to whoever quotes, each of which has a name.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.texts.marks import plain_marks
from generator.texts.text import SOFT_HYPHEN, fold

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_LETTER = f"[^\\W{_IDEOGRAPH}]"
_REST = f"(?:{_LETTER}+|[\u00ad\u0300-\u036f]+)*"
_APOSTROPHE = "'’‘`´ʼ＇"
WORD = re.compile(
    rf"[{_IDEOGRAPH}]|\d+(?:[.,]\d+)+(?![^\W_])|{_LETTER}{_REST}"
    rf"(?:(?:[{_APOSTROPHE}]|-(?:[^\S\n]*\n[^\S\n]*)?)(?!_){_LETTER}{_REST})*"
)
"""One word, with its apostrophes and hyphens, one at the end of a line included; a number with its
separators; or one ideograph."""
_DIVIDED = re.compile(r"(?<=[^\W\d_])-[^\S\n]*\n[^\S\n]*(?=[^\W_])")
_HYPHEN = re.compile(r"(?<=\w)-\s*(?=\w)")
IDEOGRAPH = re.compile(f"[{_IDEOGRAPH}]")
ELLIPSIS = re.compile(r"[\[(]?\s*(?:…|⋯|\.\s?\.\s?\.)(?:\s?\.)?\s*[\])]?")
"""What stands for words that are left out."""
ADDED = "\ue001"
"""Stands before a letter that whoever quotes has put in brackets."""

_PARAGRAPH_MARK = re.compile(r"(\n\s*)[\"“„«‘‚»]")
_DASH = re.compile(r"(?<=\d)[–—](?=\d)|[‐‑]")
_WIDE_DASH = re.compile(r"\s*(?:[–—]|--+)\s*|\s-\s")
_DOTS = re.compile(r"\s*(?:…|⋯|\.\s?\.\s?\.)")
_STOP_MARK = re.compile(r"([.,]+)(['\"]+)(?=[\s–—]|$)")


class Liberty(Enum):
    """What may differ although all letters are the same; the value is what messages call it."""

    SPACE = "white space"
    MARKS = "the form or the place of quotation marks"
    COMPOSITION = "the encoding of accents"
    HYPHENS = "soft hyphens"
    DIVIDED = "a word divided at the end of a line"
    DOTS = "the form of an ellipsis"
    DASHES = "the form of dashes"
    CAPITAL = "a letter in brackets"
    FIRST = "the case of its first letter"
    STOP = "a final comma or stop"
    INSERTED = "words in brackets"
    OUTER = "an ellipsis at its beginning or end"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, and where it stands."""

    seen: str
    plain: str
    """As it is compared: in small letters, composed, without hyphens."""
    start: int
    end: int


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text."""
    return tuple(
        Word(found[0], plain(found[0]), found.start(), found.end()) for found in WORD.finditer(text)
    )


def plain(word: str) -> str:
    """A word as it is compared."""
    word = _HYPHEN.sub("", word) if "-" in word else word
    if word.isascii():
        return word.lower()
    whole = unicodedata.normalize("NFC", word.replace(SOFT_HYPHEN, ""))
    return plain_marks(whole).casefold()


def same(one: str, other: str) -> frozenset[Liberty] | None:
    """What differs in two stretches with the same letters; None where their letters differ.

    A letter behind ``ADDED`` in ``one`` may be a capital in only one of them.
    """
    if any(_DIVIDED.search(text) for text in (one, other)):
        joined = same(_HYPHEN.sub("", one), _HYPHEN.sub("", other))
        return None if joined is None else joined | {Liberty.DIVIDED}
    first, second = _folded(one), _folded(other)
    bracketed = ADDED in first
    if bracketed:
        first = _cased(first, second)
    if first != second:
        return None
    plainer = one.replace(ADDED, "")
    capital = {Liberty.CAPITAL} if bracketed else set()
    if plainer == other:
        return frozenset(capital)
    return frozenset(capital | set(_needed(plainer, other)))


def _folded(text: str) -> str:
    for change in _CHANGES.values():
        text = change(text)
    return fold(text).text.strip()


def _cased(text: str, model: str) -> str:
    """A text whose bracketed letters have the case of those of another text."""
    pieces: list[str] = []
    length = 0
    for index, piece in enumerate(text.split(ADDED)):
        there = model[length : length + 1]
        changes = index and there.casefold() == piece[:1].casefold()
        pieces.append(there + piece[1:] if changes else piece)
        length += len(piece)
    return "".join(pieces)


def _needed(one: str, other: str) -> Iterator[Liberty]:
    """Each liberty without which two stretches differ."""
    for left_out in _CHANGES:
        first, second = one, other
        for liberty, change in _CHANGES.items():
            if liberty is not left_out:
                first, second = change(first), change(second)
        if first.casefold() != second.casefold():
            yield left_out


def _marks(text: str) -> str:
    text = plain_marks(_PARAGRAPH_MARK.sub(r"\1", text)).replace('"', "'")
    return _STOP_MARK.sub(r"\2\1", text)


_CHANGES: dict[Liberty, Callable[[str], str]] = {
    Liberty.HYPHENS: lambda text: text.replace(SOFT_HYPHEN, ""),
    Liberty.COMPOSITION: lambda text: unicodedata.normalize("NFC", text),
    Liberty.DOTS: lambda text: _DOTS.sub(" … ", text),
    Liberty.DASHES: lambda text: _WIDE_DASH.sub(" - ", _DASH.sub("-", text)),
    Liberty.MARKS: _marks,
    Liberty.SPACE: lambda text: " ".join(text.split()),
}
