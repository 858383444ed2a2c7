"""Every editorial rule, by whether it looks at one record alone."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.checks import quoting, speakers, times, wording
from generator.checks.findings import Raised
from generator.checks.wordlists import WordLists
from generator.records.dataset import Dataset

_Check: TypeAlias = Callable[[Dataset, WordLists], Iterator[Raised]]

_ALONE: tuple[_Check, ...] = (
    quoting.ellipsis,
    quoting.weak_evidence,
    wording.negative_claim,
    wording.no_attribution,
    wording.verdict_word,
)
_TOGETHER: tuple[_Check, ...] = (
    quoting.unread,
    wording.list_name,
    speakers.on_behalf_of,
    times.date_note,
    times.id_date,
    times.after_source,
    times.reply_before,
    times.reply_scope,
    times.role_time,
    wording.quoted_translation,
)


def alone(dataset: Dataset, words: WordLists) -> Iterator[Raised]:
    """The findings of the rules that look at one record alone, accepted or not."""
    for rule in _ALONE:
        yield from rule(dataset, words)


def together(dataset: Dataset, words: WordLists) -> Iterator[Raised]:
    """The findings of the rules that look at what records say of each other."""
    for rule in _TOGETHER:
        yield from rule(dataset, words)
