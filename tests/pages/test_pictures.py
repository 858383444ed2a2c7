"""Which pages have a picture, and what it is about."""

from pathlib import Path

from tests.pages.reading import links, pages, shown
from tests.world import claim, statement


def test_one_statement_alone_has_no_picture(tmp_path: Path) -> None:
    alone = claim(statement("a", "assertion", "jane-doe", "2031-05-04"), about=["jane-doe"])
    found = pages(tmp_path, {"claims/a.yml": alone})

    for address, page in found.items():
        assert page.css(".picture") == [], address


def test_what_is_undated_is_a_band_without_a_sign(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        {
            "claims/a.yml": claim(
                statement("first", "assertion", "jane-doe", "2031-04-05"),
                statement("again", "assertion", "jane-doe", "2031-04-11"),
                statement("no", "denial", "northland", "../2031-05-04", date_note="Why."),
            ),
        },
    )["claims/a/"]

    assert shown(found, ".time .lane__head") == [
        "Asserted 2",
        "Denied none with a date of its own",
        "Latest date only 1",
    ]
    assert links(found, ".time .band") == ["../../claims/a/#no"]
    assert shown(found, ".time .band text") == ["Northland · Denial"]
    assert found.css(".time .band svg path") == []
    (caption,) = shown(found, ".picture--time figcaption")
    assert "only the latest possible date is known: at any time within the band" in caption


def test_an_event_with_several_claims_has_no_picture_that_mixes_them(tmp_path: Path) -> None:
    both = {
        f"claims/{name}.yml": claim(
            statement("first", "assertion", "jane-doe", "2031-04-05"),
            statement("no", "denial", "northland", "2031-04-10"),
        )
        for name in "ab"
    }
    assert pages(tmp_path / "two", both)["events/shipments/"].css(".picture") == []
    alone = {"claims/a.yml": both["claims/a.yml"]}
    assert pages(tmp_path / "one", alone)["events/shipments/"].css(".picture--time") != []
