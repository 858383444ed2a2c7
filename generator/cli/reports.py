"""What the commands print of what was checked, and when they fail."""

import sys
from collections import Counter
from pathlib import Path
from typing import NoReturn

import click

from generator.build.check import Checked
from generator.diagnostics.characters import visible
from generator.diagnostics.diagnostic import Diagnostic, Level
from generator.diagnostics.printed import counted
from generator.records.references import parts_of
from generator.texts.passages import State


def fails(diagnostics: tuple[Diagnostic, ...], checked: Checked, *, strict: bool) -> bool:
    errors = any(found.level is Level.ERROR for found in diagnostics)
    unchecked = _passages(checked)[State.UNCHECKED]
    return errors or (strict and bool(diagnostics or unchecked))


def summary(checked: Checked) -> str:
    """What was checked and what was found, zeros included."""
    data = checked.dataset
    records = {
        "claim": len(data.claims),
        "statement": sum(len(claim.statements) for claim in data.claims.values()),
        "actor": len(data.actors),
        "event": len(data.events),
        "source": len(data.sources),
    }
    passages = _passages(checked)
    levels = [found.level for found in checked.diagnostics]
    found = {level.value: levels.count(level) for level in Level}
    return "\n".join(
        (
            ", ".join(counted(n, word) for word, n in records.items()),
            f"{counted(sum(passages.values()), 'passage')}: "
            + ", ".join(f"{n:,} {state.value}" for state, n in passages.items()),
            ", ".join(counted(n, word) for word, n in found.items()),
        )
    )


def _passages(checked: Checked) -> dict[State, int]:
    """How many passages of the records that stand are in each state; every state is there."""
    counts = Counter(
        found.state
        for (key, _), found in checked.verified.evidence.items()
        if parts_of(key)[0] in checked.dataset.claims
    )
    return {state: counts[state] for state in State}


def shown(path: Path) -> str:
    path = path.absolute()
    is_near = path.is_relative_to(Path.cwd())
    return visible(str(path.relative_to(Path.cwd()) if is_near else path))


def stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)
