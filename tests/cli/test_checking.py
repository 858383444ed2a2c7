"""The commands ``lock`` and ``coverage``, and what ``check`` counts."""

import json
from pathlib import Path

import pytest

from tests.cli.small import CLEAN, LOCK, QUOTE, RECORDS, claims, put, without_archive
from tests.world import write


@pytest.fixture
def root(small: Path) -> Path:
    return small


@pytest.fixture
def with_a_rest(root: Path) -> Path:
    """The same, but that sentence 3 of the source `daily` is left."""
    put(root, QUOTE, {"source": "wire", "sentences": "1"}, own_voice="4-7")
    return root


def test_a_lock_is_written_once(root: Path) -> None:
    first = claims(root, "lock")
    written = (root / LOCK).read_text("utf-8")
    again = claims(root, "lock", "--archive", "root/archive")

    assert (first.exit_code, first.stdout) == (0, f"root/{LOCK} written: 2 passages\n")
    assert (again.exit_code, again.stdout) == (0, f"root/{LOCK} unchanged: 2 passages\n")
    assert (root / LOCK).read_text("utf-8") == written
    assert len(written.splitlines()) == 5


def test_with_a_lock_the_archive_is_not_needed(root: Path) -> None:
    counts = f"{RECORDS}2 passages: 2 exact, 0 normalised, 0 unchecked, 0 failed\n{CLEAN}"
    claims(root, "lock")
    there = claims(root, "check", "--strict")
    without_archive(root)
    here = claims(root, "check", "--strict")

    assert (there.exit_code, there.stdout) == (0, counts)
    assert (here.exit_code, here.stdout) == (0, counts)


def test_without_lock_and_archive_nothing_is_counted_as_checked(root: Path) -> None:
    without_archive(root)
    counts = f"{RECORDS}2 passages: 0 exact, 0 normalised, 2 unchecked, 0 failed\n{CLEAN}"

    assert (claims(root, "check").exit_code, claims(root, "check").stdout) == (0, counts)
    assert (claims(root, "check", "--strict").exit_code) == 1


def test_what_is_new_since_the_lock_is_unchecked(root: Path) -> None:
    claims(root, "lock")
    without_archive(root)
    put(root, QUOTE, {"source": "wire", "sentences": "1"}, {"source": "wire", "quote": "invented"})
    without_archive_again = root / "archive"
    for path in without_archive_again.iterdir():
        path.unlink()
    without_archive_again.rmdir()
    result = claims(root, "check")

    assert result.exit_code == 0
    assert "3 passages: 2 exact, 0 normalised, 1 unchecked, 0 failed\n" in result.stdout
    assert claims(root, "check", "--strict").exit_code == 1


def test_what_has_changed_since_the_lock_fails(root: Path) -> None:
    claims(root, "lock")
    without_archive(root)
    path = root / "claims" / "shells.yml"
    path.write_text(path.read_text("utf-8").replace("has shipped", "has sold"), "utf-8")
    result = claims(root, "check")

    assert result.exit_code == 1
    assert result.stdout.splitlines()[0].endswith(
        "in the source “daily”, the passage is not the one that was locked: run `make lock` where"
        " the archive is [lock-changed]"
    )
    assert "2 passages: 1 exact, 0 normalised, 0 unchecked, 1 failed\n" in result.stdout


def test_no_passages_print_as_none(tmp_path: Path) -> None:
    write(tmp_path, {"claims/wordlists/negation.yml": {"words": ["sans"]}})
    result = claims(tmp_path, "check", "--strict")

    assert result.exit_code == 0
    assert "\n0 passages: 0 exact, 0 normalised, 0 unchecked, 0 failed\n" in result.stdout


def test_an_old_lock_is_a_warning_where_the_archive_is(root: Path) -> None:
    claims(root, "lock")
    put(root, QUOTE, {"source": "wire", "quote": "has shipped shells"})
    result = claims(root, "check")

    assert result.exit_code == 0
    assert result.stdout.startswith(
        f"{LOCK}: warning: this is not what the archive gives: write the lock anew with `make lock`"
    )
    assert claims(root, "check", "--strict").exit_code == 1
    claims(root, "lock")
    assert claims(root, "check", "--strict").exit_code == 0


