"""Dates in the forms in which people write them, as the EDTF dates that they may have meant.

Nothing here is ever taken for a date: what it gives is offered to an editor, who decides.
"""

import calendar
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.records import dates

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_TIME = re.compile(r"(?<=\d)[t, ]+\d{1,2}:\d\d.*")
_DIGITAL = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>\d{4})([-./ ]+)(?P<month>\d{1,2})(?:\2(?P<day>\d{1,2}))?\.?",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
        r"(?P<year>\d{4})-?(?P<month>\d{2})?-?[xu?]{2}(?:-?[xu?]{2})?",
        r"(?P<day>\d{1,2})[. ]+(?P<month>\d{1,2})[. ]+(?P<year>\d{4}|\d{2})",
        r"(?P<day>\d{1,2})[-/](?P<month>\d{1,2})[-/](?P<year>\d{4})",
        r"(?P<month>\d{1,2})[-/](?P<day>\d{1,2})[-/](?P<year>\d{4})",
        r"(?P<month>\d{1,2})[-./ ]+(?P<year>\d{4})",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.",
        r"(?P<year>\d{4})-?[q](?P<quarter>[1-4])",
        r"[q](?P<quarter>[1-4])[-/ ]*(?P<year>\d{4})",
    )
)
_DECADE = re.compile(r"(?P<decade>\d{3})(?:[xu]|0s)")
_WORD = re.compile(r"[^\W\d]+|\d+")
_QUARTERS = {32 + number: (3 * number - 2, 3 * number) for number in range(1, 5)}
_SPANS = {
    **{base + at: (3 * at, 3 * at + 2) for base in (20, 24) for at in range(1, 5)},
    **{28 + at: ((3 * at + 5) % 12 + 1, (3 * at + 7) % 12 + 1) for at in range(1, 5)},
    **_QUARTERS,
    **{36 + at: (4 * at - 3, 4 * at) for at in range(1, 4)},
    **{39 + at: (6 * at - 5, 6 * at) for at in range(1, 3)},
}
"""First and last month of what EDTF's level 2 numbers like months; above 12 in the next year.

Seasons, those of the northern and the southern half of the earth, quarters, thirds and halves.
"""
_PARTS = {1: (1, 10), 2: (11, 20), 3: (21, 31)}
"""The days that the beginning, the middle and the end of a month may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """What people say in dates, in small letters."""

    months: Mapping[str, int] = field(default_factory=dict)
    """The number of each month, by every name of it."""
    seasons: Mapping[str, int] = field(default_factory=dict)
    """1 for spring to 4 for winter."""
    parts: Mapping[str, int] = field(default_factory=dict)
    """1 for the beginning of a month to 3 for its end."""
    around: frozenset[str] = frozenset()
    """What makes a date approximate."""
    until: frozenset[str] = frozenset()
    """What leaves open when it began."""
    since: frozenset[str] = frozenset()
    """What leaves open when it ended."""
    between: frozenset[str] = frozenset()
    """What stands between two dates."""
    beside: frozenset[str] = frozenset()
    """What says nothing of the day: of, the, Sunday."""


def meant(text: str, words: DateWords) -> tuple[str, ...]:
    """The dates that may be meant by a text that is none; several where it can be read so."""
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_DASHES).lower().split())
    plain, mark = _marked(_TIME.sub("", plain).strip(" .,;"), words)
    for reading in (_open, _whole, _intervals):
        found = [each for each in reading(plain, words) if _is_date(each)]
        if found:
            return tuple(dict.fromkeys(_with(mark, each) for each in found))
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pieces:
    year: int | None = None
    month: int | None = None
    day: int | None = None
    span: int | None = None
    """As EDTF numbers seasons and the like."""
    part: int | None = None

    @property
    def written(self) -> str:
        """As EDTF; empty where the year is missing."""
        if self.year is None:
            return ""
        year = self.year
        if self.span:
            return _months(year, *_SPANS[self.span])
        if self.part and self.month and not self.day and 1 <= self.month <= 12:
            first, last = _PARTS[self.part]
            last = min(last, calendar.monthrange(year, self.month)[1])
            head = f"{year:04}-{self.month:02}"
            return f"{head}-{first:02}/{head}-{last:02}"
        numbers = [f"{number:02}" for number in (self.month, self.day) if number is not None]
        return "-".join((f"{year:04}", *numbers))

    def filled(self, other: "_Pieces") -> "_Pieces":
        """With what only the other one says of year and month."""
        if self.month is None and other.month and other.day is None:
            return replace(self, year=self.year or other.year, month=self.day, day=None)
        month = other.month if self.month is None and self.span is None else self.month
        return replace(self, year=other.year if self.year is None else self.year, month=month)


def _months(year: int, first: int, last: int) -> str:
    after = year + (last > 12 or last < first)
    return f"{year:04}-{(first - 1) % 12 + 1:02}/{after:04}-{(last - 1) % 12 + 1:02}"


def _marked(text: str, words: DateWords) -> tuple[str, str]:
    """A text without what says how sure it is, and the mark for that."""
    marks = {mark for mark in "~?%" if mark in text and "??" not in text}
    plain = text.translate(dict.fromkeys(map(ord, marks)))
    kept = []
    for word in plain.split():
        if word.strip(".") in words.around:
            marks.add("~")
        else:
            kept.append(word)
    both = "%" if {"~", "?"} <= marks or "%" in marks else ""
    return " ".join(kept).strip(" .,"), both or "".join(marks)


def _with(mark: str, date: str) -> str:
    return "/".join(part if part == dates.OPEN else part + mark for part in date.split("/"))


def _open(text: str, words: DateWords) -> Iterator[str]:
    """``until 4 May 2031``, ``since 2031``, and an interval with nothing at one end."""
    first, _, rest = text.partition(" ")
    before, slash, after = (part.strip(" .-") for part in text.partition("/"))
    if first in words.until or (slash and not before):
        yield from (f"../{date}" for date in _whole(after if slash else rest, words))
    if first in words.since or (slash and not after):
        yield from (f"{date}/.." for date in _whole(before if slash else rest, words))


def _whole(text: str, words: DateWords) -> Iterator[str]:
    decade = _DECADE.fullmatch(text)
    if decade:
        yield f"{decade['decade']}0/{decade['decade']}9"
    yield from (pieces.written for pieces in _read(text, words))


def _intervals(text: str, words: DateWords) -> Iterator[str]:
    """Two dates with anything between them that can stand there; the later one behind."""
    for first, last in _halves(text, words):
        for start in _read(first, words):
            for end in _read(last, words):
                whole = start.filled(end), end.filled(start)
                ends = [each.written for each in whole]
                if all(map(_is_date, ends)):
                    yield _interval(*ends)


def _interval(first: str, last: str) -> str:
    """From the beginning of one to the end of the other."""
    days = [each.partition("/") for each in (first, last)]
    straight, back = (f"{start[0]}/{end[2] or end[0]}" for start, end in (days, reversed(days)))
    return straight if _is_date(straight) else back


def _halves(text: str, words: DateWords) -> Iterator[tuple[str, str]]:
    """Every place where a text may be parted in two."""
    for match in re.finditer(r"/|-|\.\.+|[^\W\d]+", text):
        if not match[0][0].isalpha() or match[0] in words.between:
            halves = text[: match.start()], text[match.end() :]
            first, last = (half.strip(" ,-/") for half in halves)
            if first and last:
                yield first, last


def _read(text: str, words: DateWords) -> Iterator[_Pieces]:
    """What a text can say of one date, some of which may be missing."""
    yield from _digital(text)
    yield from _spoken(text, words)


def _digital(text: str) -> Iterator[_Pieces]:
    for form in _DIGITAL:
        match = form.fullmatch(text)
        if match is None:
            continue
        found = {name: int(digits) for name, digits in match.groupdict().items() if digits}
        if len(match.groupdict().get("year") or "") == 2:
            found["year"] += 2000
        if quarter := found.pop("quarter", None):
            found["span"] = 32 + quarter
        month, day = found.get("month", 0), found.get("day", 13)
        if month in _SPANS and "day" not in found:
            found["span"] = found.pop("month")
        elif month > 12 >= day:  # the day before the month
            found |= {"month": day, "day": month}
        yield _Pieces(**found)


def _spoken(text: str, words: DateWords) -> Iterator[_Pieces]:
    """``4th of May 2031``: every word says something of the date, or stands beside it."""
    found = _Pieces()
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text)
    text = re.sub(r"(?<=\d{4})/\d{2,4}$", "", text)  # the winter of 2031/32
    for word in _WORD.findall(text):
        said = _said(word, words)
        if said is None or any(getattr(found, name) is not None for name in said):
            return
        found = replace(found, **said)
    yield found


def _said(word: str, words: DateWords) -> dict[str, int] | None:
    """What a word says of a date; None if it says nothing."""
    if word.isdecimal():
        names = {1: "day", 2: "day", 4: "year"}
        return {names[len(word)]: int(word)} if len(word) in names else None
    if word in words.months:
        return {"month": words.months[word]}
    if word in words.parts:
        return {"part": words.parts[word]}
    if word in words.seasons:
        return {"span": 20 + words.seasons[word]}
    return {} if word in words.beside else None


def _is_date(text: str) -> bool:
    try:
        dates.parse(text)
    except dates.DateError:
        return False
    return True
