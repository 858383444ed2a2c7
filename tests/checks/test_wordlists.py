"""Lists of words: what they find, what a dataset adds, and what is found in them themselves."""

import re
import tomllib
import unicodedata
from pathlib import Path

import pytest

from generator.checks import wordlists
from generator.checks.wordlists import NAMES, WordLists

FOLDER = Path(wordlists.__file__).parent / "wordlists"
LISTS = WordLists({})


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("negation", "It is not so.", "not"),
        ("negation", "NEVER again", "NEVER"),
        ("negation", "a notable knot", None),
        ("negation", "he didn't", "didn't"),
        ("negation", "he didn’t", "didn't"),
        ("negation", "he didnʼt", "didn't"),
        ("negation", "keinerlei Granaten", "keinerlei"),
        ("negation", "keinesfalls", "keinesfalls"),
        ("negation", "ni\u00adcht", "nicht"),
        ("negation", "ni\u200bcht", "nicht"),
        ("negation", "did _not_ ship", "not"),
        ("negation", "ｎｏｔ", "not"),
        ("negation", "not only shells", None),
        ("negation", "not only shells, not grain", "not"),
        ("negation", "nicht nur Granaten", None),
        ("negation", "No. 5", None),
        ("condition", "wu\u0308rde, wenn", "wenn"),
        ("possibility", "wu\u0308rden", "würden"),
        ("denial", "wies darauf hin", None),
        ("denial", "wies es zurück", "wies es zurück"),
        ("denial", "wies den Bericht von gestern zurück", "wies … zurück"),
        ("denial", "zurück wies", None),
        ("verdict", "refused to answer", "refused to answer"),
        ("hedge", "", None),
        ("negation", "n\u043et", "not"),
        ("negation", "n\u03bft", "not"),
        ("negation", "n\u200fot", "not"),
        ("negation", "n\u0336o\u0336t", "not"),
        ("negation", "he didn\u2032t", "didn't"),
        ("negation", "ni-\ncht Granaten", "nicht"),
        ("negation", "ni\u00ad\r\ncht Granaten", "nicht"),
        ("negation", "Nicht-\nGranaten", "Nicht"),
        ("negation", "hat n i c h t Granaten", "nicht"),
        ("negation", "rather\n than", "rather than"),
        ("negation", "\u0130 NOT", "NOT"),
        ("possibility", "in May ships left", None),
        ("possibility", "on 14 May", None),
        ("possibility", "in May ships may leave", "may"),
    ],
)
def test_finds_a_word_whole_and_in_any_case(name: str, text: str, found: str | None) -> None:
    assert LISTS.search(name, text) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("in Not", None, "Not"),
        ("in Not", "de", None),
        ("in Not", "en", "Not"),
        ("in Not", "fr", "Not"),
        ("sans", "fr", "sans"),
        ("sans", "de", "sans"),
        ("sans", None, "sans"),
        ("sens", None, None),
        ("d'aucune sorte", "fr", "d'aucune"),
        ("shell-less", "fr", "less"),
        ("shelless", "fr", "shelless"),
    ],
)
def test_looks_in_one_language_or_in_all_and_for_what_a_dataset_adds(
    text: str, language: str | None, found: str | None
) -> None:
    lists = WordLists({"negation": ["sans", "*less", "d’aucune"], "hedge": ["dit"]})

    assert lists.search("negation", text, language=language) == found
    assert WordLists({"hedge": ["sans"]}).search("negation", "sans") is None


def test_knows_what_a_text_begins_with() -> None:
    assert LISTS.begins("retraction", "None of this is true.")
    assert not LISTS.begins("retraction", "She said none of this.")


def test_leaves_words_out_of_a_text() -> None:
    assert LISTS.without("common", "The ships that were there").split() == ["ships"]


def test_tells_apart_what_datasets_add() -> None:
    one = WordLists({"hedge": ["a", "b"], "denial": []})
    other = WordLists({"denial": (), "hedge": ["b", "a"]})

    assert one.digest == other.digest != LISTS.digest
    assert WordLists({"hedge": ["a"]}).digest != one.digest


@pytest.mark.parametrize("name", NAMES)
def test_a_list_is_well_kept(name: str) -> None:
    text = (FOLDER / f"{name}.toml").read_text("utf-8")
    words = tomllib.loads(text)

    assert text.startswith("# ")
    assert set(words) <= {"en", "de", "except"}
    for some in words.values():
        assert len(some) == len(set(some))
        for word in some:
            assert re.fullmatch(r"\*?[\w'. -]+\*?(?: … \w+| \*|\*? [\w* ]+)?", word), word
            assert word == unicodedata.normalize("NFC", word)
            assert LISTS.search(name, word.replace("*", "")) or word in words.get("except", ())
