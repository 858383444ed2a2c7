"""Statements to draw."""

from generator.charts.point import Point
from generator.facts.entry import Entry
from generator.records.schema import Statement
from tests import world


def entry(
    name: str,
    kind: str,
    date: str,
    *,
    earlier: bool = False,
    retracts: bool = False,
    position: int = 0,
) -> Entry:
    """A statement on the claim ``c``."""
    statement = Statement.model_validate(
        world.statement(name, kind, "jane-doe", date), context={"languages": world.LANGUAGES}
    )
    return Entry(
        claim="c",
        home="c",
        statement=statement,
        kind=statement.kind,
        position=position,
        principals=("westland",),
        earlier_denial=earlier,
        retracts=retracts,
    )


def point(
    name: str,
    kind: str,
    date: str,
    *,
    label: str | None = None,
    earlier: bool = False,
    retracts: bool = False,
) -> Point:
    """A statement to be drawn, which leads to ``#name``."""
    return Point(
        entry=entry(name, kind, date, earlier=earlier, retracts=retracts),
        name="Jane Doe",
        address=f"#{name}",
        listed=f"#list-{name}",
        label=label,
    )
