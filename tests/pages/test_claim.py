"""The page of a claim."""

from pathlib import Path

import pytest

from tests.pages.reading import links, pages, shown
from tests.world import claim, statement


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2031-05-04", "on the day of the first assertion recorded here"),
        ("2031-05-05", "1 day after the first assertion recorded here"),
        ("2031-05-04/2031-05-06", "up to 2 days after the first assertion recorded here"),
        ("2031-05-05/2031-05-06", "1 to 2 days after the first assertion recorded here"),
        (
            "2031-05-03/2031-05-06",
            "between 1 day before and 2 days after the first assertion recorded here",
        ),
        (
            "2031-05-03/2031-05-04",
            "between 1 day before and 0 days after the first assertion recorded here",
        ),
        ("2031-05-03", "1 day before the first assertion recorded here"),
        ("2031-05-01/2031-05-03", "1 to 3 days before the first assertion recorded here"),
        # No day is counted from an estimate, nor from what is undated
        ("2031-05-05~", "after the first assertion recorded here"),
        ("../2031-05-03", "before the first assertion recorded here"),
        (
            "../2031-05-05",
            "whether before or after the first assertion recorded here is open",
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


@pytest.mark.parametrize(
    ("code", "who"), [("en", "Northland, Southland"), ("de", "Nordland, Südland")]
)
def test_a_joint_statement_names_all_who_make_it(tmp_path: Path, code: str, who: str) -> None:
    both = statement("no", "denial", ["northland", "southland"], "2031-05-05")
    page = pages(tmp_path, {"claims/a.yml": claim(both)}, code)["claims/a/"]

    assert shown(page, ".statement__who .speaker") == [who]
    assert f"2031 · {who} {{#no" in (page.html or "")


def test_a_statement_says_on_which_occasion_it_was_made_and_the_page_why_then(
    tmp_path: Path,
) -> None:
    why = "It was a Sunday."
    page = pages(
        tmp_path,
        {
            "claims/occasions/briefing.yml": {
                "name": "Briefing",
                "speaker": "jane-doe",
                "date": "2031-05-04~",
                "date_note": why,
                "reason": "All were there.",
            },
            "claims/a.yml": claim(
                *(
                    {
                        "id": name,
                        "kind": "assertion",
                        "occasion": "briefing",
                        "text": "Doe says so.",
                        "passages": [{"source": "daily", "sentences": "1"}],
                    }
                    for name in ("one", "two")
                )
            ),
        },
    )["claims/a/"]

    assert (page.html or "").count(why) == 1
    assert links(page, ".facts a")[:1] == ["../../claims/a/#occasion--briefing"]
    assert "about 4 May 2031" in shown(page, "#occasion--briefing")[0]
