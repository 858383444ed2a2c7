"""A statement as it bears on a claim: on which side, in which words, and in which order."""

from dataclasses import replace

import pytest

from generator.facts.entry import is_certainly_before
from generator.records.vocabulary import Side, Sign
from tests.charts.points import entry


@pytest.mark.parametrize(
    ("kind", "asserts", "denies", "term", "sign"),
    [
        ("assertion", True, False, "kind.assertion", Sign.ASSERTION),
        ("warning", True, False, "kind.warning", Sign.ASSERTION),
        ("denial", False, True, "kind.denial", Sign.DENIAL),
        ("demand", False, False, "kind.demand", Sign.DEMAND),
    ],
)
def test_stands_on_the_side_of_its_kind(
    kind: str, *, asserts: bool, denies: bool, term: str, sign: Sign
) -> None:
    found = entry("a", kind, "2031-05-04")

    assert (found.asserts, found.denies, found.term, found.sign) == (asserts, denies, term, sign)


def test_an_earlier_denial_has_its_own_words_and_sign() -> None:
    found = entry("a", "denial", "2031-05-04", earlier=True)

    assert (found.denies, found.term, found.sign) == (
        True,
        "kind.earlier-denial",
        Sign.EARLIER_DENIAL,
    )


def test_a_retraction_stands_on_no_side() -> None:
    found = replace(entry("a", "denial", "2031-05-04"), retracts=True)

    assert (found.side, found.denies, found.term) == (Side.OTHER, False, "kind.retraction")


def test_what_is_undated_comes_under_its_last_day_and_behind_what_is_dated_to_it() -> None:
    dates = ["../2031-05-04", "2031-05-04", "2031-05-03", "2031", "2031-05-05/.."]
    found = sorted((entry("a", "denial", date) for date in dates), key=lambda each: each.order)

    assert [each.statement.date.edtf for each in found] == [
        "2031-05-03",
        "2031-05-04",
        "../2031-05-04",
        "2031-05-05/..",
        "2031",
    ]


def test_is_before_only_on_every_reading() -> None:
    first, last = entry("a", "denial", "2031-05-03"), entry("b", "denial", "2031-05-04")

    assert is_certainly_before(first, last)
    assert not is_certainly_before(last, first)
    assert not is_certainly_before(entry("c", "denial", "2031-05"), last)
    assert not is_certainly_before(first, entry("d", "denial", "../2031-05-04"))
