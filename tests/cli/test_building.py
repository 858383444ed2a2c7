"""The commands ``build`` and ``serve``."""

import errno
import json
import logging
import socket
from pathlib import Path
from typing import Self

import click
import pytest
from mkdocs.exceptions import ConfigurationError
from mkdocs.livereload import LiveReloadServer

from generator.host import run
from tests import sites
from tests.cli.sample import BROKEN, CLEAN, asked, spoil, without_records
from tests.crawl import Html


@pytest.fixture
def empty(root: Path) -> Path:
    """The same without a record: its site is quickly built."""
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


def test_a_configuration_that_changes_under_way(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(*_: object, **__: object) -> None:
        raise ConfigurationError("gone")

    monkeypatch.setattr(run, "load_config", changed)
    result = asked("-C", root, "serve")
    assert (result.exit_code, result.stderr) == (2, "Error: gone\n")


def test_a_build_says_what_it_built_and_where(root: Path) -> None:
    result = asked("-C", root, "build", "--strict")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{CLEAN}70 pages in root/site\n"
    assert sites.tree(root / "site").keys() == sites.tree(sites.site_of(sites.SAMPLE).folder).keys()


@pytest.mark.no_cover  # the build before reaches the same lines
def test_a_build_elsewhere_and_for_another_address(root: Path, tmp_path: Path) -> None:
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://other.invalid/\n")
    result = asked("-C", root, "build", "--site-dir", "out/there", "--site-url", sites.URL)
    assert result.exit_code == 0
    assert result.stdout.endswith("70 pages in out/there\n")
    assert not (root / "site").exists()
    built = tmp_path / "out" / "there"
    assert sites.tree(built) == sites.tree(sites.site_of(sites.SAMPLE, sites.URL).folder)
    without_records(root)
    result = asked("-C", root, "build", "--site-dir", "out/there")
    assert result.exit_code == 0
    page = Html("", (built / "de" / "claims" / "index.html").read_text("utf-8"))
    canonical = page.one("link[rel=canonical]").attributes["href"]
    assert canonical == "https://other.invalid/de/claims/"
    items = json.loads((built / "api" / "v1" / "index.json").read_text("utf-8"))["items"]
    assert items[0]["url"] == "https://other.invalid/api/v1/claims.json"


def test_findings_are_told_and_the_site_is_not_built(root: Path) -> None:
    spoil(root)
    result = asked("-C", root, "build")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{BROKEN}The site was not built; the last one stays as it is.\n"
    assert not (root / "site").exists()


def test_what_mkdocs_warns_of_is_told_and_the_log_is_as_it_was(empty: Path) -> None:
    log = logging.getLogger("mkdocs")
    before = log.level, list(log.handlers)
    (empty / "content" / "en" / "method.md").write_text("# Method\n\n[gone](gone.md)\n", "utf-8")
    result = asked("-C", empty, "build")
    assert result.exit_code == 0
    assert result.stderr.startswith("WARNING Doc file 'method.md' contains a link 'gone.md'")
    assert (log.level, list(log.handlers)) == before
    result = asked("-C", empty, "build", "--strict")
    assert result.exit_code == 1
    assert "WARNING Doc file 'method.md' contains a link 'gone.md'" in result.stderr


def test_long_work_shows_a_bar_on_a_terminal_and_nothing_elsewhere(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asked("-C", empty, "build").stderr == ""
    bars: list[tuple[int, list[int]]] = []

    class Bar:
        def __init__(self, *, length: int, **_: object) -> None:
            bars.append((length, []))

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None: ...

        def update(self, steps: int) -> None:
            bars[-1][1].append(steps)

    monkeypatch.setattr(click, "progressbar", Bar)
    monkeypatch.setattr("generator.cli.building._is_terminal", lambda: True)
    assert asked("-C", empty, "build").exit_code == 0
    ((length, steps),) = bars
    assert length == sum(steps) == 2 * 22


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
