"""References turned both ways, and the facts that follow from the records.

Nothing here is typed by an editor: the standing of a claim, which denials came before it, who has
answered and who has not (DESIGN 5) are derived from the statements alone.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.facts.parties import voices
from generator.records.dataset import Dataset
from generator.records.references import key_of, target
from generator.records.schema import Statement
from generator.records.vocabulary import EARLIER_DENIAL, Side, Sign, StatementKind, Term

_OWN = (StatementKind.PLEDGE, StatementKind.ACKNOWLEDGEMENT)


class Standing(Term, words="standing"):
    """How a claim stands by the statements recorded on it."""

    CONTESTED = "contested"
    """Asserted and denied."""
    CONCEDED = "conceded"
    """Acknowledged by one whom it is about, who does not deny it later."""
    ASSERTED = "asserted"
    """Asserted; no denial recorded."""
    DENIED = "denied"
    """Denied; no assertion recorded."""
    OPEN = "open"
    """Neither asserted nor denied: demands, pledges and the like alone."""


class AnswerKind(Term, words="answer"):
    """Whether one whom a claim is about has answered it, by these sources."""

    ANSWERED = "answered"
    """A source presents a statement of theirs as an answer."""
    ANSWERED_VIA = "answered-via"
    """The same, passed on by somebody else."""
    DENIED = "denied"
    """They deny it on record, and no source presents that as an answer."""
    EARLIER_DENIAL = "earlier-denial"
    """They denied it before the first assertion recorded here, and have not answered since."""
    OWN = "own"
    """They put it forward, pledge it or concede it themselves: there is nothing to answer."""
    NONE = "none"
    """No answer recorded in these sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement as it bears on one claim: on its own, or through ``also`` of another claim's."""

    claim: str
    """The claim that it bears on."""
    home: str
    """The claim whose record holds it."""
    statement: Statement
    kind: StatementKind
    position: int
    """Where its record lists it, from 0: that settles the order of one day's statements."""
    earlier_denial: bool = False

    @property
    def key(self) -> str:
        """The statement's id in the whole dataset."""
        return key_of(self.home, self.statement.id)

    @property
    def is_own(self) -> bool:
        """Whether the claim that it bears on is the one whose record holds it."""
        return self.claim == self.home

    @property
    def term(self) -> str:
        """The key of its words: an earlier denial, else its kind."""
        return EARLIER_DENIAL if self.earlier_denial else self.kind.term

    @property
    def sign(self) -> Sign:
        """An earlier denial's, else that of its kind."""
        return Sign.EARLIER_DENIAL if self.earlier_denial else self.kind.sign

    @property
    def order(self) -> tuple[dt.date, dt.date, str, int]:
        """Sorts by time; the place in the records settles what dates leave open."""
        date = self.statement.date
        return date.earliest, date.latest, self.home, self.position


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Whether one actor whom a claim is about has answered it."""

    actor: str
    kind: AnswerKind
    entry: Entry | None = None
    """The statement that answers or denies."""
    days: tuple[int, int] | None = None
    """Fewest and most days from the first assertion to ``entry``; negative if it came before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFacts:
    """What follows from the statements on one claim; all lists by time."""

    standing: Standing
    entries: tuple[Entry, ...]
    about: tuple[str, ...]
    first_assertion: Entry | None
    answers: tuple[Answer, ...]
    sources: tuple[str, ...]

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Of whom no answer is recorded; nobody where nobody asserts it."""
        silent = (each.actor for each in self.answers if each.kind is AnswerKind.NONE)
        return tuple(silent) if self.first_assertion else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """A dataset with every reference turned both ways. Statements by time, ids by alphabet."""

    dataset: Dataset
    facts: Mapping[str, ClaimFacts]
    entries: Mapping[str, Entry]
    """Every statement once, by its key, as its own record has it."""
    replies: Mapping[str, tuple[str, ...]]
    """By key: the keys of the statements that a source presents as its answers."""
    replies_to: Mapping[str, tuple[str, ...]]
    """By key: the keys of the statements that it answers."""
    spoken: Mapping[str, tuple[str, ...]]
    """By actor: the keys of the statements that it made, or that were made on its behalf."""
    relayed: Mapping[str, tuple[str, ...]]
    """By actor: the keys of the statements that it passed on."""
    about: Mapping[str, tuple[str, ...]]
    """By actor: the claims that are about it."""
    on_event: Mapping[str, tuple[str, ...]]
    """By event: its claims."""
    in_source: Mapping[str, tuple[tuple[str, int], ...]]
    """By source: every passage in it, as its statement's key and its index there (from 0)."""
    members: Mapping[str, tuple[str, ...]]
    """By actor: the actors that are part of it."""
    events_of: Mapping[str, tuple[str, ...]]
    """By actor: the events that are about it."""
    sources_of: Mapping[str, tuple[str, ...]]
    """By actor: the sources that it published, wired or is relayed by."""


