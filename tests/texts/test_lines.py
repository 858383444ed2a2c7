"""Which lines go on in the next. ``|`` stands where a sentence ends, ``~`` where it may."""

import pytest

from generator.texts.text import SourceText
from tests.texts.releases import BOTH, WIDTHS, unwrapped, wrapped


def sentences(text: str) -> list[tuple[str, bool]]:
    """The sentences without the white space that differs, and which of them may go on."""
    return [
        (" ".join(text[each.start : each.end].split()), each.doubtful)
        for each in SourceText(text).sentences
    ]


def divided(text: str) -> str:
    found = sentences(text)
    marks = ["~" if doubtful else "|" for _, doubtful in found]
    return " ".join(f"{words} {mark}" for (words, _), mark in zip(found, marks, strict=True))[:-2]


GOES_ON = [
    # The next line begins with a small letter
    "They came\nby sea.",
    "They came\r\nby sea.",
    "They came\x0cby sea.",
    "They came\n\x0cby sea.",
    "They came\n\n\x0cby sea.",
    "They came\u2028by sea.",
    "They came\u2029by sea.",
    "They came\x85by sea.",
    "They came\x0bby sea.",
    # Nothing ends so
    "She told the\nWestland,\nSouthland and\nNorthland.",
    "Northland has never\nNorthern shells to Southland shipped.",
    "Er sah, so Doe, keine\nGranaten.",
    "Sie sah die\nGranaten.",
    "She saw (\nNorthland’s) shells.",
    "Sie sah Nord-\nund Südland.",
    # A full line of a paragraph that was broken at a width
    (
        "Doe told the council on Monday that for weeks she had seen it, and that\nNorthland ships"
        " shells to Southland every week, as her own staff know.\nWestland knows it."
    ),
    "Doe told the council on Monday that for weeks she had seen how\nNorthland ships shells.",
    "Nordland habe, so Doe am Montag vor dem Rat in der Hauptstadt, keine\nGranaten geliefert.",
    (
        "Ships of the Northern Line left Westport at 5 p.m. on Nov.\n"
        "2 and went by way of the northern isles to the port of\nSouthern Dole."
    ),
    "It was Gen.\nRoe.",
]
ENDS = [
    "Shells arrive\nThey came by sea.",
    "They came by sea\n\nby night.",
    "Northland ships shells to Southland\nBy Jane Doe\nShe saw it.",
    "Westport in Northland at noon\nPhoto: Jane Doe\nShe saw it.",
    "The council asks that it\n- opens its ports\n- names its suppliers",
    "The council asks for\n1. ports\n2. names",
    "They came by sea.\nNorthland denied it.",
    "DOE: They came and\nROE: They left.",
    "They came and\nQ  Who?",
    "They left in May.\nNorthland denied it.",
    (
        "Northland ships shells to Southland in the month of May, as Doe has said many times"
        " before in public, to everybody who would hear it or read it\nWestland knows it."
    ),
]
DOUBTFUL = [
    # A full line without a stop, and nothing else tells
    (
        "Nordland habe, so Doe am Montag vor dem Rat in der Hauptstadt, dreihundert ~\nGranaten"
        " geliefert."
    ),
    # A nearly full one of a paragraph that was broken
    (
        "Doe told the council on Monday that for weeks she had seen it, and that\nNorthland ships"
        " shells to Southland every week for many ~\nReasons."
    ),
    "They came by sea. ~\nthey left.",
    "They came ~\x0cNorthland saw it.",
    "They came ~\u2028Northland saw it.",
]


@pytest.mark.parametrize("text", GOES_ON)
def test_a_line_goes_on(text: str) -> None:
    (found, *others) = sentences(text)

    assert "\n" not in found[0]
    assert len(found[0].split()) > len(text.splitlines()[0].split())
    assert not found[1]
    assert [doubtful for _, doubtful in others] == [False] * len(others)


@pytest.mark.parametrize("text", ENDS)
def test_a_line_ends_a_sentence(text: str) -> None:
    lines = [line.strip() for line in text.splitlines() if line.strip()]

    assert sentences(text) == [(" ".join(line.split()), False) for line in lines]


@pytest.mark.parametrize("marked", DOUBTFUL)
def test_whether_a_line_goes_on_is_doubtful(marked: str) -> None:
    assert divided(marked.replace(" ~", "")) == " ".join(marked.split())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", BOTH)
def test_a_release_has_the_same_sentences_broken_or_not(language: str, width: int) -> None:
    assert sentences(wrapped(language, width)) == sentences(unwrapped(language))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", BOTH)
def test_a_headline_over_a_broken_paragraph_stays_apart(language: str, width: int) -> None:
    long = max(BOTH[language], key=len)
    text = wrapped(language, width)
    first = next(line for line in text.splitlines() if long.startswith(line) and line)

    found = sentences(text.replace(first, f"Shells arrive in port\n{first}", 1))

    assert ("Shells arrive in port", False) in found


def test_counts_the_lines_of_a_text_that_is_broken() -> None:
    text = SourceText("She saw the\nshells. They left on\r\nthe\n\nNext\u2028day\nDay.")

    assert [each.line for each in text.sentences] == [1, 2, 5, 6]
    assert [text.line(each.start) for each in text.sentences] == [1, 2, 5, 6]


def test_a_long_text_in_short_lines_takes_a_time_that_grows_with_it() -> None:
    assert len(SourceText("and\n" * 100_000).sentences) == 1
    assert len(SourceText("and\x0b" * 100_000).sentences) == 1
    assert len(SourceText("One,\n" + "\n" * 200_000 + "x").sentences) == 2
