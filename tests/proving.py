"""One passage in one source, taken through the whole check of a small invented dataset."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.build import check
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.rules import Rule
from generator.texts.passages import State
from tests.world import BASE, Files, source, statement, write

AROUND = (
    "Ferries run between both islands on weekdays, every hour. A ticket costs three crowns."
    " Children travel free of charge in summer. Bicycles need a reservation by telephone."
    " Dogs wait outside. Musicians play at noon near platform seven. Tea is served afterwards."
    " Visitors praise its gardens, fountains and benches. Gulls steal sandwiches."
)
"""Enough other words that a quotation is a small part of the source."""
NOT_USED = (Rule.UNACCOUNTED, Rule.UNUSED)
"""What such a small dataset leaves out."""
SAID = {"en": "Doe says that shells are shipped.", "de": "Doe sagt, es würden Granaten geliefert."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """What a check says of the passage."""

    state: State
    diagnostics: tuple[Diagnostic, ...]

    @property
    def rules(self) -> list[str]:
        """The rules that it breaks, in alphabetical order."""
        return sorted(found.rule.value for found in self.diagnostics)


def records(
    raw: bytes, passages: list[dict[str, Any]], *, about: dict[str, Any] | None = None
) -> Files:
    """A dataset of one statement with these passages, in the source ``daily`` with these bytes."""
    said = statement("said", "assertion", "jane-doe", "2031-05-04", text=SAID, passages=passages)
    proposition = {"en": "Northland ships shells.", "de": "Nordland liefert Granaten."}
    daily = source(sha256=hashlib.sha256(raw).hexdigest()) | (about or {})
    return {
        **BASE,
        "claims/sources/daily.yml": daily,
        "claims/shells.yml": {"claim": proposition, "event": "shipments", "statements": [said]},
    }


def prove(
    root: Path, text: str, *passages: dict[str, Any], about: dict[str, Any] | None = None
) -> Proved:
    """The state of the last passage, and everything found wrong with the dataset.

    But for what it does not use: of the source it is a passage that is looked at, and no more.
    """
    raw = f"{text}\n\n{AROUND}\n".encode()
    given = [{"source": "daily", **passage} for passage in passages]
    write(root, {**records(raw, given, about=about), "archive/daily.txt": raw})
    checked = check.check(root, languages=("en", "de"), archive=root / "archive")
    located = checked.verified.evidence["shells/said", len(given) - 1]
    found = tuple(each for each in checked.diagnostics if each.rule not in NOT_USED)
    return Proved(state=located.state, diagnostics=found)
