"""The texts of the sources are somebody else's: nothing but short quotations in records holds any.

It needs those texts, and is skipped where no archive is named by CLAIMS_ARCHIVE.
"""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from generator.build import settings
from tests.sites import ROOT, SAMPLE, project_files

_TAKEN = 14
"""So many words in a row are somebody else's text and no longer a quotation."""
_WORD = re.compile(r"\w+")


def test_no_file_outside_the_records_holds_the_text_of_a_source() -> None:
    named = os.environ.get(settings.ENVIRONMENT)
    if not named:
        pytest.skip(f"needs the texts of the sources: set {settings.ENVIRONMENT} to their folder")
    texts = sorted(Path(named).glob("*.txt"))
    assert texts

    assert list(_taken(texts, _files())) == []


def test_a_copy_would_be_found() -> None:
    (daily, *_) = texts = sorted((SAMPLE / "archive").glob("*.txt"))

    found = list(_taken(texts, [SAMPLE / "mkdocs.yml", daily]))

    assert found
    assert all(each.startswith(f"{daily}: ") for each in found)


def _taken(texts: Iterable[Path], files: Iterable[Path]) -> Iterator[str]:
    """Every stretch of a text that one of these files holds."""
    known = {run: path.name for path in texts for run in _runs(path.read_text("utf-8"))}
    for path in files:
        for run in _runs(path.read_bytes().decode("utf-8", errors="replace")):
            if run in known:
                yield f"{path}: {' '.join(run)} ({known[run]})"


def _files() -> Iterator[Path]:
    """Those of the project, but for the records, which quote."""
    return (ROOT / name for name in project_files() if not name.startswith("claims/"))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every stretch of so many words."""
    words = _WORD.findall(text.lower())
    yield from zip(*(words[offset:] for offset in range(_TAKEN)), strict=False)
