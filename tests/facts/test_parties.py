"""Whom a statement stands for, and who has a voice in it."""

import pytest

from generator.facts.parties import represented, voices
from generator.records.schema import Statement
from tests import world


@pytest.mark.parametrize(
    ("spoken_for", "stands_for", "heard"),
    [
        ([], ("jane-doe",), ("jane-doe",)),
        (["westland"], ("westland",), ("jane-doe", "westland")),
        (
            ["westland", "jane-doe", "northland"],
            ("westland", "jane-doe", "northland"),
            ("jane-doe", "westland", "northland"),
        ),
    ],
)
def test_a_statement_stands_for_those_spoken_for_or_else_for_its_speaker(
    spoken_for: list[str], stands_for: tuple[str, ...], heard: tuple[str, ...]
) -> None:
    written = world.statement("a", "assertion", "jane-doe", "2031-05-04", on_behalf_of=spoken_for)
    statement = Statement.model_validate(written, context={"languages": world.LANGUAGES})

    assert represented(statement) == stands_for
    assert voices(statement) == heard
