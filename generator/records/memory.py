"""What was read in an earlier run, so that after an edit only the edited file is read again.

The memory lies in the user's own cache folder, never in a dataset: it holds pickles, and a pickle
that somebody else wrote must not be loaded. It is split into shards, of which only those with a
change are written. It may be lost at any time, and a memory that cannot be read is an empty one.
"""

import os
import pickle
import zlib
from pathlib import Path
from typing import Any, NamedTuple

_SHARDS = 64
_UNREADABLE = (
    OSError,
    pickle.UnpicklingError,
    EOFError,
    AttributeError,
    ImportError,
    IndexError,
    KeyError,
    TypeError,
    ValueError,
)


class Remembered(NamedTuple):
    """A file of which nothing was wrong, as it was read; or what was proved of a source.

    A tuple, since all of them come back in every run: a dataclass takes ten times as long.
    """

    stamp: tuple[int | str, ...]
    """Of a file its size in bytes and when it was changed, in nanoseconds; of a source its hash
    and what else its proofs depend on."""
    record: Any
    lines: tuple[tuple[str, int], ...] = ()
    """Each of its statements and the line in which it begins."""
    proved: str = ""
    """By which lists of words the rules that look at this record alone found nothing."""


class Memory:
    """What is remembered of the files of one dataset."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._shards: dict[int, dict[str, Remembered]] = {}
        self._changed: set[int] = set()
        for number in range(_SHARDS) if folder else ():
            self._shards[number] = self._load(number)

    def recall(self, path: str, stamp: tuple[int | str, ...]) -> Remembered | None:
        """What is remembered of a file, if it has not changed since."""
        found = self._shards.get(_shard(path), {}).get(path)
        return found if found and found.stamp == stamp else None

    def remember(self, path: str, what: Remembered) -> None:
        """Remember a file of which nothing is wrong."""
        number = _shard(path)
        self._shards.setdefault(number, {})[path] = what
        self._changed.add(number)

    def is_proved(self, path: str, lists: str) -> bool:
        """Whether the rules that look at a record alone found nothing, by the same lists."""
        found = self._shards.get(_shard(path), {}).get(path)
        return found is not None and found.proved == lists

    def prove(self, path: str, lists: str) -> None:
        """Remember that those rules found nothing."""
        self.remember(path, self._shards[_shard(path)][path]._replace(proved=lists))

    def save(self) -> None:
        """Write what has changed. Where that is not possible, the next run reads everything."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for number in sorted(self._changed):
                path = self._folder / f"{number}.pickle"
                fresh = path.with_suffix(f".{os.getpid()}")
                fresh.write_bytes(pickle.dumps(self._shards[number], protocol=5))
                fresh.replace(path)
        except OSError:
            return

    def _load(self, number: int) -> dict[str, Remembered]:
        assert self._folder is not None
        try:
            raw = (self._folder / f"{number}.pickle").read_bytes()
            loaded = pickle.loads(raw)  # noqa: S301 - it lies in the user's own cache
        except _UNREADABLE:
            return {}
        return loaded if isinstance(loaded, dict) else {}


def _shard(path: str) -> int:
    return zlib.crc32(path.encode()) % _SHARDS
