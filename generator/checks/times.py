"""Rules about what came before what."""

import re
from collections.abc import Iterator

from generator.checks.findings import Owner, Raised, finding
from generator.checks.wordlists import WordLists
from generator.diagnostics.diagnostic import Diagnostic, Level
from generator.diagnostics.rules import Rule
from generator.records.dataset import Dataset
from generator.records.dates import Date, DateError, parse
from generator.records.references import target
from generator.records.schema import Actor, Statement, Text
from generator.records.vocabulary import RecordKind

_DATE_IN_ID = re.compile(r"(?<![0-9])([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?![0-9])")


def after_source(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """No source reports what was said after it was published."""
    for key, at, statement in dataset.statements:
        for index, passage in enumerate(statement.passages):
            source = dataset.sources.get(passage.source)
            if source and statement.date.earliest > source.published.latest:
                yield finding(
                    dataset,
                    Owner(key, at),
                    Rule.AFTER_SOURCE,
                    f"“{passage.source}” was published on {source.published.edtf}, and the"
                    f" statement is of {statement.date.edtf}: one of the two dates is wrong",
                    ("passages", index, "source"),
                )


def reply_before(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """An answer does not come before what it answers."""
    for owner, statement, index, answered in _replies(dataset):
        if statement.date.latest < answered.date.earliest:
            yield finding(
                dataset,
                owner,
                Rule.REPLY_BEFORE,
                f"“{statement.replies_to[index]}” is of {answered.date.edtf}, after this statement"
                f" of {statement.date.edtf}: it cannot be what this one answers",
                ("replies_to", index),
            )


def reply_scope(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """A denial of one thing does not answer a statement about another."""
    for owner, statement, index, answered in _replies(dataset):
        own, other = statement.scope, answered.scope
        if own and other and own != other:
            yield finding(
                dataset,
                owner,
                Rule.REPLY_SCOPE,
                f"“{statement.replies_to[index]}” is about “{other}” and this statement about"
                f" “{own}”: they are two things and do not answer each other",
                ("replies_to", index),
            )


def id_date(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """A date in a statement's id is one that the statement can have."""
    for key, at, statement in dataset.statements:
        for written in _DATE_IN_ID.findall(statement.id):
            date = _date(written)
            if date and not _overlap(date, statement.date):
                yield finding(
                    dataset,
                    Owner(key, at),
                    Rule.ID_DATE,
                    f"the id says {written}, and the statement is of {statement.date.edtf}: put"
                    " the date right, or say in “accepts” why the id stays",
                    ("id",),
                )


def role_time(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """Who speaks in a role speaks while having one."""
    for key, at, statement in dataset.statements:
        for speaker in statement.speakers:
            actor = dataset.actors.get(speaker)
            if actor and _is_outside(actor, statement.date):
                yield finding(
                    dataset,
                    Owner(key, at),
                    Rule.ROLE_TIME,
                    f"no role of “{speaker}” covers {statement.date.edtf}:"
                    f" see “roles” in claims/{RecordKind.ACTOR.value}/{speaker}.yml",
                    ("speaker",),
                )


def _replies(dataset: Dataset) -> Iterator[tuple[Owner, Statement, int, Statement]]:
    """Every reply: who gives it, which of its statement's replies it is, and what it answers."""
    by_id: dict[str, dict[str, Statement]] = {}
    for key, at, statement in dataset.statements:
        for index, reply in enumerate(statement.replies_to):
            home, name = target(key, reply)
            if home not in by_id and home in dataset.claims:
                by_id[home] = {each.id: each for each in dataset.claims[home].statements}
            if answered := by_id.get(home, {}).get(name):
                yield Owner(key, at), statement, index, answered


def _is_outside(actor: Actor, date: Date) -> bool:
    """Whether every role of an actor ended before a date or began after it."""
    return bool(actor.roles) and all(
        (role.from_ is not None and role.from_.earliest > date.latest)
        or (role.to is not None and role.to.latest < date.earliest)
        for role in actor.roles
    )


def _date(text: str) -> Date | None:
    try:
        return parse(text)
    except DateError:
        return None


def _overlap(one: Date, other: Date) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def date_note(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """A date that is not one certain day says why it is what it is.

    It holds for the date of a statement or an occasion (``date_note``) and for a source's date of
    publication (``published_note``). The reason is shown to readers, beside the date.
    """
    for key, at, statement in dataset.statements:
        if _lacks(statement.date, statement.date_note) and not _is_of_occasion(dataset, statement):
            message = _message(statement.date, "date_note")
            yield finding(
                dataset, Owner(key, at), Rule.DATE_NOTE, message, ("date",), level=Level.ERROR
            )
    for key, source in dataset.sources.items():
        if _lacks(source.published, source.published_note):
            diagnostic = Diagnostic(
                rule=Rule.DATE_NOTE,
                location=dataset.documents[RecordKind.SOURCE, key].place(("published",)),
                message=_message(source.published, "published_note"),
            )
            yield Raised(diagnostic=diagnostic)
    for key, occasion in dataset.occasions.items():
        if occasion.date and _lacks(occasion.date, occasion.date_note):
            diagnostic = Diagnostic(
                rule=Rule.DATE_NOTE,
                location=dataset.documents[RecordKind.OCCASION, key].place(("date",)),
                message=_message(occasion.date, "date_note"),
            )
            yield Raised(diagnostic=diagnostic)


def _is_of_occasion(dataset: Dataset, statement: Statement) -> bool:
    """Whether a statement's date is its occasion's, where its reason is missed already."""
    given = dataset.occasions.get(statement.occasion) if statement.occasion else None
    return given is not None and given.date == statement.date and given.date_note is None


def _lacks(date: Date, note: Text | None) -> bool:
    return note is None and not date.is_certain_day


def _message(date: Date, key: str) -> str:
    return f"“{date.edtf}” is not one certain day: give its reason in “{key}”"
