"""Every date begins before it ends and is written as it was read."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from generator.records.dates import DateError, parse
from tests.tongues import AVAILABLE, language

DAYS = st.dates(min_value=dt.date(1, 1, 1), max_value=dt.date(9999, 12, 31))
MARKS = st.sampled_from(["", "~", "?", "%"])
PARTS = st.builds(
    lambda day, length, mark: f"{day.year:04}-{day.month:02}-{day.day:02}"[:length] + mark,
    DAYS,
    st.sampled_from([4, 7, 10]),
    MARKS,
)


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


@given(st.text("0123456789-/~?% XY.T", max_size=24) | st.text(max_size=12))
def test_any_text_is_a_date_or_an_error(text: str) -> None:
    try:
        date = parse(text)
    except DateError:
        return

    assert date.edtf == text
    assert date.earliest <= date.latest


@given(st.tuples(PARTS, PARTS))
def test_dates_that_differ_in_days_are_written_differently(parts: tuple[str, str]) -> None:
    one, other = map(parse, parts)
    for code in AVAILABLE:
        words = language(code)
        assert (words.date(one) == words.date(other)) == (one.start == other.start)
