"""What every editorial rule needs: the statements with their places, and a way to report."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.answers import Owner, Raised
from generator.dataset import Dataset
from generator.diagnostics import Diagnostic, Level, Rule
from generator.document import Keys
from generator.records import Kind, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """A statement and where it stands."""

    dataset: Dataset
    claim: str
    index: int
    statement: Statement

    def finding(
        self, rule: Rule, message: str, keys: Keys, *, level: Level = Level.WARNING
    ) -> Raised:
        """A finding about the value at ``keys`` of the statement."""
        owner = Owner(claim=self.claim, statement=self.index)
        return finding(self.dataset, owner, rule, message, keys, level=level)


def statements(dataset: Dataset) -> Iterator[At]:
    """Every statement of every claim, in the order of the records."""
    for key, claim in dataset.claims.items():
        for index, statement in enumerate(claim.statements):
            yield At(dataset=dataset, claim=key, index=index, statement=statement)


def finding(  # noqa: PLR0913 - each of them is a part of what is found
    dataset: Dataset,
    owner: Owner,
    rule: Rule,
    message: str,
    keys: Keys,
    *,
    level: Level = Level.WARNING,
) -> Raised:
    """A finding about a part of a claim's record, at ``keys`` inside that part."""
    location = dataset.documents[Kind.CLAIM, owner.claim].place((*owner.keys, *keys))
    diagnostic = Diagnostic(rule=rule, location=location, message=message, level=level)
    return Raised(diagnostic=diagnostic, owner=owner)