def derive(dataset: Dataset) -> Graph:
    """The graph of a dataset whose references were checked."""
    entries = {
        key_of(claim_id, statement.id): Entry(
            claim=claim_id,
            home=claim_id,
            statement=statement,
            kind=statement.kind,
            position=position,
        )
        for claim_id, claim in dataset.claims.items()
        for position, statement in enumerate(claim.statements)
    }
    by_claim = _by_claim(dataset, entries.values())
    replies_to = _grouped(_answered(entries))
    replies = _grouped((answered, key) for key, answered in _answered(entries))
    facts = {
        claim: _facts(dataset, claim, of_claim, replies_to) for claim, of_claim in by_claim.items()
    }
    return Graph(
        dataset=dataset,
        facts=facts,
        entries=entries,
        replies=_by_time(entries, replies),
        replies_to=_by_time(entries, replies_to),
        spoken=_by_time(entries, _spoken(entries)),
        relayed=_by_time(
            entries, _grouped((actor, e.key) for e in entries.values() for actor in e.statement.via)
        ),
        about=_sorted((actor, claim) for claim, fact in facts.items() for actor in fact.about),
        on_event=_sorted((claim.event, key) for key, claim in dataset.claims.items()),
        in_source=_in_source(entries),
        members=_sorted((a.part_of, key) for key, a in dataset.actors.items() if a.part_of),
        events_of=_sorted((actor, key) for key, e in dataset.events.items() for actor in e.actors),
        sources_of=_sorted(
            (actor, key)
            for key, source in dataset.sources.items()
            for actor in {source.outlet, source.wire, *source.relays}
            if actor is not None
        ),
    )


