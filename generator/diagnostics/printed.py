"""Diagnostics as they are printed: for people, for a pull request, for programs."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from enum import Enum
from typing import Protocol

from generator.diagnostics.diagnostic import Diagnostic, Location


class Printable(Protocol):
    """What can be printed as a diagnostic is, though it may name no rule of the records."""

    @property
    def location(self) -> Location: ...
    @property
    def level(self) -> Enum: ...
    @property
    def rule(self) -> Enum: ...
    @property
    def message(self) -> str: ...


def as_text(diagnostic: Printable) -> str:
    """``path:line:column: level: message [rule]``, on one line."""
    return (
        f"{diagnostic.location}: {diagnostic.level.value}: {diagnostic.message}"
        f" [{diagnostic.rule.value}]"
    )


def as_github(diagnostic: Printable) -> str:
    """A workflow command that marks the line in a pull request."""
    place = diagnostic.location
    parts = (("file", place.path), ("line", place.line), ("col", place.column))
    given = ",".join(f"{key}={_property(str(part))}" for key, part in parts if part is not None)
    message = f"{diagnostic.message} [{diagnostic.rule.value}]"
    return f"::{diagnostic.level.value} {given}::{_data(message)}"


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """A JSON list of objects: level, rule, path, line, column, message."""
    return json.dumps(
        [
            {
                "level": d.level.value,
                "rule": d.rule.value,
                **asdict(d.location),
                "message": d.message,
            }
            for d in diagnostics
        ],
        ensure_ascii=False,
        indent=2,
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
