"""Parties: for whom a statement speaks, and who asserts or denies a claim, each of them once.

A statement speaks for those named in ``on_behalf_of``, else for its speakers; whoever of these is
part of something speaks for that, to its end: a government with three offices is one voice. Only
unnamed people speak for themselves alone, and nobody knows whether two of them are the same.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from generator.facts.entry import Entry, is_certainly_before
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
                at = actor.part_of if actor and not actor.unnamed else None
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

    def is_unnamed(self, statement: Statement) -> bool:
        """Whether the sources do not name who made it."""
        return not statement.on_behalf_of and any(
            actor.unnamed for key in statement.speakers if (actor := self._actors.get(key))
        )

    def reporters(self, statement: Statement) -> tuple[str, ...]:
        """By whose word it is known: those of ``via`` who are no outlets and speak for others."""
        own = self.represented(statement)
        return tuple(
            key
            for key in statement.via
            if (actor := self._actors.get(key)) is None or actor.kind is not ActorKind.OUTLET
            if self.of(key) not in own
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One who asserts a claim, or denies it, and what it said; by time."""

    actor: str
    """The principal."""
    entries: tuple[Entry, ...]
    lead: Entry
    """What is shown where there is room for one: the first assertion, the best denial since it."""
    retraction: Entry | None = None
    """By which it took back all that it had asserted."""

    @property
    def speakers(self) -> tuple[str, ...]:
        """The bodies and persons that spoke for it."""
        spoke = (key for entry in self.entries for key in entry.statement.speakers)
        return tuple(key for key in dict.fromkeys(spoke) if key != self.actor)

    @property
    def earlier(self) -> bool:
        """Whether all of it denies from before the first assertion."""
        return all(entry.earlier_denial for entry in self.entries)


def asserting(entries: Iterable[Entry]) -> tuple[Party, ...]:
    """Who asserts a claim: by time, those who took it back last."""
    known = tuple(entries)
    parties = _parties(known, lambda entry: entry.asserts, _first)
    parties = tuple(replace(party, retraction=_retraction(party, known)) for party in parties)
    return tuple(sorted(parties, key=lambda party: party.retraction is not None))


def denying(entries: Iterable[Entry]) -> tuple[Party, ...]:
    """Who denies a claim: those with the best denial first."""
    parties = _parties(entries, lambda entry: entry.denies, _best_since)
    return tuple(sorted(parties, key=lambda party: _rank(party.lead)))


def _parties(
    entries: Iterable[Entry],
    is_meant: Callable[[Entry], bool],
    lead: Callable[[Iterable[Entry]], Entry],
) -> tuple[Party, ...]:
    found: dict[str, list[Entry]] = {}
    for entry in filter(is_meant, entries):
        for actor in entry.principals:
            found.setdefault(actor, []).append(entry)
    return tuple(
        Party(actor=actor, entries=tuple(own), lead=lead(own)) for actor, own in found.items()
    )


def _retraction(party: Party, entries: Iterable[Entry]) -> Entry | None:
    """The last one that takes back all that a party asserted: nothing of it was said later."""
    found = [
        entry
        for entry in entries
        if entry.retracts
        and party.actor in entry.principals
        and all(_takes_back(entry, each) for each in party.entries)
    ]
    return found[-1] if found else None


def _first(entries: Iterable[Entry]) -> Entry:
    return next(iter(entries))


def _best_since(denials: Iterable[Entry]) -> Entry:
    """The best denial, of those before the first assertion only where there is no other."""
    known = tuple(denials)
    return best([entry for entry in known if not entry.earlier_denial] or known)


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
        date.is_undated,
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
    asserted: dict[str, list[Entry]] = {}
    for entry in known:
        for actor in entry.principals if entry.asserts and not entry.is_unnamed else ():
            asserted.setdefault(actor, []).append(entry)
    return frozenset(
        entry.key
        for entry in known
        if entry.denies
        and not entry.is_unnamed
        and all(
            any(_takes_back(entry, each) for each in asserted.get(actor, ()))
            for actor in entry.principals
        )
    )


def _takes_back(denial: Entry, assertion: Entry) -> bool:
    scope = denial.statement.scope
    return is_certainly_before(assertion, denial) and scope in (None, assertion.statement.scope)
