"""The page of a claim, and the list of all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator import urls
from generator.charts.gaps import Gaps
from generator.charts.timeline import Timeline
from generator.facts.graph import Entry
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
    Party,
    SourceLine,
    StanceView,
    StatementCard,
    StrandView,
)
from generator.records.schema import Claim
from generator.records.vocabulary import RecordKind, Side
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
    asserted_by: tuple[Party, ...]
    denied_by: tuple[Party, ...]
    unanswered: tuple[Link, ...]
    """Those whom it is about and of whom no answer is recorded, if anybody asserts it."""
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
    gaps: Gaps | None


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
        page = of_record("claim", record, first, view, partial(_naming, view))
        yield replace(page, event=claim.event)
        for part in others:
            more = ClaimPartPage(
                claim=claim,
                link=presenter.claim_link(key),
                cards=tuple(map(presenter.card, part.items)),
                part=part,
            )
            page = of_record("claim-part", record, part, more, partial(_part_naming, claim))
            yield replace(page, event=claim.event)


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
        asserted_by=presenter.parties(e for e in facts.entries if e.kind.side is Side.ASSERTED),
        denied_by=presenter.parties(e for e in facts.entries if e.kind.side is Side.DENIED),
        unanswered=presenter.actor_links(facts.unanswered),
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
        gaps=pictures.gaps_of_claim(presenter, key),
    )


def _naming(page: ClaimPage, language: Language) -> tuple[str, str]:
    say, count, line = language.say, language.count, page.line
    claim = page.claim.claim.in_(language.code)
    return claim, say(
        "claim.description",
        claim=claim,
        standing=say(line.standing.term),
        asserted=_names(page.asserted_by, language),
        denied=_names(page.denied_by, language),
        numbers=language.join(
            (count("n.statements", line.statements), count("n.sources", line.sources))
        ),
    )


def _part_naming(claim: Claim, language: Language) -> tuple[str, str]:
    words = claim.claim.in_(language.code)
    return words, words


def _names(parties: Iterable[Party], language: Language) -> str:
    names = [language.text(party.actor.text) for party in parties]
    return language.join(names) or language.say("claim.nobody")


def _more(presenter: Presenter, parts: Sequence[Part[Entry]]) -> Iterator[tuple[Mention, str, str]]:
    for part in parts:
        for entry in part.items:
            anchor = presenter.anchor(entry)
            yield presenter.mention(entry), anchor, f"{part.address}#{anchor}"
