"""The lock as a text: what is written is read again, and what cannot be read is said."""

import re

import pytest

from generator.diagnostics.printed import as_text
from generator.diagnostics.rules import Rule
from generator.evidence import lock
from generator.evidence.lock import Lock, LockedPassage, LockedSource
from generator.records.schema import Passage
from generator.texts.passages import UNCHECKED, Finding, Located, State
from generator.texts.text import Folding
from tests.world import LANGUAGES

SHA256 = "ab" * 32
EXACT = LockedPassage(
    source="daily",
    digest="1" * 32,
    located=Located(state=State.EXACT, start=24, end=35, line=2, sentences=(2, 2)),
    text_hash="2" * 32,
)
NORMALISED = LockedPassage(
    source="wire",
    digest="3" * 32,
    located=Located(
        state=State.NORMALISED,
        start=0,
        end=9,
        line=1,
        foldings=(Folding.QUOTATION_MARKS, Folding.WHITE_SPACE),
        findings=(Finding(rule=Rule.CUT_NEGATION), Finding(rule=Rule.TOO_LITTLE)),
    ),
    text_hash="4" * 32,
)
FULL = Lock(
    {
        "wire": LockedSource(sha256=SHA256, words=(), quoted=0),
        "daily": LockedSource(sha256=SHA256, words=(2, 4), quoted=3),
    },
    {"ships/b": (NORMALISED,), "ships/a": (EXACT,)},
)
HEAD = "# Where each passage was found, and in which bytes. Written by `make lock`: do not edit.\n"
TEXT = f"""{HEAD}\
source daily {SHA256} 3 2,4
source wire {SHA256} 0 -
passage ships/a daily {"1" * 32} exact 24 35 2 2-2 {"2" * 32} - -
passage ships/b wire {"3" * 32} normalised 0 9 1 0-0 {"4" * 32} quotation-marks,white-space cut-negation,too-little
"""  # noqa: E501 - a line of the lock is as long as it is


def passage(**keys: str) -> Passage:
    return Passage.model_validate({"source": "daily", **keys}, context={"languages": LANGUAGES})


def test_writes_plain_lines_in_alphabetical_order() -> None:
    assert lock.write(FULL) == TEXT


def test_reads_what_was_written() -> None:
    assert lock.read(TEXT) == (FULL, ())


def test_an_empty_lock_is_its_first_line() -> None:
    assert lock.write(Lock()) == HEAD
    assert lock.read(HEAD) == (Lock(), ())
    assert lock.read("") == (Lock(), ())


def test_writes_the_same_passage_of_a_statement_once() -> None:
    twice = Lock(FULL.sources, {"ships/a": (EXACT, EXACT)})

    assert lock.write(twice) == lock.write(Lock(FULL.sources, {"ships/a": (EXACT,)}))


def test_leaves_out_a_passage_of_a_source_that_it_does_not_know() -> None:
    without = re.sub("source wire .*\n", "", TEXT)

    assert lock.read(without)[0].passages == {"ships/a": (EXACT,), "ships/b": ()}


GOOD = f"passage ships/a daily {'1' * 32} exact 24 35 2 2-2 {'2' * 32} - -"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "<<<<<<< ours",
        "passage ships/a",
        f"{GOOD} -",
        f"source daily {SHA256} 3",
        f"source daily {SHA256} three 2,4",
        f"source daily {SHA256} 3 2;4",
        f"source daily {SHA256} 3 2,-4",
        GOOD.replace(" exact ", " exactly "),
        GOOD.replace(" exact ", " unchecked "),
        GOOD.replace(" exact ", " failed "),
        GOOD.replace(" 24 ", " x "),
        GOOD.replace(" 24 ", " -24 "),
        GOOD.replace(" 24 ", " ٢٤ "),
        GOOD.replace(" 2-2 ", " 2 "),
        GOOD.replace(" 2-2 ", " 2-2-2 "),
        GOOD.removesuffix(" - -") + " spelling -",
        GOOD.removesuffix(" - -") + " - spelling",
    ],
)
def test_says_which_line_it_cannot_read(line: str) -> None:
    found, diagnostics = lock.read(f"{HEAD}{line}\n{TEXT}")

    assert found == FULL
    assert "\n".join(map(as_text, diagnostics)) == (
        "claims/passages.lock:2:1: error: this line is no entry of a lock: write the lock anew with"
        " `make lock` [lock]"
    )


@pytest.mark.parametrize(
    "other",
    [
        {"source": "wire"},
        {"quote": "Has shipped"},
        {"sentences": "1"},
        {"prefix": "Northland"},
        {"suffix": "shells"},
        {"form": "direct"},
    ],
    ids=lambda keys: next(iter(keys)),
)
def test_a_digest_is_of_all_that_says_where_a_passage_stands(other: dict[str, str]) -> None:
    given = {"quote": "has shipped"}

    assert lock.digest(passage(**{**given, **other})) != lock.digest(passage(**given))
    assert lock.digest(passage(**given, reading="Shells.")) == lock.digest(passage(**given))


def test_a_digest_tells_a_bound_from_a_quotation() -> None:
    bounds = {"from": "a", "to": "b"}
    swapped = {"from": "b", "to": "a"}
    digests = {lock.digest(passage(**keys)) for keys in (bounds, swapped, {"quote": "a"})}

    assert len(digests) == 3


def located(known: Lock, passages: tuple[Passage, ...], sha256: str = SHA256) -> Located:
    return lock.look_up(known, "ships/a", passages, 0, sha256)


def test_looks_up_what_was_found() -> None:
    same = passage(quote="has shipped")
    entry = LockedPassage(
        source="daily", digest=lock.digest(same), located=EXACT.located, text_hash="0" * 32
    )
    known = Lock(FULL.sources, {"ships/a": (entry,)})
    other = passage(quote="has sold")
    changed = "the passage is not the one that was locked: run `make lock` where the archive is"
    source = "the source's sha256 is not the one that was locked: run `make lock` where the"

    assert located(known, (same,)) == EXACT.located
    assert located(known, (other, same)) == UNCHECKED
    assert located(Lock(), (same,)) == UNCHECKED
    assert located(known, (other,)) == Located(
        state=State.FAILED, rule=Rule.LOCK_CHANGED, problem=changed
    )
    assert located(known, (same,), "cd" * 32) == Located(
        state=State.FAILED, rule=Rule.LOCK_CHANGED, problem=f"{source} archive is"
    )
