"""Dates as records write them: every form, what each can mean, and what is none."""

import datetime as dt

import pytest

from generator.records.dates import Date, DateError, DatePart, Precision, parse


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
    assert parse(edtf).start.precision is precision


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
        *("2031/", "/2031", "2031/..", "../2031", "2030/2031/2032", "2031//2032"),
        *("２０３１", "2031-0٥", "2031–05"),
    ],
)
def test_says_what_a_date_looks_like(text: str) -> None:
    with pytest.raises(DateError) as raised:
        parse(text)

    assert str(raised.value) == (
        "must be a date like 2031, 2031-05, 2031-05-04 or 2031-05-01/2031-05-04,"
        " with ~ behind it if approximate and ? if uncertain"
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
