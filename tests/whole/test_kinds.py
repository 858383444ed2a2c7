"""Texts of other kinds than a report, through the whole check: a release, a briefing, a post."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest

from generator.build import check
from generator.build.check import Checked
from generator.evidence import coverage, lock
from generator.records.vocabulary import Form, SetAsideReason
from tests.proving import NOT_USED, prove, records
from tests.texts.releases import WIDTHS, unwrapped, wrapped
from tests.whole.briefing import STATEMENTS, briefing
from tests.world import write

QUOTES = {
    "english": (
        "seen how Northland ships shells to Southland",
        "The Northland Foreign Ministry denied it",
        "Ships of the Northern Line left Westport",
        "containers had been opened",
        "Southland would stop paying",
        "Nothing has been shipped, and nothing will be",
        "nobody acted",
    ),
    "german": (
        "keine Granaten an Südland geliefert",
        "Granaten an Südland geliefert, und niemand habe etwas gesehen",
        "Schiff der Nördlichen Linie hat Granaten geladen",
        "dass Kisten geöffnet wurden",
        "Schiffe, Fähren usw",
        "Südland Zahlungen einstellen",
        "Lieferungen von Granaten",
    ),
}


def checked(root: Path, text: str, passages: list[dict[str, Any]], **about: Any) -> Checked:
    raw = text.encode()
    given = [{"source": "daily", **passage} for passage in passages]
    about = {"sha256": hashlib.sha256(raw).hexdigest(), **about}
    write(root, {**records(raw, given, about=about), "archive/daily.txt": raw})
    return check.check(root, languages=("en", "de"), archive=root / "archive")


def said(of: Checked) -> list[str]:
    """The findings, without the words around a place in a source, and without what is not used."""
    return [
        re.sub(r"\s+", " ", f"{each.rule.value}: {each.message}")
        for each in of.diagnostics
        if each.rule not in NOT_USED and each.rule.value != "source-quoted"
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", QUOTES)
def test_a_release_says_the_same_however_wide_it_is(
    language: str, width: int, tmp_path: Path
) -> None:
    passages = [{"quote": quote} for quote in QUOTES[language]]

    whole = checked(tmp_path / "whole", unwrapped(language), passages, kind="release")
    broken = checked(tmp_path / "broken", wrapped(language, width), passages, kind="release")

    assert said(broken) == said(whole)
    assert len(said(whole)) > 1
    assert [each.sentences for each in broken.verified.evidence.values()] == [
        each.sentences for each in whole.verified.evidence.values()
    ]


@pytest.mark.parametrize("kind", ["transcript", None])
def test_a_long_briefing_gives_no_finding_that_is_wrong(kind: str | None, tmp_path: Path) -> None:
    text = briefing()
    assert 8_500 < len(text.split()) < 9_500
    direct = [{"quote": quote, "form": "direct"} for quote in STATEMENTS[:5]]
    untold = [{"quote": quote} for quote in STATEMENTS[5:]]

    of = checked(tmp_path, text, [*direct, *untold], **({"kind": kind} if kind else {}))

    assert said(of) == []
    forms = [each.form for each in of.dataset.claims["shells"].statements[0].passages]
    assert forms == [Form.DIRECT] * 10
    covered = coverage.cover(of.dataset, of.verified)["daily"]
    asked = [each for each in covered.aside if each.set_aside is SetAsideReason.QUESTION]
    assert len(asked) == 350
    assert not any("Thanks, Jane" in each.text for each in covered.left)
    assert len(covered.used) == 10


def test_the_lock_knows_questions_and_forms(tmp_path: Path) -> None:
    text = "MS. DOE:  We ship nothing at all.\n\nQ  Never?\n\nMS. DOE:  I said it."
    passages = [{"quote": "We ship nothing at all"}]
    of = checked(tmp_path, text, passages)
    write(tmp_path, {lock.PATH: lock.write(of.verified.lock)})

    without = check.check(tmp_path, languages=("en", "de"), archive=None)

    assert lock.read(lock.write(of.verified.lock)) == (of.verified.lock, ())
    assert without.verified.measures["daily"].questions == (2,)
    assert without.dataset.claims["shells"].statements[0].passages[0].form is Form.DIRECT
    assert [
        each.number for each in coverage.cover(without.dataset, without.verified)["daily"].aside
    ] == [2]


@pytest.mark.parametrize(
    ("text", "passage", "about", "rules"),
    [
        ("Northland ships shells every week", {"form": "direct"}, {"kind": "post"}, []),
        ("The Ministry ships shells weekly.", {"form": "direct"}, {"kind": "document"}, []),
        ("“Northland ships shells.\n\nDoe left.", {}, {}, ["form"]),
        ("“Northland ships shells.\n\n“They do.”", {}, {}, []),
        ("‘We ship no shells here,’ she said.", {}, {}, []),
        (
            "诺德兰没有向南方运送炮弹。南方没有回应。",
            {"quote": "诺德兰没有向南方运送"},
            {"language": "zh"},
            ["unread"],
        ),
        (
            "船はノースランドを出ました。",
            {"quote": "ノースランドを出"},
            {"language": "ja"},
            ["unread"],
        ),
        ("उत्तर ने गोले नहीं भेजे।", {"quote": "गोले नहीं भ"}, {"language": "hi"}, ["cut-word", "unread"]),
        ("उत्तर ने गोले नहीं भेजे।", {"quote": "गोले नहीं भेजे"}, {"language": "hi"}, ["unread"]),
        ("سب خاموش رہے۔ پھر گئے۔", {"quote": "سب خاموش"}, {"language": "ur"}, ["unread"]),
        ("南方。", {"quote": "南方"}, {"language": "zh"}, ["too-little", "unread"]),
    ],
)
def test_reads_other_kinds_and_scripts(
    text: str, passage: dict[str, str], about: dict[str, Any], rules: list[str], tmp_path: Path
) -> None:
    quote = text.strip("“‘").partition(".")[0].partition(",")[0]

    assert prove(tmp_path, text, {"quote": quote} | passage, about=about).rules == rules
