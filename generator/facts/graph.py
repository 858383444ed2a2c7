"""References turned both ways, and the facts that follow from the records.

Nothing here is typed by an editor: the standing of a claim, which denials came before it, who has
answered and who has not (DESIGN 5) are derived from the statements alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.facts.answers import SILENT, Answer, AnswerKind, Said, answer, is_hearsay
from generator.facts.entry import Entry
from generator.facts.parties import Party, Principals, asserting, denying, taking_back
from generator.facts.standing import Standing, conceding, standing
from generator.records.dataset import Dataset
from generator.records.references import key_of, target
from generator.records.vocabulary import Side, StatementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFacts:
    """What follows from the statements on one claim; all lists by time."""

    standing: Standing
    withdrawn: bool
    entries: tuple[Entry, ...]
    about: tuple[str, ...]
    """The actors whom it is about."""
    first_assertion: Entry | None
    asserting: tuple[Party, ...]
    denying: tuple[Party, ...]
    """Those with the best denial first."""
    conceding: tuple[str, ...]
    """The principals who concede it in person, of those whom it is about."""
    conceded_via: tuple[Entry, ...]
    """Concessions that somebody else reports, of those who did not concede it themselves."""
    broader: tuple[str, ...]
    """The claims that this one is an instance of, the nearest first."""
    concerned: tuple[str, ...]
    """The principals whom it is about."""
    is_asserted: bool
    """Whether the claim stands, and somebody asserts it who has not taken that back."""
    answers: tuple[Answer, ...]
    """One of each of these; where nobody asserts it, of those alone who said something of it."""
    sources: tuple[str, ...]

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The principals of whom no answer is recorded; nobody where nobody asserts it any more."""
        silent = (each.actor for each in self.answers if each.kind in SILENT)
        return tuple(silent) if self.is_asserted else ()

    @property
    def best_denial(self) -> Entry | None:
        """The denial to show where there is room for one: of the claim, else of a broader one."""
        if self.denying:
            return self.denying[0].lead
        general = (a.entry for a in self.answers if a.kind is AnswerKind.GENERAL_DENIAL)
        return next(general, None)

    @property
    def denial_term(self) -> str:
        """The key of the best denial's words; that of a broader claim says so."""
        return self.denying[0].lead.term if self.denying else AnswerKind.GENERAL_DENIAL.term


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """A dataset with every reference turned both ways. Statements by time, ids by alphabet."""

    dataset: Dataset
    principals: Principals
    facts: Mapping[str, ClaimFacts]
    entries: Mapping[str, Entry]
    """Every statement once, by its key, as its own record has it."""
    replies: Mapping[str, tuple[str, ...]]
    """By key: the keys of the statements that a source presents as its answers."""
    replies_to: Mapping[str, tuple[str, ...]]
    """By key: the keys of the statements that it answers."""
    spoken: Mapping[str, tuple[str, ...]]
    """By actor: the keys of the statements that it, a part of it or somebody for it made."""
    relayed: Mapping[str, tuple[str, ...]]
    """By actor: the keys of the statements that it passed on."""
    about: Mapping[str, tuple[str, ...]]
    """By actor: the claims that are about it, or about a part of it."""
    narrower: Mapping[str, tuple[str, ...]]
    """By claim: those that are instances of it, as their records say."""
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
    principals = Principals(dataset.actors)
    entries = {
        key_of(claim_id, statement.id): Entry(
            claim=claim_id,
            home=claim_id,
            statement=statement,
            kind=statement.kind,
            position=position,
            principals=principals.represented(statement),
            reported_by=principals.reporters(statement),
            is_unnamed=principals.is_unnamed(statement),
        )
        for claim_id, claim in dataset.claims.items()
        for position, statement in enumerate(claim.statements)
    }
    by_claim = {
        claim: _marked(unordered)
        for claim, unordered in _by_claim(dataset, entries.values()).items()
    }
    replies_to = _grouped(_answered(entries))
    replies = _grouped((answered, key) for key, answered in _answered(entries))
    facts = {claim: _facts(dataset, principals, claim, by_claim, replies_to) for claim in by_claim}
    return Graph(
        dataset=dataset,
        principals=principals,
        facts=facts,
        entries=entries,
        replies=_by_time(entries, replies),
        replies_to=_by_time(entries, replies_to),
        spoken=_by_time(
            entries,
            _grouped((a, e.key) for e in entries.values() for a in principals.voices(e.statement)),
        ),
        relayed=_by_time(
            entries, _grouped((actor, e.key) for e in entries.values() for actor in e.statement.via)
        ),
        about=_sorted(
            (whole, claim)
            for claim, fact in facts.items()
            for actor in fact.about
            for whole in principals.chain(actor)
        ),
        narrower=_sorted((c.broader, key) for key, c in dataset.claims.items() if c.broader),
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


def _marked(unordered: list[Entry]) -> tuple[Entry, ...]:
    """The statements on one claim by time, with what follows for each from the others."""
    entries = sorted(unordered, key=lambda entry: entry.order)
    since = min((e.statement.date.earliest for e in entries if e.asserts), default=None)
    back = taking_back(entries)
    return tuple(
        replace(
            entry,
            retracts=entry.key in back,
            earlier_denial=since is not None
            and entry.kind.side is Side.DENIED
            and entry.statement.date.latest < since,
        )
        for entry in entries
    )


def _facts(
    dataset: Dataset,
    principals: Principals,
    claim_id: str,
    by_claim: Mapping[str, tuple[Entry, ...]],
    replies_to: Mapping[str, list[str]],
) -> ClaimFacts:
    claim, entries = dataset.claims[claim_id], by_claim[claim_id]
    event = dataset.events.get(claim.event)
    about = claim.about or (event.actors if event else ())
    first = next((entry for entry in entries if entry.asserts), None)
    broader = tuple(_broader(dataset, claim_id))
    said = Said(
        entries=entries,
        first=first,
        broader=_general(entries, [entry for key in broader for entry in by_claim.get(key, ())]),
        replies_to=replies_to,
    )
    asserted_by, denied_by = asserting(principals, entries), denying(principals, entries)
    concerned = principals.each(about)
    stands = not claim.withdrawn and any(party.retraction is None for party in asserted_by)
    answers = (answer(actor, said) for actor in concerned)
    return ClaimFacts(
        withdrawn=claim.withdrawn is not None,
        standing=standing(entries, concerned, asserted_by, denied_by),
        entries=entries,
        about=about,
        first_assertion=first,
        asserting=asserted_by,
        denying=denied_by,
        conceding=conceding(entries, concerned),
        conceded_via=tuple(_by_hearsay(entries)),
        broader=broader,
        concerned=concerned,
        is_asserted=stands,
        answers=tuple(each for each in answers if stands or each.kind is not AnswerKind.NONE),
        sources=tuple(sorted({p.source for e in entries for p in e.statement.passages})),
    )


def _by_hearsay(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The concessions by hearsay of those who did not concede it themselves."""
    conceded = {
        actor
        for entry in entries
        if entry.kind is StatementKind.ACKNOWLEDGEMENT and not is_hearsay(entry)
        for actor in entry.principals
    }
    return (e for e in entries if is_hearsay(e) and not conceded.issuperset(e.principals))


def _broader(dataset: Dataset, claim: str) -> Iterator[str]:
    """The claims that one is an instance of, the nearest first; withdrawn ones deny nothing."""
    key = dataset.claims[claim].broader
    while key is not None and key in dataset.claims:
        if dataset.claims[key].withdrawn is None:
            yield key
        key = dataset.claims[key].broader


def _general(own: Iterable[Entry], broader: Iterable[Entry]) -> list[Entry]:
    """The denials of broader claims that are not recorded on the claim itself."""
    known = {entry.key for entry in own}
    return [entry for entry in broader if entry.denies and entry.key not in known]


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
