"""The house is as its map and its contract say, and the tests mirror it."""

import re
import tomllib
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


ROOM = re.compile(r"^\| (\d+) \| `(\w+)` \| [^|]+ \| ([^|]+) \|$", re.MULTILINE)
MAP = (ROOT / "generator" / "README.md").read_text("utf-8")


def test_the_map_has_the_floors_of_the_contract_and_every_room() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = contract["tool"]["importlinter"]["contracts"][0]["layers"]
    floors: dict[int, set[str]] = {}
    for floor, room, _ in ROOM.findall(MAP):
        floors.setdefault(int(floor), set()).add(room)
    assert list(floors) == sorted(floors, reverse=True)
    assert list(floors.values()) == [set(layer.split(" | ")) for layer in layers]
    modules = {path.parts[0].removesuffix(".py") for path in _inside("generator")}
    assert set().union(*floors.values()) == modules - {"__init__", "__main__"}


def test_the_map_names_what_is_in_every_room() -> None:
    for _, room, within in ROOM.findall(MAP):
        if room == "urls":
            continue
        named = set(re.findall(r"`(\w+)/?`", within))
        there = {
            path.stem
            for path in (ROOT / "generator" / room).iterdir()
            if not path.name.startswith("_") and not path.name.endswith((".html", ".xml"))
        }
        assert named <= there, room
        assert named == there or "a module for each" in within, room


def test_every_file_that_the_map_names_is_there() -> None:
    named = set(re.findall(r"`([\w.-]+/[\w./-]+)`", MAP)) - {".venv/bin/python", "claims/words/"}
    assert len(named) > 30
    missing = {
        name
        for name in named
        if not (ROOT / ("" if name.startswith("tests/") else "generator") / name).exists()
    }
    assert missing == set()


def _inside(folder: str) -> list[Path]:
    """Every Python file below a folder, from there."""
    return [path.relative_to(ROOT / folder) for path in (ROOT / folder).rglob("*.py")]
