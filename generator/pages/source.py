"""The page of a source, and the list of all of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.archive import State
from generator.charts.source import DocumentPicture, document
from generator.coverage import SourceCoverage
from generator.origins import OriginKind, Strand
from generator.pages.page import Page, of_index, of_record
from generator.pieces import Pieces
from generator.records import Kind, Source
from generator.views import DiscrepancyView, Link, Mention, PassageView, StrandView


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage:
    """Every source in order of publication, with the number of passages."""

    sources: tuple[tuple[Link, Source, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """One source."""

    source: Source
    outlet: Link | None
    wire: Link | None
    relays: tuple[Link, ...]
    passages: tuple[tuple[Mention, PassageView], ...]
    states: Mapping[State, int]
    strands: tuple[StrandView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    coverage: SourceCoverage
    picture: DocumentPicture | None
    addresses: Mapping[str, str]
    """By the key of a statement: its address."""


def index(pieces: Pieces) -> Page:
    """The list of all sources."""
    sources = pieces.dataset.sources

    def order(key: str) -> tuple[object, ...]:
        published = sources[key].published
        return published.earliest, published.latest, key

    rows = tuple(
        (pieces.source_link(key), sources[key], len(pieces.graph.in_source.get(key, ())))
        for key in sorted(sources, key=order)
    )
    return of_index("sources", Kind.SOURCE, SourcesPage(sources=rows))


def pages(pieces: Pieces) -> Iterator[Page]:
    """The page of every source."""
    for key in pieces.dataset.sources:
        yield of_record("source", Kind.SOURCE, key, _view(pieces, key))


def _view(pieces: Pieces, key: str) -> SourcePage:
    source = pieces.dataset.sources[key]
    carried = pieces.graph.in_source.get(key, ())
    passages = tuple(
        (pieces.mention(pieces.graph.entries[statement]), pieces.passage(statement, index))
        for statement, index in carried
    )
    counts = Counter(view.located.state for _, view in passages)
    coverage = pieces.coverage_of_source[key]
    return SourcePage(
        source=source,
        outlet=pieces.actor_link(source.outlet) if source.outlet else None,
        wire=pieces.actor_link(source.wire) if source.wire else None,
        relays=pieces.actor_links(source.relays),
        passages=tuple(sorted(passages, key=_by_place)),
        states={state: counts[state] for state in State},
        strands=_strands(pieces, key),
        discrepancies=pieces.discrepancies(
            statements=frozenset(statement for statement, _ in carried), source=key
        ),
        coverage=coverage,
        picture=document(coverage.sentences) if coverage.sentences else None,
        addresses={mention.key: mention.address for mention, _ in passages},
    )


def _strands(pieces: Pieces, source: str) -> tuple[StrandView, ...]:
    """The named origins of what a source carries, each with every source that has it too."""
    keys = {key.split("/")[0] for key, _ in pieces.graph.in_source.get(source, ())}
    found: dict[str, set[str]] = {}
    for strand in (strand for key in sorted(keys) for strand in pieces.strands[key]):
        if strand.kind is OriginKind.NAMED and source in strand.sources:
            found.setdefault(strand.id, set()).update(strand.sources)
    return pieces.origins(
        Strand(kind=OriginKind.NAMED, id=key, sources=tuple(sorted(sources)))
        for key, sources in sorted(found.items())
    )


def _by_place(pair: tuple[Mention, PassageView]) -> tuple[int, int, str]:
    sentences = pair[1].sentences or (10**9, 10**9)
    return (*sentences, pair[0].key)
