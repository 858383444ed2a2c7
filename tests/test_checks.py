"""Editorial rules: what they find, and what they leave alone."""

from pathlib import Path
from typing import Any

import pytest

from generator import checks
from generator.diagnostics import Rule
from tests.world import BASE, claim, read, source, statement

NOTE = {"en": "The source names the month.", "de": "Die Quelle nennt den Monat."}


def found(root: Path, said: dict[str, Any], daily: dict[str, Any]) -> list[tuple[Rule, str]]:
    files = {**BASE, "claims/shells.yml": claim(said), "claims/sources/daily.yml": daily}
    return [(each.rule, str(each.location)) for each in checks.run(read(root, files))]


@pytest.mark.parametrize(
    ("date", "note", "findings"),
    [
        ("2031-05-04", None, 0),
        ("2031-05-04", NOTE, 0),
        ("2031-05-04~", NOTE, 0),
        ("2031-05-04~", None, 1),
        ("2031-05", None, 1),
        ("2031-05", NOTE, 0),
        ("2031-05-04/2031-05-05", None, 1),
    ],
)
def test_wants_a_reason_for_every_date_that_is_not_one_certain_day(
    date: str, note: object, findings: int, tmp_path: Path
) -> None:
    said = statement("a", "claim", "jane-doe", date, date_note=note)
    daily = source(published=date, published_note=note)

    assert (
        found(tmp_path, said, daily)
        == [
            (Rule.DATE_NOTE, "claims/shells.yml:9:15"),
            (Rule.DATE_NOTE, "claims/sources/daily.yml:5:16"),
        ][: 2 * findings]
    )
