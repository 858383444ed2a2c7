"""Lists of words: what they find, what a dataset adds, and what is found in them themselves."""

import re
import unicodedata

import pytest

from generator.checks.wordlists import WordLists
from generator.language import grammar
from generator.language.grammar import LISTS
from generator.language.lexicon import SHIPPED, Lexicon, shipped

SHIPPED_LISTS = WordLists({})


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
    assert SHIPPED_LISTS.search(name, text) == found


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
    assert SHIPPED_LISTS.begins("retraction", "None of this is true.")
    assert not SHIPPED_LISTS.begins("retraction", "She said none of this.")


def test_leaves_words_out_of_a_text() -> None:
    assert SHIPPED_LISTS.without("common", "The ships that were there").split() == ["ships"]


def test_tells_apart_what_datasets_add() -> None:
    one = WordLists({"hedge": ["a", "b"], "denial": []})
    other = WordLists({"denial": (), "hedge": ["b", "a"]})

    assert one.digest == other.digest != SHIPPED_LISTS.digest
    assert WordLists({"hedge": ["a"]}).digest != one.digest


@pytest.mark.parametrize("code", SHIPPED)
@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_well_kept(name: str, code: str) -> None:
    words = shipped(code).items("lists", name)
    excepted = shipped(code).items("except", name)

    assert words
    for some in (words, excepted):
        assert len(some) == len(set(some))
        for word in some:
            assert re.fullmatch(r"\*?[\w'. -]+\*?(?: \*|\*? [\w* ]+)?(?: … [\w* ]+)?", word), word
            assert word == unicodedata.normalize("NFC", word)
            assert (
                SHIPPED_LISTS.search(name, word.replace(" * ", " x ").replace("*", ""))
                or word in excepted
            )


def test_reads_by_the_languages_of_the_dataset() -> None:
    french = {"lists": {"negation": ("aucun*",)}, "except": {"negation": ("non seulement",)}}
    lexicon = Lexicon(code="fr", words={}, sections=french)
    lists = WordLists({}, grammar.combine((shipped("en"), lexicon)))

    assert lists.search("negation", "d'aucune sorte") == "aucune"
    assert lists.search("negation", "aucun not", language="en") == "not"
    assert lists.search("negation", "not aucun", language="fr") == "aucun"
    assert lists.search("negation", "nicht") is None
    assert lists.digest != SHIPPED_LISTS.digest
    assert (lists.example("fr"), lists.example("xx")) == (lists.example("en"),) * 2
    assert SHIPPED_LISTS.example("de") == "„Doe sagt, …“ oder „laut Doe …“"


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("否认", "发言人否认诺德兰运送炮弹", "否认"),
        ("没有", "诺德兰没有运送", "没有"),
        ("なかった", "船は出なかった。", "なかった"),
        ("ไม่", "เรือไม่ออก", "ไม่"),
        ("नहीं", "गोले नहीं भेजे", "नहीं"),
        ("नही", "गोले नहीं भेजे", None),
        ("نفى", "الوزير نفى ذلك", "نفى"),
        ("아니", "그것은 아니 다", "아니"),
        ("не", "она не знает", "нe"),
        ("не", "нет", None),
    ],
)
def test_finds_words_of_any_script(word: str, text: str, found: str | None) -> None:
    assert WordLists({"negation": [word]}).search("negation", text) == found


def test_knows_of_which_languages_it_has_words() -> None:
    assert SHIPPED_LISTS.reads("de")
    assert SHIPPED_LISTS.reads("en-GB")
    assert not SHIPPED_LISTS.reads("ru")
    assert not WordLists({"hedge": ["x"]}).reads("ru")
    assert WordLists({"denial": ["отрица*"]}).reads("ru")


def test_an_ellipsis_stands_for_twelve_words_at_most() -> None:
    assert SHIPPED_LISTS.search("denial", f"wies {'sehr ' * 12}zurück") == "wies … zurück"
    assert SHIPPED_LISTS.search("denial", f"wies {'sehr ' * 13}zurück") is None
