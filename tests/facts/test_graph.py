"""What follows from the records of all claims, and every reference turned both ways."""

from pathlib import Path
from typing import Any

import pytest

from generator.facts import graph
from generator.facts.answers import AnswerKind
from generator.facts.standing import Standing
from generator.records import dataset, references
from tests.facts.deriving import AGENCY, UNNAMED, derived, facts, names, said
from tests.world import BASE, LANGUAGES, claim, event, source, write


@pytest.mark.parametrize(
    ("denied", "asserted", "earlier"),
    [
        ("2031-05-03", "2031-05-04", True),
        ("2031-05-04", "2031-05-04", False),
        ("2031-05-05", "2031-05-04", False),
        # On every reading of both dates it has to be earlier
        ("2031-04", "2031-05-01", True),
        ("2031-05", "2031-05-04", False),
        ("2031-04-30", "2031-05", True),
        ("2031-05-01", "2031-05", False),
        ("2030", "2031", True),
        ("2031", "2031-12-31", False),
        ("2031-04-01/2031-05-03", "2031-05-04/2031-05-09", True),
        ("2031-04-01/2031-05-04", "2031-05-04/2031-05-09", False),
        # The marks do not widen a date
        ("2031-05-03~", "2031-05-04?", True),
        # An open bound may lie anywhere
        ("../2031-05-03", "2031-05-04", True),
        ("../2031-05-04", "2031-05-04", False),
        ("2031-01-01/..", "2031-05-04", False),
        ("2031-01-01", "../2031-05-04", False),
        ("2031-01-01", "2031-05-04/..", True),
    ],
)
def test_knows_an_earlier_denial(
    denied: str, asserted: str, *, earlier: bool, tmp_path: Path
) -> None:
    found = facts(tmp_path, said("denial", "northland", denied), said("assertion", date=asserted))

    assert {entry.kind.value: entry.earlier_denial for entry in found.entries} == {
        "denial": earlier,
        "assertion": False,
    }


def test_calls_no_denial_earlier_where_nothing_is_asserted(tmp_path: Path) -> None:
    found = facts(tmp_path, said("denial", date="2031-01-01"), said("demand", date="2031-02-01"))

    assert [entry.earlier_denial for entry in found.entries] == [False, False]
    assert found.first_assertion is None


def test_puts_statements_in_order_of_time(tmp_path: Path) -> None:
    dates = [
        *("2031-05-04", "2031", "2031-05", "2030-12-31", "2031-05-01/2031-05-09"),
        *("../2031-05-04", "2031-05-02/..", "../2031"),
    ]
    found = facts(
        tmp_path, *(said("assertion", date=date, name=f"s-{n}") for n, date in enumerate(dates))
    )

    assert [entry.statement.date.edtf for entry in found.entries] == [
        "2030-12-31",
        "2031-05-01/2031-05-09",
        "2031-05",
        "2031-05-02/..",
        "2031-05-04",
        # Undated: behind what is dated, under the latest day that it can mean
        "../2031-05-04",
        "2031",
        "../2031",
    ]
    assert found.first_assertion is not None
    assert found.first_assertion.key == "shells/s-3"


CLAIM = said("assertion", date="2031-05-04", name="minister")


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_statements_of_one_day_stand_in_the_order_of_their_record(
    order: str, tmp_path: Path
) -> None:
    denials = [said("denial", "northland", "2031-05-01", name=name) for name in order]
    more = {
        "claims/a.yml": claim(
            said("denial", "northland", "2031-05-01", name="z", also=[
                {"claim": "shells", "kind": "denial"},
            ])
        ),
    }  # fmt: skip
    found = facts(tmp_path, CLAIM, *denials, more=more)

    # Its own statements come before those of other claims.
    keys = [*(f"shells/{name}" for name in order), "a/z", "shells/minister"]
    assert [entry.key for entry in found.entries] == keys
    assert [entry.position for entry in found.entries] == [1, 2, 0, 0]
    answer = found.answers[0]  # by the claim's own words, and of those by the first
    assert answer.entry is not None
    assert (answer.kind, answer.entry.key) == (AnswerKind.EARLIER_DENIAL, keys[0])
    assert answer.days == (-3, -3)


