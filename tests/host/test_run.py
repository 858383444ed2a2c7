"""``claims serve``: the site in the browser follows every edit, and survives the bad ones."""

import functools
import json
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from tests import sites
from tests.crawl import Html, words


class Preview:
    """A running ``claims serve``."""

    def __init__(self, root: Path, log: IO[str]) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        self.log = Path(log.name)
        claims = [sys.executable, "-m", "generator", "-C", str(root)]
        with sites.plain_environment():
            self.process = subprocess.Popen(
                [*claims, "serve", "--address", f"127.0.0.1:{port}"], stderr=log, cwd=sites.ROOT
            )

    def page(self, address: str) -> Html:
        try:
            with urllib.request.urlopen(self.address + address, timeout=5) as answer:  # noqa: S310
                return Html("", answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return Html("", error.read().decode())
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return Html("", "")

    def text(self, address: str) -> str:
        """The file as it is, or nothing."""
        try:
            with urllib.request.urlopen(self.address + address, timeout=5) as answer:  # noqa: S310
                text: str = answer.read().decode()
                return text
        except OSError:
            return ""

    def gives(self, address: str, *, other_than: str) -> str:
        """The file as soon as it is there and another one."""
        texts: list[str] = []

        def is_there() -> bool:
            texts.append(self.text(address))
            return texts[-1] not in ("", other_than)

        self._wait(is_there)
        return texts[-1]

    def says(self, message: str) -> None:
        """Wait for it in the log."""
        self._wait(lambda: message in self.log.read_text("utf-8"))

    def shows(self, address: str, holds: Callable[[Html], bool]) -> Html:
        """The page as soon as it is as it should be."""
        pages: list[Html] = []

        def is_there() -> bool:
            pages.append(self.page(address))
            return holds(pages[-1])

        self._wait(is_there)
        return pages[-1]

    def _wait(self, is_so: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 60
        while not is_so():
            assert time.monotonic() < deadline, self.log.read_text("utf-8")
            assert self.process.poll() is None, self.log.read_text("utf-8")
            time.sleep(0.05)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return sites.copy_little(tmp_path / "root")


@pytest.fixture
def preview(root: Path, tmp_path: Path) -> Iterator[Preview]:
    with (tmp_path / "log").open("w", encoding="utf-8") as log:
        running = Preview(root, log)
        try:
            yield running
        finally:
            running.process.kill()
            running.process.wait()


def test_a_preview_follows_every_edit(root: Path, preview: Preview) -> None:
    record = root / "claims" / "actors" / "jane-doe.yml"
    good = record.read_text("utf-8")
    page = "actors/jane-doe/"

    preview.shows(page, lambda html: _title(html) == "Jane Doe")
    index = preview.gives("search-index/en.json", other_than="")
    record.write_text(good.replace("name: Jane Doe", "name: Jane Roe"), "utf-8")
    for folder in ("", "de/"):
        preview.shows(folder + page, lambda html: _title(html) == "Jane Roe")
    # The search follows behind.
    index = preview.gives("search-index/en.json", other_than=index)
    folder = json.loads(index)["folder"]
    assert "Jane Roe" in preview.text(f"search-index/{folder}speaker.json")

    record.write_text(good.replace("kind: person", "kind: persona"), "utf-8")
    banner = preview.shows("", lambda html: bool(html.tree.css(".claims-banner")))
    assert words(banner.one(".claims-banner li").text()).startswith(
        "claims/actors/jane-doe.yml:1:7: error: “kind” must be one of"
    )
    for address in ("de/", "claims/shells-for-southland/", "no/such/page/"):
        preview.shows(address, lambda html: bool(html.tree.css(".claims-banner")))
    assert _title(preview.page("claims/shells-for-southland/")).startswith("Northland ships")

    record.write_text(good, "utf-8")
    preview.shows(page, lambda html: _title(html) == "Jane Doe")
    for address in ("", "de/"):  # MkDocs puts its own script into the pages that it serves
        shown = preview.page(address)
        assert "livereload(" in (shown.tree.html or "")
        assert shown.tree.css("meta[http-equiv]") == []
        assert shown.tree.css("form#__toggles")
    assert not preview.page("").tree.css(".claims-banner")

    text = root / "content" / "de" / "method.md"
    text.write_text("# Wie es gemacht ist\n", "utf-8")
    preview.shows("de/method/", lambda html: _title(html) == "Wie es gemacht ist")

    # A site that no MkDocs can build: the server stays, and every page says what is wrong.
    config = root / "mkdocs.yml"
    working = config.read_text("utf-8")
    for old, new, problem in (
        ("docs_dir: content", "docs_dir: claims", "“docs_dir” must be “content”, and is"),
        ("site_name:", "site_name: [", "MkDocs encountered an error parsing the configuration"),
        ("        de:\n", "        xx:\n", "“languages” in mkdocs.yml must be a set of keys"),
        ("theme:\n", "site_url: 3\ntheme:\n", "Config value 'site_url'"),
    ):
        config.write_text(working.replace(old, new), "utf-8")
        preview.says(problem)
        for address in ("de/", "no/such/page/"):
            preview.shows(address, functools.partial(_says, problem))
    config.write_text(working.replace("Little claims", "Mended claims"), "utf-8")
    preview.shows("", lambda html: "Mended claims" in (html.tree.html or ""))

    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(timeout=30) == 0
    assert not (root / "site").exists()


def test_a_preview_starts_with_what_is_wrong_too(root: Path, tmp_path: Path) -> None:
    config = root / "mkdocs.yml"
    working = config.read_text("utf-8")
    config.write_text(working.replace("docs_dir: content", "docs_dir: claims"), "utf-8")
    with (tmp_path / "log").open("w", encoding="utf-8") as log:
        preview = Preview(root, log)
        try:
            preview.shows("", functools.partial(_says, "“docs_dir” must be"))
            config.write_text(working, "utf-8")
            preview.shows("de/actors/jane-doe/", lambda html: _title(html) == "Jane Doe")
            record = root / "claims" / "actors" / "jane-doe.yml"
            record.write_text(record.read_text("utf-8").replace("Jane Doe", "Jane Roe"), "utf-8")
            preview.shows("de/actors/jane-doe/", lambda html: _title(html) == "Jane Roe")
        finally:
            preview.process.kill()
            preview.process.wait()


def _says(problem: str, page: Html) -> bool:
    return problem in "".join(_problems(page))


def _problems(page: Html) -> list[str]:
    """What a page says in the place of the site."""
    return [words(item.text()) for item in page.tree.css("main[role=alert] li")]


def _title(page: Html) -> str:
    """The heading of a page without its permalink."""
    headings = [words(node.text()).removesuffix("¶").strip() for node in page.tree.css("h1")]
    return headings[0] if headings else ""
