"""A finding stands at the part of a record that it is about, which is where it can be answered."""

from pathlib import Path

import pytest

from generator.checks.findings import Owner, finding
from generator.diagnostics.diagnostic import Level
from generator.diagnostics.rules import Rule
from generator.records.document import Keys
from tests.world import BASE, as_yaml, claim, read, statement

SHELLS = as_yaml(claim(statement("a", "assertion", "jane-doe", "2031-05-04")))


@pytest.mark.parametrize(
    ("owner", "keys", "words"),
    [
        (Owner("shells"), ("claim",), '"Northland ships shells."'),
        (Owner("shells", 0), ("text",), '"Shells."'),
        (Owner("shells", 0, 0), ("sentences",), '"1"'),
    ],
)
def test_it_points_at_a_value_inside_its_owner(
    owner: Owner, keys: Keys, words: str, tmp_path: Path
) -> None:
    kept = read(tmp_path, {**BASE, "claims/shells.yml": SHELLS})
    raised = finding(kept, owner, Rule.FORM, "must be so", keys)

    place = raised.diagnostic.location
    assert place.line is not None
    assert place.column is not None
    assert SHELLS.splitlines()[place.line - 1][place.column - 1 :].startswith(words)
    assert (raised.owner, raised.diagnostic.level) == (owner, Level.WARNING)
