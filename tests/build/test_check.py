"""What a check says of the lock."""

from pathlib import Path

from generator.evidence import lock
from tests import sites
from tests.build.making import built_of, messages


def test_a_lock_that_is_not_what_the_archive_gives_is_a_warning(root: Path) -> None:
    lines = (root / lock.PATH).read_text("utf-8").splitlines(keepends=True)
    (root / lock.PATH).write_text("".join(lines[:-1]), "utf-8")
    message = (
        "claims/passages.lock: warning: this is not what the archive gives: write the lock anew"
        " with `make lock` [lock]"
    )
    assert messages(built_of(root)) == [message]
    assert built_of(root).files == sites.built(sites.SAMPLE).files


def test_without_a_lock_there_is_nothing_to_warn_of(root: Path) -> None:
    (root / lock.PATH).unlink()
    assert messages(built_of(root)) == []
    assert built_of(root).files == sites.built(sites.SAMPLE).files
