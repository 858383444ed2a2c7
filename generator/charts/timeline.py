"""Statements in time: a lane for each side, a mark for each statement, or bars where they are many.

What is undated has a lane of its own, and there a band with no sign: it has no place in time.

The layout is for the narrowest screen (see ``scale``): marks never touch there, and so nowhere.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.charts.bars import Bar, Bars, bars
from generator.charts.point import Point
from generator.charts.scale import NARROW, Scale, Tick
from generator.diagnostics.diagnostic import shortened
from generator.records.schema import Text
from generator.records.vocabulary import Side, Sign

MARK = 24
"""The side of the square around a mark, in pixels: what a finger can hit."""
MOST_MARKS = 60
MOST_ROWS = 8
LABEL_LETTERS = 24
HEAD = 26
"""The height of a lane's heading."""
GAP = 10
"""Between one lane and the next."""
TOP = 22
"""Room above the lanes for the words at the first assertion."""
AXIS = 40
"""The height of the axis below the lanes."""

_LETTER = 6.6
_BESIDE = 13
"""From the middle of a mark to its label."""
_ON_BAND = 6
"""From the beginning of a band to its label."""
_KIND_LETTERS = 18
"""Room for the kind of statement, which a band has in words: it has no sign."""
_BEYOND = 8
"""From the end of its span to its label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A statement: where it is drawn, and how far its date reaches."""

    point: Point
    x: float
    """The middle of what its date can mean, in per cent."""
    y: int
    span: tuple[float, float] | None
    """From the first to the last day that its date can mean, if those are not the same."""
    is_vague: bool
    """Whether its date is approximate or uncertain."""
    is_band: bool
    """Whether it is undated: from end to end it may be anywhere."""
    is_first: bool
    """Whether it is the first assertion of its claim, and has a place in time."""
    label: "Label | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words beside a mark: from ``x`` per cent and ``beside`` pixels, to the right or left."""

    words: Text | str
    x: float
    beside: int
    is_left: bool
    reach: float
    """How far it reaches on the narrowest screen, in per cent from the left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The statements of one side, from ``y`` downwards."""

    side: Side | None
    """None of what is undated."""
    y: int
    height: int
    count: int
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """From a statement to one that a source presents as its answer, where both are dated."""

    answered: Mark
    answer: Mark

    @property
    def left(self) -> float:
        """Where it begins, in per cent."""
        return min(self.answered.x, self.answer.x)

    @property
    def width(self) -> float:
        """How far it reaches, in per cent."""
        return round(abs(self.answered.x - self.answer.x), 2)

    @property
    def top(self) -> int:
        """Its upper end."""
        return min(self.answered.y, self.answer.y)

    @property
    def height(self) -> int:
        """From its upper end to its lower."""
        return abs(self.answered.y - self.answer.y)

    @property
    def falls(self) -> bool:
        """Whether its left end is the upper one."""
        return (self.answered.x <= self.answer.x) == (self.answered.y <= self.answer.y)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Statements in time."""

    height: int
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    arcs: tuple[Arc, ...]
    first: Mark | None
    """The first assertion of the one claim that it shows."""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Every mark, lane by lane."""
        return tuple(chain.from_iterable(lane.marks for lane in self.lanes))

    def has_undated(self, side: Side) -> bool:
        """Whether something on a side is undated, and so stands in no lane of that side."""
        return any(mark.is_band and mark.point.entry.side is side for mark in self.marks)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """The signs that need a word of explanation, beside those of the lanes."""
        found = {mark.point.entry.sign for mark in self.marks if not mark.is_band}
        return tuple(s for s in Sign if s in found - {Sign.ASSERTION, Sign.DENIAL})

    @property
    def is_binned(self) -> bool:
        """Whether it shows how many there are, not each."""
        return any(lane.bars for lane in self.lanes)

    @property
    def foot(self) -> int:
        """Where the lanes end and the axis begins."""
        return self.height - AXIS


