"""The tests mirror the rooms: every module has its own, and there are none of modules gone."""

from pathlib import Path

from tests.sites import ROOT

_BESIDE = {"audits", "browser", "property", "whole"}
"""Folders of tests that are of no one module."""


def test_every_module_has_its_tests_and_no_tests_stand_for_a_module_that_is_gone() -> None:
    modules = {
        path.with_name(f"test_{path.name}").as_posix()
        for path in _inside("generator")
        if not path.name.startswith("_")
    }
    tests = {
        path.as_posix()
        for path in _inside("tests")
        if path.name.startswith("test_") and path.parts[0] not in _BESIDE
    }
    assert tests == modules


def _inside(folder: str) -> list[Path]:
    """Every Python file below a folder, from there."""
    return [path.relative_to(ROOT / folder) for path in (ROOT / folder).rglob("*.py")]
