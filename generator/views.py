"""What each page shows: values for the templates, the same in every language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.archive import Located, State
from generator.charts import DocumentPicture
from generator.coverage import SourceCoverage
from generator.dates import Date
from generator.graph import Answer, Standing
from generator.origins import OriginKind
from generator.records import (
    Actor,
    ActorKind,
    Claim,
    Event,
    Kind,
    Passage,
    Source,
    StatementKind,
    Text,
)
from generator.stance import Turn

Template: TypeAlias = Literal[
    "home", "claims", "claim", "actors", "actor", "events", "event", "sources", "source"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A name and the page behind it; ``address`` is None where the record could not be read."""

    text: Text | str
    address: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """A passage as a page shows it."""

    passage: Passage
    located: Located
    source: Link
    sentences: tuple[int, int] | None
    language: str | None
    """The language of the quotation."""
    translated_from: str | None
    by_machine: bool
    notes: tuple[Text, ...]
    """Why findings about it are no fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A statement in one line, with a link to it."""

    key: str
    address: str
    kind: StatementKind
    speaker: Link
    date: Date
    text: Text
    earlier_denial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A statement in full on the page of a claim."""

    mention: Mention
    anchor: str
    date_note: Text | None
    on_behalf_of: tuple[Link, ...]
    via: tuple[Link, ...]
    scope: Text | str | None
    answers: tuple[Mention, ...]
    answered_by: tuple[Mention, ...]
    also: tuple[tuple[Link, StatementKind], ...]
    home: Link | None
    """The claim whose record holds it, if that is another one."""
    passages: tuple[PassageView, ...]
    notes: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    """Whether one whom a claim is about has answered it."""

    actor: Link
    answer: Answer
    mention: Mention | None
    days: tuple[int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A claim in one line."""

    link: Link
    standing: Standing
    since: Date | None
    statements: int
    denials: int
    sources: int
    origins: int
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscrepancyView:
    """Two sources that report one statement differently."""

    mention: Mention
    passages: tuple[PassageView, ...]
    note: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class StrandView:
    """One origin, and the sources that carry it."""

    kind: OriginKind
    name: Link
    reason: Text | None
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceView:
    """What somebody said about a claim more than once, or about several claims."""

    actor: Link
    claim: Link
    turns: tuple[tuple[Mention, Turn], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """The overview at the end of the hand-written home page."""

    events: tuple[tuple[Link, tuple[ClaimLine, ...]], ...]
    claims_left_out: int
    """How many claims the list does not show: the page must not grow for ever."""
    unanswered: tuple[tuple[Link, tuple[Link, ...]], ...]
    """Claims with those of whom no answer is recorded, as many as there is room for."""
    unanswered_left_out: int
    counts: Mapping[str, int]
    states: Mapping[State, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsPage:
    """Every claim, by event."""

    events: tuple[tuple[Link, tuple[ClaimLine, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """One claim."""

    claim: Claim
    line: ClaimLine
    event: Link
    asserted_by: tuple[Link, ...]
    denied_by: tuple[Link, ...]
    coverage: tuple[CoverageView, ...]
    earlier: tuple[Card, ...]
    cards: tuple[Card, ...]
    strands: tuple[StrandView, ...]
    stances: tuple[StanceView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    superseded_by: Link | None
    states: Mapping[State, int]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage:
    """Every source in order of publication, with the number of passages."""

    sources: tuple[tuple[Link, Source, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """One source."""

    source: Source
    outlet: Link | None
    wire: Link | None
    relays: tuple[Link, ...]
    passages: tuple[tuple[Mention, PassageView], ...]
    states: Mapping[State, int]
    strands: tuple[StrandView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    coverage: SourceCoverage
    picture: DocumentPicture | None
    addresses: Mapping[str, str]
    """By the key of a statement: its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site."""

    template: Template
    address: str
    record: tuple[Kind, str] | None
    """The record that it shows; None for an index and for the home page."""
    view: object
