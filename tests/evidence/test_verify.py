"""The state of every passage: with an archive, with a part of one, by the lock, and without.

What an editor reads of each fault stands in ``records/bad``.
"""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.build import check
from generator.checks.findings import Owner
from generator.checks.wordlists import WordLists
from generator.diagnostics.diagnostic import Level
from generator.diagnostics.rules import Rule
from generator.evidence import lock, verify
from generator.evidence.lock import Lock
from generator.evidence.verify import Measure, Verified
from generator.records.dataset import Dataset
from generator.records.vocabulary import Form
from generator.texts.passages import UNCHECKED, Finding, Located, State
from tests.proving import prove
from tests.world import BASE, Files, claim, read, source, statement, write

DAILY = b"Shells arrive\nNorthland has shipped shells.\nIt has not sold any grain to Southland.\n"
WORDS = WordLists({})
CHANGED = {"state": State.FAILED, "rule": Rule.LOCK_CHANGED}


def pinned(raw: bytes, **keys: Any) -> dict[str, Any]:
    return source(sha256=hashlib.sha256(raw).hexdigest(), **keys)


def dataset(root: Path, passages: list[dict[str, Any]], **sources: dict[str, Any]) -> Dataset:
    records = {f"claims/sources/{key}.yml": record for key, record in sources.items()}
    shells = claim(statement("a", "assertion", "jane-doe", "2031-05-04", passages=passages))
    return read(root, {**BASE, **records, "claims/shells.yml": shells})


def verified(
    root: Path, passages: list[dict[str, Any]], archive: Files | None, **sources: dict[str, Any]
) -> Verified:
    found = dataset(root / "records", passages, **sources)
    folder = write(root / "archive", archive) if archive is not None else None
    return verify.verify(found, folder, Lock(), WORDS)


def states(found: Verified) -> list[State]:
    return [located.state for located in found.evidence.values()]


def raised(found: Verified) -> list[tuple[Rule, Level, str]]:
    diagnostics = (each.diagnostic for each in found.raised)
    return [(each.rule, each.level, each.location.path) for each in diagnostics]


# With the archive


def test_knows_the_state_of_every_passage(tmp_path: Path) -> None:
    passages = [
        {"source": "daily", "quote": "has shipped"},
        {"source": "daily", "quote": "has  shipped"},
        {"source": "daily", "quote": "had shipped"},
        {"source": "lost", "quote": "has shipped"},
        {"source": "changed", "quote": "has shipped"},
    ]
    found = verified(
        tmp_path,
        passages,
        {"daily.txt": DAILY},
        daily=pinned(DAILY),
        lost=pinned(DAILY, file="lost.txt"),
        changed=pinned(b"other"),
    )

    assert {key: located.state for key, located in found.evidence.items()} == {
        ("shells/a", 0): State.EXACT,
        ("shells/a", 1): State.NORMALISED,
        ("shells/a", 2): State.FAILED,
        ("shells/a", 3): State.UNCHECKED,
        ("shells/a", 4): State.FAILED,
    }
    assert found.evidence["shells/a", 0] == Located(
        state=State.EXACT, start=24, end=35, line=2, sentences=(2, 2)
    )
    assert raised(found) == [
        (Rule.SOURCE_CHANGED, Level.ERROR, "claims/sources/changed.yml"),
        (Rule.SOURCE_MISSING, Level.WARNING, "claims/sources/lost.yml"),
        (Rule.PASSAGE_NOT_FOUND, Level.ERROR, "claims/shells.yml"),
    ]
    owners = {Owner(claim="shells", statement=0, passage=index) for index in (2, 3, 4)}
    assert found.unguarded == owners
    assert list(found.texts) == ["daily"]


def test_raises_what_the_guards_have_against_a_passage(tmp_path: Path) -> None:
    passages = [{"source": "daily", "quote": "old any"}, {"source": "daily", "sentences": "1"}]
    found = verified(tmp_path, passages, {"daily.txt": DAILY}, daily=pinned(DAILY))

    assert [each.diagnostic.level for each in found.raised] == [
        Level.ERROR,
        Level.WARNING,
        Level.WARNING,
    ]
    assert [str(each.diagnostic.location) for each in found.raised] == [
        "claims/shells.yml:14:20",
        "claims/shells.yml:14:20",
        "claims/shells.yml:16:9",
    ]
    assert [each.diagnostic.rule for each in found.raised] == [
        Rule.CUT_WORD,
        Rule.CUT_NEGATION,
        Rule.FORM,
    ]
    assert {each.owner for each in found.raised} == {
        Owner(claim="shells", statement=0, passage=index) for index in (0, 1)
    }


