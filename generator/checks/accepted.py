"""Findings that an editor has accepted in the record, with a reason that readers see.

A finding belongs to a passage, a statement or a claim, and so does what stands under ``accepts``
there; what a statement accepts holds for its passages too. To accept what is not found is one too.
"""

from collections.abc import Collection, Iterable, Iterator

from generator.checks.findings import Owner, Raised
from generator.diagnostics.diagnostic import Diagnostic, Level
from generator.diagnostics.rules import Rule
from generator.records.dataset import Dataset
from generator.records.document import Keys
from generator.records.schema import Acceptance
from generator.records.vocabulary import RecordKind


def settle(
    dataset: Dataset, raised: Iterable[Raised], *, unknown: Collection[Owner]
) -> Iterator[Raised]:
    """The findings that nobody accepted, and what is accepted and not found.

    ``unknown`` are the passages of which nobody knows what the guards would say.
    """
    accepted = dict(_accepted(dataset))
    if not accepted:
        yield from raised
        return
    used: set[tuple[Owner, Rule]] = set()
    for finding in raised:
        rule = finding.diagnostic.rule
        found = next((at for at in _reaching(finding.owner) if (at, rule) in accepted), None)
        if found is None:
            yield finding
        else:
            used.add((found, rule))
    waiting = {*unknown} | {Owner(claim=at.claim, statement=at.statement) for at in unknown}
    for (at, rule), keys in accepted.items():
        if (at, rule) not in used and at not in waiting:
            document = dataset.documents[RecordKind.CLAIM, at.claim]
            needless = Diagnostic(
                rule=Rule.NEEDLESS_ACCEPTANCE,
                location=document.place(keys),
                message=f"“{rule.value}” finds nothing here: leave it out of “accepts”",
                level=Level.WARNING,
            )
            yield Raised(diagnostic=needless)


def _reaching(owner: Owner | None) -> Iterator[Owner]:
    """The parts of a record that can accept a finding."""
    if owner is not None:
        yield owner
        if owner.passage is not None:
            yield Owner(claim=owner.claim, statement=owner.statement)


def _accepted(dataset: Dataset) -> Iterator[tuple[tuple[Owner, Rule], Keys]]:
    """Everything that is accepted, and the way to it."""
    for key, claim in dataset.claims.items():
        if claim.accepts:
            yield from _of(Owner(claim=key), claim.accepts)
        for index, statement in enumerate(claim.statements):
            if statement.accepts:
                yield from _of(Owner(claim=key, statement=index), statement.accepts)
            for at, passage in enumerate(statement.passages):
                if passage.accepts:
                    owner = Owner(claim=key, statement=index, passage=at)
                    yield from _of(owner, passage.accepts)


def _of(owner: Owner, accepts: tuple[Acceptance, ...]) -> Iterator[tuple[tuple[Owner, Rule], Keys]]:
    for index, accepted in enumerate(accepts):
        yield (owner, accepted.rule), (*owner.keys, "accepts", index, "rule")
