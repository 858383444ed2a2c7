"""The page of an event, and the list of all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal, TypeAlias

from generator import urls
from generator.charts.timeline import Timeline
from generator.facts.entry import Entry
from generator.facts.origins import strands
from generator.language.locale import Language
from generator.pages import pictures
from generator.pages.page import Page, of_list, of_record
from generator.pages.pagination import Part, groups, split
from generator.pages.presenter import Presenter
from generator.pages.views import ClaimLine, DiscrepancyView, Link, Mention, StrandView
from generator.records.schema import Event
from generator.records.vocabulary import RecordKind

LINES = 200
"""How many events one part of their list holds."""
ROWS = 150
"""How many claims and statements one part of an event's page holds."""

EventRow: TypeAlias = tuple[Link, Event, int]
Row: TypeAlias = (
    tuple[Literal["claims"], ClaimLine] | tuple[Literal["statements"], tuple[Mention, Link]]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsPage:
    """A part of the list of events in order of time, with the number of claims."""

    events: tuple[EventRow, ...]
    part: Part[EventRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """One event, or a further part of what is said about it."""

    event: Event
    link: Link
    actors: tuple[Link, ...]
    sections: tuple[tuple[str, tuple[object, ...]], ...]
    """The claims about it and the statements on them by time, as far as they go."""
    strands: tuple[StrandView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    timeline: Timeline | None
    """Of an event with one claim: a picture sets no denial of one against another."""
    part: Part[Row]


def index(presenter: Presenter) -> Iterator[Page]:
    """The list of all events."""
    events = presenter.dataset.events
    rows = [
        (presenter.event_link(key), events[key], len(presenter.graph.on_event.get(key, ())))
        for key in sorted(events, key=presenter.event_order)
    ]
    for part in split(rows, LINES, address=urls.index(RecordKind.EVENT)):
        yield of_list("events", part, EventsPage(events=part.items, part=part))


def pages(presenter: Presenter) -> Iterator[Page]:
    """The page of every event, in parts where there is much."""
    for key in presenter.dataset.events:
        record = RecordKind.EVENT, key
        naming = partial(_naming, presenter.dataset.events[key])
        claims = presenter.claims_by_time(presenter.graph.on_event.get(key, ()))
        entries = [entry for claim in claims for entry in presenter.graph.facts[claim].entries]
        rows = tuple(_rows(presenter, claims, entries))
        for part in split(rows, ROWS, address=urls.page(*record)):
            first = part.number == 1
            view = EventPage(
                event=presenter.dataset.events[key],
                link=presenter.event_link(key),
                actors=presenter.actor_links(presenter.dataset.events[key].actors),
                sections=groups(part.items),
                strands=presenter.origins(strands(presenter.dataset, entries)) if first else (),
                discrepancies=presenter.discrepancies(claims=claims) if first else (),
                timeline=pictures.of_claim(presenter, claims[0])
                if first and len(claims) == 1
                else None,
                part=part,
            )
            yield of_record("event", record, part, view, naming)


def _naming(event: Event, language: Language) -> tuple[str, str]:
    return event.title.in_(language.code), event.summary.in_(language.code)


def _rows(presenter: Presenter, claims: list[str], entries: list[Entry]) -> Iterator[Row]:
    for claim in claims:
        yield "claims", presenter.line(claim)
    once = {entry.key: entry for entry in entries}
    by_time = sorted(once.values(), key=lambda entry: entry.order)
    for entry in by_time:
        own = presenter.own[entry.key]
        yield "statements", (presenter.mention(own), presenter.claim_link(own.claim))
