"""The pictures of a claim, an actor and the whole dataset, drawn from what pages show."""

from collections.abc import Iterable, Mapping

from generator import urls
from generator.charts.point import Point
from generator.charts.timeline import Timeline, timeline
from generator.facts.entry import Entry
from generator.pages.presenter import Presenter


def of_claim(presenter: Presenter, claim: str) -> Timeline | None:
    """The statements on a claim in time."""
    entries = presenter.graph.facts[claim].entries
    points = [_point(presenter, entry, address=_card(entry), labelled=True) for entry in entries]
    return _timeline(presenter, points, claims=(claim,), claim=claim)


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
    name = presenter.mention(entry).who
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
