"""What becomes of quotations: twelve drafts with more than a hundred, and each class alone."""

import functools
from collections import Counter

import pytest
import yaml

from generator.drafts.verdicts import Verdict
from tests.drafts import holding
from tests.drafts.holding import SEEDED, judged, verdicts

EXPECTED: dict[str, list[str]] = yaml.safe_load((SEEDED / "expected.yml").read_text("utf-8"))
SEEN = functools.cache(holding.seeded)

DAILY = """Shells, she says

Northland has shipped artillery shells to Southland for eleven weeks, Minister Jane Doe said.
“We have seen fourteen freighters leave the port since March,” Doe said. “None of them carried
grain, and nobody [in the port] has asked why.”

John Roe runs the harbour. “I have signed the papers of every freighter,” he said.
"""


@pytest.mark.parametrize("name", EXPECTED)
def test_seeded_quotations_are_judged_as_they_are(name: str) -> None:
    found = [(each.line, each.verdict.value) for each in SEEN()[name]]

    assert len(found) == len(EXPECTED[name])
    wrong = [
        (line, verdict, right)
        for (line, verdict), right in zip(found, EXPECTED[name], strict=True)
        if verdict not in right.split()
    ]
    assert wrong == []


def test_there_are_as_many_seeded_quotations_as_are_asked_for() -> None:
    counts = Counter(right for each in EXPECTED.values() for right in each)

    assert len(EXPECTED) == 12
    assert EXPECTED.keys() == SEEN().keys()
    assert counts["verbatim"] >= 40
    assert counts.total() - counts["verbatim"] >= 60
    assert {word for right in counts for word in right.split()} == {each.value for each in Verdict}


CLASSES = {
    "the mark is never closed": ("“None of them carried grain", "cannot-be-checked"),
    "one word": ("He calls it “shells”.", "cannot-be-checked"),
    "common words": ("He says: “And so it is.”", "cannot-be-checked"),
    "two words that nobody has": ("They call it “rusty buckets”.", "cannot-be-checked"),
    "few ideographs": ("「砲弾」", "cannot-be-checked"),
    "another language": (
        "„Wir haben das alles nicht gewusst und können es auch nicht glauben.“",
        "cannot-be-checked",
    ),
    "a language that nobody knows": (
        "“Kaikki laivat lähtivät satamasta yöllä ilman valoja.”",
        "cannot-be-checked",
    ),
    "a translation": ("Translated, he said: “Not a ship had wheat.”", "cannot-be-checked"),
    "a translation, said elsewhere": (
        "This is a translation. He said: “Our elder brothers carried the harbour home.”",
        "cannot-be-checked",
    ),
    "words put in by whoever quotes": ("“None of them [the ships] carried grain”", "verbatim"),
    "a bracket for a common word": ("“None of [those] carried grain”", "verbatim"),
    "a bracket for a telling word": ("“We have seen [forty] freighters leave”", "altered"),
    "a bracket that refuses": ("“We have [not] seen fourteen freighters leave”", "altered"),
    "brackets that the source prints": ("“nobody [in the port] has asked why”", "verbatim"),
    "an ellipsis at the end": ("“We have seen fourteen freighters …”", "verbatim"),
    "an ellipsis that hides": ("“We have seen … freighters leave the port”", "altered"),
    "an ellipsis between two places": (
        "“I have signed the papers … shipped artillery shells to Southland”",
        "spliced",
    ),
    "three places": (
        "“shipped artillery shells to Southland, fourteen freighters leave, signed the papers of”",
        "spliced",
    ),
    "another punctuation": ("“None of them carried grain and nobody”", "altered"),
    "capitals": ("“None of Them carried grain”", "altered"),
    "a single word more": ("“None of them ever carried grain”", "altered"),
    "nothing like it": (
        "“The gulls sang the anthem over the burning harbour”",
        "not-in-the-archive",
    ),
    "few words like it": (
        "“She asked why the port sang: fourteen freighters, gulls and the burning harbour”",
        "not-in-the-archive",
    ),
    "somebody else": ("“None of them carried grain,” said John Roe.", "said-by-somebody-else"),
    "a block with quotations": (
        "> Doe spoke: “None of them carried grain, and nobody” knows.",
        "verbatim",
    ),
}


@pytest.mark.parametrize("name", CLASSES)
def test_each_class_of_quotation_has_its_verdict(name: str) -> None:
    draft, right = CLASSES[name]

    assert verdicts(draft, DAILY) == [right]


def test_words_that_stand_in_several_places_are_shown_in_all() -> None:
    [found] = judged("“None of them carried grain”", DAILY, f"Elsewhere.\n\n{DAILY}")

    assert [(each.source, each.line) for each in found.places] == [
        ("text-1.txt", 4),
        ("text-2.txt", 6),
    ]


def test_the_best_of_several_places_counts() -> None:
    bent = "It is not true that none of them carried grain."

    assert verdicts("“none of them carried grain”", bent) == ["bent"]
    assert verdicts("“none of them carried grain”", bent, DAILY) == ["verbatim"]


def test_words_are_absent_only_where_something_is_no_translation() -> None:
    assert verdicts("“砲弾は港を出た”", DAILY) == ["cannot-be-checked"]
