"""What several commands are asked with: ``--strict`` and ``--archive``."""

from pathlib import Path

from generator.evidence import lock
from tests.cli.sample import CLEAN, UNCHECKED, asked


def test_unchecked_passages_fail_where_it_is_strict(root: Path) -> None:
    (root / "archive").rename(root / "elsewhere")
    assert asked("-C", root, "check", "--strict").stdout == CLEAN  # by the lock
    (root / lock.PATH).unlink()
    for strict, code in (((), 0), (("--strict",), 1)):
        result = asked("-C", root, "check", *strict)
        assert (result.exit_code, result.stdout) == (code, UNCHECKED)
    result = asked("-C", root, "build", "--strict")
    assert result.exit_code == 1
    assert result.stderr == "The site was not built; the last one stays as it is.\n"


def test_a_warning_fails_where_it_is_strict(root: Path) -> None:
    (root / "archive" / "003-radio.txt").unlink()
    result = asked("-C", root, "check")
    assert result.exit_code == 0
    assert "claims/sources/radio-2031-04.yml:1:7: warning: the archive has no" in result.stdout
    assert result.stdout.endswith("0 errors, 1 warning\n")
    assert asked("-C", root, "check", "--strict").exit_code == 1


def test_the_archive_is_the_one_named_else_that_of_the_environment(root: Path) -> None:
    (root / "archive").rename(root.parent / "texts")
    (root.parent / "empty").mkdir()
    there, empty = {"CLAIMS_ARCHIVE": "texts"}, {"CLAIMS_ARCHIVE": "empty"}
    assert asked("-C", root, "check", environment=there).stdout == CLEAN
    named = asked("-C", root, "check", "--archive", "texts", environment=empty)
    assert named.stdout == CLEAN
    assert asked("-C", root, "check", environment=empty).stdout.endswith("5 warnings\n")