def test_takes_whom_a_claim_is_about_from_its_event_unless_it_says_so(tmp_path: Path) -> None:
    about = {"claims/guns.yml": claim(said("assertion"), about=["westland"])}
    found = derived(tmp_path, said("assertion"), more=about)

    assert {key: each.about for key, each in found.facts.items()} == {
        "guns": ("westland",),
        "shells": ("northland", "southland"),
    }
    assert found.about == {
        "westland": ("guns",),
        "northland": ("shells",),
        "southland": ("shells",),
    }


def test_counts_whom_a_claim_is_about_by_principal(tmp_path: Path) -> None:
    about = ["john-doe", "southland", "northland"]
    shells = claim(said("assertion"), said("denial", "john-doe"), about=about)
    found = derived(tmp_path, more={"claims/shells.yml": shells})

    assert found.facts["shells"].about == tuple(about)
    assert [(each.actor, each.kind) for each in found.facts["shells"].answers] == [
        ("northland", AnswerKind.DENIED),
        ("southland", AnswerKind.NONE),
    ]
    assert found.facts["shells"].unanswered == ("southland",)
    assert found.about == {
        "john-doe": ("shells",),
        "northland": ("shells",),
        "southland": ("shells",),
    }


def test_marks_what_takes_back_an_own_assertion(tmp_path: Path) -> None:
    found = facts(
        tmp_path,
        said("assertion", name="says"),
        said("denial", date="2031-05-05", name="takes-back"),
        said("denial", "northland", "2031-05-05", name="denies"),
    )

    assert [(each.statement.id, each.retracts) for each in found.entries] == [
        ("says", False),
        ("takes-back", True),
        ("denies", False),
    ]
    assert [party.actor for party in found.denying] == ["northland"]
    assert found.first_assertion is not None
    assert found.first_assertion.statement.id == "says"


CONCESSION = said("acknowledgement", "northland", name="by-hearsay", via=["jane-doe"])


@pytest.mark.parametrize(
    ("other", "by_hearsay"),
    [
        (None, ["by-hearsay"]),
        (said("denial", "northland"), ["by-hearsay"]),
        (said("acknowledgement", "southland"), ["by-hearsay"]),
        (said("acknowledgement", "john-doe", via=["jane-doe"], name="z"), ["by-hearsay", "z"]),
        # What they concede themselves needs nobody's word
        (said("acknowledgement", "northland"), []),
        (said("acknowledgement", "john-doe", date="2031-01-01"), []),
        (said("acknowledgement", "northland", via=["agency"]), []),
    ],
)
def test_knows_who_concedes_by_the_word_of_others_alone(
    other: Any, by_hearsay: list[str], tmp_path: Path
) -> None:
    statements = [CONCESSION, other] if other else [CONCESSION]

    assert names(facts(tmp_path, *statements, more=AGENCY).conceded_via) == by_hearsay


def test_follows_broader_claims_to_the_end_but_for_those_withdrawn(tmp_path: Path) -> None:
    denies = said("denial", "northland", "2031-05-06")
    withdrawn = {"date": "2031-06", "reason": "Shells."}
    found = derived(
        tmp_path,
        more={
            "claims/shells.yml": claim(said("assertion"), broader="arms"),
            "claims/guns.yml": claim(said("assertion"), broader="arms"),
            "claims/arms.yml": claim(denies, broader="trade", withdrawn=withdrawn),
            "claims/trade.yml": claim(said("assertion"), broader="all"),
            "claims/all.yml": claim(said("demand")),
        },
    )

    assert {key: each.broader for key, each in found.facts.items()} == {
        "all": (),
        "arms": ("trade", "all"),
        "guns": ("trade", "all"),
        "shells": ("trade", "all"),
        "trade": ("all",),
    }
    assert found.narrower == {"all": ("trade",), "arms": ("guns", "shells"), "trade": ("arms",)}
    assert found.facts["shells"].answers[0].kind is AnswerKind.NONE  # it was denied and withdrawn


def test_unnamed_people_speak_for_themselves_alone(tmp_path: Path) -> None:
    found = derived(
        tmp_path, said("assertion", "officials", name="a"), said("assertion"), more=UNNAMED
    )

    assert [party.actor for party in found.facts["shells"].asserting] == ["officials", "westland"]
    assert [each.is_unnamed for each in found.facts["shells"].entries] == [True, False]
    assert found.spoken["westland"] == ("shells/assertion-jane-doe-2031-05-04",)
    assert found.members["westland"] == ("jane-doe", "officials")


