"""What is printed of what was checked, and the exit code."""

import json
from pathlib import Path

from tests.cli.sample import BROKEN, CLEAN, asked, spoil


def test_a_clean_dataset(root: Path) -> None:
    result = asked("-C", root, "check", "--strict")
    assert (result.exit_code, result.stdout, result.stderr) == (0, CLEAN, "")


def test_a_bad_record(root: Path) -> None:
    spoil(root)
    result = asked("-C", root, "check")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.startswith(BROKEN)
    assert result.stdout.endswith("1 error, 0 warnings\n")


def test_findings_for_a_pull_request(root: Path) -> None:
    spoil(root)
    result = asked("-C", root, "check", "--format", "github")
    assert result.exit_code == 1
    assert result.stdout == (
        "::error file=claims/actors/westland.yml,line=1,col=7::“kind” must be one of person, state,"
        " organisation, group, outlet, and “stat” is not. Did you mean “state”? [choice]\n"
    )
    assert result.stderr.endswith("1 error, 0 warnings\n")


def test_findings_for_programs(root: Path) -> None:
    assert json.loads(asked("-C", root, "check", "--format", "json").stdout) == []
    spoil(root)
    result = asked("-C", root, "check", "--format", "json")
    assert (result.exit_code, result.stderr) == (1, "")
    (found,) = json.loads(result.stdout)
    assert found["message"].startswith("“kind” must be one of")
    del found["message"]
    assert found == {
        "level": "error",
        "rule": "choice",
        "path": "claims/actors/westland.yml",
        "line": 1,
        "column": 7,
    }
