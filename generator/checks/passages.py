"""Rules about passages that need no look into the source."""

import re
from collections.abc import Iterator

from generator.answers import Raised
from generator.checks.finding import statements
from generator.dataset import Dataset
from generator.diagnostics import Level, Rule
from generator.guards import WEAK_FORMS
from generator.wordlists import WordLists

_ELLIPSIS = re.compile(r"[…‥⋯]|[.․]{2,}|[.․]\s[.․]\s[.․]")


def ellipsis(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """A quotation is contiguous: it leaves nothing out.

    Two stretches of a source are two passages. What joins them is ours, and stands in the text.
    """
    for at in statements(dataset):
        for index, passage in enumerate(at.statement.passages):
            words = {"quote": passage.quote, "from": passage.from_, "to": passage.to}
            for key, text in words.items():
                if text and (found := _ELLIPSIS.search(text)):
                    yield at.finding(
                        Rule.ELLIPSIS,
                        f"“{key}” must be contiguous, and “{found[0]}” leaves something out: make"
                        " two passages of it",
                        ("passages", index, key),
                        level=Level.ERROR,
                    )


def weak_evidence(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """No statement rests on a headline, a photo credit, a teaser or a by-line alone."""
    for at in statements(dataset):
        forms = {passage.form for passage in at.statement.passages}
        if forms <= WEAK_FORMS:
            names = " and ".join(f"a {name}" for name in sorted(form.value for form in forms))
            yield at.finding(
                Rule.WEAK_EVIDENCE,
                f"“{at.statement.id}” rests on {names} alone: find a passage in the text itself,"
                " or say in “accepts” why this suffices",
                ("passages",),
            )
