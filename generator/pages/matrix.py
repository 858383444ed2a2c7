"""Who says what to which claim, in as many parts as it needs."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator import urls
from generator.charts.matrix import Cell, Sheet, sheets
from generator.charts.point import Shape
from generator.facts.graph import ClaimFacts
from generator.pages.page import Page, of_list
from generator.pages.pagination import Part, number
from generator.pages.presenter import Presenter
from generator.pages.views import Link, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class SignView:
    """A sign in a cell: the first statement behind it, and how many there are."""

    shape: Shape
    mention: Mention
    address: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """What an actor has to do with a claim."""

    actor: Link
    signs: tuple[SignView, ...]
    is_about: bool
    is_unanswered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A claim."""

    claim: Link
    is_withdrawn: bool
    cells: tuple[CellView | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPage:
    """A part of the matrix: the claims of events, and the actors that occur there."""

    part: Part[Sheet]
    actors: tuple[Link, ...]
    events: tuple[tuple[Link, tuple[RowView, ...]], ...]
    shapes: tuple[Shape, ...]
    """The signs that occur."""


def pages(presenter: Presenter) -> Iterator[Page]:
    """Every part of the matrix, events in order of time."""
    drawn = list(sheets(_claims(presenter))) or [Sheet(actors=(), rows=())]
    for part in number([[sheet] for sheet in drawn], address=urls.MATRIX):
        (sheet,) = part.items
        view = MatrixPage(
            part=part,
            actors=presenter.actor_links(sheet.actors),
            events=tuple(_events(presenter, sheet)),
            shapes=sheet.shapes,
        )
        yield of_list("matrix", part, view)


def _claims(presenter: Presenter) -> Iterator[tuple[str, str, ClaimFacts]]:
    graph = presenter.graph
    for event in sorted(graph.on_event, key=presenter.event_order):
        for claim in presenter.claims_by_time(graph.on_event[event]):
            yield event, claim, graph.facts[claim]


def _events(presenter: Presenter, sheet: Sheet) -> Iterator[tuple[Link, tuple[RowView, ...]]]:
    for event, rows in groupby(sheet.rows, key=lambda row: row.event):
        yield (
            presenter.event_link(event),
            tuple(
                RowView(
                    claim=presenter.claim_link(row.claim),
                    is_withdrawn=presenter.dataset.claims[row.claim].withdrawn is not None,
                    cells=tuple(_cell(presenter, row.claim, cell) for cell in row.cells),
                )
                for row in rows
            ),
        )


def _cell(presenter: Presenter, claim: str, cell: Cell | None) -> CellView | None:
    if cell is None:
        return None
    return CellView(
        actor=presenter.actor_link(cell.actor),
        signs=tuple(
            SignView(
                shape=sign.shape,
                mention=presenter.mention(sign.first),
                address=urls.statement_on(claim, sign.first.key),
                count=sign.count,
            )
            for sign in cell.signs
        ),
        is_about=cell.is_about,
        is_unanswered=cell.is_unanswered,
    )
