"""What the scripts of the search are given."""

import json
import re

import pytest

from generator.records.vocabulary import StatementKind
from generator.search import interface
from generator.theme import assets


@pytest.mark.parametrize(("code", "root"), [("en", "../"), ("de", "../../")])
def test_they_know_the_way_to_the_index_and_every_kind_of_statement(code: str, root: str) -> None:
    given = json.loads(interface.text(code, ("en", "de")))

    assert given["root"] == root
    assert given["kinds"].keys() == {*(kind.value for kind in StatementKind), "earlier-denial"}
    assert given["words"].keys() == set(interface.SPOKEN)


def test_they_are_given_no_word_that_none_of_them_says() -> None:
    scripts = "\n".join(text for path, text in assets.files() if "search" in path)
    quoted = set(re.findall(r"""["'`]([a-z.]+)["'`]""", scripts))
    made = set(re.findall(r"`([a-z]+)\.\$\{", scripts))

    assert {
        key for key in interface.SPOKEN if key not in quoted and key.partition(".")[0] not in made
    } == set()
