"""The languages of a dataset: shipped ones, its own, and what is said of those that are neither."""

from pathlib import Path

import pytest

from generator.diagnostics.diagnostic import UsageError
from generator.diagnostics.printed import as_text
from generator.language import tongues
from generator.language.grammar import of_shipped
from generator.language.lexicon import MEASURE, shipped
from generator.language.locale import languages
from tests.world import write

MUST = (
    "“languages” in mkdocs.yml must be a set of keys, each a language of which there are words: de,"
    " en"
)


def test_knows_what_is_shipped_where_a_dataset_has_nothing_of_its_own(tmp_path: Path) -> None:
    known, found = tongues.read(tmp_path, ("de", "en"))

    assert found == ()
    assert known.lexica == {"de": shipped("de"), "en": shipped("en")}
    assert known.grammar is of_shipped()
    assert list(languages(known, ("en", "de"))) == ["en", "de"]


def test_says_once_what_a_language_lacks_and_takes_it_from_english(tmp_path: Path) -> None:
    text = '"date.why" = "Pourquoi"\n[lists]\nnegation = ["ne"]\n'
    known, found = tongues.read(write(tmp_path, {"claims/words/fr.toml": text}), ("fr", "en"))
    total = sum(key[0] != "except" for key in shipped(MEASURE).keys) - 1

    (said,) = map(as_text, found)
    assert said == (
        f"claims/words/fr.toml: warning: {total - 2} of {total} keys are missing and taken from"
        " English: “date.approximate”, “date.uncertain”, “date.interval” and so on [language]"
    )
    french = languages(known, ("fr",))["fr"]
    assert french.say("date.why") == "Pourquoi"
    assert french.say("kind.denial") == "Denial"
    assert (str(french.locale), french.hyphenation) == ("fr", "")
    assert known.grammar.lists["negation"]["fr"] == ("ne",)
    assert known.grammar.digest != of_shipped().digest


def test_has_nothing_to_say_of_a_language_that_is_complete(tmp_path: Path) -> None:
    english = Path(tongues.__file__).parent / "words" / "en.toml"
    text = english.read_text("utf-8")
    files = {f"claims/words/{code}.toml": text for code in ("fr", "xx")}
    without = text.replace('locale = "en_GB"\n', "")
    files["claims/words/nl.toml"] = without
    files["claims/words/zz.toml"] = without

    _, found = tongues.read(write(tmp_path, files), ("fr", "xx", "nl", "zz"))

    total = sum(key[0] != "except" for key in shipped(MEASURE).keys)
    (said,) = map(as_text, found)
    assert said == (
        f"claims/words/zz.toml: warning: 1 of {total} keys are missing and taken from English:"
        " “locale” [language]"
    )


def test_a_language_that_only_sources_are_in_lacks_nothing(tmp_path: Path) -> None:
    files = {"claims/words/fr.toml": '[lists]\nnegation = ["ne"]\n'}
    known, found = tongues.read(write(tmp_path, files), ("en", "de"))

    assert found == ()
    assert "ne" in known.grammar.lists["negation"]["fr"]


def test_changes_what_a_shipped_language_says(tmp_path: Path) -> None:
    files = {"claims/words/de.toml": '"kind.denial" = "Bestreitung"\n[clauses]\nand = ["sowie"]\n'}
    known, found = tongues.read(write(tmp_path, files), ("en", "de"))
    german = languages(known, ("de",))["de"]

    assert found == ()
    assert (german.say("kind.denial"), german.say("kind.assertion")) == (
        "Bestreitung",
        "Darstellung",
    )
    assert german.hyphenation == "ngerman"
    assert known.lexica["de"].items("clauses", "and") == ("sowie",)


def test_goes_on_without_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    files = {
        "claims/words/fr.toml": b"\xff",
        "claims/words/French.toml": "",
        "claims/words/.x.toml": "=",
    }
    (tmp_path / "claims" / "words" / "it.toml").mkdir(parents=True)
    known, found = tongues.read(write(tmp_path, files), ("fr",))

    assert [str(each.location) for each in found] == [
        "claims/words/French.toml",
        "claims/words/fr.toml:1:1",
    ]
    assert languages(known, ("fr",))["fr"].say("kind.denial") == "Denial"


@pytest.mark.parametrize(
    ("listed", "problem"),
    [
        ({}, f"{MUST}, fr; and it is empty."),
        (None, f"{MUST}, fr; and it is empty."),
        ("", f"{MUST}, fr; and it is empty."),
        ([], f"{MUST}, fr; and it is a list."),
        (["de"], f"{MUST}, fr; and it is a list."),
        ("de", f"{MUST}, fr; and it is a text."),
        (
            {"de": None, "it": None},
            f"{MUST}, fr; and “it” is none, whose words would be in claims/words/it.toml.",
        ),
        ({"../x": {}}, f"{MUST}, fr; and “../x” is none, whose words would be in claims/words/."),
        ({False: {}}, f"{MUST}, fr; and “False” is none, whose words would be in claims/words/."),
    ],
)
def test_refuses_what_is_no_set_of_known_languages(
    listed: object, problem: str, tmp_path: Path
) -> None:
    write(tmp_path, {"claims/words/fr.toml": "", "claims/words/French.toml": ""})

    with pytest.raises(UsageError) as raised:
        tongues.chosen(tmp_path, listed)
    assert str(raised.value) == problem


def test_takes_known_languages_in_their_order(tmp_path: Path) -> None:
    write(tmp_path, {"claims/words/fr.toml": ""})

    assert tongues.chosen(tmp_path, {"fr": {}, "de": None, "en": {}}) == ("fr", "de", "en")


def test_tells_apart_what_files_say(tmp_path: Path) -> None:
    before = tongues.digest(tmp_path)
    write(tmp_path, {"claims/words/fr.toml": "x"})
    after = tongues.digest(tmp_path)
    write(tmp_path, {"claims/words/fr.toml": "y"})

    assert len({before, after, tongues.digest(tmp_path)}) == 3
