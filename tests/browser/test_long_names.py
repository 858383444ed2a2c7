"""The longest names and words that a record may hold: no layout breaks of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import invented, sites, world
from tests.browser.conftest import Tabs, served

WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
"""The longest German word that a book of records has held."""
NAME = f"{WORD}svorsitzender Hieronymus Wolfeschlegelsteinhausenbergerdorff-{WORD}"
ADDRESS = "x" * 100
"""An id may have that many characters."""
PAGES = (
    "",
    "claims/",
    f"claims/{ADDRESS}/",
    "actors/",
    f"actors/{ADDRESS}/",
    "events/",
    f"events/{ADDRESS}/",
    "sources/",
    f"sources/{ADDRESS}/",
    "timeline/",
    "timeline/2031/",
    "matrix/",
    "discrepancies/",
    "corrections/",
    f"search/?q={WORD}",
)


@pytest.fixture(scope="module")
def long_names() -> Iterator[str]:
    root = sites.once("long-names", _write)
    yield from served(sites.site_of(root))


def _write(root: Path) -> None:
    statements = [
        world.statement(f"{'s' * 90}-{n}", kind, ADDRESS, f"2031-05-0{n}")
        | {
            "text": f"{NAME} sagt: {WORD}.",
            "on_behalf_of": ["northland"],
            "via": ["westland"],
            "date_note": f"Weil {WORD}.",
            "passages": [{"source": ADDRESS, "sentences": "1", "quote": f"{WORD} {WORD}"}],
        }
        for n, kind in ((4, "assertion"), (5, "denial"), (6, "acknowledgement"))
    ]
    correction = {"date": "2031-06-01", "note": f"Berichtigt: {WORD}."}
    claim = world.claim(
        *statements, claim=f"{NAME}: {WORD}.", event=ADDRESS, corrections=[correction]
    )
    records = {
        "mkdocs.yml": invented.configuration(with_generator=True),
        f"claims/{ADDRESS}.yml": claim,
        f"claims/actors/{ADDRESS}.yml": world.actor(
            NAME, part_of="northland", also_known_as=[f"{WORD}-{WORD}"], roles=[{"title": NAME}]
        ),
        f"claims/events/{ADDRESS}.yml": world.event(
            "northland", ADDRESS, title=f"{WORD} {NAME}", summary=f"{NAME} {WORD}."
        ),
        f"claims/sources/{ADDRESS}.yml": world.source(
            title=f"{WORD}: {NAME}", outlet=ADDRESS, faults=f"{WORD} {NAME}"
        ),
    }
    names = {
        f"claims/actors/{key}.yml": {"kind": "state", "name": f"{key} {WORD}"}
        for key in ("northland", "westland")
    }
    world.write(root, {**world.BASE, **names, **records})
    (root / "content").mkdir()


@pytest.mark.parametrize("language", ["", "de/"], ids=["en", "de"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_longest_names_break_no_layout(
    tabs: Tabs, long_names: str, width: int, language: str
) -> None:
    tab = tabs.new(long_names, width=width)
    for address in PAGES:
        tab.open(language + address)
        if "search" in address:
            expect(tab.page.locator(".search-page__list > li").first).to_be_visible()
        assert not tab.is_too_wide(), address
        if address not in ("timeline/", "discrepancies/"):  # counts alone, and nothing
            assert WORD in tab.page.locator(".md-content").inner_text(), address
