"""Rules about dates and their reasons."""

from collections.abc import Iterator

from generator.dataset import Dataset
from generator.dates import Date
from generator.diagnostics import Diagnostic, Rule
from generator.document import Keys
from generator.records import Kind, Text


def date_note(dataset: Dataset) -> Iterator[Diagnostic]:
    """A date that is not one certain day says why it is what it is.

    It holds for the date of a statement (``date_note``) and for a source's date of publication
    (``published_note``). The reason is shown to readers, beside the date.
    """
    for identifier, claim in dataset.claims.items():
        for index, statement in enumerate(claim.statements):
            keys: Keys = ("statements", index, "date")
            if _lacks(statement.date, statement.date_note):
                yield _finding(dataset, (Kind.CLAIM, identifier), keys, "date_note", statement.date)
    for identifier, source in dataset.sources.items():
        if _lacks(source.published, source.published_note):
            keys = ("published",)
            owner = (Kind.SOURCE, identifier)
            yield _finding(dataset, owner, keys, "published_note", source.published)


def _lacks(date: Date, note: Text | None) -> bool:
    return note is None and not date.is_certain_day


def _finding(
    dataset: Dataset, owner: tuple[Kind, str], keys: Keys, key: str, date: Date
) -> Diagnostic:
    return Diagnostic(
        rule=Rule.DATE_NOTE,
        location=dataset.documents[owner].place(keys),
        message=f"“{date.edtf}” is not one certain day: give its reason in “{key}”",
    )
