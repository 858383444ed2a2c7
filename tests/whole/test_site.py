"""The built site: whole, self-contained, no larger than need be, the same from the same input."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs

from generator.host.plugin import ClaimsPlugin
from generator.theme import assets
from tests import invented, sites
from tests.crawl import Html, Reference, Site, words

LANGUAGES = ("en", "de")
CASES = {
    "sample": (sites.SAMPLE, ""),
    "sample under a path": (sites.SAMPLE, sites.URL),
}


@pytest.fixture(params=list(CASES.values()), ids=list(CASES))
def built(request: pytest.FixtureRequest) -> Site:
    root, url = request.param
    return sites.site_of(root, url)


@pytest.fixture
def addressed() -> Site:
    """A site that knows its own address, under a path."""
    return sites.site_of(sites.SAMPLE, sites.URL)


# What a page leads to and asks for


def test_every_address_in_every_page_leads_somewhere(built: Site) -> None:
    assert built.broken() == []


def test_the_crawler_finds_what_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(
        '<p id="here"><a href="a/">1</a><a href="a/#there">2</a><a href="b/">3</a>'
        '<a href="#here">4</a><a href="#gone">5</a><img srcset="x.png 1x, a/x.png 2x">'
        '<i style="background: url(y.png)"></i><a href="/x/a/">6</a><a href="//host/">7</a>'
    )
    (tmp_path / "a" / "index.html").write_text('<p id="there"><a href="../../..">8</a>')
    (tmp_path / "a" / "x.png").write_bytes(b"")
    (tmp_path / "404.html").write_text('<a href="a/">9</a>')
    (tmp_path / "a" / "s.css").write_text("@import 'z.css'; p {background: url(x.png)}")
    crawled = Site(tmp_path, base="/x/")
    assert crawled.broken() == [
        "404.html: <a href='a/'>",
        "a/index.html: <a href='../../..'>",
        "index.html: <a href='b/'>",
        "index.html: <a href='#gone'>",
        "index.html: <img srcset='x.png'>",
        "index.html: <i style='y.png'>",
        "a/s.css: <css url()='z.css'>",
    ]
    assert [str(r) for r in crawled.references() if r.is_foreign] == [
        "index.html: <a href='//host/'>"
    ]


def test_no_page_asks_another_host_for_anything(built: Site) -> None:
    """A link that a reader may follow is fine; so is the page's own address in its head."""
    assert [str(found) for found in built.references() if not _is_allowed(found)] == []


def _is_allowed(found: Reference) -> bool:
    if not found.is_foreign:
        return True
    if found.element in ("link", "meta"):  # names the page itself: nothing is asked for
        names = found.rel.strip() in ("canonical", "alternate") or found.attribute == "content"
        return names and found.address.startswith(sites.URL)
    return found.element == "a" and found.attribute == "href" and _of_source(found.address)


def _of_source(address: str) -> bool:
    """Whether it is where a source's page is kept, or the place of a passage's words there."""
    bare = address.partition(":~:")[0]
    return not {address, bare, bare.removesuffix("#")}.isdisjoint(_source_urls())


def _source_urls() -> set[str]:
    (text,) = (
        file.content
        for file in sites.built(sites.SAMPLE).files
        if file.path == "api/v1/sources.json"
    )
    items = json.loads(text)["items"]
    return {item[key] for item in items for key in ("url", "archived") if item[key]}


def test_a_repository_is_linked_and_not_asked(tmp_path: Path) -> None:
    """Material would ask the host of the repository for stars and versions."""
    root = sites.copy_sample(
        tmp_path / "root",
        config="repo_url: https://github.com/example/claims\nedit_uri: edit/main/\n",
    )
    crawled = sites.site_of(root)
    foreign = {
        found.address
        for found in crawled.references()
        if found.is_foreign and found.file == "claims/shells-for-southland/index.html"
    }
    assert "https://github.com/example/claims" in foreign
    assert all(
        address.startswith("https://github.com/example/claims") or _of_source(address)
        for address in foreign
    )
    requests = [found for found in crawled.references() if found.is_foreign]
    assert {(found.element, found.attribute) for found in requests} == {("a", "href")}
    page = crawled.pages["claims/shells-for-southland/index.html"].tree
    assert page.css("[data-md-component=source]") == []


