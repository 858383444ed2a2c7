"""EDTF dates: level 0, intervals, and the marks ``~`` and ``?`` (``%`` for both) of level 1.

Source of the grammar: Library of Congress, Extended Date/Time Format (ISO 8601-2:2019, annex A).
Times of day, seasons, unspecified digits and years beyond four digits are left out on purpose:
no record needs them, and every one would need words on a page.
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache

_PART = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")


class Precision(Enum):
    """How much of a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePart:
    """One date of an EDTF expression."""

    year: int
    month: int | None
    day: int | None
    approximate: bool
    uncertain: bool

    @property
    def precision(self) -> Precision:
        """Year, month or day."""
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def earliest(self) -> dt.date:
        """The first day that the date can mean; the marks do not widen it."""
        month = 1 if self.month is None else self.month
        return dt.date(self.year, month, 1 if self.day is None else self.day)

    @property
    def latest(self) -> dt.date:
        """The last day that the date can mean; the marks do not widen it."""
        month = 12 if self.month is None else self.month
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, kw_only=True)  # without slots, which leave no room for what is cached
class Date:
    """An EDTF date or interval; ``start`` and ``end`` are the same for a date."""

    edtf: str
    start: DatePart
    end: DatePart

    def __reduce__(self) -> tuple[Callable[[str], "Date"], tuple[str]]:
        """Pickles as what was written, and comes back through the cache of ``parse``."""
        return parse, (self.edtf,)

    @cached_property
    def earliest(self) -> dt.date:
        """The first day that the date can mean."""
        return self.start.earliest

    @cached_property
    def latest(self) -> dt.date:
        """The last day that the date can mean."""
        return self.end.latest

    @property
    def is_interval(self) -> bool:
        """Whether it was written with a slash."""
        return "/" in self.edtf

    @property
    def is_certain_day(self) -> bool:
        """Whether it is one day, neither approximate nor uncertain."""
        part = self.start
        return (
            not self.is_interval
            and part.precision is Precision.DAY
            and not part.approximate
            and not part.uncertain
        )


class DateError(ValueError):
    """Why a text is no date, in an editor's words."""


@lru_cache(maxsize=4096)
def parse(text: str) -> Date:
    """The date that ``text`` writes; raises ``DateError``."""
    first, slash, second = text.partition("/")
    start = _part(first)
    end = _part(second) if slash else start
    if end.latest < start.earliest:
        raise DateError(f"must not end before it begins, and “{second}” is before “{first}”")
    return Date(edtf=text, start=start, end=end)


def _part(text: str) -> DatePart:
    match = _PART.fullmatch(text)
    if match is None:
        raise DateError(
            "must be a date like 2031, 2031-05, 2031-05-04 or 2031-05-01/2031-05-04,"
            " with ~ behind it if approximate and ? if uncertain"
        )
    year, month, day = (int(digits) if digits else None for digits in match.groups()[:3])
    assert year is not None
    part = DatePart(
        year=year,
        month=month,
        day=day,
        approximate=match[4] in ("~", "%"),
        uncertain=match[4] in ("?", "%"),
    )
    try:
        _ = part.earliest, part.latest
    except (ValueError, calendar.IllegalMonthError):
        raise DateError(f"must be in the calendar, and “{text}” is not") from None
    return part
