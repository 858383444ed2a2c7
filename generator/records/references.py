"""Every reference between records checked: it names a record that exists, of the right kind."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple, TypeAlias, TypeVar

from generator.diagnostics.diagnostic import Diagnostic, nearest
from generator.diagnostics.rules import Rule
from generator.records.dataset import FOLDER, Dataset
from generator.records.document import Keys
from generator.records.schema import (
    Actor,
    Claim,
    Event,
    Occasion,
    Passage,
    Record,
    Source,
    Statement,
)
from generator.records.vocabulary import RecordKind

_R = TypeVar("_R", bound=Record)


_Reference: TypeAlias = tuple[Keys, RecordKind, str]
"""A reference as written: where it stands, and what it must name."""
_Unresolved: TypeAlias = tuple[Keys, Rule, str]
"""Where a reference to a statement stands that leads nowhere, the rule, and the words."""


def resolve(dataset: Dataset) -> tuple[Dataset, tuple[Diagnostic, ...]]:
    """The records whose references resolve, and a diagnostic for every one that does not.

    A reference to a record that is there but could not be read stands: its own faults are reported
    already, and a page shows its id in the place of its name.
    """
    known = _Known(dataset)
    diagnostics: list[Diagnostic] = []
    bad: set[tuple[RecordKind, str]] = set()
    for kind in RecordKind:
        for identifier, record in dataset.of(kind).items():
            found = [
                *_unresolved(known, (kind, identifier), _references(record)),
                *(_unresolved_statements(known, identifier, record)),
            ]
            if found:
                bad.add((kind, identifier))
            diagnostics += found
    diagnostics += _cycles(dataset, bad)
    return _without(dataset, bad), tuple(diagnostics)


def key_of(claim: str, statement: str) -> str:
    """``<claim>/<statement>``: a statement's id in the whole dataset."""
    return f"{claim}/{statement}"


def parts_of(key: str) -> tuple[str, str]:
    """Claim and statement of a statement's key."""
    claim, _, statement = key.partition("/")
    return claim, statement


class Stretch(NamedTuple):
    """A passage, and where it stands in the records; indexes count from 0.

    A tuple, since there is one for every passage.
    """

    claim: str
    at: int
    statement: Statement
    place: int

    @property
    def statement_key(self) -> str:
        """The key of its statement."""
        return key_of(self.claim, self.statement.id)

    @property
    def key(self) -> tuple[str, int]:
        """What it is known by: its statement's key, and its index there."""
        return self.statement_key, self.place

    @property
    def passage(self) -> Passage:
        """The passage itself."""
        return self.statement.passages[self.place]


def every_passage(dataset: Dataset) -> Iterator[Stretch]:
    """Every passage of every statement, as the records have them."""
    for claim, at, statement in dataset.statements:
        for index in range(len(statement.passages)):
            yield Stretch(claim, at, statement, index)


def target(claim: str, reference: str) -> tuple[str, str]:
    """Claim and statement that a statement reference in a claim's record names."""
    home, slash, name = reference.partition("/")
    return (home, name) if slash else (claim, reference)


def named(dataset: Dataset) -> frozenset[tuple[RecordKind, str]]:
    """Every record that another one names, by kind and id, whether it is there or not."""
    return frozenset(
        (kind, identifier)
        for owner in RecordKind
        for key, record in dataset.of(owner).items()
        for _, kind, identifier in _references(record)
        if (kind, identifier) != (owner, key)
    )


class _Known:
    """Which ids exist, those of unreadable records included."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.ids: dict[RecordKind, set[str]] = {kind: set() for kind in RecordKind}
        for kind, identifier in dataset.documents:
            self.ids[kind].add(identifier)
        self.statements = {
            identifier: {statement.id for statement in claim.statements}
            for identifier, claim in dataset.claims.items()
        }

    def has(self, kind: RecordKind, identifier: str) -> bool:
        """Whether a reference to it stands: any to a scope does where a dataset names none.

        The ids of such scopes are their names.
        """
        ids = self.ids[kind]
        return identifier in ids or (kind is RecordKind.SCOPE and not ids)

    def carrying(self, claim: str, statement: str, otherwise: str) -> set[str]:
        """The sources of a statement's passages; of one that could not be read, ``otherwise``."""
        if claim not in self.statements:
            return {otherwise}
        every = self.dataset.claims[claim].statements
        return {
            passage.source for each in every if each.id == statement for passage in each.passages
        }

    def kinds(self, identifier: str) -> list[RecordKind]:
        """The kinds of record that have this id."""
        return [kind for kind in RecordKind if identifier in self.ids[kind]]


