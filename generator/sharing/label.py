"""No claim travels bare: the words that say of one that it is a claim, and how it stands.

Titles, descriptions, citations, search results, pictures and exports all have them from here.
"""

from collections.abc import Iterable

from generator.facts.answers import AnswerKind
from generator.facts.graph import ClaimFacts, Graph
from generator.language.locale import Language
from generator.records.vocabulary import RecordKind

MOST_NAMES = 3
"""How many names stand on each side; for the others there is their number."""


def label(graph: Graph, claim: str, language: Language) -> str:
    """A claim by its words and standing: “Claim: … – asserted by Doe; denied by Northland”."""
    words = language.text(graph.dataset.called(RecordKind.CLAIM, claim))
    return language.say(
        "label.claim",
        claim=" ".join(words.split()).rstrip(".。"),
        standing=standing(graph, claim, language),
    )


def standing(graph: Graph, claim: str, language: Language) -> str:
    """How a claim stands: who asserts it, who denies it, who took it back or concedes it."""
    parts = list(_parts(graph, graph.facts[claim], language)) or [language.say("label.open")]
    if graph.dataset.claims[claim].withdrawn:
        parts.insert(0, language.say("label.withdrawn"))
    return language.say("label.between").join(parts)


def _parts(graph: Graph, facts: ClaimFacts, language: Language) -> Iterable[str]:
    """What is said of each side; of those who concede it or took it back, apart."""

    def said(key: str, actors: Iterable[str]) -> Iterable[str]:
        found = tuple(dict.fromkeys(actors))
        if found:
            yield language.say(key, names=names(graph, found, language))

    left = [party.actor for party in facts.asserting if party.retraction is None]
    back = [party.actor for party in facts.asserting if party.retraction]
    denying = [party.actor for party in facts.denying]
    general = [a.actor for a in facts.answers if a.kind is AnswerKind.GENERAL_DENIAL]
    yield from said("label.asserted", left)
    yield from said("label.retracted", back)
    yield from said("label.conceded", facts.conceding)
    reporters = (via for entry in facts.conceded_via for via in entry.reported_by)
    yield from said("label.conceded-via", reporters)
    if denying:
        yield from said("label.denied" if left or back else "label.denied-only", denying)
    yield from said("label.general", general)
    if left and not denying and not general:
        yield language.say("label.no-denial")


def names(graph: Graph, actors: Iterable[str], language: Language) -> str:
    """Some actors as they stand in a sentence, as many as there is room for."""
    found = [language.text(graph.dataset.in_text(actor)) for actor in actors]
    if len(found) <= MOST_NAMES + 1:  # the last one takes no more room than “1 other”
        return language.join(found)
    others = language.count("label.others", len(found) - MOST_NAMES)
    return language.join([*found[:MOST_NAMES], others])
