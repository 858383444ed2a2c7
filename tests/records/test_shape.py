"""What is said of every wrong kind of value."""

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.records import dataset
from generator.records.schema import MODELS
from generator.records.vocabulary import RecordKind
from tests.records.full import spoilt
from tests.world import LANGUAGES, as_yaml, claim, statement, write

JARGON = re.compile(r"[Ii]nput|[Vv]alid|None|\bdict|tuple|instance|string|model|type|Error|[\[{]'")


@pytest.mark.parametrize("kind", RecordKind)
def test_speaks_of_a_wrong_value_in_an_editors_words(kind: RecordKind, tmp_path: Path) -> None:
    folder = f"claims/{kind.value}".rstrip("/")
    files = {f"{folder}/{n}.yml": as_yaml(record) for n, record in enumerate(spoilt(kind))}
    _, found = dataset.read(write(tmp_path, files), languages=LANGUAGES)

    assert len(found) > len(files) / 2  # some are right: a text for a text, nothing for a list
    assert [each for each in found if JARGON.search(each.message)] == []
    assert [each for each in found if not (each.location.line and each.location.column)] == []


def test_has_words_for_every_error_that_pydantic_gives() -> None:
    errors = set()
    for kind in RecordKind:
        for record in spoilt(kind):
            try:
                MODELS[kind].model_validate(record, context={"languages": LANGUAGES})
            except ValidationError as error:
                errors |= {detail["type"] for detail in error.errors()}

    own = {"id", "text", "date", "value"}
    assert errors == own | {
        "enum",
        "extra_forbidden",
        "missing",
        "model_type",
        "string_type",
        "tuple_type",
    }


@pytest.mark.parametrize(
    ("speaker", "subject"), [("Jane", "“speaker” must"), (["a", "Jane"], "“speaker” (item 2) must")]
)
def test_counts_items_only_where_there_is_a_list(
    speaker: str | list[str], subject: str, tmp_path: Path
) -> None:
    said = statement("a", "assertion", "", "2031-05-04") | {"speaker": speaker}
    _, (found,) = dataset.read(write(tmp_path, {"claims/a.yml": claim(said)}), languages=LANGUAGES)

    assert found.message.startswith(f"{subject} be an id")


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, ["date", "speaker"]),
        ({"date": "2031"}, ["speaker"]),
        ({"speaker": None, "date": "2031"}, []),
        ({"occasion": "briefing"}, []),  # it may have them
    ],
)
def test_says_what_statements_lack_beside_all_else_that_is_wrong_with_a_claim(
    given: dict[str, Any], missing: list[str], tmp_path: Path
) -> None:
    said = {"kind": "assertion", "text": "Shells.", **given}
    files = {"claims/a.yml": claim(said), "claims/b.yml": {"statements": "none"}}
    _, found = dataset.read(write(tmp_path, files), languages=LANGUAGES)

    lacking = [each.message for each in found if each.location.path == "claims/a.yml"]
    assert sorted(lacking) == [
        f"the key “{key}” is missing here" for key in sorted([*missing, "id", "passages"])
    ]