def test_leaves_a_passage_unchecked_whose_source_could_not_be_read(tmp_path: Path) -> None:
    found = dataset(tmp_path, [{"source": "daily", "sentences": "99"}])

    proved = verify.verify(replace(found, sources={}), tmp_path, Lock(), WORDS)

    assert (states(proved), proved.raised) == ([State.UNCHECKED], ())


def test_measures_what_the_records_repeat_of_a_source(tmp_path: Path) -> None:
    passages = [
        {"source": "daily", "quote": "has shipped shells"},
        {"source": "daily", "quote": "shipped shells"},
        {"source": "daily", "from": "It has", "to": "to Southland"},
        {"source": "daily", "sentences": "1-3"},
        {"source": "daily", "quote": "has sold shells"},
    ]
    found = verified(tmp_path, passages, {"daily.txt": DAILY}, daily=pinned(DAILY))

    assert found.measures == {"daily": Measure(words=(2, 4, 8), quoted=7)}
    assert found.measures["daily"].share == 50
    assert Measure(words=(), quoted=0).share == 0


# Without the archive


def test_proves_nothing_without_an_archive_and_without_a_lock(tmp_path: Path) -> None:
    passages = [{"source": "daily", "sentences": "99"}, {"source": "daily", "quote": "x"}]
    found = verified(tmp_path, passages, None)

    assert found.evidence == {("shells/a", 0): UNCHECKED, ("shells/a", 1): UNCHECKED}
    assert (found.raised, found.measures, found.texts) == ((), {}, {})
    assert found.lock == Lock()
    assert len(found.unguarded) == 2


QUOTE = {"source": "daily", "quote": "has shipped"}
BOUNDS = {"source": "daily", "from": "has shipped", "to": "shells"}


def by_the_lock(root: Path, before: list[dict[str, Any]], after: list[dict[str, Any]]) -> Verified:
    """What the lock of some passages says of others, without the archive."""
    there = verified(root / "before", before, {"daily.txt": DAILY}, daily=pinned(DAILY))
    found = dataset(root / "after", after, daily=pinned(DAILY))
    known, unreadable = lock.read(lock.write(there.lock))
    assert unreadable == ()
    return verify.verify(found, None, known, WORDS)


def test_the_lock_proves_what_it_knows(tmp_path: Path) -> None:
    passages = [QUOTE, {"source": "daily", "quote": "has  shipped"}, BOUNDS]
    there = verified(tmp_path / "there", passages, {"daily.txt": DAILY}, daily=pinned(DAILY))
    found = by_the_lock(tmp_path, passages, passages)

    assert found.evidence == there.evidence
    assert states(found) == [State.EXACT, State.NORMALISED, State.EXACT]
    assert found.measures == there.measures
    assert lock.write(found.lock) == lock.write(there.lock)
    assert (found.unguarded, found.texts) == (frozenset(), {})


def test_the_lock_knows_what_the_guards_found(tmp_path: Path) -> None:
    sold = {"source": "daily", "quote": "sold any grain"}
    found = by_the_lock(tmp_path, [sold], [sold])

    assert found.evidence["shells/a", 0].findings == (Finding(rule=Rule.CUT_NEGATION),)
    (about_the_passage,) = (each.diagnostic for each in found.raised if each.owner)
    assert about_the_passage.message == (
        "in the source “daily”, a guard found something when this passage was locked:"
        " `claims explain cut-negation` says what it looks for"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (QUOTE, {"source": "daily", "quote": "has shipped shells"}),
        (QUOTE, {**QUOTE, "form": "direct"}),
        (QUOTE, {**QUOTE, "prefix": "Northland"}),
        (QUOTE, {**QUOTE, "sentences": "2"}),
        (BOUNDS, {**BOUNDS, "to": "shells."}),
        (BOUNDS, {**BOUNDS, "from": "shipped"}),
        ({"source": "daily", "sentences": "1"}, {"source": "daily", "sentences": "1-2"}),
        (BOUNDS, QUOTE),
    ],
)
def test_what_has_changed_since_the_lock_has_failed(
    before: dict[str, Any], after: dict[str, Any], tmp_path: Path
) -> None:
    found = by_the_lock(tmp_path, [before], [after])

    assert states(found) == [State.FAILED]
    assert raised(found)[0] == (Rule.LOCK_CHANGED, Level.ERROR, "claims/shells.yml")


