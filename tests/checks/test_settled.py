"""Which findings a statement of another kind settles."""

from pathlib import Path
from typing import Any

import pytest

from generator.build import check
from tests.proving import NOT_USED, SAID, records
from tests.world import statement, write

TEXT = "Northland ships shells. That is not true, Doe said. Gulls sing."
PADDING = " Ferries run between both islands on weekdays, every hour of the day." * 4
QUOTE = {"source": "daily", "quote": "Northland ships shells"}
DENIES = {"en": "Doe denies that shells are shipped.", "de": "Doe bestreitet die Lieferung."}


def rules(root: Path, *others: dict[str, Any]) -> list[str]:
    raw = f"{TEXT}\n\n{PADDING}\n".encode()
    files = records(raw, [QUOTE])
    claim = files["claims/shells.yml"]
    assert isinstance(claim, dict)
    claim["statements"] += others
    write(root, {**files, "archive/daily.txt": raw})
    checked = check.check(root, languages=("en", "de"), archive=root / "archive")
    return [found.rule.value for found in checked.diagnostics if found.rule not in NOT_USED]


def other(kind: str, **passage: str) -> dict[str, Any]:
    text = DENIES if kind == "denial" else SAID
    passages = [{"source": "daily", **passage}]
    return statement("other", kind, "jane-doe", "2031-05-04", text=text, passages=passages)


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([], ["denied-after"]),
        ([other("denial", sentences="2")], []),
        ([other("denial", quote="That is not true")], []),
        ([other("denial", sentences="1-3")], []),
        ([other("claim", sentences="2")], ["denied-after"]),
        ([other("denial", sentences="1")], ["denied-after"]),
        ([other("denial", sentences="3")], ["denied-after"]),
        ([other("denial", quote="That is untrue")], ["denied-after", "passage-not-found"]),
    ],
)
def test_asks_for_nothing_that_is_recorded(
    statements: list[dict[str, Any]], expected: list[str], tmp_path: Path
) -> None:
    assert rules(tmp_path, *statements) == expected
