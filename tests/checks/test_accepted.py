"""What an editor answers in the record is found no more, and an answer to nothing is found."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.checks import accepted
from generator.checks.findings import Owner, Raised
from generator.diagnostics.diagnostic import Diagnostic, Location
from generator.diagnostics.printed import as_text
from generator.diagnostics.rules import Rule
from generator.records.dataset import Dataset
from tests.world import BASE, claim, read, statement

CLAIM = Owner(claim="shells")
STATEMENT = Owner(claim="shells", statement=0)
PASSAGE = Owner(claim="shells", statement=0, passage=0)
OTHER = Owner(claim="shells", statement=0, passage=1)
ANSWER = [{"rule": "too-little", "reason": "It is enough."}]
KEYS = {CLAIM: "claim", STATEMENT: "statement", PASSAGE: "passage", OTHER: "other passage"}


def dataset(root: Path, *answered: Owner) -> Dataset:
    """A claim with one statement and two passages, some of which have an answer."""
    accepts: dict[Owner, dict[str, Any]] = {owner: {"accepts": ANSWER} for owner in answered}
    passages = [
        {"source": "daily", "sentences": "1", **accepts.get(owner, {})}
        for owner in (PASSAGE, OTHER)
    ]
    said = statement("a", "assertion", "jane-doe", "2031-05-04", passages=passages)
    shells = claim(said | accepts.get(STATEMENT, {}), **accepts.get(CLAIM, {}))
    return read(root, {**BASE, "claims/shells.yml": shells})


def raise_(*owners: Owner | None) -> Iterator[Raised]:
    for number, owner in enumerate(owners, 1):
        location = Location(path="claims/shells.yml", line=number)
        found = Diagnostic(rule=Rule.TOO_LITTLE, location=location, message="too little")
        yield Raised(diagnostic=found, owner=owner)


def settled(found: Dataset, *owners: Owner | None, unknown: frozenset[Owner] = frozenset()) -> str:
    left = [each.diagnostic for each in accepted.settle(found, raise_(*owners), unknown=unknown)]
    return "\n".join(f"{each.rule.value} {each.location.line}" for each in left)


@pytest.mark.parametrize("owner", KEYS, ids=KEYS.values())
def test_an_answer_holds_where_the_finding_is(owner: Owner, tmp_path: Path) -> None:
    assert settled(dataset(tmp_path), owner) == "too-little 1"
    assert settled(dataset(tmp_path, owner), owner) == ""


def test_what_is_left_is_known_with_its_place(tmp_path: Path) -> None:
    left = accepted.settle(dataset(tmp_path, OTHER), raise_(PASSAGE, OTHER, None), unknown=())

    assert [each.owner for each in left] == [PASSAGE, None]


def test_an_answer_of_a_statement_holds_for_its_passages(tmp_path: Path) -> None:
    assert settled(dataset(tmp_path, STATEMENT), PASSAGE, OTHER, STATEMENT) == ""


def test_an_answer_holds_for_nothing_else(tmp_path: Path) -> None:
    found = dataset(tmp_path, PASSAGE)

    assert settled(found, PASSAGE, OTHER, STATEMENT, CLAIM, None) == (
        "too-little 2\ntoo-little 3\ntoo-little 4\ntoo-little 5"
    )


def test_an_answer_of_the_claim_does_not_hold_for_its_statements(tmp_path: Path) -> None:
    found = dataset(tmp_path, CLAIM)

    assert settled(found, CLAIM, STATEMENT, PASSAGE) == "too-little 2\ntoo-little 3"


def test_the_nearest_answer_is_the_one_that_counts(tmp_path: Path) -> None:
    found = dataset(tmp_path, STATEMENT, PASSAGE)

    assert settled(found, PASSAGE) == "needless-acceptance 29"
    assert settled(found, PASSAGE, OTHER) == ""


def test_an_answer_to_nothing_is_a_finding(tmp_path: Path) -> None:
    (found,) = accepted.settle(dataset(tmp_path, OTHER), (), unknown=())

    assert found.owner is None
    assert as_text(found.diagnostic) == (
        "claims/shells.yml:21:23: warning: “too-little” finds nothing here:"
        " leave it out of “accepts”"
        " [needless-acceptance]"
    )


@pytest.mark.parametrize(
    ("answered", "unknown", "expected"),
    [
        (PASSAGE, PASSAGE, ""),
        (STATEMENT, PASSAGE, ""),
        (STATEMENT, OTHER, ""),
        (PASSAGE, OTHER, "needless-acceptance 17"),
        (CLAIM, PASSAGE, "needless-acceptance 25"),
    ],
)
def test_an_answer_to_what_nobody_knows_is_not_needless(
    answered: Owner, unknown: Owner, expected: str, tmp_path: Path
) -> None:
    assert settled(dataset(tmp_path, answered), unknown=frozenset({unknown})) == expected
