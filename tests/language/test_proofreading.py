"""A dataset's file of a language, read: what is good is kept. Faults stand in ``records/bad``."""

from typing import Any

import pytest

from generator.diagnostics.printed import as_text
from generator.language import proofreading
from generator.language.lexicon import Lexicon
from generator.language.proofreading import Proof, proofread


def read(text: str) -> tuple[Proof | None, list[str]]:
    proof, found = proofreading.read("fr.toml", text.encode(), "fr")
    return proof, [as_text(each) for each in found]


def test_keeps_what_is_good_of_a_file() -> None:
    proof, found = read(
        '"kind.denial" = "Démenti"\n"kind.assertion" = 1\n"n.days" = { one = "{n} jour" }\n'
        '[lists]\nnegation = ["ne", "…", "pas"]\ndenial = "nie"\n[writing]\nlocale = "fr_FR"\n'
    )

    assert proof == Proof(
        lexicon=Lexicon(
            code="fr",
            words={"kind.denial": "Démenti"},
            sections={"lists": {"negation": ("ne", "pas")}, "writing": {"locale": "fr_FR"}},
        ),
        keys=frozenset(
            {
                ("kind.denial",),
                ("kind.assertion",),
                ("n.days",),
                ("lists", "negation"),
                ("lists", "denial"),
                ("writing", "locale"),
            }
        ),
    )
    assert [line.partition(" error")[0] for line in found] == [
        "fr.toml:2:1:",
        "fr.toml:3:1:",
        "fr.toml:5:19:",
        "fr.toml:6:1:",
    ]


def test_reads_on_behind_a_byte_order_mark_and_says_so() -> None:
    proof, (found,) = read('\ufeff"kind.denial" = "Démenti"\n')

    assert proof is not None
    assert proof.lexicon.words == {"kind.denial": "Démenti"}
    assert found.endswith("[byte-order-mark]")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("x = 1" + "0" * 5000, "fr.toml:1:1"),
        ('"kind.assertion" = "x', "fr.toml:1:22"),
        ('"kind.assertion" = {', "fr.toml:1:21"),
        ("\n= 1", "fr.toml:2:1"),
    ],
)
def test_says_where_a_file_is_no_toml(text: str, place: str) -> None:
    proof, (found,) = read(text)

    assert proof is None
    assert found.startswith(f"{place}: error: this is not well-formed TOML: ")


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ('lists = { negation = ["…"] }', "fr.toml:1:23"),
        ("[ lists ] # of words\nnegation = [\n '…']", "fr.toml:3:2"),
        ("lists.negation = ['…']", "fr.toml:1:19"),
        ('["kind.assertion"]\nx = 1', "fr.toml:1:2"),
        ("kind = 1\n", "fr.toml:1:1"),
        ('[lists]\nnegation = ["\\u2026"]', "fr.toml:2:1"),
        ('"\\u0066oo" = 1', "fr.toml"),
    ],
)
def test_finds_the_place_of_a_fault_as_far_as_lines_tell(value: str, place: str) -> None:
    _, (found,) = read(value)

    assert found.startswith(f"{place}: error: ")


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"n.days": {"few": "{n}", "other": "x"}},
        {"writing": {"locale": "nb_NO", "hyphenation": "", "day": []}},
        {"spelling": {"letters": {"å": "aa"}}, "clauses": {"infinitive": [r"\bå \w+"]}},
        {"except": {"account": ["x"]}, "lists": {"verdict": ["a … b*"]}},
    ],
)
def test_has_nothing_against(values: dict[str, Any]) -> None:
    assert list(proofread(values)) == []
