"""Every rule beside a dataset that breaks it, and the exact words that an editor then reads."""

import shutil
from pathlib import Path

import pytest

from generator.build import check, pipeline
from generator.build.check import Checked
from generator.build.files import Build
from generator.diagnostics.printed import as_text
from generator.diagnostics.rules import Rule
from tests.sites import ROOT
from tests.world import LANGUAGES

BAD = ROOT / "tests" / "records" / "bad"
RULES = sorted(rule.value for rule in Rule)
EVERYTHING = "everything"


@pytest.mark.parametrize("name", [*RULES, EVERYTHING])
def test_prints_the_words_beside_a_bad_dataset(name: str, tmp_path: Path) -> None:
    root = _with_what_is_too_large(BAD / name, tmp_path)
    expected = (BAD / name / "expected.txt").read_text("utf-8").splitlines()

    assert _printed(root) == expected


@pytest.mark.parametrize("name", RULES)
def test_shows_each_rule_in_the_folder_named_after_it(name: str) -> None:
    assert f" [{name}]\n" in (BAD / name / "expected.txt").read_text("utf-8")


def test_has_a_folder_for_every_rule_and_none_without() -> None:
    assert sorted(path.name for path in BAD.iterdir()) == sorted([*RULES, EVERYTHING])


def test_says_nothing_of_a_record_of_just_one_mebibyte(tmp_path: Path) -> None:
    _write_scope(tmp_path / "claims" / "scopes" / "long.yml", size=1024 * 1024)

    (unused,) = _printed(tmp_path)
    assert unused.startswith("claims/scopes/long.yml:1:1: warning: no other record names the scope")


def _printed(root: Path) -> list[str]:
    """Where there are hand-written pages, a build finds more than a check; else it is the same."""
    archive = root / "archive" if (root / "archive").is_dir() else None
    found: Build | Checked
    if root.name == EVERYTHING or (root / "content").is_dir():
        found = pipeline.build(root, languages=LANGUAGES, archive=archive, site_url="")
    else:
        found = check.check(root, languages=LANGUAGES, archive=archive)
    return [as_text(each) for each in found.diagnostics]


def _with_what_is_too_large(root: Path, scratch: Path) -> Path:
    """The dataset itself; for `too-large` a copy with the file that is too large to be kept."""
    if root.name != "too-large":
        return root
    copy = Path(shutil.copytree(root, scratch / root.name))
    _write_scope(copy / "claims" / "scopes" / "long.yml", size=1024 * 1024 + 1)
    _write_scope(copy / "claims" / "scopes" / "long-enough.yml", size=1024 * 1024)
    return copy


def _write_scope(path: Path, *, size: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    head = b"name: {en: Shells, de: Granaten}\n# "
    path.write_bytes(head + b"x" * (size - len(head) - 1) + b"\n")
