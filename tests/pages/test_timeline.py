"""The pages that hold pictures: the timeline, its years in parts, the matrix, and the others."""

from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator import urls
from generator.build import pipeline
from tests.crawl import words
from tests.world import BASE, LANGUAGES, actor, claim, source, statement, write

MANY = 450


def pages(root: Path, files: dict[str, Any], code: str = "en") -> dict[str, LexborHTMLParser]:
    """The generated pages of a language by their address."""
    write(root, {**BASE, **files})
    built = pipeline.build(root, languages=LANGUAGES, archive=None, site_url="")
    return {
        urls.of_markdown(file.path): LexborHTMLParser(
            file.content if isinstance(file.content, str) else file.content.decode()
        )
        for file in built.files
        if file.language == code and file.path.endswith(".md")
    }


def shown(page: LexborHTMLParser, selector: str) -> list[str]:
    return [words(node.text()) for node in page.css(selector)]


def rows(page: LexborHTMLParser, selector: str) -> list[str]:
    return [
        " | ".join(words(cell.text()) for cell in row.css("th, td")) for row in page.css(selector)
    ]


def links(page: LexborHTMLParser, selector: str) -> list[str]:
    return [node.attributes["href"] or "" for node in page.css(selector)]


def crowded() -> dict[str, Any]:
    """A claim with more statements in a year than a page lists or a picture marks."""
    return {
        "claims/sources/daily.yml": source(published="2032-01-01"),  # after all that it reports
        "claims/many.yml": claim(
            *(
                statement(
                    f"s-{number}",
                    "denial" if number % 3 else "claim",
                    "jane-doe",
                    f"2031-{1 + number % 12:02}-{1 + number % 28:02}",
                    text="Jane Doe says so (sagt es).",
                )
                for number in range(MANY)
            )
        ),
    }


def test_a_year_is_listed_in_parts_each_with_its_months(tmp_path: Path) -> None:
    found = pages(tmp_path, crowded())
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


def test_bars_lead_to_the_lists_that_they_count(tmp_path: Path) -> None:
    found = pages(tmp_path, crowded())
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
        statement(f"s-{at}-{n}", "claim", "jane-doe", date)
        for at, date in enumerate(dates)
        for n in range(9)
    ]
    page = pages(tmp_path, {"claims/a.yml": claim(*statements)})["timeline/"]

    assert shown(page, ".same tbody th")[0] == first


def test_a_date_of_several_years_stands_in_the_first_and_says_so(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        {
            "claims/a.yml": claim(
                statement("wide", "claim", "jane-doe", "2031-05/2033-02", date_note="Why."),
                statement("late", "denial", "jane-doe", "2033-05-04"),
            )
        },
    )

    assert sorted(at for at in found if at.startswith("timeline/2")) == [
        "timeline/2031/",
        "timeline/2033/",
    ]
    assert shown(found["timeline/2031/"], ".mention__span") == [
        "Its date spans several years; it stands under the first."
    ]
    assert shown(found["timeline/2033/"], ".mention__span") == []
    assert links(found["timeline/2031/"], "nav[aria-label='All years'] a") == [
        "../../timeline/",
        "../../timeline/2033/",
    ]
    assert links(found["timeline/2033/"], "nav[aria-label='All years'] a") == [
        "../../timeline/2031/",
        "../../timeline/",
    ]
    assert rows(found["timeline/"], ".table--numbers tbody tr") == [
        "2031 | 1 | 0 | 0 | 1",
        "2033 | 0 | 1 | 0 | 1",
    ]


def test_one_statement_alone_has_no_picture(tmp_path: Path) -> None:
    alone = claim(statement("a", "claim", "jane-doe", "2031-05-04"), about=["jane-doe"])
    found = pages(tmp_path, {"claims/a.yml": alone})

    for address, page in found.items():
        assert page.css(".picture") == [], address


def test_without_records_the_pages_say_so(tmp_path: Path) -> None:
    found = pages(tmp_path, {})

    assert shown(found["timeline/"], ".lead") == ["No statements are recorded yet."]
    assert shown(found["matrix/"], ".lead") == ["No claims are recorded yet."]
    assert found["matrix/"].css("table") == found["timeline/"].css("table") == []


def test_the_matrix_names_each_sign_and_leads_to_its_first_statement(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        {
            "claims/a.yml": claim(
                statement("one", "claim", "jane-doe", "2031-05-04"),
                statement("two", "claim", "jane-doe", "2031-05-05"),
                about=["northland"],
                withdrawn={"date": "2031-06-01", "reason": "A mistake."},
            )
        },
    )["matrix/"]

    cells = found.css(".matrix tbody td a")
    assert [(_end(node), node.attributes["title"]) for node in cells] == [
        ("claims/a/#one", "Jane Doe · asserts · 2 statements, the first: 4 May 2031"),
        ("claims/a/", "Northland · No answer recorded in these sources"),
    ]
    assert shown(found, ".matrix__actor") == ["Jane Doe", "Northland"]
    assert shown(found, ".matrix__claim") == ["Northland ships shells. Withdrawn"]
    assert shown(found, ".matrix__event") == ["Shipments"]
    assert shown(found, ".keys .key") == [
        "asserts",
        "no answer recorded in these sources",
        "the claim is about this actor",
    ]


