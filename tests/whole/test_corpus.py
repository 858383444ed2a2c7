"""The corpus that is shipped: enough of it, clean, and each passage where its record says.

What needs the texts of the sources is skipped where no archive is named by CLAIMS_ARCHIVE.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import check, settings
from generator.diagnostics.printed import as_text
from generator.evidence.coverage import cover
from generator.evidence.verify import QUOTED_SHARE
from generator.host import reading
from generator.texts.passages import State
from tests.sites import ROOT

LANGUAGES = reading.read(ROOT / settings.FILE).languages
_TAKEN = 14
"""So many words in a row are somebody else's text and no longer a quotation."""
_WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def archive() -> Path:
    named = os.environ.get(settings.ENVIRONMENT)
    if not named:
        pytest.skip(f"needs the texts of the sources: set {settings.ENVIRONMENT} to their folder")
    return Path(named)


def test_it_is_clean_without_an_archive() -> None:
    checked = check.check(ROOT, languages=LANGUAGES, archive=None)
    assert [as_text(found) for found in checked.diagnostics] == []


def test_it_is_as_large_as_was_promised() -> None:
    graph = check.check(ROOT, languages=LANGUAGES, archive=None).graph
    data = graph.dataset
    assert len(data.claims) >= 12
    assert len(graph.entries) >= 36
    assert len(data.events) >= 8
    assert len(data.actors) >= 20
    assert len(data.sources) >= 5


def test_every_record_is_in_use() -> None:
    graph = check.check(ROOT, languages=LANGUAGES, archive=None).graph
    data = graph.dataset
    used = {statement.scope for claim in data.claims.values() for statement in claim.statements}
    assert set(data.scopes) <= used
    assert set(data.events) == set(graph.on_event)
    assert set(data.sources) == set(graph.in_source)
    named = {*graph.spoken, *graph.relayed, *graph.about, *graph.members}
    named |= {*graph.events_of, *graph.sources_of}
    named |= {role.of for actor in data.actors.values() for role in actor.roles if role.of}
    assert set(data.actors) <= named


def test_every_passage_stands_in_its_source(archive: Path) -> None:
    checked = check.check(ROOT, languages=LANGUAGES, archive=archive)
    assert [as_text(found) for found in checked.diagnostics] == []
    passages = sum(len(entry.statement.passages) for entry in checked.graph.entries.values())
    assert len(checked.verified.evidence) == passages
    found = {located.state for located in checked.verified.evidence.values()}
    assert found <= {State.EXACT, State.NORMALISED}


def test_the_lock_proves_every_passage_where_there_is_no_archive() -> None:
    checked = check.check(ROOT, languages=LANGUAGES, archive=None)
    assert [as_text(found) for found in checked.diagnostics] == []
    found = {located.state for located in checked.verified.evidence.values()}
    assert found <= {State.EXACT, State.NORMALISED}


def test_every_sentence_is_accounted_for_and_every_share_is_kept() -> None:
    checked = check.check(ROOT, languages=LANGUAGES, archive=None)
    covered = cover(checked.dataset, checked.verified)
    assert [key for key, of in covered.items() if not of.is_complete] == []
    assert max(of.quoted_share for of in covered.values()) <= QUOTED_SHARE


def test_no_file_outside_the_records_holds_the_text_of_a_source(archive: Path) -> None:
    taken: dict[tuple[str, ...], str] = {}
    for path in sorted(archive.glob("*.txt")):
        taken.update((run, path.name) for run in _runs(path.read_text("utf-8")))
    assert taken
    copied = {
        f"{name}: {' '.join(run)} ({taken[run]})"
        for name in _project_files()
        if not name.startswith("claims/")
        for run in _runs((ROOT / name).read_bytes().decode("utf-8", errors="replace"))
        if run in taken
    }
    assert copied == set()


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every stretch of so many words."""
    words = _WORD.findall(text.lower())
    yield from zip(*(words[offset:] for offset in range(_TAKEN)), strict=False)


def _project_files() -> list[str]:
    """What git knows, or would if it were told to."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    names = [name for name in listed.stdout.split("\0") if (ROOT / name).is_file() and name]
    assert "pyproject.toml" in names
    return names
