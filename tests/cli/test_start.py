"""The first step of the program: a preview may be told to end while the rest is loaded."""

import os
import signal
import sys
from collections.abc import Callable

import pytest

from generator.cli import main, start


@pytest.mark.parametrize(
    ("arguments", "taken"),
    [(["check"], []), (["serve"], [signal.SIGINT, signal.SIGTERM])],
)
def test_takes_the_signals_of_a_preview_alone(
    arguments: list[str], taken: list[signal.Signals], monkeypatch: pytest.MonkeyPatch
) -> None:
    handlers: dict[signal.Signals, Callable[..., object]] = {}
    asked: list[str] = []
    ended: list[int] = []
    monkeypatch.setattr(signal, "signal", handlers.__setitem__)
    monkeypatch.setattr(main, "main", lambda **of: asked.append(of["prog_name"]))
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(sys, "argv", ["claims", *arguments])

    start.main()

    assert asked == ["claims"]
    assert list(handlers) == taken
    for handler in handlers.values():
        handler(2, None)
    assert ended == [0] * len(taken)
