"""Rules about what came before what."""

import re
from collections.abc import Iterator

from generator.answers import Raised
from generator.checks.finding import statements
from generator.dataset import Dataset
from generator.dates import Date, DateError, parse
from generator.diagnostics import Rule
from generator.records import Actor, Kind
from generator.references import target
from generator.wordlists import WordLists

_DATE_IN_ID = re.compile(r"(?<![0-9])([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?![0-9])")


def after_source(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """No source reports what was said after it was published."""
    for at in statements(dataset):
        for index, passage in enumerate(at.statement.passages):
            source = dataset.sources.get(passage.source)
            if source and at.statement.date.earliest > source.published.latest:
                yield at.finding(
                    Rule.AFTER_SOURCE,
                    f"“{passage.source}” was published on {source.published.edtf}, and the"
                    f" statement is of {at.statement.date.edtf}: one of the two dates is wrong",
                    (
                        "passages",
                        index,
                        "source",
                    ),
                )


def reply_before(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """An answer does not come before what it answers."""
    dates = {(at.claim, at.statement.id): at.statement.date for at in statements(dataset)}
    for at in statements(dataset):
        for index, reply in enumerate(at.statement.replies_to):
            answered = dates.get(target(at.claim, reply))
            if answered and at.statement.date.latest < answered.earliest:
                yield at.finding(
                    Rule.REPLY_BEFORE,
                    f"“{reply}” is of {answered.edtf}, after this statement of"
                    f" {at.statement.date.edtf}: it cannot be what this one answers",
                    (
                        "replies_to",
                        index,
                    ),
                )


def reply_scope(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """A denial of one thing does not answer a statement about another."""
    scopes = {(at.claim, at.statement.id): at.statement.scope for at in statements(dataset)}
    for at in statements(dataset):
        own = at.statement.scope
        for index, reply in enumerate(at.statement.replies_to):
            other = scopes.get(target(at.claim, reply))
            if own and other and own != other:
                yield at.finding(
                    Rule.REPLY_SCOPE,
                    f"“{reply}” is about “{other}” and this statement about “{own}”: they are two"
                    " things and do not answer each other",
                    (
                        "replies_to",
                        index,
                    ),
                )


def id_date(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """A date in a statement's id is one that the statement can have."""
    for at in statements(dataset):
        for written in _DATE_IN_ID.findall(at.statement.id):
            date = _date(written)
            if date and not _overlap(date, at.statement.date):
                yield at.finding(
                    Rule.ID_DATE,
                    f"the id says {written}, and the statement is of {at.statement.date.edtf}: put"
                    " the date right, or say in “accepts” why the id stays",
                    ("id",),
                )


def role_time(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """Who speaks in a role speaks while having one."""
    for at in statements(dataset):
        actor = dataset.actors.get(at.statement.speaker)
        if actor and _is_outside(actor, at.statement.date):
            yield at.finding(
                Rule.ROLE_TIME,
                f"no role of “{at.statement.speaker}” covers {at.statement.date.edtf}:"
                f" see “roles” in claims/{Kind.ACTOR.value}/{at.statement.speaker}.yml",
                ("speaker",),
            )


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
