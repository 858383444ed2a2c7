"""What goes wrong in a preview is seen in the browser, which looks itself whether it is mended."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer
from playwright.sync_api import Browser, expect

from generator.diagnostics.diagnostic import UsageError
from generator.host import failures


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Of a site of one page, which says what stands in ``watched/text``: “must …” is an error."""
    text = tmp_path / "watched" / "text"
    text.parent.mkdir()
    text.write_text("must be mended", "utf-8")

    def build() -> None:
        said = text.read_text("utf-8")
        if said.startswith("must"):
            raise UsageError(said)
        (tmp_path / "index.html").write_text(f"<!doctype html><h1>{said}</h1>", "utf-8")

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = LiveReloadServer(build, "127.0.0.1", port, root=str(tmp_path), polling_interval=0.1)
    failures.shown_by(server)()
    server.watch(str(text.parent))
    running = threading.Thread(target=server.serve, daemon=True)
    running.start()
    yield server.url
    server.shutdown()
    running.join()


def test_a_failure_gives_way_to_the_next_and_then_to_the_site(
    address: str, tmp_path: Path, chromium: Browser
) -> None:
    text = tmp_path / "watched" / "text"
    page = chromium.new_page()
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("The site cannot be shown")
    expect(page.get_by_role("listitem")).to_have_text("must be mended")

    text.write_text("must be mended <still>", "utf-8")
    expect(page.get_by_role("listitem")).to_have_text("must be mended <still>", timeout=20_000)

    text.write_text("The site", "utf-8")
    expect(page.get_by_role("heading", level=1)).to_have_text("The site", timeout=20_000)

    text.write_text("must be mended again", "utf-8")
    expect(page.get_by_role("listitem")).to_have_text("must be mended again", timeout=20_000)
    page.close()
