"""What the scripts of the search are given."""

import json
from typing import Any

import pytest

from generator.records.schema import Names
from generator.records.vocabulary import StatementKind
from generator.search import interface
from generator.search.index import Field
from tests.tongues import language, spoken


def given(code: str, *synonyms: Names) -> Any:
    return json.loads(interface.text(language(code), spoken("en", "de"), synonyms))


@pytest.mark.parametrize(("code", "root"), [("en", "../"), ("de", "../../")])
def test_they_know_the_way_to_the_index_and_every_kind_of_statement(code: str, root: str) -> None:
    found = given(code)

    assert (found["root"], found["index"]) == (root, "search-index/")
    assert found["kinds"].keys() == {
        *(kind.value for kind in StatementKind),
        "earlier-denial",
        "retraction",
    }
    assert found["words"].keys() == set(interface.SPOKEN)


def test_the_kinds_are_meant_by_words_of_every_language() -> None:
    for code in ("en", "de"):
        meant = given(code)["query"]["meant"]
        for words in ("denial", "denies", "dementi", "bestreitet", "weist zuruck", "zuruckweisen"):
            assert meant[words] == "#denial", words
        assert meant["no comment"] == meant["kein kommentar"] == "#no-comment"
        assert meant["allegations"] == meant["vorwurfe"] == given(code)["query"]["asserted"]
        assert meant["fruheres dementi"] == "#earlier-denial"
        assert set(meant.values()) <= {f"#{kind}" for kind in given(code)["kinds"]}


def test_the_synonyms_are_those_of_the_language_as_they_are_looked_for() -> None:
    groups = (
        Names({"en": ("shells", "Artillery Rounds"), "de": ("Granaten", "Geschoße", "geschosse")}),
        Names({"en": ("U.N.", "United Nations")}),
    )
    assert given("en", *groups)["query"]["synonyms"] == [
        ["shells", "artillery rounds"],
        ["^un", "united nations"],
    ]
    assert given("de", *groups)["query"]["synonyms"] == [["granaten", "geschosse"]]


def test_a_query_is_read_by_the_words_of_the_language_and_the_months_of_all() -> None:
    query = given("de")["query"]
    assert {"was", "hat", "uber"} <= set(query["asking"])
    assert {"von", "van"} <= set(query["particles"])
    assert {"s", "en"} <= set(query["endings"])
    assert {query["months"][name] for name in ("märz", "march", "mär")} == {3}
    assert query["weights"] == {field.letter: field.weight for field in Field}
    assert query["weights"][query["name"]] == Field.NAME.weight
