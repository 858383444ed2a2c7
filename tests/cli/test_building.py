"""The commands ``build`` and ``serve``."""

import json
import logging
from pathlib import Path
from typing import Self

import click
import pytest
from mkdocs.exceptions import ConfigurationError

from generator.cli import building
from generator.host import run
from tests import sites
from tests.cli.sample import BROKEN, LITTLE, asked, spoil, without_records
from tests.crawl import Html


@pytest.fixture
def empty(root: Path) -> Path:
    """The same without a record: its site is quickly built."""
    without_records(root)
    return root


def test_a_configuration_that_changes_under_way(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(*_: object, **__: object) -> None:
        raise ConfigurationError("gone")

    monkeypatch.setattr(run, "load_config", changed)
    result = asked("-C", root, "serve")
    assert (result.exit_code, result.stderr) == (2, "Error: gone\n")


def test_a_build_says_what_it_built_and_where(little: Path) -> None:
    result = asked("-C", little, "build", "--strict")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{LITTLE}38 pages in root/site\n"
    built = sites.tree(little / "site")
    assert built.keys() == sites.tree(sites.site_of(sites.LITTLE).folder).keys()


def test_a_build_elsewhere_and_for_another_address(little: Path, tmp_path: Path) -> None:
    with (little / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://other.invalid/\n")
    result = asked("-C", little, "build", "--site-dir", "out/there", "--site-url", sites.URL)
    assert result.exit_code == 0
    assert result.stdout.endswith("38 pages in out/there\n")
    assert not (little / "site").exists()
    built = tmp_path / "out" / "there"
    assert sites.tree(built) == sites.tree(sites.site_of(sites.LITTLE, sites.URL).folder)
    without_records(little)
    result = asked("-C", little, "build", "--site-dir", "out/there")
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


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("page “a\x1b[8mb.md”", "page “a\\x1b[8mb.md”"),
        ("two\nlines\u2028and more", "two lines and more"),
        ("of \u202eright\u200b", "of \\u202eright\\u200b"),
    ],
)
def test_what_mkdocs_logs_is_one_line_in_which_all_is_seen(
    message: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with building._mkdocs_log():
        logging.getLogger("mkdocs.pages").warning(message)

    assert capsys.readouterr().err == f"WARNING {shown}\n"
