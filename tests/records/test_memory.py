"""What is remembered between runs: an edit is seen, and a lost or broken memory costs only time."""

import os
from pathlib import Path

import pytest

from generator.build import check
from generator.build.check import Checked
from generator.records import document
from generator.records.memory import Memory
from tests.world import BASE, LANGUAGES, claim, statement, write

FILES = {**BASE, "claims/shells.yml": claim(statement("a", "assertion", "jane-doe", "2031-05-04"))}


def checked(root: Path, folder: Path | None) -> Checked:
    return check.check(root, languages=LANGUAGES, archive=None, memory=Memory(folder))


def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that are parsed from now on."""
    seen: list[str] = []
    parse = document.parse

    def counted(path: str, text: str) -> object:
        seen.append(path)
        return parse(path, text)

    monkeypatch.setattr("generator.records.dataset.parse", counted)
    return seen


def test_a_second_run_reads_nothing_and_finds_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(tmp_path / "root", FILES)
    first = checked(root, tmp_path / "memory")
    parsed = reads(monkeypatch)

    second = checked(root, tmp_path / "memory")

    assert parsed == []
    assert second == first == checked(root, None)
    assert second.dataset.lines == first.dataset.lines


def test_an_edit_is_seen_and_nothing_else_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(tmp_path / "root", FILES)
    checked(root, tmp_path / "memory")
    path = root / "claims" / "shells.yml"
    path.write_text(path.read_text("utf-8").replace("jane-doe", "nobody"), "utf-8")
    parsed = reads(monkeypatch)

    found = checked(root, tmp_path / "memory")

    assert parsed[0] == "claims/shells.yml"
    assert found.diagnostics == checked(root, None).diagnostics
    assert "unknown-reference" in {each.rule.value for each in found.diagnostics}


def test_what_is_wrong_is_never_remembered(tmp_path: Path) -> None:
    files = {**FILES, "claims/guns.yml": "claim: [\n", "claims/ships.yml": "claim: {en: No}\n"}
    root = write(tmp_path / "root", files)

    first = checked(root, tmp_path / "memory")

    assert first.diagnostics
    assert checked(root, tmp_path / "memory").diagnostics == first.diagnostics


def test_findings_of_a_rule_are_found_again(tmp_path: Path) -> None:
    files = {**BASE, "claims/shells.yml": claim(statement("a", "assertion", "jane-doe", "2031"))}
    root = write(tmp_path / "root", files)

    first = checked(root, tmp_path / "memory")

    assert "date-note" in {found.rule.value for found in first.diagnostics}
    assert checked(root, tmp_path / "memory").diagnostics == first.diagnostics


@pytest.mark.parametrize("junk", [b"", b"junk", b"\x80\x05N."], ids=["empty", "junk", "None"])
def test_a_broken_memory_is_an_empty_one(tmp_path: Path, junk: bytes) -> None:
    root = write(tmp_path / "root", FILES)
    expected = checked(root, tmp_path / "memory")
    for shard in (tmp_path / "memory").iterdir():
        shard.write_bytes(junk)

    assert checked(root, tmp_path / "memory") == expected


def test_a_memory_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    root = write(tmp_path / "root", FILES)
    (tmp_path / "file").write_text("", "utf-8")

    assert checked(root, tmp_path / "file" / "memory") == checked(root, None)


def test_a_touched_file_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(tmp_path / "root", FILES)
    checked(root, tmp_path / "memory")
    path = root / "claims" / "shells.yml"
    stamp = path.stat().st_mtime_ns + 1_000_000_000
    os.utime(path, ns=(stamp, stamp))
    parsed = reads(monkeypatch)

    checked(root, tmp_path / "memory")

    assert parsed == ["claims/shells.yml"]
