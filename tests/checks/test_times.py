"""Rules about dates and the order of things.

What an editor reads of each stands in ``records/bad``, and more examples in the manual's pages.
"""

from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics.rules import Rule
from tests.checks.ruling import ATTRIBUTED, NOTE, found, rules, said
from tests.world import actor, source, statement


@pytest.mark.parametrize(
    ("date", "note", "findings"),
    [
        ("2031-05-04", None, 0),
        ("2031-05-04", NOTE, 0),
        ("2031-05-04~", NOTE, 0),
        ("2031-05-04~", None, 1),
        ("2031-05", None, 1),
        ("2031-05", NOTE, 0),
        ("2031-05-04/2031-05-05", None, 1),
        ("../2031-05-04", None, 1),
        ("../2031-05-04", NOTE, 0),
    ],
)
def test_wants_a_reason_for_every_date_that_is_not_one_certain_day(
    date: str, note: object, findings: int, tmp_path: Path
) -> None:
    one = statement("a", "assertion", "jane-doe", date, date_note=note, **ATTRIBUTED)
    daily = {"claims/sources/daily.yml": source(published=date, published_note=note)}

    assert (
        found(tmp_path, one, files=daily)
        == [
            (Rule.DATE_NOTE, "claims/shells.yml:9:15"),
            (Rule.DATE_NOTE, "claims/sources/daily.yml:5:16"),
        ][: 2 * findings]
    )


BRIEFING = "claims/occasions/briefing.yml"


@pytest.mark.parametrize(
    ("of_occasion", "of_statement", "places"),
    [
        ({"date": "2031-05-04"}, {}, []),
        ({"date": "2031-05", "date_note": NOTE}, {}, []),
        # Missed once, where it is missing
        ({"date": "2031-05"}, {}, [BRIEFING]),
        ({"date": "2031-05"}, {"date": "2031-05"}, [BRIEFING]),
        ({"date": "2031-05"}, {"date_note": NOTE}, [BRIEFING]),
        ({"date": "2031-05"}, {"date": "2031-05-04"}, [BRIEFING]),
        ({"date": "2031-05"}, {"date": "2031-05~"}, ["claims/shells.yml", BRIEFING]),
        # A date of its own does not take over the occasion's reason
        ({"date": "2031-05", "date_note": NOTE}, {"date": "2031-05~"}, ["claims/shells.yml"]),
        ({"date": "2031-05", "date_note": NOTE}, {"date": "2031-05"}, ["claims/shells.yml"]),
        ({"date_note": NOTE}, {"date": "2031-05"}, ["claims/shells.yml"]),
        ({}, {"date": "2031-05", "date_note": NOTE}, []),
    ],
)
def test_wants_the_reason_of_an_occasions_date_once(
    of_occasion: dict[str, Any], of_statement: dict[str, Any], places: list[str], tmp_path: Path
) -> None:
    one = statement("a", "assertion", "jane-doe", "", occasion="briefing", **ATTRIBUTED)
    one = {**{key: value for key, value in one.items() if key != "date"}, **of_statement}
    briefing = {BRIEFING: {"name": "Briefing", "reason": "All were there.", **of_occasion}}

    raised = found(tmp_path, one, files=briefing)
    assert [(rule, place.split(":")[0]) for rule, place in raised] == [
        (Rule.DATE_NOTE, place) for place in places
    ]


@pytest.mark.parametrize(
    ("date", "published", "is_found"),
    [
        ("2031-05-05", "2031-05-05", False),
        ("2031-05-06", "2031-05-05", True),
        ("2031-05-06", "2031-05", False),
        ("2031-05", "2031-05-05", False),
        ("2031-06", "2031-05-05", True),
        ("2031-05-06~", "2031-05-05", True),
        ("2031-05-04/2031-05-09", "2031-05-05", False),
        ("2031-05-06", "2031-05-05/2031-05-06", False),
        ("../2031-05-09", "2031-05-05", False),
        ("2031-05-06/..", "2031-05-05", True),
        ("2031-05-06", "../2031-05-05", True),
        ("2031-05-06", "2031-05-05/..", False),
    ],
)
def test_no_source_carries_what_was_said_later(
    date: str, published: str, tmp_path: Path, *, is_found: bool
) -> None:
    daily = {"claims/sources/daily.yml": source(published=published, published_note=NOTE)}

    assert rules(found(tmp_path, said(date=date), files=daily)) == [Rule.AFTER_SOURCE] * is_found


