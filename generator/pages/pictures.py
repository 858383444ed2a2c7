"""The pictures of a claim, an event, an actor and the whole dataset, drawn from what pages show."""

import datetime as dt
import heapq
from collections.abc import Iterable, Iterator, Mapping

from generator import urls
from generator.charts.gaps import Gaps, Wait, gaps
from generator.charts.point import Point
from generator.charts.timeline import Timeline, timeline
from generator.facts.graph import Answer, AnswerKind, ClaimFacts, Entry
from generator.pages.presenter import Presenter
from generator.records.vocabulary import RecordKind

LONGEST_GAPS = 8
"""How many claims without an answer the picture of the whole dataset shows."""


def of_claim(presenter: Presenter, claim: str) -> Timeline | None:
    """The statements on a claim in time."""
    entries = presenter.graph.facts[claim].entries
    points = [_point(presenter, entry, address=_card(entry), labelled=True) for entry in entries]
    return _timeline(presenter, points, claims=(claim,), claim=claim)


def of_event(presenter: Presenter, event: str) -> Timeline | None:
    """The statements on the claims about an event in time, each once."""
    claims = presenter.graph.on_event.get(event, ())
    entries: dict[str, Entry] = {}
    for entry in (entry for claim in claims for entry in presenter.graph.facts[claim].entries):
        if entry.key not in entries or entry.claim == entry.home:
            entries[entry.key] = entry
    points = [_point(presenter, entry, labelled=True) for entry in entries.values()]
    return _timeline(presenter, points, claims=claims)


def of_actor(presenter: Presenter, actor: str) -> Timeline | None:
    """The statements in time that an actor made, or that were made on its behalf."""
    entries = [presenter.own[key] for key in presenter.graph.spoken.get(actor, ())]
    claims = {entry.claim for entry in entries}
    return _timeline(presenter, [_point(presenter, entry) for entry in entries], claims=claims)


def of_list(
    presenter: Presenter, entries: Iterable[Entry], listed: Mapping[str, str]
) -> Timeline | None:
    """Statements in time, each in the list that begins at the address it has in ``listed``."""
    points = [
        _point(presenter, entry, listed=listed[entry.key], labelled=True) for entry in entries
    ]
    return _timeline(presenter, points, claims={point.entry.claim for point in points})


def gaps_of_claim(presenter: Presenter, claim: str) -> Gaps | None:
    """The days from the first assertion of a claim to the answer of each whom it is about."""
    facts = presenter.graph.facts[claim]
    waits = list(_waits(presenter, claim, facts, presenter.latest))
    return gaps(waits, latest=presenter.latest) if waits else None


def longest_gaps(presenter: Presenter) -> Gaps | None:
    """The claims that have stood longest without an answer by somebody whom they are about."""
    open_waits = [
        wait
        for claim, facts in presenter.graph.facts.items()
        if presenter.dataset.claims[claim].withdrawn is None
        for wait in _waits(presenter, claim, facts, presenter.latest)
        if wait.answer is AnswerKind.NONE and wait.days[0] > 0
    ]
    longest = heapq.nsmallest(
        LONGEST_GAPS, enumerate(open_waits), key=lambda pair: (-pair[1].days[0], pair[0])
    )
    waits = [wait for _, wait in longest]
    return gaps(waits, latest=presenter.latest) if waits else None


def _timeline(
    presenter: Presenter,
    points: Iterable[Point],
    *,
    claims: Iterable[str],
    claim: str | None = None,
) -> Timeline | None:
    facts = ((key, presenter.graph.facts[key].first_assertion) for key in claims)
    return timeline(
        points,
        answers=presenter.graph.replies_to,
        first_of={key: first.key for key, first in facts if first},
        claim=claim,
    )


def _point(
    presenter: Presenter,
    entry: Entry,
    *,
    address: str | None = None,
    listed: str | None = None,
    labelled: bool = False,
) -> Point:
    address = address or urls.statement(entry.key)
    name = presenter.actor_link(entry.statement.speaker).text
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


def _waits(presenter: Presenter, claim: str, facts: ClaimFacts, latest: dt.date) -> Iterator[Wait]:
    first = facts.first_assertion
    if first is None:
        return
    since = first.statement.date
    for answer in facts.answers:
        days = answer.days
        if answer.kind is AnswerKind.NONE:
            days = max(0, (latest - since.latest).days), max(0, (latest - since.earliest).days)
        if days is None:
            continue  # they say it themselves: there is nothing to answer
        yield Wait(
            actor=presenter.actor_link(answer.actor).text,
            claim=presenter.claim_link(claim).text,
            address=_address(claim, answer),
            answer=answer.kind,
            sign=answer.entry.sign if answer.entry else None,
            days=days,
            since=since,
            until=answer.entry.statement.date if answer.entry else None,
        )


def _address(claim: str, answer: Answer) -> str:
    entry = answer.entry
    return urls.statement_on(claim, entry.key) if entry else urls.page(RecordKind.CLAIM, claim)
