"""Editorial rules, one small module a rule family."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.answers import Raised
from generator.checks import dates, lists, passages, times, wording
from generator.dataset import Dataset
from generator.wordlists import WordLists

_Check: TypeAlias = Callable[[Dataset, WordLists], Iterator[Raised]]

_ALONE: tuple[_Check, ...] = (
    dates.date_note,
    passages.ellipsis,
    passages.weak_evidence,
    times.id_date,
    wording.negative_claim,
    wording.no_attribution,
    wording.verdict_word,
)
_TOGETHER: tuple[_Check, ...] = (
    lists.name,
    times.after_source,
    times.reply_before,
    times.reply_scope,
    times.role_time,
    wording.quoted_translation,
)


def alone(dataset: Dataset, words: WordLists) -> Iterator[Raised]:
    """The findings of the rules that look at one record alone, answered or not."""
    for rule in _ALONE:
        yield from rule(dataset, words)


def together(dataset: Dataset, words: WordLists) -> Iterator[Raised]:
    """The findings of the rules that look at what records say of each other."""
    for rule in _TOGETHER:
        yield from rule(dataset, words)


def run(dataset: Dataset, words: WordLists) -> Iterator[Raised]:
    """Every finding of every rule, answered or not."""
    yield from alone(dataset, words)
    yield from together(dataset, words)
