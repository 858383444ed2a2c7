"""Other ways to write a word."""

import pytest

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
