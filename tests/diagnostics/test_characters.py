"""What nobody sees is printed as an escape, and characters are called by name."""

import sys
import unicodedata

import pytest
import yaml

from generator.diagnostics.characters import in_one_line, is_seen, named, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # Controls, which a terminal obeys
        ("says \x1b[8mno\x1b[0m", "says \\x1b[8mno\\x1b[0m"),
        ("Roe \x1b]0;title\x07", "Roe \\x1b]0;title\\x07"),
        ("a\x00b\x08\x7f\x9b", "a\\x00b\\x08\\x7f\\x9b"),
        ("two\r\nlines\tand\u2028more\x85", "two\\r\\nlines\\tand\\u2028more\\x85"),
        # What turns the direction of others
        ("not\u202edeined\u202c", "not\\u202edeined\\u202c"),
        ("\u2066ab\u2069\u200f", "\\u2066ab\\u2069\\u200f"),
        # What takes no room
        ("no\u200bt \ufeff\u2060\u00ad", "no\\u200bt \\ufeff\\u2060\\xad"),
        ("a\ufe0f\u034f\u3164\u2800\u180b", "a\\ufe0f\\u034f\\u3164\\u2800\\u180b"),
        ("\U000e0041\U000e0100", "\\U000e0041\\U000e0100"),
        # Half a character, and what is none of Unicode's
        ("name\udcff", "name\\udcff"),
        ("\ue000\uffff", "\\ue000\\uffff"),
        # What is seen, spaces of other widths included
        ("Größe, naïve, 北京, Москва, हिन्दी", "Größe, naïve, 北京, Москва, हिन्दी"),
        ("e\u0301 5\u00a0km \u2003|\u202f\u3000|", "e\u0301 5\u00a0km \u2003|\u202f\u3000|"),
        ("ﬁ “…” – ’ 😀", "ﬁ “…” – ’ 😀"),
        ("", ""),
    ],
)
def test_an_escape_stands_in_the_place_of_what_is_not_seen(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_whatever_is_printed_can_be_printed_and_ends_no_line() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))

    shown = visible(every)

    assert all(letter.isprintable() or unicodedata.category(letter) == "Zs" for letter in shown)
    assert len(shown.splitlines()) == 1
    assert shown.encode()


@pytest.mark.parametrize("text", ["a\x1bb", "a\u200bb", "a\xadb", "a\U000e0041b", "a\u2028b\tc"])
def test_an_escape_is_what_yaml_reads(text: str) -> None:
    assert yaml.safe_load(f'"{visible(text)}"') == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("want to\nsee shells", "want to see shells"),
        ("want to  \r\n   see", "want to see"),
        ("a\u2028b\u2029c\x0bd\x0ce\x85f\x1cg\th", "a b c d e f g h"),
        ("two  spaces\u00a0stay", "two  spaces\u00a0stay"),
        ("no\x1b[2K\u202e", "no\\x1b[2K\\u202e"),
    ],
)
def test_a_message_is_one_line(text: str, shown: str) -> None:
    assert in_one_line(text) == shown


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("ﬁ", "U+FB01 LATIN SMALL LIGATURE FI"),
        ("е", "U+0435 CYRILLIC SMALL LETTER IE"),
        ("\u00ad", "U+00AD SOFT HYPHEN"),
        ("\x1b", "U+001B ESCAPE"),
        ("\x92", "U+0092 CONTROL CHARACTER"),
        ("\ue000", "U+E000"),
        ("\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
    ],
)
def test_a_character_has_a_name(character: str, name: str) -> None:
    assert named(character) == name


def test_a_space_is_seen_and_no_mark_without_width() -> None:
    assert [is_seen(each) for each in "a \u00a0\u200b\u200d"] == [True, True, True, False, False]
