"""The closed sets of values, as an editor writes them."""

import re
from enum import Enum

import pytest

from generator.records import vocabulary
from generator.records.vocabulary import RecordKind, Term

SETS = [
    value
    for value in vars(vocabulary).values()
    if isinstance(value, type) and issubclass(value, Enum) and value not in (Enum, Term)
]
SETS = [value for value in SETS if value.__module__ == vocabulary.__name__]


@pytest.mark.parametrize("choices", SETS, ids=lambda choices: choices.__name__)
def test_each_choice_is_one_word_in_small_letters_named_as_it_is(choices: type[Enum]) -> None:
    assert len(choices) > 1
    for choice in choices:
        if choices is not RecordKind:
            assert re.fullmatch("[a-z]+(-[a-z]+)*", choice.value)
            assert choice.name.lower().replace("_", "-") == choice.value


def test_a_kind_of_record_has_a_folder_and_a_word() -> None:
    assert {kind.word: kind.value for kind in RecordKind} == {
        "claim": "",
        "actor": "actors",
        "event": "events",
        "source": "sources",
        "scope": "scopes",
        "occasion": "occasions",
        "wordlist": "wordlists",
    }
