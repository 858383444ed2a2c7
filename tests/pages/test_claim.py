"""The page of a claim: the two sides, who has answered, and what an open date leaves open."""

from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.pages.reading import links, pages, shown, texts
from tests.world import actor, claim, statement

FIRST = statement("first", "assertion", "jane-doe", "2031-05-04")


def said(name: str, kind: str, speaker: str, date: str, **more: Any) -> dict[str, Any]:
    return statement(name, kind, speaker, date, date_note="Why.", **more)


def page_of(root: Path, *statements: dict[str, Any], **more: Any) -> LexborHTMLParser:
    """The page of a claim with these statements."""
    files = {
        "claims/actors/paper.yml": {"kind": "outlet", "name": "Paper"},
        "claims/actors/minister.yml": actor("Minister", part_of="westland"),
        "claims/actors/sailor.yml": actor("A sailor", unnamed=True, part_of="westland"),
        "claims/a.yml": claim(*statements, **more),
    }
    return pages(root, files)["claims/a/"]


@pytest.mark.parametrize(
    ("date", "words"),
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
    tmp_path: Path, date: str, words: str
) -> None:
    page = page_of(tmp_path, FIRST, said("no", "denial", "northland", date))

    assert shown(page, ".answers .answer__days")[0] == f"({words})"


@pytest.mark.parametrize(
    ("statements", "more", "words"),
    [
        (
            [said("no", "denial", "northland", "2031-05-05", replies_to=["first"])],
            {},
            (
                "Northland Answered Denial 5 May 2031 · Northland Shells. in: Daily"
                " (1 day after the first assertion)"
            ),
        ),
        # By a member, and as somebody else reports it
        (
            [
                said(
                    *("no", "denial", "john-doe", "2031-05-05"),
                    replies_to=["first"],
                    via=["jane-doe"],
                )
            ],
            {},
            (
                "Northland Answered, as somebody else reports it through John Doe"
                " Denial 5 May 2031 · John Doe Shells. Reported by: Jane Doe in: Daily"
                " (1 day after the first assertion)"
            ),
        ),
        (
            [said("nc", "no-comment", "northland", "2031-05-05", replies_to=["first"])],
            {},
            (
                "Northland Declined to comment 5 May 2031 · Northland Shells. in: Daily"
                " (1 day after the first assertion)"
            ),
        ),
        (
            [said("it", "acknowledgement", "northland", "2031-05-05", via=["jane-doe"])],
            {},
            (
                "Northland No answer of its own; conceded according to somebody else"
                " 5 May 2031 · Northland Shells. Reported by: Jane Doe in: Daily"
                " (1 day after the first assertion)"
            ),
        ),
        ([], {}, "Northland No answer recorded in these sources"),
    ],
)
def test_says_of_each_whom_it_is_about_whether_and_how_they_answered(
    statements: list[dict[str, Any]], more: dict[str, Any], words: str, tmp_path: Path
) -> None:
    page = page_of(tmp_path, FIRST, *statements, about=["northland"], **more)

    assert shown(page, ".answers li") == [words]


def test_a_general_denial_leads_to_the_claim_that_it_denies(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        {
            "claims/a.yml": claim(FIRST, about=["northland"], broader="b"),
            "claims/b.yml": claim(
                said("no", "denial", "northland", "2031-05-05"), claim="Northland ships arms."
            ),
        },
    )

    assert shown(page, ".answer__days") == [f"({said})"]
