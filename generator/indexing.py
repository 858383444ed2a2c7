"""The search index of a built site: made at once, or behind the back of a running preview."""

import os
import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import TypeAlias

from markdown import markdown

from generator import pagefind, urls
from generator.build import CONTENT, Build, File
from generator.document import decode
from generator.exports import search
from generator.exports.search import Record
from generator.pagefind import Files, PagefindError

LeftOut: TypeAlias = Callable[[str], bool]
"""Whether the hand-written page at a path is none of the site's pages."""

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_KEPT = f".{pagefind.FOLDER}"
"""What begins with a dot outlives MkDocs' emptying of the site's folder."""
_NICE = 10


def records(built: Build, is_left_out: LeftOut) -> tuple[Record, ...]:
    """Everything that the search finds: the records, and the hand-written pages but the home."""
    checked = built.checked
    of_dataset = search.records(checked.graph, checked.verified.evidence, languages=built.languages)
    return (*of_dataset, *_pages(built, is_left_out))


def write(files: Files, folder: Path) -> None:
    """Write an index into an empty folder."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


class Indexer:
    """Makes the index of a preview in the background, one at a time, whenever it has changed.

    Until it is made, the last one serves. ``report`` hears why one could not be made.
    """

    def __init__(self, report: Callable[[str], object]) -> None:
        self._report = report
        self._lock = threading.Lock()
        self._number = 0
        self._processes: list[subprocess.Popen[bytes]] = []
        self._thread: threading.Thread | None = None
        self._indexed: tuple[Record, ...] | None = None

    def pause(self, site: Path) -> None:
        """Before the site's folder is emptied: give up what is under way, keep what is there."""
        with self._lock:
            self._give_up()
            if (site / pagefind.FOLDER).is_dir():
                shutil.rmtree(site / _KEPT, ignore_errors=True)
                (site / pagefind.FOLDER).rename(site / _KEPT)

    def resume(self, made: Callable[[], tuple[Record, ...]], site: Path) -> None:
        """The pages are there again: put back what was kept, then index what ``made`` gives."""
        with self._lock:
            if (site / _KEPT).is_dir():
                (site / _KEPT).rename(site / pagefind.FOLDER)
            number, previous = self._number, self._thread
        self._thread = threading.Thread(
            target=self._work, args=(number, previous, made, site), daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Give up what is under way, and wait for its end."""
        with self._lock:
            self._give_up()
        self.wait()

    def wait(self) -> None:
        """Wait for the end of what is under way."""
        if self._thread:
            self._thread.join()

    def _give_up(self) -> None:
        self._number += 1
        for process in self._processes:
            process.kill()

    def _work(
        self,
        number: int,
        previous: threading.Thread | None,
        made: Callable[[], tuple[Record, ...]],
        site: Path,
    ) -> None:
        if previous:
            previous.join()
        found = made()
        if found == self._indexed or number != self._number:
            return

        def started(process: subprocess.Popen[bytes]) -> None:
            with self._lock:
                self._processes.append(process)
                if number != self._number:
                    process.kill()
            if hasattr(os, "setpriority"):  # the reload comes first
                os.setpriority(os.PRIO_PROCESS, process.pid, _NICE)

        try:
            files = pagefind.index(found, started=started)
        except PagefindError as error:
            if number == self._number:
                self._report(str(error))
            return
        finally:
            with self._lock:
                self._processes.clear()
        self._put(number, found, files, site)

    def _put(self, number: int, found: tuple[Record, ...], files: Files, site: Path) -> None:
        """Exchange the index in one step, made beside the site: that may be gone at any time."""
        with tempfile.TemporaryDirectory(prefix="claims-", dir=site.parent) as beside:
            new, old = Path(beside) / "new", Path(beside) / "old"
            write(files, new)
            with self._lock:
                if number != self._number:
                    return
                if (site / pagefind.FOLDER).is_dir():
                    (site / pagefind.FOLDER).rename(old)
                new.rename(site / pagefind.FOLDER)
                self._indexed = found


def _pages(built: Build, is_left_out: LeftOut) -> Iterator[Record]:
    for file in built.files:
        written = file.origin is not None and file.origin.startswith(f"{CONTENT}/")
        if not written or not file.path.endswith(".md") or is_left_out(file.path):
            continue
        address = urls.of_markdown(file.path)
        if address != urls.HOME:
            title, text = _read(file)
            prefix = urls.prefix(built.languages, file.language)
            yield search.page(file.language, address=prefix + address, title=title, text=text)


def _read(file: File) -> tuple[str, str]:
    """The title and the text of a page."""
    raw = file.content if isinstance(file.content, bytes) else file.content.encode()
    text, _ = decode(file.path, raw)
    reader = _Reader()
    reader.feed(markdown(_FRONT_MATTER.sub("", text or ""), extensions=["tables", "attr_list"]))
    reader.close()
    return " ".join(reader.title).strip() or Path(file.path).stem, " ".join(reader.text)


class _Reader(HTMLParser):
    """Reads the first heading, and the words of everything else."""

    def __init__(self) -> None:
        super().__init__()
        self.title: list[str] = []
        self.text: list[str] = []
        self._is_title = False

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - its name is given
        self._is_title |= tag == "h1" and not self.title

    def handle_endtag(self, tag: str) -> None:
        if tag == "h1":
            self._is_title = False

    def handle_data(self, data: str) -> None:
        (self.title if self._is_title else self.text).append(data)
