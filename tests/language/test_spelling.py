"""Other ways to write words: letters that a keyboard may not have, in all languages together."""

import re

import pytest

from generator.language.spelling import Spelling
from tests.tongues import language


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("Rüstung große Straße", "Ruestung grosse Strasse"),
        ("Ärger ÖL Übung", "Aerger OeL Uebung"),
        ("Mueller Goethe Aeroflot", "Müller Göthe Äroflot"),
        ("Quelle Treue Frauen neue duerfen", ""),
        ("plain words, Plain Words", ""),
        ("Rüstung Rüstung", "Ruestung"),
    ],
)
def test_words_are_spelled_in_other_ways_too(words: str, others: str) -> None:
    assert language("en").spelling.others(words.split()) == tuple(others.split())


def test_has_no_other_way_where_no_language_has_such_letters() -> None:
    plain = Spelling(letters={}, names=re.compile("(?!)"))

    assert plain.others(["Rüstung", "Mueller"]) == ()


def test_leaves_what_stands_for_no_letter() -> None:
    danish = Spelling(letters={"å": "aa"}, names=re.compile("aa|oe", re.IGNORECASE))

    assert danish.others(["Aabenraa", "Roe", "å"]) == ("Åbenrå", "aa")
