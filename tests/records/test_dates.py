"""Dates as records write them: every form, what each can mean, and what is none."""

import datetime as dt

import pytest

from generator.records.dates import Date, DateError, DatePart, Precision, days_between, parse


def part(
    year: int,
    month: int | None = None,
    day: int | None = None,
    *,
    approximate: bool = False,
    uncertain: bool = False,
) -> DatePart:
    return DatePart(year=year, month=month, day=day, approximate=approximate, uncertain=uncertain)


@pytest.mark.parametrize(
    ("edtf", "start", "end", "earliest", "latest"),
    [
        ("2031", part(2031), None, "2031-01-01", "2031-12-31"),
        ("2031-05", part(2031, 5), None, "2031-05-01", "2031-05-31"),
        ("2031-02", part(2031, 2), None, "2031-02-01", "2031-02-28"),
        ("2032-02", part(2032, 2), None, "2032-02-01", "2032-02-29"),
        ("1900-02", part(1900, 2), None, "1900-02-01", "1900-02-28"),
        ("2000-02", part(2000, 2), None, "2000-02-01", "2000-02-29"),
        ("2031-12", part(2031, 12), None, "2031-12-01", "2031-12-31"),
        ("2031-05-04", part(2031, 5, 4), None, "2031-05-04", "2031-05-04"),
        ("2032-02-29", part(2032, 2, 29), None, "2032-02-29", "2032-02-29"),
        ("0001", part(1), None, "0001-01-01", "0001-12-31"),
        ("9999-12-31", part(9999, 12, 31), None, "9999-12-31", "9999-12-31"),
        ("2031~", part(2031, approximate=True), None, "2031-01-01", "2031-12-31"),
        ("2031-05?", part(2031, 5, uncertain=True), None, "2031-05-01", "2031-05-31"),
        (
            "2031-05-04%",
            part(2031, 5, 4, approximate=True, uncertain=True),
            None,
            "2031-05-04",
            "2031-05-04",
        ),
        (
            "2031-05-01/2031-05-04",
            part(2031, 5, 1),
            part(2031, 5, 4),
            "2031-05-01",
            "2031-05-04",
        ),
        ("2030/2031-02", part(2030), part(2031, 2), "2030-01-01", "2031-02-28"),
        (
            "2031-05~/2031-06-04?",
            part(2031, 5, approximate=True),
            part(2031, 6, 4, uncertain=True),
            "2031-05-01",
            "2031-06-04",
        ),
        ("2031-05-04/2031-05", part(2031, 5, 4), part(2031, 5), "2031-05-04", "2031-05-31"),
        ("2031/2031", part(2031), part(2031), "2031-01-01", "2031-12-31"),
    ],
)
def test_reads_every_form(
    edtf: str, start: DatePart, end: DatePart | None, earliest: str, latest: str
) -> None:
    date = parse(edtf)

    assert date == Date(edtf=edtf, start=start, end=end or start)
    assert date.is_interval == (end is not None)
    assert (date.earliest, date.latest) == (
        dt.date.fromisoformat(earliest),
        dt.date.fromisoformat(latest),
    )


FIRST, LAST = dt.date.min.isoformat(), dt.date.max.isoformat()


@pytest.mark.parametrize(
    ("edtf", "start", "end", "earliest", "latest"),
    [
        ("../2031", None, part(2031), FIRST, "2031-12-31"),
        ("../2031-05", None, part(2031, 5), FIRST, "2031-05-31"),
        ("../2031-05-04", None, part(2031, 5, 4), FIRST, "2031-05-04"),
        ("../2031-05-04~", None, part(2031, 5, 4, approximate=True), FIRST, "2031-05-04"),
        ("2031/..", part(2031), None, "2031-01-01", LAST),
        ("2031-05-04?/..", part(2031, 5, 4, uncertain=True), None, "2031-05-04", LAST),
    ],
)
def test_reads_an_interval_with_an_open_bound(
    edtf: str, start: DatePart | None, end: DatePart | None, earliest: str, latest: str
) -> None:
    date = parse(edtf)

    assert date == Date(edtf=edtf, start=start, end=end)
    assert date.is_interval
    assert date.is_undated
    assert not date.is_sure
    assert not date.is_certain_day
    assert (date.earliest.isoformat(), date.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    ("edtf", "is_undated", "is_sure"),
    [
        ("2031-05-04", False, True),
        ("2031-05", False, True),
        ("2031-02/2031-02", False, True),
        ("2031-05-04/2031-06-04", False, True),  # 31 days, as far as a month can reach
        ("2031-05-04/2031-06-05", True, False),
        ("2031-05/2031-06", True, False),
        ("2031", True, False),
        ("../2031-05-04", True, False),
        ("2031-05-04/..", True, False),
        # An estimate is dated, and no day is counted from it
        ("2031-05-04~", False, False),
        ("2031-05?", False, False),
        ("2031-05-04/2031-05-09%", False, False),
        ("2031-05-04~/2031-05-09", False, False),
        ("2031~", True, False),
    ],
)
def test_a_date_is_undated_that_leaves_more_than_a_month_open(
    edtf: str, *, is_undated: bool, is_sure: bool
) -> None:
    assert (parse(edtf).is_undated, parse(edtf).is_sure) == (is_undated, is_sure)


