"""The state of every passage: with an archive, with a part of one, and without.

What an editor reads of each fault stands in ``records/bad``.
"""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from generator import evidence
from generator.archive import Located, State
from generator.diagnostics import Level, Rule
from generator.evidence import Evidence
from tests.world import BASE, Files, claim, read, source, statement, write

DAILY = b"Shells arrive\nNorthland has shipped shells.\n"


def pinned(raw: bytes, **keys: Any) -> dict[str, Any]:
    return source(sha256=hashlib.sha256(raw).hexdigest(), **keys)


def verified(
    root: Path, passages: list[dict[str, Any]], archive: Files | None, **sources: dict[str, Any]
) -> tuple[Evidence, list[tuple[Rule, Level, str]]]:
    records = {f"claims/sources/{key}.yml": record for key, record in sources.items()}
    shells = claim(statement("a", "claim", "jane-doe", "2031-05-04", passages=passages))
    found = read(root, {**BASE, **records, "claims/shells.yml": shells})
    folder = write(root / "archive", archive) if archive is not None else None
    states, diagnostics = evidence.verify(found, folder)
    return states, [(each.rule, each.level, each.location.path) for each in diagnostics]


def test_checks_nothing_without_an_archive(tmp_path: Path) -> None:
    passages = [{"source": "daily", "sentences": "99"}]

    assert verified(tmp_path, passages, None) == ({}, [])


def test_knows_the_state_of_every_passage(tmp_path: Path) -> None:
    passages = [
        {"source": "daily", "quote": "has shipped"},
        {"source": "daily", "quote": "has  shipped"},
        {"source": "daily", "quote": "had shipped"},
        {"source": "lost", "quote": "has shipped"},
        {"source": "changed", "quote": "has shipped"},
    ]
    states, found = verified(
        tmp_path,
        passages,
        {"daily.txt": DAILY},
        daily=pinned(DAILY),
        lost=pinned(DAILY, file="lost.txt"),
        changed=pinned(b"other"),
    )

    assert {key: located.state for key, located in states.items()} == {
        ("shells/a", 0): State.EXACT,
        ("shells/a", 1): State.NORMALISED,
        ("shells/a", 2): State.FAILED,
        ("shells/a", 3): State.UNCHECKED,
        ("shells/a", 4): State.FAILED,
    }
    assert states["shells/a", 0] == Located(
        state=State.EXACT, start=24, end=35, line=2, sentences=(2, 2)
    )
    assert found == [
        (Rule.SOURCE_CHANGED, Level.ERROR, "claims/sources/changed.yml"),
        (Rule.SOURCE_MISSING, Level.WARNING, "claims/sources/lost.yml"),
        (Rule.PASSAGE_NOT_FOUND, Level.ERROR, "claims/shells.yml"),
    ]


@pytest.mark.parametrize(
    ("archive", "expected"),
    [
        ({"daily.txt": DAILY}, [(Rule.PASSAGE_BOUNDS, Level.ERROR, "claims/sources/daily.yml")]),
        ({}, [(Rule.SOURCE_MISSING, Level.WARNING, "claims/sources/daily.yml")]),
    ],
    ids=["with the source", "without it"],
)
def test_checks_the_sentences_that_a_source_sets_aside(
    archive: Files, expected: list[tuple[Rule, Level, str]], tmp_path: Path
) -> None:
    set_aside = [{"sentences": number, "reason": "teaser"} for number in ("1-2", "2-3")]
    passages = [{"source": "daily", "sentences": "2"}]
    _, found = verified(tmp_path, passages, archive, daily=pinned(DAILY, set_aside=set_aside))

    assert found == expected


def test_leaves_a_passage_unchecked_whose_source_could_not_be_read(tmp_path: Path) -> None:
    passages = [{"source": "daily", "sentences": "99"}]
    shells = claim(statement("a", "claim", "jane-doe", "2031-05-04", passages=passages))
    found = read(tmp_path, {**BASE, "claims/shells.yml": shells})
    without = type(found)(
        claims=found.claims,
        actors=found.actors,
        events=found.events,
        sources={},
        scopes=found.scopes,
        documents=found.documents,
        lines=found.lines,
    )

    states, diagnostics = evidence.verify(without, tmp_path)

    assert {key: each.state for key, each in states.items()} == {("shells/a", 0): State.UNCHECKED}
    assert diagnostics == ()
