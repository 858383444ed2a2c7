"""What is a word in which script."""

import pytest

from generator.texts.scripts import cuts_letter, length, parts_nothing, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two words", 2),
        ("Zwei Wörter – hier", 4),
        ("诺德兰没有", 3),
        ("诺德兰 no 没有。", 4),
        ("船は出ました", 3),
        ("เรือออกไป", 5),
        ("उत्तर ने गोले", 3),
        ("", 0),
    ],
)
def test_counts_words_or_pairs_of_letters(text: str, expected: int) -> None:
    assert length(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Doe’s ship – left", 3), ("炮", 0), ("炮弹", 1), ("没有炮弹", 2), ("…", 0), ("5 船が", 2)],
)
def test_counts_only_what_is_more_than_signs(text: str, expected: int) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("没有", "炮弹", True),
        ("5", "月", True),
        ("ロシ", "ア", True),
        ("กล", "้า", False),
        ("shi", "ps", False),
        ("", "船", True),
        ("भ", "ेजे", False),
        ("ship", "", False),
    ],
)
def test_no_word_is_cut_where_nothing_parts_words(
    before: str, behind: str, *, expected: bool
) -> None:
    assert parts_nothing(before + behind, len(before)) is expected


def test_a_vowel_sign_belongs_to_its_letter() -> None:
    assert cuts_letter("भेजे", 1)
    assert not cuts_letter("भेजे", 2)
    assert not cuts_letter("", 0)
