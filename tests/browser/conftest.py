"""A Chromium, and sites served to it under a path of this machine."""

import atexit
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal, TypeAlias
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    Request,
    expect,
    sync_playwright,
)

from tests import invented, sites
from tests.crawl import Site
from tests.whole.test_hostile import hostile_site

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--process-per-site",  # the tabs of a context share one, if there is one: see `Contexts`
]
WIDTH, HEIGHT = 1280, 800
PATIENCE = 30_000
"""Milliseconds: what is waited for comes at once, but on a busy machine that can take long."""
expect.set_options(timeout=PATIENCE)
_LIGHT = "api/v1/index.json"
"""A file of every site that asks for no other."""
Scheme: TypeAlias = Literal["dark", "light"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever lies here drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def chromium_program() -> str | None:
    """The path of a Chromium, if there is one."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = chromium_program()
    if program is None:
        missing = f"no Chromium found: none of {', '.join(_NAMES)} is on the PATH"
        if os.environ.get("CLAIMS_REQUIRE_BROWSER"):
            pytest.fail(missing)
        pytest.skip(missing)
    browser = _playwright().chromium.launch(executable_path=program, args=ARGUMENTS)
    yield browser
    browser.close()


@cache
def _playwright() -> Playwright:
    """One for the whole process, which can have no second; tests/audits use it too."""
    playwright = sync_playwright().start()
    atexit.register(playwright.stop)
    return playwright


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a path as GitHub Pages does, with the page for what is not there."""

    protocol_version = "HTTP/1.1"  # a connection is kept

    def __init__(self, *arguments: Any, base: str, **settings: Any) -> None:
        self._base = base
        super().__init__(*arguments, **settings)

    def handle(self) -> None:
        with suppress(ConnectionError):  # a tab that closes drops what was kept
            super().handle()

    def translate_path(self, path: str) -> str:
        inner = path.removeprefix(self._base.rstrip("/"))
        return super().translate_path(inner if path.startswith(self._base) else "/nowhere")

    def send_error(self, code: int, *_: Any, **__: Any) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *_: Any) -> None: ...


def served(site: Site) -> Iterator[str]:
    """The address of a site, as long as it is needed."""
    handler = partial(_Handler, directory=str(site.folder), base=site.base)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}{site.base}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def sample() -> Iterator[str]:
    """The address of the sample, which knows that it lies under ``/x/y/``."""
    yield from served(sites.site_of(sites.SAMPLE, sites.URL))


@pytest.fixture(scope="session")
def unaddressed() -> Iterator[str]:
    """The address of a site that knows of none, served under ``/x/y/``: the sample with a rest."""
    site = Site(sites.site_of(sites.with_a_rest()).folder, base=sites.BASE)
    yield from served(site)


@pytest.fixture(scope="session")
def large() -> Iterator[str]:
    """The address of a site with long lists and a large matrix."""
    root = sites.once("large", partial(invented.dataset, claims=24, others=12))
    yield from served(sites.site_of(root))


@pytest.fixture(scope="session")
def hostile() -> Iterator[str]:
    yield from served(hostile_site())


