"""Diagnostics as they are printed: for people, for a pull request, for programs."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from enum import Enum
from typing import Protocol

from generator.diagnostics.characters import in_one_line, visible
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
    """``path:line:column: level: message [rule]``, on one line; all that is in it can be seen."""
    message = in_one_line(diagnostic.message)
    place = visible(str(diagnostic.location))
    return f"{place}: {diagnostic.level.value}: {message} [{diagnostic.rule.value}]"


def as_github(diagnostic: Printable) -> str:
    """A workflow command that marks the line in a pull request."""
    place = diagnostic.location
    parts = (("file", place.path), ("line", place.line), ("col", place.column))
    given = ",".join(
        f"{key}={_property(visible(str(part)))}" for key, part in parts if part is not None
    )
    message = f"{in_one_line(diagnostic.message)} [{diagnostic.rule.value}]"
    return f"::{diagnostic.level.value} {given}::{_data(message)}"


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """A JSON list of objects: level, rule, path, line, column, message; each as it is."""
    text = json.dumps(
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
    # Half a character, as of a file's name that is no UTF-8, can be written as an escape alone.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def counted(number: int, word: str) -> str:
    """A number of things: ``1 source``, ``1,000 sources``."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