def _references(record: object) -> Iterator[_Reference]:
    """Every reference of a record to another record."""
    match record:
        case Claim():
            yield from _claim_references(record)
        case Actor():
            yield from _single(("part_of",), RecordKind.ACTOR, record.part_of)
            for index, role in enumerate(record.roles):
                yield from _single(("roles", index, "of"), RecordKind.ACTOR, role.of)
        case Event():
            yield from _listed(("actors",), RecordKind.ACTOR, record.actors)
        case Occasion():
            yield from _one_or_more(("speaker",), RecordKind.ACTOR, record.speaker or ())
            yield from _listed(("on_behalf_of",), RecordKind.ACTOR, record.on_behalf_of)
            yield from _listed(("via",), RecordKind.ACTOR, record.via)
        case Source():
            yield from _single(("outlet",), RecordKind.ACTOR, record.outlet)
            yield from _single(("wire",), RecordKind.ACTOR, record.wire)
            yield from _listed(("relays",), RecordKind.ACTOR, record.relays)
        case _:
            pass


def _claim_references(claim: Claim) -> Iterator[_Reference]:
    yield ("event",), RecordKind.EVENT, claim.event
    yield from _single(("broader",), RecordKind.CLAIM, claim.broader)
    yield from _listed(("about",), RecordKind.ACTOR, claim.about)
    for index, statement in enumerate(claim.statements):
        yield from _statement_references(("statements", index), statement)
    if claim.withdrawn:
        superseded_by = claim.withdrawn.superseded_by
        yield from _single(("withdrawn", "superseded_by"), RecordKind.CLAIM, superseded_by)


def _statement_references(at: Keys, statement: Statement) -> Iterator[_Reference]:
    # It is asked for every statement in every run, and most of them leave most of it out: `if` is
    # cheaper than a call that comes back with nothing.
    for name, actors, named in (
        ("speaker", statement.speaker_, _one_or_more),
        ("on_behalf_of", statement.on_behalf_of_, _listed),
        ("via", statement.via_, _listed),
    ):
        if actors:
            yield from named((*at, name), RecordKind.ACTOR, actors)
    if statement.scope:
        yield (*at, "scope"), RecordKind.SCOPE, statement.scope
    if statement.occasion:
        yield (*at, "occasion"), RecordKind.OCCASION, statement.occasion
    for index, also in enumerate(statement.also):
        yield (*at, "also", index, "claim"), RecordKind.CLAIM, also.claim
    for index, passage in enumerate(statement.passages):
        within = (*at, "passages", index)
        yield (*within, "source"), RecordKind.SOURCE, passage.source
        if passage.occasion:
            yield (*within, "occasion"), RecordKind.OCCASION, passage.occasion


def _single(keys: Keys, kind: RecordKind, identifier: str | None) -> Iterator[_Reference]:
    if identifier is not None:
        yield keys, kind, identifier


def _listed(keys: Keys, kind: RecordKind, identifiers: Iterable[str]) -> Iterator[_Reference]:
    for index, identifier in enumerate(identifiers):
        yield (*keys, index), kind, identifier


def _one_or_more(
    keys: Keys, kind: RecordKind, identifiers: tuple[str, ...]
) -> Iterator[_Reference]:
    """One is mostly written as such, not as a list."""
    if len(identifiers) == 1:
        return _single(keys, kind, identifiers[0])
    return _listed(keys, kind, identifiers)


