"""What all records together make of a source: the rules, apart from where their numbers come from.

What an editor reads of each fault stands in ``records/bad``.
"""

from pathlib import Path
from typing import Any

import pytest

from generator.checks import accounting
from generator.checks.findings import Raised
from generator.diagnostics.diagnostic import Level
from generator.diagnostics.rules import Rule
from generator.records.dataset import Dataset
from generator.texts.text import SourceText
from tests.world import BASE, read, source

THREE = "Shells left port. Nobody knows why. Weather was fine."


def daily(root: Path, *set_aside: dict[str, Any]) -> Dataset:
    """A dataset whose source ``daily`` sets this aside."""
    return read(root, {**BASE, "claims/sources/daily.yml": source(set_aside=list(set_aside))})


def aside(sentences: str, reason: str = "own-voice") -> dict[str, Any]:
    return {"sentences": sentences, "reason": reason}


def messages(raised: list[Raised]) -> list[str]:
    return [each.diagnostic.message.partition(": ")[2] for each in raised]


@pytest.mark.parametrize(("share", "is_too_much"), [(0, False), (25, False), (25.01, True)])
def test_a_quarter_of_a_source_may_be_repeated(
    share: float, tmp_path: Path, *, is_too_much: bool
) -> None:
    found = list(accounting.overquoted(daily(tmp_path), {"daily": share}))

    assert [each.diagnostic.rule for each in found] == [Rule.SOURCE_QUOTED] * is_too_much
    assert all(each.diagnostic.level is Level.WARNING for each in found)


def test_what_is_set_aside_is_there(tmp_path: Path) -> None:
    data = daily(tmp_path, aside("1-2"), aside("3-4"))
    (found,) = accounting.out_of_bounds(data, {"daily": SourceText(THREE)})

    assert (found.diagnostic.rule, found.diagnostic.level) == (Rule.PASSAGE_BOUNDS, Level.ERROR)
    assert list(accounting.out_of_bounds(data, {})) == []


@pytest.mark.parametrize(
    ("set_aside", "taken", "expected"),
    [
        ([], {1, 2, 3}, []),
        ([aside("2-3")], {1}, []),
        ([aside("2-99")], {1}, []),
        ([], {1, 3}, ["2 is neither"]),
        ([], {2}, ["1 and 3 are neither"]),
        ([aside("1")], set(), ["2-3 are neither"]),
        ([aside("1-3")], {2}, ["2 is both"]),
        ([aside("1-2")], {2}, ["3 is neither, and 2 is both"]),
        ([aside("1-2", "headline"), aside("3")], {1, 2}, []),
    ],
)
def test_every_sentence_is_in_a_passage_or_set_aside(
    set_aside: list[dict[str, Any]], taken: set[int], expected: list[str], tmp_path: Path
) -> None:
    data = daily(tmp_path, *set_aside)

    found = accounting.unaccounted(data, {"daily": 3}, {"daily": taken}, {})

    assert messages(list(found)) == expected


def test_the_questions_of_a_transcript_are_set_aside_by_themselves(tmp_path: Path) -> None:
    found = accounting.unaccounted(daily(tmp_path), {"daily": 4}, {"daily": {2}}, {"daily": (1, 2)})

    assert messages(list(found)) == ["3-4 are neither"]


def test_names_neighbours_as_a_range(tmp_path: Path) -> None:
    found = accounting.unaccounted(daily(tmp_path), {"daily": 9}, {"daily": {2, 6, 8}}, {})

    assert messages(list(found)) == ["1, 3-5, 7 and 9 are neither"]


@pytest.mark.parametrize(("lengths", "taken"), [({}, {"daily": {1}}), ({"daily": 3}, {})])
def test_says_nothing_of_a_source_of_which_it_is_not_all_known(
    lengths: dict[str, int], taken: dict[str, set[int]], tmp_path: Path
) -> None:
    assert list(accounting.unaccounted(daily(tmp_path), lengths, taken, {})) == []
