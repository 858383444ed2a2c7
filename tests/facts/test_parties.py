"""For whom a statement speaks, who has a voice in it, and who asserts and denies a claim."""

from pathlib import Path
from typing import Any

import pytest

from generator.facts import parties
from generator.facts.parties import Principals
from generator.records.schema import Actor, Statement
from tests.facts.deriving import AGENCY, ROE, UNNAMED, facts, names, said
from tests.world import LANGUAGES, actor, claim

READ = {"languages": LANGUAGES}
PRINCIPALS = Principals(
    {
        key: Actor.model_validate(actor(key, **about), context=READ)
        for key, about in {
            "northland": {"kind": "state"},
            "ministry": {"kind": "organisation", "part_of": "northland"},
            "minister": {"part_of": "ministry"},
            "westland": {"kind": "state"},
            "speaker": {"part_of": "westland"},
            "officials": {"kind": "group", "part_of": "ministry", "unnamed": "true"},
            "aide": {"part_of": "officials"},
            "roe": {},
            "agency": {"kind": "outlet", "part_of": "westland"},
            "one": {"part_of": "other"},
            "other": {"part_of": "one"},
            "lost": {"part_of": "nobody"},
        }.items()
    }
)


def spoken(*speakers: str, **more: Any) -> Statement:
    about = {**said("assertion", "x", name="a", **more), "speaker": list(speakers)}
    return Statement.model_validate(about, context=READ)


@pytest.mark.parametrize(
    ("key", "chain"),
    [
        ("northland", ["northland"]),
        ("minister", ["minister", "ministry", "northland"]),
        ("roe", ["roe"]),
        ("officials", ["officials"]),  # unnamed: they stand alone
        ("aide", ["aide", "officials"]),
        ("nobody", ["nobody"]),  # could not be read
        ("lost", ["lost", "nobody"]),
        ("one", ["one", "other"]),  # a ring, which is reported elsewhere
    ],
)
def test_follows_what_somebody_is_part_of_to_its_end(key: str, chain: list[str]) -> None:
    assert PRINCIPALS.chain(key) == PRINCIPALS.chain(key) == tuple(chain)
    assert PRINCIPALS.of(key) == chain[-1]


def test_counts_each_principal_once() -> None:
    keys = ("minister", "speaker", "northland", "ministry", "westland")

    assert PRINCIPALS.each(keys) == ("northland", "westland")


@pytest.mark.parametrize(
    ("speakers", "spoken_for", "stands_for", "heard"),
    [
        (["roe"], [], ["roe"], ["roe"]),
        (["roe"], ["westland"], ["westland"], ["roe", "westland"]),
        (
            ["roe"],
            ["westland", "roe", "northland"],
            ["westland", "roe", "northland"],
            ["roe", "westland", "northland"],
        ),
        (["minister"], [], ["northland"], ["minister", "ministry", "northland"]),
        (["roe"], ["minister"], ["northland"], ["roe", "minister", "ministry", "northland"]),
        (
            ["minister", "speaker"],  # a joint statement
            [],
            ["northland", "westland"],
            ["minister", "ministry", "northland", "speaker", "westland"],
        ),
        (["minister", "ministry"], [], ["northland"], ["minister", "ministry", "northland"]),
        (
            ["minister"],
            ["westland"],
            ["westland"],
            ["minister", "ministry", "northland", "westland"],
        ),
        (["officials"], [], ["officials"], ["officials"]),
    ],
)
def test_a_statement_stands_for_those_spoken_for_or_else_for_its_speakers(
    speakers: list[str], spoken_for: list[str], stands_for: list[str], heard: list[str]
) -> None:
    statement = spoken(*speakers, on_behalf_of=spoken_for)

    assert PRINCIPALS.represented(statement) == tuple(stands_for)
    assert PRINCIPALS.voices(statement) == tuple(heard)


@pytest.mark.parametrize(
    ("speakers", "spoken_for", "is_unnamed"),
    [
        (["officials"], [], True),
        (["minister", "officials"], [], True),
        (["officials"], ["northland"], False),
        (["minister"], [], False),
        (["nobody"], [], False),
    ],
)
def test_knows_whether_sources_name_who_made_it(
    speakers: list[str], spoken_for: list[str], *, is_unnamed: bool
) -> None:
    assert PRINCIPALS.is_unnamed(spoken(*speakers, on_behalf_of=spoken_for)) is is_unnamed


