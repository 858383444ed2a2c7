"""Every date begins before it ends and is written as it was read."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from generator.records.dates import DateError, days_between, parse
from tests.tongues import AVAILABLE, language

DAYS = st.dates(min_value=dt.date(1, 1, 1), max_value=dt.date(9999, 12, 31))
MARKS = st.sampled_from(["", "~", "?", "%"])
PARTS = st.builds(
    lambda day, length, mark: f"{day.year:04}-{day.month:02}-{day.day:02}"[:length] + mark,
    DAYS,
    st.sampled_from([4, 7, 10]),
    MARKS,
)
DATES = PARTS | PARTS.map("../{}".format) | PARTS.map("{}/..".format)


@given(PARTS)
def test_a_date_holds_the_days_that_it_can_mean(edtf: str) -> None:
    date = parse(edtf)
    bare = edtf.rstrip("~?%")

    assert date.edtf == edtf
    assert date.earliest <= date.latest
    assert date.earliest.isoformat().startswith(bare)
    assert date.latest.isoformat().startswith(bare)
    for outside in (date.earliest.toordinal() - 1, date.latest.toordinal() + 1):
        if 1 <= outside <= dt.date.max.toordinal():
            assert not dt.date.fromordinal(outside).isoformat().startswith(bare)


@given(PARTS, PARTS)
def test_an_interval_goes_from_its_first_date_to_its_last(first: str, last: str) -> None:
    start, end = parse(first), parse(last)
    if end.latest < start.earliest:
        first, last, start, end = last, first, end, start
    date = parse(f"{first}/{last}")

    assert date.edtf == f"{first}/{last}"
    assert (date.earliest, date.latest) == (start.earliest, end.latest)
    assert date.earliest <= date.latest
    assert not date.is_certain_day


@given(part=PARTS, is_beginning=st.booleans())
def test_an_open_bound_reaches_to_the_end_of_all_days(part: str, *, is_beginning: bool) -> None:
    known = parse(part)
    date = parse(f"../{part}" if is_beginning else f"{part}/..")

    assert (date.earliest, date.latest) == (
        (dt.date.min, known.latest) if is_beginning else (known.earliest, dt.date.max)
    )
    assert (date.start, date.end) == ((None, known.end) if is_beginning else (known.start, None))
    assert not date.is_certain_day


@given(DATES)
def test_a_date_is_listed_under_a_day_that_it_can_mean(edtf: str) -> None:
    date = parse(edtf)

    assert date.earliest <= date.listed <= date.latest
    assert date.order[0] == date.listed
    assert not (date.is_sure and date.is_undated)
    assert not date.is_certain_day or date.is_sure


@given(DATES, DATES)
def test_days_are_counted_the_same_from_either_end(one: str, other: str) -> None:
    there, back = days_between(parse(one), parse(other)), days_between(parse(other), parse(one))

    assert (there is None) == (not (parse(one).is_sure and parse(other).is_sure))
    if there and back:
        assert there[0] <= there[1]
        assert there == (-back[1], -back[0])


@given(st.text("0123456789-/~?% XY.T", max_size=24) | st.text(max_size=12))
def test_any_text_is_a_date_or_an_error(text: str) -> None:
    try:
        date = parse(text)
    except DateError:
        return

    assert date.edtf == text
    assert date.earliest <= date.latest


@given(st.tuples(DATES, DATES))
def test_dates_that_differ_in_days_are_written_differently(parts: tuple[str, str]) -> None:
    one, other = map(parse, parts)
    for code in AVAILABLE:
        words = language(code)
        assert (words.date(one) == words.date(other)) == (
            (one.start, one.end) == (other.start, other.end)
        )
