"""Who says the same again, turns to something else, changes, or contradicts what they said."""

from pathlib import Path
from typing import Any

import pytest

from generator.facts import graph
from generator.facts.stance import Turn, stances
from tests.world import BASE, claim, read, statement

FIRST, AGAIN, OTHER, CHANGED, BACK, AGAINST = Turn


def said(day: int, kind: str, scope: str | None = None, **more: Any) -> dict[str, Any]:
    """What Northland says on some day of May; its id is the day."""
    about = {"scope": scope} if scope else {}
    speaker = more.pop("speaker", "northland")
    return statement(f"d{day}", kind, speaker, f"2031-05-{day:02}", **about, **more)


def found(root: Path, *statements: dict[str, Any], key: str = "shells") -> Any:
    """By actor: each turn with the day of its statement."""
    data = read(root, {**BASE, "claims/shells.yml": claim(*statements)})
    return {
        stance.actor: [(entry.statement.id, turn) for entry, turn in stance.turns]
        for stance in stances(graph.derive(data).facts[key].entries)
    }


@pytest.mark.parametrize(
    ("statements", "turns"),
    [
        # The same stance
        ([("denial", None), ("denial", None)], [FIRST, AGAIN]),
        ([("denial", "past"), ("denial", "past")], [FIRST, AGAIN]),
        ([("assertion", None), ("assertion", None), ("assertion", None)], [FIRST, AGAIN, AGAIN]),
        ([("acknowledgement", None), ("acknowledgement", None)], [FIRST, AGAIN]),
        *(
            ([("assertion", None), (kind, None)], [FIRST, AGAIN])
            for kind in ("announcement", "assessment", "warning")
        ),
        # Something else: a denial of past supply says nothing of intent
        ([("denial", "past"), ("denial", "intent")], [FIRST, OTHER]),
        ([("denial", None), ("denial", "past")], [FIRST, OTHER]),
        ([("denial", "past"), ("denial", None)], [FIRST, OTHER]),
        ([("denial", "past"), ("assertion", "intent")], [FIRST, OTHER]),
        ([("assertion", "past"), ("denial", "intent")], [FIRST, OTHER]),
        ([("denial", "past"), ("acknowledgement", "intent")], [FIRST, OTHER]),
        # Changed: conceded after a denial, or the other way round
        ([("denial", None), ("acknowledgement", None)], [FIRST, CHANGED]),
        ([("acknowledgement", None), ("denial", None)], [FIRST, CHANGED]),
        ([("denial", "past"), ("acknowledgement", "past")], [FIRST, CHANGED]),
        ([("assertion", None), ("acknowledgement", None)], [FIRST, CHANGED]),
        # Contradicted
        # Taken back by those who asserted it
        ([("assertion", None), ("denial", None)], [FIRST, BACK]),
        ([("assertion", "past"), ("denial", "past")], [FIRST, BACK]),
        ([("denial", None), ("warning", None)], [FIRST, AGAINST]),
        ([("assertion", None), ("denial", "past")], [FIRST, AGAINST]),
        ([("denial", "past"), ("assertion", None)], [FIRST, AGAINST]),
        ([("assertion", None), ("denial", None), ("assertion", None)], [FIRST, BACK, AGAINST]),
        # What stands between two statements about one thing does not part them
        ([("denial", "past"), ("denial", "intent"), ("denial", "past")], [FIRST, OTHER, AGAIN]),
        (
            [("denial", "past"), ("denial", "intent"), ("acknowledgement", "past")],
            [FIRST, OTHER, CHANGED],
        ),
        ([("denial", None), ("denial", "past"), ("denial", None)], [FIRST, OTHER, AGAIN]),
    ],
)
def test_tells_what_a_statement_does_to_those_before_it(
    statements: list[tuple[str, str | None]], turns: list[Turn], tmp_path: Path
) -> None:
    records = [said(day, kind, scope) for day, (kind, scope) in enumerate(statements, 1)]
    expected = [(f"d{day}", turn) for day, turn in enumerate(turns, 1)]

    for order in (records, records[::-1]):
        assert found(tmp_path, *order) == {"northland": expected}


