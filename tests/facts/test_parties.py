"""For whom a statement speaks, who asserts and denies a claim, and which denial comes first."""

from pathlib import Path
from typing import Any

import pytest

from generator.facts import graph
from generator.facts.graph import ClaimFacts
from generator.facts.parties import Principals
from generator.records.schema import Actor, Statement
from tests import world
from tests.world import BASE, actor, claim, read, statement

ACTORS = {
    key: Actor.model_validate(world.actor(key, **more), context={"languages": world.LANGUAGES})
    for key, more in {
        "westland": {"kind": "state"},
        "ministry": {"kind": "organisation", "part_of": "westland"},
        "jane-doe": {"part_of": "ministry"},
        "northland": {"kind": "state"},
        "john-doe": {},
        "officials": {"kind": "group", "part_of": "westland"},
        "council": {"kind": "group", "part_of": "westland", "unnamed": "false"},
        "source-close-to-it": {"part_of": "westland", "unnamed": "true"},
        "echo": {"kind": "outlet"},
        "here": {"part_of": "there"},
        "there": {"part_of": "here"},
    }.items()
}
MINISTER = ("jane-doe", "ministry", "westland")


def made(speaker: str | list[str], **more: Any) -> Statement:
    written = statement("a", "assertion", speaker, "2031-05-04", **more)
    return Statement.model_validate(written, context={"languages": world.LANGUAGES})


@pytest.mark.parametrize(
    ("speaker", "spoken_for", "principals", "voices"),
    [
        ("northland", [], ("northland",), ("northland",)),
        ("jane-doe", [], ("westland",), MINISTER),
        ("john-doe", ["ministry"], ("westland",), ("john-doe", "ministry", "westland")),
        ("jane-doe", ["northland"], ("northland",), (*MINISTER, "northland")),
        (["jane-doe", "northland"], [], ("westland", "northland"), (*MINISTER, "northland")),
        (["jane-doe", "westland"], [], ("westland",), MINISTER),
        # Unnamed people speak for themselves alone
        ("officials", [], ("officials",), ("officials",)),
        ("source-close-to-it", [], ("source-close-to-it",), ("source-close-to-it",)),
        ("council", [], ("westland",), ("council", "westland")),
        # What could not be read, and what leads round in a ring
        ("nobody", [], ("nobody",), ("nobody",)),
        ("here", [], ("there",), ("here", "there")),
    ],
)
def test_a_statement_speaks_for_the_end_of_what_its_speakers_are_part_of(
    speaker: str | list[str],
    spoken_for: list[str],
    principals: tuple[str, ...],
    voices: tuple[str, ...],
) -> None:
    known = Principals(ACTORS)
    said = made(speaker, on_behalf_of=spoken_for)

    assert known.represented(said) == principals
    assert known.voices(said) == voices


def test_who_spoke_for_a_principal_is_named_but_for_itself() -> None:
    known = Principals(ACTORS)
    joint = made(["jane-doe", "northland", "ministry"])

    assert known.spokesmen(joint, "westland") == ("jane-doe", "ministry")
    assert known.spokesmen(joint, "northland") == ()
    assert known.spokesmen(made("john-doe", on_behalf_of=["westland"]), "westland") == ("john-doe",)


def test_unnamed_is_who_speaks_without_a_name_for_nobody_else() -> None:
    known = Principals(ACTORS)

    assert known.is_unnamed(made("officials"))
    assert known.is_unnamed(made(["jane-doe", "source-close-to-it"]))
    assert not known.is_unnamed(made("officials", on_behalf_of=["westland"]))
    assert not known.is_unnamed(made("council"))
    assert not known.is_unnamed(made("nobody"))


def test_an_outlet_that_passes_words_on_is_no_witness_of_them() -> None:
    said = made("northland", via=["echo", "jane-doe", "nobody"])

    assert Principals(ACTORS).reporters(said) == ("jane-doe", "nobody")


def said(name: str, kind: str, speaker: Any, date: str, **more: Any) -> dict[str, Any]:
    return statement(name, kind, speaker, date, date_note="So.", **more)


def facts(root: Path, *statements: dict[str, Any], **more: Any) -> ClaimFacts:
    files = {
        **BASE,
        "claims/actors/mary-roe.yml": actor("Mary Roe", part_of="westland"),
        "claims/shells.yml": claim(*statements),
        "claims/arms.yml": claim(*more.get("arms", (said("z", "demand", "westland", "2031"),))),
    }
    return graph.derive(read(root, files)).facts["shells"]


def test_a_government_that_speaks_through_several_is_one_party(tmp_path: Path) -> None:
    found = facts(
        tmp_path,
        said("c", "assertion", "mary-roe", "2031-05-09"),
        said("a", "assertion", "jane-doe", "2031-05-04"),
        said("b", "warning", "westland", "2031-05-05"),
        said("d", "assertion", ["southland", "jane-doe"], "2031-05-10"),
    )

    westland, southland = found.asserting
    assert (westland.actor, westland.lead.statement.id) == ("westland", "a")
    assert westland.speakers == ("jane-doe", "mary-roe")
    assert [entry.statement.id for entry in westland.entries] == ["a", "b", "c", "d"]
    assert (southland.actor, southland.speakers) == ("southland", ())


