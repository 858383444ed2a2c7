"""Text fragments: what leads to the words of a passage on its source's page."""

from typing import Any
from urllib.parse import unquote

import pytest

from generator.records.schema import Passage, Source
from generator.sharing.fragment import originals
from tests.world import LANGUAGES
from tests.world import source as record

PAGE = "https://example.org/daily"
LONG = (
    "The ministry of Northland said on Monday, after a long meeting of its whole council, that"
    " no ship with shells had ever left any of its many ports"
)


def passage(**about: Any) -> Passage:
    return Passage.model_validate({"source": "daily", **about}, context={"languages": LANGUAGES})


def source(**about: Any) -> Source:
    return Source.model_validate(record(**about), context={"languages": LANGUAGES})


@pytest.mark.parametrize(
    ("about", "fragment"),
    [
        ({"quote": "ships shells"}, "ships%20shells"),
        ({"quote": "Northland's"}, "Northland%27s"),
        ({"quote": "non-aligned, R&D = 5 %"}, "non%2Daligned%2C%20R%26D%20%3D%205%20%25"),
        ({"quote": "“Granaten” für uns"}, "%E2%80%9CGranaten%E2%80%9D%20f%C3%BCr%20uns"),
        ({"quote": "was it so? #1 + 2/3"}, "was%20it%20so%3F%20%231%20%2B%202%2F3"),
        ({"quote": "a\n  hard-wrapped\tline "}, "a%20hard%2Dwrapped%20line"),
        ({"quote": "Liefe\u00adrung"}, "Lieferung"),
        ({"quote": "снаряды"}, "%D1%81%D0%BD%D0%B0%D1%80%D1%8F%D0%B4%D1%8B"),
        ({"quote": "no", "prefix": "Doe said"}, "Doe%20said-,no"),
        ({"quote": "no", "suffix": "- at all"}, "no,-%2D%20at%20all"),
        ({"quote": "no", "prefix": "a-", "suffix": "b, c"}, "a%2D-,no,-b%2C%20c"),
        ({"quote": "no", "prefix": "\u200b", "suffix": "\u200b"}, "no"),
        ({"from": "The ministry, too", "to": "left-overs"}, "The%20ministry%2C%20too,left%2Dovers"),
        ({"quote": LONG}, "The%20ministry%20of%20Northland%20said,any%20of%20its%20many%20ports"),
        (
            {"quote": LONG, "prefix": "A", "suffix": "B"},
            "A-,The%20ministry%20of%20Northland%20said,any%20of%20its%20many%20ports,-B",
        ),
        ({"quote": "船" * 130}, "%E8%88%B9" * 130),  # a language that has no spaces
    ],
)
def test_leads_to_the_words_of_a_passage(about: dict[str, Any], fragment: str) -> None:
    there, _ = originals(source(url=PAGE), passage(**about))

    assert there == f"{PAGE}#:~:text={fragment}"
    assert there is not None
    assert there.isascii()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2#:~:text=no"),
        ("https://example.org/a#part", "https://example.org/a#part:~:text=no"),
        ("https://example.org/a#", "https://example.org/a#:~:text=no"),
        ("https://example.org/a#:~:text=other", "https://example.org/a#:~:text=no"),
        ("https://example.org/a#x:~:text=other", "https://example.org/a#x:~:text=no"),
    ],
)
def test_leaves_an_address_as_it_is_but_for_its_directives(url: str, expected: str) -> None:
    assert originals(source(url=url), passage(quote="no"))[0] == expected


def test_leads_to_the_copy_of_a_public_archive_too() -> None:
    copy = "https://example.net/2031/https://example.org/daily"

    assert originals(source(archived=copy), passage(quote="no")) == (None, f"{copy}#:~:text=no")
    assert originals(source(archived={"none": "403"}), passage(quote="no")) == (None, None)


@pytest.mark.parametrize(
    ("of", "about"),
    [
        ({}, {"sentences": "3"}),
        ({"translated": {"from": "en", "by": "machine"}}, {"quote": "no"}),
        ({}, {"quote": "\u00ad"}),
    ],
)
def test_leads_to_the_page_where_no_words_can_be_looked_for(
    of: dict[str, Any], about: dict[str, Any]
) -> None:
    assert originals(source(url=PAGE, **of), passage(**about)) == (PAGE, None)


def test_guesses_no_address() -> None:
    assert originals(source(), passage(quote="no")) == (None, None)


def test_a_fragment_says_what_the_record_says() -> None:
    there, _ = originals(source(url=PAGE), passage(quote="a-b, c & d"))

    assert unquote(str(there)) == f"{PAGE}#:~:text=a-b, c & d"
