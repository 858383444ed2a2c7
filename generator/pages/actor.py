"""The page of an actor, and the list of all of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import pictures
from generator.charts.timeline import Timeline
from generator.dates import Date
from generator.pages.page import Page, of_index, of_record
from generator.pieces import Pieces
from generator.records import Actor, ActorKind, Kind, Text
from generator.views import ClaimLine, CoverageView, DiscrepancyView, Link, Mention, StanceView


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsPage:
    """Every actor by kind, with the number of statements."""

    kinds: tuple[tuple[ActorKind, tuple[tuple[Link, int], ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """One actor."""

    actor: Actor
    part_of: Link | None
    roles: tuple[tuple[Text, Link | None, Date | None, Date | None], ...]
    members: tuple[Link, ...]
    about: tuple[tuple[ClaimLine, CoverageView | None], ...]
    spoken: tuple[Mention, ...]
    relayed: tuple[Mention, ...]
    events: tuple[Link, ...]
    sources: tuple[Link, ...]
    stances: tuple[StanceView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    timeline: Timeline | None


def index(pieces: Pieces) -> Page:
    """The list of all actors."""
    kinds = tuple(
        (
            kind,
            tuple(
                (pieces.actor_link(key), len(pieces.graph.spoken.get(key, ())))
                for key, actor in pieces.dataset.actors.items()
                if actor.kind is kind
            ),
        )
        for kind in ActorKind
    )
    return of_index("actors", Kind.ACTOR, ActorsPage(kinds=kinds))


def pages(pieces: Pieces) -> Iterator[Page]:
    """The page of every actor."""
    for key in pieces.dataset.actors:
        yield of_record("actor", Kind.ACTOR, key, _view(pieces, key))


def _view(pieces: Pieces, key: str) -> ActorPage:
    graph = pieces.graph
    actor = pieces.dataset.actors[key]
    spoken = graph.spoken.get(key, ())
    return ActorPage(
        actor=actor,
        part_of=pieces.actor_link(actor.part_of) if actor.part_of else None,
        roles=tuple(
            (role.title, pieces.actor_link(role.of) if role.of else None, role.from_, role.to)
            for role in actor.roles
        ),
        members=pieces.actor_links(graph.members.get(key, ())),
        about=tuple(
            (pieces.line(claim), _coverage_of(pieces, claim, key))
            for claim in pieces.claims_by_time(graph.about.get(key, ()))
        ),
        spoken=pieces.mentions(spoken),
        relayed=pieces.mentions(graph.relayed.get(key, ())),
        events=tuple(pieces.event_link(event) for event in graph.events_of.get(key, ())),
        sources=tuple(pieces.source_link(source) for source in graph.sources_of.get(key, ())),
        stances=tuple(_stances(pieces, key)),
        discrepancies=pieces.discrepancies(statements=frozenset(spoken)),
        timeline=pictures.of_actor(pieces, key),
    )


def _coverage_of(pieces: Pieces, claim: str, actor: str) -> CoverageView | None:
    facts = pieces.graph.facts[claim]
    shown = zip(facts.coverage, pieces.coverage(facts), strict=True)
    return next((view for coverage, view in shown if coverage.actor == actor), None)


def _stances(pieces: Pieces, actor: str) -> Iterator[StanceView]:
    """What an actor said more than once, claim by claim."""
    spoken = pieces.graph.spoken.get(actor, ())
    keys = {key.split("/")[0] for key in spoken}
    keys |= {also.claim for key in spoken for also in pieces.graph.entries[key].statement.also}
    for claim in sorted(keys & pieces.stances.keys()):
        for stance in pieces.stances[claim]:
            if stance.actor == actor:
                yield pieces.stance(claim, stance)
