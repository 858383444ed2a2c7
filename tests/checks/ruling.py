"""A small dataset with one claim, and what the editorial rules find in it."""

from pathlib import Path
from typing import Any

from generator.checks import rulebook
from generator.checks.wordlists import WordLists
from generator.diagnostics.rules import Rule
from tests.proving import SAID
from tests.world import BASE, Files, claim, read, statement

NOTE = {"en": "The source names the month.", "de": "Die Quelle nennt den Monat."}
ATTRIBUTED = {"text": SAID}


def said(name: str = "a", kind: str = "assertion", date: str = "2031-05-04", **more: Any) -> Any:
    speaker = more.pop("speaker", "jane-doe")
    return statement(name, kind, speaker, date, date_note=NOTE, **{**ATTRIBUTED, **more})


def found(
    root: Path, *statements: dict[str, Any], files: Files | None = None, **about: Any
) -> list[tuple[Rule, str]]:
    records = {**BASE, **(files or {}), "claims/shells.yml": claim(*statements, **about)}
    kept = read(root, records)
    lists = WordLists({key: each.words for key, each in kept.wordlists.items()})
    raised = (*rulebook.alone(kept, lists), *rulebook.together(kept, lists))
    return [(each.diagnostic.rule, str(each.diagnostic.location)) for each in raised]


def rules(found: list[tuple[Rule, str]]) -> list[Rule]:
    return [rule for rule, _ in found]
