"""Time as a line from left to right, in per cent of a picture's width.

Places are per cent and sizes are pixels: a picture takes the width that there is, and its marks and
words keep their size. What has to fit is laid out for ``NARROW`` and has more room elsewhere.
"""

import datetime as dt
from dataclasses import dataclass

from generator.records.dates import Date, Precision

NARROW = 320
"""The width in pixels that everything must fit into."""
LEFT, RIGHT = 8.0, 92.0
"""Where time begins and ends: half a label has room on either side."""
MOST_TICKS = 5

_STEPS = (
    *((Precision.DAY, step, step) for step in (1, 2, 7, 14)),
    *((Precision.MONTH, step, 31 * step) for step in (1, 2, 3, 6)),
    *(
        (Precision.YEAR, step, 366 * step)
        for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
    ),
)
"""From dense to sparse: precision, step, and the days that one step has at most."""
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A date on the axis."""

    x: float
    day: dt.date
    precision: Precision
    with_year: bool
    """Whether its year has to be said: the first tick of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """From the first day of a picture to its last, which is a later one."""

    first: dt.date
    last: dt.date

    def at(self, day: dt.date) -> float:
        """Where a day is, in per cent."""
        share = (day - self.first).days / (self.last - self.first).days
        return round(LEFT + (RIGHT - LEFT) * share, 2)

    def span(self, date: Date) -> tuple[float, float]:
        """From the first to the last day that a date can mean; to the edge where that is beyond."""
        start = self.at(date.earliest) if date.earliest >= self.first else 0.0
        end = self.at(max(date.latest, self.first)) if date.latest <= self.last else 100.0
        return start, end

    def ticks(self) -> tuple[Tick, ...]:
        """As many dates of one precision as have room: days, months or years."""
        length = (self.last - self.first).days
        precision, days = next(
            (precision, days)
            for precision, step, longest in _STEPS
            # Steps that are far too short are not even tried: nothing here grows with the range.
            if length <= longest * (MOST_TICKS + 1)
            and len(days := self._each(precision, step)) <= MOST_TICKS
        )
        return with_years([(self.at(day), day) for day in days], precision)

    def _each(self, precision: Precision, step: int) -> list[dt.date]:
        if precision is Precision.DAY:
            return self._each_day(step)
        return self._each_month(step) if precision is Precision.MONTH else self._each_year(step)

    def _each_day(self, step: int) -> list[dt.date]:
        # Weeks begin on a Monday, which is what ordinal 1 was.
        offset = (1 - self.first.toordinal()) % step if step >= _WEEK else 0
        numbers = range(self.first.toordinal() + offset, self.last.toordinal() + 1, step)
        return [dt.date.fromordinal(number) for number in numbers]

    def _each_month(self, step: int) -> list[dt.date]:
        first = self.first.year * 12 + self.first.month - 1
        last = self.last.year * 12 + self.last.month - 1
        starts = (
            dt.date(number // 12, number % 12 + 1, 1)
            for number in range(first + -first % step, last + 1, step)
        )
        return [day for day in starts if self.first <= day]

    def _each_year(self, step: int) -> list[dt.date]:
        first = self.first.year + -self.first.year % step
        years = (dt.date(year, 1, 1) for year in range(first, self.last.year + 1, step) if year)
        return [day for day in years if self.first <= day]


def with_years(places: list[tuple[float, dt.date]], precision: Precision) -> tuple[Tick, ...]:
    """Ticks at these places; the first of each year says it."""
    years = [day.year for _, day in places]
    return tuple(
        Tick(
            x=x,
            day=day,
            precision=precision,
            with_year=precision is not Precision.YEAR
            and (not index or years[index - 1] != day.year),
        )
        for index, (x, day) in enumerate(places)
    )
