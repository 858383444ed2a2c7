"""Who has answered a claim, of those whom it is about, and how long after (DESIGN 5).

Only what a source presents as an answer is one. Whom a claim is about is counted by principal: a
member's answer answers for its principal, and a denial of a broader claim answers in general.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.facts.entry import Entry, is_certainly_before
from generator.facts.parties import best
from generator.records.dates import days_between
from generator.records.vocabulary import StatementKind, Term


class AnswerKind(Term, words="answer"):
    """Whether one whom a claim is about has answered it, by these sources."""

    ANSWERED = "answered"
    """A source presents a statement of theirs as an answer."""
    ANSWERED_VIA = "answered-via"
    """The same, passed on by somebody else."""
    DENIED = "denied"
    """They deny it on record, and no source presents that as an answer."""
    NO_COMMENT = "no-comment"
    """They declined to comment on it, which answers nothing."""
    GENERAL_DENIAL = "general-denial"
    """They deny a broader claim, and nothing narrower is recorded of them."""
    EARLIER_DENIAL = "earlier-denial"
    """They denied it before the first assertion recorded here, and have not answered since."""
    OWN = "own"
    """They put it forward, pledge it or concede it themselves: there is nothing to answer."""
    CONCEDED_VIA = "conceded-via"
    """Somebody else says that they concede it; no answer of their own is recorded."""
    NONE = "none"
    """No answer recorded in these sources."""


SILENT = (AnswerKind.NONE, AnswerKind.CONCEDED_VIA)
"""What leaves a claim without any answer by the one whom it is about."""
_OWN = (StatementKind.PLEDGE, StatementKind.ACKNOWLEDGEMENT)


class Order(Term, words="order"):
    """When something was said, seen from the first assertion."""

    BEFORE = "before"
    SAME_DAY = "same-day"
    """Neither date is an estimate."""
    AFTER = "after"
    OPEN = "open"
    """The dates leave it open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Whether one principal whom a claim is about has answered it."""

    actor: str
    kind: AnswerKind
    entry: Entry | None = None
    """The statement that answers or denies; of a general denial, as it bears on the broader."""
    order: Order | None = None
    """When ``entry`` was made, seen from the first assertion."""
    days: tuple[int, int] | None = None
    """Fewest and most days between the two, where both dates are sure (``Date.is_sure``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is recorded on one claim, by time, and what its answers follow from."""

    entries: Sequence[Entry]
    first: Entry | None
    """The first assertion."""
    broader: Sequence[Entry]
    """The denials of the claims that this one is an instance of, the nearest first."""
    replies_to: Mapping[str, Sequence[str]]
    """By key of a statement: those that it answers."""


def answer(actor: str, said: Said) -> Answer:
    """How a principal answered; what is nearest to an answer, where there are several."""
    own = [entry for entry in said.entries if actor in entry.principals]
    asserted = {entry.key: entry for entry in said.entries if entry.asserts}
    for entry in own:
        replied = [asserted[k] for k in said.replies_to.get(entry.key, ()) if k in asserted]
        if replied and entry.key not in asserted and _is_answer(entry):
            kind = AnswerKind.ANSWERED_VIA if entry.statement.via else AnswerKind.ANSWERED
            is_later = any(_is_not_before(each, said.first) for each in replied)
            return _answering(actor, kind, entry, said.first, is_later=is_later)
    for kind, found in _on_record(actor, own, said):
        if found:
            return _answering(actor, kind, found, said.first)
    return Answer(actor=actor, kind=AnswerKind.NONE)


def _is_answer(entry: Entry) -> bool:
    """Whether it can be one: to decline to comment is none, nor is what another says of it."""
    return entry.kind is not StatementKind.NO_COMMENT and not is_hearsay(entry)


def is_hearsay(entry: Entry) -> bool:
    """Whether it concedes by somebody else's word alone."""
    return entry.kind is StatementKind.ACKNOWLEDGEMENT and bool(entry.reported_by)


def _on_record(
    actor: str, own: Sequence[Entry], said: Said
) -> Iterable[tuple[AnswerKind, Entry | None]]:
    """What is recorded of a principal that no source presents as an answer, by rank."""
    denial = _denial([entry for entry in own if entry.denies], said.first)
    is_earlier = denial is not None and denial.earlier_denial
    general = [entry for entry in said.broader if actor in entry.principals]
    return (
        (AnswerKind.DENIED, None if is_earlier else denial),
        (AnswerKind.NO_COMMENT, _first(own, StatementKind.NO_COMMENT)),
        (AnswerKind.GENERAL_DENIAL, _best(_later(general, said.first))),
        (AnswerKind.EARLIER_DENIAL, denial),
        (AnswerKind.OWN, next(filter(_is_own_word, own), None)),
        (AnswerKind.GENERAL_DENIAL, _best(general)),
        (AnswerKind.CONCEDED_VIA, next(filter(is_hearsay, own), None)),
    )


def _denial(denials: Sequence[Entry], first: Entry | None) -> Entry | None:
    """The best denial; one that is certainly later than the first assertion before any other."""
    return _best(_later(denials, first) or denials)


def _later(entries: Sequence[Entry], first: Entry | None) -> list[Entry]:
    """What was made after the first assertion, on any reading of both dates."""
    return [e for e in entries if first is not None and is_certainly_before(first, e)]


def _best(denials: Sequence[Entry]) -> Entry | None:
    return best(denials) if denials else None


def _first(entries: Iterable[Entry], kind: StatementKind) -> Entry | None:
    return next((entry for entry in entries if entry.kind is kind), None)


def _is_own_word(entry: Entry) -> bool:
    return entry.asserts or (entry.kind in _OWN and not is_hearsay(entry))


def _is_not_before(entry: Entry, first: Entry | None) -> bool:
    """Whether an assertion is the first, or later on any reading of both dates."""
    if first is None or entry.key == first.key:
        return True
    return first.statement.date.latest <= entry.statement.date.earliest


def _answering(
    actor: str, kind: AnswerKind, entry: Entry, first: Entry | None, *, is_later: bool = False
) -> Answer:
    """``is_later``: whether it answers an assertion that is the first or came after it."""
    if first is None or kind is AnswerKind.OWN:  # there is nothing to answer
        return Answer(actor=actor, kind=kind, entry=entry)
    days = days_between(first.statement.date, entry.statement.date)
    order = _order(first, entry)
    if is_later and order is Order.OPEN:  # it cannot be the older one
        order = Order.AFTER
        days = (max(0, days[0]), max(0, days[1])) if days else None
    return Answer(actor=actor, kind=kind, entry=entry, order=order, days=days)


def _order(first: Entry, entry: Entry) -> Order:
    one, other = first.statement.date, entry.statement.date
    if is_certainly_before(first, entry):
        return Order.AFTER
    if is_certainly_before(entry, first):
        return Order.BEFORE
    return Order.SAME_DAY if days_between(one, other) == (0, 0) else Order.OPEN
