"""Builds that are killed, or that fail: a whole site stands there, the old one or the new one."""

import ctypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from generator.diagnostics.diagnostic import UsageError
from generator.host import exchange, run
from generator.host.exchange import heal
from tests import sites
from tests.crawl import Html, words

_KILLED = """
import os, pathlib, shutil, signal, sys
from generator.host import exchange
from generator.cli.main import main
from mkdocs import utils

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

def after(number, module, name, within=''):
    # The call that comes after so many of a function, or of a method, is the last.
    original, calls = getattr(module, name), []
    def counted(*args, **kwargs):
        calls.extend([name] if within in str(args[-1]) else [])
        if len(calls) > number:
            die()
        return original(*args, **kwargs)
    setattr(module, name, counted)

{point}
main(["-C", sys.argv[1], "build"])
"""
_TWO_STEPS = "exchange._exchange_in_one_step = lambda *_: False\n"
_POINTS = {
    "before anything is written": ("after(0, utils, 'write_file')", "old"),
    "as the first language is written": ("after(15, utils, 'write_file')", "old"),
    "as the second language is written": ("after(10, utils, 'write_file', within='/de/')", "old"),
    "before the exchange": ("exchange.exchange = die", "old"),
    "after the exchange": ("exchange.shutil.rmtree = die", "new"),
    "as the old site goes": ("after(20, os, 'unlink')", "new"),
    "two steps, before the first": (f"{_TWO_STEPS}after(0, pathlib.Path, 'rename')", "old"),
    "two steps, between them": (f"{_TWO_STEPS}after(1, pathlib.Path, 'rename')", "aside"),
    "two steps, after the second": (f"{_TWO_STEPS}exchange.shutil.rmtree = die", "new"),
}


_WRITTEN: dict[str, set[str]] = {
    "before anything is written": set(),
    "as the first language is written": {"en"},
    "as the second language is written": {"en", "de"},
}
"""Of which languages some page is there of the site that a build was about to make."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the little dataset whose site is built."""
    root = sites.copy_little(tmp_path / "root")
    shutil.copytree(sites.site_of(sites.LITTLE).folder, root / "site")
    return root


@pytest.mark.parametrize("moment", _POINTS)
def test_a_killed_build_leaves_a_whole_site(root: Path, moment: str) -> None:
    point, left = _POINTS[moment]
    old = sites.tree(root / "site")
    _change_a_word(root)
    with sites.plain_environment():
        killed = subprocess.run(
            [sys.executable, "-c", _KILLED.format(point=point), root],
            capture_output=True,
            check=False,
        )
        assert (killed.returncode, killed.stderr) == (-9, b"")
        (*leftovers,) = root.glob(".site-*")
        assert len(leftovers) in (1, 2) or "before anything" in moment
        if moment in _WRITTEN:
            assert _languages_of_pages(leftovers) == _WRITTEN[moment]
        if left == "aside":
            assert not (root / "site").exists()
        else:
            changed = sites.tree(root / "site") != old
            assert changed == (left == "new")
            assert _reads(root / "site") == ("Norland" if changed else "Northland")
        # The next command heals: even one that builds nothing.
        _break_a_record(root)
        assert _build(root) == 1
        assert list(root.glob(".site-*")) == []
        assert left == "new" or sites.tree(root / "site") == old
        assert _reads(root / "site") == ("Norland" if left == "new" else "Northland")


def _change_a_word(root: Path) -> None:
    path = root / "claims" / "actors" / "northland.yml"
    path.write_text(path.read_text("utf-8").replace("en: Northland", "en: Norland"), "utf-8")


def _reads(folder: Path) -> str:
    """The name of an actor on the last page that a build writes; every other page is there too."""
    assert _names(folder) == _names(sites.site_of(sites.LITTLE).folder)
    page = Html("", (folder / "actors" / "northland" / "index.html").read_text("utf-8"))
    return words(page.one("head > title").text()).partition(" - ")[0]