def test_lets_a_statement_bear_on_another_claim_in_a_kind_of_its_own(tmp_path: Path) -> None:
    both = said(
        "assertion",
        "northland",
        "2031-05-06",
        name="a",
        also=[{"claim": "shells", "kind": "denial"}, {"claim": "guns", "kind": "denial"}],
    )
    found = derived(tmp_path, CLAIM, more={"claims/guns.yml": claim(both)})

    shells, guns = found.facts["shells"], found.facts["guns"]
    assert [(each.key, each.claim, each.home, each.kind.value) for each in shells.entries] == [
        ("shells/minister", "shells", "shells", "assertion"),
        ("guns/a", "shells", "guns", "denial"),
    ]
    assert [each.key for each in guns.entries] == ["guns/a"]  # not once more through `also`
    assert (shells.standing, guns.standing) == (Standing.CONTESTED, Standing.ASSERTED)
    assert shells.answers[0].kind is AnswerKind.DENIED
    assert list(found.entries) == ["guns/a", "shells/minister"]
    assert found.entries["guns/a"].kind.value == "assertion"


def test_turns_every_reference_both_ways(tmp_path: Path) -> None:
    answer = said(
        "denial",
        "john-doe",
        "2031-05-06",
        name="embassy",
        on_behalf_of=["northland", "john-doe"],
        via=["jane-doe", "westland"],
        replies_to=["minister", "guns/minister", "minister"],
        passages=[{"source": "wire", "sentences": "2"}, {"source": "daily", "sentences": "1"}],
    )
    more = {
        "claims/guns.yml": claim(said("assertion", date="2031-05-05", name="minister")),
        "claims/sources/wire.yml": source(outlet="jane-doe", wire="westland", relays=["jane-doe"]),
        "claims/events/talks.yml": event("northland"),
    }
    found = derived(tmp_path, answer, CLAIM, more=more)

    assert found.replies == {
        "shells/minister": ("shells/embassy",),
        "guns/minister": ("shells/embassy",),
    }
    assert found.replies_to == {"shells/embassy": ("shells/minister", "guns/minister")}
    assert found.spoken == {
        "jane-doe": ("shells/minister", "guns/minister"),
        "westland": ("shells/minister", "guns/minister"),
        "john-doe": ("shells/embassy",),
        "northland": ("shells/embassy",),
    }
    assert found.relayed == {"jane-doe": ("shells/embassy",), "westland": ("shells/embassy",)}
    assert found.on_event == {"shipments": ("guns", "shells")}
    assert found.in_source == {
        "daily": (("shells/minister", 0), ("guns/minister", 0), ("shells/embassy", 1)),
        "wire": (("shells/embassy", 0),),
    }
    assert found.members == {"northland": ("john-doe",), "westland": ("jane-doe",)}
    assert found.events_of == {"northland": ("shipments", "talks"), "southland": ("shipments",)}
    assert found.sources_of == {"jane-doe": ("wire",), "westland": ("wire",)}
    assert found.facts["shells"].sources == ("daily", "wire")


def test_goes_on_without_the_records_that_could_not_be_read(tmp_path: Path) -> None:
    answer = said(
        "denial",
        "northland",
        name="embassy",
        replies_to=["guns/minister"],
        also=[{"claim": "guns", "kind": "denial"}],
    )
    unreadable = {
        "claims/guns.yml": "unreadable: [",
        "claims/events/shipments.yml": "unreadable: [",
        "claims/actors/northland.yml": "unreadable: [",
        "claims/sources/daily.yml": "unreadable: [",
    }
    write(tmp_path, {**BASE, "claims/shells.yml": claim(answer), **unreadable})
    found, _ = dataset.read(tmp_path, languages=LANGUAGES)
    kept, _ = references.resolve(found)
    derived = graph.derive(kept)

    assert list(derived.facts) == ["shells"]
    assert derived.facts["shells"].about == ()
    assert derived.facts["shells"].answers == ()
    assert derived.facts["shells"].standing is Standing.DENIED
    assert (derived.replies, derived.replies_to) == ({}, {})
    assert derived.spoken == {"northland": ("shells/embassy",)}
    assert derived.on_event == {"shipments": ("shells",)}
    assert derived.in_source == {"daily": (("shells/embassy", 0),)}