def _by_claim(dataset: Dataset, entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """The statements that bear on each claim, those of other claims' records included."""
    by_claim: dict[str, list[Entry]] = {claim: [] for claim in dataset.claims}
    for entry in entries:
        by_claim[entry.home].append(entry)
        for also in entry.statement.also:
            if also.claim in by_claim and also.claim != entry.home:
                by_claim[also.claim].append(replace(entry, claim=also.claim, kind=also.kind))
    return by_claim


def _answered(entries: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """The keys of each answer and of the statement that it answers."""
    for entry in entries.values():
        for reply in entry.statement.replies_to:
            answered = key_of(*target(entry.home, reply))
            if answered in entries:
                yield entry.key, answered


def _facts(
    dataset: Dataset, claim_id: str, unordered: list[Entry], replies_to: Mapping[str, list[str]]
) -> ClaimFacts:
    claim = dataset.claims[claim_id]
    event = dataset.events.get(claim.event)
    about = claim.about or (event.actors if event else ())
    entries = sorted(unordered, key=lambda entry: entry.order)
    first = next((entry for entry in entries if entry.kind.side is Side.ASSERTED), None)
    entries = [
        replace(entry, earlier_denial=True) if _is_earlier_denial(entry, first) else entry
        for entry in entries
    ]
    return ClaimFacts(
        standing=_standing(entries, about),
        entries=tuple(entries),
        about=about,
        first_assertion=first,
        answers=tuple(_answer(actor, entries, first, replies_to) for actor in about),
        sources=tuple(sorted({p.source for e in entries for p in e.statement.passages})),
    )


def _is_earlier_denial(entry: Entry, first: Entry | None) -> bool:
    """Whether it denies, and on any reading of its date before the first assertion."""
    return (
        entry.kind.side is Side.DENIED
        and first is not None
        and entry.statement.date.latest < first.statement.date.earliest
    )


def _standing(entries: list[Entry], about: tuple[str, ...]) -> Standing:
    asserted = any(entry.kind.side is Side.ASSERTED for entry in entries)
    denied = any(entry.kind.side is Side.DENIED for entry in entries)
    if any(_concedes(actor, entries) for actor in about):
        return Standing.CONCEDED
    if asserted and denied:
        return Standing.CONTESTED
    if asserted:
        return Standing.ASSERTED
    return Standing.DENIED if denied else Standing.OPEN


def _concedes(actor: str, entries: list[Entry]) -> bool:
    """Whether the actor's last word, of denials and acknowledgements, is an acknowledgement."""
    last = None
    for entry in entries:
        is_denial = entry.kind.side is Side.DENIED
        if _is_by(actor, entry) and (is_denial or entry.kind is StatementKind.ACKNOWLEDGEMENT):
            last = entry.kind
    return last is StatementKind.ACKNOWLEDGEMENT


def _is_by(actor: str, entry: Entry) -> bool:
    return actor in voices(entry.statement)


def _answer(
    actor: str, entries: list[Entry], first: Entry | None, replies_to: Mapping[str, list[str]]
) -> Answer:
    """The first answer of an actor, else its first denial since, else its last one before.

    A denial that is certainly later comes before one whose date leaves that open.
    """
    asserted = {entry.key for entry in entries if entry.kind.side is Side.ASSERTED}
    own = [entry for entry in entries if _is_by(actor, entry)]
    for entry in own:
        answered = replies_to.get(entry.key, ())
        if entry.key not in asserted and any(key in asserted for key in answered):
            kind = AnswerKind.ANSWERED_VIA if entry.statement.via else AnswerKind.ANSWERED
            return _answering(actor, kind, entry, first)
    denials = [entry for entry in own if entry.kind.side is Side.DENIED]
    since = [entry for entry in denials if not entry.earlier_denial]
    if since:
        entry = next((entry for entry in since if _is_later(entry, first)), since[0])
        return _answering(actor, AnswerKind.DENIED, entry, first)
    if denials:
        date = denials[-1].statement.date
        last = next(entry for entry in denials if entry.statement.date == date)
        return _answering(actor, AnswerKind.EARLIER_DENIAL, last, first)
    for entry in own:
        if entry.kind.side is Side.ASSERTED or entry.kind in _OWN:
            return Answer(actor=actor, kind=AnswerKind.OWN, entry=entry)
    return Answer(actor=actor, kind=AnswerKind.NONE)


def _is_later(entry: Entry, first: Entry | None) -> bool:
    """Whether it is from after the first assertion, on any reading of both dates."""
    return first is not None and entry.statement.date.earliest > first.statement.date.latest


def _answering(actor: str, kind: AnswerKind, entry: Entry, first: Entry | None) -> Answer:
    days = None
    if first is not None:
        then, now = first.statement.date, entry.statement.date
        days = (now.earliest - then.latest).days, (now.latest - then.earliest).days
        if kind in (
            AnswerKind.ANSWERED,
            AnswerKind.ANSWERED_VIA,
        ):  # which cannot be the older one
            days = max(0, days[0]), max(0, days[1])
    return Answer(actor=actor, kind=kind, entry=entry, days=days)


def _spoken(entries: Mapping[str, Entry]) -> dict[str, list[str]]:
    return _grouped(
        (actor, entry.key) for entry in entries.values() for actor in voices(entry.statement)
    )


def _in_source(entries: Mapping[str, Entry]) -> dict[str, tuple[tuple[str, int], ...]]:
    grouped: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for entry in entries.values():
        for index, passage in enumerate(entry.statement.passages):
            grouped[passage.source].append((entry.key, index))
    return {
        source: tuple(sorted(carried, key=lambda pair: entries[pair[0]].order))
        for source, carried in grouped.items()
    }


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _sorted(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(sorted(set(values))) for key, values in _grouped(pairs).items()}


def _by_time(
    entries: Mapping[str, Entry], groups: Mapping[str, list[str]]
) -> dict[str, tuple[str, ...]]:
    return {
        key: tuple(sorted(set(values), key=lambda value: entries[value].order))
        for key, values in groups.items()
    }
