"""Whom a statement stands for."""

from generator.records.schema import Statement


def represented(statement: Statement) -> tuple[str, ...]:
    """Those spoken for, else the speaker."""
    return statement.on_behalf_of or (statement.speaker,)


def voices(statement: Statement) -> tuple[str, ...]:
    """The speaker and those spoken for, each once."""
    return tuple(dict.fromkeys((statement.speaker, *statement.on_behalf_of)))
