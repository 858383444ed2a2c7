"""Which lines of a text go on in the next: a paragraph may be broken at a width, or at a page.

1. A blank line ends a paragraph, and so does a line break before a bullet, a number of a list, a
   by-line, a credit or the label of a speaker.
2. A line goes on if the next one begins with a small letter, or if it ends with a comma, a hyphen,
   a dash, an opening bracket, a title cut short (``Gen.``), or a word with which nothing ends
   (``the``, ``keine``).
3. In a paragraph that was broken at a width, a line goes on that was full: the first word of the
   next had no room in it. A paragraph was if it has a line of which rule 2 says so, or if another
   paragraph of the text with lines of that length has.
4. Where nothing else tells, a full line of at least 40 characters without a stop may go on: that is
   doubtful, and so is a full line that is nearly full. All others end.
5. Form feeds, vertical tabs, U+0085, U+2028 and U+2029 are line breaks too. At a line without a
   stop it is doubtful whether they end anything, and a page may end inside a sentence.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from generator.language.grammar import Grammar
from generator.texts.stops import OWN_STOPS, Stop

BREAKS = "\r\n\x0b\x0c\x85\u2028\u2029"
"""The code points that break a line."""
_GAP = re.compile(rf"[{BREAKS}]\s*")
_NEW_LINE = re.compile(r"\r\n|[\r\n]")
_BULLET = re.compile(r"(?:[-–—*•·▪◦‣]|\d{1,3}[.)]|\(?[a-z]\))[^\S\r\n]+(\w+)?")
_LABEL = re.compile(
    r"(?:[^\W\d_a-z\u00df-\u00ff][\w.’'-]*\s?){1,6}(?:\([^()\r\n]{1,60}\)\s?)?:|[A-Z]\s{2,}"
)
_STOPS = f".!?…:{OWN_STOPS}"
_UNFINISHED = ",;-‐–—/&([„‚"
_CLOSING = "\"'“”’»«›‹)] "
_CUT_SHORT = re.compile(r"((?:[^\W\d_]{1,2}\.)*[^\W\d_]+)\.\Z")
_FEW, _MANY = 40, 130
"""The widths at which lines are broken, in code points."""
_NEARLY = 0.75
_NEAR = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gap:
    """What stands between two lines of one paragraph."""

    at: int
    end: int
    length: int
    """Of the line before it."""
    room: int
    """The length that the line would have with the first word of the next one."""
    stops: bool
    """Whether the line before it ends with a stop."""
    known: Stop | None
    """What it does, where that does not depend on the width."""
    is_small: bool
    """Whether the next line begins with a small letter."""
    is_page: bool


@dataclass(slots=True)
class _Paragraph:
    """Lines without a blank one between them."""

    gaps: list[_Gap] = field(default_factory=list)
    width: int = 0

    @property
    def is_broken(self) -> bool:
        """Whether it was broken at a width."""
        return _FEW <= self.width <= _MANY and any(
            gap.known is Stop.GOES_ON and not gap.stops and gap.room > self.width
            for gap in self.gaps
        )


def breaks(text: str, known: Grammar, heads: Collection[int]) -> Mapping[int, Stop]:
    """What each line break does that does not surely end a sentence, by its place.

    Before ``heads`` somebody else begins to speak.
    """
    paragraphs = list(_paragraphs(text, known, heads))
    widths = [each.width for each in paragraphs if each.is_broken]
    usual = max(widths, default=0)
    found: dict[int, Stop] = {}
    for each in paragraphs:
        is_broken = each.width <= usual or each.is_broken
        width = max(each.width, usual) if is_broken else each.width
        for gap in each.gaps:
            does = gap.known or _by_width(gap, width, is_broken=is_broken)
            if does is not Stop.ENDS:
                found.update(dict.fromkeys(_places(text, gap), does))
    return found


def _places(text: str, gap: _Gap) -> Iterator[int]:
    return (at for at in range(gap.at, gap.end) if text[at] in BREAKS)


def _by_width(gap: _Gap, width: int, *, is_broken: bool) -> Stop:
    """What a line break does, by how full the line before it is."""
    is_full = gap.room > width and _FEW <= width <= _MANY
    if is_broken and is_full:
        return Stop.GOES_ON
    if gap.stops:
        return Stop.DOUBTFUL if gap.is_small else Stop.ENDS
    if gap.is_page or (is_full and gap.length >= _FEW):
        return Stop.DOUBTFUL
    return Stop.DOUBTFUL if is_broken and gap.length >= _NEARLY * width else Stop.ENDS


def _paragraphs(text: str, known: Grammar, heads: Collection[int]) -> Iterator[_Paragraph]:
    paragraph = _Paragraph()
    start = 0
    for found in _GAP.finditer(text):
        at, end = found.span()
        line = text[start:at].rstrip()
        paragraph.width = max(paragraph.width, len(line))
        if line and end < len(text):
            if _is_blank(found[0]):
                yield paragraph
                paragraph = _Paragraph()
            else:
                paragraph.gaps.append(_gap(text, line, found, known, heads))
        start = end
    paragraph.width = max(paragraph.width, len(text) - start)
    yield paragraph


def _is_blank(gap: str) -> bool:
    """Whether a blank line stands between two lines, and no page ends there."""
    return len(gap) > 1 and "\x0c" not in gap and len(_NEW_LINE.findall(gap)) > 1


def _gap(
    text: str, line: str, found: re.Match[str], known: Grammar, heads: Collection[int]
) -> _Gap:
    at, end = found.span()
    following = text[end : end + _MANY].partition("\n")[0]
    stops = line.rstrip(_CLOSING)[-1:] in _STOPS and not _is_cut(line, known)
    return _Gap(
        at=at,
        end=end,
        length=len(line),
        room=len(line) + 1 + len(following.split(maxsplit=1)[0]),
        stops=stops,
        known=Stop.ENDS
        if end in heads or _begins_anew(line, following, known)
        else _without_width(line, following, known, stops=stops),
        is_small=following[0].islower(),
        is_page=not _NEW_LINE.search(found[0]) or "\x0c" in found[0],
    )


def _is_cut(line: str, known: Grammar) -> bool:
    """Whether a line ends with an abbreviation."""
    cut = _CUT_SHORT.search(line[-_NEAR:])
    word = cut[1].lower() if cut else ""
    return word in known.sentences.abbreviations or word in known.sentences.titles


def _begins_anew(line: str, following: str, known: Grammar) -> bool:
    """Whether two lines are no running text, by how they begin."""
    if bullet := _BULLET.match(following):
        return not _is_number(line, bullet, known)
    looks = known.looks
    if _LABEL.match(following) or looks.by_line.match(line) or looks.by_line.match(following):
        return True
    return looks.credit.match(line) is not None or looks.credit.match(following) is not None


def _is_number(line: str, bullet: re.Match[str], known: Grammar) -> bool:
    """Whether what looks like a bullet is a number in a date: ``on Nov. | 2.``, ``am | 2. Mai``."""
    words = known.sentences
    before = line[-_NEAR:].rpartition(" ")[2].rstrip(".").lower()
    is_counted = before in words.months | words.numbered | words.ordinal
    return bullet[0][0].isdigit() and (is_counted or (bullet[1] or "").lower() in words.months)


def _without_width(line: str, following: str, known: Grammar, *, stops: bool) -> Stop | None:
    """What the break between two lines does, if their words tell."""
    if following[0].islower():
        return None if stops else Stop.GOES_ON
    if line[-1] in _UNFINISHED:
        return Stop.GOES_ON
    words = known.sentences
    last = line[-_NEAR:].rpartition(" ")[2]
    is_unfinished = last in words.unfinished or last.rstrip(".").lower() in words.titles
    return Stop.GOES_ON if is_unfinished else None