def _languages_of_pages(folders: Iterable[Path]) -> set[str]:
    """The first of them has no folder of its own."""
    names = [name for folder in folders for name in sites.tree(folder) if name.endswith(".html")]
    return {"de" if name.startswith("de/") else "en" for name in names}


def _names(folder: Path) -> list[str]:
    """Its files, those of the search index without the hash of their content."""
    return sorted(re.sub(r"-[0-9a-f]+(?=/)", "", name) for name in sites.tree(folder))


def _break_a_record(root: Path) -> None:
    (root / "claims" / "actors" / "southland.yml").write_text("kind: stat\n", "utf-8")


def _build(root: Path, *arguments: str) -> int:
    with sites.plain_environment():
        return CliRunner().invoke(main, ["-C", str(root), "build", *arguments]).exit_code


def test_a_bad_record_leaves_the_last_good_site(root: Path) -> None:
    before = sites.tree(root / "site")
    _break_a_record(root)
    assert _build(root) == 1
    assert (sites.tree(root / "site"), list(root.glob(".site-*"))) == (before, [])


def test_a_failure_in_the_second_language_leaves_the_last_good_site(root: Path) -> None:
    before = sites.tree(root / "site")
    (root / "content" / "de" / "method.md").write_text("# Methode\n\n[fort](fort.md)\n", "utf-8")
    assert _build(root, "--strict") == 1
    assert (sites.tree(root / "site"), list(root.glob(".site-*"))) == (before, [])


@pytest.mark.parametrize("steps", [1, 2])
def test_a_good_build_replaces_the_site_and_leaves_nothing_behind(
    root: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    if steps == 2:
        monkeypatch.setattr(exchange, "_exchange_in_one_step", lambda *_: False)
    (root / "site" / "stale.html").write_text("", "utf-8")
    assert _build(root, "--strict") == 0
    assert sites.differing(root / "site", sites.site_of(sites.LITTLE).folder) == []
    assert sorted(path.name for path in root.iterdir()) == [
        "archive", "claims", "content", "mkdocs.yml", "site"
    ]  # fmt: skip


def test_what_other_builds_left_or_hold_is_told_apart(tmp_path: Path) -> None:
    own, other, gone = os.getpid(), os.getppid(), 4194305  # Linux counts to 4194304
    held = {f".site-new-{other}", f".site-old-{other}", ".site-new-x", ".site-other-1", "site"}
    left = {f".site-new-{own}", f".site-old-{own}", f".site-new-{gone}", f".site-old-{gone}"}
    for name in held | left:
        (tmp_path / name).mkdir()
    heal(tmp_path / "site")
    assert {path.name for path in tmp_path.iterdir()} == held


def test_the_process_of_another_user_is_running(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refused)
    (tmp_path / ".site-new-1").mkdir()
    heal(tmp_path / "site")
    assert (tmp_path / ".site-new-1").is_dir()


def test_a_system_without_the_exchange_takes_two_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not exchange._exchange_in_one_step(tmp_path, tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())
    assert not exchange._exchange_in_one_step(tmp_path, tmp_path)


def test_an_exchange_that_fails_is_no_silent_matter(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(FileNotFoundError, match="there"):
        exchange._exchange_in_one_step(tmp_path / "gone", tmp_path / "there")


def test_a_site_never_takes_the_place_of_something_else(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("mine", "utf-8")
    for folder in (root, tmp_path, root / "claims", root / "content" / "en", other):
        before = sites.tree(tmp_path)
        with pytest.raises(UsageError, match="name another"):
            run.site_folder(root, given=folder)
        assert sites.tree(tmp_path) == before
    with pytest.raises(UsageError, match="is a file"):
        run.site_folder(root, given=other / "letter.txt")
    (tmp_path / "empty").mkdir()
    assert run.site_folder(root, given=tmp_path / "empty") == tmp_path / "empty"
    (tmp_path / "link").symlink_to(root / "site")
    assert run.site_folder(root, given=tmp_path / "link") == root / "site"
