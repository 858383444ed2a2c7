"""Beside the page of each record how it is cited: ``cite.bib`` and ``cite.json`` (CSL-JSON).

The files of a claim hold each of its statements too.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator import urls
from generator.pages.claim import ClaimPage, ClaimPartPage
from generator.pages.page import Page
from generator.records.vocabulary import RecordKind
from generator.sharing.citation import Citation, bibtex, csl
from generator.sharing.share import Shares


def files(pages: Iterable[tuple[Page, str]], shares: Shares) -> Iterator[tuple[str, str]]:
    """Path from the root of the language's pages, and text; ``pages`` come with their titles."""
    entries: dict[tuple[RecordKind, str], list[Citation]] = defaultdict(list)
    for page, title in pages:
        if page.record is None:
            continue
        if page.number == 1:
            entries[page.record].insert(0, shares.page_citation(*page.record, title))
        if isinstance(page.view, ClaimPage | ClaimPartPage):
            entries[page.record] += (
                shares.statement_citation(card.mention)
                for card in (*getattr(page.view, "earlier", ()), *page.view.cards)
                if card.home is None
            )
    for record, citations in entries.items():
        for_bibtex, for_csl = urls.citations(*record)
        yield for_bibtex, bibtex(citations)
        yield for_csl, _json(citations)


def _json(citations: Iterable[Citation]) -> str:
    items = (json.dumps(csl(item), ensure_ascii=False) for item in citations)
    return "[\n" + ",\n".join(items) + "\n]\n"
