"""What may differ although no letter does, and what are words."""

import pytest

from generator.drafts.letters import ADDED, Liberty, plain, same, words_of

SAME: dict[tuple[str, str], set[Liberty] | None] = {
    ("we have", "we have"): set(),
    ("we  have", "we have"): {Liberty.SPACE},
    ("we “have”", "we ‘have’"): {Liberty.MARKS},
    ("it’s", "it's"): {Liberty.MARKS},
    ("caf\u00e9", "cafe\u0301"): {Liberty.COMPOSITION},
    ("Ge\u00adtreide", "Getreide"): {Liberty.HYPHENS},
    ("we ... have", "we … have"): {Liberty.DOTS},
    ("we — have", "we – have"): {Liberty.DASHES},
    ("mid-\ndle", "middle"): {Liberty.DIVIDED},
    ("well-\nknown", "well-known"): {Liberty.DIVIDED},
    ("well-\nknown", "well known"): None,
    ("wellknown", "well-known"): None,
    (f"{ADDED}we have", "We have"): {Liberty.CAPITAL},
    (f"{ADDED}we have", "He have"): None,
    ("we have", "We have"): None,
    ("we have", "we had"): None,
}


@pytest.mark.parametrize("pair", SAME)
def test_letters_decide(pair: tuple[str, str]) -> None:
    assert same(*pair) == SAME[pair]


WORDS = {
    "He didn’t – 2.5 or 1,200": ["he", "didn't", "2.5", "or", "1,200"],
    "a well-known mid-\ndle": ["a", "wellknown", "middle"],
    "砲弾は": ["砲", "弾", "は"],
    "Stra\u00adße": ["strasse"],
}


@pytest.mark.parametrize("text", WORDS)
def test_words_are_compared_in_small_letters(text: str) -> None:
    found = words_of(text)

    assert [each.plain for each in found] == WORDS[text]
    assert [text[each.start : each.end] for each in found] == [each.seen for each in found]


def test_an_apostrophe_has_one_form() -> None:
    assert plain("Don’t") == "don't"
