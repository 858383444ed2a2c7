"""The files of the languages that are shipped: complete, without fault, and explained."""

import re
import tomllib
from pathlib import Path

import pytest

from generator.language import lexicon
from generator.language.grammar import LISTS
from generator.language.lexicon import MEASURE, SHIPPED, Lexicon, lent, shipped, unicode_locale
from generator.language.proofreading import proofread

FOLDER = Path(lexicon.__file__).parent / "words"


def test_ships_english_and_german() -> None:
    assert SHIPPED == ("de", "en")


@pytest.mark.parametrize("code", SHIPPED)
def test_a_file_is_without_fault_and_has_every_key(code: str) -> None:
    values = tomllib.loads((FOLDER / f"{code}.toml").read_text("utf-8"))
    measure = {key for key in shipped(MEASURE).keys if key[0] != "except"}

    assert list(proofread(values)) == []
    assert {key for key in shipped(code).keys if key[0] != "except"} == measure


def test_has_every_list() -> None:
    assert tuple(shipped(MEASURE).sections["lists"]) == LISTS


def test_says_of_every_key_of_a_section_what_it_is_for() -> None:
    lines = (FOLDER / f"{MEASURE}.toml").read_text("utf-8").split("[writing]")[1].splitlines()
    keys = [(at, line) for at, line in enumerate(lines) if re.match(r"[a-z-]+ = ", line)]
    bare = [line for at, line in keys if not lines[at - 1].startswith("#")]

    assert len(keys) > 50
    # Those of these sections have one comment for all, and so has what is neutral.
    sections = (shipped(MEASURE).sections[name] for name in ("kinds", "found", "except"))
    several = {key for section in sections for key in section}
    assert {line.split()[0] for line in bare} == {"phrases", *several}


def test_a_language_that_is_not_shipped_borrows_what_pages_say_and_nothing_of_reading() -> None:
    french, english = lent("fr"), shipped("en")

    assert (french.code, french.words) == ("fr", english.words)
    assert french.items("writing", "day") == english.items("writing", "day")
    assert french.text("writing", "hyphenation") == ""
    assert french.items("lists", "negation") == ()
    assert french.pairs("spelling", "letters") == {}
    assert lent("de") is shipped("de")


def test_lays_one_language_over_another() -> None:
    own = Lexicon(code="fr", words={"a.b": "x"}, sections={"lists": {"denial": ("y",)}, "z": {}})
    base = Lexicon(
        code="en",
        words={"a.b": "1", "c.d": "2"},
        sections={"lists": {"denial": ("3",), "hedge": ("4",)}},
    )

    assert own.over(base) == Lexicon(
        code="fr",
        words={"a.b": "x", "c.d": "2"},
        sections={"lists": {"denial": ("y",), "hedge": ("4",)}, "z": {}},
    )


@pytest.mark.parametrize(
    ("name", "found"),
    [("de_DE", "de_DE"), ("pt-BR", "pt_BR"), ("kl", "kl"), ("xx", None), ("", None), ("en_", None)],
)
def test_asks_unicode_for_a_language(name: str, found: str | None) -> None:
    locale = unicode_locale(name)

    assert (str(locale) if locale else None) == found
