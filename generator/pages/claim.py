"""The page of a claim, and the list of all of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import urls
from generator.charts.gaps import Gaps
from generator.charts.timeline import Timeline
from generator.facts.graph import ASSERTING, Entry
from generator.pages import pictures
from generator.pages.page import Page, of_list, of_record
from generator.pages.pagination import Part, groups, split
from generator.pages.presenter import Pieces
from generator.pages.views import (
    Card,
    ClaimLine,
    CoverageView,
    DiscrepancyView,
    Link,
    Mention,
    Party,
    SourceLine,
    StanceView,
    StrandView,
)
from generator.records.schema import Claim
from generator.records.vocabulary import Kind, StatementKind
from generator.texts.passages import State

LINES = 200
"""How many claims one part of their list holds."""
CARDS = 40
"""How many statements stand on one page in full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsPage:
    """A part of the list of claims, by event."""

    events: tuple[tuple[Link, tuple[ClaimLine, ...]], ...]
    part: Part[tuple[Link, ClaimLine]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """One claim."""

    claim: Claim
    line: ClaimLine
    event: Link
    asserted_by: tuple[Party, ...]
    denied_by: tuple[Party, ...]
    unanswered: tuple[Link, ...]
    """Those whom it is about and of whom no answer is recorded, if anybody asserts it."""
    coverage: tuple[CoverageView, ...]
    earlier: tuple[Card, ...]
    cards: tuple[Card, ...]
    more: tuple[tuple[Mention, str, str], ...]
    """What the page has no room for: each with its anchor, which stays on this page, and with the
    address at which it stands in full."""
    strands: tuple[StrandView, ...]
    stances: tuple[StanceView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    sources: tuple[SourceLine, ...]
    superseded_by: Link | None
    states: Mapping[State, int]
    timeline: Timeline | None
    gaps: Gaps | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPartPage:
    """Statements on a claim that its own page has no room for."""

    claim: Claim
    link: Link
    cards: tuple[Card, ...]
    part: Part[Entry]


def index(pieces: Pieces) -> Iterator[Page]:
    """The list of all claims."""
    lines = [(event, line) for event, of_event in pieces.by_event() for line in of_event]
    for part in split(lines, LINES, address=urls.index(Kind.CLAIM)):
        view = ClaimsPage(events=groups(part.items), part=part)
        yield of_list("claims", part, view)


def pages(pieces: Pieces) -> Iterator[Page]:
    """The page of every claim, and the parts of those with many statements."""
    for key in pieces.dataset.claims:
        record = Kind.CLAIM, key
        entries = pieces.graph.facts[key].entries
        first, *others = split(entries, CARDS, address=urls.page(*record))
        yield of_record("claim", record, first, _view(pieces, key, first, others))
        for part in others:
            view = ClaimPartPage(
                claim=pieces.dataset.claims[key],
                link=pieces.claim_link(key),
                cards=tuple(map(pieces.card, part.items)),
                part=part,
            )
            yield of_record("claim-part", record, part, view)


def _view(pieces: Pieces, key: str, part: Part[Entry], others: Sequence[Part[Entry]]) -> ClaimPage:
    claim = pieces.dataset.claims[key]
    facts = pieces.graph.facts[key]
    superseded = claim.withdrawn.superseded_by if claim.withdrawn else None
    return ClaimPage(
        claim=claim,
        line=pieces.line(key),
        event=pieces.event_link(claim.event),
        asserted_by=pieces.parties(e for e in facts.entries if e.kind in ASSERTING),
        denied_by=pieces.parties(e for e in facts.entries if e.kind is StatementKind.DENIAL),
        unanswered=pieces.actor_links(facts.unanswered),
        coverage=pieces.coverage(facts),
        strands=pieces.origins(pieces.strands[key]),
        stances=tuple(pieces.stance(key, stance) for stance in pieces.stances[key]),
        earlier=tuple(pieces.card(entry) for entry in part.items if entry.earlier_denial),
        cards=tuple(pieces.card(entry) for entry in part.items if not entry.earlier_denial),
        more=tuple(_more(pieces, others)),
        discrepancies=pieces.discrepancies(claims=(key,)),
        sources=pieces.source_lines(facts.entries),
        superseded_by=pieces.claim_link(superseded) if superseded else None,
        states=pieces.states(facts.entries),
        timeline=pictures.of_claim(pieces, key),
        gaps=pictures.gaps_of_claim(pieces, key),
    )


def _more(pieces: Pieces, parts: Sequence[Part[Entry]]) -> Iterator[tuple[Mention, str, str]]:
    for part in parts:
        for entry in part.items:
            anchor = pieces.anchor(entry)
            yield pieces.mention(entry), anchor, f"{part.address}#{anchor}"
