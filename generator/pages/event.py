"""The page of an event, and the list of all of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import pictures
from generator.charts.timeline import Timeline
from generator.origins import strands
from generator.pages.page import Page, of_index, of_record
from generator.pieces import Pieces
from generator.records import Event, Kind
from generator.views import ClaimLine, DiscrepancyView, Link, StrandView


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsPage:
    """Every event in order of time, with the number of claims."""

    events: tuple[tuple[Link, Event, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """One event."""

    event: Event
    actors: tuple[Link, ...]
    claims: tuple[ClaimLine, ...]
    strands: tuple[StrandView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    timeline: Timeline | None


def index(pieces: Pieces) -> Page:
    """The list of all events."""
    events = pieces.dataset.events
    rows = tuple(
        (pieces.event_link(key), events[key], len(pieces.graph.on_event.get(key, ())))
        for key in sorted(events, key=pieces.event_order)
    )
    return of_index("events", Kind.EVENT, EventsPage(events=rows))


def pages(pieces: Pieces) -> Iterator[Page]:
    """The page of every event."""
    for key in pieces.dataset.events:
        yield of_record("event", Kind.EVENT, key, _view(pieces, key))


def _view(pieces: Pieces, key: str) -> EventPage:
    event = pieces.dataset.events[key]
    claims = pieces.claims_by_time(pieces.graph.on_event.get(key, ()))
    entries = (entry for claim in claims for entry in pieces.graph.facts[claim].entries)
    return EventPage(
        event=event,
        actors=pieces.actor_links(event.actors),
        claims=tuple(pieces.line(claim) for claim in claims),
        strands=pieces.origins(strands(pieces.dataset, entries)),
        discrepancies=pieces.discrepancies(claims=claims),
        timeline=pictures.of_event(pieces, key),
    )