def _unresolved(
    known: _Known, owner: tuple[RecordKind, str], references: Iterable[_Reference]
) -> Iterator[Diagnostic]:
    for keys, kind, identifier in references:
        if known.has(kind, identifier):
            continue
        close = nearest(identifier, known.ids[kind])
        if others := known.kinds(identifier):
            rule = Rule.WRONG_KIND
            must = f"“{keys[-1]}” must name {_a(kind.word)}"
            if isinstance(keys[-1], int):
                must = f"“{keys[-2]}” must name {kind.word}s"
            message = f"{must}, and “{identifier}” is {_a(others[0].word)}.{close}"
        else:
            rule = Rule.UNKNOWN_REFERENCE
            folder = f"{FOLDER}/{kind.value}".rstrip("/")
            message = f"there is no {kind.word} “{identifier}” in {folder}/.{close}"
        yield _diagnostic(known.dataset, owner, keys, rule, message)


def _unresolved_statements(known: _Known, identifier: str, record: object) -> Iterator[Diagnostic]:
    """References to statements: replies, discrepancies, and what newer copies no longer have."""
    found: Iterable[_Unresolved] = ()
    kind = RecordKind.CLAIM
    if isinstance(record, Claim):
        found = (*_unresolved_replies(known, identifier, record), *_unresolved_differences(record))
    elif isinstance(record, Source):
        kind, found = RecordKind.SOURCE, _unresolved_changes(known, identifier, record)
    for keys, rule, message in found:
        yield _diagnostic(known.dataset, (kind, identifier), keys, rule, message)


def _unresolved_replies(known: _Known, claim_id: str, claim: Claim) -> Iterator[_Unresolved]:
    for index, statement in enumerate(claim.statements):
        for position, reply in enumerate(statement.replies_to):
            if message := _no_statement(known, *target(claim_id, reply)):
                keys: Keys = ("statements", index, "replies_to", position)
                yield keys, Rule.UNKNOWN_REFERENCE, message


def _no_statement(known: _Known, home: str, name: str) -> str:
    """That there is no such statement, in words; empty where a reference to it stands."""
    claims = known.ids[RecordKind.CLAIM]
    if home not in claims:
        return f"there is no claim “{home}”.{nearest(home, claims)}"
    if home in known.statements and name not in known.statements[home]:
        close = nearest(name, known.statements[home])
        return f"there is no statement “{name}” in the claim “{home}”.{close}"
    return ""


def _unresolved_changes(known: _Known, source: str, record: Source) -> Iterator[_Unresolved]:
    for index, change in enumerate(record.changes):
        for list_, keys in (("gone", change.gone), ("reworded", change.reworded)):
            for position, key in enumerate(keys):
                at: Keys = ("changes", index, list_, position)
                claim, name = parts_of(key)
                if message := _no_statement(known, claim, name):
                    yield at, Rule.UNKNOWN_REFERENCE, message
                elif source not in known.carrying(claim, name, source):
                    message = f"the statement “{key}” has no passage in “{source}”."
                    yield at, Rule.NO_PASSAGE, message


def _unresolved_differences(claim: Claim) -> Iterator[_Unresolved]:
    by_id = {statement.id: statement for statement in claim.statements if claim.discrepancies}
    for index, difference in enumerate(claim.discrepancies):
        unknown = [name for name in difference.statement if name not in by_id]
        for name in unknown:
            message = f"there is no statement “{name}” in this claim.{nearest(name, by_id)}"
            yield ("discrepancies", index, "statement"), Rule.UNKNOWN_REFERENCE, message
        if unknown:
            continue
        named = [by_id[name] for name in difference.statement]
        carrying = {passage.source for statement in named for passage in statement.passages}
        names = " or ".join(f"“{statement.id}”" for statement in named)
        for position, source in enumerate(difference.passages):
            if source not in carrying:
                close = nearest(source, carrying)
                message = f"the statement {names} has no passage in “{source}”.{close}"
                yield ("discrepancies", index, "passages", position), Rule.NO_PASSAGE, message


