"""The timeline, and its years in parts."""

from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.pages.reading import links, pages, rows, shown
from tests.world import claim, source, statement

MANY = 450


def crowded() -> dict[str, Any]:
    """A claim with more statements in a year than a page lists or a picture marks."""
    return {
        "claims/sources/daily.yml": source(published="2032-01-01"),  # after all that it reports
        "claims/many.yml": claim(
            *(
                statement(
                    f"s-{number}",
                    "denial" if number % 3 else "assertion",
                    "northland" if number % 3 else "jane-doe",
                    f"2031-{1 + number % 12:02}-{1 + number % 28:02}",
                    text="Jane Doe says so (sagt es).",
                )
                for number in range(MANY)
            )
        ),
    }


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, LexborHTMLParser]:
    """The pages of the crowded claim."""
    return pages(tmp_path_factory.mktemp("crowded"), crowded())


def test_a_year_is_listed_in_parts_each_with_its_months(
    found: dict[str, LexborHTMLParser],
) -> None:
    parts = ["timeline/2031/", "timeline/2031/part/2/", "timeline/2031/part/3/"]

    assert sorted(address for address in found if address.startswith("timeline/2")) == parts
    assert [len(found[part].css(".mentions--year > li")) for part in parts] == [200, 200, 50]
    assert [links(found[part], "nav[aria-label='Parts of this list'] a")[:2] for part in parts] == [
        ["../../timeline/2031/part/2/"] * 2,
        ["../../../../timeline/2031/", "../../../../timeline/2031/part/3/"],
        ["../../../../timeline/2031/part/2/"] * 2,
    ]
    listed = [node for part in parts for node in links(found[part], ".mentions--year > li > a")]
    assert len(set(map(_statement, listed))) == MANY
    assert [len(found[part].css(".picture")) for part in parts] == [1, 0, 0]
    texts = [found[part].html or "" for part in parts]
    assert "## January 2031 {#2031-01}" in texts[0]
    assert "## June 2031, continued {#2031-06}" in texts[1]
    assert 'title: "Timeline 2031"' in texts[0]
    assert 'title: "Timeline 2031 (part 2)"' in texts[1]


def _statement(address: str) -> str:
    return address.rpartition("#")[2]


def test_bars_lead_to_the_lists_that_they_count(found: dict[str, LexborHTMLParser]) -> None:
    overview, year, own = (found[at] for at in ("timeline/", "timeline/2031/", "claims/many/"))

    assert links(overview, ".bar--asserted") == [
        f"../timeline/2031/{part}#2031-{month:02}"
        for month, part in [(1, ""), (4, ""), (7, "part/2/"), (10, "part/2/")]
    ]
    assert shown(overview, ".bar--asserted text") == ["38", "38", "37", "37"]
    assert links(year, ".bar--denied")[0] == "../../timeline/2031/#2031-02"
    for part in ("timeline/2031/", "timeline/2031/part/2/"):
        html = found[part].html or ""
        for address in links(overview, ".bar"):
            page, anchor = address.removeprefix("../").split("#")
            assert page != part or f"{{#{anchor}}}" in html
    assert links(own, ".bar--asserted")[0] == "../../claims/many/#s-0"
    table = rows(overview, ".same tbody tr")
    assert table[0] == "January 2031 | Asserted | 38"
    assert len(table) == len(overview.css(".bar")) == 12
    assert (
        shown(own, ".picture--time figcaption > span")[-1]
        == "Every statement is listed further down."
    )
    assert own.css(".same") == []


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        (["2031-05-01", "2031-05-03"], "1 May 2031"),
        (["2031-05-01", "2031-07-03"], "week from 28 April 2031"),
        (["2031-05-01", "2031-12-03"], "May 2031"),
        (["2031-05-01", "2033-12-03"], "Q2 2031"),
        (["2031-05-01", "2039-12-03"], "2031"),
        (["2031-05-01", "2055-12-03"], "2030 – 2031"),
    ],
)
def test_bars_are_named_by_their_stretch_of_time(
    tmp_path: Path, dates: list[str], first: str
) -> None:
    statements = [
        statement(f"s-{at}-{n}", "assertion", "jane-doe", date)
        for at, date in enumerate(dates)
        for n in range(9)
    ]
    page = pages(tmp_path, {"claims/a.yml": claim(*statements)})["timeline/"]

    assert shown(page, ".same tbody th")[0] == first


def test_what_is_undated_stands_under_its_last_day_and_says_so(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        {
            "claims/a.yml": claim(
                statement("wide", "assertion", "jane-doe", "2031-05/2033-02", date_note="Why."),
                statement("open", "denial", "jane-doe", "../2033-04-01", date_note="Why."),
                statement("late", "denial", "northland", "2034-05-04"),
            )
        },
    )

    assert sorted(at for at in found if at.startswith("timeline/2")) == [
        "timeline/2033/",
        "timeline/2034/",
    ]
    assert (
        shown(found["timeline/2033/"], ".mention__span")
        == ["Only the latest possible date is known; it stands under that."] * 2
    )
    assert "## February 2033 {#2033-02}" in (found["timeline/2033/"].html or "")
    assert shown(found["timeline/2034/"], ".mention__span") == []
    assert links(found["timeline/2033/"], "nav[aria-label='All years'] a") == [
        "../../timeline/",
        "../../timeline/2034/",
    ]
    assert links(found["timeline/2034/"], "nav[aria-label='All years'] a") == [
        "../../timeline/2033/",
        "../../timeline/",
    ]
    assert rows(found["timeline/"], ".table--numbers tbody tr") == [
        "2033 | 1 | 1 | 0 | 2",
        "2034 | 0 | 1 | 0 | 1",
    ]


def test_without_records_the_pages_say_so(tmp_path: Path) -> None:
    found = pages(tmp_path, {})

    assert shown(found["timeline/"], ".lead") == ["No statements are recorded yet."]
    assert shown(found["matrix/"], ".lead") == ["No claims are recorded yet."]
    assert found["matrix/"].css("table") == found["timeline/"].css("table") == []
