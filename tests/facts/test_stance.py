"""Who says the same again, turns to something else, changes, or contradicts what they said."""

from pathlib import Path
from typing import Any

import pytest

from generator.facts import graph
from generator.facts.stance import Turn, stances
from tests.facts.deriving import AGENCY, ROE, UNNAMED
from tests.world import BASE, claim, read, statement

FIRST, AGAIN, OTHER, CHANGED, BACK, AGAINST = Turn


def said(day: int, kind: str, scope: str | None = None, **more: Any) -> dict[str, Any]:
    """What Northland says on some day of May; its id is the day."""
    about = {"scope": scope} if scope else {}
    speaker = more.pop("speaker", "northland")
    made = statement(f"d{day}", kind, "", f"2031-05-{day:02}", **about, **more)
    return {**made, "speaker": speaker}


def found(root: Path, *statements: dict[str, Any]) -> Any:
    """By principal: each turn with the id of its statement; behind them what stands apart."""
    more = {**AGENCY, **ROE, **UNNAMED}
    data = read(root, {**BASE, **more, "claims/shells.yml": claim(*statements)})
    return {
        stance.actor: [(entry.statement.id, turn) for entry, turn in stance.turns]
        + [entry.statement.id for entry in stance.apart]
        for stance in stances(graph.derive(data).facts["shells"].entries)
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
        said(1, "denial", speaker="joe-roe", on_behalf_of=both),
        said(2, "denial", speaker="joe-roe"),
        said(3, "acknowledgement", speaker="southland"),
        said(4, "denial", speaker="northland"),
    ]
    assert found(tmp_path, *statements) == {
        "northland": [("d1", FIRST), ("d4", AGAIN)],
        "southland": [("d1", FIRST), ("d3", CHANGED)],
    }


def test_a_state_and_who_speaks_for_it_take_one_stance(tmp_path: Path) -> None:
    statements = [
        said(1, "denial", speaker="john-doe"),
        said(2, "denial"),
        said(3, "acknowledgement", speaker=["john-doe", "jane-doe"]),
    ]
    assert found(tmp_path, *statements) == {
        "northland": [("d1", FIRST), ("d2", AGAIN), ("d3", CHANGED)]
    }


def test_what_is_undated_stands_apart(tmp_path: Path) -> None:
    undated = [
        {**said(9, "assertion"), "id": f"u{at}", "date": date}
        for at, date in enumerate(["../2031-05-20", "2031", "2031-05-01/.."])
    ]
    statements = [said(1, "denial"), said(3, "denial"), *undated]

    assert found(tmp_path, *statements) == {
        "northland": [("d1", FIRST), ("d3", AGAIN), "u2", "u0", "u1"]
    }
    assert found(tmp_path, said(1, "denial"), *undated) == {}  # two must be dated


def test_nobody_knows_whether_unnamed_people_are_the_same(tmp_path: Path) -> None:
    statements = [said(1, "assertion", speaker="officials"), said(2, "denial", speaker="officials")]
    assert found(tmp_path, *statements) == {}

    named = [{**each, "on_behalf_of": ["westland"]} for each in statements]
    assert found(tmp_path, *named) == {"westland": [("d1", FIRST), ("d2", BACK)]}


@pytest.mark.parametrize(
    ("via", "turns"),
    [
        (["jane-doe"], [("d1", FIRST), ("d3", AGAIN)]),
        (["agency"], [("d1", FIRST), ("d2", CHANGED), ("d3", CHANGED)]),
        (["john-doe"], [("d1", FIRST), ("d2", CHANGED), ("d3", CHANGED)]),
    ],
)
def test_nobody_changes_a_stance_by_the_word_of_others(
    via: list[str], turns: list[tuple[str, Turn]], tmp_path: Path
) -> None:
    statements = [said(1, "denial"), said(2, "acknowledgement", via=via), said(3, "denial")]

    assert found(tmp_path, *statements) == {"northland": turns}


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
