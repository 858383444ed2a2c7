"""The days and months that a text names, whatever its language, and those that a date stands for.

Each is a term of the index, ``@20310504`` or ``@203105``, so that a month finds its days.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from generator.records.dates import Date, DatePart

_MOST = 62
"""Days of an interval each of which is found; of a longer one, its ends are."""
_MONTHS = 12
_YEAR = re.compile(r"\d{4}")
_LETTER = r"[^\W\d_]"


class Days:
    """Finds what a text names, by the names of the months in several languages."""

    def __init__(self, months: Mapping[str, int]) -> None:
        self.months = {name.lower(): number for name, number in months.items()}
        longest = sorted(self.months, key=lambda name: (-len(name), name))
        month = "|".join(map(re.escape, longest)) or "(?!)"
        day = rf"(?P<day>\d{{1,2}})(?:\.|{_LETTER}{{1,2}})?"
        named = rf"(?P<month>{month})(?!{_LETTER})\.?"
        self._patterns = tuple(
            re.compile(rf"(?<![\w.]){pattern}(?!\.?\d)", re.IGNORECASE)
            for pattern in (
                r"(?P<year>\d{4})-(?P<number>\d{1,2})(?:-(?P<day>\d{1,2}))?",
                r"(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>\d{4})",
                r"(?P<day>\d{1,2})/(?P<number>\d{1,2})/(?P<year>\d{4})",
                rf"(?:{day}\s+(?:{_LETTER}{{2}}\s+)?)?{named},?\s+(?P<year>\d{{4}})",
                rf"{named}\s+{day},?\s+(?P<year>\d{{4}})",
            )
        )

    def named(self, text: str) -> Iterator[str]:
        """The terms of what a text names."""
        if not _YEAR.search(text):
            return
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                parts = match.groupdict()
                month = int(parts.get("number") or self.months[parts["month"].lower()])
                yield from _term(int(parts["year"]), month, int(parts["day"] or 0))


def of_date(date: Date) -> Iterator[str]:
    """The terms of a date: those of its days, unless they are too many."""
    ends = [part for part in (date.start, date.end) if part]
    yield from dict.fromkeys(term for part in ends for term in _of_part(part))
    days = (date.latest - date.earliest).days + 1
    if date.is_interval and days <= _MOST:
        for day in range(days):
            each = date.earliest + dt.timedelta(days=day)
            yield from _term(each.year, each.month, each.day)


def _of_part(part: DatePart) -> Iterator[str]:
    if part.month:
        yield from _term(part.year, part.month, part.day or 0)


def _term(year: int, month: int, day: int) -> Iterator[str]:
    """None of what is in no calendar; the month first is understood where nothing else can be."""
    if month > _MONTHS and day <= _MONTHS:
        month, day = day, month
    try:
        dt.date(year, month, day or 1)
    except ValueError:
        return
    yield f"@{year:04}{month:02}" + (f"{day:02}" if day else "")
