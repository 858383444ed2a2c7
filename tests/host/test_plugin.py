"""The face that MkDocs sees: misuse told clearly, findings in the log, the rest as in MkDocs."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.__main__ import cli as mkdocs

from generator.cli.main import main as claims
from generator.host import run
from generator.search import listings
from tests import sites
from tests.crawl import Html, words
from tests.tongues import spoken

LANGUAGES = (
    "“languages” in mkdocs.yml must be a set of keys, each a language of which there are words: de,"
    " en"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return sites.copy_little(tmp_path / "root")


def _mkdocs(root: Path, *arguments: str) -> Result:
    with sites.plain_environment():
        return CliRunner().invoke(mkdocs, ["build", "-f", str(root / "mkdocs.yml"), *arguments])


def _configure(root: Path, old: str, new: str) -> None:
    path = root / "mkdocs.yml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _page(root: Path, name: str) -> Html:
    return Html(name, (root / "site" / name).read_text("utf-8"))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("        de:", "        xx:", f"{LANGUAGES}; and “xx” is none, whose words would be in"),
        (
            "docs_dir: content",
            "docs_dir: claims",
            "“docs_dir” must be “content”, and is {root}/claims.",
        ),
        (
            "docs_dir: content",
            "docs_dir: content\nuse_directory_urls: false",
            "“use_directory_urls” must be true: addresses are permanent.",
        ),
        (
            "  - claims:\n",
            "  - claims:\n      archive: nowhere\n",
            "there is no archive at {root}/nowhere: no such folder",
        ),
    ],
)
def test_misuse_is_told_in_clear_words(root: Path, old: str, new: str, message: str) -> None:
    _configure(root, old, new)
    result = _mkdocs(root)
    assert result.exit_code == 1
    assert message.format(root=root) in result.output
    assert not (root / "site").exists()


def test_no_language_at_all_is_misuse(root: Path) -> None:
    text = (root / "mkdocs.yml").read_text("utf-8")
    text = re.sub(r"      languages:\n.*?\n\n", "      languages: {}\n\n", text, flags=re.DOTALL)
    (root / "mkdocs.yml").write_text(text, "utf-8")
    result = _mkdocs(root)
    assert result.exit_code == 1
    assert f"{LANGUAGES}; and it is empty." in result.output


def test_a_finding_stops_a_strict_build_before_anything_is_written(root: Path) -> None:
    (root / "claims" / "actors" / "westland.yml").write_text("kind: state\n", "utf-8")
    (root / "site").mkdir()
    (root / "site" / "last.html").write_text("good", "utf-8")
    result = _mkdocs(root, "--strict")
    assert result.exit_code == 1
    assert (
        "claims/actors/westland.yml:1:1: error: the key “name” is missing here [missing-key]"
        in result.output
    )
    assert "Stopped: 1 findings in the records, see above." in result.output
    assert sites.tree(root / "site") == {"last.html": b"good"}


def test_a_lenient_build_shows_a_banner_on_every_page(root: Path) -> None:
    record = root / "claims" / "actors" / "westland.yml"
    record.write_text("kind: <b>state</b>\nname: West\n", "utf-8")
    for number in range(11):
        (root / "claims" / f"bad-{number:02}.yml").write_text("x: y\n", "utf-8")
    assert _mkdocs(root).exit_code == 0
    for name, title, more in (
        (
            "claims/shells-for-southland/index.html",
            "This preview leaves out or flags what is listed here",
            r"and \d+ more; the terminal shows all",
        ),
        ("de/404.html", "In dieser Vorschau fehlt oder ist zu prüfen", r"\d+"),
    ):
        banner = _page(root, name).one(".claims-banner")
        assert banner.attributes["role"] == "alert"
        assert title in words(banner.text())
        lines = [words(item.text()) for item in banner.css("li")]
        assert len(lines) == 11
        assert lines[0].startswith(
            "claims/actors/westland.yml:1:7: error: “kind” must be one of person, state,"
            " organisation, group, outlet, and “<b>state</b>” is not."
        )
        assert re.search(more, lines[-1])


def test_a_good_dataset_has_no_banner() -> None:
    page = sites.site_of(sites.LITTLE).pages["index.html"].tree
    assert page.css(".claims-banner, .md-banner") == []


def test_a_warning_is_logged_and_a_lenient_build_goes_on(root: Path) -> None:
    (root / "archive" / "001-daily.txt").unlink()
    result = _mkdocs(root)
    assert result.exit_code == 0
    assert "warning: the archive has no file 001-daily.txt" in result.output
    assert _page(root, "index.html").tree.css(".claims-banner") == []


def test_the_pencil_opens_the_record(root: Path) -> None:
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("repo_url: https://git.invalid/claims\nedit_uri: edit/main/\n")
    _configure(root, "    - navigation.indexes", "    - content.action.edit\n    - navigation.top")
    assert _mkdocs(root, "--strict").exit_code == 0
    for name, path in {
        "claims/shells-for-southland/index.html": "claims/shells-for-southland.yml",
        "de/actors/jane-doe/index.html": "claims/actors/jane-doe.yml",
        "method/index.html": "content/en/method.md",
        "de/index.html": "content/de/index.md",
    }.items():
        link = _page(root, name).one("a.md-content__button[rel=edit]")
        assert link.attributes["href"] == f"https://git.invalid/claims/edit/main/{path}"
    assert _page(root, "claims/index.html").tree.css("[rel=edit]") == []


def test_the_record_of_a_page_is_linked_from_it() -> None:
    run = sites.site_of(sites.LITTLE)
    for name, path in {
        "claims/shells-for-southland/index.html": "claims/shells-for-southland.yml",
        "de/claims/shells-for-southland/index.html": "claims/shells-for-southland.yml",
        "de/sources/daily-2031-05-06/index.html": "sources/daily-2031-05-06.yml",
    }.items():
        link = run.pages[name].one(".record-link a")
        assert run.target(name, link.attributes["href"] or "") == (path, "")


def test_a_theme_of_the_sites_own_comes_before_the_generators(root: Path) -> None:
    (root / "theme").mkdir()
    (root / "theme" / "main.html").write_text(
        '{% extends "base.html" %}{% block announce %}Mine{% endblock %}', "utf-8"
    )
    _configure(root, "  font: false\n", "  font: false\n  custom_dir: theme\n")
    assert _mkdocs(root, "--strict").exit_code == 0
    for name in ("index.html", "de/index.html"):
        assert words(_page(root, name).one(".md-banner").text()) == "Mine"


def test_mkdocs_own_ways_of_leaving_pages_out_hold(root: Path) -> None:
    (root / "content" / "en" / "about.md").write_text("# About\n", "utf-8")
    (root / "content" / "en" / "secret.md").write_text("# Secret\n", "utf-8")
    assert _mkdocs(root, "--strict").exit_code == 1
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("not_in_nav: /about.md\nexclude_docs: /secret.md\n")
    result = _mkdocs(root, "--strict")
    assert result.exit_code == 0, result.output
    assert (root / "site" / "about" / "index.html").is_file()
    assert not (root / "site" / "secret").exists()


def test_one_language_is_enough(root: Path) -> None:
    text = (root / "mkdocs.yml").read_text("utf-8")
    text = re.sub(r"        en: \{\}\n.*?\n\n", "        de: {}\n\n", text, flags=re.DOTALL)
    (root / "mkdocs.yml").write_text(text, "utf-8")
    shutil.rmtree(root / "content" / "en")
    for path in (root / "claims").rglob("*.yml"):
        path.write_text(_german(path.read_text("utf-8")), "utf-8")
    result = _mkdocs(root, "--strict")
    assert result.exit_code == 0
    assert "WARNING" not in result.output
    page = _page(root, "claims/shells-for-southland/index.html")
    assert page.one("html").attributes["lang"] == "de"
    assert words(page.one("h1").text()).startswith("Nordland liefert Granaten an Südland.")
    assert not (root / "site" / "de").exists()


def _german(record: str) -> str:
    """A record without its English."""
    record = re.sub(r"^( *)en: \|\n(?:\1 .*\n|\n)+", "", record, flags=re.MULTILINE)
    record = re.sub(r"^ *en: .*\n", "", record, flags=re.MULTILINE)
    return re.sub(r"\{en: (?:\"[^\"]*\"|[^,]*), de:", "{de:", record)


def test_a_site_without_a_page_of_its_own_is_built_too(tmp_path: Path) -> None:
    """The search knows nothing then but the lists."""
    root = sites.copy_little(tmp_path / "root")
    shutil.rmtree(root / "claims")
    (root / "claims").mkdir()
    for language in ("en", "de"):
        (root / "content" / language / "method.md").unlink()
    config = (root / "mkdocs.yml").read_text("utf-8").replace("  - method.md\n", "")
    (root / "mkdocs.yml").write_text(config, "utf-8")
    assert _mkdocs(root).exit_code == 0
    listed = json.loads((root / "site" / "search-index" / "en.json").read_text("utf-8"))
    assert listed["records"] == len(list(listings.records(spoken("en"))))


def test_a_preview_has_its_index_made_behind_its_back(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """tests/host/test_run.py looks at a real one; here at what one build hands to the next."""
    job = run.Job(
        config_file=root / "mkdocs.yml",
        built=sites.built(sites.LITTLE),
        strict=False,
        on_page=lambda: None,
    )
    listed = tmp_path / "site" / "search-index" / "en.json"
    plugins = run.configured(root / "mkdocs.yml").plugins
    plugins.on_startup(command="serve", dirty=False)
    with sites.plain_environment():
        run.build_language(job, "en", site_dir=tmp_path / "site", site_url="")
        indexer = vars(plugins["claims"])["_indexer"]
        indexer.wait()
        first = listed.read_bytes()

        monkeypatch.setattr("generator.search.postings.index", lambda *_, **__: {})
        run.build_language(job, "en", site_dir=tmp_path / "site", site_url="")
        assert vars(plugins["claims"])["_indexer"] is indexer
        indexer.wait()
        assert listed.read_bytes() == first, "nothing had changed"
    plugins.on_shutdown()


def test_an_address_like_that_of_the_preview_makes_no_preview(root: Path) -> None:
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: http://127.0.0.1:8000/\n")
    assert _mkdocs(root, "--strict").exit_code == 0
    page = _page(root, "index.html")
    assert page.tree.css("meta[http-equiv=Content-Security-Policy]")
    assert list((root / "site").glob("events/*/card.png"))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  - attr_list\n  - tables\n", "", ["toc", "tables", "fenced_code", "attr_list"]),
        ("  - attr_list\n", "  - markdown.extensions.attr_list\n", None),
        ("  - attr_list\n", "  - extra\n", None),
        ("", "", None),
    ],
)
def test_what_pages_need_of_markdown_is_there_once(
    old: str, new: str, expected: list[str] | None, root: Path
) -> None:
    _configure(root, old, new)
    with sites.plain_environment():
        config = run.configured(root / "mkdocs.yml")
        before = list(config.markdown_extensions)
        config = config.plugins.on_config(config)
    assert config.markdown_extensions == (before if expected is None else expected)


def test_headings_need_no_extension_to_be_configured(root: Path) -> None:
    _configure(root, "  - attr_list\n", "")
    assert _mkdocs(root, "--strict").exit_code == 0
    name = "claims/shells-for-southland/index.html"
    assert _page(root, name).tree.html == sites.site_of(sites.LITTLE).pages[name].tree.html


def test_a_page_has_one_address_in_all_that_names_it(root: Path) -> None:
    names = ("größe", "two words", "100% & more", "über/ein-maß", "файл")
    for folder in (root / "content" / code for code in ("en", "de")):
        for name in names:
            path = folder / f"{name}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text("# Page\n", "utf-8")
    with sites.plain_environment():
        asked = ["-C", str(root), "build", "--site-url", sites.URL]
        assert CliRunner().invoke(claims, asked).exit_code == 0

    for name in names:
        for code in ("en", "de"):
            page = _page(root, f"{'' if code == 'en' else 'de/'}{name}/index.html")
            own = page.one("link[rel=canonical]").attributes["href"]
            others = {
                node.attributes["hreflang"]: node.attributes["href"]
                for node in page.tree.css("link[hreflang]")
            }
            assert others[code] == own
            english = others["en"] or ""
            assert english.isascii()
            assert " " not in english
            assert others["de"] == english.replace(sites.URL, f"{sites.URL}de/")
            assert others["x-default"] == english