def _cycles(dataset: Dataset, bad: set[tuple[RecordKind, str]]) -> Iterator[Diagnostic]:
    """Rings of ``part_of``, ``broader``, ``superseded_by`` and ``replies_to``.

    The record where each begins joins ``bad``.
    """
    parts = {key: [actor.part_of] for key, actor in dataset.actors.items() if actor.part_of}
    for ring in _rings(parts):
        bad.add((RecordKind.ACTOR, ring[0]))
        message = f"an actor must not be part of itself: {_chain(ring)}"
        yield _diagnostic(dataset, (RecordKind.ACTOR, ring[0]), ("part_of",), Rule.CYCLE, message)
    broader = {key: [claim.broader] for key, claim in dataset.claims.items() if claim.broader}
    for ring in _rings(broader):
        bad.add((RecordKind.CLAIM, ring[0]))
        message = f"a claim must not be broader than itself: {_chain(ring)}"
        yield _diagnostic(dataset, (RecordKind.CLAIM, ring[0]), ("broader",), Rule.CYCLE, message)
    superseded = {
        key: [claim.withdrawn.superseded_by]
        for key, claim in dataset.claims.items()
        if claim.withdrawn and claim.withdrawn.superseded_by
    }
    for ring in _rings(superseded):
        bad.add((RecordKind.CLAIM, ring[0]))
        message = f"a claim must not supersede itself: {_chain(ring)}"
        keys: Keys = ("withdrawn", "superseded_by")
        yield _diagnostic(dataset, (RecordKind.CLAIM, ring[0]), keys, Rule.CYCLE, message)
    replies = {
        key_of(key, statement.id): [key_of(*target(key, reply)) for reply in statement.replies_to]
        for key, claim in dataset.claims.items()
        for statement in claim.statements
        if statement.replies_to
    }
    for ring in _rings(replies):
        home, name = parts_of(ring[0])
        bad.add((RecordKind.CLAIM, home))
        index = [statement.id for statement in dataset.claims[home].statements].index(name)
        message = f"a statement must not answer itself: {_chain(ring)}"
        keys = ("statements", index, "replies_to")
        yield _diagnostic(dataset, (RecordKind.CLAIM, home), keys, Rule.CYCLE, message)


def _rings(arrows: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """One ring for each group of nodes that lead back to themselves, in linear time."""
    done: set[str] = set()
    for start in sorted(arrows):
        path: list[str] = []
        on_path: dict[str, int] = {}
        stack = [(start, iter(arrows.get(start, ())))] if start not in done else []
        if stack:
            on_path[start] = 0
            path.append(start)
        while stack:
            node, inner = stack[-1]
            following = next(inner, None)
            if following is None:
                stack.pop()
                path.pop()
                del on_path[node]
                done.add(node)
            elif following in on_path:
                ring = path[on_path[following] :]
                least = ring.index(min(ring))
                yield ring[least:] + ring[:least]
            elif following in arrows and following not in done:
                on_path[following] = len(path)
                path.append(following)
                stack.append((following, iter(arrows.get(following, ()))))


def _chain(ring: list[str]) -> str:
    return " → ".join([*ring, ring[0]])


def _without(dataset: Dataset, bad: set[tuple[RecordKind, str]]) -> Dataset:
    if not bad:
        return dataset

    def kept(kind: RecordKind, records: Mapping[str, _R]) -> dict[str, _R]:
        return {key: record for key, record in records.items() if (kind, key) not in bad}

    return replace(
        dataset,
        claims=kept(RecordKind.CLAIM, dataset.claims),
        actors=kept(RecordKind.ACTOR, dataset.actors),
        events=kept(RecordKind.EVENT, dataset.events),
        sources=kept(RecordKind.SOURCE, dataset.sources),
        scopes=kept(RecordKind.SCOPE, dataset.scopes),
        occasions=kept(RecordKind.OCCASION, dataset.occasions),
        wordlists=kept(RecordKind.WORDLIST, dataset.wordlists),
    )


def _diagnostic(
    dataset: Dataset, owner: tuple[RecordKind, str], keys: Keys, rule: Rule, message: str
) -> Diagnostic:
    location = dataset.documents[owner].place(keys)
    return Diagnostic(rule=rule, location=location, message=message)


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
