"""What a page is: of a record or of a list, and whether the navigation names it."""

import pytest

from generator.language.locale import Language
from generator.pages.page import Page, of_list, of_record
from generator.pages.pagination import split
from generator.records.vocabulary import RecordKind
from tests.tongues import language

FIRST, SECOND = split("abc", 2, address="claims/")


def naming(_: Language) -> tuple[str, str]:
    return "Shells", "All of them"


def test_the_page_of_a_record_is_in_no_navigation() -> None:
    record = RecordKind.CLAIM, "shells"

    assert [of_record("claim", record, part, "view", naming) for part in (FIRST, SECOND)] == [
        Page(
            template="claim",
            address=address,
            record=record,
            view="view",
            naming=naming,
            number=number,
            in_nav=False,
        )
        for number, address in ((1, "claims/"), (2, "claims/part/2/"))
    ]


@pytest.mark.parametrize("in_nav", [True, False])
def test_of_a_list_the_first_part_alone_can_be(*, in_nav: bool) -> None:
    first, second = (of_list("claims", part, "view", in_nav=in_nav) for part in (FIRST, SECOND))

    assert (first.record, first.number, first.in_nav) == (None, 1, in_nav)
    assert (second.record, second.number, second.in_nav) == (None, 2, False)


def test_a_further_part_says_that_it_is_one() -> None:
    record = RecordKind.CLAIM, "shells"
    first, second = (
        of_record("claim", record, part, "view", naming).head(language("en"))
        for part in (FIRST, SECOND)
    )

    assert first == ("Shells", "All of them")
    assert second == ("Shells (part 2)", "All of them (part 2)")