def test_the_scripts_of_the_site_are_the_themes_and_ours(built: Site) -> None:
    """Material's and the generator's own; tests/browser watches them all."""
    scripts = {name for name in built.files if name.endswith((".js", ".mjs"))}
    material = Path(str(shutil.which("mkdocs", path=str(Path(sys.executable).parent)))).parents[1]
    theme = next(material.glob("lib/python*/site-packages/material/templates"))
    names = {name.removeprefix("de/") for name in scripts}
    ours = {path for path, _ in assets.files() if path.endswith(".js")}
    assert {name for name in names if not (theme / name).is_file()} == ours


# Titles, addresses, languages


def test_every_page_has_a_title_and_a_description_of_its_own(built: Site) -> None:
    for language in LANGUAGES:
        pages = list(_pages(built, language))
        for selector, attribute in (("head > title", ""), ("meta[name=description]", "content")):
            found = [_text(page, selector, attribute) for page in pages]
            assert "" not in found
            assert [text for text in found if found.count(text) > 1] == []


def test_titles_and_descriptions_say_what_the_page_shows() -> None:
    def head(name: str) -> tuple[str, str]:
        page = sites.site_of(sites.SAMPLE).pages[f"{name}index.html"]
        return _text(page, "head > title"), _text(page, "meta[name=description]", "content")

    assert head("") == (
        "Overview - Sample claims",
        "Who says that Northland ships shells, who denies it, and where that stands.",
    )
    label = (
        "Claim: Northland ships shells to Southland – asserted by Friends of the Port; asserted and"
        " retracted by the State of Westland; denied by Southland and Northland"
    )
    assert head("claims/shells-for-southland/") == (
        f"{label} - Sample claims",
        (f"{label}. Southland is said to ask for nothing. 11 statements and 4 sources."),
    )
    assert head("de/actors/port-authority/") == (
        "Hafenamt von Nordland - Musterbehauptungen",
        (
            "5 Aussagen von Hafenamt von Nordland, unmittelbar oder durch andere; Gegenstand von"
            " 2 Behauptungen. Jeweils mit der Stelle in der Quelle."
        ),
    )
    assert head("de/sources/radio-2031-04/") == (
        "Ein Gespräch - Musterbehauptungen",
        "Was in „Ein Gespräch“ steht, welche Mängel der Text hat und wo jede Stelle zu finden ist.",
    )


def test_the_canonical_address_of_a_page_is_its_own(addressed: Site) -> None:
    for language in LANGUAGES:
        for page in _pages(addressed, language):
            assert _text(page, "link[rel=canonical]", "href") == sites.URL + page.address


def test_without_an_address_no_page_claims_one() -> None:
    for page in sites.site_of(sites.SAMPLE).pages.values():
        assert page.tree.css("link[rel=canonical]") == []


def test_the_sitemaps_list_every_page_once(addressed: Site) -> None:
    for language, folder in (("en", ""), ("de", "de/")):
        raw = (addressed.folder / folder / "sitemap.xml").read_bytes()
        listed = re.findall(r"<loc>(.*?)</loc>", raw.decode())
        pages = [sites.URL + page.address for page in _pages(addressed, language)]
        assert sorted(listed) == sorted(pages)
        assert gzip.decompress((addressed.folder / folder / "sitemap.xml.gz").read_bytes()) == raw


def test_the_language_switch_leads_to_the_same_page(built: Site) -> None:
    for name, page in built.pages.items():
        own = name.removeprefix("de/")
        if own == "404.html":  # shown in the place of any page: the switch leads home
            own = "index.html"
        expected = {"en": own, "de": f"de/{own}"}
        for selector in ("link[hreflang]", "a[hreflang]"):
            assert all(
                (node.attributes["rel"] or "").split() == ["alternate"]
                for node in page.tree.css("link[hreflang]")
            )
            found = {
                str(node.attributes["hreflang"]): built.target(
                    name, (node.attributes["href"] or "").replace(sites.URL, built.base)
                )
                for node in page.tree.css(selector)
            }
            assert found.pop("x-default", found["en"]) == found["en"]
            assert found == {code: (file, "") for code, file in expected.items()}, name
        assert page.one("html").attributes["lang"] == ("de" if name.startswith("de/") else "en")


