"""The home page."""

from pathlib import Path

from generator import urls
from tests.pages.reading import pages
from tests.world import claim, event, statement


def test_the_home_page_does_not_grow_for_ever(tmp_path: Path) -> None:
    claims = {
        f"claims/c{number}.yml": claim(
            statement("minister", "assertion", "jane-doe", "2031-05-04"), claim=f"Claim {number}."
        )
        for number in range(70)
    }
    more = {
        "claims/events/talks.yml": event("northland", title="Talks", date="2031-06"),
        "claims/zz.yml": claim(
            statement("minister", "assertion", "jane-doe", "2031-05-04"), event="talks"
        ),
    }
    home = pages(tmp_path, {**claims, **more})[urls.HOME]

    assert len(home.css(".claim-line")) == 60
    assert [node.text() for node in home.css(".event-claims__event")] == ["Shipments"]
    assert len(home.css(".unanswered li")) == 12
    assert "Show 59 more" in home.text()
    assert home.css("a[href='claims/']")[-1].text() == "All claims"
