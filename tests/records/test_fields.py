"""The kinds of value: ids, and the one most like what was written."""

import pytest

from generator.records.fields import is_id, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jane-doe", True),
        ("2031", True),
        ("a" * 100, True),
        ("a" * 101, False),
        ("", False),
        ("-a", False),
        ("a-", False),
        ("a--b", False),
        ("Jane", False),
        ("jane_doe", False),
        ("jane doe", False),
        ("jäne", False),
        ("a/b", False),
        ("a\n", False),
        ("٢", False),
    ],
)
def test_knows_an_id(text: str, *, expected: bool) -> None:
    assert is_id(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe", "jane-doe"),
        ("past_supply", "past-supply"),
        ("Südland -- Ölförderung", "sudland-olforderung"),
        ("--a--", "a"),
        ("…", ""),
        ("a" * 99 + " b", "a" * 99),
    ],
)
def test_offers_the_nearest_id(text: str, expected: str) -> None:
    assert slug(text) == expected
