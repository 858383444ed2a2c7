"""Every way that we could think of to bend a quotation, and honest passages that must pass.

The tables stand in ``passages/``. Each case goes through the whole check of a small dataset. A
hostile passage is refused or flagged by the rule that is about its trick; an honest one raises
nothing at all. What bends the sense and is not seen stands in a table of its own.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics.rules import Rule
from generator.texts.passages import State
from tests.proving import prove
from tests.sites import ROOT

TABLES = ROOT / "tests" / "passages"
REFUSED = {"passage-ambiguous", "passage-bounds", "passage-not-found", "source-changed"}


def cases(name: str) -> list[dict[str, Any]]:
    table: list[dict[str, Any]] = yaml.safe_load((TABLES / f"{name}.yml").read_text("utf-8"))
    return table


HOSTILE, HONEST, OPEN = cases("hostile"), cases("honest"), cases("open")


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case["trick"])
def test_sees_through(case: dict[str, Any], tmp_path: Path) -> None:
    proved = prove(tmp_path, case["text"], case["passage"], about=case.get("source"))

    assert proved.rules == case["rules"]
    assert (proved.state is State.FAILED) == bool(REFUSED.intersection(proved.rules))


@pytest.mark.parametrize("case", HONEST, ids=lambda case: case["why"])
def test_lets_pass(case: dict[str, Any], tmp_path: Path) -> None:
    proved = prove(tmp_path, case["text"], case["passage"], about=case.get("source"))

    assert (proved.rules, proved.state) == ([], State(case.get("state", "exact")))


@pytest.mark.parametrize("case", OPEN, ids=lambda case: case["trick"])
def test_does_not_see_yet(case: dict[str, Any], tmp_path: Path) -> None:
    """Whoever closes one of these gaps moves it to the hostile ones."""
    proved = prove(tmp_path, case["text"], case["passage"], about=case.get("source"))

    assert proved.rules == []
    assert case["should"] in {rule.value for rule in Rule}


def test_tries_enough() -> None:
    assert len(HOSTILE) >= 400
    assert len(HONEST) >= 130
