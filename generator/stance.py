"""Stance over time: who repeats, changes or contradicts what they said about a claim.

Only what takes a stance counts: assertions, denials, acknowledgements. A demand or a pledge takes
none, and a denial of another scope is about another thing: it neither repeats nor contradicts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.graph import ASSERTING, Entry
from generator.records import StatementKind


class Turn(Enum):
    """What a statement does to the same actor's last one before it about the same thing."""

    FIRST = "first"
    """There is none before it on this claim."""
    REPEATED = "repeated"
    """It says the same."""
    OTHER_SCOPE = "other-scope"
    """What is before it is about other things."""
    CHANGED = "changed"
    """It concedes what was denied, or denies what was conceded."""
    CONTRADICTED = "contradicted"
    """It denies what was asserted, or asserts what was denied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """An actor's statements on one claim that take a stance, by time."""

    actor: str
    turns: tuple[tuple[Entry, Turn], ...]


def stances(entries: Iterable[Entry]) -> tuple[Stance, ...]:
    """The stance of each actor who took one more than once, from the statements on one claim.

    A statement is that of those for whom it was made, else of its speaker.
    """
    taken: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: entry.order):
        if _side(entry) is not None:
            for actor in entry.statement.on_behalf_of or (entry.statement.speaker,):
                taken[actor].append(entry)
    return tuple(
        Stance(actor=actor, turns=tuple(_turns(own)))
        for actor, own in sorted(taken.items())
        if len(own) > 1
    )


def _turns(entries: list[Entry]) -> Iterator[tuple[Entry, Turn]]:
    for index, entry in enumerate(entries):
        before = next((b for b in reversed(entries[:index]) if _is_same_thing(b, entry)), None)
        if before is not None:
            yield entry, _turn(before, entry)
        else:
            yield entry, Turn.OTHER_SCOPE if index else Turn.FIRST


def _is_same_thing(before: Entry, entry: Entry) -> bool:
    """Whether two statements can repeat or contradict each other.

    Without a scope a statement is about the whole claim: it contradicts one about a part of it, but
    does not repeat it.
    """
    one, other = before.statement.scope, entry.statement.scope
    return one == other or (None in (one, other) and _side(before) is not _side(entry))


def _turn(before: Entry, entry: Entry) -> Turn:
    sides = {_side(before), _side(entry)}
    if len(sides) == 1:
        return Turn.REPEATED
    return Turn.CHANGED if StatementKind.ACKNOWLEDGEMENT in sides else Turn.CONTRADICTED


def _side(entry: Entry) -> StatementKind | None:
    """Claim, denial or acknowledgement; None if the statement takes no stance."""
    if entry.kind in ASSERTING:
        return StatementKind.CLAIM
    if entry.kind in (StatementKind.DENIAL, StatementKind.ACKNOWLEDGEMENT):
        return entry.kind
    return None
