"""Single origin: passages that stem from one briefing or one wire are one, however many carry it.

An editor names the origin where the texts let one say so. Without a name, texts of one agency are
one origin, and so are a text and the outlet that it repeats; any other text is one of its own.
What an agency publishes itself is of the same origin as what others print of it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.facts.entry import Entry
from generator.records.dataset import Dataset
from generator.records.schema import Passage, Statement
from generator.records.vocabulary import Term


class OriginKind(Term, words="origin"):
    """What makes several sources one origin."""

    NAMED = "named"
    """One occasion, which an editor named."""
    WIRE = "wire"
    """The same agency."""
    OUTLET = "outlet"
    """The same outlet, or a text that repeats it."""
    SOURCE = "source"
    """The source itself: nothing says where it has it from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """One origin of what is recorded, and the sources that carry it."""

    kind: OriginKind
    id: str
    """Of an origin, an actor or a source, as the kind says."""
    sources: tuple[str, ...]


def strands(dataset: Dataset, entries: Iterable[Entry]) -> tuple[Strand, ...]:
    """The origins of some statements, named ones first, each with its sources by alphabet."""
    sources: dict[tuple[OriginKind, str], set[str]] = defaultdict(set)
    for entry in entries:
        for passage in entry.statement.passages:
            sources[_origin(dataset, entry.statement, passage)].add(passage.source)
    for kind, identifier in [key for key in sources if key[0] is OriginKind.OUTLET]:
        if (OriginKind.WIRE, identifier) in sources:
            sources[OriginKind.WIRE, identifier] |= sources.pop((kind, identifier))
    order = list(OriginKind)
    return tuple(
        Strand(kind=kind, id=identifier, sources=tuple(sorted(carrying)))
        for (kind, identifier), carrying in sorted(
            sources.items(), key=lambda item: (order.index(item[0][0]), item[0][1])
        )
    )


def _origin(dataset: Dataset, statement: Statement, passage: Passage) -> tuple[OriginKind, str]:
    named = passage.occasion or statement.occasion
    if named:
        return OriginKind.NAMED, named
    source = dataset.sources.get(passage.source)
    if source and source.wire:
        return OriginKind.WIRE, source.wire
    if source and (outlet := next(iter(source.relays), source.outlet)):
        return OriginKind.OUTLET, outlet
    return OriginKind.SOURCE, passage.source
