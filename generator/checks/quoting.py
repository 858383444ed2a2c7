"""Rules about passages that need no look into the source."""

import re
from collections.abc import Iterator

from generator.checks.findings import Owner, Raised, finding
from generator.checks.guards import WEAK_FORMS
from generator.checks.wordlists import WordLists
from generator.diagnostics.diagnostic import Diagnostic, Level
from generator.diagnostics.rules import Rule
from generator.records.dataset import Dataset
from generator.records.references import every_passage
from generator.records.vocabulary import RecordKind

_ELLIPSIS = re.compile(r"[…‥⋯]|[.․]{2,}|[.․]\s[.․]\s[.․]")


def ellipsis(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """A quotation is contiguous: it leaves nothing out.

    Two stretches of a source are two passages. What joins them is ours, and stands in the text.
    """
    for each in every_passage(dataset):
        passage = each.passage
        words = {"quote": passage.quote, "from": passage.from_, "to": passage.to}
        for name, text in words.items():
            if text and (found := _ELLIPSIS.search(text)):
                yield finding(
                    dataset,
                    Owner(each.claim, each.at, each.place),
                    Rule.ELLIPSIS,
                    f"“{name}” must be contiguous, and “{found[0]}” leaves something out: make"
                    " two passages of it",
                    (name,),
                    level=Level.ERROR,
                )


def unread(dataset: Dataset, words: WordLists) -> Iterator[Raised]:
    """What stands around a quotation can be looked at only where words of its language are known.

    Said once of each source from which a passage is taken.
    """
    quoted = {each.passage.source for each in every_passage(dataset)}
    for key in sorted(quoted & dataset.sources.keys()):
        language = dataset.sources[key].language
        if not words.reads(language):
            message = (
                f"no list has words in “{language}”, so that nobody looks at what stands around the"
                " quotations from this source: add those that negate in claims/wordlists/"
                "negation.yml"
            )
            place = dataset.documents[RecordKind.SOURCE, key].place(("language",))
            yield Raised(
                diagnostic=Diagnostic(
                    rule=Rule.UNREAD, location=place, message=message, level=Level.WARNING
                )
            )


def weak_evidence(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """No statement rests on a headline, a photo credit, a teaser or a by-line alone."""
    for key, at, statement in dataset.statements:
        forms = {passage.form for passage in statement.passages}
        if forms <= WEAK_FORMS:
            names = " and ".join(f"a {name}" for name in sorted(form.value for form in forms))
            yield finding(
                dataset,
                Owner(key, at),
                Rule.WEAK_EVIDENCE,
                f"“{statement.id}” rests on {names} alone: find a passage in the text itself,"
                " or say in “accepts” why this suffices",
                ("passages",),
            )
