"""Where words stand: runs, the longest of them, and windows for words that stand nowhere."""

import pytest

from generator.drafts import concordance
from generator.drafts.concordance import Concordance, Run

TEXTS = ("We have seen the ships. The ships LEFT.", "The ships left, and the ships came back.")


def index(*wanted: str) -> Concordance:
    return Concordance(TEXTS, [tuple(each.split()) for each in wanted] + [()], frozenset({"the"}))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the ships left", [Run(0, 5, 8), Run(1, 0, 3)]),
        ("ships", [Run(0, 4, 5), Run(0, 6, 7), Run(1, 1, 2), Run(1, 5, 6)]),
        ("seen the ships left", []),
        ("gulls", []),
    ],
)
def test_finds_every_place_of_words(words: str, found: list[Run]) -> None:
    assert index(words).runs(tuple(words.split())) == found


def test_words_before_the_beginning_of_a_text_are_nowhere() -> None:
    words = ("back", "we", "have", "seen")

    assert index(" ".join(words)).runs(words) == []


def test_finds_the_longest_run_and_the_first_of_its_length() -> None:
    words = ("so", "the", "ships", "left", "and", "the", "gulls")

    assert index(" ".join(words)).longest(words, 1) == (5, Run(1, 0, 5))
    assert index(" ".join(words)).longest(words, 5) is None


def test_the_best_window_has_most_of_the_words() -> None:
    words = ("ships", "left", "and", "gulls", "came")
    [first, *_] = index(" ".join(words)).windows(words)

    assert first == Run(1, 0, 8)
    assert index("gulls sang").windows(("gulls", "sang")) == []


def test_no_more_places_are_kept_than_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concordance, "_BUDGET", 2)
    found = index("ships left")

    assert found.runs(("ships",)) == [Run(0, 4, 5), Run(0, 6, 7)]
    assert len(found.windows(("ships", "left"))) == 3
