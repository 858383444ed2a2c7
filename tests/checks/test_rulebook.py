"""All editorial rules together."""

from dataclasses import replace
from pathlib import Path

from generator.checks import rulebook
from generator.checks.wordlists import WordLists
from generator.records import dataset
from tests.checks.ruling import said
from tests.world import BASE, LANGUAGES, claim, write


def test_says_nothing_of_what_could_not_be_read(tmp_path: Path) -> None:
    """References to nothing are another rule's matter."""
    shells = claim(said(speaker="nobody", replies_to=["nothing"], date="2040-01-01"))
    files = {**BASE, "claims/shells.yml": shells}
    found, _ = dataset.read(write(tmp_path, files), languages=LANGUAGES)

    kept = replace(found, sources={})
    assert [*rulebook.alone(kept, WordLists({})), *rulebook.together(kept, WordLists({}))] == []
