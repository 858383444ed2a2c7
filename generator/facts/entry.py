"""A statement as it bears on one claim: what all facts are made of."""

import datetime as dt
from dataclasses import dataclass

from generator.records.references import key_of
from generator.records.schema import Statement
from generator.records.vocabulary import EARLIER_DENIAL, RETRACTION, Side, Sign, StatementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement as it bears on one claim: on its own, or through ``also`` of another claim's."""

    claim: str
    """The claim that it bears on."""
    home: str
    """The claim whose record holds it."""
    statement: Statement
    kind: StatementKind
    position: int
    """Where its record lists it, from 0: that settles the order of one day's statements."""
    principals: tuple[str, ...]
    """For whom it speaks (see ``parties``)."""
    reported_by: tuple[str, ...] = ()
    """Those of ``via`` who are no outlets and speak for others: it is known by their word alone."""
    is_unnamed: bool = False
    """Whether the sources do not name who made it: the next one may be by somebody else."""
    earlier_denial: bool = False
    retracts: bool = False
    """Whether it takes back what its own principal asserted before."""

    @property
    def key(self) -> str:
        """The statement's id in the whole dataset."""
        return key_of(self.home, self.statement.id)

    @property
    def is_own(self) -> bool:
        """Whether the claim that it bears on is the one whose record holds it."""
        return self.claim == self.home

    @property
    def side(self) -> Side:
        """On which side of the claim it stands: a retraction on none."""
        return Side.OTHER if self.retracts else self.kind.side

    @property
    def asserts(self) -> bool:
        """Whether it stands on the side of the claim."""
        return self.side is Side.ASSERTED

    @property
    def denies(self) -> bool:
        """Whether it denies the claim; a retraction only takes back."""
        return self.side is Side.DENIED

    @property
    def term(self) -> str:
        """The key of its words: a retraction, an earlier denial, else its kind."""
        if self.retracts:
            return RETRACTION
        return EARLIER_DENIAL if self.earlier_denial else self.kind.term

    @property
    def sign(self) -> Sign:
        """A retraction's, an earlier denial's, else that of its kind."""
        if self.retracts:
            return Sign.RETRACTION
        return Sign.EARLIER_DENIAL if self.earlier_denial else self.kind.sign

    @property
    def order(self) -> tuple[dt.date, bool, dt.date, bool, str, int]:
        """Sorts by time; the place in the records settles what dates leave open.

        The claim's own statements come before those of others of the same day.
        """
        return *self.statement.date.order, not self.is_own, self.home, self.position


def is_certainly_before(one: Entry, other: Entry) -> bool:
    """Whether the first was made before the second, on any reading of both dates."""
    return one.statement.date.latest < other.statement.date.earliest
