"""No claim travels bare: its label says that it is one, and how it stands, in both languages."""

from pathlib import Path
from typing import Any

import pytest

from generator.facts import graph
from generator.facts.graph import Graph
from generator.sharing import label
from tests.tongues import language
from tests.world import BASE, Files, actor, claim, read, statement

MORE: Files = {
    "claims/actors/states.yml": {"kind": "state", "name": "States", "in_text": "the States"},
    "claims/actors/minister.yml": actor("Minister", part_of="states"),
    "claims/actors/paper.yml": {"kind": "outlet", "name": "Paper"},
    **{f"claims/actors/a{n}.yml": actor(f"A{n}") for n in range(5)},
}


def said(kind: str, speaker: str, day: int = 4, **more: Any) -> dict[str, Any]:
    name = f"{kind}-{speaker}-{day}"
    return statement(name, kind, speaker, f"2031-05-{day:02}", **more)


def derived(root: Path, *statements: dict[str, Any], **more: Any) -> Graph:
    """The graph of the claim `shells` with these statements; a claim `guns` is broader."""
    files = {
        **BASE,
        **MORE,
        "claims/shells.yml": claim(*statements, **more),
        "claims/guns.yml": claim(said("denial", "northland", 9)),
    }
    return graph.derive(read(root, files))


STANDING = [
    (
        [said("assertion", "jane-doe"), said("denial", "northland", 5)],
        "asserted by Westland; denied by Northland",
        "aufgestellt von Westland; bestritten von Nordland",
    ),
    (
        [said("assertion", "jane-doe")],
        "asserted by Westland; no denial in these sources",
        "aufgestellt von Westland; kein Dementi in diesen Quellen",
    ),
    (
        [said("denial", "northland")],
        "denied by Northland, asserted by nobody in these sources",
        "bestritten von Nordland, in diesen Quellen von niemandem aufgestellt",
    ),
    (
        [said("demand", "jane-doe")],
        "neither asserted nor denied in these sources",
        "in diesen Quellen weder behauptet noch bestritten",
    ),
    # By its name as it stands in a sentence, and once, whoever spoke for it
    (
        [said("assertion", "minister"), said("assertion", "states", 5), said("denial", "a1", 6)],
        "asserted by the States; denied by A1",
        "aufgestellt von the States; bestritten von A1",
    ),
    # A joint statement counts for each
    (
        [said("assertion", "jane-doe") | {"speaker": ["jane-doe", "minister"]}],
        "asserted by Westland and the States; no denial in these sources",
        "aufgestellt von Westland und the States; kein Dementi in diesen Quellen",
    ),
    # Taken back, by one of them and by all of them
    (
        [
            said("assertion", "jane-doe"),
            said("assertion", "minister"),
            said("denial", "westland", 5),
        ],
        "asserted by the States; asserted and retracted by Westland; no denial in these sources",
        (
            "aufgestellt von the States; aufgestellt und zurückgenommen von Westland; kein Dementi"
            " in diesen Quellen"
        ),
    ),
    (
        [said("assertion", "jane-doe"), said("denial", "westland", 5)],
        "asserted and retracted by Westland",
        "aufgestellt und zurückgenommen von Westland",
    ),
    (
        [
            said("assertion", "jane-doe"),
            said("denial", "westland", 5),
            said("denial", "northland", 6),
        ],
        "asserted and retracted by Westland; denied by Northland",
        "aufgestellt und zurückgenommen von Westland; bestritten von Nordland",
    ),
    # Conceded: by those who do, and not by others who answered
    (
        [
            said("assertion", "jane-doe"),
            said("acknowledgement", "northland", 5),
            said("denial", "southland", 6, replies_to=["assertion-jane-doe-4"]),
        ],
        "asserted by Westland; conceded by Northland; denied by Southland",
        "aufgestellt von Westland; eingeräumt von Nordland; bestritten von Südland",
    ),
    (
        [
            said("assertion", "jane-doe"),
            said("denial", "northland", 5),
            said("acknowledgement", "northland", 6),
        ],
        "asserted by Westland; conceded by Northland; denied by Northland",
        "aufgestellt von Westland; eingeräumt von Nordland; bestritten von Nordland",
    ),
    (
        [said("acknowledgement", "northland")],
        "conceded by Northland",
        "eingeräumt von Nordland",
    ),
    # By somebody's word alone, which an outlet's is not
    (
        [
            said("assertion", "jane-doe"),
            said("acknowledgement", "northland", 5, via=["jane-doe", "paper"]),
        ],
        "asserted by Westland; conceded according to Jane Doe; no denial in these sources",
        (
            "aufgestellt von Westland; eingeräumt nach Angaben von Jane Doe;"
            " kein Dementi in diesen Quellen"
        ),
    ),
    (
        [said("assertion", "jane-doe"), said("acknowledgement", "northland", 5, via=["paper"])],
        "asserted by Westland; conceded by Northland; no denial in these sources",
        "aufgestellt von Westland; eingeräumt von Nordland; kein Dementi in diesen Quellen",
    ),
]


