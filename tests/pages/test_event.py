"""The page of an event."""

from pathlib import Path

from tests.pages.reading import links, pages, rows
from tests.world import claim, statement

OLD = statement("old", "denial", "northland", "2031-05-01")
FIRST = statement("first", "assertion", "jane-doe", "2031-05-02")
NO = statement("no", "denial", "northland", "2031-05-03", replies_to=["first"])


def test_an_event_with_one_claim_has_its_picture(tmp_path: Path) -> None:
    page = pages(tmp_path, {"claims/a.yml": claim(OLD, FIRST, NO)})["events/shipments/"]

    assert rows(page, ".same tbody tr") == [
        "2 May 2031 | Jane Doe | Assertion (first assertion) | Shells.",
        "1 May 2031 | Northland | Earlier denial | Shells.",
        "3 May 2031 | Northland | Denial | Shells.Answers: Jane Doe, 2 May 2031",
    ]
    assert links(page, ".same a") == links(page, ".mark")
    assert len(page.css(".arc")) == 3  # curve, arrow, and the key


def test_no_picture_sets_a_denial_of_one_claim_against_another(tmp_path: Path) -> None:
    both = {**NO, "also": [{"claim": "b", "kind": "assertion"}]}
    page = pages(
        tmp_path,
        {
            "claims/a.yml": claim(
                statement("old", "denial", "northland", "2031-05-01"),
                statement("first", "assertion", "jane-doe", "2031-05-02"),
                statement(
                    "no",
                    "denial",
                    "northland",
                    "2031-05-03",
                    replies_to=["first"],
                ),
                statement("x", "demand", "jane-doe", "2031-05-02"),
            ),
        },
    )["events/shipments/"]

    assert rows(page, ".same tbody tr") == [
        "2 May 2031 | Jane Doe | Assertion (first assertion) | Shells.",
        "1 May 2031 | Northland | Earlier denial | Shells.",
        "3 May 2031 | Northland | Denial | Shells.Answers: Jane Doe, 2 May 2031",
        "2 May 2031 | Jane Doe | Demand | Shells.",
    ]
