"""Rules about words: attributed, neutral, and nobody's but the speaker's."""

from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics.rules import Rule
from tests.checks.ruling import found, rules, said
from tests.proving import SAID
from tests.world import event, source


@pytest.mark.parametrize(
    ("en", "de", "findings"),
    [
        ("Doe says that shells left.", "Doe sagt, Granaten seien fort.", []),
        ("Shells left.", "Doe sagt, Granaten seien fort.", [Rule.NO_ATTRIBUTION]),
        ("Shells left.", "Granaten sind fort.", [Rule.NO_ATTRIBUTION] * 2),
        ("Laut Doe shells left.", "According to Doe.", [Rule.NO_ATTRIBUTION] * 2),
        ("Doe admits, says Roe.", "Doe sagt, Roe irre nicht.", [Rule.VERDICT_WORD]),
        ("Doe says “falsely”.", "Doe sagt „fälschlich“.", []),
        ("Doe says »falsely«.", "Doe sagt »fälschlich«.", []),
        ("Doe says “so, falsely.", "Doe sagt.", [Rule.VERDICT_WORD]),
        ("Doe reads the log and says so.", "Doe sagt es.", []),
    ],
)
def test_a_text_says_who_says_so_and_judges_nobody(
    en: str, de: str, findings: list[Rule], tmp_path: Path
) -> None:
    assert rules(found(tmp_path, said(text={"en": en, "de": de}))) == findings


def test_a_dataset_adds_words(tmp_path: Path) -> None:
    words = {
        "claims/wordlists/attribution.yml": {"words": ["thus spoke*"]},
        "claims/wordlists/verdict.yml": {"words": ["so-so"]},
        "claims/wordlists/negations.yml": {"words": []},
    }
    text = {"en": "Thus spoken: so-so.", "de": "Thus spoke Doe."}

    assert found(tmp_path, said(text=text), files=words) == [
        (Rule.VERDICT_WORD, "claims/shells.yml:11:15"),
        (Rule.CHOICE, "claims/wordlists/negations.yml:1:1"),
    ]


@pytest.mark.parametrize(
    ("en", "de", "findings"),
    [
        ("Ships sail.", "Schiffe fahren.", []),
        ("Ships do not sail.", "Schiffe fahren.", [Rule.NEGATIVE_CLAIM]),
        ("Ships sail.", "Schiffe fahren nie.", [Rule.NEGATIVE_CLAIM]),
        ("Ships sail in distress.", "Schiffe sind in Not.", []),
        ("Obviously ships sail.", "Schiffe fahren natürlich.", [Rule.VERDICT_WORD] * 2),
    ],
)
def test_a_claim_is_worded_positively(
    en: str, de: str, findings: list[Rule], tmp_path: Path
) -> None:
    assert rules(found(tmp_path, said(), claim={"en": en, "de": de})) == findings


def test_an_event_is_no_verdict(tmp_path: Path) -> None:
    talks = event("northland", title="Propaganda", summary="In fact, they talk.")

    assert found(tmp_path, said(), files={"claims/events/talks.yml": talks}) == [
        (Rule.VERDICT_WORD, "claims/events/talks.yml:2:12"),
        (Rule.VERDICT_WORD, "claims/events/talks.yml:2:12"),
        (Rule.VERDICT_WORD, "claims/events/talks.yml:5:14"),
    ]


TRANSLATED = {"from": "de", "by": "human"}


@pytest.mark.parametrize(
    ("text", "translated", "findings"),
    [
        ("Doe says: “we ship shells”.", [TRANSLATED], 1),
        ("Doe says: „we ship shells“.", [TRANSLATED], 1),
        ("Doe says: »we ship shells« and “so do you”.", [TRANSLATED], 2),
        ('Doe says: "we ship shells".', [TRANSLATED, TRANSLATED], 1),
        ("Doe says: “we ship shells”.", [None], 0),
        ("Doe says: “we ship shells”.", [TRANSLATED, None], 0),
        ("Doe says: “we ship”.", [TRANSLATED], 0),
        ("Doe says that we ship shells.", [TRANSLATED], 0),
    ],
)
def test_translated_words_are_not_put_into_a_mouth(
    text: str, translated: list[Any], findings: int, tmp_path: Path
) -> None:
    files = {
        f"claims/sources/s-{number}.yml": source(translated=each)
        for number, each in enumerate(translated)
    }
    passages = [{"source": f"s-{n}", "sentences": "1"} for n in range(len(translated))]
    one = said(text={"en": text, "de": SAID["de"]}, passages=passages)

    assert rules(found(tmp_path, one, files=files)) == [Rule.QUOTED_TRANSLATION] * findings
