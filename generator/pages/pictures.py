"""The pictures of a claim, an event, an actor and the whole dataset, drawn from what pages show."""

import datetime as dt
import heapq
from collections.abc import Iterable, Iterator, Mapping

from generator import urls
from generator.charts.gaps import Gaps, Wait, gaps
from generator.charts.point import Point, shape
from generator.charts.timeline import Timeline, timeline
from generator.facts.graph import Answer, ClaimFacts, Coverage, Entry
from generator.pages.presenter import Pieces
from generator.records.vocabulary import Kind

LONGEST_GAPS = 8
"""How many claims without an answer the picture of the whole dataset shows."""


def of_claim(pieces: Pieces, claim: str) -> Timeline | None:
    """The statements on a claim in time."""
    entries = pieces.graph.facts[claim].entries
    points = [_point(pieces, entry, address=_card(entry), labelled=True) for entry in entries]
    return _timeline(pieces, points, claims=(claim,), claim=claim)


def of_event(pieces: Pieces, event: str) -> Timeline | None:
    """The statements on the claims about an event in time, each once."""
    claims = pieces.graph.on_event.get(event, ())
    entries: dict[str, Entry] = {}
    for entry in (entry for claim in claims for entry in pieces.graph.facts[claim].entries):
        if entry.key not in entries or entry.claim == entry.home:
            entries[entry.key] = entry
    points = [_point(pieces, entry, labelled=True) for entry in entries.values()]
    return _timeline(pieces, points, claims=claims)


def of_actor(pieces: Pieces, actor: str) -> Timeline | None:
    """The statements in time that an actor made, or that were made on its behalf."""
    entries = [pieces.own[key] for key in pieces.graph.spoken.get(actor, ())]
    claims = {entry.claim for entry in entries}
    return _timeline(pieces, [_point(pieces, entry) for entry in entries], claims=claims)


def of_list(pieces: Pieces, entries: Iterable[Entry], listed: Mapping[str, str]) -> Timeline | None:
    """Statements in time, each in the list that begins at the address it has in ``listed``."""
    points = [_point(pieces, entry, listed=listed[entry.key], labelled=True) for entry in entries]
    return _timeline(pieces, points, claims={point.entry.claim for point in points})


def gaps_of_claim(pieces: Pieces, claim: str) -> Gaps | None:
    """The days from the first assertion of a claim to the answer of each whom it is about."""
    facts = pieces.graph.facts[claim]
    waits = list(_waits(pieces, claim, facts, pieces.latest))
    return gaps(waits, latest=pieces.latest) if waits else None


def longest_gaps(pieces: Pieces) -> Gaps | None:
    """The claims that have stood longest without an answer by somebody whom they are about."""
    open_waits = [
        wait
        for claim, facts in pieces.graph.facts.items()
        if pieces.dataset.claims[claim].withdrawn is None
        for wait in _waits(pieces, claim, facts, pieces.latest)
        if wait.answer is Answer.NONE and wait.days[0] > 0
    ]
    longest = heapq.nsmallest(
        LONGEST_GAPS, enumerate(open_waits), key=lambda pair: (-pair[1].days[0], pair[0])
    )
    waits = [wait for _, wait in longest]
    return gaps(waits, latest=pieces.latest) if waits else None


def _timeline(
    pieces: Pieces, points: Iterable[Point], *, claims: Iterable[str], claim: str | None = None
) -> Timeline | None:
    facts = ((key, pieces.graph.facts[key].first_assertion) for key in claims)
    return timeline(
        points,
        answers=pieces.graph.answers,
        first_of={key: first.key for key, first in facts if first},
        claim=claim,
    )


def _point(
    pieces: Pieces,
    entry: Entry,
    *,
    address: str | None = None,
    listed: str | None = None,
    labelled: bool = False,
) -> Point:
    address = address or urls.statement(entry.key)
    name = pieces.actor_link(entry.statement.speaker).text
    return Point(
        entry=entry,
        name=name,
        address=address,
        listed=listed or address,
        label=name if labelled else None,
    )


def _card(entry: Entry) -> str:
    """Where a statement stands on the page of the claim that it bears on."""
    return urls.statement_on(entry.claim, entry.key)


def _waits(pieces: Pieces, claim: str, facts: ClaimFacts, latest: dt.date) -> Iterator[Wait]:
    first = facts.first_assertion
    if first is None:
        return
    since = first.statement.date
    for coverage in facts.coverage:
        days = coverage.days
        if coverage.answer is Answer.NONE:
            days = max(0, (latest - since.latest).days), max(0, (latest - since.earliest).days)
        if days is None:
            continue  # they say it themselves: there is nothing to answer
        yield Wait(
            actor=pieces.actor_link(coverage.actor).text,
            claim=pieces.claim_link(claim).text,
            address=_answer(claim, coverage),
            answer=coverage.answer,
            sign=shape(coverage.entry) if coverage.entry else None,
            days=days,
            since=since,
            until=coverage.entry.statement.date if coverage.entry else None,
        )


def _answer(claim: str, coverage: Coverage) -> str:
    entry = coverage.entry
    return urls.statement_on(claim, entry.key) if entry else urls.page(Kind.CLAIM, claim)
