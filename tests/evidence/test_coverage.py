"""What became of every sentence of every source."""

import hashlib
from pathlib import Path
from typing import Any

from generator.checks.wordlists import WordLists
from generator.evidence import coverage, lock, verify
from generator.evidence.coverage import Accounted, SourceCoverage
from generator.evidence.lock import Lock
from generator.records.vocabulary import SetAsideReason
from tests.world import BASE, claim, read, source, statement, write

DAILY = b"Shells arrive\nShells left port. Nobody knows why. Weather was fine.\nRead also: Ships.\n"
ASIDE = [
    {"sentences": "1", "reason": "headline"},
    {"sentences": "4-9", "reason": "own-voice"},
]


def covered(
    root: Path,
    passages: list[dict[str, Any]],
    aside: list[dict[str, str]],
    *,
    with_archive: bool = True,
    locked: str = "",
) -> tuple[SourceCoverage, str]:
    """The coverage of ``daily``, and the lock."""
    daily = source(sha256=hashlib.sha256(DAILY).hexdigest(), set_aside=aside)
    shells = claim(
        statement("a", "assertion", "jane-doe", "2031-05-04", passages=passages[:1]),
        statement("b", "assertion", "jane-doe", "2031-05-04", passages=passages[1:]),
    )
    found = read(root, {**BASE, "claims/sources/daily.yml": daily, "claims/shells.yml": shells})
    folder = write(root / "archive", {"daily.txt": DAILY}) if with_archive else None
    known, _ = lock.read(locked)
    verified = verify.verify(found, folder, known, WordLists({}))
    (of,) = coverage.cover(found, verified).values()
    return of, lock.write(verified.lock)


def passage(sentences: str) -> dict[str, str]:
    return {"source": "daily", "sentences": sentences}


def test_accounts_for_every_sentence(tmp_path: Path) -> None:
    quote = {"source": "daily", "quote": "Shells left port"}
    of, _ = covered(tmp_path, [passage("1-2"), quote, passage("5")], ASIDE)
    headline, own = SetAsideReason.HEADLINE, SetAsideReason.OWN_VOICE

    assert of == SourceCoverage(
        source="daily",
        sentences=(
            accounted(1, 2, 1, "Shells arrive", "shells/a", set_aside=headline),
            accounted(2, 3, 2, "Shells left port.", "shells/a", "shells/b"),
            accounted(3, 3, 2, "Nobody knows why."),
            accounted(4, 3, 2, "Weather was fine.", set_aside=own),
            accounted(5, 3, 3, "Read also: Ships.", "shells/b", set_aside=own),
        ),
        quoted_share=100 * 3 / 14,
    )
    assert [sentence.number for sentence in of.used] == [1, 2, 5]
    assert [sentence.number for sentence in of.aside] == [4]
    assert [sentence.number for sentence in of.left] == [3]
    assert [sentence.number for sentence in of.both] == [5]
    assert not of.is_complete


def accounted(
    number: int,
    words: int,
    line: int,
    text: str,
    *statements: str,
    set_aside: SetAsideReason | None = None,
) -> Accounted:
    return Accounted(
        number=number,
        words=words,
        statements=statements,
        set_aside=set_aside,
        line=line,
        text=text,
    )


def test_is_complete_once_every_sentence_is_accounted_for_once(tmp_path: Path) -> None:
    complete, _ = covered(tmp_path / "a", [passage("1-2"), passage("3")], ASIDE)
    left, _ = covered(tmp_path / "b", [passage("1"), passage("3")], ASIDE)
    both, _ = covered(tmp_path / "c", [passage("1-2"), passage("3-4")], ASIDE)

    assert (complete.is_complete, left.is_complete, both.is_complete) == (True, False, False)


def test_what_failed_accounts_for_nothing(tmp_path: Path) -> None:
    failed = {"source": "daily", "quote": "Shells stayed in port"}
    of, _ = covered(tmp_path, [passage("1"), failed], ASIDE)

    assert [sentence.number for sentence in of.left] == [2, 3]


def test_the_lock_knows_the_sentences_and_not_their_words(tmp_path: Path) -> None:
    passages = [passage("1-2"), passage("5")]
    there, locked = covered(tmp_path / "there", passages, ASIDE)
    of, _ = covered(tmp_path / "here", passages, ASIDE, with_archive=False, locked=locked)

    assert of.sentences is not None
    assert there.sentences is not None
    assert [(s.number, s.words, s.statements, s.set_aside) for s in of.sentences] == [
        (s.number, s.words, s.statements, s.set_aside) for s in there.sentences
    ]
    assert {(s.line, s.text) for s in of.sentences} == {(None, "")}
    assert [sentence.number for sentence in of.left] == [3]


def test_nothing_is_known_without_archive_and_lock(tmp_path: Path) -> None:
    of, _ = covered(tmp_path, [passage("1"), passage("2")], ASIDE, with_archive=False)

    assert of == SourceCoverage(source="daily", sentences=None, quoted_share=0)
    assert (of.used, of.aside, of.left, of.both) == ((), (), (), ())
    assert not of.is_complete


def test_a_source_without_a_passage_is_covered_too(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {**BASE, "claims/sources/daily.yml": source(sha256=hashlib.sha256(b"One.").hexdigest())},
    )
    folder = write(tmp_path / "archive", {"daily.txt": b"One."})
    verified = verify.verify(found, folder, Lock(), WordLists({}))

    (of,) = coverage.cover(found, verified).values()

    assert of.left == (accounted(1, 1, 1, "One."),)
