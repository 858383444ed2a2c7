"""Rules about dates and their reasons."""

from collections.abc import Iterator

from generator.answers import Owner, Raised
from generator.checks.finding import finding
from generator.dataset import Dataset
from generator.dates import Date
from generator.diagnostics import Diagnostic, Level, Rule
from generator.records import Kind, Text
from generator.wordlists import WordLists


def date_note(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """A date that is not one certain day says why it is what it is.

    It holds for the date of a statement (``date_note``) and for a source's date of publication
    (``published_note``). The reason is shown to readers, beside the date.
    """
    for key, at, statement in dataset.statements:
        if _lacks(statement.date, statement.date_note):
            message = _message(statement.date, "date_note")
            yield finding(
                dataset, Owner(key, at), Rule.DATE_NOTE, message, ("date",), level=Level.ERROR
            )
    for key, source in dataset.sources.items():
        if _lacks(source.published, source.published_note):
            diagnostic = Diagnostic(
                rule=Rule.DATE_NOTE,
                location=dataset.documents[Kind.SOURCE, key].place(("published",)),
                message=_message(source.published, "published_note"),
            )
            yield Raised(diagnostic=diagnostic)


def _lacks(date: Date, note: Text | None) -> bool:
    return note is None and not date.is_certain_day


def _message(date: Date, key: str) -> str:
    return f"“{date.edtf}” is not one certain day: give its reason in “{key}”"
