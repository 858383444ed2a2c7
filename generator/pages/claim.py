"""The page of a claim, and the list of all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import pictures
from generator.archive import State
from generator.charts.gaps import Gaps
from generator.charts.timeline import Timeline
from generator.graph import ASSERTING
from generator.pages.page import Page, of_index, of_record
from generator.pieces import Pieces
from generator.records import Claim, Kind, StatementKind
from generator.views import (
    Card,
    ClaimLine,
    CoverageView,
    DiscrepancyView,
    Link,
    StanceView,
    StrandView,
)


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
    timeline: Timeline | None
    gaps: Gaps | None


def index(pieces: Pieces) -> Page:
    """The list of all claims."""
    return of_index("claims", Kind.CLAIM, ClaimsPage(events=pieces.by_event()))


def pages(pieces: Pieces) -> Iterator[Page]:
    """The page of every claim."""
    for key in pieces.dataset.claims:
        yield of_record("claim", Kind.CLAIM, key, _view(pieces, key))


def _view(pieces: Pieces, key: str) -> ClaimPage:
    claim = pieces.dataset.claims[key]
    facts = pieces.graph.facts[key]
    denials = [entry for entry in facts.entries if entry.kind is StatementKind.DENIAL]
    superseded = claim.withdrawn.superseded_by if claim.withdrawn else None
    return ClaimPage(
        claim=claim,
        line=pieces.line(key),
        event=pieces.event_link(claim.event),
        asserted_by=pieces.speakers(e for e in facts.entries if e.kind in ASSERTING),
        denied_by=pieces.speakers(denials),
        coverage=pieces.coverage(facts),
        strands=pieces.origins(pieces.strands[key]),
        stances=tuple(pieces.stance(key, stance) for stance in pieces.stances[key]),
        earlier=tuple(pieces.card(entry) for entry in facts.entries if entry.earlier_denial),
        cards=tuple(pieces.card(entry) for entry in facts.entries if not entry.earlier_denial),
        discrepancies=pieces.discrepancies(claims=(key,)),
        superseded_by=pieces.claim_link(superseded) if superseded else None,
        states=pieces.states(facts.entries),
        timeline=pictures.of_claim(pieces, key),
        gaps=pictures.gaps_of_claim(pieces, key),
    )
