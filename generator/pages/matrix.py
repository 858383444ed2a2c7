"""Who says what to which claim, in as many parts as it needs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator import urls
from generator.charts.matrix import Row, Sheet, sheets
from generator.facts.graph import ClaimFacts
from generator.pages.page import Page, of_list
from generator.pages.pagination import Part, number
from generator.pages.presenter import Presenter
from generator.pages.views import ClaimLine, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPage:
    """A part of the matrix: the claims of events, and the actors that occur there."""

    part: Part[Sheet]
    sheet: Sheet
    actors: Mapping[str, Link]
    claims: Mapping[str, ClaimLine]
    events: tuple[tuple[Link, tuple[Row, ...]], ...]


def pages(presenter: Presenter) -> Iterator[Page]:
    """Every part of the matrix, events in order of time."""
    drawn = list(sheets(_claims(presenter))) or [Sheet(actors=(), rows=())]
    for part in number([[sheet] for sheet in drawn], address=urls.MATRIX):
        (sheet,) = part.items
        shown = {row.claim for row in sheet.rows}
        view = MatrixPage(
            part=part,
            sheet=sheet,
            actors={key: presenter.actor_link(key) for key in sheet.actors},
            claims={key: presenter.line(key) for key in shown},
            events=tuple(
                (presenter.event_link(event), tuple(rows))
                for event, rows in groupby(sheet.rows, key=lambda row: row.event)
            ),
        )
        yield of_list("matrix", part, view)


def _claims(presenter: Presenter) -> Iterator[tuple[str, str, ClaimFacts]]:
    graph = presenter.graph
    for event in sorted(graph.on_event, key=presenter.event_order):
        for claim in presenter.claims_by_time(graph.on_event[event]):
            yield event, claim, graph.facts[claim]
