"""Many statements as bars."""

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.bars import HIGHEST, LOWEST, MOST_BARS, NUMBER, Unit, bars
from generator.records.vocabulary import Side
from tests.charts.points import point

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "unit", "periods"),
    [
        ("2031-05-04", "2031-05-04", Unit.DAY, ["2031-05-04/2031-05-04"]),
        ("2031-05-04", "2031-05-16", Unit.DAY, ["2031-05-04/2031-05-04", "2031-05-16/2031-05-16"]),
        ("2031-05-04", "2031-05-17", Unit.WEEK, ["2031-04-28/2031-05-04", "2031-05-12/2031-05-18"]),
        ("2031-05", "2031-12", Unit.MONTH, ["2031-05-01/2031-05-31", "2031-12-01/2031-12-31"]),
        ("2031-05", "2034-04", Unit.QUARTER, ["2031-04-01/2031-06-30", "2034-04-01/2034-06-30"]),
        ("2031", "2043", Unit.YEAR, ["2031-01-01/2031-12-31", "2043-01-01/2043-12-31"]),
        ("2031", "2044", Unit.YEARS, ["2030-01-01/2031-12-31", "2044-01-01/2045-12-31"]),
        ("0001", "9999", Unit.YEARS, ["0001-01-01/0999-12-31", "9000-01-01/9999-12-31"]),
        ("9999-12-30", "9999-12-31", Unit.DAY, ["9999-12-30/9999-12-30", "9999-12-31/9999-12-31"]),
        ("9998-12", "9999-12", Unit.MONTH, ["9998-12-01/9998-12-31", "9999-12-01/9999-12-31"]),
    ],
)
def test_counts_in_the_shortest_stretches_that_are_not_too_many(
    first: str, last: str, unit: Unit, periods: list[str]
) -> None:
    drawn = bars([point("a", "assertion", first), point("b", "assertion", last)])
    found = drawn.of(Side.ASSERTED, foot=100)

    assert [f"{bar.period.first}/{bar.period.last}" for bar in found] == periods
    assert {bar.period.unit for bar in found} == {unit}


def test_draws_bars_on_a_line_as_high_as_they_count() -> None:
    names = [
        ("a", "assertion", "2031-05-01"),
        ("b", "warning", "2031-05-01"),
        ("c", "assertion", "2031-05-02"),
    ]
    drawn = bars([point(*each) for each in [*names, ("d", "denial", "2031-05-04")]])

    asserted = drawn.of(Side.ASSERTED, foot=100)
    assert [(bar.x, bar.width, bar.y, bar.height, bar.count, bar.address) for bar in asserted] == [
        (2.0, 24.0, 28, 72, 2, "#list-a"),
        (26.0, 24.0, 64, 36, 1, "#list-c"),
    ]
    assert [(bar.left, bar.drawn, bar.middle) for bar in asserted] == [
        (4.4, 19.2, 14.0),
        (28.4, 19.2, 38.0),
    ]
    (denied,) = drawn.of(Side.DENIED, foot=0)
    assert (denied.x, denied.y, denied.count) == (74.0, -36, 1)
    assert [drawn.height_of(side) for side in Side] == [HIGHEST + NUMBER, 36 + NUMBER, 0]
    assert [(tick.x, str(tick.day), tick.with_year) for tick in drawn.ticks] == [
        (14.0, "2031-05-01", True),
        (38.0, "2031-05-02", False),
        (62.0, "2031-05-03", False),
        (86.0, "2031-05-04", False),
    ]


def test_who_takes_an_assertion_back_is_counted_on_neither_side() -> None:
    drawn = bars(
        [
            point("a", "assertion", "2031-05-01"),
            point("b", "denial", "2031-05-02", retracts=True),
            point("c", "denial", "2031-05-02"),
        ]
    )

    assert {side: [bar.count for bar in drawn.of(side, foot=0)] for side in Side} == {
        Side.ASSERTED: [1],
        Side.DENIED: [1],
        Side.OTHER: [1],
    }


def test_names_weeks_and_quarters_where_they_begin() -> None:
    drawn = bars([point("a", "assertion", "2031-05"), point("b", "assertion", "2033-05")])

    assert [(tick.x, str(tick.day)) for tick in drawn.ticks][:2] == [
        (2.0, "2031-04-01"),
        (23.33, "2031-10-01"),
    ]


@given(st.lists(st.tuples(DAYS, st.sampled_from(["assertion", "denial", "demand"])), min_size=1))
def test_every_statement_is_counted_once_and_no_bar_touches_another(
    drawn: list[tuple[dt.date, str]],
) -> None:
    points = [
        point(f"s-{index}", kind, day.isoformat())
        for index, (day, kind) in enumerate(sorted(drawn))
    ]
    found = bars(points)
    counts = Counter(each.entry.side for each in points)

    for side in Side:
        own = found.of(side, foot=200)
        assert sum(bar.count for bar in own) == counts[side]
        assert all(0 <= bar.x < bar.left < bar.left + bar.drawn < bar.x + bar.width for bar in own)
        assert all(bar.x + bar.width <= 100 for bar in own)
        assert all(one.x + one.width <= two.x + 0.02 for one, two in pairwise(own))
        assert all(bar.y + bar.height == 200 and LOWEST <= bar.height <= HIGHEST for bar in own)
        assert len(own) <= MOST_BARS
        assert all(one.period.last < two.period.first for one, two in pairwise(own))
    assert len(found.ticks) <= 7
