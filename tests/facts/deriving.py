"""A small invented world with one claim, `shells`, and what follows from its statements."""

from pathlib import Path
from typing import Any

from generator.facts import graph
from generator.facts.entry import Entry
from generator.facts.graph import ClaimFacts, Graph
from tests.world import BASE, Files, actor, claim, read, statement

AGENCY: Files = {"claims/actors/agency.yml": actor("Agency", kind="outlet")}
ROE: Files = {"claims/actors/joe-roe.yml": actor("Joe Roe")}
"""A person without a place."""
UNNAMED: Files = {
    "claims/actors/officials.yml": actor(
        "Officials", kind="group", part_of="westland", unnamed="true"
    )
}
"""People whom the sources do not name, each of them another one."""


def derived(root: Path, *statements: dict[str, Any], more: Files | None = None) -> Graph:
    """The graph of the claim `shells` with these statements, and what `more` adds."""
    shells = {"claims/shells.yml": claim(*statements)} if statements else {}
    return graph.derive(read(root, {**BASE, **shells, **(more or {})}))


def facts(root: Path, *statements: dict[str, Any], more: Files | None = None) -> ClaimFacts:
    """What follows for the claim `shells`."""
    return derived(root, *statements, more=more).facts["shells"]


def said(
    kind: str, speaker: str | list[str] = "jane-doe", date: str = "2031-05-04", **more: Any
) -> Any:
    """A statement whose id is made of all that tells it from the others."""
    who = speaker if isinstance(speaker, str) else "-and-".join(speaker)
    name = f"{kind}-{who}-{date}".replace("..", "open").replace("/", "-to-").rstrip("~?%")
    about = statement(more.pop("name", name), kind, who, date, date_note="Shells.", **more)
    return {**about, "speaker": speaker}


def names(entries: Any) -> list[str]:
    """The ids of some statements."""
    return [entry.statement.id for entry in entries]


def entry(facts: ClaimFacts, name: str) -> Entry:
    """One of a claim's statements, by its id."""
    return next(each for each in facts.entries if each.statement.id == name)