def test_another_hash_in_the_record_fails_every_passage_of_that_source(tmp_path: Path) -> None:
    there = verified(tmp_path / "there", [QUOTE], {"daily.txt": DAILY}, daily=pinned(DAILY))
    found = dataset(tmp_path / "here", [QUOTE], daily=pinned(b"other"))

    proved = verify.verify(found, None, there.lock, WORDS)

    assert states(proved) == [State.FAILED]
    assert raised(proved) == [(Rule.LOCK_CHANGED, Level.ERROR, "claims/shells.yml")]
    assert proved.measures == {}


def test_a_new_passage_is_unchecked_beside_one_that_is_locked(tmp_path: Path) -> None:
    new = {"source": "daily", "quote": "never looked for"}
    found = by_the_lock(tmp_path, [QUOTE], [new, QUOTE])

    assert states(found) == [State.UNCHECKED, State.EXACT]
    assert found.unguarded == {Owner(claim="shells", statement=0, passage=0)}


def test_what_is_beside_a_reading_may_change(tmp_path: Path) -> None:
    found = by_the_lock(tmp_path, [QUOTE], [{**QUOTE, "reading": "Shells are meant."}])

    assert states(found) == [State.EXACT]


# A part of the archive, and the lock that it gives


def test_the_lock_speaks_for_what_the_archive_has_not(tmp_path: Path) -> None:
    letter = b"Ships left the port on Sunday at noon, with all flags.\n"
    sources = {"daily": pinned(DAILY), "letter": pinned(letter, file="letter.txt")}
    passages = [QUOTE, {"source": "letter", "quote": "Ships left"}]
    files = {"daily.txt": DAILY, "letter.txt": letter}
    there = verified(tmp_path / "there", passages, files, **sources)
    found = dataset(tmp_path / "here", passages, **sources)
    folder = write(tmp_path / "part", {"daily.txt": DAILY})

    proved = verify.verify(found, folder, there.lock, WORDS)

    assert states(proved) == [State.EXACT, State.EXACT]
    assert raised(proved) == [(Rule.SOURCE_MISSING, Level.WARNING, "claims/sources/letter.yml")]
    assert proved.lock == there.lock
    assert lock.write(proved.lock) == lock.write(there.lock)


def test_the_lock_forgets_what_is_gone(tmp_path: Path) -> None:
    letter = b"Ships left the port on Sunday at noon, with all flags.\n"
    sources = {"daily": pinned(DAILY), "letter": pinned(letter, file="letter.txt")}
    passages = [QUOTE, {"source": "letter", "quote": "Ships left"}]
    files = {"daily.txt": DAILY, "letter.txt": letter}
    there = verified(tmp_path / "there", passages, files, **sources)
    found = dataset(tmp_path / "here", [QUOTE], daily=pinned(DAILY))
    folder = write(tmp_path / "part", {"daily.txt": DAILY})

    proved = verify.verify(found, folder, there.lock, WORDS)

    assert list(proved.lock.sources) == ["daily"]
    assert [entry.source for entry in proved.lock.passages["shells/a"]] == ["daily"]


def test_what_failed_is_not_locked(tmp_path: Path) -> None:
    passages = [{"source": "daily", "quote": "has sold shells"}]
    found = verified(tmp_path, passages, {"daily.txt": DAILY}, daily=pinned(DAILY))

    assert found.lock.passages == {}
    assert list(found.lock.sources) == ["daily"]


def test_hears_whose_turn_it_is_and_sees_what_is_direct_speech(tmp_path: Path) -> None:
    text = "MS. ROE:  We ship nothing.\n\nQ  Never?\n\nMS. ROE:  Not one."
    proved = prove(tmp_path, text, {"quote": "We ship nothing"})
    checked = check.check(tmp_path, languages=("en", "de"), archive=tmp_path / "archive")
    write(tmp_path, {lock.PATH: lock.write(checked.verified.lock)})
    without = check.check(tmp_path, languages=("en", "de"), archive=None)

    assert proved.rules == ["other-speaker"]
    for of in (checked, without):
        assert of.verified.measures["daily"].questions == (2,)
        assert of.verified.evidence["shells/said", 0].form is Form.DIRECT
        assert of.dataset.claims["shells"].statements[0].passages[0].form is Form.DIRECT
