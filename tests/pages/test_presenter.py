"""What pages may show: only what a source presents as an answer, only what was checked."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator import urls
from generator.build import pipeline
from generator.build.files import Build
from generator.evidence import lock
from generator.facts.entry import Entry
from generator.facts.graph import Graph
from generator.records.references import target
from generator.records.vocabulary import RecordKind, Side
from tests import sites
from tests.tongues import language
from tests.world import LANGUAGES

CARD = re.compile(r"^### .* \{#(\S+) [^}]*\}$", re.MULTILINE)
languages = pytest.mark.parametrize("code", LANGUAGES)


def markdown(built: Build, code: str) -> dict[str, str]:
    """The generated pages of a language by their address, without what is hand-written."""
    generated = {urls.index(kind) for kind in RecordKind} | {urls.HOME}
    generated |= {
        urls.page(kind, key)
        for kind, key in built.checked.graph.dataset.documents
        if kind in (RecordKind.CLAIM, RecordKind.ACTOR, RecordKind.EVENT, RecordKind.SOURCE)
    }
    by_path = {file.path: file for file in built.files if file.language == code}
    found = {}
    for address in generated:
        if file := by_path.get(urls.markdown(address)):
            content = file.content
            found[address] = content if isinstance(content, str) else content.decode()
    return found


@dataclass(frozen=True, slots=True)
class Card:
    """A statement on the page of a claim."""

    claim: str
    key: str
    answers: list[str]
    answered_by: list[str]


def cards(built: Build, code: str) -> Iterator[Card]:
    for address, text in markdown(built, code).items():
        if not re.fullmatch(r"claims/[^/]+/", address):
            continue
        parts = CARD.split(text)
        page = address.split("/")[1]
        for anchor, content in zip(parts[1::2], parts[2::2], strict=True):
            # The card alone: what follows the last one on the page is none of its own.
            (article,) = LexborHTMLParser(content).css("article")
            home, parted, name = anchor.partition("--")
            yield Card(
                page,
                f"{home}/{name}" if parted else f"{page}/{anchor}",
                _listed(article, address, language(code).say("statement.answers")),
                _listed(article, address, language(code).say("statement.answered-by")),
            )


def _listed(node: LexborNode, address: str, label: str) -> list[str]:
    """The statements in the list under a label."""
    return [
        key
        for fact in node.css("dl.facts > div")
        if (term := fact.css_first("dt")) and term.text() == label
        for link in fact.css(".mentions li > a")
        if (key := _key(address, link))
    ]


def _key(address: str, link: LexborNode) -> str:
    """The statement that a link on a page leads to."""
    page, _, anchor = urljoin(f"/{address}", link.attributes["href"] or "").partition("#")
    return f"{page.split('/')[-2]}/{anchor}"


def _replies(graph: Graph) -> set[tuple[str, str]]:
    """Every answer and what it answers, as the records say."""
    return {
        (f"{claim}/{statement.id}", "/".join(target(claim, reply)))
        for claim, record in graph.dataset.claims.items()
        for statement in record.statements
        for reply in statement.replies_to
    }


@languages
def test_only_what_a_record_calls_an_answer_is_shown_as_one(code: str) -> None:
    built = sites.built(sites.SAMPLE)
    replies, shown = _replies(built.checked.graph), set()
    for card in cards(built, code):
        assert {(card.key, key) for key in card.answers} == {
            pair for pair in replies if pair[0] == card.key
        }
        assert {(key, card.key) for key in card.answered_by} == {
            pair for pair in replies if pair[1] == card.key
        }
        shown |= {(card.key, key) for key in card.answers}
    assert shown == replies
    assert replies


@languages
def test_no_other_page_lists_answers(code: str) -> None:
    labels = {language(code).say(f"statement.{name}") for name in ("answers", "answered-by")}
    for address, text in markdown(sites.built(sites.SAMPLE), code).items():
        if not re.fullmatch(r"claims/[^/]+/", address):
            terms = {node.text() for node in LexborHTMLParser(text).css("dt")}
            assert terms & labels == set(), address


@languages
def test_nothing_earlier_and_nothing_of_another_scope_is_shown_as_an_answer(code: str) -> None:
    built = sites.built(sites.SAMPLE)
    graph = built.checked.graph
    earlier = {
        (key, entry.key)
        for key, facts in graph.facts.items()
        for entry in facts.entries
        if entry.earlier_denial
    }
    assert earlier
    for card in cards(built, code):
        for answer, answered in [
            *((card.key, key) for key in card.answers),
            *((key, card.key) for key in card.answered_by),
        ]:
            one, other = graph.entries[answer].statement, graph.entries[answered].statement
            assert one.date.latest >= other.date.earliest, (answer, answered)
            assert one.scope is None or other.scope in (None, one.scope), (answer, answered)
            assert (card.claim, answer) not in earlier


@languages
def test_who_has_answered_is_who_a_source_says_has(code: str) -> None:
    built = sites.built(sites.SAMPLE)
    graph, seen = built.checked.graph, set()
    for address, text in markdown(built, code).items():
        for node in LexborHTMLParser(text).css(".answer--answered, .answer--answered-via"):
            assert node.parent is not None
            entry = graph.entries[_key(address, _link_behind(node))]
            assert any(
                entry.key != answered and _asserts(graph, answered)
                for answer, answered in _replies(graph)
                if answer == entry.key
            )
            seen.add(entry.key)
            assert entry.statement.replies_to
    assert seen


def _link_behind(node: LexborNode) -> LexborNode:
    """The first link after an element."""
    after = node.next
    while after is not None and after.tag != "a":
        after = after.next
    assert after is not None
    return after


def _asserts(graph: Graph, key: str) -> bool:
    """Whether a statement asserts some claim that it bears on."""
    every: Iterator[Entry] = (e for facts in graph.facts.values() for e in facts.entries)
    return any(entry.key == key and entry.kind.side is Side.ASSERTED for entry in every)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return sites.copy_sample(tmp_path / "root")


def unproved(root: Path, archive: Path | None) -> Build:
    return pipeline.build(root, languages=LANGUAGES, archive=archive, site_url="")


@pytest.mark.parametrize("archive", [None, "nowhere"], ids=["no archive", "an empty archive"])
def test_what_was_not_checked_is_nowhere_shown_as_checked(root: Path, archive: str | None) -> None:
    shutil.rmtree(root / "archive")
    (root / lock.PATH).unlink()
    if archive:
        (root / archive).mkdir()
    built = unproved(root, root / archive if archive else None)
    passages = sum(len(e.statement.passages) for e in built.checked.graph.entries.values())

    for code in LANGUAGES:
        pages = markdown(built, code)
        for address, text in pages.items():
            tree = LexborHTMLParser(text)
            badges = tree.css(".state")
            assert {node.attributes["class"] for node in badges} <= {
                "badge state state--unchecked",
                "state state--unchecked",
            }, address
            assert tree.css(".state__foldings, .picture--source, #left") == []
        count = language(code).count("n.state.unchecked", passages)
        home = LexborHTMLParser(pages[urls.HOME])
        assert [node.text() for node in home.css(".proved .state")] == [count]
        sources = [LexborHTMLParser(text) for at, text in pages.items() if "sources/" in at]
        assert sum(len(tree.css(".source-passages .state")) for tree in sources) == passages


def test_the_data_say_so_too(root: Path) -> None:
    shutil.rmtree(root / "archive")
    (root / lock.PATH).unlink()
    files = {
        file.path: json.loads(file.content)["items"]
        for file in unproved(root, None).files
        if file.path.startswith(urls.API) and file.path.endswith(".json")
    }
    found = [
        (passage["state"], *(passage[key] for key in ("start", "end", "line", "foldings")))
        for item in files["api/v1/statements.json"]
        for passage in item["passages"]
    ]
    assert set(map(str, found)) == {str(("unchecked", None, None, None, []))}
    assert [source["coverage"] for source in files["api/v1/sources.json"]] == [None] * 5


def test_the_lock_alone_gives_the_very_pages_that_the_archive_gives(root: Path) -> None:
    with_archive = unproved(root, root / "archive")
    shutil.rmtree(root / "archive")
    assert with_archive.diagnostics == ()
    assert unproved(root, None).files == with_archive.files
