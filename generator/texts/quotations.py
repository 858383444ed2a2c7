"""Which words of a source stand in quotation marks, as far as their paragraph tells.

1. Double marks of every form open and close in turn, whichever way they look: languages disagree
   on which looks which way. The brackets of Chinese and Japanese open and close as they look.
2. A double mark behind a digit is an inch or a second, unless it closes a quotation that no later
   mark closes.
3. A single mark opens behind white space, an opening bracket or another mark, if a word comes
   behind it and a mark of its kind closes it, behind a word or a stop; a decade (``’90s``) and a
   word that lost its beginning (``’tis``) open nothing. Any other is an apostrophe, or a foot.
4. A paragraph with a mark that nothing closes goes on with a quotation from another one, or is
   followed by one: nothing is known of its words but that it quotes somebody.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from generator.records.vocabulary import SourceKind
from generator.texts import marks
from generator.texts.text import SourceText

_MARK = re.compile(f"``|''|,,(?=\\w)|[{marks.QUOTING}{re.escape(marks.SINGLE)}'{marks.BRACKETS}]")
_DOUBLE = re.compile(f"``|''|[{marks.QUOTING}]")
_TWICE = ("``", "''", ",,")
_CLOSES = {"‘": "’'", "‚": "‘’'", "'": "'’", "’": "’", "`": "'´`’", "＇": "＇", "‛": "’'"}
_BEFORE = f"([{{–—-/{marks.QUOTING}{marks.BRACKETS}"
_DECADE = re.compile(r"\d\ds?\b")
_ENDING = ".,!?…;:—–"
_WORD = re.compile(r"\w")
_OWN = (SourceKind.POST, SourceKind.RELEASE, SourceKind.DOCUMENT)
_NEAR = 24


@dataclass(slots=True)
class _Reading:
    """A paragraph read from its beginning to its end."""

    text: str
    start: int
    end: int
    elided: re.Pattern[str]
    open: list[tuple[int, str]] = field(default_factory=list)
    """The marks that nothing has closed so far, and what closes each."""
    found: list[tuple[int, int]] = field(default_factory=list)
    """Start and end of each quotation, with its marks."""

    def read(self) -> None:
        """Find all quotations."""
        for mark in _MARK.finditer(self.text, self.start, self.end):
            sign = mark[0]
            if sign in marks.BRACKETS:
                self._bracket(mark.start(), sign)
            elif sign in marks.QUOTING or sign in _TWICE:
                self._double(mark.start(), mark.end(), sign)
            elif sign in _CLOSES and self._opens(mark.start()):
                self._single(mark.start(), sign)

    @property
    def outer(self) -> list[tuple[int, int]]:
        """Those that stand in no other one."""
        outer: list[tuple[int, int]] = []
        for start, end in sorted(self.found):
            if outer and start < outer[-1][1]:
                outer[-1] = outer[-1][0], max(end, outer[-1][1])
            else:
                outer.append((start, end))
        return outer

    def inner(self, start: int, end: int) -> bool:
        """Whether a stretch stands in one that stands in another one."""
        around = [each for each in self.found if each[0] <= start and end <= each[1]]
        is_open = any(at < inner[0] for at, _ in self.open for inner in around)
        return len(around) > 1 or is_open

    def _bracket(self, at: int, sign: str) -> None:
        which = marks.BRACKETS.index(sign)
        if which % 2 == 0:
            self.open.append((at, marks.BRACKETS[which + 1]))
        elif any(closing == sign for _, closing in self.open):
            self._close(at + 1, sign)

    def _double(self, at: int, end: int, sign: str) -> None:
        family = "‹›" if sign in "‹›" else '"'
        is_open = any(closing == family for _, closing in self.open)
        if self._is_measure(at, sign) and (not is_open or self._is_closed_later(end)):
            return
        if is_open:
            self._close(end, family)
        else:
            self.open.append((at, family))

    def _is_measure(self, at: int, sign: str) -> bool:
        return sign in marks.INCHES and self.text[at - 1 : at].isdigit()

    def _is_closed_later(self, end: int) -> bool:
        """Whether a mark that can close stands before the next one that can open."""
        for mark in _DOUBLE.finditer(self.text, end, self.end):
            if not self._is_measure(mark.start(), mark[0]):
                return not self.text[mark.start() - 1].isspace()
        return False

    def _close(self, end: int, family: str) -> None:
        """Close the last quotation that this mark closes, and forget what is open inside it."""
        opening, closes = self.open.pop()
        while closes != family:
            opening, closes = self.open.pop()
        self.found.append((opening, end))

    def _opens(self, at: int) -> bool:
        """Whether a single mark can open a quotation."""
        before = self.text[at - 1] if at > self.start else " "
        if not (before.isspace() or before in _BEFORE):
            return False
        if _DECADE.match(self.text, at + 1) or self.elided.match(self.text, at + 1):
            return False
        behind = self.text[at + 1 : at + 2]
        return bool(_WORD.match(behind)) or behind in {*marks.QUOTING, "…", "[", "("}

    def _single(self, at: int, sign: str) -> None:
        """Find where a single mark closes: behind a stop, else behind a word, but for “ships’”."""
        last = None
        for mark in _MARK.finditer(self.text, at + 1, self.end):
            place = mark.start()
            if mark[0] in _CLOSES and self._opens(place):
                break
            if mark[0] not in _CLOSES[sign] or _WORD.match(self.text, place + 1):
                continue
            before = self.text[place - 1]
            if before in _ENDING or before in marks.QUOTING:
                last = place
                break
            if not before.isspace() and (last is None or self.text[last - 1] in "sS"):
                last = place
        if last is not None:
            self.found.append((at, last + 1))


def is_direct(text: SourceText, start: int, end: int) -> bool | None:
    """Whether a stretch is direct speech: it stands in marks, or in the turn of a transcript.

    None where nobody can tell, since a mark opens or closes in its paragraph and nothing answers.
    """
    if text.turn(start, end):
        return True
    reading = _read(text, start, end)
    if reading.open:
        return True if _goes_on(reading, start) else None
    return bool(reading.found) and not runs_out(text, start, end)


def is_own_text(text: SourceText, start: int, end: int) -> bool:
    """Whether a stretch needs no marks: a turn of a transcript, a post, a release, a document."""
    return text.kind in _OWN or text.turn(start, end) is not None


def _goes_on(reading: _Reading, start: int) -> bool:
    """Whether a stretch stands behind a mark of a quotation that goes on in the next paragraph."""
    text = reading.text
    following = text[reading.end : reading.end + _NEAR].lstrip()
    is_behind = len(reading.open) == 1 and reading.open[0][0] <= start
    return is_behind and following[:1] == text[reading.open[0][0]]


def quotes_nobody(text: SourceText, start: int, end: int) -> bool:
    """Whether no quotation mark stands anywhere in the paragraph of a stretch."""
    reading = _read(text, start, end)
    return not (reading.found or reading.open)


def runs_out(text: SourceText, start: int, end: int) -> bool:
    """Whether a word of a stretch stands outside the quotation marks in its paragraph."""
    reading = _read(text, start, end)
    if reading.open:
        return False
    outer = reading.outer
    starts = [reading.start, *(behind for _, behind in outer)]
    ends = [*(before for before, _ in outer), reading.end]
    outside = zip(starts, ends, strict=True)
    return any(_WORD.search(text.text, max(start, a), min(end, b)) for a, b in outside)


def is_quoted_within(text: SourceText, start: int, end: int) -> bool:
    """Whether a stretch stands in a quotation inside a quotation: in somebody else's words."""
    return _read(text, start, end).inner(start, end)


def _read(text: SourceText, start: int, end: int) -> _Reading:
    return _paragraph(text, *text.paragraph(start, end))


@lru_cache(maxsize=4)
def _paragraph(text: SourceText, first: int, last: int) -> _Reading:
    """A paragraph, read; of one passage it is asked several times in a row."""
    reading = _Reading(text.text, first, last, text.grammar.looks.elided)
    reading.read()
    return reading