def timeline(
    points: Iterable[Point],
    *,
    answers: Mapping[str, Sequence[str]],
    first_of: Mapping[str, str],
    claim: str | None = None,
) -> Timeline | None:
    """The picture of statements, or None where it would tell nothing: with one date alone.

    ``answers`` are the keys of what each statement answers, ``first_of`` the key of each claim's
    first assertion, and ``claim`` is the claim that all of them are about, if there is just one.
    """
    ordered = sorted(points, key=lambda point: point.entry.order)
    dated = [point for point in ordered if not point.entry.statement.date.is_undated]
    if not tells_something(dated):
        return None
    first = first_of.get(claim or "", "")
    if first in {p.entry.key for p in ordered if p.entry.statement.date.is_undated}:
        first = ""  # it has no place in time
    scale = Scale(
        first=min(point.entry.statement.date.earliest for point in dated),
        last=max(
            *(point.entry.statement.date.latest for point in dated),
            *(point.entry.statement.date.listed for point in ordered),
        ),
    )
    rows = _rows(scale, ordered)
    if rows is None:
        return binned(ordered)
    lanes, height = _lanes(scale, rows, first_of, top=TOP if first else 0)
    placed = chain.from_iterable(lane.marks for lane in lanes)
    marks = {mark.point.entry.key: mark for mark in placed if not mark.is_band}
    return Timeline(
        height=height + AXIS,
        ticks=scale.ticks(),
        lanes=lanes,
        arcs=tuple(
            Arc(answered=marks[answered], answer=mark)
            for key, mark in marks.items()
            for answered in answers.get(key, ())
            if answered in marks
            and answered != key
            and not (mark.is_band or marks[answered].is_band)
        ),
        first=marks.get(first),
    )


def binned(points: Iterable[Point]) -> Timeline | None:
    """How many statements there are in each stretch of time, or None with one date alone."""
    ordered = sorted(points, key=lambda point: point.entry.order)
    dated = [point for point in ordered if not point.entry.statement.date.is_undated]
    if not tells_something(dated):
        return None
    drawn = bars(dated)
    lanes, height = _bar_lanes(drawn, undated=len(ordered) - len(dated))
    return Timeline(height=height + AXIS, ticks=drawn.ticks, lanes=lanes, arcs=(), first=None)


def tells_something(points: Sequence[Point]) -> bool:
    """Whether there are two dates at least."""
    dates = {(p.entry.statement.date.earliest, p.entry.statement.date.latest) for p in points}
    return len(dates) > 1


_LANES: tuple[Side | None, ...] = (*Side, None)


def _lane_of(point: Point) -> Side | None:
    entry = point.entry
    return None if entry.statement.date.is_undated else entry.side


_Placed = tuple[Point, int, Label | None]
"""A point, its row in its lane, and its label if there is room for it."""


def _rows(scale: Scale, points: Sequence[Point]) -> Mapping[Side | None, list[_Placed]] | None:
    """Every point in the first free row of its lane, with labels if they fit; None if none do."""
    if len(points) > MOST_MARKS:
        return None
    for with_labels in (True, False):
        rows = {
            side: _pack(scale, (p for p in points if _lane_of(p) is side), with_labels=with_labels)
            for side in _LANES
        }
        found = {side: placed for side, placed in rows.items() if placed is not None}
        if len(found) == len(rows):
            return found
    return None


def _pack(scale: Scale, points: Iterable[Point], *, with_labels: bool) -> list[_Placed] | None:
    """Rows by first fit from left to right; None if they would be too many."""
    boxes = sorted(_boxes(scale, points, with_labels=with_labels), key=lambda box: box[0])
    ends: list[float] = []
    placed: list[_Placed] = []
    for left, right, point, label in boxes:
        row = next((row for row, end in enumerate(ends) if end <= left), len(ends))
        if row == MOST_ROWS:
            return None
        ends[row : row + 1] = [right]
        placed.append((point, row, label))
    return placed


_Box = tuple[float, float, Point, Label | None]


def _boxes(scale: Scale, points: Iterable[Point], *, with_labels: bool) -> Iterator[_Box]:
    """What each point takes up, from left to right in per cent of the narrowest picture."""
    for point in points:
        start, end = scale.span(point.entry.statement.date)
        x = (start + end) / 2
        left, right = min(start, x - _share(MARK / 2)), max(end, x + _share(MARK / 2))
        label = None
        if with_labels and point.label is not None:
            is_band = point.entry.statement.date.is_undated
            label = (_on_band if is_band else _label)(point.label, start, end)
            left, right = min(left, label.reach), max(right, label.reach)
        yield left, right, point, label


