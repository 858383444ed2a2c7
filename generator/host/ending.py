"""Ends a preview at once, whatever it is doing, and leaves nothing behind.

Python's own answer to Ctrl+C is an exception, which may come out of anything: of an import that is
half done, of a lock, of a callback that cannot raise and prints it. A preview has nothing to save:
its folder is removed, what runs behind its back is stopped, and the process is over.
"""

import os
import shutil
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Ending:
    """Has a folder of its own in the temporary one for as long as it holds."""

    def __init__(self) -> None:
        self._is_ready = self._is_wanted = False
        self._first: list[Callable[[], object]] = []
        self._before = {number: signal.signal(number, self._end) for number in _SIGNALS}
        self.folder = Path(tempfile.mkdtemp(prefix="claims-"))
        self._is_ready = True
        if self._is_wanted:
            self._end()

    def first(self, call: Callable[[], object]) -> None:
        """What is to be done before the folder goes."""
        self._first.append(call)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: object, trace: TracebackType | None
    ) -> None:
        """An end of another kind: the same, but for the end of the process."""
        self._clear()
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _end(self, *_: object) -> None:
        self._is_wanted = True
        if self._is_ready:
            try:
                self._clear()
            finally:
                os._exit(0)

    def _clear(self) -> None:
        try:
            for call in self._first:
                call()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)
