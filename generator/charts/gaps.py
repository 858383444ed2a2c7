"""The days from a claim's first assertion to what those whom it is about say to it, as bars.

There is no clock: where no answer is recorded, a bar ends at the latest date that is.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.graph import AnswerKind
from generator.records.dates import Date
from generator.records.schema import Text
from generator.records.vocabulary import Sign

LEFT, RIGHT = 4.0, 96.0
MOST_TICKS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Somebody whom a claim is about, and the fewest and most days to their answer."""

    actor: Text | str
    claim: Text | str
    address: str
    """The answer, or the claim where there is none."""
    answer: AnswerKind
    sign: Sign | None
    """That of the answer."""
    days: tuple[int, int]
    """Without an answer: to the latest date recorded."""
    since: Date
    """When the claim was first asserted."""
    until: Date | None
    """When it was answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GapBar:
    """A bar: certain as far as the fewest days, and uncertain from there to the most."""

    wait: Wait
    certain: tuple[float, float] | None
    """In per cent, from left to right."""
    uncertain: tuple[float, float] | None
    x: float
    """Where its sign is: in the middle of what is uncertain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """Bars on one axis of days."""

    bars: tuple[GapBar, ...]
    zero: float
    """Where the first assertion is."""
    ticks: tuple[tuple[float, int], ...]
    """Where so many days are."""
    latest: dt.date
    """The latest date recorded, where bars without an answer end."""

    @property
    def has_open(self) -> bool:
        """Whether some bar is without an answer."""
        return any(bar.wait.answer is AnswerKind.NONE for bar in self.bars)

    @property
    def has_uncertain(self) -> bool:
        """Whether dates leave the length of some bar open."""
        return any(bar.uncertain for bar in self.bars)


def gaps(waits: Sequence[Wait], *, latest: dt.date) -> Gaps | None:
    """The picture of these waits in the order given; None where all of them are of no length."""
    every = [0, *(day for wait in waits for day in wait.days)]
    first, last = min(every), max(every)
    if first == last:
        return None
    axis = _Axis(first, last)
    return Gaps(
        bars=tuple(_bar(axis, wait) for wait in waits),
        zero=axis.at(0),
        ticks=axis.ticks(),
        latest=latest,
    )


@dataclass(frozen=True, slots=True)
class _Axis:
    first: int
    last: int

    def at(self, day: float) -> float:
        return round(LEFT + (RIGHT - LEFT) * (day - self.first) / (self.last - self.first), 2)

    def ticks(self) -> tuple[tuple[float, int], ...]:
        step = next(step for step in _STEPS if (self.last - self.first) // step < MOST_TICKS)
        days = range(-(-self.first // step) * step, self.last + 1, step)
        return tuple((self.at(day), day) for day in days)


_STEPS = tuple(lead * 10**zeros for zeros in range(8) for lead in (1, 2, 5))


def _bar(axis: _Axis, wait: Wait) -> GapBar:
    least, most = wait.days
    near = max(0, least) if most >= 0 else most
    return GapBar(
        wait=wait,
        certain=_stretch(axis, 0, near) if near else None,
        uncertain=_stretch(axis, least, most) if least != most else None,
        x=axis.at((least + most) / 2),
    )


def _stretch(axis: _Axis, one: int, other: int) -> tuple[float, float]:
    return axis.at(min(one, other)), axis.at(max(one, other))
