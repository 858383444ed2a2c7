"""Long lists in parts: nothing is lost, every address stays, and no page grows beyond its bound."""

import re
from pathlib import Path

import pytest

from generator import urls
from generator.build import pipeline
from generator.build.files import Build
from generator.diagnostics.diagnostic import Level
from generator.host import run
from generator.pages import actor, claim, corrections, discrepancies, event, source
from generator.records.vocabulary import RecordKind
from tests import sites, world
from tests.crawl import Site

SIZES = {
    actor: ("LINES", "ROWS"),
    claim: ("LINES", "CARDS"),
    corrections: ("ROWS",),
    discrepancies: ("ROWS",),
    event: ("LINES", "ROWS"),
    source: ("LINES", "ROWS"),
}
FRAME = 40_000
"""Bytes that the theme puts around what a page says: more than on any page of the sample."""
MOST = 300_000
_MORE, _MORE_ACTORS = 210, 310
"""More than the longest list of one page has: of claims, events and sources, and of actors."""


@pytest.fixture(scope="module")
def parted() -> tuple[Build, Site]:
    """The sample with two rows in every list, and one in that of differences."""
    with pytest.MonkeyPatch.context() as patch:
        for module, names in SIZES.items():
            for name in names:
                patch.setattr(module, name, 1 if module is discrepancies else 2)
        built = pipeline.build(
            sites.SAMPLE,
            languages=("en", "de"),
            archive=sites.SAMPLE / "archive",
            site_url="",
        )
        job = run.Job(
            config_file=sites.SAMPLE / "mkdocs.yml",
            built=built,
            strict=True,
            on_page=lambda: None,
        )

        def make(target: Path) -> None:
            with sites.plain_environment():
                run.build_site(job, site_dir=target, site_url="")

        return built, Site(sites.once("parted", make))


def test_every_part_is_reached_and_leads_on(parted: tuple[Build, Site]) -> None:
    _, site_ = parted
    assert site_.broken() == []
    parts = {name for name in site_.pages if "/part/" in name}
    assert {name.split("/")[0] for name in parts} == {
        *("actors", "claims", "corrections", "de", "discrepancies", "events", "sources")
    }
    linked = {
        target[0]
        for page in site_.pages.values()
        for reference in page.references()
        if reference.element == "a" and (target := site_.target(page.file, reference.address))
    }
    assert parts <= linked


def test_every_statement_keeps_its_address_and_stands_in_full_once(
    parted: tuple[Build, Site],
) -> None:
    built, site_ = parted
    for key in built.checked.graph.entries:
        page, anchor = urls.statement(key).split("#")
        assert anchor in site_.pages[f"{page}index.html"].ids
        cards = [
            name
            for name, html in site_.pages.items()
            if name.startswith(page)
            and html.tree.css(f"article.statement[aria-labelledby='{anchor}']")
        ]
        assert len(cards) == 1, key


def test_the_parts_of_a_list_hold_what_the_whole_list_holds(parted: tuple[Build, Site]) -> None:
    _, site_ = parted
    whole = sites.site_of(sites.SAMPLE)
    for name, page in whole.pages.items():
        if not re.match(r"(de/)?(actors|claims|corrections|discrepancies|events|sources)/", name):
            continue
        folder = name.removesuffix("index.html")
        parts = [
            html for part, html in site_.pages.items() if part in (name, *_parts(site_, folder))
        ]
        for rows in (".claim-line", ".mentions > li", ".source-passages > li", ".index > li"):
            expected = [node.text() for node in page.tree.css(f".md-content {rows}")]
            found = [node.text() for html in parts for node in html.tree.css(f".md-content {rows}")]
            if not page.tree.css("article.statement"):
                assert sorted(found) == sorted(expected), name


def _parts(site_: Site, folder: str) -> list[str]:
    return [name for name in site_.pages if re.fullmatch(rf"{folder}part/\d+/index\.html", name)]


def test_no_page_grows_beyond_its_bound(tmp_path: Path) -> None:
    """One claim, actor, event and source with hundreds of statements, worded at length.

    Of everything there is more than fits on one page, so that a page is as full as can be. It is
    in German: no page has more bytes in English.
    """
    text = "Jane Doe says, in words that take up as much room as a long statement does, " * 3
    statements = [
        world.statement(f"minister-{n}", ("assertion", "denial")[n % 2], "jane-doe", "2031-05-04")
        | {"text": f"{text} {n}.", "on_behalf_of": ["westland"], "via": ["john-doe"]}
        for n in range(250)
    ]
    claims = {
        f"claims/c{n}.yml": world.claim(statements[n], claim=f"Claim {n}: {text}")
        for n in range(_MORE)
    }
    many = {"claims/many.yml": world.claim(*statements)}
    more = {
        f"claims/{kind}/x{n}.yml": record
        for n in range(_MORE_ACTORS)
        for kind, record in {
            "actors": world.actor(f"Person {n}"),
            **(
                {}
                if n >= _MORE
                else {
                    "events": world.event("northland", summary=text),
                    "sources": world.source(title=text),
                }
            ),
        }.items()
    }
    states = {
        f"claims/actors/{name.lower()}.yml": world.actor(name, kind="state")
        for name in ("Northland", "Southland")
    }
    world.write(tmp_path, {**world.BASE, **states, **claims, **many, **more})
    built = pipeline.build(tmp_path, languages=("de",), archive=None, site_url="")
    assert {found.level for found in built.diagnostics} <= {Level.WARNING}
    sizes = {
        file.path: len(file.content)
        for file in built.files
        if file.path.endswith(".md") and isinstance(file.content, str)
    }
    assert {path: size for path, size in sizes.items() if size > MOST - FRAME} == {}
    for kind in (RecordKind.CLAIM, RecordKind.ACTOR, RecordKind.EVENT, RecordKind.SOURCE):
        assert urls.markdown(urls.part(urls.index(kind), 2)) in sizes