@pytest.mark.parametrize(
    ("name", "date", "is_found"),
    [
        ("doe-2031-05-04", "2031-05-04", False),
        ("doe-2031-05-03", "2031-05-04", True),
        ("doe-2031-05-04-again", "2031-05-04~", False),
        ("doe-2031-05", "2031-05-04", False),
        ("doe-2031-04", "2031-05-04", True),
        ("doe-2031", "2031-05-04", False),
        ("doe-2030", "2031-05-04", True),
        ("doe-2031-05-04", "2031-05", False),
        ("doe-2031-05-09", "2031-05-04/2031-05-05", True),
        ("doe-2031-99", "2031-05-04", False),
        ("doe-12031", "2031-05-04", False),
        ("doe-20310503", "2031-05-04", False),
        ("2031-05-03", "2031-05-04", True),
        ("doe-2031-05-03", "../2031-05-04", False),
        ("doe-2031-05-05", "../2031-05-04", True),
    ],
)
def test_the_date_in_an_id_is_one_that_the_statement_can_have(
    name: str, date: str, tmp_path: Path, *, is_found: bool
) -> None:
    late = {"claims/sources/daily.yml": source(published="2032")}
    late["claims/sources/daily.yml"]["published_note"] = NOTE

    assert rules(found(tmp_path, said(name, date=date), files=late)) == [Rule.ID_DATE] * is_found


@pytest.mark.parametrize(
    ("answered", "answer", "is_found"),
    [
        ("2031-05-03", "2031-05-04", False),
        ("2031-05-04", "2031-05-04", False),
        ("2031-05-04", "2031-05-03", True),
        ("2031-05-04", "2031-05", False),
        ("2031-05", "2031-04-30", True),
        ("2031-05-04/2031-05-05", "2031-05-04", False),
        ("2031-05-04", "../2031-05-03", True),
        ("2031-05-04", "../2031-05-04", False),
        ("../2031-05-04", "2030", False),
    ],
)
def test_an_answer_does_not_come_before_what_it_answers(
    answered: str, answer: str, tmp_path: Path, *, is_found: bool
) -> None:
    one = said("a", date=answered)
    other = said("b", "denial", answer, replies_to=["a", "shells/a"])

    assert found(tmp_path, one, other) == (
        [(Rule.REPLY_BEFORE, f"claims/shells.yml:{line}:9") for line in (45, 46)] * is_found
    )


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        ("past", "past", False),
        ("past", "plans", True),
        (None, "plans", False),
        ("past", None, False),
        (None, None, False),
    ],
)
def test_a_denial_of_one_thing_answers_nothing_about_another(
    one: str | None, other: str | None, tmp_path: Path, *, is_found: bool
) -> None:
    scopes = {f"claims/scopes/{key}.yml": {"name": key} for key in ("past", "plans")}
    answered, answer = said("a", scope=one), said("b", "denial", scope=other, replies_to=["a"])

    assert rules(found(tmp_path, answered, answer, files=scopes)) == [Rule.REPLY_SCOPE] * is_found


@pytest.mark.parametrize(
    ("roles", "is_found"),
    [
        ([], False),
        ([{}], False),
        ([{"from": "2030"}], False),
        ([{"from": "2032"}], True),
        ([{"to": "2030"}], True),
        ([{"to": "2031-05"}], False),
        ([{"from": "2031-05-04", "to": "2031-05-04"}], False),
        ([{"from": "2032"}, {"to": "2030"}], True),
        ([{"from": "2032"}, {"from": "2030"}], False),
    ],
)
def test_who_speaks_has_a_role_at_the_time(
    roles: list[dict[str, str]], tmp_path: Path, *, is_found: bool
) -> None:
    doe = actor("Jane Doe", roles=[{"title": "Minister", **role} for role in roles])
    files = {"claims/actors/jane-doe.yml": doe}

    assert rules(found(tmp_path, said(), files=files)) == [Rule.ROLE_TIME] * is_found


def test_each_who_makes_a_joint_statement_has_a_role_at_the_time(tmp_path: Path) -> None:
    files = {
        f"claims/actors/{key}.yml": actor(key, roles=[{"title": "Minister", **role}])
        for key, role in (("jane-doe", {"to": "2030"}), ("john-doe", {"from": "2030"}))
    }
    joint = said() | {"speaker": ["john-doe", "jane-doe"]}
    raised = found(tmp_path, joint, files=files)

    assert raised == [(Rule.ROLE_TIME, "claims/shells.yml:8:18")]
