"""Time from left to right, and the dates below it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.scale import LEFT, MOST_TICKS, RIGHT, Scale
from generator.records.dates import Precision, parse

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        ("2031-05-04", "2031-05-05", ["2031-05-04 2031", "2031-05-05"]),
        (
            "2031-12-30",
            "2032-01-02",
            ["2031-12-30 2031", "2031-12-31", "2032-01-01 2032", "2032-01-02"],
        ),
        ("2031-05-01", "2031-05-08", ["2031-05-01 2031", "2031-05-03", "2031-05-05", "2031-05-07"]),
        (  # on Mondays
            "2031-05-01",
            "2031-05-30",
            ["2031-05-05 2031", "2031-05-12", "2031-05-19", "2031-05-26"],
        ),
        (
            "2031-05-01",
            "2031-06-30",
            ["2031-05-05 2031", "2031-05-19", "2031-06-02", "2031-06-16", "2031-06-30"],
        ),
        ("2031-01-15", "2031-04-15", ["2031-02 2031", "2031-03", "2031-04"]),
        ("2031-01-15", "2031-09-15", ["2031-03 2031", "2031-05", "2031-07", "2031-09"]),
        ("2031-02-24", "2032-02-04", ["2031-04 2031", "2031-07", "2031-10", "2032-01 2032"]),
        ("2031-02-24", "2033-02-04", ["2031-07 2031", "2032-01 2032", "2032-07", "2033-01 2033"]),
        ("2031-02-24", "2035-02-04", ["2032", "2033", "2034", "2035"]),
        ("1989-02-24", "2035-02-04", ["1990", "2000", "2010", "2020", "2030"]),
        ("0001-01-01", "9999-12-31", ["2000", "4000", "6000", "8000"]),
    ],
)
def test_names_as_many_dates_as_there_is_room_for(first: str, last: str, ticks: list[str]) -> None:
    scale = Scale(first=dt.date.fromisoformat(first), last=dt.date.fromisoformat(last))
    long = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}

    assert [
        tick.day.isoformat()[: long[tick.precision]] + (f" {tick.day:%Y}" if tick.with_year else "")
        for tick in scale.ticks()
    ] == ticks


def test_places_days_in_per_cent() -> None:
    scale = Scale(first=dt.date(2031, 5, 1), last=dt.date(2031, 5, 5))

    assert [scale.at(dt.date(2031, 5, day)) for day in range(1, 6)] == [8, 29, 50, 71, 92]


@pytest.mark.parametrize(
    ("date", "span"),
    [
        ("2031-05-03", (50, 50)),
        ("2031-05-02/2031-05-04", (29, 71)),
        # To the edge where it goes beyond what is drawn
        ("../2031-05-03", (0, 50)),
        ("2031-05-03/..", (50, 100)),
        ("2031", (0, 100)),
        ("2030/2031-05-03", (0, 50)),
        ("2031-05-03/2032", (50, 100)),
        ("../2031-05-05", (0, 92)),
        ("2031-05-01/..", (8, 100)),
        # All of it lies before
        ("../2030", (0, 8)),
        ("2029/2030", (0, 8)),
    ],
)
def test_spans_what_a_date_can_mean(date: str, span: tuple[float, float]) -> None:
    scale = Scale(first=dt.date(2031, 5, 1), last=dt.date(2031, 5, 5))

    assert scale.span(parse(date)) == span


@given(DAYS, DAYS, DAYS)
def test_later_is_never_further_left_and_nothing_is_outside(
    one: dt.date, two: dt.date, three: dt.date
) -> None:
    first, middle, last = sorted((one, two, three))
    if first == last:
        return
    scale = Scale(first=first, last=last)

    assert LEFT == scale.at(first) <= scale.at(middle) <= scale.at(last) == RIGHT
    ticks = scale.ticks()
    assert 1 <= len(ticks) <= MOST_TICKS
    assert [tick.day for tick in ticks] == sorted({tick.day for tick in ticks})
    assert all(first <= tick.day <= last and tick.x == scale.at(tick.day) for tick in ticks)
