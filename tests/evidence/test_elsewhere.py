"""Words that are missed in one source and stand in another."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.build import check
from generator.evidence.elsewhere import elsewhere
from generator.texts.text import SourceText
from tests.proving import AROUND, records
from tests.world import source, write

TEXTS = {
    "daily": "Doe left.\n\nNorthland ships shells to Southland. Doe said so.\n",
    "post": "One.\n\nNorthland  ships “more” shells to Southland. Doe said so.",
    "radio": (
        "Nobody said it. Cafe\u0301 closed. Ships left a\u00adgain.\n\nNorthland ships grain."
    ),
    "agency": "他们否认向南国运送炮弹。",
    "wire": "Doe said so. Nordland liefert Granaten an Südland.",
}


def find(words: str, own: str = "daily", texts: Mapping[str, str] = TEXTS) -> str:
    known = {key: SourceText(text) for key, text in texts.items()}
    return elsewhere(known, [(own, words)]).get((own, words), "")


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("liefert Granaten an", "the source “wire”, sentence 2, line 1"),
        ("否认向南国", "the source “agency”, sentence 1, line 1"),
        ("Grana", ""),  # half a word
        ("…", ""),
        ("Granaten", "the source “wire”, sentence 2, line 1"),
        ("Northland ships grain", "the source “radio”, sentence 4, line 3"),
        ('ships "more" shells', "the source “post”, sentence 2, line 3"),
        ("Café closed. Ships", "the source “radio”, sentence 2, line 1"),
        ("left again", "the source “radio”, sentence 3, line 1"),
        (
            "Doe said so",
            "the source “post”, sentence 3, line 3, and in the source “wire”, sentence 1, line 1",
        ),
        ("Northland ships trains to", ""),
        ("ships shells", ""),  # its own source does not count
        ("Cafe closed", ""),  # half a letter
        ("\u00ad", ""),
    ],
)
def test_says_in_which_source_words_stand(words: str, where: str) -> None:
    assert find(words) == (f" It stands in {where}." if where else "")


def test_names_three_sources_at_most() -> None:
    texts = {f"s{number}": "Doe said so." for number in range(6)}

    assert find("Doe said so", "s1", texts).count("the source") == 3


def test_asks_nothing_where_nothing_is_missed() -> None:
    assert elsewhere({"daily": SourceText("Doe left.")}, []) == {}


@pytest.mark.parametrize(
    ("passage", "said"),
    [
        (
            {"quote": "liefert Granaten an Südland"},
            "“liefert Granaten an Südland” does not stand there. {wire}, sentence 2, line 3.",
        ),
        (
            {"quote": "Ships left for"},
            "“Ships left for” does not stand there. {wire}, sentence 1, line 1. The nearest text",
        ),
        (
            {"from": "Ships left", "to": "again at night"},
            "“again at night” does not stand there. {wire}, sentence 1, line 1.",
        ),
        ({"quote": "Boats left"}, "“Boats left” does not stand there."),
    ],
)
def test_a_message_says_in_which_source_a_quotation_stands(
    tmp_path: Path, passage: dict[str, str], said: str
) -> None:
    raw = f"Ships left from there.\n\n{AROUND}".encode()
    first = "Ships left for Southland again at night.\n\nNordland liefert Granaten an Südland."
    wire = f"{first} {AROUND}"
    pinned = source(file="wire.txt", sha256=hashlib.sha256(wire.encode()).hexdigest())
    write(
        tmp_path,
        {
            **records(raw, [{"source": "daily", **passage}]),
            "claims/sources/wire.yml": pinned,
            "archive/daily.txt": raw,
            "archive/wire.txt": wire,
        },
    )

    checked = check.check(tmp_path, languages=("en", "de"), archive=tmp_path / "archive")

    (message,) = [
        each.message for each in checked.diagnostics if each.rule.value == "passage-not-found"
    ]
    said = said.replace("{wire}", "It stands in the source “wire”")
    assert message.startswith(f"in the source “daily”, {said}")
