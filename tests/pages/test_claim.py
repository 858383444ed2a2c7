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
        # An estimate bounds nothing: no days, and the order as far as it goes
        ("2031-05-06~", "after the first assertion"),
        ("2031-05-01?", "before the first assertion"),
        ("2031-05-06/2031-07", "after the first assertion"),
        ("../2031-07", "the dates leave open whether before or after the first assertion"),
        ("2031-05-05/..", "after the first assertion"),
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

    (said_,) = shown(found["claims/a/"], ".answers li")
    assert said_.startswith("Northland General denial of the broader claim Northland ships arms. 5")
    assert shown(found["claims/a/"], ".glance__answer") == [
        said_.replace("Northland ", "Northland: ", 1)
    ]
    (instance,) = shown(found["claims/a/"], ".glance__broader")
    assert instance.startswith("Instance of: Northland ships arms. (denied by Northland, asserted")
    assert links(found["claims/b/"], ".claim-line__claim") == ["../../claims/a/"]


def test_each_side_names_principals_once_with_those_who_spoke_for_them(tmp_path: Path) -> None:
    page = page_of(
        tmp_path,
        FIRST,
        said("again", "assertion", "minister", "2031-05-05"),
        said("sea", "assertion", "sailor", "2031-05-06"),
        said("early", "denial", "southland", "2031-05-01"),
        said("no", "denial", "northland", "2031-05-06"),
    )

    assert shown(page, ".side--for li") == [
        "Westland through Jane Doe, Minister 4 May 2031 · 2 statements",
        "A sailor 6 May 2031",
    ]
    # The best denial first, with its words; an earlier one says that it is one
    assert shown(page, ".side--against li") == [
        "Southland 1 May 2031 · before the first assertion Shells. Daily",
        "Northland 6 May 2031 Shells. Daily",
    ]
    (eyebrow,) = shown(page, ".eyebrow")
    assert eyebrow == (
        "Claim: asserted by Westland and A sailor; denied by Southland and Northland"
    )


def test_what_was_denied_before_it_was_asserted_is_not_shown_as_the_denial(tmp_path: Path) -> None:
    page = page_of(
        tmp_path,
        FIRST,
        said("early", "denial", "northland", "2031-05-01", text="Early."),
        said("late", "denial", "northland", "2031-05-06~", via=["paper"], text="Late."),
    )

    assert shown(page, ".side--against li") == [
        "Northland about 6 May 2031 · 2 statements Late. Daily"
    ]


def test_who_took_a_claim_back_stands_on_no_other_side(tmp_path: Path) -> None:
    page = page_of(tmp_path, FIRST, said("back", "denial", "westland", "2031-05-06"))

    assert shown(page, ".side--for li") == [
        "Westland through Jane Doe 4 May 2031 taken back, 6 May 2031"
    ]
    assert shown(page, ".side--against .side__nobody") == ["nobody in these sources"]
    assert shown(page, ".glance__standing") == [
        "Taken back Taken back by everyone who asserted it."
    ]
    (heading,) = [line for line in page.text().splitlines() if "{#back" in line]
    assert heading.startswith("### Taken back 6 May 2031 · Westland ")


def test_title_and_description_say_how_it_stands_and_give_the_best_denial(tmp_path: Path) -> None:
    files = {
        "claims/a.yml": claim(
            FIRST,
            said("vague", "denial", "northland", "../2031-06", text="Vague."),
            said("sure", "denial", "northland", "2031-05-06~", text="Sure."),
            said("early", "denial", "john-doe", "2031-05-01", text="Early."),
            said("before", "denial", "westland", "2031-05-01", text="Before."),
        )
    }
    head = texts(tmp_path, files)["claims/a/"].split("---\n")[1]
    title = "Claim: Northland ships shells – asserted by Westland; denied by Westland and Northland"
    assert f'title: "{title}"\n' in head
    assert (
        f'description: "{title}. Sure. No answer recorded: Southland. 5 statements and 1 source."\n'
    ) in head


def test_a_statement_shows_who_made_it_for_whom_and_why_that_is_taken_to_be_so(
    tmp_path: Path,
) -> None:
    joint = said("first", "assertion", "jane-doe", "2031-05-04", speaker_inferred="The chair.")
    page = page_of(tmp_path, {**joint, "speaker": ["jane-doe", "paper"], "via": ["northland"]})

    assert shown(page, ".statement__who") == [
        "Jane Doe, Paper for: Westland Reported by: Northland"
    ]
    assert "Speaker inferredThe chair." in shown(page, ".statement .facts > div")
    (heading,) = [line for line in page.text().splitlines() if line.startswith("### ")]
    assert "Jane Doe, Paper" in heading


def test_what_a_guard_found_is_shown_beside_its_quotation(tmp_path: Path) -> None:
    cut = said("first", "assertion", "jane-doe", "2031-05-04", passages=[
        {"source": "daily", "quote": "shells … ships"},
    ])  # fmt: skip
    page = page_of(tmp_path, cut)

    assert shown(page, ".passage__finding") == [
        "Open check: something is left out of the quotation"
    ]