@pytest.mark.parametrize(
    ("via", "reporters"),
    [
        ([], []),
        (["speaker"], ["speaker"]),
        (["agency"], []),
        (["agency", "speaker", "roe"], ["speaker", "roe"]),
        (["nobody"], ["nobody"]),
        (["ministry", "minister"], []),  # who passes on an own word
        (["speaker", "ministry"], ["speaker"]),
    ],
)
def test_knows_by_whose_word_a_statement_is_known(via: list[str], reporters: list[str]) -> None:
    assert PRINCIPALS.reporters(spoken("northland", via=via)) == tuple(reporters)


def sides(root: Path, *statements: Any) -> dict[str, dict[str, list[str]]]:
    """Who asserts and who denies `shells`: by principal, the ids of what it said."""
    found = facts(root, *statements, more={**ROE, **UNNAMED})
    return {
        side: {party.actor: names(party.entries) for party in shown}
        for side, shown in (("for", found.asserting), ("against", found.denying))
    }


def test_a_government_that_speaks_through_three_is_one_voice(tmp_path: Path) -> None:
    statements = [
        said("assertion", "jane-doe", "2031-05-04", name="c"),
        said("warning", "westland", "2031-05-03", name="b"),
        said("assessment", "joe-roe", "2031-05-02", name="a", on_behalf_of=["westland"]),
        said("denial", "john-doe", "2031-05-05", name="d"),
        said("denial", "northland", "2031-05-06", name="e"),
        said("demand", "southland", "2031-05-06"),
    ]
    found = facts(tmp_path, *statements, more=ROE)

    assert sides(tmp_path, *statements) == {
        "for": {"westland": ["a", "b", "c"]},
        "against": {"northland": ["d", "e"]},
    }
    (party,) = found.asserting
    assert (party.lead.statement.id, party.speakers) == ("a", ("joe-roe", "jane-doe"))
    assert (party.retraction, party.earlier) == (None, False)
    assert found.denying[0].speakers == ("john-doe",)


def test_a_joint_statement_counts_for_each_of_its_speakers(tmp_path: Path) -> None:
    joint = said("assertion", ["jane-doe", "joe-roe", "westland"], name="a")
    alone = said("assertion", "joe-roe", "2031-05-05", name="b")

    assert sides(tmp_path, joint, alone)["for"] == {"westland": ["a"], "joe-roe": ["a", "b"]}


def test_who_asserts_stands_by_time_and_who_denies_by_the_best_denial(tmp_path: Path) -> None:
    found = facts(
        tmp_path,
        said("assertion", "westland", "2031-05-04"),
        said("assertion", "joe-roe", "2031-05-02"),
        said("denial", "northland", "../2031-05-01"),
        said("denial", "southland", "2031-05-06", scope="past"),
        said("denial", "officials", "2031-05-07"),
        more={**ROE, **UNNAMED, "claims/scopes/past.yml": {"name": "Past"}},
    )

    assert [party.actor for party in found.asserting] == ["joe-roe", "westland"]
    assert [party.actor for party in found.denying] == ["officials", "northland", "southland"]
    assert [party.earlier for party in found.denying] == [False, True, False]


BEST = [
    pytest.param({"date": "2031-05-09"}, {"scope": "past"}, id="to the claim's own words"),
    pytest.param({"scope": "past"}, {"date": "2031-05-09"}, id="in the record of the claim itself"),
    pytest.param({"date": "2031-05-09"}, {"date": "../2031-05-02"}, id="dated"),
    pytest.param({"date": "2031-05-09"}, {"date": "2031-05-02?"}, id="of a certain date"),
    pytest.param({"date": "2031-05-09"}, {"date": "2031-05-02~"}, id="of a date that is given"),
    pytest.param({"date": "2031-05-09"}, {"via": ["jane-doe"]}, id="known by no other's word"),
    pytest.param({"date": "2031-05-09"}, {"via": ["agency"]}, id="passed on by nobody"),
    pytest.param(
        {"date": "2031-05-09", "via": ["agency", "agency"]}, {"via": ["jane-doe"]}, id="by outlets"
    ),
    pytest.param({"date": "2031-05-09", "form": "direct"}, {}, id="in the speaker's words"),
    pytest.param({"date": "2031-05-09", "via": ["agency"]}, {"date": "2031-05-02?"}, id="sure"),
    pytest.param({}, {"date": "2031-05-09"}, id="the first of those alike"),
]


