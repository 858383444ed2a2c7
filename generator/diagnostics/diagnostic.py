"""What can be found wrong with a record: the rule, the place, and the words for the editor.

A diagnostic knows nothing of how it is printed (see ``printed``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from rapidfuzz import distance, process

from generator.diagnostics.rules import Rule


class Level(Enum):
    """How much a diagnostic weighs."""

    ERROR = "error"
    """The record cannot be published; it is left out and a build for publication stops."""
    WARNING = "warning"
    """The record is published; an editor should look at it. Counts as an error under --strict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in a file: ``path`` from the dataset's root, with ``/``; line and column from 1."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding: what must hold, what was found, and where."""

    rule: Rule
    location: Location
    message: str
    level: Level = Level.ERROR


class UsageError(Exception):
    """What was asked cannot be done, in words for who asked."""


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics by place, each once."""
    return tuple(sorted(set(diagnostics), key=_order))


def nearest(word: str, words: Iterable[str]) -> str:
    """``" Did you mean “x”?"`` for the word closest to ``word``, or nothing if none is close."""
    choices = sorted(words)
    if not choices:
        return ""
    likeness = distance.DamerauLevenshtein.normalized_similarity
    found, score, _ = process.extractOne(word, choices, scorer=likeness)
    return did_you_mean(found if score >= 0.6 else "")


def shortened(text: str, most: int = 60) -> str:
    """The beginning of a text that is longer than ``most`` characters, with … at its end."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def did_you_mean(word: str) -> str:
    """``" Did you mean “x”?"``, or nothing if there is no word to offer."""
    return f" Did you mean “{word}”?" if word else ""


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    place = diagnostic.location
    return (
        place.path,
        place.line or 0,
        place.column or 0,
        diagnostic.rule.value,
        diagnostic.message,
    )
