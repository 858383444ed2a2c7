"""The page of an event."""

from pathlib import Path

from tests.pages.reading import links, pages, rows
from tests.world import claim, statement


def test_the_table_of_an_event_says_what_its_picture_shows(tmp_path: Path) -> None:
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
        "2 May 2031 | Jane Doe | Assertion (first assertion recorded) | Shells.",
        "1 May 2031 | Northland | Earlier denial | Shells.",
        "3 May 2031 | Northland | Denial | Shells.Answers: Jane Doe, 2 May 2031",
        "2 May 2031 | Jane Doe | Demand | Shells.",
    ]
    assert links(page, ".same a") == links(page, ".mark")
    assert len(page.css(".arc")) == 3  # curve, arrow, and the key
