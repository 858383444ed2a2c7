"""Every quotation of a text, by its marks."""

import pytest

from generator.drafts.quoted import quotations

FOUND = {
    "a “b c” d": ["b c"],
    'a "b c" d': ["b c"],
    "a 'b c' d": ["b c"],
    "a ‘b c’ d": ["b c"],
    '„b c“ und „d e” und „f g"': ["b c", "d e", "f g"],
    "»b c« «d e» « f g »": ["b c", "d e", " f g "],
    "‹b c› ›d e‹": ["b c", "d e"],
    "‚b c‘ ‚d e’": ["b c", "d e"],
    "「砲弾」": ["砲弾"],
    "“b ‘c d’ e”": ["b ‘c d’ e"],
    "„b ‚c d‘ e“": ["b ‚c d‘ e"],
    "“b “c d” e”": ["b “c d” e"],
    "it's the dockers' day": [],
    "the dockers' 'day off' is": ["day off"],
    "'the dockers' day off'.": ["the dockers' day off"],
    'a 6" plank and an 8" one': [],
    'a "plank of 6" and more" b': ['plank of 6" and more'],
    'it was "6" or so': ["6"],
    "in '68 and '89": [],
    "'a b\n\nc'": [],
    "“a\n\n“b” c": ["a\nb"],
    "“a b\n\nc": ["a b"],
    '"a b\n\nc': [],
    "“” a": [],
    "“…": [],
    "a ” b": [],
    "a.” b": [],
    "'a 'b c' d": ["b c"],
    '"a b"c d" e': ['a b"c d'],
    "'a b": [],
    "»« x": [],
}


def words(text: str, blocks: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [each.words(text) for each in quotations(text, blocks)]


@pytest.mark.parametrize("text", FOUND)
def test_finds_what_stands_between_marks(text: str) -> None:
    assert words(text) == FOUND[text]


def test_a_mark_that_is_never_closed_is_known() -> None:
    assert [each.is_closed for each in quotations("“a b\n\n“c d”")] == [True]
    assert [each.is_closed for each in quotations("“a b\n\nc d”")] == [False]


BLOCKS = {
    "a b\n— Doe": ["a b"],
    "“a b”": ["a b"],
    "a “b c” d": ["a “b c” d"],
    "— …": [],
    "— Doe said": ["— Doe said"],
}


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_is_a_quotation(block: str) -> None:
    text = f"“x y”\n{block}\nz"
    found = quotations(text, ((6, 6 + len(block)),))

    assert [each.words(text) for each in found] == ["x y", *BLOCKS[block]]
    assert all(each.is_block for each in found[1:])
