"""Records to the files of a search index, by Pagefind's own program.

It is spoken to in its service mode: messages in JSON, each as base64 and ended by a comma, and the
answers likewise. The package for Python does the same, but waits a tenth of a second for each.
"""

import base64
import binascii
import gzip
import io
import json
import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeAlias, cast

import pagefind_bin  # type: ignore[import-untyped]

from generator.search import facets
from generator.search.index import SearchRecord

SCRIPT = "pagefind.js"

Json: TypeAlias = Any
Files: TypeAlias = dict[str, bytes]
"""The files of an index by their paths in its folder."""
Started: TypeAlias = Callable[[subprocess.Popen[bytes]], None]
"""Hears of a process of Pagefind as soon as it runs."""

_FRAGMENT = "fragment/"
_ENTRY = "pagefind-entry.json"
_NEEDED = (SCRIPT, _ENTRY, "wasm.", "pagefind.", _FRAGMENT, "index/")
"""What our own page uses, by the beginnings of the paths: not Pagefind's pages, nor its worker."""
_SIGNATURE = b"pagefind_dcd"
_SECONDS = 60.0
_SECONDS_A_RECORD = 0.02
_TAIL = 2000


class PagefindError(Exception):
    """There is no index, and why: nothing was written."""


def index(
    records: Iterable[SearchRecord],
    *,
    program: Path | None = None,
    seconds: float | None = None,
    started: Started | None = None,
) -> Files:
    """The index of these records: the same records, the same bytes.

    PagefindError if Pagefind is missing, fails, says what nobody expects, or is not done in time.
    ``started`` is given each process, which may be killed: that is a PagefindError too. Whoever is
    given them ends them: Ctrl+C does not reach them.
    """
    by_language: dict[str, list[SearchRecord]] = {}
    for record in records:
        by_language.setdefault(record.language, []).append(record)
    run = _Run(program=program or _program(), seconds=seconds, started=started)
    # A process for each language: none makes use of a second processor.
    with ThreadPoolExecutor(max_workers=max(1, len(by_language))) as pool:
        of_languages = list(pool.map(run.index, by_language.values()))
    found: Files = {}
    entries = [json.loads(files[_ENTRY]) for files in of_languages]
    for files in of_languages:
        found |= files
    if entries:
        languages = {code: of for entry in entries for code, of in entry["languages"].items()}
        entry = {**entries[0], "languages": languages}
        found[_ENTRY] = json.dumps(entry, sort_keys=True).encode()
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """How Pagefind is run."""

    program: Path
    seconds: float | None
    started: Started | None

    def index(self, records: Sequence[SearchRecord]) -> Files:
        """The index of one language."""
        messages = list(_messages(records))
        limit = self.seconds or _SECONDS + _SECONDS_A_RECORD * len(messages)
        with _running(self.program, limit, self.started) as (process, errors):
            answers = _ask(process, messages)
        if len(answers) < len(messages):
            raise PagefindError(f"Pagefind {errors() or 'stopped before it was done'}")
        for answer in answers:
            if answer.get("type") == "Error":
                raise PagefindError(f"Pagefind reports: {answer.get('message')}")
        try:
            files = {
                file["path"]: base64.b64decode(file["content"])
                for file in answers[-1]["files"]
                if file["path"].startswith(_NEEDED)
            }
            ids = {_address(raw): Path(p).stem for p, raw in files.items() if _FRAGMENT in p}
            # Pagefind leaves out what has no word in it.
            rows = [(ids[r.address], r) for r in records if r.address in ids]
            if _ENTRY not in files:
                raise PagefindError(f"Pagefind's index has no {_ENTRY}")
            return files | facets.files(rows)
        except (KeyError, TypeError, ValueError, EOFError, OSError) as error:
            raise PagefindError(f"Pagefind's index is not as expected: {error!r}") from None


def _program() -> Path:
    try:
        return Path(pagefind_bin.get_executable())
    except FileNotFoundError as error:
        raise PagefindError(f"Pagefind's program is missing: {error}") from None


def _messages(records: Iterable[SearchRecord]) -> Iterator[Json]:
    yield {"type": "NewIndex", "config": {}}
    for record in records:
        yield {
            "type": "AddRecord",
            "index_id": 0,
            "url": record.address,
            "content": record.content,
            "language": record.language,
            "meta": {
                "title": record.title,
                "type": record.type,
                "kind": record.kind,
                "date": record.date,
            },
        }
    yield {"type": "GetFiles", "index_id": 0}


@contextmanager
def _running(
    program: Path, seconds: float, started: Started | None
) -> Iterator[tuple[subprocess.Popen[bytes], Callable[[], str]]]:
    """The program, until ``seconds`` are over; and why it stopped, as far as that is known."""
    late = threading.Event()
    try:
        process = subprocess.Popen(  # noqa: S603 - the package's own program
            [program, "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            process_group=0 if started else None,
        )
    except OSError as error:
        raise PagefindError(f"Pagefind's program cannot be run: {error}") from None

    def stop() -> None:
        late.set()
        process.kill()

    watch = threading.Timer(seconds, stop)
    complaints: list[bytes] = []
    assert process.stderr is not None
    listener = threading.Thread(target=_listen, args=(process.stderr, complaints), daemon=True)
    watch.start()
    listener.start()
    if started:
        started(process)

    def errors() -> str:
        if late.is_set():
            return f"was not done after {seconds:.0f} seconds"
        said = b"".join(complaints)[-_TAIL:].decode(errors="replace").strip()
        return f"stopped: {said}" if said else ""

    try:
        yield process, errors
    finally:
        watch.cancel()
        process.kill()
        process.wait()
        listener.join()
        for pipe in (process.stdin, process.stdout, process.stderr):
            assert pipe is not None
            with suppress(OSError):
                pipe.close()


def _listen(pipe: IO[bytes], into: list[bytes]) -> None:
    into.extend(iter(lambda: pipe.read(4096), b""))


def _ask(process: subprocess.Popen[bytes], messages: list[Json]) -> list[Json]:
    """The answers in the order of the messages; fewer if the program stopped."""
    assert process.stdin is not None
    output = cast(io.BufferedReader, process.stdout)
    # Read while it is written: else both sides wait for each other as soon as a pipe is full.
    feeder = threading.Thread(target=_feed, args=(process.stdin, messages), daemon=True)
    feeder.start()
    answers: dict[int, Json] = {}
    rest = b""
    try:
        while len(answers) < len(messages) and (read := output.read1(1 << 20)):
            *whole, rest = (rest + read).split(b",") if b"," in read else (rest + read,)
            for one in whole:
                answer = json.loads(base64.b64decode(one, validate=True))
                # A message that it cannot read has no number in its answer.
                number = answer.get("message_id")
                answers[len(answers) if number is None else number] = answer["payload"]
    except (binascii.Error, ValueError, KeyError, AttributeError, TypeError):
        raise PagefindError("Pagefind answers something else than expected") from None
    return [answers[number] for number in sorted(answers)]


def _feed(pipe: IO[bytes], messages: Iterable[Json]) -> None:
    with suppress(OSError, ValueError):  # it stopped, which the reader sees
        for number, payload in enumerate(messages):
            message = json.dumps({"message_id": number, "payload": payload})
            pipe.write(base64.b64encode(message.encode()) + b",")
        pipe.flush()


def _address(fragment: bytes) -> str:
    plain = gzip.decompress(fragment)
    if not plain.startswith(_SIGNATURE):
        raise ValueError("a file without Pagefind's signature")
    return str(json.loads(plain[len(_SIGNATURE) :])["url"])