@pytest.mark.parametrize(("statements", "english", "german"), STANDING)
def test_says_how_a_claim_stands(
    statements: list[dict[str, Any]], english: str, german: str, tmp_path: Path
) -> None:
    found = derived(tmp_path, *statements)
    assert label.standing(found, "shells", language("en")) == english
    assert label.standing(found, "shells", language("de")) == german


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        (
            [said("assertion", "jane-doe")],
            "asserted by Westland; broader claim denied by Northland",
        ),
        ([said("demand", "jane-doe")], "broader claim denied by Northland"),
        # Beside a denial of its own it is not passed over
        (
            [said("assertion", "jane-doe"), said("denial", "southland", 5)],
            "asserted by Westland; denied by Southland; broader claim denied by Northland",
        ),
    ],
)
def test_names_who_denies_a_broader_claim(
    statements: list[dict[str, Any]], words: str, tmp_path: Path
) -> None:
    found = derived(tmp_path, *statements, broader="guns")
    assert label.standing(found, "shells", language("en")) == words


def test_says_first_that_a_claim_is_withdrawn(tmp_path: Path) -> None:
    withdrawn = {"date": "2031-06-01", "reason": "Two in one."}
    found = derived(tmp_path, said("denial", "northland"), withdrawn=withdrawn)
    assert label.standing(found, "shells", language("en")).startswith("withdrawn; denied by North")


@pytest.mark.parametrize(
    ("words", "english", "german"),
    [
        ("It ships.", "Claim: It ships – ", "Behauptung: It ships – "),
        ("It ships", "Claim: It ships – ", "Behauptung: It ships – "),
        ("It\n ships.\n", "Claim: It ships – ", "Behauptung: It ships – "),
        ("它。", "Claim: 它 – ", "Behauptung: 它 – "),
    ],
)
def test_is_one_line_that_begins_by_saying_that_it_is_a_claim(
    words: str, english: str, german: str, tmp_path: Path
) -> None:
    found = derived(tmp_path, said("denial", "northland"), claim=words)
    for code, begins in (("en", english), ("de", german)):
        whole = label.label(found, "shells", language(code))
        assert whole == begins + label.standing(found, "shells", language(code))


@pytest.mark.parametrize(
    ("n", "words"),
    [(0, ""), (1, "A0"), (3, "A0, A1 and A2"), (4, "A0, A1, A2 and A3"), (5, None)],
)
def test_names_as_many_as_there_is_room_for(n: int, words: str | None, tmp_path: Path) -> None:
    found = derived(tmp_path, said("denial", "northland"))
    named = label.names(found, [f"a{number}" for number in range(n)], language("en"))
    assert named == (words if words is not None else "A0, A1, A2 and 2 others")


def test_calls_by_its_id_whoever_could_not_be_read(tmp_path: Path) -> None:
    found = derived(tmp_path, said("denial", "northland"))
    assert label.names(found, ["nobody"], language("en")) == "nobody"
