"""The search index of a preview is made behind its back, and never by two at once."""

import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from generator import urls
from generator.search import index as search
from generator.search import postings
from generator.search.index import SearchRecord
from generator.search.postings import Files
from generator.search.preview import Indexer
from tests import sites
from tests.tongues import language

INDEX = urls.SEARCH_INDEX


def page(title: str) -> SearchRecord:
    return search.page(language("en"), address=f"{title}/", title=title, text=title)


class Backend:
    """Stands in for the making: waits until it is let go, and counts how many there are at once."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []
        self.go = threading.Event()
        self.running = threading.Event()
        self.at_once = 0
        self.most = 0

    def index(self, records: Iterable[SearchRecord], *, wanted: Callable[[], bool]) -> Files:
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        self.calls.append([record.title for record in records])
        self.running.set()
        assert self.go.wait(20)
        self.at_once -= 1
        return {"a/b": self.calls[-1][0].encode()} if wanted() else {}


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> Backend:
    made = Backend()
    monkeypatch.setattr(postings, "index", made.index)
    return made


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


def served(site: Path) -> dict[str, bytes]:
    return sites.tree(site)


def test_an_index_appears_once_it_is_made_and_the_last_one_serves_until_then(
    backend: Backend, site: Path
) -> None:
    indexer = Indexer()
    indexer.pause(site)
    indexer.resume(lambda: (page("one"),), site)
    assert served(site) == {}
    backend.go.set()
    indexer.wait()
    assert served(site) == {f"{INDEX}/a/b": b"one"}

    backend.go.clear()
    indexer.pause(site)
    assert served(site) == {f".{INDEX}/a/b": b"one"}, "MkDocs leaves it there"
    indexer.resume(lambda: (page("two"),), site)
    assert served(site) == {f"{INDEX}/a/b": b"one"}
    backend.go.set()
    indexer.wait()
    assert served(site) == {f"{INDEX}/a/b": b"two"}

    indexer.pause(site)
    indexer.resume(lambda: (page("two"),), site)
    indexer.wait()
    assert served(site) == {f"{INDEX}/a/b": b"two"}
    assert backend.calls == [["one"], ["two"]], "nothing had changed"


def test_a_new_build_ends_the_run_under_way_and_there_are_never_two(
    backend: Backend, site: Path
) -> None:
    indexer = Indexer()
    indexer.pause(site)
    indexer.resume(lambda: (page("one"),), site)
    assert backend.running.wait(20)
    for title in ("two", "three"):
        indexer.pause(site)
        indexer.resume(lambda title=title: (page(title),), site)  # type: ignore[misc]
    backend.go.set()
    indexer.wait()
    assert served(site) == {f"{INDEX}/a/b": b"three"}
    assert backend.most == 1


def test_a_run_that_is_given_up_reads_no_further(backend: Backend, site: Path) -> None:
    indexer = Indexer()
    read: list[str] = []

    def made() -> Iterator[SearchRecord]:
        for title in ("one", "two", "three"):
            read.append(title)
            if title == "two":
                indexer.pause(site)
            yield page(title)

    indexer.resume(made, site)
    indexer.wait()
    assert (read, backend.calls, served(site)) == (["one", "two"], [], {})


def test_what_is_made_too_late_is_thrown_away(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    indexer = Indexer()

    def index(_: object, *, wanted: Callable[[], bool]) -> Files:
        assert wanted()
        indexer.pause(site)
        assert not wanted()
        return {"a": b""}

    monkeypatch.setattr(postings, "index", index)
    indexer.resume(lambda: (page("one"),), site)
    indexer.wait()
    assert served(site) == {}


def test_a_preview_that_ends_gives_up_what_is_under_way(backend: Backend, site: Path) -> None:
    indexer = Indexer()
    indexer.resume(lambda: (page("one"),), site)
    assert backend.running.wait(20)
    backend.go.set()
    indexer.close()
    assert served(site) in ({}, {f"{INDEX}/a/b": b"one"})  # done before the end, or given up
    assert backend.at_once == 0


def test_a_preview_that_ends_before_its_first_build_has_nothing_to_give_up() -> None:
    Indexer().close()
