"""Findings in order, and the words that are offered in the place of wrong ones."""

import pytest

from generator.diagnostics.diagnostic import (
    Level,
    did_you_mean,
    nearest,
    ordered,
)
from generator.diagnostics.rules import Rule
from tests.diagnostics.test_printed import finding


def test_orders_findings_by_place_and_drops_what_is_said_twice() -> None:
    whole_file = finding(line=None, column=None)
    first, second = finding(line=3), finding(line=3, column=12)
    later, other = finding(line=20), finding(path="claims/actors/jane-doe.yml", line=99)

    assert ordered([later, second, first, whole_file, other, first]) == (
        other,
        whole_file,
        first,
        second,
        later,
    )


@pytest.mark.parametrize(
    ("word", "words", "offered"),
    [
        ("speeker", ["speaker", "source"], "speaker"),
        ("persno", ["person", "persona"], "person"),
        ("Denial", ["denial", "demand"], "denial"),
        ("northlnad", ["southland", "northland"], "northland"),
        ("colour", ["kind", "name"], None),
        ("colour", [], None),
        ("", ["kind"], None),
    ],
)
def test_offers_the_nearest_word_if_one_is_near(
    word: str, words: list[str], offered: str | None
) -> None:
    expected = f" Did you mean “{offered}”?" if offered else ""

    assert nearest(word, words) == expected
    assert nearest(word, reversed(words)) == expected


def test_offers_nothing_where_there_is_nothing_to_offer() -> None:
    assert did_you_mean("") == ""


def test_names_rules_and_levels_as_editors_see_them() -> None:
    names = [rule.value for rule in Rule]

    assert len(set(names)) == len(names)
    assert all(name == name.lower().replace("_", "-") for name in names)
    assert [level.value for level in Level] == ["error", "warning"]