def test_nothing_is_locked_if_a_passage_fails(root: Path) -> None:
    claims(root, "lock")
    before = (root / LOCK).read_text("utf-8")
    put(root, {"source": "daily", "quote": "has sold shells"}, QUOTE)
    result = claims(root, "lock")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "“has sold shells” does not stand there." in result.stderr
    assert result.stderr.endswith("1 passage failed; the lock stays as it was.\n")
    assert (root / LOCK).read_text("utf-8") == before


def test_a_garbled_lock_is_written_anew(root: Path) -> None:
    (root / LOCK).write_bytes(b"\xff<<<<<<<\n")
    assert claims(root, "check").exit_code == 1
    assert claims(root, "lock").stdout == f"root/{LOCK} written: 2 passages\n"
    assert claims(root, "check", "--strict").exit_code == 0


@pytest.mark.parametrize("command", [["lock"], ["locate", "words"]], ids=" ".join)
def test_some_commands_need_the_archive(command: list[str], root: Path) -> None:
    without_archive(root)
    result = claims(root, *command)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "this needs the archive: name its folder with --archive or $CLAIMS_ARCHIVE" in " ".join(
        result.stderr.split()
    )


def test_coverage_says_what_became_of_every_sentence(with_a_rest: Path) -> None:
    result = claims(with_a_rest, "coverage")

    assert result.exit_code == 1
    assert result.stdout == (
        "daily: 7 sentences: 1 in passages, 5 set aside, 1 left; 6.2 % of its words quoted\n"
        "  left: sentence 3, line 3: It has not sold grain.\n"
        "wire: 1 sentence: 1 in passages, 0 set aside, 0 left; 0.0 % of its words quoted\n"
        "1 of 2 sources complete\n"
    )


def test_coverage_says_what_is_set_aside_and_used_all_the_same(with_a_rest: Path) -> None:
    put(
        with_a_rest,
        {"source": "daily", "sentences": "1-4"},
        {"source": "wire", "sentences": "1"},
        own_voice="4-7",
    )
    result = claims(with_a_rest, "coverage")

    assert result.exit_code == 1
    assert "  set aside and in a passage: sentence 4, line 4: Shells left port.\n" in result.stdout


def test_coverage_is_complete_with_nothing_left(with_a_rest: Path) -> None:
    put(
        with_a_rest,
        {"source": "daily", "sentences": "1-3"},
        {"source": "wire", "sentences": "1"},
        own_voice="4-7",
    )
    result = claims(with_a_rest, "coverage")

    assert result.exit_code == 0
    assert result.stdout.endswith("2 of 2 sources complete\n")


def test_coverage_knows_numbers_by_the_lock_and_else_nothing(with_a_rest: Path) -> None:
    claims(with_a_rest, "lock")
    without_archive(with_a_rest)
    by_the_lock = claims(with_a_rest, "coverage")
    (with_a_rest / LOCK).unlink()
    without = claims(with_a_rest, "coverage")

    assert by_the_lock.stdout.splitlines()[1] == "  left: sentence 3"
    assert without.exit_code == 1
    assert without.stdout == (
        "daily: unknown, for neither the archive nor the lock has it\n"
        "wire: unknown, for neither the archive nor the lock has it\n"
        "0 of 2 sources complete\n"
    )


def test_coverage_for_programs(with_a_rest: Path) -> None:
    result = claims(with_a_rest, "coverage", "--format", "json")
    daily, wire = json.loads(result.stdout)

    assert result.exit_code == 1
    assert wire == {
        "source": "wire",
        "complete": True,
        "quoted_share": 0.0,
        "sentences": [
            {
                "number": 1,
                "line": 1,
                "words": 14,
                "statements": ["shells/a"],
                "set_aside": None,
                "left": False,
            }
        ],
    }
    assert daily["complete"] is False
    assert [each["set_aside"] for each in daily["sentences"]][:4] == [
        "headline",
        None,
        None,
        "own-voice",
    ]
    without_archive(with_a_rest)
    unknown, _ = json.loads(claims(with_a_rest, "coverage", "--format", "json").stdout)
    assert unknown == {
        "source": "daily",
        "complete": False,
        "quoted_share": 0,
        "sentences": None,
    }