@pytest.mark.parametrize("kind", ["qualification", "no-comment", "demand", "pledge"])
def test_leaves_out_what_takes_no_stance(kind: str, tmp_path: Path) -> None:
    statements = [said(1, "denial"), said(2, kind), said(3, "denial")]
    assert found(tmp_path, *statements) == {"northland": [("d1", FIRST), ("d3", AGAIN)]}


def test_leaves_out_who_took_a_stance_once(tmp_path: Path) -> None:
    assert found(tmp_path, said(1, "denial"), said(2, "assertion", speaker="jane-doe")) == {}


def test_a_statement_is_that_of_those_for_whom_it_was_made(tmp_path: Path) -> None:
    both = ["southland", "northland"]
    statements = [
        said(1, "denial", speaker="john-doe", on_behalf_of=both),
        said(2, "denial", speaker="john-doe"),
        said(3, "acknowledgement", speaker="southland"),
        said(4, "denial", speaker="northland"),
    ]
    assert found(tmp_path, *statements) == {
        "northland": [("d1", FIRST), ("d2", AGAIN), ("d4", AGAIN)],
        "southland": [("d1", FIRST), ("d3", CHANGED)],
    }


def test_of_one_day_the_order_in_the_record_counts(tmp_path: Path) -> None:
    one = statement("z", "denial", "northland", "2031-05-01")
    other = statement("a", "acknowledgement", "northland", "2031-05-01")
    assert found(tmp_path, one, other) == {"northland": [("z", FIRST), ("a", CHANGED)]}
    assert found(tmp_path, other, one) == {"northland": [("a", FIRST), ("z", CHANGED)]}


def test_a_statement_takes_the_stance_that_it_has_on_the_claim(tmp_path: Path) -> None:
    here = said(1, "denial")
    there = said(2, "demand", also=[{"claim": "shells", "kind": "acknowledgement"}])
    data = read(tmp_path, {**BASE, "claims/shells.yml": claim(here), "claims/z.yml": claim(there)})
    facts = graph.derive(data).facts

    (stance,) = stances(facts["shells"].entries)
    assert [(entry.key, turn) for entry, turn in stance.turns] == [
        ("shells/d1", FIRST),
        ("z/d2", CHANGED),
    ]
    assert stances(facts["z"].entries) == ()


def test_what_is_undated_stands_apart(tmp_path: Path) -> None:
    undated = statement("long-ago", "assertion", "northland", "../2031-05-20", date_note="So.")
    data = read(
        tmp_path,
        {**BASE, "claims/shells.yml": claim(said(1, "denial"), undated, said(3, "denial"))},
    )

    (stance,) = stances(graph.derive(data).facts["shells"].entries)
    assert [turn for _, turn in stance.turns] == [FIRST, AGAIN]
    assert [entry.statement.id for entry in stance.apart] == ["long-ago"]


def test_two_dated_statements_make_a_stance(tmp_path: Path) -> None:
    undated = statement("long-ago", "denial", "northland", "../2031-05-02", date_note="So.")
    assert found(tmp_path, undated, said(3, "denial")) == {}


def test_of_unnamed_people_none_repeats_or_contradicts_another(tmp_path: Path) -> None:
    officials = {"kind": "group", "name": "Officials"}
    data = read(
        tmp_path,
        {
            **BASE,
            "claims/actors/officials.yml": officials,
            "claims/shells.yml": claim(
                said(1, "assertion", speaker="officials"), said(2, "denial", speaker="officials")
            ),
        },
    )
    assert stances(graph.derive(data).facts["shells"].entries) == ()


def test_what_others_say_that_somebody_concedes_is_no_stance_of_theirs(tmp_path: Path) -> None:
    statements = [said(1, "denial"), said(2, "acknowledgement", via=["jane-doe"])]
    assert found(tmp_path, *statements) == {}
