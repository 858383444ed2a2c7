"""A claim with some statements, and what follows from them."""

from pathlib import Path
from typing import Any

from generator.facts import graph
from generator.facts.graph import ClaimFacts, Graph
from tests.world import BASE, Files, claim, read, statement


def derived(root: Path, *statements: dict[str, Any], more: Files | None = None) -> Graph:
    """The graph of the claim `shells` with these statements, and what `more` adds."""
    shells = {"claims/shells.yml": claim(*statements)} if statements else {}
    return graph.derive(read(root, {**BASE, **shells, **(more or {})}))


def facts(root: Path, *statements: dict[str, Any], more: Files | None = None) -> ClaimFacts:
    return derived(root, *statements, more=more).facts["shells"]


def said(kind: str, speaker: Any = "jane-doe", date: str = "2031-05-04", **more: Any) -> Any:
    """A statement whose id is made of all that tells it from the others."""
    name = f"{kind}-{speaker}-{date}".replace("/", "-to-").rstrip("~?%")
    return statement(more.pop("name", name), kind, speaker, date, date_note="Shells.", **more)
