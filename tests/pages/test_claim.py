"""The page of a claim."""

from pathlib import Path

import pytest

from tests.pages.reading import pages, shown
from tests.world import claim, statement


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2031-05-04", "on the day of the first assertion"),
        ("2031-05-05", "1 day after the first assertion"),
        ("2031-05-04/2031-05-06", "up to 2 days after the first assertion"),
        ("2031-05-05/2031-05-06", "1 to 2 days after the first assertion"),
        ("2031-05-03/2031-05-06", "between 1 day before and 2 days after the first assertion"),
        ("2031-05-03/2031-05-04", "between 1 day before and 0 days after the first assertion"),
        ("2031-05-03", "1 day before the first assertion"),
        ("2031-05-01/2031-05-03", "1 to 3 days before the first assertion"),
        # No day is counted from an estimate, nor from what is undated
        ("2031-05-05~", "after the first assertion"),
        ("../2031-05-03", "before the first assertion"),
        (
            "../2031-05-05",
            "the dates leave open whether before or after the first assertion",
        ),
    ],
)
def test_the_days_to_an_answer_are_said_as_the_dates_leave_them(
    tmp_path: Path, date: str, said: str
) -> None:
    page = pages(
        tmp_path,
        {
            "claims/a.yml": claim(
                statement("first", "assertion", "jane-doe", "2031-05-04"),
                statement("no", "denial", "northland", date, date_note="Why."),
            )
        },
    )["claims/a/"]

    assert shown(page, ".answer__days") == [f"({said})"]
