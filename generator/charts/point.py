"""What pictures of statements are drawn from: a statement, and where it leads."""

from dataclasses import dataclass

from generator.facts.entry import Entry
from generator.records.schema import Text


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
