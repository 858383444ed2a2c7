"""The home page: an overview of what is recorded, and of whom no answer is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import urls
from generator.pages.page import Page, named
from generator.pages.presenter import Presenter
from generator.pages.views import ClaimLine, Link
from generator.records.vocabulary import RecordKind
from generator.texts.passages import State

CLAIMS = 60
"""How many claims it lists."""
UNANSWERED = 12
"""How many claims without an answer it lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """The overview at the end of the hand-written home page."""

    events: tuple[tuple[Link, tuple[ClaimLine, ...]], ...]
    claims_left_out: int
    """How many claims the list does not show: the page must not grow for ever."""
    unanswered: tuple[tuple[Link, tuple[Link, ...]], ...]
    """Claims with those of whom no answer is recorded, as many as there is room for."""
    unanswered_left_out: int
    counts: tuple[tuple[str, int, str | None], ...]
    """What is counted, how much there is, and where it is listed."""
    states: Mapping[State, int]


def page(presenter: Presenter) -> Page:
    """The home page of the site."""
    dataset = presenter.dataset
    entries = presenter.graph.entries.values()
    by_event = sorted(presenter.by_event(), key=_statements, reverse=True)
    events = tuple(_first(by_event, CLAIMS))
    unanswered = tuple(_unanswered(presenter))
    view = HomePage(
        events=events,
        claims_left_out=len(dataset.claims) - sum(len(lines) for _, lines in events),
        unanswered=unanswered[:UNANSWERED],
        unanswered_left_out=max(0, len(unanswered) - UNANSWERED),
        counts=(
            ("claims", len(dataset.claims), urls.index(RecordKind.CLAIM)),
            ("statements", len(entries), None),
            ("denials", sum(entry.denies for entry in entries), None),
            ("events", len(dataset.events), urls.index(RecordKind.EVENT)),
            ("actors", len(dataset.actors), urls.index(RecordKind.ACTOR)),
            ("sources", len(dataset.sources), urls.index(RecordKind.SOURCE)),
        ),
        states=presenter.states(entries),
    )
    return Page(template="home", address=urls.HOME, record=None, view=view, naming=named("home"))


def _statements(event: tuple[Link, Iterable[ClaimLine]]) -> int:
    return sum(line.statements for line in event[1])


def _unanswered(presenter: Presenter) -> Iterator[tuple[Link, tuple[Link, ...]]]:
    for key, facts in presenter.graph.facts.items():
        if facts.unanswered:
            yield presenter.claim_link(key), presenter.actor_links(facts.unanswered)


def _first(
    events: Iterable[tuple[Link, tuple[ClaimLine, ...]]], most: int
) -> Iterator[tuple[Link, tuple[ClaimLine, ...]]]:
    """The first ``most`` claims, by event."""
    for event, lines in events:
        if most > 0:
            yield event, lines[:most]
        most -= len(lines)
