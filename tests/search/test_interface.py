"""What the scripts of the search are given."""

import json

import pytest

from generator.records.vocabulary import StatementKind
from generator.search import interface
from tests.tongues import language


@pytest.mark.parametrize(("code", "root"), [("en", "../"), ("de", "../../")])
def test_they_know_the_way_to_the_index_and_every_kind_of_statement(code: str, root: str) -> None:
    given = json.loads(interface.text(language(code), ("en", "de")))

    assert given["root"] == root
    assert given["kinds"].keys() == {
        *(kind.value for kind in StatementKind),
        *("earlier-denial", "retraction"),
    }
    assert given["kinds"]["denial"]["side"] == given["kinds"]["earlier-denial"]["side"] == "denied"
    assert given["kinds"]["retraction"]["side"] == "other"  # it only takes back
    assert given["words"].keys() == set(interface.SPOKEN)
