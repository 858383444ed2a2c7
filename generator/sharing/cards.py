"""The pictures by which pages are shared: one for each claim and event, and one for all others.

That of a claim says how it stands, who asserts it and who denies it. That of an event sets no
denial of one claim against an assertion of another: it counts how its claims stand.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from generator import urls
from generator.facts.answers import AnswerKind
from generator.facts.graph import ClaimFacts, Graph
from generator.facts.standing import Standing
from generator.language.locale import Language
from generator.records.vocabulary import RecordKind
from generator.sharing import layout
from generator.sharing.drawing import Draw
from generator.sharing.layout import CardSide, ShareCard

MOST = 500
"""How many claims and events have one, those with the most statements: one takes 40 ms."""

Pictured: TypeAlias = tuple[RecordKind, str]
"""A claim or an event."""


def addresses(graph: Graph) -> Mapping[Pictured, str]:
    """Where the picture of each is, from the root of a language's pages."""
    claims = {key: len(facts.entries) for key, facts in graph.facts.items()}
    events = {
        key: sum(claims[claim] for claim in graph.on_event.get(key, ()))
        for key in graph.dataset.events
    }
    weights = {(RecordKind.EVENT, key): weight for key, weight in events.items()}
    weights |= {(RecordKind.CLAIM, key): weight for key, weight in claims.items()}
    most = sorted(weights, key=lambda each: (-weights[each], each[0].word, each[1]))[:MOST]
    return {each: _address(graph, *each) for each in most}


def _address(graph: Graph, kind: RecordKind, key: str) -> str:
    if kind is RecordKind.EVENT:
        return urls.card(kind, key)
    is_withdrawn = graph.dataset.claims[key].withdrawn is not None
    return urls.card(kind, key, "withdrawn" if is_withdrawn else graph.facts[key].standing.value)


def files(
    graph: Graph, language: Language, site: str, draw: Draw | None
) -> Iterator[tuple[str, bytes]]:
    """Path from the root of the language's pages, and picture; none where nothing draws."""
    if draw is None:
        return
    yield urls.CARD, draw(layout.svg(_general(graph, language, site)))
    for (kind, key), address in sorted(addresses(graph).items(), key=lambda item: item[1]):
        make = _of_claim if kind is RecordKind.CLAIM else _of_event
        yield address, draw(layout.svg(make(graph, key, language, site)))


def _general(graph: Graph, language: Language, site: str) -> ShareCard:
    count, dataset = language.count, graph.dataset
    numbers = (
        count("n.claims", len(dataset.claims)),
        count("n.statements", len(graph.entries)),
        count("n.events", len(dataset.events)),
        count("n.sources", len(dataset.sources)),
    )
    title = site or language.say("home.title")
    return ShareCard(site="", title=title, facts=(" · ".join(numbers),), sides=())


def _of_claim(graph: Graph, key: str, language: Language, site: str) -> ShareCard:
    facts, count = graph.facts[key], language.count
    numbers = [count("n.statements", len(facts.entries)), count("n.sources", len(facts.sources))]
    if first := facts.first_assertion:
        numbers.insert(
            0, language.say("claim.since.short", date=language.date(first.statement.date))
        )
    if facts.withdrawn:
        numbers.insert(0, language.say("claim.withdrawn"))
    denials = (
        _side(graph, language, "card.denials", [party.actor for party in facts.denying])
        if facts.denying
        else _general_denial(graph, language, facts)
    )
    asserting = [party.actor for party in facts.asserting]
    is_taken_back = facts.standing is Standing.RETRACTED
    title = "card.retracted" if is_taken_back else "card.assertions"
    return ShareCard(
        site=" · ".join(filter(None, (language.say("card.claim"), site))),
        title=graph.dataset.claims[key].claim.in_(language.code),
        facts=(" · ".join(numbers), *_denial(facts, language)),
        sides=(_side(graph, language, title, asserting), denials),
    )


def _general_denial(graph: Graph, language: Language, facts: ClaimFacts) -> CardSide:
    """Who denies a broader claim, where nobody denies this one."""
    general = [a.actor for a in facts.answers if a.kind is AnswerKind.GENERAL_DENIAL]
    return _side(graph, language, "card.general" if general else "card.denials", general)


def _denial(facts: ClaimFacts, language: Language) -> Iterator[str]:
    """The best denial, with its date and its words."""
    if entry := facts.best_denial:
        kind, date = language.say(facts.denial_term), language.date(entry.statement.date)
        yield f"{kind}, {date}: {entry.statement.text.in_(language.code)}"


def _of_event(graph: Graph, key: str, language: Language, site: str) -> ShareCard:
    event = graph.dataset.events[key]
    claims = graph.on_event.get(key, ())
    count = language.count
    statements = {entry.key for claim in claims for entry in graph.facts[claim].entries}
    numbers = count("n.claims", len(claims)), count("n.statements", len(statements))
    standings = Counter(graph.facts[claim].standing for claim in claims)
    stand = (
        f"{language.say(each.term)}: {language.number(standings[each])}"
        for each in Standing
        if standings[each]
    )
    return ShareCard(
        site=" · ".join(filter(None, (language.say(event.status.term), site))),
        title=event.title.in_(language.code),
        facts=(
            " · ".join((language.date(event.date), *numbers)),
            " · ".join(stand),
        ),
        sides=(),
    )


def _side(graph: Graph, language: Language, title: str, actors: Iterable[str]) -> CardSide:
    names = tuple(language.text(graph.dataset.called(RecordKind.ACTOR, actor)) for actor in actors)
    return CardSide(
        title=language.say(title),
        names=names or (language.say("card.nobody"),),
        more=language.say("card.more"),
        number=language.count("n.actors", len(names)),
    )
