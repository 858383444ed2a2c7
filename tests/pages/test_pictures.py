"""Which pages have a picture, and what it is about."""

from pathlib import Path

from tests.pages.reading import links, pages, shown
from tests.world import claim, statement


def test_one_statement_alone_has_no_picture(tmp_path: Path) -> None:
    alone = claim(statement("a", "assertion", "jane-doe", "2031-05-04"), about=["jane-doe"])
    found = pages(tmp_path, {"claims/a.yml": alone})

    for address, page in found.items():
        assert page.css(".picture") == [], address


def test_what_several_made_is_named_by_all_of_them(tmp_path: Path) -> None:
    joint = statement("a", "assertion", "jane-doe", "2031-05-04") | {
        "speaker": ["jane-doe", "northland"]
    }
    late = statement("b", "denial", "southland", "2031-05-05")
    found = pages(tmp_path, {"claims/a.yml": claim(joint, late)}, code="de")

    assert shown(found["claims/a/"], ".mark title") == [
        "4. Mai 2031 · Jane Doe, Nordland · Darstellung (zuerst behauptet): Shells.",
        "5. Mai 2031 · Südland · Dementi: Shells.",
    ]


def test_what_is_undated_has_a_lane_of_its_own(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        {
            "claims/a.yml": claim(
                statement("first", "assertion", "jane-doe", "2031-05-02"),
                statement("no", "denial", "northland", "2031-05-03"),
                statement("undated", "denial", "southland", "../2031-06", date_note="Why."),
            )
        },
    )["claims/a/"]

    assert shown(found, ".lane__head") == ["Asserted 1", "Denied 1", "Undated 1"]
    assert links(found, "a.band") == ["../../claims/a/#undated"]
    assert "undated: at any time within the band" in shown(found, ".key")
