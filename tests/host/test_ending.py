"""A preview ends at once and leaves nothing; ``tests/interrupts.py`` tries it at any moment."""

import os
import signal
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from generator.cli import start
from generator.host.ending import Ending
from tests import sites
from tests.interrupts import Started


class _ExitedError(BaseException):
    """Stands in for the end of the process."""


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[int]:
    """With what the process would have ended."""
    ended: list[int] = []

    def end(code: int) -> None:
        ended.append(code)
        raise _ExitedError

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return ended


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_is_behind_it_ends_then_the_folder_goes_then_the_process(
    number: signal.Signals, codes: list[int], tmp_path: Path
) -> None:
    seen: list[bool] = []
    with Ending() as ending:
        (ending.folder / "site").mkdir()
        ending.first(lambda: seen.append(ending.folder.is_dir()))
        with pytest.raises(_ExitedError):
            signal.raise_signal(number)
        assert (seen, codes, list(tmp_path.iterdir())) == ([True], [0], [])


def test_nothing_is_left_if_what_is_behind_it_fails(codes: list[int], tmp_path: Path) -> None:
    failing = [OSError("it fails")]

    def fails() -> None:
        for error in failing:
            raise error

    with Ending() as ending:
        ending.first(fails)
        with pytest.raises(_ExitedError):
            signal.raise_signal(signal.SIGINT)
        assert (codes, list(tmp_path.iterdir())) == ([0], [])
        failing.clear()


def test_a_signal_while_the_folder_is_made_comes_afterwards(
    codes: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = tempfile.mkdtemp
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)

    def interrupted(**how: str) -> str:
        made = make(**how)
        signal.raise_signal(signal.SIGINT)
        return made

    monkeypatch.setattr(tempfile, "mkdtemp", interrupted)
    try:
        with pytest.raises(_ExitedError):
            Ending()
    finally:
        for number, handler in zip((signal.SIGINT, signal.SIGTERM), before, strict=True):
            signal.signal(number, handler)
    assert (codes, list(tmp_path.iterdir())) == ([0], [])


def test_an_end_of_another_kind_leaves_the_process_as_it_was(
    codes: list[int], tmp_path: Path
) -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    called: list[str] = []
    with suppress(ValueError), Ending() as ending:
        ending.first(lambda: called.append("first"))
        raise ValueError
    assert (called, codes, list(tmp_path.iterdir())) == (["first"], [], [])
    assert before == (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM))


@pytest.mark.parametrize("arguments", [["-C", "x", "serve"], ["check"]])
def test_the_program_may_be_ended_while_it_is_loaded_if_it_is_a_preview(
    arguments: list[str], codes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)

    def loaded(**_: object) -> None:
        if "serve" in arguments:
            with pytest.raises(_ExitedError):
                signal.raise_signal(signal.SIGTERM)
            with pytest.raises(_ExitedError):
                signal.raise_signal(signal.SIGINT)
        else:
            assert before == (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM))

    monkeypatch.setattr("sys.argv", ["claims", *arguments])
    monkeypatch.setattr("generator.cli.main.main", loaded)
    try:
        start.main()
    finally:
        for number, handler in zip((signal.SIGINT, signal.SIGTERM), before, strict=True):
            signal.signal(number, handler)
    assert codes == ([0, 0] if "serve" in arguments else [])


def _is_loading(_: Started) -> bool:
    return True


def _builds(preview: Started) -> bool:
    return "Building documentation" in preview.said()


def _serves(preview: Started) -> bool:
    return "Serving on" in preview.said()


@pytest.mark.parametrize(
    ("moment", "number", "whole_group"),
    [
        (_is_loading, signal.SIGINT, False),
        (_is_loading, signal.SIGTERM, False),
        (_builds, signal.SIGINT, True),
        (_builds, signal.SIGINT, False),
        (_serves, signal.SIGTERM, False),
    ],
)
def test_a_real_one_ends_well_at_any_moment(
    moment: Callable[[Started], bool], number: int, *, whole_group: bool, tmp_path: Path
) -> None:
    preview = Started(sites.copy_little(tmp_path / "root"), tmp_path)
    try:
        preview.until(lambda: moment(preview))
        assert preview.end(number, whole_group=whole_group) == []
    finally:
        preview.process.kill()
        preview.process.wait()
