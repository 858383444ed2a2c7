"""Parties and claims."""

from pathlib import Path
from typing import Any

import pytest

from generator.charts.matrix import MOST_CELLS, MOST_ROWS, MOST_SIGNS, Cell, Sheet, sheets
from generator.facts.graph import derive
from generator.records.vocabulary import Sign
from tests.world import BASE, Files, actor, claim, read, statement


def drawn(root: Path, files: Files) -> list[Sheet]:
    """The sheets of some claims, all about one event."""
    facts = derive(read(root, {**BASE, **files})).facts
    return list(sheets(("shipments", key, facts[key]) for key in sorted(facts)))


def shown(sheet: Sheet) -> dict[str, dict[str, str]]:
    """By claim and principal: each sign with its number, whom it is about, who has not answered."""
    return {
        row.claim: {cell.actor: _written(cell) for cell in row.cells if cell} for row in sheet.rows
    }


def _written(cell: Cell) -> str:
    signs = [f"{said.sign.value}:{said.first.statement.id}:{said.count}" for said in cell.said]
    marks = ["about"] * cell.is_about + ["unanswered"] * cell.is_unanswered
    marks += [f"general:{cell.general.key}"] if cell.general else []
    return " ".join(signs + marks)


def test_a_cell_holds_what_a_party_says_to_a_claim_and_whether_it_is_about_it(
    tmp_path: Path,
) -> None:
    (sheet,) = drawn(
        tmp_path,
        {
            "claims/actors/joe-roe.yml": actor("Joe Roe"),
            "claims/a.yml": claim(
                statement("old", "denial", "joe-roe", "2031-05-01", on_behalf_of=["northland"]),
                statement("older", "denial", "john-doe", "2031-04-01"),
                statement("first", "assertion", "jane-doe", "2031-05-02"),
                statement("again", "warning", "westland", "2031-05-03"),
                statement("ask", "demand", "joe-roe", "2031-05-03"),
            ),
            "claims/b.yml": claim(statement("one", "no-comment", "northland", "2031-05-04")),
        },
    )

    assert shown(sheet) == {
        "a": {
            "westland": "assertion:first:2",
            "joe-roe": "demand:ask:1",
            "northland": "earlier-denial:older:2 about",
            "southland": "about unanswered",
        },
        "b": {"northland": "no-comment:one:1 about", "southland": "about"},  # nobody asserts it
    }
    assert sheet.actors == ("northland", "southland", "joe-roe", "westland")
    assert [cell and cell.actor for cell in sheet.rows[1].cells] == [
        "northland",
        "southland",
        None,
        None,
    ]
    assert sheet.signs == (
        Sign.ASSERTION,
        Sign.EARLIER_DENIAL,
        Sign.NO_COMMENT,
        Sign.DEMAND,
    )
    assert not sheet.has_general


def test_a_joint_statement_stands_with_each_who_makes_it(tmp_path: Path) -> None:
    joint = statement("a", "denial", "", "2031-05-04") | {"speaker": ["john-doe", "southland"]}
    (sheet,) = drawn(tmp_path, {"claims/a.yml": claim(joint, about=["john-doe"])})

    assert shown(sheet) == {"a": {"northland": "denial:a:1 about", "southland": "denial:a:1"}}


def test_a_cell_says_who_denies_a_broader_claim_alone(tmp_path: Path) -> None:
    (sheet,) = drawn(
        tmp_path,
        {
            "claims/a.yml": claim(
                statement("one", "assertion", "jane-doe", "2031-05-02"), broader="b"
            ),
            "claims/b.yml": claim(
                statement("two", "denial", "northland", "2031-05-04"), about=["northland"]
            ),
        },
    )

    assert shown(sheet) == {
        "a": {
            "westland": "assertion:one:1",
            "northland": "about general:b/two",
            "southland": "about unanswered",
        },
        "b": {"northland": "denial:two:1 about"},
    }
    assert sheet.has_general


def test_without_claims_there_is_no_sheet() -> None:
    assert list(sheets([])) == []


def _crowd(claims: int, speakers: int, groups: int) -> dict[str, Any]:
    """Claims with a statement of every speaker of a group, the groups taking turns."""
    names = [
        [f"actor-{number % groups}-{at}" for at in range(speakers)] for number in range(claims)
    ]
    files: dict[str, Any] = {
        f"claims/actors/{name}.yml": actor(name) for every in names for name in every
    }
    for number, every in enumerate(names):
        statements = (statement(name, "assertion", name, "2031-05-04") for name in every)
        files[f"claims/c{number:03}.yml"] = claim(*statements, about=[every[0]])
    return files


@pytest.mark.parametrize(
    ("claims", "speakers", "groups", "sizes"),
    [
        (MOST_ROWS + 1, 1, 1, [(MOST_ROWS, 1), (1, 1)]),
        (5, MOST_SIGNS // 4, 1, [(4, 100), (1, 100)]),
        (40, 4, 40, [(31, 124), (9, 36)]),  # more cells than there is room for
        (1, MOST_SIGNS + 1, 1, [(1, MOST_SIGNS), (1, 1)]),  # one claim on two sheets
    ],
)
def test_what_is_too_much_for_a_sheet_goes_to_the_next(
    tmp_path: Path, claims: int, speakers: int, groups: int, sizes: list[tuple[int, int]]
) -> None:
    found = drawn(tmp_path, _crowd(claims, speakers, groups))

    assert [(len(sheet.rows), len(sheet.actors)) for sheet in found] == sizes
    assert all(len(sheet.rows) * len(sheet.actors) <= MOST_CELLS for sheet in found)
    cells = [cell for sheet in found for row in sheet.rows for cell in row.cells if cell]
    assert len(cells) == claims * speakers
