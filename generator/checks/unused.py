"""Records that no other record uses: nothing on any page would lead to them."""

from collections.abc import Iterator

from generator.checks.findings import Raised
from generator.diagnostics.diagnostic import Diagnostic, Level
from generator.diagnostics.rules import Rule
from generator.records.dataset import Dataset
from generator.records.references import named
from generator.records.vocabulary import RecordKind

_SERVING = (
    RecordKind.ACTOR,
    RecordKind.EVENT,
    RecordKind.SOURCE,
    RecordKind.SCOPE,
    RecordKind.OCCASION,
)
"""The kinds of record that are there for others."""


def unused(dataset: Dataset) -> Iterator[Raised]:
    """Every actor, event, source, scope and occasion is named by some other record.

    Nobody knows it of a dataset with records that cannot be read or references that lead nowhere.
    """
    used = named(dataset)
    for kind in _SERVING:
        for key in dataset.of(kind):
            if (kind, key) not in used:
                place = dataset.documents[kind, key].place(())
                message = f"no other record names the {kind.word} “{key}”: use it, or leave it out"
                yield Raised(
                    diagnostic=Diagnostic(
                        rule=Rule.UNUSED, location=place, message=message, level=Level.WARNING
                    )
                )
