"""What newer copies of a source no longer have."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from generator.build import check
from generator.evidence.drift import Comparison, Copy, Drift, Fate, compare
from tests.proving import AROUND, records
from tests.world import LANGUAGES, source, write

TEXT = (
    "Northland has shipped shells for weeks, Doe said. “We never sold grain,” the minister added."
    "\n\n"
    "Nordland liefert seit Wochen Granaten, sagte Doe. Das Ministerium bestritt das am Montag."
)
OURS = f"{TEXT}\n\n{AROUND}"


def compared(
    root: Path, newer: str | bytes | None, *passages: dict[str, Any], **about: Any
) -> Comparison:
    """The source ``daily`` with these passages, beside a newer copy."""
    given = [{"source": "daily", **passage} for passage in passages]
    write(root, {**records(OURS.encode(), given, about=about), "archive/daily.txt": OURS})
    (root / "newer").mkdir(exist_ok=True)
    if newer is not None:
        write(root, {"newer/daily.txt": newer})
    checked = check.check(root, languages=LANGUAGES, archive=root / "archive")
    (found,) = compare(checked.dataset, checked.verified, root / "newer")
    return found


def fates(found: Comparison) -> list[Fate]:
    return [each.fate for each in found.drifts]


@pytest.mark.parametrize(
    ("passage", "newer"),
    [
        # Elsewhere in the text, wrapped and marked otherwise
        ({"quote": "shipped shells for weeks"}, f"Home\nMenu\n\n{AROUND}\n\n{TEXT}"),
        ({"quote": "shipped shells for weeks"}, TEXT.replace(" shells for", "\nshells\u00a0for")),
        ({"quote": "We never sold grain"}, TEXT.replace("“", '"').replace("”", '"')),
        ({"quote": "liefert seit Wochen"}, TEXT.replace("Wochen", "Wo\u00adchen")),
        ({"sentences": "4"}, TEXT.replace("Northland has", "Southland had")),
        ({"from": "Nordland liefert", "to": "sagte Doe"}, f"{AROUND} {TEXT}"),
        # Twice, and one of them as it was
        ({"quote": "shipped shells"}, f"It has not shipped shells. {TEXT}"),
    ],
)
def test_a_passage_stands_wherever_its_sentence_does(
    tmp_path: Path, passage: dict[str, Any], newer: str
) -> None:
    found = compared(tmp_path, newer, passage)

    assert (found.copy, found.passages, found.drifts) == (Copy.OTHER, 1, ())


@pytest.mark.parametrize(
    ("passage", "change", "problem"),
    [
        (
            {"quote": "shipped shells for weeks"},
            ("for weeks", "for years"),
            "“shipped shells for weeks” does not stand there. The nearest text, in line 1, is: ",
        ),
        ({"quote": "liefert seit Wochen"}, ("Wochen", "Monaten"), "The nearest text, in line 3"),
        ({"quote": "never sold"}, ("never sold", "never\u200b sold"), "U+200B ZERO WIDTH SPACE"),
        ({"sentences": "4"}, ("am Montag", "am Dienstag"), "does not stand there."),
        ({"from": "Nordland", "to": "sagte Doe"}, ("liefert", "lieferte"), "does not stand there."),
    ],
)
def test_words_that_no_longer_stand_there_are_gone(
    tmp_path: Path, passage: dict[str, Any], change: tuple[str, str], problem: str
) -> None:
    newer = TEXT.replace(*change)
    (drift,) = compared(tmp_path, newer, passage).drifts

    assert drift.fate is Fate.GONE
    assert problem in drift.problem


@pytest.mark.parametrize(
    ("passage", "change", "now"),
    [
        (
            {"quote": "shipped shells"},
            ("Northland has shipped", "Northland has not, Doe now says, shipped"),
            "in line 1, is now: Northland has not, Doe now says, shipped",
        ),
        (
            {"quote": "liefert seit Wochen"},
            ("Nordland liefert", "Angeblich, so hieß es, liefert"),
            "in line 3, is now: Angeblich, so hieß es, liefert seit Wochen",
        ),
        (
            {"sentences": "4"},
            ("Das Ministerium bestritt", "Nachtrag: Falsch war: Das Ministerium bestritt"),
            "in line 3, is now: Nachtrag: Falsch war: Das Ministerium bestritt das am Montag.",
        ),
    ],
)
def test_words_in_a_sentence_that_reads_otherwise_are_reworded(
    tmp_path: Path, passage: dict[str, Any], change: tuple[str, str], now: str
) -> None:
    (drift,) = compared(tmp_path, TEXT.replace(*change), passage).drifts

    assert drift.fate is Fate.REWORDED
    assert now in drift.problem


@pytest.mark.parametrize(
    ("newer", "copy", "passages"),
    [
        (None, Copy.MISSING, 0),
        (OURS, Copy.SAME, 1),
        (b"Caf\xe9", Copy.UNREADABLE, 0),
        ("", Copy.OTHER, 1),
    ],
)
def test_says_what_the_newer_copy_is(
    tmp_path: Path, newer: str | bytes | None, copy: Copy, passages: int
) -> None:
    found = compared(tmp_path, newer, {"quote": "shipped shells"})

    assert (found.copy, found.passages) == (copy, passages)
    assert fates(found) == [Fate.GONE] * (newer == "")


def test_what_is_not_proved_in_our_copy_is_not_looked_for(tmp_path: Path) -> None:
    found = compared(tmp_path, TEXT.upper(), {"quote": "shipped grain"}, {"quote": "shipped"})

    assert (found.passages, fates(found)) == (1, [Fate.GONE])


def test_without_our_copy_nobody_knows_what_to_look_for(tmp_path: Path) -> None:
    found = compared(tmp_path, TEXT, {"quote": "shipped shells"}, sha256="0" * 64)

    assert found == Comparison(source="daily", copy=Copy.UNKNOWN)


@pytest.mark.parametrize(
    ("changes", "recorded", "gone", "reworded"),
    [
        ([], [False, False], ("shells/said",), ()),
        (
            [{"date": "2031-06-01", "reworded": ["shells/said"]}],
            [False, True],
            ("shells/said",),
            (),
        ),
        ([{"date": "2031-06-01", "gone": ["shells/said"]}], [True, True], (), ()),
    ],
)
def test_knows_what_the_record_says_already(
    tmp_path: Path,
    changes: list[dict[str, Any]],
    recorded: list[bool],
    gone: tuple[str, ...],
    reworded: tuple[str, ...],
) -> None:
    newer = TEXT.replace("for weeks", "for years").replace("Nordland liefert", "Kaum liefert")
    passages = [{"quote": "shipped shells for weeks"}, {"quote": "liefert seit Wochen"}]
    found = compared(tmp_path, newer, *passages, changes=changes)

    assert [each.is_recorded for each in found.drifts] == recorded
    assert (found.news(Fate.GONE), found.news(Fate.REWORDED)) == (gone, reworded)


def test_what_is_only_reworded_is_told_as_such(tmp_path: Path) -> None:
    newer = TEXT.replace("Nordland liefert", "Kaum liefert")
    found = compared(tmp_path, newer, {"quote": "liefert seit Wochen"})

    assert (found.news(Fate.GONE), found.news(Fate.REWORDED)) == ((), ("shells/said",))
    assert found.drifts == (
        Drift(
            statement="shells/said",
            line=3,
            fate=Fate.REWORDED,
            problem=(
                "the sentence around it, in line 3, is now: Kaum liefert seit Wochen Granaten,"
                " sagte Doe."
            ),
            is_recorded=False,
        ),
    )


def test_every_source_is_compared_with_the_file_of_its_name(tmp_path: Path) -> None:
    compared(tmp_path, TEXT, {"quote": "shipped shells"})
    raw = AROUND.encode()
    about = source(file="wire.txt", sha256=hashlib.sha256(raw).hexdigest())
    write(tmp_path, {"claims/sources/wire.yml": about, "archive/wire.txt": raw})
    write(tmp_path, {"newer/wire.txt": raw, "newer/other.txt": "Other."})
    checked = check.check(tmp_path, languages=LANGUAGES, archive=tmp_path / "archive")

    found = compare(checked.dataset, checked.verified, tmp_path / "newer")
    assert [(each.source, each.copy, each.passages) for each in found] == [
        ("daily", Copy.OTHER, 1),
        ("wire", Copy.SAME, 0),
    ]
