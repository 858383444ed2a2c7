"""The page of an actor, and the list of all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal, TypeAlias

from generator import urls
from generator.charts.timeline import Timeline
from generator.language.locale import Language
from generator.pages import pictures
from generator.pages.page import Page, of_list, of_record
from generator.pages.pagination import Part, groups, split
from generator.pages.presenter import Presenter
from generator.pages.views import (
    AnswerView,
    ClaimLine,
    DiscrepancyView,
    Link,
    Mention,
    StanceView,
)
from generator.records.dates import Date
from generator.records.references import parts_of
from generator.records.schema import Actor, Text
from generator.records.vocabulary import ActorKind, RecordKind

LINES = 300
"""How many actors one part of their list holds."""
ROWS = 150
"""How many claims and statements one part of an actor's page holds."""

Row: TypeAlias = (
    tuple[Literal["about"], tuple[ClaimLine, AnswerView | None]]
    | tuple[Literal["spoken", "relayed"], tuple[Mention, Link]]
    | tuple[Literal["stances"], StanceView]
    | tuple[Literal["discrepancies"], DiscrepancyView]
)

ActorRow: TypeAlias = tuple[Link, int, int]
"""An actor, with the number of statements by it and of claims about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsPage:
    """A part of the list of actors by kind."""

    kinds: tuple[tuple[ActorKind, tuple[ActorRow, ...]], ...]
    part: Part[tuple[ActorKind, ActorRow]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """One actor, or a further part of what is said about and by it."""

    actor: Actor
    link: Link
    in_text: Text | str
    """Its name as it stands in a sentence."""
    part_of: Link | None
    roles: tuple[tuple[Text, Link | None, Date | None, Date | None], ...]
    members: tuple[Link, ...]
    sections: tuple[tuple[str, tuple[object, ...]], ...]
    """Claims about it, statements by it, statements that it passed on, what it said more than once,
    and where the sources differ about its statements, as far as they go."""
    speaks: bool
    """Whether any statement by it is recorded."""
    events: tuple[Link, ...]
    sources: tuple[Link, ...]
    timeline: Timeline | None
    part: Part[Row]


def index(presenter: Presenter) -> Iterator[Page]:
    """The list of all actors."""
    spoken, about = presenter.graph.spoken, presenter.graph.about
    rows = [
        (kind, (presenter.actor_link(key), len(spoken.get(key, ())), len(about.get(key, ()))))
        for kind in ActorKind
        for key, actor in presenter.dataset.actors.items()
        if actor.kind is kind
    ]
    for part in split(rows, LINES, address=urls.index(RecordKind.ACTOR)):
        yield of_list("actors", part, ActorsPage(kinds=groups(part.items), part=part))


def pages(presenter: Presenter) -> Iterator[Page]:
    """The page of every actor, in parts where there is much."""
    for key in presenter.dataset.actors:
        record = RecordKind.ACTOR, key
        naming = partial(_naming, presenter, key)
        for part in split(tuple(_rows(presenter, key)), ROWS, address=urls.page(*record)):
            yield of_record("actor", record, part, _view(presenter, key, part), naming)


def _naming(presenter: Presenter, key: str, language: Language) -> tuple[str, str]:
    name = language.text(presenter.dataset.called(RecordKind.ACTOR, key))
    graph = presenter.graph
    return name, language.say(
        "actor.description",
        name=language.text(presenter.dataset.in_text(key)),
        statements=language.count("n.statements", len(graph.spoken.get(key, ()))),
        claims=language.count("n.claims.about", len(graph.about.get(key, ()))),
    )


def _rows(presenter: Presenter, key: str) -> Iterator[Row]:
    for claim in presenter.claims_by_time(presenter.graph.about.get(key, ())):
        yield "about", (presenter.line(claim), _answer_of(presenter, claim, key))
    for statement in presenter.graph.spoken.get(key, ()):
        yield "spoken", _on_claim(presenter, statement)
    for statement in presenter.graph.relayed.get(key, ()):
        yield "relayed", _on_claim(presenter, statement)
    for stance in _stances(presenter, key):
        yield "stances", stance
    spoken = frozenset(presenter.graph.spoken.get(key, ()))
    for difference in presenter.discrepancies(statements=spoken):
        yield "discrepancies", difference


def _on_claim(presenter: Presenter, statement: str) -> tuple[Mention, Link]:
    entry = presenter.graph.entries[statement]
    return presenter.mention(entry), presenter.claim_link(entry.claim)


def _view(presenter: Presenter, key: str, part: Part[Row]) -> ActorPage:
    graph = presenter.graph
    actor = presenter.dataset.actors[key]
    return ActorPage(
        actor=actor,
        link=presenter.actor_link(key),
        in_text=presenter.dataset.in_text(key),
        part_of=presenter.actor_link(actor.part_of) if actor.part_of else None,
        roles=tuple(
            (role.title, presenter.actor_link(role.of) if role.of else None, role.from_, role.to)
            for role in actor.roles
        ),
        members=presenter.actor_links(graph.members.get(key, ())),
        sections=groups(part.items),
        speaks=bool(graph.spoken.get(key)),
        events=tuple(presenter.event_link(event) for event in graph.events_of.get(key, ())),
        sources=tuple(presenter.source_link(source) for source in graph.sources_of.get(key, ())),
        timeline=pictures.of_actor(presenter, key) if part.number == 1 else None,
        part=part,
    )


def _answer_of(presenter: Presenter, claim: str, actor: str) -> AnswerView | None:
    principal = presenter.actor_link(presenter.graph.principals.of(actor))
    views = presenter.answers(presenter.graph.facts[claim])
    return next((view for view in views if view.actor == principal), None)


def _stances(presenter: Presenter, actor: str) -> Iterator[StanceView]:
    """What an actor said more than once, claim by claim."""
    spoken = presenter.graph.spoken.get(actor, ())
    keys = {parts_of(key)[0] for key in spoken}
    keys |= {also.claim for key in spoken for also in presenter.graph.entries[key].statement.also}
    for claim in sorted(keys & presenter.stances.keys()):
        for stance in presenter.stances[claim]:
            if stance.actor == actor:
                yield presenter.stance(claim, stance)
