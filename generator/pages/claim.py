"""The page of a claim, and the list of all of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator import urls
from generator.charts.timeline import Timeline
from generator.facts.entry import Entry
from generator.facts.graph import Graph
from generator.language.locale import Language
from generator.pages import pictures
from generator.pages.page import Page, of_list, of_record
from generator.pages.pagination import Part, groups, split
from generator.pages.presenter import Presenter
from generator.pages.views import (
    AnswerView,
    ClaimLine,
    DiscrepancyView,
    Link,
    Mention,
    PartyLine,
    SourceLine,
    StanceView,
    StatementCard,
    StrandView,
)
from generator.records.schema import Claim
from generator.records.vocabulary import RecordKind
from generator.sharing import label
from generator.texts.passages import State

LINES = 200
"""How many claims one part of their list holds."""
CARDS = 40
"""How many statements stand on one page in full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsPage:
    """A part of the list of claims, by event."""

    events: tuple[tuple[Link, tuple[ClaimLine, ...]], ...]
    part: Part[tuple[Link, ClaimLine]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """One claim."""

    claim: Claim
    line: ClaimLine
    event: Link
    asserted_by: tuple[PartyLine, ...]
    denied_by: tuple[PartyLine, ...]
    """Those with the best denial first."""
    broader: tuple[ClaimLine, ...]
    """The claims that it is an instance of."""
    narrower: tuple[ClaimLine, ...]
    """The claims that are instances of it."""
    answers: tuple[AnswerView, ...]
    earlier: tuple[StatementCard, ...]
    cards: tuple[StatementCard, ...]
    more: tuple[tuple[Mention, str, str], ...]
    """What the page has no room for: each with its anchor, which stays on this page, and with the
    address at which it stands in full."""
    strands: tuple[StrandView, ...]
    stances: tuple[StanceView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    sources: tuple[SourceLine, ...]
    superseded_by: Link | None
    states: Mapping[State, int]
    timeline: Timeline | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPartPage:
    """Statements on a claim that its own page has no room for."""

    claim: Claim
    link: Link
    cards: tuple[StatementCard, ...]
    part: Part[Entry]


def index(presenter: Presenter) -> Iterator[Page]:
    """The list of all claims."""
    lines = [(event, line) for event, of_event in presenter.by_event() for line in of_event]
    for part in split(lines, LINES, address=urls.index(RecordKind.CLAIM)):
        view = ClaimsPage(events=groups(part.items), part=part)
        yield of_list("claims", part, view)


def pages(presenter: Presenter) -> Iterator[Page]:
    """The page of every claim, and the parts of those with many statements."""
    for key in presenter.dataset.claims:
        record = RecordKind.CLAIM, key
        claim = presenter.dataset.claims[key]
        entries = presenter.graph.facts[key].entries
        first, *others = split(entries, CARDS, address=urls.page(*record))
        view = _view(presenter, key, first, others)
        yield of_record("claim", record, first, view, partial(_naming, presenter.graph, key, view))
        for part in others:
            more = ClaimPartPage(
                claim=claim,
                link=presenter.claim_link(key),
                cards=tuple(map(presenter.card, part.items)),
                part=part,
            )
            naming = partial(_part_naming, presenter.graph, key)
            yield of_record("claim-part", record, part, more, naming)


def _view(
    presenter: Presenter, key: str, part: Part[Entry], others: Sequence[Part[Entry]]
) -> ClaimPage:
    claim = presenter.dataset.claims[key]
    facts = presenter.graph.facts[key]
    superseded = claim.withdrawn.superseded_by if claim.withdrawn else None
    return ClaimPage(
        claim=claim,
        line=presenter.line(key),
        event=presenter.event_link(claim.event),
        asserted_by=presenter.parties(facts.asserting),
        denied_by=presenter.parties(facts.denying),
        broader=tuple(map(presenter.line, facts.broader)),
        narrower=tuple(map(presenter.line, presenter.graph.narrower.get(key, ()))),
        answers=presenter.answers(facts),
        strands=presenter.origins(presenter.strands[key]),
        stances=tuple(presenter.stance(key, stance) for stance in presenter.stances[key]),
        earlier=tuple(presenter.card(entry) for entry in part.items if entry.earlier_denial),
        cards=tuple(presenter.card(entry) for entry in part.items if not entry.earlier_denial),
        more=tuple(_more(presenter, others)),
        discrepancies=presenter.discrepancies(claims=(key,)),
        sources=presenter.source_lines(facts.entries),
        superseded_by=presenter.claim_link(superseded) if superseded else None,
        states=presenter.states(facts.entries),
        timeline=pictures.of_claim(presenter, key),
    )


def _naming(graph: Graph, key: str, page: ClaimPage, language: Language) -> tuple[str, str]:
    count, line = language.count, page.line
    denials = page.denied_by  # the best one first
    title = label.label(graph, key, language)
    numbers = language.join(
        (count("n.statements", line.statements), count("n.sources", line.sources))
    )
    silent = label.names(graph, graph.facts[key].unanswered, language)
    return title, " ".join(
        (
            f"{title}.",
            *([denials[0].lead.text.in_(language.code)] if denials else ()),
            *([language.say("claim.silent", names=silent)] if silent else ()),
            f"{numbers}.",
        )
    )


def _part_naming(graph: Graph, key: str, language: Language) -> tuple[str, str]:
    words = label.label(graph, key, language)
    return words, words


def _more(presenter: Presenter, parts: Sequence[Part[Entry]]) -> Iterator[tuple[Mention, str, str]]:
    for part in parts:
        for entry in part.items:
            anchor = presenter.anchor(entry)
            yield presenter.mention(entry), anchor, f"{part.address}#{anchor}"
