"""The server of a preview: where it serves, what it hands on, and what it leaves to others."""

import errno
import socket
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer

from tests import sites
from tests.cli.sample import asked, without_records


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """The sample without a record: its site is quickly built."""
    root = sites.copy_sample(tmp_path / "root")
    without_records(root)
    return root


def test_an_address_that_is_taken(empty: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        result = asked("-C", empty, "serve", "--address", address)
    assert result.exit_code == 2
    assert f"Error: cannot serve at {address} (Address already in use): name" in result.stderr


def test_another_fault_of_the_system_is_not_taken_for_an_address(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left")

    monkeypatch.setattr(LiveReloadServer, "serve", full)
    result = asked("-C", empty, "serve")
    assert isinstance(result.exception, OSError)


def test_the_preview_hands_on_what_it_was_asked(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[str, bool, str]] = []

    def serve(server: LiveReloadServer, *, open_in_browser: bool) -> None:
        page = (Path(server.root) / "index.html").read_text("utf-8")
        missing = server.error_handler(404) or b""
        assert server.error_handler(500) is None
        assert b"<html" in missing
        calls.append((server.url, open_in_browser, page))

    monkeypatch.setattr(LiveReloadServer, "serve", serve)
    assert asked("-C", empty, "serve").exit_code == 0
    with (empty / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://claims.invalid/x/y/\n")
    assert asked("-C", empty, "serve", "--address", "127.0.0.1:81", "--open").exit_code == 0
    assert [call[:2] for call in calls] == [
        ("http://127.0.0.1:8000/", False),
        ("http://127.0.0.1:81/x/y/", True),
    ]
    assert "http://127.0.0.1:81/x/y/" in calls[1][2]
    assert not any("Content-Security-Policy" in page for _, _, page in calls)