@dataclass
class Tab:
    """A page of the browser, and everything about it that should not have been."""

    page: Page
    address: str
    faults: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Note errors, dialogs, and requests to other hosts."""
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: self.faults.append(f"dialog: {dialog.message}"))
        self.page.on("request", self._check)
        self.page.on(
            "console",
            lambda message: (
                self.faults.append(f"console: {message.text} ({message.location})")
                if message.type in ("error", "warning")
                and message.location.get("url") != self.expected_missing
                else None
            ),
        )

    expected_missing: str = ""
    """The address of a page that is not there, which Chromium's console complains of."""

    def _check(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.faults.append(f"request: {request.url}")

    def open(self, address: str) -> None:
        """Open an address of the site; its scripts have run then."""
        self.page.goto(self.address + address)

    def wait_for(self, function: str, argument: object = None) -> None:
        """Wait until a function of the page says yes.

        Playwright's ``wait_for_function`` evaluates a text in the page: its policy forbids that.
        """
        deadline = time.monotonic() + PATIENCE / 1000
        while not self.page.evaluate(function, argument):
            assert time.monotonic() < deadline, function
            self.page.wait_for_timeout(30)

    def widths(self, *widths: int) -> Iterator[int]:
        """Each width in turn, with the page laid out for it: it need not be opened again."""
        for width in widths:
            self.page.set_viewport_size({"width": width, "height": HEIGHT})
            yield width

    def is_too_wide(self) -> bool:
        """Whether it scrolls sideways."""
        too_wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        return bool(self.page.evaluate(too_wide))


class Contexts:
    """Contexts of the browser that no test is using: a new one has all to load.

    In each a tab stays that no test sees. It keeps the process alive in which the pages of this
    machine run: to start one, and to have it read all styles and scripts anew, takes most of the
    time that a test needs.
    """

    def __init__(self, chromium: Browser) -> None:
        self._chromium = chromium
        self._idle: dict[tuple[Scheme, bool], list[BrowserContext]] = {}

    def take(self, scheme: Scheme, address: str, *, scripts: bool) -> BrowserContext:
        """One to open a tab in, for the site at this address."""
        idle = self._idle.setdefault((scheme, scripts), [])
        if idle:
            return idle.pop()
        context = self.new(scheme, scripts=scripts)
        context.new_page().goto(f"{address}{_LIGHT}")
        return context

    def new(self, scheme: Scheme, *, scripts: bool) -> BrowserContext:
        context = self._chromium.new_context(
            viewport={"width": WIDTH, "height": HEIGHT},
            color_scheme=scheme,
            reduced_motion="reduce",
            locale="en-GB",
            java_script_enabled=scripts,
        )
        context.set_default_timeout(PATIENCE)
        return context

    def give_back(self, context: BrowserContext, scheme: Scheme, *, scripts: bool) -> None:
        """Its tabs are closed; what they stored goes as the next one opens."""
        context.clear_permissions()
        self._idle[scheme, scripts].append(context)


@pytest.fixture(scope="session")
def contexts(chromium: Browser) -> Contexts:
    return Contexts(chromium)


@pytest.fixture
def tabs(chromium: Browser, contexts: Contexts) -> Iterator["Tabs"]:
    opened = Tabs(chromium, contexts)
    yield opened
    opened.close()


class Tabs:
    """Opens tabs, each with a memory of its own; whatever was wrong in one fails the test."""

    def __init__(self, chromium: Browser, contexts: Contexts) -> None:
        self._chromium = chromium
        self._contexts = contexts
        self._tabs: list[Tab] = []
        self._closing: list[Callable[[], None]] = []

    def new(
        self,
        address: str,
        *,
        width: int = WIDTH,
        scheme: Scheme = "light",
        scripts: bool = True,
        first_visit: bool = False,
    ) -> Tab:
        """An empty tab for a site, of which nothing is stored.

        What was loaded of it may be at hand, as to a reader who comes back; not so if this has to
        be the ``first_visit``.
        """
        if first_visit:
            context = self._contexts.new(scheme, scripts=scripts)
            self._closing.append(context.close)
        else:
            context = self._contexts.take(scheme, address, scripts=scripts)
            self._closing.append(
                partial(self._contexts.give_back, context, scheme, scripts=scripts)
            )
        tab = Tab(page=context.new_page(), address=address)
        if not first_visit:
            _forget(tab)
        if width != WIDTH:
            tab.page.set_viewport_size({"width": width, "height": HEIGHT})
        tab.watch()
        self._tabs.append(tab)
        return tab

    def without_scripts(self, *, width: int = WIDTH) -> Page:
        """A page that runs none."""
        context = self._chromium.new_context(
            viewport={"width": width, "height": HEIGHT}, java_script_enabled=False
        )
        self._closing.append(context.close)
        return context.new_page()

    def close(self) -> None:
        """Close them all."""
        for tab in self._tabs:
            tab.page.close()
        for close in self._closing:
            close()
        assert [fault for tab in self._tabs for fault in tab.faults] == []


def _forget(tab: Tab) -> None:
    """Empty all that the site has stored in the tab's context."""
    session = tab.page.context.new_cdp_session(tab.page)
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(tab.address))
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    session.detach()