def _end(node: LexborNode) -> str:
    return (node.attributes["href"] or "").removeprefix("../")


def test_the_matrix_has_parts(tmp_path: Path) -> None:
    files = {
        f"claims/c{number:02}.yml": claim(statement("a", "claim", "jane-doe", "2031-05-04"))
        for number in range(61)
    }
    found = pages(tmp_path, files)

    assert [at for at in sorted(found) if at.startswith("matrix/")] == ["matrix/", "matrix/part/2/"]
    assert [len(found[at].css(".matrix__claim")) for at in ("matrix/", "matrix/part/2/")] == [60, 1]
    assert 'title: "Matrix (part 2)"' in (found["matrix/part/2/"].html or "")


def test_the_days_without_an_answer_end_at_the_latest_date_recorded(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        {
            "claims/actors/eastland.yml": actor("Eastland"),
            "claims/a.yml": claim(
                statement("first", "claim", "jane-doe", "2031-04-05"),
                statement("no", "denial", "northland", "2031-04-10"),
                statement("own", "claim", "westland", "2031-04-11"),
                about=["northland", "southland", "westland"],
            ),
            "claims/b.yml": claim(
                statement("first", "claim", "jane-doe", "2031-04", date_note="Why."),
                about=["eastland", "northland"],
            ),
            "claims/c.yml": claim(  # withdrawn: it waits for no answer
                statement("first", "claim", "jane-doe", "2031-01-01"),
                withdrawn={"date": "2031-06-01", "reason": "A mistake."},
            ),
            "claims/d.yml": claim(statement("no", "denial", "jane-doe", "2031-01-01")),
        },
    )

    assert shown(found["claims/a/"], ".gaps__words") == [
        "Northland 5 days after the first assertion",
        (
            "Southland No answer recorded in these sources: 30 days to the latest date in these"
            " sources"
        ),
    ]
    assert links(found["claims/a/"], ".gap__bar") == ["../../claims/a/#no", "../../claims/a/"]
    assert found["claims/d/"].css(".picture--gaps") == []
    assert [words(node.text()).split(" First")[0] for node in found[""].css(".gaps__words")] == [
        "Northland ships shells. Southland",
        "Northland ships shells. Eastland",
        "Northland ships shells. Northland",
    ]
    assert (
        shown(found[""], ".gaps__days")[1:]
        == ["First asserted: April 2031 · 5 to 34 days to the latest date in these sources"] * 2
    )
    caption = "No answer recorded: the bar ends at 5 May 2031, the latest date in these sources."
    (said,) = shown(found[""], ".picture--gaps figcaption")
    assert caption in said


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2031-05-04", "0 days after the first assertion"),
        ("2031-05-05", "1 day after the first assertion"),
        ("2031-05-04/2031-05-06", "up to 2 days after the first assertion"),
        ("2031-05-05/2031-05-06", "1 to 2 days after the first assertion"),
        ("2031-05-03/2031-05-06", "between 1 day before and 2 days after the first assertion"),
        ("2031-05-03/2031-05-04", "between 1 day before and 0 days after the first assertion"),
        ("2031-05-03", "1 day before the first assertion"),
        ("2031-05-01/2031-05-03", "1 to 3 days before the first assertion"),
    ],
)
def test_the_days_to_an_answer_are_said_as_the_dates_leave_them(
    tmp_path: Path, date: str, said: str
) -> None:
    page = pages(
        tmp_path,
        {
            "claims/a.yml": claim(
                statement("first", "claim", "jane-doe", "2031-05-04"),
                statement("no", "denial", "northland", date, date_note="Why."),
            )
        },
    )["claims/a/"]

    assert shown(page, ".gaps__days")[0] == said


def test_the_table_of_an_event_says_what_its_picture_shows(tmp_path: Path) -> None:
    page = pages(
        tmp_path,
        {
            "claims/a.yml": claim(
                statement("old", "denial", "northland", "2031-05-01"),
                statement("first", "claim", "jane-doe", "2031-05-02"),
                statement(
                    "no",
                    "denial",
                    "northland",
                    "2031-05-03",
                    replies_to=["first"],
                    also=[{"claim": "b", "kind": "claim"}],
                ),
            ),
            "claims/b.yml": claim(statement("x", "demand", "jane-doe", "2031-05-02")),
        },
    )["events/shipments/"]

    assert rows(page, ".same tbody tr") == [
        "2 May 2031 | Jane Doe | Claim (first assertion) | Shells.",
        "1 May 2031 | Northland | Earlier denial | Shells.",
        "3 May 2031 | Northland | Denial | Shells.Answers: Jane Doe, 2 May 2031",
        "2 May 2031 | Jane Doe | Demand | Shells.",
    ]
    assert links(page, ".same a") == links(page, ".mark")
    assert len(page.css(".arc")) == 3  # curve, arrow, and the key
