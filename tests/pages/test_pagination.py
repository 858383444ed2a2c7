"""Long lists in parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.pagination import Part, groups, split


def part(number: int, of: int, items: str, **beside: str) -> Part[str]:
    address = "claims/" if number == 1 else f"claims/part/{number}/"
    return Part(
        number=number,
        of=of,
        address=address,
        items=tuple(items),
        previous=beside.get("previous"),
        next=beside.get("next"),
    )


@pytest.mark.parametrize(
    ("items", "parts"),
    [
        ("", [part(1, 1, "")]),
        ("ab", [part(1, 1, "ab")]),
        (
            "abc",
            [part(1, 2, "ab", next="claims/part/2/"), part(2, 2, "c", previous="claims/")],
        ),
        (
            "abcdef",
            [
                part(1, 3, "ab", next="claims/part/2/"),
                part(2, 3, "cd", previous="claims/", next="claims/part/3/"),
                part(3, 3, "ef", previous="claims/part/2/"),
            ],
        ),
    ],
)
def test_each_part_is_full_but_the_last_and_leads_to_its_neighbours(
    items: str, parts: list[Part[str]]
) -> None:
    assert list(split(items, 2, address="claims/")) == parts


@given(st.lists(st.integers(), max_size=60), st.integers(1, 20))
def test_no_item_is_lost_and_no_part_too_large(items: list[int], size: int) -> None:
    parts = split(items, size, address="x/")

    assert [item for part in parts for item in part.items] == items
    assert all(len(part.items) <= size for part in parts)
    assert {part.address: part.next for part in parts} == {
        part.previous: part.address for part in parts[1:]
    } | {parts[-1].address: None}


def test_a_heading_stands_again_where_its_items_do_not_follow_each_other() -> None:
    pairs = [("a", 1), ("a", 2), ("b", 3), ("a", 4)]
    assert groups(pairs) == (("a", (1, 2)), ("b", (3,)), ("a", (4,)))
    assert groups([]) == ()
