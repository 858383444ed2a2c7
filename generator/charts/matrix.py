"""Parties and claims: who says what to which claim, and of whom no answer to it is recorded.

A claim is a row, and a principal a column of every sheet on which it occurs. A sheet holds what one
page has room for.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.facts.answers import AnswerKind
from generator.facts.entry import Entry
from generator.facts.graph import ClaimFacts
from generator.records.vocabulary import Sign

MOST_SIGNS = 400
"""On one sheet: each is a link."""
MOST_CELLS = 4000
MOST_ROWS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Statements of one sign by one actor on one claim."""

    sign: Sign
    first: Entry
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one actor has to do with one claim."""

    actor: str
    said: tuple[Said, ...]
    is_about: bool
    general: Entry | None
    """By which it denies a broader claim, where that is all that is recorded of it."""
    is_unanswered: bool
    """Whether the claim is about the actor and no answer is recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim with the cells of one sheet, by its columns; None where there is nothing to say."""

    event: str
    claim: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table that a page has room for."""

    actors: tuple[str, ...]
    """Its columns: who has most to do with its claims comes first."""
    rows: tuple[Row, ...]

    @property
    def has_general(self) -> bool:
        """Whether some claim is denied in general only."""
        return any(cell.general for row in self.rows for cell in row.cells if cell)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """The signs that occur on it."""
        cells = (cell for row in self.rows for cell in row.cells if cell)
        found = {said.sign for cell in cells for said in cell.said}
        return tuple(each for each in Sign if each in found)


def sheets(claims: Iterable[tuple[str, str, ClaimFacts]]) -> Iterator[Sheet]:
    """Sheets of claims in the order given, each with its event, its key and its facts."""
    taken: list[Row] = []
    actors: set[str] = set()
    signs = 0
    for row in _rows(claims):
        found = {cell.actor for cell in row.cells if cell}
        more = sum(map(_weight, row.cells))
        is_full = (
            len(taken) == MOST_ROWS
            or signs + more > MOST_SIGNS
            or (len(taken) + 1) * len(actors | found) > MOST_CELLS
        )
        if taken and is_full:
            yield _sheet(taken)
            taken, actors, signs = [], set(), 0
        taken.append(row)
        actors |= found
        signs += more
    if taken:
        yield _sheet(taken)


def _rows(claims: Iterable[tuple[str, str, ClaimFacts]]) -> Iterator[Row]:
    """A row for each claim, or more for one that has more signs than a sheet has room for."""
    for event, claim, facts in claims:
        cells: list[Cell] = []
        signs = 0
        for cell in _cells(facts):
            if cells and signs + _weight(cell) > MOST_SIGNS:
                yield Row(event=event, claim=claim, cells=tuple(cells))
                cells, signs = [], 0
            cells.append(cell)
            signs += _weight(cell)
        yield Row(event=event, claim=claim, cells=tuple(cells))


def _cells(facts: ClaimFacts) -> Iterator[Cell]:
    """The principals of a claim in order of their first statements, then those without any."""
    said: dict[str, dict[Sign, list[Entry]]] = {}
    for entry in facts.entries:
        for actor in entry.principals:
            said.setdefault(actor, {}).setdefault(entry.sign, []).append(entry)
    silent = frozenset(facts.unanswered)
    general = {a.actor: a.entry for a in facts.answers if a.kind is AnswerKind.GENERAL_DENIAL}
    for actor in dict.fromkeys((*said, *facts.concerned)):
        yield Cell(
            actor=actor,
            said=tuple(
                Said(sign=each, first=entries[0], count=len(entries))
                for each, entries in said.get(actor, {}).items()
            ),
            is_about=actor in facts.concerned,
            general=general.get(actor),
            is_unanswered=actor in silent,
        )


def _weight(cell: Cell | None) -> int:
    return len(cell.said) + (cell.general is not None) + cell.is_unanswered if cell else 0


def _sheet(rows: Sequence[Row]) -> Sheet:
    counts = Counter(cell.actor for row in rows for cell in row.cells if cell)
    actors = tuple(sorted(counts, key=lambda actor: (-counts[actor], actor)))
    return Sheet(
        actors=actors,
        rows=tuple(replace(row, cells=tuple(_in_order(row, actors))) for row in rows),
    )


def _in_order(row: Row, actors: Sequence[str]) -> Iterator[Cell | None]:
    by_actor = {cell.actor: cell for cell in row.cells if cell}
    return (by_actor.get(actor) for actor in actors)
