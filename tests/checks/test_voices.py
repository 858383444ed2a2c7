"""Whose turn a passage stands in. More of it in ``records/bad/other-speaker``."""

from pathlib import Path
from typing import Any

import pytest

from generator.checks.voices import voices
from generator.records.dataset import Dataset
from generator.texts.passages import UNCHECKED, at
from generator.texts.text import SourceText
from tests.world import BASE, actor, claim, read, statement

BRIEFING = """\
MS. DOE:  We ship nothing.

Q    Never?

KIM JONG-UN:  Not one shell.

THE AMBASSADOR:  Nobody asked.

A    They stay silent.

DOE, JOHN:  Ships stay.

SENIOR OFFICIAL:  Ships left.

MS. DOE:  That is all.
"""


def dataset(tmp_path: Path, **keys: Any) -> Dataset:
    said = statement("said", "assertion", **({"speaker": "jane-doe", "date": "2031-05-04"} | keys))
    people = {
        "claims/actors/jane-doe.yml": actor("Jane Doe", roles=[{"title": "Trade Secretary"}]),
        "claims/actors/kim.yml": actor("Kim Jong Un", also_known_as=["Marschall Kim"]),
        "claims/actors/officials.yml": actor("Officials", kind="group"),
    }
    return read(tmp_path, {**BASE, **people, "claims/shells.yml": claim(said)})


@pytest.mark.parametrize(
    ("words", "keys", "expected"),
    [
        ("We ship nothing", {}, None),
        ("We ship nothing", {"speaker": "northland", "via": ["jane-doe"]}, None),
        ("We ship nothing", {"speaker": "northland"}, "“MS. DOE”, which is “jane-doe”"),
        ("Never?", {}, "the words stand behind “Q”, where somebody asks"),
        ("Not one shell", {"speaker": "kim"}, None),
        ("Not one shell", {}, "“KIM JONG-UN”, which is “kim”, and “speaker” says “jane-doe”"),
        ("Nobody asked", {}, None),
        ("They stay silent", {}, None),
        ("Ships left", {}, "“SENIOR OFFICIAL”, and “speaker” says “jane-doe”"),
        ("Ships left", {"speaker": "officials"}, None),
        ("Ships left", {"speaker": "westland"}, None),
        ("Not one shell", {"speaker": ["jane-doe", "kim"]}, None),
        ("Q    Never?", {}, None),
    ],
)
def test_a_statement_is_of_whoever_speaks(
    words: str, keys: dict[str, Any], expected: str | None, tmp_path: Path
) -> None:
    data, text = dataset(tmp_path, **keys), SourceText(BRIEFING)
    start = BRIEFING.index(words)
    said = data.claims["shells"].statements[0]

    found = voices(data).of_another(text.turns, said, at(text, start, start + len(words)))

    assert len(found) == (expected is not None)
    assert all(expected in each.problem for each in found if expected)


def test_says_nothing_of_what_was_not_found(tmp_path: Path) -> None:
    data = dataset(tmp_path)
    said = data.claims["shells"].statements[0]

    assert voices(data).of_another(SourceText(BRIEFING).turns, said, UNCHECKED) == []
