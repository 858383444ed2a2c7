"""Which pages exist, and what each shows: one module a kind of page."""

from collections.abc import Iterator, Mapping

from generator.diagnostics.rules import Rule
from generator.evidence.coverage import SourceCoverage
from generator.evidence.verify import Evidence
from generator.facts.graph import Graph
from generator.pages import (
    actor,
    claim,
    corrections,
    discrepancies,
    event,
    home,
    matrix,
    results,
    source,
    timeline,
)
from generator.pages.page import Page
from generator.pages.presenter import Presenter


def pages(
    graph: Graph,
    evidence: Evidence,
    coverage: Mapping[str, SourceCoverage],
    findings: Mapping[tuple[str, int], tuple[Rule, ...]],
) -> Iterator[Page]:
    """Every generated page, indexes first, then record by record in alphabetical order."""
    presenter = Presenter(graph, evidence, coverage, findings)
    yield home.page(presenter)
    yield results.page()
    for kind in (claim, actor, event, source):
        yield from kind.index(presenter)
    for kind in (claim, actor, event, source, timeline, matrix, discrepancies, corrections):
        yield from kind.pages(presenter)
