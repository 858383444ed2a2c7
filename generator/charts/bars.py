"""How many statements there are in each stretch of time, as bars: days, weeks, months or more."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from generator.charts.point import Point
from generator.charts.scale import MOST_TICKS, Tick, with_years
from generator.records.dates import Precision
from generator.records.vocabulary import Side

MOST_BARS = 13
"""So many that each is as wide as a finger on the narrowest screen."""
HIGHEST = 72
"""The height of the highest bar, in pixels."""
LOWEST = 4
LEFT, RIGHT = 2.0, 98.0
_BETWEEN = 0.1
NUMBER = 16
"""Room above a bar for its number."""


class Unit(Enum):
    """How long a stretch of time is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    YEARS = "years"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of time."""

    unit: Unit
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How many statements of one side begin in a period."""

    period: Period
    x: float
    width: float
    y: int
    height: int
    count: int
    address: str

    @property
    def left(self) -> float:
        """Where its drawn part begins: there is room between it and the next."""
        return round(self.x + self.width * _BETWEEN, 2)

    @property
    def drawn(self) -> float:
        """How wide that is."""
        return round(self.width * (1 - 2 * _BETWEEN), 2)

    @property
    def middle(self) -> float:
        """Where its number stands."""
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """All bars, as high as if they stood on a line at 0."""

    ticks: tuple[Tick, ...]
    by_side: Mapping[Side, tuple[Bar, ...]]

    def height_of(self, side: Side) -> int:
        """The room that the bars of one side take, with a number above the highest."""
        return max((bar.height + NUMBER for bar in self.by_side[side]), default=0)

    def of(self, side: Side, *, foot: int) -> tuple[Bar, ...]:
        """The bars of one side on a line at ``foot``."""
        return tuple(
            Bar(
                period=bar.period,
                x=bar.x,
                width=bar.width,
                y=foot - bar.height,
                height=bar.height,
                count=bar.count,
                address=bar.address,
            )
            for bar in self.by_side[side]
        )


def bars(points: Sequence[Point]) -> Bars:
    """Bars of dated points in order of time, by the first day that a date can mean."""
    days = [point.entry.statement.date.earliest for point in points]
    unit, number, start = _unit(days[0], days[-1])
    first, last = number(days[0]), number(days[-1])
    counts: Counter[tuple[Side, int]] = Counter()
    listed: dict[tuple[Side, int], str] = {}
    for point, day in zip(points, days, strict=True):
        key = point.entry.side, number(day) - first
        counts[key] += 1
        listed.setdefault(key, point.listed)
    pitch = (RIGHT - LEFT) / (last - first + 1)
    highest = max(counts.values())

    def period(index: int) -> Period:
        following = start(first + index + 1)
        end = dt.date.max if following is None else following - dt.timedelta(days=1)
        return Period(unit=unit, first=_day(start(first + index)), last=end)

    def bar(side: Side, index: int) -> Bar:
        count = counts[side, index]
        height = max(LOWEST, round(HIGHEST * count / highest))
        return Bar(
            period=period(index),
            x=round(LEFT + pitch * index, 2),
            width=round(pitch, 2),
            y=-height,
            height=height,
            count=count,
            address=listed[side, index],
        )

    return Bars(
        ticks=_ticks([period(index) for index in range(last - first + 1)], pitch),
        by_side={
            side: tuple(
                bar(side, index) for index in range(last - first + 1) if counts[side, index]
            )
            for side in Side
        },
    )


_Number = Callable[[dt.date], int]
_Start = Callable[[int], dt.date | None]


def _unit(first: dt.date, last: dt.date) -> tuple[Unit, _Number, _Start]:
    """The shortest stretches that are not too many, as numbers, and the first day of each."""
    for unit, number, start in _UNITS:
        if number(last) - number(first) < MOST_BARS:
            return unit, number, start
    length = next(
        length
        for length in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
        if last.year // length - first.year // length < MOST_BARS
    )
    return (
        Unit.YEAR if length == 1 else Unit.YEARS,
        lambda day: day.year // length,
        lambda number: _january(number * length),
    )


def _january(year: int) -> dt.date | None:
    return dt.date(max(year, 1), 1, 1) if year <= dt.MAXYEAR else None


def _month(number: int) -> dt.date | None:
    return dt.date(number // 12, number % 12 + 1, 1) if number // 12 <= dt.MAXYEAR else None


def _ordinal(number: int) -> dt.date | None:
    return dt.date.fromordinal(number) if number <= dt.date.max.toordinal() else None


_UNITS: tuple[tuple[Unit, _Number, _Start], ...] = (
    (Unit.DAY, dt.date.toordinal, _ordinal),
    # Ordinal 1 was a Monday.
    (Unit.WEEK, lambda day: (day.toordinal() - 1) // 7, lambda week: _ordinal(week * 7 + 1)),
    (Unit.MONTH, lambda day: day.year * 12 + day.month - 1, _month),
    (
        Unit.QUARTER,
        lambda day: (day.year * 12 + day.month - 1) // 3,
        lambda quarter: _month(quarter * 3),
    ),
)


def _day(day: dt.date | None) -> dt.date:
    assert day is not None
    return day


def _ticks(periods: Sequence[Period], pitch: float) -> tuple[Tick, ...]:
    """A date below every bar, or every second or third: below its middle what names it, and at its
    beginning what names only that.
    """
    every = -(-len(periods) // (MOST_TICKS + 2))
    precision = {
        Unit.DAY: Precision.DAY,
        Unit.WEEK: Precision.DAY,
        Unit.MONTH: Precision.MONTH,
        Unit.QUARTER: Precision.MONTH,
    }.get(periods[0].unit, Precision.YEAR)
    names = periods[0].unit in (Unit.DAY, Unit.MONTH, Unit.YEAR)
    places = [
        (round(LEFT + pitch * (index + names / 2), 2), period.first)
        for index, period in enumerate(periods)
        if index % every == 0
    ]
    return with_years(places, precision)
