"""A statement as it bears on one claim: its side, its sign, its words and its place in time."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.facts.entry import Entry, is_certainly_before
from generator.records.vocabulary import Side, Sign
from tests.facts.deriving import AGENCY, derived, entry, facts, said
from tests.world import claim


def made(root: Path, kind: str = "assertion", date: str = "2031-05-04") -> Entry:
    (found,) = facts(root, said(kind, date=date, name="a")).entries
    return found


@pytest.mark.parametrize(
    ("kind", "mark", "side", "sign", "term"),
    [
        ("assertion", None, Side.ASSERTED, Sign.ASSERTION, "kind.assertion"),
        ("warning", None, Side.ASSERTED, Sign.ASSERTION, "kind.warning"),
        ("denial", None, Side.DENIED, Sign.DENIAL, "kind.denial"),
        (
            "denial",
            "earlier",
            Side.DENIED,
            Sign.EARLIER_DENIAL,
            "kind.earlier-denial",
        ),
        ("denial", "retracts", Side.OTHER, Sign.RETRACTION, "kind.retraction"),
        ("pledge", None, Side.OTHER, Sign.PLEDGE, "kind.pledge"),
    ],
)
def test_has_a_side_a_sign_and_words_as_its_kind_and_what_follows_have_it(
    kind: str, mark: str | None, tmp_path: Path, *, side: Side, sign: Sign, term: str
) -> None:
    found = replace(
        made(tmp_path, kind), earlier_denial=mark == "earlier", retracts=mark == "retracts"
    )

    assert (found.side, found.sign, found.term) == (side, sign, term)
    assert found.asserts == (side is Side.ASSERTED)
    assert found.denies == (side is Side.DENIED)


def test_is_its_own_claims_or_bears_on_it_from_another(tmp_path: Path) -> None:
    both = said("assertion", "northland", name="a", also=[{"claim": "shells", "kind": "denial"}])
    found = derived(tmp_path, said("assertion"), more={"claims/guns.yml": claim(both)}).facts

    there, here = entry(found["guns"], "a"), entry(found["shells"], "a")
    assert (there.key, there.is_own, there.asserts) == ("guns/a", True, True)
    assert (here.key, here.is_own, here.denies) == ("guns/a", False, True)


def test_knows_for_whom_it_speaks_and_by_whose_word_it_is_known(tmp_path: Path) -> None:
    spoken = said("denial", ["john-doe", "jane-doe"], name="a", via=["agency", "southland"])
    found = entry(facts(tmp_path, spoken, more=AGENCY), "a")

    assert found.principals == ("northland", "westland")
    assert (found.reported_by, found.is_unnamed) == (("southland",), False)


@pytest.mark.parametrize(
    ("one", "other", "is_before"),
    [
        ("2031-05-03", "2031-05-04", True),
        ("2031-05-04", "2031-05-04", False),
        ("2031-05", "2031-05-31", False),
        ("2031-05", "2031-06", True),
        ("../2031-05-03", "2031-05-04", True),
        ("2031-05-03/..", "2031-05-04", False),
        ("2031-05-03", "../2031-05-04", False),
        ("2031-05-03", "2031-05-04/..", True),
    ],
)
def test_is_before_another_only_on_every_reading_of_both_dates(
    one: str, other: str, tmp_path: Path, *, is_before: bool
) -> None:
    first, second = made(tmp_path, date=one), made(tmp_path, date=other)

    assert is_certainly_before(first, second) is is_before
    assert not (is_before and is_certainly_before(second, first))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2031-05-03", "2031-05-04"),
        ("2031-05", "2031-05-04"),
        ("2031-05-04", "2031"),  # of an undated one the last day counts
        ("2031-05-04", "../2031-05-04"),
        ("../2031-05-03", "2031-05-04"),
        ("2031-05-04", "2031-05-04/2031-05-05"),
        ("2031-05-04/2031-06-04", "2031-05-04/.."),
    ],
)
def test_stands_in_order_of_time(earlier: str, later: str, tmp_path: Path) -> None:
    assert made(tmp_path, date=earlier).order < made(tmp_path, date=later).order
