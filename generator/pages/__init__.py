"""Which pages exist, and what each shows: one module a kind of page."""

from collections.abc import Iterator, Mapping

from generator.coverage import SourceCoverage
from generator.evidence import Evidence
from generator.graph import Graph
from generator.pages import (
    actor,
    claim,
    corrections,
    discrepancies,
    event,
    home,
    matrix,
    search,
    source,
    timeline,
)
from generator.pages.page import Page
from generator.pieces import Pieces


def pages(
    graph: Graph, evidence: Evidence, coverage: Mapping[str, SourceCoverage]
) -> Iterator[Page]:
    """Every generated page, indexes first, then record by record in alphabetical order."""
    pieces = Pieces(graph, evidence, coverage)
    yield home.page(pieces)
    yield search.page()
    for kind in (claim, actor, event, source):
        yield from kind.index(pieces)
    for kind in (claim, actor, event, source, timeline, matrix, discrepancies, corrections):
        yield from kind.pages(pieces)
