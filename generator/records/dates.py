"""EDTF dates: level 0, intervals, open ones too, and the marks ``~``, ``?`` and ``%`` of level 1.

``..`` leaves a bound of an interval open: no source gives it, and nothing may be read off it.

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

OPEN = ".."
"""Stands for a bound of an interval that is open."""
_MONTH = 31
"""The days of the longest month."""
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
    """An EDTF date or interval; ``start`` and ``end`` are the same for a date, None where open."""

    edtf: str
    start: DatePart | None
    end: DatePart | None

    def __reduce__(self) -> tuple[Callable[[str], "Date"], tuple[str]]:
        """Pickles as what was written, and comes back through the cache of ``parse``."""
        return parse, (self.edtf,)

    @cached_property
    def earliest(self) -> dt.date:
        """The first day that the date can mean; the first of all where the beginning is open."""
        return self.start.earliest if self.start else dt.date.min

    @cached_property
    def latest(self) -> dt.date:
        """The last day that the date can mean; the last of all where the end is open."""
        return self.end.latest if self.end else dt.date.max

    @cached_property
    def is_undated(self) -> bool:
        """Whether it leaves more than a month open: too much for an order, a heading or a bin."""
        return (self.latest - self.earliest).days > _MONTH

    @cached_property
    def is_sure(self) -> bool:
        """Whether days can be counted from it: certain to within a month, and no estimate."""
        parts = (self.start, self.end)
        marked = any(part.approximate or part.uncertain for part in parts if part)
        return not self.is_undated and not marked

    @cached_property
    def listed(self) -> dt.date:
        """The day under which it is listed: the first it can mean, of one undated the last.

        Of one whose end is open, there is only the first.
        """
        return self.latest if self.is_undated and self.end else self.earliest

    @property
    def order(self) -> tuple[dt.date, bool, dt.date]:
        """Sorts by time; what is undated comes behind what is dated to the same day."""
        return self.listed, self.is_undated, self.latest

    @property
    def is_interval(self) -> bool:
        """Whether it was written with a slash."""
        return "/" in self.edtf

    @property
    def is_certain_day(self) -> bool:
        """Whether it is one day, neither approximate nor uncertain."""
        return self.is_sure and self.earliest == self.latest and not self.is_interval


def days_between(one: Date, other: Date) -> tuple[int, int] | None:
    """Fewest and most days from ``one`` to ``other``; None where a date is not sure."""
    if not (one.is_sure and other.is_sure):
        return None
    return (other.earliest - one.latest).days, (other.latest - one.earliest).days


class DateError(ValueError):
    """Why a text is no date, in an editor's words."""


@lru_cache(maxsize=4096)
def parse(text: str) -> Date:
    """The date that ``text`` writes; raises ``DateError``."""
    first, slash, second = text.partition("/")
    if first == second == OPEN:
        raise DateError("must have a bound: nothing is said after the source that reports it")
    start = _bound(first) if slash else _part(first)
    end = _bound(second) if slash else start
    if start and end and end.latest < start.earliest:
        raise DateError(f"must not end before it begins, and “{second}” is before “{first}”")
    return Date(edtf=text, start=start, end=end)


def _bound(text: str) -> DatePart | None:
    return None if text == OPEN else _part(text)


def _part(text: str) -> DatePart:
    match = _PART.fullmatch(text)
    if match is None:
        raise DateError(
            "must be a date like 2031, 2031-05, 2031-05-04 or 2031-05-01/2031-05-04,"
            " with ~ behind it if approximate and ? if uncertain, and .. for a bound that no"
            " source gives (../2031-05-04)"
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