@pytest.mark.parametrize(("better", "worse"), BEST)
def test_the_best_denial_comes_first(
    better: dict[str, Any], worse: dict[str, Any], request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    def denial(name: str, date: str = "2031-05-03", form: str = "indirect", **more: Any) -> Any:
        passages = [{"source": "daily", "sentences": "1", "form": form}]
        return said("denial", "northland", date, name=name, passages=passages, **more)

    one, other = denial("better", **better), denial("worse", **worse)
    more = {**AGENCY, "claims/scopes/past.yml": {"name": "Past"}}
    if "record" in request.node.name:
        other["also"] = [{"claim": "shells", "kind": "denial"}]
        more["claims/guns.yml"] = claim(other)
        statements = [one]
    else:
        statements = [one, other]
    for order in (statements, statements[::-1]):
        (party,) = facts(tmp_path, *order, more=more).denying
        assert party.lead.statement.id == "better"
        assert parties.best(reversed(party.entries)).statement.id == "better"


SAYS = said("assertion", date="2031-05-01", name="says")
SAYS_PART = said("assertion", date="2031-05-01", name="says-part", scope="past")


@pytest.mark.parametrize(
    ("statements", "taken_back", "parties"),
    [
        ([SAYS, said("denial", date="2031-05-02", name="a")], ["a"], ["a"]),
        ([SAYS, said("denial", "westland", "2031-05-02", name="a")], ["a"], ["a"]),
        # Not certainly later
        ([SAYS, said("denial", date="2031-05-01", name="a")], [], [None]),
        ([SAYS, said("denial", date="2031-04-30", name="a")], [], [None]),
        ([SAYS, said("denial", date="2031-05", name="a")], [], [None]),
        ([SAYS, said("denial", date="../2031-05-09", name="a")], [], [None]),
        ([SAYS, said("denial", date="2031-05-02/..", name="a")], ["a"], ["a"]),
        # By others, or by others too
        ([SAYS, said("denial", "northland", "2031-05-02", name="a")], [], [None]),
        ([SAYS, said("denial", ["jane-doe", "northland"], "2031-05-02", name="a")], [], [None]),
        # Of what is about another thing, or a part of it
        ([SAYS, said("denial", date="2031-05-02", name="a", scope="past")], [], [None]),
        ([SAYS_PART, said("denial", date="2031-05-02", name="a", scope="plans")], [], [None]),
        ([SAYS_PART, said("denial", date="2031-05-02", name="a", scope="past")], ["a"], ["a"]),
        ([SAYS_PART, said("denial", date="2031-05-02", name="a")], ["a"], ["a"]),
        (
            [SAYS, SAYS_PART, said("denial", date="2031-05-02", name="a", scope="past")],
            ["a"],
            [None],  # the rest still stands
        ),
        # Twice, and asserted again after that
        (
            [
                SAYS,
                said("denial", date="2031-05-02", name="a"),
                said("denial", date="2031-05-03", name="b"),
            ],
            ["a", "b"],
            ["b"],
        ),
        (
            [
                SAYS,
                said("denial", date="2031-05-02", name="a"),
                said("warning", date="2031-05-03", name="b"),
            ],
            ["a"],
            [None],
        ),
        # Nobody knows whether two unnamed people are the same
        (
            [
                said("assertion", "officials", "2031-05-01"),
                said("denial", "officials", "2031-05-02", name="a"),
            ],
            [],
            [None],
        ),
        ([SAYS, said("denial", "officials", "2031-05-02", name="a")], [], [None]),
        ([SAYS], [], [None]),
    ],
)
def test_who_takes_an_own_assertion_back_denies_nothing(
    statements: list[Any], taken_back: list[str], parties: list[str | None], tmp_path: Path
) -> None:
    scopes = {f"claims/scopes/{key}.yml": {"name": key} for key in ("past", "plans")}
    for order in (statements, statements[::-1]):
        found = facts(tmp_path, *order, more={**UNNAMED, **scopes})

        assert [each.statement.id for each in found.entries if each.retracts] == taken_back
        back = [party.retraction for party in found.asserting]
        assert [each and each.statement.id for each in back] == parties
        denying = {name for party in found.denying for name in names(party.entries)}
        denials = {each["id"] for each in statements if each["kind"] == "denial"}
        assert denying == denials - set(taken_back)


def test_who_took_it_back_stands_behind_those_who_hold_it(tmp_path: Path) -> None:
    holds = said("assertion", "southland", "2031-05-09")
    found = facts(tmp_path, SAYS, said("denial", date="2031-05-02", name="a"), holds)

    assert [party.actor for party in found.asserting] == ["southland", "westland"]
