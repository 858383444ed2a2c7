"""Every statement and record can be linked, cited and corrected; what is not known is no link."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from selectolax.lexbor import LexborHTMLParser

from generator.build import pipeline
from generator.build.settings import About
from generator.facts import graph
from generator.records.dataset import Dataset, read
from generator.records.vocabulary import RecordKind
from generator.sharing.forge import LONGEST, forge
from generator.sharing.share import Shares
from tests import sites, world
from tests.crawl import words
from tests.tongues import language
from tests.world import BASE, claim, statement

PAGE = "claims/shells-for-southland.md"
FORGE = forge(repo_url="https://github.com/example/claims", edit_uri="edit/main/")


def _page(code: str, about: About) -> LexborHTMLParser:
    files = pipeline.build(
        sites.SAMPLE,
        languages=("en", "de"),
        archive=sites.SAMPLE / "archive",
        site_url=sites.URL,
        about=about,
    ).files
    (page,) = (file for file in files if (file.language, file.path) == (code, PAGE))
    return LexborHTMLParser(str(page.content))


def _shares(dataset: Dataset) -> Shares:
    return Shares(language("en"), graph.derive(dataset), site="", absolute=str.upper, forge=None)


def test_a_statement_leads_to_its_line_and_to_an_issue_that_names_it() -> None:
    page = _page("de", About(forge=FORGE))
    (row,) = page.css("[data-cite='shells-for-southland:jane-doe-2031-05-04']")
    (issue,), (source,) = row.css(".cite__correct"), row.css(".cite__record")
    lines = read(sites.SAMPLE, languages=("en", "de"))[0].lines
    line = lines["shells-for-southland", "jane-doe-2031-05-04"]
    assert source.attributes["href"] == (
        f"https://github.com/example/claims/blob/main/claims/shells-for-southland.yml#L{line}"
    )
    address = issue.attributes["href"] or ""
    assert len(address) <= LONGEST
    query = parse_qs(urlsplit(address).query)
    assert query["title"] == ["Korrektur: shells-for-southland / jane-doe-2031-05-04"]
    assert query["body"][0].splitlines()[:3] == [
        "Datensatz: shells-for-southland / jane-doe-2031-05-04",
        f"Datei: claims/shells-for-southland.yml:{line}",
        f"Seite: {sites.URL}de/claims/shells-for-southland/#jane-doe-2031-05-04",
    ]


def test_a_record_has_them_too() -> None:
    page = _page("en", About(forge=FORGE))
    (row,) = page.css("[data-cite='shells-for-southland']")
    (source,) = row.css(".cite__record")
    assert (source.attributes["href"] or "").endswith("claims/shells-for-southland.yml#L1")
    (issue,) = row.css(".cite__correct")
    query = parse_qs(urlsplit(issue.attributes["href"] or "").query)
    assert query["title"] == ["Correction: shells-for-southland"]


def test_without_a_forge_there_is_no_such_link() -> None:
    page = _page("en", About())
    assert page.css(".cite")
    assert page.css(".cite__correct, .cite__record") == []


def test_a_statement_of_another_claim_is_linked_and_cited_there() -> None:
    page = _page("en", About(names={"en": "Sample"}))
    (row,) = page.css("[data-cite='shells-to-spare:northland-2031-04-27']")
    addresses = [link.attributes["href"] for link in row.css("a")]
    assert addresses == [
        "../../claims/shells-to-spare/#northland-2031-04-27",
        "../../claims/shells-to-spare/cite.bib",
        "../../claims/shells-to-spare/cite.json",
    ]
    (citation,) = row.css(".cite__text")
    text = words(citation.text())
    assert text.endswith(f", Sample, {sites.URL}claims/shells-to-spare/#northland-2031-04-27.")


def test_a_claim_is_cited_by_how_it_stands_and_a_statement_by_all_who_made_it(
    tmp_path: Path,
) -> None:
    joint = statement("a", "assertion", "jane-doe", "2031-05-04") | {
        "speaker": ["jane-doe", "john-doe"]
    }
    shares = _shares(world.read(tmp_path, {**BASE, "claims/shells.yml": claim(joint)}))

    assert shares.statement_citation("shells/a").title == (
        "Jane Doe and John Doe (Assertion, 4 May 2031): Shells."
    )
    assert shares.page_citation(RecordKind.CLAIM, "shells").title == (
        "Claim: Northland ships shells – asserted by Westland and Northland;"
        " no denial in these sources"
    )
    assert shares.page_citation(RecordKind.EVENT, "shipments").title == "Shipments"


def test_the_citation_of_a_source_says_where_it_is_to_be_had(tmp_path: Path) -> None:
    kept = world.source(
        url="https://example.org/daily", archived="https://example.net/1", captured="2031-05-06"
    )
    files = {**BASE, "claims/sources/daily.yml": kept}
    shares = _shares(world.read(tmp_path, files))

    assert shares.page_citation(RecordKind.SOURCE, "daily").note == (
        "original: https://example.org/daily; archived: https://example.net/1; our copy: 6 May 2031"
    )
    assert shares.page_citation(RecordKind.ACTOR, "jane-doe").note == ""


def test_where_a_source_is_to_be_had_is_not_guessed(tmp_path: Path) -> None:
    kept = world.source(archived={"none": {"en": "So.", "de": "So."}})
    shares = _shares(world.read(tmp_path, {**BASE, "claims/sources/daily.yml": kept}))

    assert shares.page_citation(RecordKind.SOURCE, "daily").note == ""
