"""Beside the page of each record how it is cited: ``cite.bib`` and ``cite.json`` (CSL-JSON).

The files of a claim hold each of its statements too.
"""

import json
from collections.abc import Iterable, Iterator

from generator import urls
from generator.facts.graph import Graph
from generator.records.vocabulary import RecordKind
from generator.sharing.citation import Citation, bibtex, csl
from generator.sharing.share import Shares


def files(graph: Graph, shares: Shares) -> Iterator[tuple[str, str]]:
    """Path from the root of the language's pages, and text."""
    for kind in (RecordKind.CLAIM, RecordKind.ACTOR, RecordKind.EVENT, RecordKind.SOURCE):
        for identifier in graph.dataset.of(kind):
            citations = [shares.page_citation(kind, identifier)]
            if kind is RecordKind.CLAIM:
                own = (entry.key for entry in graph.facts[identifier].entries if entry.is_own)
                citations += map(shares.statement_citation, own)
            for_bibtex, for_csl = urls.citations(kind, identifier)
            yield for_bibtex, bibtex(citations)
            yield for_csl, _json(citations)


def _json(citations: Iterable[Citation]) -> str:
    items = (json.dumps(csl(item), ensure_ascii=False) for item in citations)
    return "[\n" + ",\n".join(items) + "\n]\n"
