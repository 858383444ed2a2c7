"""Ellipses and brackets, and the parts that they leave."""

import pytest

from generator.drafts.elision import Part, brackets, is_open, parts, whole
from generator.drafts.letters import ADDED


def test_an_ellipsis_divides() -> None:
    assert parts("We have … seen") == (
        Part(text="We have"),
        Part(text="seen", is_after_ellipsis=True, is_first=False),
    )


def test_a_bracket_stands_between() -> None:
    assert parts("We [the ships] have") == (
        Part(text="We"),
        Part(text="have", inserted="[the ships]", is_first=False),
    )


@pytest.mark.parametrize("text", ["we have [sic] seen", "we have[!] seen", "… we have seen [...]"])
def test_some_leave_one_part(text: str) -> None:
    assert next(each.text for each in parts(text)).startswith("we have")
    assert len(parts(text)) == 1


def test_a_letter_in_a_bracket_is_one_of_the_word() -> None:
    assert parts("[w]e have") == (Part(text=f"{ADDED}we have"),)
    assert whole(" [w]e have ") == (Part(text="[w]e have"),)


def test_brackets_with_words_are_known() -> None:
    assert brackets("[W]e [the ships] have [...] seen [sic]") == ("[the ships]",)


@pytest.mark.parametrize(
    ("text", "right"),
    [("… we have", True), ("we have ...", True), ("we … have", False), ("we have", False)],
)
def test_an_ellipsis_may_stand_at_an_edge(text: str, right: bool) -> None:  # noqa: FBT001
    assert is_open(text) == right
