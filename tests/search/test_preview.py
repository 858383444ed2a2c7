"""The search index of a preview is made behind its back, and never by two at once."""

import threading
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest

from generator.search import index as search
from generator.search import pagefind
from generator.search.index import SearchRecord
from generator.search.pagefind import Files, PagefindError
from generator.search.preview import Indexer
from tests import sites
from tests.tongues import language


def page(title: str) -> SearchRecord:
    return search.page(language("en"), address=f"{title}/", title=title, text=title)


class Backend:
    """Stands in for Pagefind: waits until it is let go, and counts how many there are at once."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []
        self.go = threading.Event()
        self.running = threading.Event()
        self.killed = 0
        self.at_once = 0
        self.most = 0
        self.problem = ""

    def kill(self) -> None:
        self.killed += 1
        self.go.set()

    def index(
        self, records: tuple[SearchRecord, ...], *, started: Callable[[object], None]
    ) -> Files:
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        self.calls.append([record.title for record in records])
        process = mock.Mock(pid=0, kill=self.kill)
        killed = self.killed
        with mock.patch("os.setpriority"):
            started(process)
        self.running.set()
        assert self.go.wait(20)
        self.at_once -= 1
        if self.problem or self.killed > killed:
            raise PagefindError(self.problem or "killed")
        return {"a/b": self.calls[-1][0].encode()}


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> Backend:
    made = Backend()
    monkeypatch.setattr(pagefind, "index", made.index)
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
    problems: list[str] = []
    indexer = Indexer(problems.append)
    indexer.pause(site)
    indexer.resume(lambda: (page("one"),), site)
    assert served(site) == {}
    backend.go.set()
    indexer.wait()
    assert served(site) == {"pagefind/a/b": b"one"}

    backend.go.clear()
    indexer.pause(site)
    assert served(site) == {".pagefind/a/b": b"one"}, "MkDocs leaves it there"
    indexer.resume(lambda: (page("two"),), site)
    assert served(site) == {"pagefind/a/b": b"one"}
    backend.go.set()
    indexer.wait()
    assert served(site) == {"pagefind/a/b": b"two"}

    indexer.pause(site)
    indexer.resume(lambda: (page("two"),), site)
    indexer.wait()
    assert served(site) == {"pagefind/a/b": b"two"}
    assert backend.calls == [["one"], ["two"]], "nothing had changed"
    assert problems == []


def test_a_new_build_ends_the_run_under_way_and_there_are_never_two(
    backend: Backend, site: Path
) -> None:
    problems: list[str] = []
    indexer = Indexer(problems.append)
    for title in ("one", "two", "three"):
        indexer.pause(site)
        indexer.resume(lambda title=title: (page(title),), site)  # type: ignore[misc]
        assert backend.running.wait(20)
    backend.go.set()
    indexer.wait()
    assert served(site) == {"pagefind/a/b": b"three"}
    assert backend.most == 1
    assert problems == []


def test_a_run_that_is_given_up_as_it_starts_is_killed(backend: Backend, site: Path) -> None:
    indexer = Indexer(lambda _: None)

    def made() -> tuple[SearchRecord, ...]:
        indexer.pause(site)  # before there is a process to kill
        return (page("one"),)

    indexer.resume(made, site)
    indexer.wait()
    assert backend.calls == []
    assert served(site) == {}


def test_what_is_made_too_late_is_thrown_away(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    indexer = Indexer(lambda _: None)
    process = mock.Mock(pid=0)

    def index(_: object, *, started: Callable[[object], None]) -> Files:
        indexer.pause(site)
        with mock.patch("os.setpriority"):
            started(process)
        return {"a": b""}

    monkeypatch.setattr(pagefind, "index", index)
    indexer.resume(lambda: (page("one"),), site)
    indexer.wait()
    process.kill.assert_called_once_with()
    assert served(site) == {}


def test_a_failure_is_reported_and_the_last_index_stays(backend: Backend, site: Path) -> None:
    problems: list[str] = []
    indexer = Indexer(problems.append)
    backend.go.set()
    indexer.resume(lambda: (page("one"),), site)
    indexer.wait()
    backend.problem = "Pagefind stopped"
    indexer.pause(site)
    indexer.resume(lambda: (page("two"),), site)
    indexer.close()
    assert problems in ([], ["Pagefind stopped"])  # closed before it failed, or after
    backend.calls.clear()
    indexer.pause(site)
    indexer.resume(lambda: (page("two"),), site)
    indexer.wait()
    assert problems[-1:] == ["Pagefind stopped"]
    assert served(site) == {"pagefind/a/b": b"one"}


def test_nothing_is_left_where_the_priority_cannot_be_set(
    backend: Backend, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("os.setpriority")
    monkeypatch.setattr(mock, "patch", lambda _: mock.MagicMock())
    backend.go.set()
    indexer = Indexer(lambda _: None)
    indexer.resume(lambda: (page("one"),), site)
    indexer.close()
    assert backend.at_once == 0


def test_a_preview_that_ends_before_its_first_build_has_nothing_to_give_up() -> None:
    Indexer(lambda _: None).close()
