"""The page of a source, and the list of all of them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator import urls
from generator.charts.source import DocumentPicture, document
from generator.evidence.coverage import SourceCoverage
from generator.facts.origins import OriginKind, Strand
from generator.language.locale import Language
from generator.pages.page import Page, of_list, of_record
from generator.pages.pagination import Part, split
from generator.pages.presenter import Presenter
from generator.pages.views import (
    ChangeView,
    DiscrepancyView,
    Link,
    Mention,
    PassageView,
    SourceLine,
    StrandView,
)
from generator.records.references import parts_of
from generator.records.schema import Source
from generator.records.vocabulary import RecordKind
from generator.texts.passages import State

LINES = 200
"""How many sources one part of their list holds."""
ROWS = 120
"""How many passages one part of a source's page holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage:
    """A part of the list of sources in order of publication."""

    sources: tuple[SourceLine, ...]
    part: Part[SourceLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """One source, or a further part of what it carries."""

    source: Source
    link: Link
    outlet: Link | None
    wire: Link | None
    relays: tuple[Link, ...]
    passages: tuple[tuple[Mention, PassageView], ...]
    """What it carries by place, as far as this part goes."""
    carried: int
    """How many passages it carries in all."""
    states: Mapping[State, int]
    changes: tuple[ChangeView, ...]
    strands: tuple[StrandView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    coverage: SourceCoverage
    picture: DocumentPicture | None
    addresses: Mapping[str, str]
    """By the key of a statement: its address."""
    part: Part[tuple[Mention, PassageView]]


def index(presenter: Presenter) -> Iterator[Page]:
    """The list of all sources."""
    lines = [
        presenter.source_line(key, len(presenter.graph.in_source.get(key, ())))
        for key in sorted(presenter.dataset.sources, key=presenter.source_order)
    ]
    for part in split(lines, LINES, address=urls.index(RecordKind.SOURCE)):
        yield of_list("sources", part, SourcesPage(sources=part.items, part=part))


def pages(presenter: Presenter) -> Iterator[Page]:
    """The page of every source, in parts where it carries much."""
    for key in presenter.dataset.sources:
        record = RecordKind.SOURCE, key
        naming = partial(_naming, presenter.dataset.sources[key])
        passages = [
            (
                presenter.mention(presenter.graph.entries[statement]),
                presenter.passage(statement, index),
            )
            for statement, index in presenter.graph.in_source.get(key, ())
        ]
        passages.sort(key=_by_place)
        for part in split(passages, ROWS, address=urls.page(*record)):
            view = _view(presenter, key, passages, part)
            yield of_record("source", record, part, view, naming)


def _naming(source: Source, language: Language) -> tuple[str, str]:
    title = source.title.in_(language.code)
    return title, language.say("source.description", title=title)


def _view(
    presenter: Presenter,
    key: str,
    passages: Sequence[tuple[Mention, PassageView]],
    part: Part[tuple[Mention, PassageView]],
) -> SourcePage:
    source = presenter.dataset.sources[key]
    counts = Counter(view.located.state for _, view in passages)
    coverage = presenter.coverage_of_source[key]
    statements = frozenset(mention.key for mention, _ in passages)
    first = part.number == 1
    return SourcePage(
        source=source,
        link=presenter.source_link(key),
        outlet=presenter.actor_link(source.outlet) if source.outlet else None,
        wire=presenter.actor_link(source.wire) if source.wire else None,
        relays=presenter.actor_links(source.relays),
        passages=part.items,
        carried=len(passages),
        states={state: counts[state] for state in State},
        changes=presenter.changes(key) if first else (),
        strands=_strands(presenter, key) if first else (),
        discrepancies=presenter.discrepancies(statements=statements, source=key) if first else (),
        coverage=coverage,
        picture=document(coverage.sentences) if coverage.sentences and first else None,
        addresses={mention.key: mention.address for mention, _ in passages},
        part=part,
    )


def _strands(presenter: Presenter, source: str) -> tuple[StrandView, ...]:
    """The named origins of what a source carries, each with every source that has it too."""
    keys = {parts_of(key)[0] for key, _ in presenter.graph.in_source.get(source, ())}
    found: dict[str, set[str]] = {}
    for strand in (strand for key in sorted(keys) for strand in presenter.strands[key]):
        if strand.kind is OriginKind.NAMED and source in strand.sources:
            found.setdefault(strand.id, set()).update(strand.sources)
    return presenter.origins(
        Strand(kind=OriginKind.NAMED, id=key, sources=tuple(sorted(sources)))
        for key, sources in sorted(found.items())
    )


def _by_place(pair: tuple[Mention, PassageView]) -> tuple[int, int, str]:
    sentences = pair[1].sentences or (10**9, 10**9)
    return (*sentences, pair[0].key)
