"""Stance over time: who repeats, changes or contradicts what they said about a claim.

Only what takes a stance counts: assertions, denials, acknowledgements. A demand or a pledge takes
none, and a denial of another scope is about another thing: it neither repeats nor contradicts. What
is undated stands apart, since nothing says what came before it; so does what another says that
somebody concedes. Of unnamed people nobody knows whether they are the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.facts.answers import is_hearsay
from generator.facts.entry import Entry
from generator.records.vocabulary import Side, StatementKind, Term


class Turn(Term, words="turn"):
    """What a statement does to the same principal's last one before it about the same thing."""

    FIRST = "first"
    """There is none before it on this claim."""
    REPEATED = "repeated"
    """It says the same."""
    OTHER_SCOPE = "other-scope"
    """What is before it is about other things."""
    CHANGED = "changed"
    """It concedes what was denied, or denies what was conceded."""
    RETRACTED = "retracted"
    """It takes back what was asserted."""
    CONTRADICTED = "contradicted"
    """It denies what was asserted, or asserts what was denied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A principal's statements on one claim that take a stance, by time."""

    actor: str
    turns: tuple[tuple[Entry, Turn], ...]
    apart: tuple[Entry, ...]
    """Those that are undated: what they do to the others is open."""


def stances(entries: Iterable[Entry]) -> tuple[Stance, ...]:
    """The stance of each principal who took one more than once, from the statements on one claim.

    Two of them must be dated.
    """
    dated: dict[str, list[Entry]] = defaultdict(list)
    undated: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: entry.order):
        if _side(entry) is not None and not entry.is_unnamed:
            for actor in entry.principals:
                (undated if entry.statement.date.is_undated else dated)[actor].append(entry)
    return tuple(
        Stance(actor=actor, turns=tuple(_turns(own)), apart=tuple(undated[actor]))
        for actor, own in sorted(dated.items())
        if len(own) > 1
    )


def _turns(entries: list[Entry]) -> Iterator[tuple[Entry, Turn]]:
    """Each statement beside the last one before it about the same thing.

    Without a scope a statement is about the whole claim: it contradicts one about a part of it, but
    does not repeat it.
    """
    of_scope: dict[str | None, int] = {}
    of_side: dict[tuple[bool, Side | None], int] = {}
    """By whether it is about the whole claim, and by side."""
    for index, entry in enumerate(entries):
        scope, side = entry.statement.scope, _side(entry)
        before = [of_scope[scope]] if scope in of_scope else []
        before += [
            at
            for (is_whole, other), at in of_side.items()
            if other is not side and (is_whole or scope is None)
        ]
        if before:
            yield entry, _turn(entries[max(before)], entry)
        else:
            yield entry, Turn.OTHER_SCOPE if index else Turn.FIRST
        of_scope[scope] = of_side[scope is None, side] = index


def _turn(before: Entry, entry: Entry) -> Turn:
    if entry.retracts:
        return Turn.RETRACTED
    sides = {_side(before), _side(entry)}
    if len(sides) == 1:
        return Turn.REPEATED
    return Turn.CHANGED if Side.OTHER in sides else Turn.CONTRADICTED


def _side(entry: Entry) -> Side | None:
    """The side that a statement takes, the third being to concede; None if it takes no stance."""
    if is_hearsay(entry):
        return None
    if entry.kind is StatementKind.ACKNOWLEDGEMENT:
        return Side.OTHER
    return None if entry.kind.side is Side.OTHER else entry.kind.side
