"""The pictures by which pages are shared: one for each event, and one for all other pages."""

from collections.abc import Iterable, Iterator, Mapping

from generator import urls
from generator.facts.graph import Entry, Graph
from generator.facts.parties import represented
from generator.language.locale import Language
from generator.records.vocabulary import Side
from generator.sharing import layout
from generator.sharing.drawing import Draw
from generator.sharing.layout import CardSide, ShareCard

MOST = 500
"""How many events have one, those with the most statements: a picture takes 40 ms."""


def addresses(graph: Graph) -> Mapping[str, str]:
    """By the event: where its picture is, from the root of a language's pages."""
    events = sorted(graph.dataset.events, key=lambda key: (-len(_entries(graph, key)), key))
    return {key: urls.card(key) for key in events[:MOST]}


def files(
    graph: Graph, language: Language, site: str, draw: Draw | None
) -> Iterator[tuple[str, bytes]]:
    """Path from the root of the language's pages, and picture; none where nothing draws."""
    if draw is None:
        return
    yield urls.CARD, draw(layout.svg(_general(graph, language, site)))
    for key, address in sorted(addresses(graph).items()):
        yield address, draw(layout.svg(_of_event(graph, key, language, site)))


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


def _of_event(graph: Graph, key: str, language: Language, site: str) -> ShareCard:
    event = graph.dataset.events[key]
    entries = _entries(graph, key)
    denials = [entry for entry in entries if entry.kind.side is Side.DENIED]
    count = language.count
    numbers = [
        count("n.claims", len(graph.on_event.get(key, ()))),
        count("n.statements", len({entry.key for entry in entries})),
        count("n.denials", len({entry.key for entry in denials})),
    ]
    asserted = _names(
        graph, (entry for entry in entries if entry.kind.side is Side.ASSERTED), language
    )
    denied = _names(graph, denials, language)
    return ShareCard(
        site=site,
        title=event.title.in_(language.code),
        facts=(language.date(event.date), " · ".join(numbers)),
        sides=(
            _side(language, language.say("card.assertions"), asserted),
            _side(language, language.say("card.denials"), denied),
        ),
    )


def _side(language: Language, title: str, names: tuple[str, ...]) -> CardSide:
    return CardSide(
        title=title,
        names=names or (language.say("card.nobody"),),
        more=language.say("card.more"),
        number=language.count("n.actors", len(names)),
    )


def _entries(graph: Graph, event: str) -> list[Entry]:
    return [
        entry for claim in graph.on_event.get(event, ()) for entry in graph.facts[claim].entries
    ]


def _names(graph: Graph, entries: Iterable[Entry], language: Language) -> tuple[str, ...]:
    """Whom statements stand for: those spoken for, else the speaker. Each once."""
    keys = dict.fromkeys(actor for entry in entries for actor in represented(entry.statement))
    actors = graph.dataset.actors
    return tuple(actors[key].name.in_(language.code) for key in keys if key in actors)
