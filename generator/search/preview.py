"""The search index of a built site: made at once, or behind the back of a running preview."""

import shutil
import tempfile
import threading
from collections.abc import Callable, Iterable
from itertools import takewhile
from pathlib import Path

from generator import urls
from generator.search import postings
from generator.search.index import SearchRecord
from generator.search.postings import Files

_KEPT = f".{urls.SEARCH_INDEX}"
"""What begins with a dot outlives MkDocs' emptying of the site's folder."""
_PATIENCE = 10.0
"""In seconds, with a run that was given up."""


def write(files: Files, folder: Path) -> None:
    """Write an index into an empty folder."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


class Indexer:
    """Makes the index of a preview in the background, one at a time, whenever it has changed.

    Until it is made, the last one serves.
    """

    def __init__(self) -> None:
        # What ends the process may interrupt whoever holds it.
        self._lock = threading.RLock()
        self._number = 0
        self._thread: threading.Thread | None = None
        self._indexed: tuple[SearchRecord, ...] | None = None

    def pause(self, site: Path) -> None:
        """Before the site's folder is emptied: give up what is under way, keep what is there."""
        with self._lock:
            self._give_up()
            if (site / urls.SEARCH_INDEX).is_dir():
                shutil.rmtree(site / _KEPT, ignore_errors=True)
                (site / urls.SEARCH_INDEX).rename(site / _KEPT)

    def resume(self, made: Callable[[], Iterable[SearchRecord]], site: Path) -> None:
        """The pages are there again: put back what was kept, then index what ``made`` gives."""
        with self._lock:
            if (site / _KEPT).is_dir():
                (site / _KEPT).rename(site / urls.SEARCH_INDEX)
            number, previous = self._number, self._thread
        self._thread = threading.Thread(
            target=self._work, args=(number, previous, made, site), daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Give up what is under way, and wait for its end."""
        with self._lock:
            self._give_up()
        self.wait(_PATIENCE)

    def wait(self, seconds: float | None = None) -> None:
        """Wait for the end of what is under way, for so long at most."""
        if self._thread and self._thread.is_alive():
            self._thread.join(seconds)

    def _give_up(self) -> None:
        self._number += 1

    def _work(
        self,
        number: int,
        previous: threading.Thread | None,
        made: Callable[[], Iterable[SearchRecord]],
        site: Path,
    ) -> None:
        if previous:
            previous.join()
        found = tuple(takewhile(lambda _: number == self._number, made()))
        if found == self._indexed or number != self._number:
            return
        files = postings.index(found, wanted=lambda: number == self._number)
        self._put(number, found, files, site)

    def _put(self, number: int, found: tuple[SearchRecord, ...], files: Files, site: Path) -> None:
        """Exchange the index in one step, made beside the site: that may be gone at any time."""
        with tempfile.TemporaryDirectory(prefix="claims-", dir=site.parent) as beside:
            new, old = Path(beside) / "new", Path(beside) / "old"
            write(files, new)
            with self._lock:
                if number != self._number:
                    return
                if (site / urls.SEARCH_INDEX).is_dir():
                    (site / urls.SEARCH_INDEX).rename(old)
                new.rename(site / urls.SEARCH_INDEX)
                self._indexed = found
