"""The pictures by which pages are shared: what they say, and that each page has its own."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from generator.facts import graph
from generator.facts.graph import Graph
from generator.records.vocabulary import RecordKind
from generator.sharing import cards
from tests import sites
from tests.tongues import language
from tests.world import BASE, Files, claim, read, statement


def said(kind: str, speaker: str, day: int = 4, **more: Any) -> dict[str, Any]:
    return statement(f"{kind}-{speaker}-{day}", kind, speaker, f"2031-05-{day:02}", **more)


def derived(root: Path, *statements: dict[str, Any], more: Files | None = None) -> Graph:
    shells = {"claims/shells.yml": claim(*statements)}
    return graph.derive(read(root, {**BASE, **shells, **(more or {})}))


def drawn(found: Graph, code: str = "en", site: str = "Sample") -> dict[str, list[str]]:
    """By address: the words of each picture, from above."""
    made = cards.files(found, language(code), site, str.encode)
    return {
        address: [unescape(text) for text in re.findall("<text [^>]*>([^<]*)<", svg.decode())]
        for address, svg in made
    }


WITHDRAWN = {"date": "2031-06-01", "reason": "Two in one."}
SHELLS = "Northland ships shells."


@pytest.mark.parametrize(
    ("statements", "more", "name", "words"),
    [
        (
            [said("assertion", "jane-doe"), said("denial", "northland", 5)],
            {},
            "contested",
            [
                *("Claim · Contested · Sample", SHELLS),
                "first asserted 4 May 2031 · 2 statements · 1 source",
                *("Asserted by", "Westland", "Denied by", "Northland"),
            ],
        ),
        (
            [said("denial", "northland", 5)],
            {},
            "denied",
            [
                *("Claim · Denied only · Sample", SHELLS, "1 statement · 1 source"),
                *("Asserted by", "nobody recorded here", "Denied by", "Northland"),
            ],
        ),
        # What is taken back, conceded or withdrawn does not travel as if it were not
        (
            [said("assertion", "jane-doe"), said("denial", "westland", 5)],
            {},
            "retracted",
            [
                *("Claim · Taken back · Sample", SHELLS),
                "first asserted 4 May 2031 · 2 statements · 1 source",
                *("Asserted by", "Westland", "Denied by", "nobody recorded here"),
            ],
        ),
        (
            [said("acknowledgement", "northland")],
            {},
            "conceded",
            [
                *("Claim · Conceded · Sample", SHELLS, "1 statement · 1 source"),
                *("Asserted by", "nobody recorded here", "Denied by", "nobody recorded here"),
            ],
        ),
        (
            [said("assertion", "jane-doe")],
            {"withdrawn": WITHDRAWN},
            "withdrawn",
            [
                *("Claim · Withdrawn · Sample", SHELLS),
                "first asserted 4 May 2031 · 1 statement · 1 source",
                *("Asserted by", "Westland", "Denied by", "nobody recorded here"),
            ],
        ),
    ],
)
def test_that_of_a_claim_says_that_it_is_one_and_how_it_stands(
    statements: list[dict[str, Any]],
    more: dict[str, Any],
    name: str,
    words: list[str],
    tmp_path: Path,
) -> None:
    shells = {"claims/shells.yml": claim(*statements, **more)}
    found = drawn(derived(tmp_path, *statements, more=shells))
    assert found[f"claims/shells/claim-{name}.png"] == words


def test_that_of_an_event_counts_how_its_claims_stand_and_names_nobody(tmp_path: Path) -> None:
    more = {
        "claims/guns.yml": claim(said("assertion", "jane-doe", also=[
            {"claim": "shells", "kind": "assertion"},
        ])),
        "claims/ships.yml": claim(said("denial", "southland")),
    }  # fmt: skip
    found = derived(tmp_path, said("denial", "northland", 5), more=more)
    assert drawn(found)["events/shipments/card.png"] == [
        "Alleged · Sample",
        "Shipments",
        "Contested: 1 · Asserted only: 1 · Denied only: 1",
        "May 2031 · 3 claims · 3 statements",  # one of them bears on two
    ]
    assert drawn(found, "de", "")["events/shipments/card.png"][0] == "Behauptet"


def test_those_with_the_most_statements_have_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = {"claims/guns.yml": claim(said("assertion", "jane-doe"), said("denial", "northland"))}
    found = derived(tmp_path, said("denial", "northland"), more=more)
    assert [*cards.addresses(found)] == [
        (RecordKind.EVENT, "shipments"),
        (RecordKind.CLAIM, "guns"),
        (RecordKind.CLAIM, "shells"),
    ]
    monkeypatch.setattr(cards, "MOST", 2)
    assert drawn(found).keys() == {
        "assets/card.png",
        "events/shipments/card.png",
        "claims/guns/claim-contested.png",
    }


def test_there_is_none_where_nothing_draws(tmp_path: Path) -> None:
    found = derived(tmp_path, said("denial", "northland"))
    assert list(cards.files(found, language("en"), "Sample", None)) == []


def test_each_page_is_shared_by_the_picture_of_its_claim_or_event() -> None:
    site = sites.site_of(sites.SAMPLE, sites.URL)
    for name, picture in {
        "claims/shells-for-southland/index.html": (
            "claims/shells-for-southland/claim-contested.png"
        ),
        "de/claims/two-ships-a-week/index.html": "de/claims/two-ships-a-week/claim-withdrawn.png",
        "de/events/shell-shipments/index.html": "de/events/shell-shipments/card.png",
        "de/actors/jane-doe/index.html": "de/assets/card.png",
        "index.html": "assets/card.png",
    }.items():
        page = site.pages[name]
        assert page.one("meta[property='og:image']").attributes["content"] == sites.URL + picture
        assert (site.folder / picture).read_bytes()[:4] == b"\x89PNG"
        (locale,) = page.tree.css("meta[property='og:locale']")
        assert locale.attributes["content"] == ("de_DE" if name.startswith("de/") else "en_GB")
        first = page.one("link[hreflang=x-default]").attributes["href"]
        assert first == sites.URL + page.address.removeprefix("de/")


def test_without_an_address_there_is_no_picture() -> None:
    site = sites.site_of(sites.SAMPLE)
    page = site.pages["claims/shells-for-southland/index.html"]
    assert page.tree.css("meta[property='og:image'], meta[property='og:url']") == []
    assert page.one("meta[name='twitter:card']").attributes["content"] == "summary"
    assert [name for name in site.files if re.search(r"(card|/claim-[a-z]+)\.png$", name)] == []
