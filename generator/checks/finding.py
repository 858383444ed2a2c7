"""How an editorial rule reports what it finds."""

from generator.answers import Owner, Raised
from generator.dataset import Dataset
from generator.diagnostics import Diagnostic, Level, Rule
from generator.document import Keys
from generator.records import Kind


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
