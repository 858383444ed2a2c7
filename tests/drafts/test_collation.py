"""Words held against words: what differs, and in which stretch."""

import pytest

from generator.drafts.collation import Change, Difference, collate, of_letters
from generator.drafts.letters import words_of
from tests.drafts.holding import LISTS

SOURCE = (
    "We are here. We have seen fourteen freighters leave the port of Easthaven since March, and we "
    "do not know what they carried, where they went or why nobody stopped them in the long night."
)

DIFFERING = {
    "have seen forty freighters leave": ["“forty” for “fourteen”"],
    "have seen 40 freighters leave": ["“40” for “fourteen”"],
    "have never seen fourteen freighters": ["the draft adds “never”, which negates it"],
    "have now seen fourteen freighters": ["the draft adds “now”"],
    "we do know what they carried": ["the draft leaves out “not”, which negates it"],
    "have seen freighters leave": ["the draft leaves out “fourteen”"],
    "he has seen fourteen freighters leave": ["“he has” for “We have”"],
    "leave the port of Easthaven in autumn": ["“in autumn” for “since March”"],
    "do not know what they carried, in the long night": [
        "the draft leaves out “where they went or why nobody stopped them”, which negates it"
    ],
}


def differences(quoted: str, source: str = SOURCE) -> list[str] | None:
    found = collate(quoted, words_of(quoted), source, words_of(source), LISTS)
    return [str(each) for each in found.differences] if found else None


@pytest.mark.parametrize("quoted", DIFFERING)
def test_says_what_differs(quoted: str) -> None:
    assert differences(quoted) == DIFFERING[quoted]


def test_numbers_are_called_so() -> None:
    assert differences("cost 25 crowns", "It cost 2.5 crowns.") == [
        "another number, “25” for “2.5”"
    ]


def test_nothing_is_collated_where_no_word_agrees() -> None:
    assert differences("gulls sang") is None


def test_both_stand_side_by_side() -> None:
    quoted = "have seen forty freighters leave"
    found = collate(quoted, words_of(quoted), SOURCE, words_of(SOURCE), LISTS)

    assert found is not None
    assert (found.equal, found.sides.draft, found.sides.source) == (
        4,
        "have seen {forty} freighters leave",
        "have seen {fourteen} freighters leave",
    )


LETTERS = {
    ("none of Them left", "none of them left"): (
        "only the capitals differ, “Them” for “them”",
        "none of {them} left",
    ),
    ("none, of them", "none of them"): (
        "only the punctuation differ, “none,” for “none”",
        "{none} of them",
    ),
    ("it is. Gone", "it is."): ("only the punctuation differ, “is. Gone” for “is.”", "it {is.}"),
}


@pytest.mark.parametrize("pair", LETTERS)
def test_letters_alone_may_differ(pair: tuple[str, str]) -> None:
    difference, sides = of_letters(*pair)

    assert (str(difference), sides.source) == LETTERS[pair]


def test_an_ellipsis_hides() -> None:
    assert str(Difference(change=Change.HIDDEN, source="not")) == "the ellipsis hides “not”"
