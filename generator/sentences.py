"""Divides a source's text into numbered sentences, by one deterministic rule.

1. A line break always ends a sentence; a line of white space holds none. Headlines, credits and
   lines whose full stop was lost in copying are sentences of their own for that reason.
2. Inside a line a sentence ends with ``.``, ``!``, ``?`` or ``…`` and the closing quotation marks
   and brackets behind it, if white space follows and then, opening marks aside, a letter that is
   not a small one, or a digit. So a sentence may end inside a quotation.
3. A full stop ends none behind a known abbreviation, a single letter, or a number of up to three
   digits (``2. November``, ``zum 400. Tag``).
4. A full stop glued between a small letter and a capitalised word (``Washington.Der``) ends one:
   copied texts often lose the white space.

The bytes of a source are pinned by their hash, so a number cannot drift while this rule stands.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_GERMAN = (
    "abs art bspw bzgl bzw ca d.h dez dr etc evtl feb gem ggf inkl jan jh lt mio mrd nov nr okt"
    " prof sept sog st str tel tsd u.a usw vgl z.b zzgl"
)
_ENGLISH = (
    "a.m acc adm amb approx apr aug brig capt cmdr co col corp dec dept e.g esp gen gov hon i.e inc"
    " jr lt ltd maj mr mrs ms mt no oct p.m pres rep rev sen sgt sr supt u.s vs"
)
_ABBREVIATIONS = frozenset(f"{_GERMAN} {_ENGLISH}".split())
_OPENING = "\"'„“‚‘«»‹›(["
_CLOSING = re.escape("\"'“”’»«›‹)]")
_SPACE = "[^\\S\r\n]"
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_END = re.compile(rf"(?P<spaced>[.!?…]+[{_CLOSING}]*(?={_SPACE}))|\.(?=\w\w)")
_WORD = re.compile(r"[\w.]+")
_NEAR = 24  # how far around a full stop it looks: a whole line each time would be quadratic


class Sentence(NamedTuple):
    """One sentence: ``text[start:end]``, in code points, on ``line``. All numbers are from 1.

    A tuple, since an archive has very many: it is made in a third of the time.
    """

    number: int
    start: int
    end: int
    line: int


def divide(text: str) -> tuple[Sentence, ...]:
    """The sentences of a decoded source, in order."""
    sentences: list[Sentence] = []
    for line, match in enumerate(_LINE.finditer(text), 1):
        start, end = match.span(1)
        for cut in (*_cuts(text, start, end), end):
            words = text[start:cut].lstrip()
            if words:
                first = cut - len(words)
                last = first + len(words.rstrip())
                sentences.append(Sentence(len(sentences) + 1, first, last, line))
            start = cut
    return tuple(sentences)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where the sentences of one line end, but for the last."""
    for match in _END.finditer(text, start, end):
        if _ends(text, match):
            yield match.end()


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether the full stop (or the like) at ``match`` ends a sentence."""
    if match["spaced"] is None:
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
        return before.islower() and after[0].isupper() and after[1].islower()
    follows = text[match.end() : match.end() + _NEAR].lstrip().lstrip(_OPENING)
    if not follows or not follows[0].isalnum() or follows[0].islower():
        return False
    return match[0] != "." or not _never_ends(text[max(0, match.start() - _NEAR) : match.start()])


def _never_ends(before: str) -> bool:
    """Whether a full stop behind these words belongs to the last of them."""
    word = before.rpartition(" ")[2]
    if not word.isalnum():  # seldom: most words have white space before them and nothing else
        word = _WORD.findall(f"{before}.")[-1][:-1]
    word = word.lower()
    return (
        word in _ABBREVIATIONS
        or (len(word) == 1 and word.isalpha())
        or (word.isdigit() and len(word) <= 3)
    )