def _label(words: Text | str, start: float, end: float) -> Label:
    """Words beyond an end of a date's span if there is room for them, else beside its middle."""
    x = (start + end) / 2
    words = _shortened(words, LABEL_LETTERS)
    width = _share(_letters(words) * _LETTER)
    beside = _BESIDE if _share(_BESIDE) > (end - start) / 2 else _BEYOND
    is_left = x > 50
    for left in (is_left, not is_left):
        at = start if left else end
        reach = at - _share(beside) - width if left else at + _share(beside) + width
        if 0 <= reach <= 100:
            return Label(words=words, x=at, beside=beside, is_left=left, reach=round(reach, 2))
    room = (x if is_left else 100 - x) - _share(_BESIDE)
    words = _shortened(words, int(room / _share(_LETTER)))
    return Label(
        words=words, x=round(x, 2), beside=_BESIDE, is_left=is_left, reach=0 if is_left else 100
    )


def _on_band(words: Text | str, start: float, end: float) -> Label:
    """Words on a band, from its beginning on: they may be longer than it is."""
    del end
    words = _shortened(words, LABEL_LETTERS)
    width = _share((_letters(words) + _KIND_LETTERS) * _LETTER)
    x = max(0.0, min(start, 100 - width - _share(_ON_BAND)))
    reach = min(100.0, x + _share(_ON_BAND) + width)
    return Label(words=words, x=round(x, 2), beside=_ON_BAND, is_left=False, reach=round(reach, 2))


def _lanes(
    scale: Scale,
    rows: Mapping[Side | None, list[_Placed]],
    first_of: Mapping[str, str],
    *,
    top: int,
) -> tuple[tuple[Lane, ...], int]:
    """The lanes from top to bottom, and where they end; assertions and denials always have one."""
    lanes: list[Lane] = []
    y = top
    for side in _LANES:
        placed = rows[side]
        if side in (Side.OTHER, None) and not placed:
            continue
        count = 1 + max((row for _, row, _ in placed), default=0)
        height = HEAD + count * MARK
        marks = tuple(
            _mark(scale, each, y=y + HEAD + each[1] * MARK + MARK // 2, first_of=first_of)
            for each in sorted(placed, key=lambda each: each[0].entry.order)
        )
        lanes.append(Lane(side=side, y=y, height=height, count=len(placed), marks=marks, bars=()))
        y += height + GAP
    return tuple(lanes), y


def _mark(scale: Scale, placed: _Placed, *, y: int, first_of: Mapping[str, str]) -> Mark:
    point, _, label = placed
    date = point.entry.statement.date
    start, end = scale.span(date)
    return Mark(
        point=point,
        x=round((start + end) / 2, 2),
        y=y,
        span=(start, end) if date.earliest != date.latest else None,
        is_vague=any(p.approximate or p.uncertain for p in (date.start, date.end) if p),
        is_band=date.is_undated,
        is_first=not date.is_undated and first_of.get(point.entry.claim) == point.entry.key,
        label=label,
    )


def _bar_lanes(drawn: Bars, *, undated: int) -> tuple[tuple[Lane, ...], int]:
    lanes: list[Lane] = []
    y = 0
    for side in Side:
        height = HEAD + drawn.height_of(side)
        own = drawn.of(side, foot=y + height)
        if side is Side.OTHER and not own:
            continue
        count = sum(bar.count for bar in own)
        lanes.append(Lane(side=side, y=y, height=height, count=count, marks=(), bars=own))
        y += height + GAP
    if undated:
        lanes.append(Lane(side=None, y=y, height=HEAD, count=undated, marks=(), bars=()))
        y += HEAD + GAP
    return tuple(lanes), y


def _share(pixels: float) -> float:
    """Pixels in per cent of the narrowest picture."""
    return pixels * 100 / NARROW


def _letters(label: Text | str) -> int:
    return max(map(len, label.by_language.values())) if isinstance(label, Text) else len(label)


def _shortened(label: Text | str, letters: int) -> Text | str:
    if isinstance(label, Text):
        return Text({code: shortened(words, letters) for code, words in label.by_language.items()})
    return shortened(label, letters)
