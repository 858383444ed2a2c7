"""The page of an actor, and the list of all of them."""

from pathlib import Path

from tests.pages.reading import links, pages, shown
from tests.world import actor, claim, statement

FILES = {
    "claims/actors/jane-doe.yml": actor(
        "Jane Doe",
        part_of="westland",
        roles=[{"title": "Minister", "of": "westland", "from": "2030", "to": None}],
    ),
    "claims/a.yml": claim(
        statement("one", "assertion", "jane-doe", "2031-05-04"),
        statement("two", "denial", "john-doe", "2031-05-05", via=["jane-doe"]),
    ),
}


def test_the_list_of_actors_is_by_kind_and_counts_what_each_said(tmp_path: Path) -> None:
    page = pages(tmp_path, FILES)["actors/"]

    assert shown(page, ".index li") == [
        "Jane Doe 1 statement",
        "John Doe 1 statement",
        "Northland 1 statement · subject of 1 claim",  # by one who is part of it
        "Southland subject of 1 claim",
        "Westland 1 statement",
    ]


def test_what_somebody_said_and_what_somebody_passed_on_are_told_apart(tmp_path: Path) -> None:
    page = pages(tmp_path, FILES)["actors/jane-doe/"]

    assert shown(page, ".facts dd") == ["Westland", "Minister, Westland (2030 – )"]
    said, passed_on = page.css(".mentions")
    assert [node.attributes["href"] for node in said.css(".mention__link")] == [
        "../../claims/a/#one"
    ]
    assert [node.attributes["href"] for node in passed_on.css(".mention__link")] == [
        "../../claims/a/#two"
    ]
    assert links(page, ".trail a") == ["../../actors/"]