BETTER = {
    "the claim's own words before another's": ({}, {"other": True}),
    "the whole before a part": ({}, {"scope": "past"}),
    "a day before a month": ({"date": "2031-05-07"}, {"date": "2031-05"}),
    "what is dated before what is open": ({"date": "2031-05"}, {"date": "../2031-05-01"}),
    "what is certain before what is not": ({"date": "2031-05-07"}, {"date": "2031-05-06?"}),
    "their own word before a witness's": ({"date": "2031-05-08~"}, {"via": ["jane-doe"]}),
    "a direct report before one of a report": ({}, {"via": ["echo"]}),
    "a day before about a day": ({"date": "2031-05-07"}, {"date": "2031-05-06~"}),
    "their words before the source's": (
        {
            "date": "2031-05-07",
            "passages": [{"source": "daily", "sentences": "1", "form": "direct"}],
        },
        {"date": "2031-05-06"},
    ),
    "the first of those alike": ({"date": "2031-05-06"}, {"date": "2031-05-07"}),
}


@pytest.mark.parametrize("better", BETTER.values(), ids=BETTER.keys())
def test_the_best_denial_comes_first(better: tuple[Any, Any], tmp_path: Path) -> None:
    one, other = ({"date": "2031-05-07", **more} for more in better)
    is_of_other = other.pop("other", False)
    worse = said("worse", "denial", "northland", **other)
    if is_of_other:
        worse["also"] = [{"claim": "shells", "kind": "denial"}]
    statements = [
        said("best", "denial", "southland", **one),
        said("doe", "assertion", "jane-doe", "2031-05-04"),
    ]
    for order in ([worse, *statements], [*statements, worse]):
        own = [each for each in order if not (is_of_other and each is worse)]
        echo = {"claims/actors/echo.yml": actor("Echo", kind="outlet")}
        world.write(tmp_path, echo)
        found = facts(tmp_path, *own, **({"arms": [worse]} if is_of_other else {}))
        assert [party.lead.statement.id for party in found.denying] == ["best", "worse"]
        assert found.best_denial is found.denying[0].lead


RETRACTED = {
    "taken back": ({}, True),
    "taken back by a colleague": ({"speaker": "mary-roe"}, True),
    "by somebody else": ({"speaker": "northland"}, False),
    "together with somebody who never asserted it": ({"speaker": ["jane-doe", "northland"]}, False),
    "a part that was not asserted alone": ({"scope": "past"}, False),
    "before": ({"date": "2031-05-01"}, False),
    "perhaps before": ({"date": "2031-05"}, False),
    "on the same day": ({"date": "2031-05-04"}, False),
}


@pytest.mark.parametrize(("more", "is_back"), RETRACTED.values(), ids=RETRACTED.keys())
def test_who_takes_an_own_assertion_back_denies_it_to_nobody(
    more: dict[str, Any], *, is_back: bool, tmp_path: Path
) -> None:
    given = {"speaker": "jane-doe", "date": "2031-05-06", **more}
    found = facts(
        tmp_path,
        said("doe", "assertion", "jane-doe", "2031-05-04"),
        said("back", "denial", **given),
    )
    denial = next(entry for entry in found.entries if entry.statement.id == "back")

    assert denial.retracts == is_back
    assert bool(found.denying) != is_back
    assert (found.asserting[0].retraction == denial) == is_back
    assert found.is_asserted != is_back


def test_of_unnamed_people_nobody_takes_back_what_another_said(tmp_path: Path) -> None:
    world.write(tmp_path, {"claims/actors/officials.yml": actor("Officials", kind="group")})
    found = facts(
        tmp_path,
        said("one", "assertion", "officials", "2031-05-04"),
        said("two", "denial", "officials", "2031-05-06"),
    )

    assert [party.actor for party in (*found.asserting, *found.denying)] == ["officials"] * 2


def test_who_took_it_back_stands_behind_who_did_not(tmp_path: Path) -> None:
    found = facts(
        tmp_path,
        said("a", "assertion", "jane-doe", "2031-05-04"),
        said("b", "assertion", "southland", "2031-05-05"),
        said("c", "denial", "jane-doe", "2031-05-06"),
    )

    assert [party.actor for party in found.asserting] == ["southland", "westland"]


def test_a_party_is_earlier_if_all_that_it_denies_is(tmp_path: Path) -> None:
    found = facts(
        tmp_path,
        said("a", "denial", "northland", "2031-05-01"),
        said("b", "denial", "northland", "2031-05-08"),
        said("c", "denial", "southland", "2031-05-01"),
        said("d", "assertion", "jane-doe", "2031-05-04"),
    )

    assert {party.actor: party.earlier for party in found.denying} == {
        "northland": False,
        "southland": True,
    }
