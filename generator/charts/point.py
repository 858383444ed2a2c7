"""What pictures of statements are drawn from: a statement, where it leads, and its side."""

from dataclasses import dataclass
from enum import Enum

from generator.facts.graph import ASSERTING, Entry
from generator.records.schema import Text
from generator.records.vocabulary import StatementKind


class Side(Enum):
    """Which lane a statement stands in."""

    ASSERTED = "asserted"
    DENIED = "denied"
    OTHER = "other"
    """It neither asserts nor denies: it concedes, qualifies, demands, pledges or says nothing."""


class Shape(Enum):
    """The sign of a statement: its form tells it from others without any colour."""

    ASSERTION = "assertion"
    DENIAL = "denial"
    EARLIER_DENIAL = "earlier-denial"
    ACKNOWLEDGEMENT = "acknowledgement"
    QUALIFICATION = "qualification"
    NO_COMMENT = "no-comment"
    DEMAND = "demand"
    PLEDGE = "pledge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A statement to be drawn."""

    entry: Entry
    name: Text | str
    """Who says it."""
    address: str
    """The statement itself."""
    listed: str
    """Where the list begins in which it and its neighbours in time stand."""
    label: Text | str | None = None
    """What stands beside its mark where there is room."""

    @property
    def side(self) -> Side:
        """The lane that it stands in."""
        return side(self.entry.kind)

    @property
    def shape(self) -> Shape:
        """The sign that it has."""
        return shape(self.entry)


def side(kind: StatementKind) -> Side:
    """The side that a kind of statement takes."""
    if kind in ASSERTING:
        return Side.ASSERTED
    return Side.DENIED if kind is StatementKind.DENIAL else Side.OTHER


def shape(entry: Entry) -> Shape:
    """The sign of a statement."""
    if entry.earlier_denial:
        return Shape.EARLIER_DENIAL
    return Shape.ASSERTION if entry.kind in ASSERTING else Shape(entry.kind.value)
