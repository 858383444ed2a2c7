"""No claim travels bare: where its words leave its page, they say what it is and how it stands."""

import json
from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator import urls
from generator.build.pipeline import searchable
from generator.records.vocabulary import RecordKind
from generator.sharing import label
from tests import sites
from tests.crawl import words

LANGUAGES = ("en", "de")
BUILT = sites.built(sites.SAMPLE, sites.URL)
GRAPH = BUILT.checked.graph
CLAIMS = tuple(GRAPH.dataset.claims)


def labels(code: str) -> dict[str, str]:
    return {key: label.label(GRAPH, key, BUILT.spoken[code]) for key in CLAIMS}


def site_file(code: str, address: str) -> str:
    folder = sites.site_of(sites.SAMPLE, sites.URL).folder
    return (folder / urls.prefix(LANGUAGES, code) / address).read_text("utf-8")


def bare(claim: str, code: str) -> str:
    """The words of a claim alone."""
    return GRAPH.dataset.claims[claim].claim.in_(code).rstrip(".")


def test_a_label_names_the_claim_as_one_and_says_who_asserts_and_who_denies_it() -> None:
    assert labels("en")["shells-for-southland"].startswith(
        "Claim: Northland ships shells to Southland – asserted by "
    )
    for code in LANGUAGES:
        for key, words_ in labels(code).items():
            begin, _, end = words_.partition(bare(key, code))
            assert begin.strip() in ("Claim:", "Behauptung:")
            assert len(end) > 10


def surfaces(code: str) -> Iterator[tuple[str, str, str]]:
    """What is read, by which claim, and its words."""
    for key in CLAIMS:
        page = LexborHTMLParser(site_file(code, f"{urls.page(RecordKind.CLAIM, key)}index.html"))
        title = page.css_first("head > title")
        assert title is not None
        yield "title", key, title.text()
        for name in ("og:title", "og:description", "description", "og:image:alt"):
            attribute = "property" if name.startswith("og:") else "name"
            (meta,) = page.css(f'meta[{attribute}="{name}"]')
            yield name, key, meta.attributes["content"] or ""
        cited = [words(node.text()) for node in page.css(".cite__text")]
        yield "citation", key, next(text for text in cited if bare(key, code) in text)
        for address in urls.citations(RecordKind.CLAIM, key):
            yield address, key, site_file(code, address).replace("{", "").replace("}", "")
    rows = LexborHTMLParser(site_file(code, f"{urls.MATRIX}index.html")).css(".matrix__claim")
    for row in (words(row.text()) for row in rows):
        yield "matrix", next(key for key in CLAIMS if bare(key, code) in row), row


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_surface_says_how_the_claim_stands(code: str) -> None:
    language = BUILT.spoken[code]
    read = list(surfaces(code))
    assert {name for name, _, _ in read} >= {"title", "og:title", "description", "matrix"}
    for name, key, text in read:
        standing = label.standing(GRAPH, key, language)
        assert standing in words(text), (name, key)
        if name != "matrix":
            assert labels(code)[key].split(" – ")[0] in words(text), (name, key)


def test_what_is_searched_and_exported_has_the_label() -> None:
    found = list(searchable(BUILT, lambda _: False))
    for code in LANGUAGES:
        titles = {r.title for r in found if r.language == code and r.type == "claim"}
        assert titles == set(labels(code).values())
        on_claims = [r.claim for r in found if r.language == code and r.type == "statement"]
        assert all(any(each in shown for each in labels(code).values()) for shown in on_claims)
    api = json.loads(site_file("en", f"{urls.API}/claims.json"))["items"]
    assert {item["id"]: item["label"] for item in api} == {
        key: {code: labels(code)[key] for code in LANGUAGES} for key in CLAIMS
    }


def test_the_name_of_a_picture_says_that_it_is_of_a_claim_and_how_that_stands() -> None:
    for key, facts in GRAPH.facts.items():
        page = site_file("en", f"{urls.page(RecordKind.CLAIM, key)}index.html")
        picture = f"claim-{'withdrawn' if facts.withdrawn else facts.standing.value}.png"
        (image,) = LexborHTMLParser(page).css('meta[property="og:image"]')
        assert (image.attributes["content"] or "").endswith(f"/{key}/{picture}")
