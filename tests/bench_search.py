"""Measures the search of 10,000 invented statements: how long its index takes, and what it weighs.

``make bench`` runs it after the rest, and ``python -m tests.bench_search`` alone. What a search
transfers is summed by Chromium, from a server that compresses as GitHub Pages does; without a
Chromium that part is left out, and says so.
"""

import gzip
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

from generator.build import pipeline, settings
from generator.build.pipeline import searchable
from generator.host import run
from generator.search import postings
from tests import invented, sites
from tests.browser.conftest import ARGUMENTS, chromium_program

CLAIMS = 3334
"""With three statements each."""
QUERY = "consignment 77"
_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        invented.dataset(root, CLAIMS)
        _measure_index(root)
        target = Path(folder) / "site"
        _build(root, target)
        program = chromium_program()
        if program is None:
            print("search: no Chromium, so nothing was transferred")
            return
        for name, weight in _weigh(target, program).items():
            print(f"{name:44} {weight / 1000:7.1f} KB")


def _measure_index(root: Path) -> None:
    built = pipeline.build(root, languages=("en", "de"), archive=None, site_url="")
    before = time.monotonic()
    records = tuple(searchable(built, lambda _: False))
    files = postings.index(records)
    seconds = time.monotonic() - before
    statements = len(built.checked.graph.entries)
    size = sum(map(len, files.values()))
    name = f"index of {statements:,} statements, {len(records):,} records"
    print(f"{name:44} {seconds:7.2f} s   (at most 10)")
    print(f"{f'its {len(files):,} files':44} {size / 1e6:7.1f} MB")


def _build(root: Path, target: Path) -> None:
    built = pipeline.build(root, languages=("en", "de"), archive=None, site_url="")
    job = run.Job(config_file=root / settings.FILE, built=built, strict=False, on_page=lambda: None)
    with sites.plain_environment():
        run.build_site(job, site_dir=target, site_url="")


class _Handler(SimpleHTTPRequestHandler):
    """Compresses what GitHub Pages compresses."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in _COMPRESSED or not path.is_file():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None: ...


@contextmanager
def served(folder: Path, *, port: int = 0) -> Iterator[str]:
    """The address of a folder that is served."""
    with ThreadingHTTPServer(
        ("127.0.0.1", port), partial(_Handler, directory=str(folder))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def _weigh(folder: Path, program: str) -> dict[str, float]:
    """Bytes that came over the wire for the search alone: its scripts, its index, its facets."""
    with served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        page = browser.new_page()
        scale = Scale(page.context.new_cdp_session(page))
        page.goto(f"{address}claims/consignment-7/", wait_until="networkidle")
        found = {"a claim page before it is searched": scale.read(page, search_only=True)}
        page.goto(f"{address}search/?q={QUERY}", wait_until="networkidle")
        page.locator(".search-page__list li").first.wait_for()
        found["the first search (at most 250)"] = scale.read(page, search_only=True)
        for summary in page.locator(".search-facet summary").all():
            summary.click()
            page.wait_for_load_state("networkidle")
        page.locator("[data-facet=evidence] input").first.wait_for()
        found["with all facets open (at most 350)"] = scale.read(page, search_only=True)
        browser.close()
    return found


class Scale:
    """Sums what arrives, headers included."""

    def __init__(self, session: CDPSession) -> None:
        self._urls: dict[str, str] = {}
        self._bytes: dict[str, float] = {}
        session.on("Network.responseReceived", self._named)
        session.on("Network.loadingFinished", self._weighed)
        session.send("Network.enable")

    def _named(self, event: dict[str, Any]) -> None:
        self._urls[event["requestId"]] = event["response"]["url"]

    def _weighed(self, event: dict[str, Any]) -> None:
        self._bytes[event["requestId"]] = event["encodedDataLength"]

    def read(self, page: Page, *, search_only: bool) -> float:
        """The bytes so far."""
        page.wait_for_timeout(300)
        return sum(
            size
            for request, size in self._bytes.items()
            if not search_only
            or "/search-index/" in self._urls[request]
            or "/search" in self._urls[request]
        )


if __name__ == "__main__":
    main()
