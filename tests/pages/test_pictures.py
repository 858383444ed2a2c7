"""Which pages have a picture, and what it is about."""

from pathlib import Path

from tests.crawl import words
from tests.pages.reading import links, pages, shown
from tests.world import actor, claim, statement


def test_one_statement_alone_has_no_picture(tmp_path: Path) -> None:
    alone = claim(statement("a", "assertion", "jane-doe", "2031-05-04"), about=["jane-doe"])
    found = pages(tmp_path, {"claims/a.yml": alone})

    for address, page in found.items():
        assert page.css(".picture") == [], address


def test_the_days_without_an_answer_end_at_the_latest_date_recorded(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        {
            "claims/actors/eastland.yml": actor("Eastland"),
            "claims/a.yml": claim(
                statement("first", "assertion", "jane-doe", "2031-04-05"),
                statement("no", "denial", "northland", "2031-04-10"),
                statement("own", "assertion", "westland", "2031-04-11"),
                about=["northland", "southland", "westland"],
            ),
            "claims/b.yml": claim(
                statement("first", "assertion", "jane-doe", "2031-04", date_note="Why."),
                about=["eastland", "northland"],
            ),
            "claims/c.yml": claim(  # withdrawn: it waits for no answer
                statement("first", "assertion", "jane-doe", "2031-01-01"),
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
