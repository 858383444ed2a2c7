"""The days to an answer as bars."""

import datetime as dt

import pytest

from generator.charts.gaps import Gaps, Wait, gaps
from generator.facts.graph import AnswerKind
from generator.records.dates import parse

LATEST = dt.date(2031, 12, 31)


def wait(least: int, most: int, answer: AnswerKind = AnswerKind.DENIED) -> Wait:
    return Wait(
        actor="Jane Doe",
        claim="Shells.",
        address="#",
        answer=answer,
        sign=None,
        days=(least, most),
        since=parse("2031-05-04"),
        until=None,
    )


def drawn(*waits: Wait) -> Gaps:
    picture = gaps(waits, latest=LATEST)
    assert picture is not None
    return picture


@pytest.mark.parametrize(
    ("days", "certain", "uncertain", "x"),
    [
        ((100, 100), (50.0, 96.0), None, 96.0),
        ((20, 20), (50.0, 59.2), None, 59.2),
        ((20, 60), (50.0, 59.2), (59.2, 77.6), 68.4),
        ((0, 50), None, (50.0, 73.0), 61.5),
        ((-20, 50), None, (40.8, 73.0), 56.9),
        ((-60, -20), (40.8, 50.0), (22.4, 40.8), 31.6),
        ((-40, -40), (31.6, 50.0), None, 31.6),
        ((0, 0), None, None, 50.0),
    ],
)
def test_a_bar_is_certain_as_far_as_the_fewest_days(
    days: tuple[int, int],
    certain: tuple[float, float] | None,
    uncertain: tuple[float, float] | None,
    x: float,
) -> None:
    picture = drawn(wait(-100, -100), wait(100, 100), wait(*days))

    assert picture.zero == 50
    bar = picture.bars[2]
    assert (bar.certain, bar.uncertain, bar.x) == (certain, uncertain, x)
    assert picture.has_uncertain == (uncertain is not None)


@pytest.mark.parametrize(
    ("least", "most", "ticks"),
    [
        (0, 1, [0, 1]),
        (0, 5, [0, 2, 4]),
        (0, 312, [0, 100, 200, 300]),
        (-62, 3, [-60, -40, -20, 0]),
        (-305, 59, [-300, -200, -100, 0]),
        (0, 3_600_000, [0, 1_000_000, 2_000_000, 3_000_000]),
    ],
)
def test_names_round_numbers_of_days(least: int, most: int, ticks: list[int]) -> None:
    picture = drawn(wait(least, most))

    assert [days for _, days in picture.ticks] == ticks
    assert [x for x, _ in picture.ticks] == sorted({x for x, _ in picture.ticks})
    assert all(0 <= x <= 100 for x, _ in picture.ticks)


def test_knows_whether_it_has_a_bar_without_an_answer() -> None:
    assert not drawn(wait(1, 1)).has_open
    assert drawn(wait(1, 1, AnswerKind.NONE)).has_open


@pytest.mark.parametrize("waits", [[], [wait(0, 0)]])
def test_nothing_to_measure_is_no_picture(waits: list[Wait]) -> None:
    assert gaps(waits, latest=LATEST) is None
