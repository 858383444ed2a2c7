"""What a rule finds, and the part of a record where an editor can accept it."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.diagnostics.diagnostic import Diagnostic, Level
from generator.diagnostics.rules import Rule
from generator.records.dataset import Dataset
from generator.records.document import Keys
from generator.records.vocabulary import RecordKind


class Owner(NamedTuple):
    """The part of a claim's record that a finding belongs to; indexes count from 0.

    A tuple, since there is one for every passage.
    """

    claim: str
    statement: int | None = None
    passage: int | None = None

    @property
    def keys(self) -> Keys:
        """The way to it in its record."""
        statement: Keys = () if self.statement is None else ("statements", self.statement)
        return statement if self.passage is None else (*statement, "passages", self.passage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """A finding, and the part of a record where it can be accepted; None if it cannot be."""

    diagnostic: Diagnostic
    owner: Owner | None = None


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
    location = dataset.documents[RecordKind.CLAIM, owner.claim].place((*owner.keys, *keys))
    diagnostic = Diagnostic(rule=rule, location=location, message=message, level=level)
    return Raised(diagnostic=diagnostic, owner=owner)