def test_a_page_in_one_language_only_leads_to_no_other(tmp_path: Path) -> None:
    root = sites.copy_sample(tmp_path / "root", config="not_in_nav: /about.md\n")
    (root / "content" / "en" / "about.md").write_text("# About\n")
    page = sites.site_of(root).pages["about/index.html"]
    assert [node.attributes["hreflang"] for node in page.tree.css("link[hreflang]")] == ["en"]


def test_record_pages_are_in_no_navigation(built: Site) -> None:
    folders = ("", "claims/", "actors/", "events/", "sources/", "timeline/", "matrix/", "method/")
    expected = {f"{folder}index.html" for folder in folders}
    for name, page in built.pages.items():
        targets = [
            built.target(name, node.attributes["href"] or "")
            for node in page.tree.css(".md-nav--primary a[href], .md-tabs a[href]")
        ]
        # An anchor is the page's own: the table of contents is part of the navigation.
        linked = {target[0].removeprefix("de/") for target in targets if target and not target[1]}
        assert linked == expected, name


def _pages(crawled: Site, language: str) -> Iterator[Html]:
    """The pages of one language, without the one for what is not there."""
    for name, page in crawled.pages.items():
        if name.startswith("de/") == (language == "de") and not name.endswith("404.html"):
            yield page


def _text(page: Html, selector: str, attribute: str = "") -> str:
    node = page.one(selector)
    return words((node.attributes[attribute] or "") if attribute else node.text())


# Size


@pytest.mark.slow
def test_a_page_does_not_grow_with_the_number_of_other_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        ClaimsPlugin, "on_post_build", lambda *_, **__: None
    )  # one language will do
    few, many = tmp_path / "few", tmp_path / "many"
    few_site, many_site = _among(few, claims=2), _among(many, claims=60)
    assert _records(many) > 2 * _records(few)
    for folder in (
        "claims/shells-for-southland",
        "actors/jane-doe",
        "events/shell-shipments",
        "sources/daily-2031-05-06",
    ):
        page = f"{folder}/index.html"
        assert (few_site / page).read_bytes() == (many_site / page).read_bytes()
        for language in LANGUAGES:
            assert _markdown(few, language, folder) == _markdown(many, language, folder)


def _among(root: Path, claims: int) -> Path:
    """The site of the sample's records among invented ones that have nothing to do with them."""
    invented.dataset(root, claims)
    shutil.copytree(sites.SAMPLE / "claims", root / "claims", dirs_exist_ok=True)
    return sites.site_of(root).folder


def _records(root: Path) -> int:
    return len(sites.built(root).checked.graph.dataset.documents)


def _markdown(root: Path, language: str, folder: str) -> str | bytes:
    (found,) = (
        file.content
        for file in sites.built(root).files
        if (file.language, file.path) == (language, f"{folder}.md")
    )
    return found


# The same input, the same bytes


def test_mkdocs_alone_makes_the_same_site(tmp_path: Path) -> None:
    """``mkdocs build --strict`` and ``claims build`` differ in nothing at all."""
    with sites.plain_environment():
        result = CliRunner().invoke(
            mkdocs,
            ["build", "--strict", "-f", str(sites.SAMPLE / "mkdocs.yml"), "-d", str(tmp_path)],
        )
    assert result.exit_code == 0
    assert not re.search("WARNING|ERROR", result.output)
    assert sites.differing(tmp_path, sites.site_of(sites.SAMPLE).folder) == []


def test_folder_zone_locale_hash_seed_and_day_leave_no_trace(tmp_path: Path) -> None:
    surroundings = [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "1"},
        {
            "TZ": "Pacific/Pago_Pago",
            "LC_ALL": "de_DE.UTF-8",
            "LANG": "tr_TR.UTF-8",
            "PYTHONHASHSEED": "2",
            "SOURCE_DATE_EPOCH": "1000000000",
            "COLUMNS": "40",
        },
    ]
    trees = []
    for number, surrounding in enumerate(surroundings):
        root = tmp_path / ("copy" * (number + 1)) / "root"
        sites.copy_sample(root)
        with sites.plain_environment():
            subprocess.run(
                [sys.executable, "-m", "generator", "-C", root, "build", "--site-url", sites.URL],
                env=dict(os.environ) | surrounding,
                check=True,
                capture_output=True,
            )
        trees.append(root / "site")
    assert sites.differing(*trees) == []
    assert sites.differing(trees[0], sites.site_of(sites.SAMPLE, sites.URL).folder) == []
