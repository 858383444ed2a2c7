"""Rules about the lists of words that a dataset adds to."""

from collections.abc import Iterator

from generator.answers import Raised
from generator.dataset import Dataset
from generator.diagnostics import Diagnostic, Rule, nearest
from generator.records import Kind
from generator.wordlists import NAMES, WordLists


def name(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """A list of words has the name of one that rules look for."""
    for key in dataset.wordlists:
        if key not in NAMES:
            message = (
                f"a list of words must be named {', '.join(NAMES)}, and “{key}” is none of"
                f" them.{nearest(key, NAMES)}"
            )
            location = dataset.documents[Kind.WORDLIST, key].place(())
            diagnostic = Diagnostic(rule=Rule.CHOICE, location=location, message=message)
            yield Raised(diagnostic=diagnostic)
