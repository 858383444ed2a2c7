"""Rules about for whom somebody speaks: sides are counted by it."""

from collections.abc import Iterator

from generator.checks.findings import Owner, Raised, finding
from generator.checks.wordlists import WordLists
from generator.diagnostics.rules import Rule
from generator.facts.parties import Principals
from generator.records.dataset import Dataset
from generator.records.schema import Statement
from generator.records.vocabulary import ActorKind


def on_behalf_of(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """Those spoken for are named where ``part_of`` does not say it, and do not gainsay it."""
    principals = Principals(dataset.actors)
    for key, at, statement in dataset.statements:
        if statement.on_behalf_of and (message := _fault(dataset, principals, statement)):
            owner = Owner(key, at)
            yield finding(dataset, owner, Rule.ON_BEHALF_OF, message, ("on_behalf_of",))


def _fault(dataset: Dataset, principals: Principals, statement: Statement) -> str | None:
    by_place = principals.each(statement.speakers)
    stated = principals.each(statement.on_behalf_of)
    speakers, for_whom = _listed(statement.speakers), _listed(by_place)
    if set(by_place) == set(stated):
        return (
            f"“part_of” says already that {speakers} speaks for {for_whom}: leave out"
            " “on_behalf_of”"
        )
    if set(by_place) & set(stated):
        return (
            f"{_listed(stated)} speak together here: a joint statement belongs to each, so name all"
            " of them in “speaker”, and whoever read it out in “via”"
        )
    if all(_is_free(dataset, speaker) for speaker in statement.speakers):
        return None
    return (
        f"{speakers} speaks for {for_whom} by its own place, and “on_behalf_of” names"
        f" {_listed(stated)} alone: name all who speak in “speaker”, or say in “accepts” why this"
        " holds"
    )


def _is_free(dataset: Dataset, speaker: str) -> bool:
    """Whether somebody is a person without a place, who can speak for anybody."""
    actor = dataset.actors.get(speaker)
    return actor is None or (actor.kind is ActorKind.PERSON and actor.part_of is None)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"“{name}”" for name in names)
