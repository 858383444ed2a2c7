"""What statements have from their occasion: speaker, chain and date, unless they state their own.

Those spoken for go with the speaker and the reason of a date with the date: a statement with a
speaker or a date of its own does not take them over. ``via: []`` states that nobody passed it on.
"""

from collections.abc import Iterator
from dataclasses import replace
from operator import is_

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.rules import Rule
from generator.records.dataset import Dataset
from generator.records.schema import Claim, Occasion, Statement
from generator.records.vocabulary import RecordKind

_NEEDED = {"speaker": "speaker_", "date": "date_"}
"""What every statement has in the end: the key that an editor writes, and the field."""


def inherit(dataset: Dataset) -> tuple[Dataset, tuple[Diagnostic, ...]]:
    """The dataset with what occasions give put into their statements.

    A claim with a statement that has no speaker or no date in the end is left out. That is reported
    unless its occasion is not there or could not be read, which is reported already.
    """
    diagnostics: list[Diagnostic] = []
    claims: dict[str, Claim] = {}
    for key, claim in dataset.claims.items():
        filled = tuple(_filled(dataset, statement) for statement in claim.statements)
        diagnostics += _lacking(dataset, key, filled)
        if all(getattr(each, name) is not None for each in filled for name in _NEEDED.values()):
            is_same = all(map(is_, filled, claim.statements))
            claims[key] = claim if is_same else claim.changed({"statements": filled})
    return replace(dataset, claims=claims), tuple(diagnostics)


def _filled(dataset: Dataset, statement: Statement) -> Statement:
    """A statement with what its occasion has for it."""
    given = dataset.occasions.get(statement.occasion) if statement.occasion else None
    if given is None:
        return statement
    update = dict(_given(statement, given))
    return statement.changed(update) if update else statement


def _given(statement: Statement, given: Occasion) -> Iterator[tuple[str, object]]:
    if statement.speaker_ is None and given.speaker:
        yield "speaker_", given.speaker
        if statement.on_behalf_of_ is None and given.on_behalf_of:
            yield "on_behalf_of_", given.on_behalf_of
    if statement.via_ is None and given.via:
        yield "via_", given.via
    if statement.date_ is None and given.date:
        yield "date_", given.date
        if statement.date_note is None and given.date_note:
            yield "date_note", given.date_note


def _lacking(
    dataset: Dataset, claim: str, statements: tuple[Statement, ...]
) -> Iterator[Diagnostic]:
    for index, statement in enumerate(statements):
        occasion = statement.occasion
        if occasion and occasion not in dataset.occasions:
            continue
        for name, field in _NEEDED.items():
            if getattr(statement, field) is None:
                place = dataset.documents[RecordKind.CLAIM, claim].place(("statements", index))
                message = f"the key “{name}” is missing here"
                if occasion:
                    message += f", and the occasion “{occasion}” has none"
                yield Diagnostic(rule=Rule.MISSING_KEY, location=place, message=message)
