"""Editorial rules, one small module a rule family."""

from collections.abc import Callable, Iterator

from generator.checks import dates
from generator.dataset import Dataset
from generator.diagnostics import Diagnostic

_RULES: tuple[Callable[[Dataset], Iterator[Diagnostic]], ...] = (dates.date_note,)


def run(dataset: Dataset) -> Iterator[Diagnostic]:
    """Every finding of every rule."""
    for rule in _RULES:
        yield from rule(dataset)
