"""Parties: for whom a statement speaks, and who asserts or denies a claim, each of them once.

A statement speaks for those named in ``on_behalf_of``, else for its speakers; whoever of these is
part of something speaks for that, to its end: a government with three offices is one voice. Only
unnamed people speak for themselves alone, and nobody knows whether two of them are the same.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.facts.entry import Entry
from generator.records.schema import Actor, Statement
from generator.records.vocabulary import ActorKind, Form


class Principals:
    """For whom actors speak, by the ``part_of`` of their records."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors = actors
        self._chains: dict[str, tuple[str, ...]] = {}

    def chain(self, key: str) -> tuple[str, ...]:
        """An actor and what it is part of, to the end."""
        if key not in self._chains:
            found: dict[str, None] = {}
            at: str | None = key
            while at is not None and at not in found:
                found[at] = None
                actor = self._actors.get(at)
                at = actor.part_of if actor and not actor.is_unnamed else None
            self._chains[key] = tuple(found)
        return self._chains[key]

    def of(self, key: str) -> str:
        """For whom an actor speaks."""
        return self.chain(key)[-1]

    def each(self, keys: Iterable[str]) -> tuple[str, ...]:
        """For whom some actors speak, each once."""
        return tuple(dict.fromkeys(map(self.of, keys)))

    def represented(self, statement: Statement) -> tuple[str, ...]:
        """For whom a statement speaks."""
        return self.each(statement.on_behalf_of or statement.speakers)

    def voices(self, statement: Statement) -> tuple[str, ...]:
        """Everybody whose statement it is: those who speak, those spoken for, and their wholes."""
        named = (*statement.speakers, *statement.on_behalf_of)
        return tuple(dict.fromkeys(actor for key in named for actor in self.chain(key)))

    def spokesmen(self, statement: Statement, principal: str) -> tuple[str, ...]:
        """Who of its speakers spoke for a principal, other than the principal itself."""
        return tuple(
            key
            for key in statement.speakers
            if key != principal and (statement.on_behalf_of or self.of(key) == principal)
        )

    def is_unnamed(self, statement: Statement) -> bool:
        """Whether the sources do not name who made it."""
        return not statement.on_behalf_of and any(
            actor.is_unnamed for key in statement.speakers if (actor := self._actors.get(key))
        )

    def reporters(self, statement: Statement) -> tuple[str, ...]:
        """By whose word alone it is known.

        These are those of ``via`` who are no outlets and do not speak for whom it is made, as one
        does who reads out a joint statement.
        """
        own = self.represented(statement)
        return tuple(
            key
            for key in statement.via
            if self.of(key) not in own
            and ((actor := self._actors.get(key)) is None or actor.kind is not ActorKind.OUTLET)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One who asserts a claim, or denies it, and what it said; by time."""

    actor: str
    """The principal."""
    entries: tuple[Entry, ...]
    lead: Entry
    """What is shown where there is room for one: the first assertion, the best denial."""
    speakers: tuple[str, ...]
    """The bodies and persons that spoke for it."""
    retraction: Entry | None
    """By which it took back all that it had asserted."""

    @property
    def earlier(self) -> bool:
        """Whether all of it denies from before the first assertion."""
        return all(entry.earlier_denial for entry in self.entries)


def asserting(principals: Principals, entries: Iterable[Entry]) -> tuple[Party, ...]:
    """Who asserts a claim: by time, those who took it back last."""
    known = tuple(entries)
    back: dict[str, list[Entry]] = defaultdict(list)
    for entry in known:
        for actor in entry.principals if entry.retracts else ():
            back[actor].append(entry)
    own = (entry for entry in known if entry.asserts)
    parties = (
        replace(party, retraction=_retraction(party, back[party.actor]))
        for party in _parties(principals, own, _first)
    )
    return tuple(sorted(parties, key=lambda party: party.retraction is not None))


def denying(principals: Principals, entries: Iterable[Entry]) -> tuple[Party, ...]:
    """Who denies a claim: those with the best denial first."""
    own = (entry for entry in entries if entry.denies)
    parties = _parties(principals, own, best)
    return tuple(sorted(parties, key=lambda party: _rank(party.lead)))


def _parties(
    principals: Principals,
    entries: Iterable[Entry],
    lead: Callable[[Iterable[Entry]], Entry],
) -> tuple[Party, ...]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for actor in entry.principals:
            found.setdefault(actor, []).append(entry)
    return tuple(
        Party(
            actor=actor,
            entries=tuple(own),
            lead=lead(own),
            speakers=tuple(
                dict.fromkeys(
                    key for entry in own for key in principals.spokesmen(entry.statement, actor)
                )
            ),
            retraction=None,
        )
        for actor, own in found.items()
    )


def _retraction(party: Party, back: Sequence[Entry]) -> Entry | None:
    """The last of those that take back all that a party asserted: it said nothing of it later."""
    until = max(entry.statement.date.latest for entry in party.entries)
    scopes = {entry.statement.scope for entry in party.entries}
    found = [
        entry
        for entry in back
        if entry.statement.date.earliest > until
        and (entry.statement.scope is None or scopes == {entry.statement.scope})
    ]
    return found[-1] if found else None


def _first(entries: Iterable[Entry]) -> Entry:
    return next(iter(entries))


def best(denials: Iterable[Entry]) -> Entry:
    """The denial that comes first where there is room for one.

    It is the one that meets the claim's own words, then that with the surest date, then that with
    the closest chain; of those alike the first.
    """
    return min(denials, key=_rank)


def _rank(entry: Entry) -> tuple[object, ...]:
    statement = entry.statement
    date = statement.date
    parts = [part for part in (date.start, date.end) if part]
    return (
        not entry.is_own,
        statement.scope is not None,
        (date.latest - date.earliest).days,
        any(part.uncertain for part in parts),
        len(entry.reported_by),
        len(statement.via),
        any(part.approximate for part in parts),
        all(passage.form is not Form.DIRECT for passage in statement.passages),
        entry.order,
    )


def taking_back(entries: Iterable[Entry]) -> frozenset[str]:
    """The keys of the denials by which somebody takes back what they alone asserted before.

    Each is by nobody but those who asserted the claim certainly earlier, and neither is about
    another thing (``scope``) than the other.
    """
    known = tuple(entries)
    since: dict[tuple[str, str | None], dt.date] = {}
    """By principal and scope, and by principal alone: when the first assertion was over."""
    for entry in known:
        for actor in entry.principals if entry.asserts and not entry.is_unnamed else ():
            for at in {(actor, entry.statement.scope), (actor, None)}:
                latest = entry.statement.date.latest
                since[at] = min(since.get(at, latest), latest)
    return frozenset(
        entry.key
        for entry in known
        if entry.denies
        and not entry.is_unnamed
        and all(
            since.get((actor, entry.statement.scope), dt.date.max) < entry.statement.date.earliest
            for actor in entry.principals
        )
    )
