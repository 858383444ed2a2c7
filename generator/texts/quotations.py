"""Which words of a source stand in quotation marks, as far as the lines of a stretch tell.

Marks of every form open and close in turn, whichever way they look: languages disagree on which
looks which way. A line with an odd number of them goes on with a quotation from another line, so
that nothing is known of its words but that it quotes somebody.
"""

import re

from generator.texts import marks
from generator.texts.text import SourceText

_MARK = re.compile(f"[{marks.QUOTING}]")
_INNER = re.compile(f'(?:(?<=\\s)|(?<=^)|(?<=[„“”"«»(\\[]))[{marks.INNER}](?=\\w)')
_INNER_END = re.compile("(?<=[\\w.,!?])[’‘‹›'](?!\\w)")
_WORD = re.compile(r"\w")


def quotes_nobody(text: SourceText, start: int, end: int) -> bool:
    """Whether no quotation mark stands anywhere in the lines of a stretch."""
    first, last = _lines(text, start, end)
    return _MARK.search(text.text, first, last) is None


def runs_out(text: SourceText, start: int, end: int) -> bool:
    """Whether a word of a stretch stands outside the quotation marks in its lines."""
    first, last = _lines(text, start, end)
    marks = [mark.start() for mark in _MARK.finditer(text.text, first, last)]
    if len(marks) % 2:
        return False
    outside = zip([first, *marks[1::2]], [*marks[::2], last], strict=True)
    return any(_WORD.search(text.text, max(start, a), min(end, b)) for a, b in outside)


def is_quoted_within(text: SourceText, start: int, end: int) -> bool:
    """Whether a stretch stands in a quotation inside a quotation: in somebody else's words."""
    first, last = _lines(text, start, end)
    before = text.text[first:start]
    if not any(mark in before for mark in marks.INNER):
        return False
    # To the code point behind `start`: a mark is one only where a word comes behind it.
    inner = _INNER.finditer(text.text, first, start + 1)
    opening = max((mark.start() for mark in inner), default=-1)
    if opening < 0 or len(_MARK.findall(before[: opening - first])) % 2 == 0:
        return False
    closing = _INNER_END.search(text.text, opening + 1, last)
    return closing is not None and closing.start() >= end


def _lines(text: SourceText, start: int, end: int) -> tuple[int, int]:
    """Start and end of the lines that a stretch touches."""
    first = max(text.text.rfind(end_, 0, start) for end_ in "\r\n") + 1
    ends = [at for end_ in "\r\n" if (at := text.text.find(end_, end)) >= 0]
    return first, min(ends, default=len(text.text))
