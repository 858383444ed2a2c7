"""Words found in the archive as passages that are found again, small errors forgiven."""

import hashlib
from pathlib import Path

import pytest

from generator.checks.wordlists import WordLists
from generator.diagnostics.rules import Rule
from generator.evidence import finder
from generator.evidence.finder import Found
from generator.records.schema import Passage, Sentences
from generator.texts.passages import locate
from generator.texts.text import SourceText
from tests.world import BASE, read, source

DAILY = """Shells for Südland

Northland has shipped shells to Südland for weeks, Minister Jane Doe said. It has not sold grain.
Shells left port. Shells left town. Shells left, shells left, she wrote.
"""
WIRE = "Northland, she said, has shipped shells to Südland for years.\n"
TEXTS = {"daily": SourceText(DAILY), "wire": SourceText(WIRE)}


def find(root: Path, words: str) -> tuple[Found, ...]:
    sources = {
        f"claims/sources/{key}.yml": source(
            file=f"{key}.txt", sha256=hashlib.sha256(text.text.encode()).hexdigest()
        )
        for key, text in TEXTS.items()
    }
    return finder.find(read(root, {**BASE, **sources}), TEXTS, words, WordLists({}))


def shown(found: tuple[Found, ...]) -> list[tuple[str, str, str | None]]:
    return [
        (each.passage.source, str(each.passage.sentences), each.passage.quote) for each in found
    ]


def test_finds_words_wherever_they_stand(tmp_path: Path) -> None:
    found = find(tmp_path, " has shipped  shells ")

    assert shown(found) == [
        ("daily", "2", "has shipped shells"),
        ("wire", "1", "has shipped shells"),
    ]
    assert {each.likeness for each in found} == {100}
    assert [(each.located.line, each.located.start) for each in found] == [(3, 30), (1, 21)]
    assert [each.located.findings for each in found] == [(), ()]


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("has shiped shells to Südland for weeks", "has shipped shells to Südland for weeks"),
        ("has shipped shells to Sudland for weeks", "has shipped shells to Südland for weeks"),
        ("has shipped shells to Suedland for weeks", "has shipped shells to Südland for weeks"),
        ("northland HAS shipped shells to Südland for weeks", "shipped shells to Südland"),
        ("inister Jane Do said", "Minister Jane Doe said"),
    ],
)
def test_forgives_small_errors(words: str, quote: str, tmp_path: Path) -> None:
    best = find(tmp_path, words)[0]

    assert best.passage.source == "daily"
    assert best.likeness < 100
    assert quote in (best.passage.quote or "")


def test_offers_the_likest_of_each_source_best_first(tmp_path: Path) -> None:
    found = find(tmp_path, "Northland has shiped shells to Südland for years")

    assert [each.passage.source for each in found] == ["daily", "wire"]
    assert found[0].likeness >= found[1].likeness


def test_offers_one_of_several_places_that_are_like_the_words(tmp_path: Path) -> None:
    texts = {"daily": SourceText("One ship came. One ship came.")}
    (found,) = finder.find(read(tmp_path, BASE), texts, "One shop came", WordLists({}))

    assert (found.passage.quote, found.located.start) == ("One ship came", 0)


@pytest.mark.parametrize("words", ["Eastland buys anchors overseas", "§§§§", "zzzz zzzz zzzz"])
def test_offers_nothing_that_is_unlike(words: str, tmp_path: Path) -> None:
    assert find(tmp_path, words) == ()


def test_does_not_go_beyond_a_line(tmp_path: Path) -> None:
    (found,) = find(tmp_path, "has not sold grain. Shels left")

    assert found.passage.quote == "has not sold grain."


def test_says_what_the_guards_have_against_it(tmp_path: Path) -> None:
    (found,) = find(tmp_path, "sold grain")

    assert [finding.rule for finding in found.located.findings] == [Rule.CUT_NEGATION]


def test_names_the_sentence_where_words_stand_several_times(tmp_path: Path) -> None:
    assert shown(find(tmp_path, "Shells left")) == [
        ("daily", "4", "Shells left"),
        ("daily", "5", "Shells left"),
        ("daily", "6", "Shells left"),
    ]


@pytest.mark.parametrize(
    ("text", "prefixes", "suffixes"),
    [
        ("On Sunday ships left, on Monday ships left again.", ["Sunday", "Monday"], [None, None]),
        ("ships left, ships left", [None, "left,"], [", ships left", None]),
        ("x ships left. Y ships left.", [None, None], [None, None]),
    ],
)
def test_gives_what_it_takes_to_be_found_at_that_very_place(
    text: str, prefixes: list[str | None], suffixes: list[str | None], tmp_path: Path
) -> None:
    texts = {"daily": SourceText(text)}
    found = finder.find(read(tmp_path, BASE), texts, "ships left", WordLists({}))

    assert [each.passage.prefix for each in found] == prefixes
    assert [each.passage.suffix for each in found] == suffixes
    assert [locate(texts["daily"], each.passage).start for each in found] == [
        each.located.start for each in found
    ]


def test_a_passage_is_ready_to_paste(tmp_path: Path) -> None:
    (found,) = find(tmp_path, "Minister Jane Doe said")

    assert found.passage == Passage.model_construct(
        source="daily", sentences=Sentences(2, 2), quote="Minister Jane Doe said", prefix=None
    )