@pytest.mark.parametrize(
    ("edtf", "listed"),
    [
        ("2031-05-04", "2031-05-04"),
        ("2031-05", "2031-05-01"),
        ("2031-05-04/2031-06-04", "2031-05-04"),
        # Undated: the latest day that it can mean
        ("2031", "2031-12-31"),
        ("../2031-05-04", "2031-05-04"),
        ("2031-05-04/2031-06-05", "2031-06-05"),
        ("2031-05-04/..", "2031-05-04"),  # there is no latest
    ],
)
def test_an_undated_one_is_listed_under_the_latest_day_that_it_can_mean(
    edtf: str, listed: str
) -> None:
    assert parse(edtf).listed.isoformat() == listed


def test_what_is_undated_stands_behind_what_is_dated_to_the_same_day() -> None:
    ordered = [
        *("2031-05-03", "../2031-05-03", "2031-05-04", "2031-05-04/2031-05-05"),
        *("2030/2031-05-04", "2031-05-04/..", "2031-05-05", "2031-12-31", "2031", "../2031"),
    ]

    by_text = sorted(ordered)
    assert sorted(by_text, key=lambda edtf: parse(edtf).order)[:-2] == ordered[:-2]
    assert parse("2031").order == parse("../2031").order


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2031-05-04", "2031-05-04", (0, 0)),
        ("2031-05-04", "2031-05-06", (2, 2)),
        ("2031-05-06", "2031-05-04", (-2, -2)),
        ("2031-05", "2031-06-01", (1, 31)),
        ("2031-05-04", "2031-05-01/2031-05-09", (-3, 5)),
        # Not where a date is undated or an estimate
        ("2031-05-04", "2031-05-06~", None),
        ("2031-05-04?", "2031-05-06", None),
        ("2031-05-04", "2032", None),
        ("../2031-05-04", "2031-05-06", None),
        ("2031-05-04", "2031-05-06/..", None),
    ],
)
def test_counts_days_between_two_sure_dates_alone(
    one: str, other: str, days: tuple[int, int] | None
) -> None:
    assert days_between(parse(one), parse(other)) == days


@pytest.mark.parametrize(
    ("edtf", "precision"),
    [
        ("2031", Precision.YEAR),
        ("2031-05", Precision.MONTH),
        ("2031-05~", Precision.MONTH),
        ("2031-05-04", Precision.DAY),
    ],
)
def test_knows_how_much_of_a_date_is_known(edtf: str, precision: Precision) -> None:
    start = parse(edtf).start

    assert start is not None
    assert start.precision is precision


@pytest.mark.parametrize(
    ("edtf", "certain"),
    [
        ("2031-05-04", True),
        ("2031-05-04~", False),
        ("2031-05-04?", False),
        ("2031-05-04%", False),
        ("2031-05", False),
        ("2031", False),
        ("2031-05-04/2031-05-05", False),
        ("2031-05-04/2031-05-04", False),
        ("../2031-05-04", False),
    ],
)
def test_tells_one_certain_day_from_the_rest(edtf: str, *, certain: bool) -> None:
    assert parse(edtf).is_certain_day is certain


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "May 2031", "4.5.2031", "04/05/2031", "31-05-04", "2031-5-4", "20310504"),
        *("12031", "-2031", "Y12031", "203X", "203", "2031-XX", "2031-05-04T12:00:00"),
        *("~2031", "2031~?", "2031??", "2031-~05", "2031 ~", " 2031", "2031-05-04\n"),
        *("2031/", "/2031", "../", "/..", "..", "...", "../../2031", "2031/../..", "..2031"),
        *("2030/2031/2032", "2031//2032", "2031/...", "../2031..", ".. /2031", "../2031/.."),
        *("２０３１", "2031-0٥", "2031–05"),
    ],
)
def test_says_what_a_date_looks_like(text: str) -> None:
    with pytest.raises(DateError) as raised:
        parse(text)

    assert str(raised.value) == (
        "must be a date like 2031, 2031-05, 2031-05-04 or 2031-05-01/2031-05-04,"
        " with ~ behind it if approximate and ? if uncertain, and .. for a bound that no source"
        " gives (../2031-05-04)"
    )


def test_refuses_what_is_open_on_both_ends() -> None:
    with pytest.raises(DateError) as raised:
        parse("../..")

    assert str(raised.value) == (
        "must have a bound: nothing is said after the source that reports it"
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("0000", "0000"),
        ("2031-00", "2031-00"),
        ("2031-13", "2031-13"),
        ("2031-21", "2031-21"),  # a season: level 1, and left out on purpose
        ("2031-05-00", "2031-05-00"),
        ("2031-00-04", "2031-00-04"),
        ("2031-02-29", "2031-02-29"),
        ("2031-04-31", "2031-04-31"),
        ("2031-05-32~", "2031-05-32~"),
        ("2031-02-30/2031-03-01", "2031-02-30"),
        ("2031-02-01/2031-02-30", "2031-02-30"),
        ("../2031-02-30", "2031-02-30"),
        ("2031-13/..", "2031-13"),
    ],
)
def test_refuses_what_is_in_no_calendar(text: str, named: str) -> None:
    with pytest.raises(DateError) as raised:
        parse(text)

    assert str(raised.value) == f"must be in the calendar, and “{named}” is not"


@pytest.mark.parametrize(
    ("start", "end"),
    [("2031-05-04", "2031-05-03"), ("2031", "2030"), ("2031-05", "2031-04-30")],
)
def test_refuses_an_interval_that_ends_before_it_begins(start: str, end: str) -> None:
    with pytest.raises(DateError) as raised:
        parse(f"{start}/{end}")

    assert str(raised.value) == f"must not end before it begins, and “{end}” is before “{start}”"
