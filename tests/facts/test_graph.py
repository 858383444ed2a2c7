"""What follows from the records: standings, earlier denials, answers, and references both ways."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.facts import graph
from generator.facts.answers import AnswerKind
from generator.facts.graph import ClaimFacts, Graph
from generator.facts.standing import Standing
from generator.records import dataset, references
from tests.world import BASE, LANGUAGES, Files, claim, event, read, source, statement, write


def derived(root: Path, *statements: dict[str, Any], more: Files | None = None) -> Graph:
    """The graph of the claim `shells` with these statements, and what `more` adds."""
    shells = {"claims/shells.yml": claim(*statements)} if statements else {}
    return graph.derive(read(root, {**BASE, **shells, **(more or {})}))


def facts(root: Path, *statements: dict[str, Any], more: Files | None = None) -> ClaimFacts:
    return derived(root, *statements, more=more).facts["shells"]


def said(kind: str, speaker: str = "jane-doe", date: str = "2031-05-04", **more: Any) -> Any:
    """A statement whose id is made of all that tells it from the others."""
    name = f"{kind}-{speaker}-{date}".replace("/", "-to-").rstrip("~?%")
    return statement(more.pop("name", name), kind, speaker, date, date_note="Shells.", **more)


@pytest.mark.parametrize(
    ("statements", "standing"),
    [
        ([said("assertion")], Standing.ASSERTED),
        ([said("announcement")], Standing.ASSERTED),
        ([said("assessment")], Standing.ASSERTED),
        ([said("warning")], Standing.ASSERTED),
        ([said("denial")], Standing.DENIED),
        ([said("assertion"), said("denial", "northland")], Standing.CONTESTED),
        ([said("denial", date="2031-01-01"), said("assertion")], Standing.CONTESTED),
        *(
            ([said(kind)], Standing.OPEN)
            for kind in ("qualification", "no-comment", "demand", "pledge")
        ),
        ([said("assertion"), said("no-comment", "northland")], Standing.ASSERTED),
        # Conceded: by one whom the claim is about, as their last word
        ([said("acknowledgement", "northland")], Standing.CONCEDED),
        ([said("assertion"), said("acknowledgement", "northland")], Standing.CONCEDED),
        (
            [said("assertion"), said("acknowledgement", "john-doe", on_behalf_of=["southland"])],
            Standing.CONCEDED,
        ),
        ([said("acknowledgement", "westland")], Standing.OPEN),
        ([said("assertion"), said("acknowledgement", "westland")], Standing.ASSERTED),
        ([said("acknowledgement", "john-doe")], Standing.OPEN),  # spoke for himself alone
        (
            [
                said("assertion", date="2031-01-01"),
                said("denial", "northland", "2031-02-01"),
                said("acknowledgement", "northland", "2031-03-01"),
            ],
            Standing.CONCEDED,
        ),
        (
            [
                said("assertion", date="2031-01-01"),
                said("acknowledgement", "northland", "2031-02-01"),
                said("denial", "northland", "2031-03-01"),
            ],
            Standing.CONTESTED,
        ),
        (
            [
                said("assertion", date="2031-01-01"),
                said("acknowledgement", "northland", "2031-02-01"),
                said("denial", "southland", "2031-03-01"),
            ],
            Standing.CONCEDED,
        ),
    ],
)
def test_derives_how_a_claim_stands(
    statements: Sequence[Any], standing: Standing, tmp_path: Path
) -> None:
    assert facts(tmp_path, *statements).standing is standing
    assert facts(tmp_path, *reversed(statements)).standing is standing


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
    ],
)
def test_knows_an_earlier_denial(
    denied: str, asserted: str, *, earlier: bool, tmp_path: Path
) -> None:
    found = facts(tmp_path, said("denial", "northland", denied), said("assertion", date=asserted))

    assert {entry.kind.value: entry.earlier_denial for entry in found.entries} == {
        "denial": earlier,
        "claim": False,
    }


def test_calls_no_denial_earlier_where_nothing_is_asserted(tmp_path: Path) -> None:
    found = facts(tmp_path, said("denial", date="2031-01-01"), said("demand", date="2031-02-01"))

    assert [entry.earlier_denial for entry in found.entries] == [False, False]
    assert found.first_assertion is None


def test_puts_statements_in_order_of_time(tmp_path: Path) -> None:
    dates = ["2031-05-04", "2031", "2031-05", "2030-12-31", "2031-05-01/2031-05-09"]
    found = facts(
        tmp_path, *(said("assertion", date=date, name=f"s-{n}") for n, date in enumerate(dates))
    )

    assert [entry.statement.date.edtf for entry in found.entries] == [
        "2030-12-31",
        "2031",
        "2031-05-01/2031-05-09",
        "2031-05",
        "2031-05-04",
    ]
    assert found.first_assertion is not None
    assert found.first_assertion.key == "shells/s-3"


CLAIM = said("assertion", date="2031-05-04", name="minister")
COVERAGE = {
    "nobody spoke": ([CLAIM], AnswerKind.NONE, None, None),
    "others spoke": (
        [CLAIM, said("denial", "southland", "2031-05-06")],
        AnswerKind.NONE,
        None,
        None,
    ),
    "spoke for another": (
        [CLAIM, said("denial", "john-doe", "2031-05-06")],
        AnswerKind.NONE,
        None,
        None,
    ),
    "declined to speak": (
        [CLAIM, said("no-comment", "northland", "2031-05-06")],
        AnswerKind.NONE,
        None,
        None,
    ),
    "denied": (
        [CLAIM, said("denial", "northland", "2031-05-06", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        (2, 2),
    ),
    "denied the same day": (
        [CLAIM, said("denial", "northland", "2031-05-04", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        (0, 0),
    ),
    "denied on an uncertain day": (
        [CLAIM, said("denial", "northland", "2031-05", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        (-3, 27),
    ),
    "denied first and again": (
        [
            CLAIM,
            said("denial", "northland", "2031-05-09", name="b"),
            said("denial", "northland", "2031-05-06", name="a"),
        ],
        AnswerKind.DENIED,
        "shells/a",
        (2, 2),
    ),
    "denied through a spokesman": (
        [CLAIM, said("denial", "john-doe", "2031-05-06", name="a", on_behalf_of=["northland"])],
        AnswerKind.DENIED,
        "shells/a",
        (2, 2),
    ),
    "denied before": (
        [CLAIM, said("denial", "northland", "2031-05-01", name="a")],
        AnswerKind.EARLIER_DENIAL,
        "shells/a",
        (-3, -3),
    ),
    "denied twice before": (
        [
            CLAIM,
            said("denial", "northland", "2031-04-01", name="a"),
            said("denial", "northland", "2031-05-01", name="b"),
        ],
        AnswerKind.EARLIER_DENIAL,
        "shells/b",
        (-3, -3),
    ),
    "denied before and after": (
        [
            CLAIM,
            said("denial", "northland", "2031-05-01", name="a"),
            said("denial", "northland", "2031-05-06", name="b"),
        ],
        AnswerKind.DENIED,
        "shells/b",
        (2, 2),
    ),
    "denied, and perhaps before the assertion": (
        [
            CLAIM,
            said("denial", "northland", "2031-05-01/2031-05-09", name="a"),
            said("denial", "northland", "2031-05-06", name="b"),
        ],
        AnswerKind.DENIED,
        "shells/b",
        (2, 2),
    ),
    "denied on a date that leaves it open": (
        [CLAIM, said("denial", "northland", "2031-05-01/2031-05-09", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        (-3, 5),
    ),
    "answered on a date that would leave it open": (
        [
            CLAIM,
            said("denial", "northland", "2031-05-01/2031-05-09", name="a", replies_to=["minister"]),
        ],
        AnswerKind.ANSWERED,
        "shells/a",
        (0, 5),
    ),
    "answered": (
        [CLAIM, said("denial", "northland", "2031-05-06", name="a", replies_to=["minister"])],
        AnswerKind.ANSWERED,
        "shells/a",
        (2, 2),
    ),
    "answered without denying": (
        [CLAIM, said("demand", "northland", "2031-05-06", name="a", replies_to=["minister"])],
        AnswerKind.ANSWERED,
        "shells/a",
        (2, 2),
    ),
    "answered through somebody else": (
        [
            CLAIM,
            said(
                "denial",
                "northland",
                "2031-05-06",
                name="a",
                via=["jane-doe"],
                replies_to=["minister"],
            ),
        ],
        AnswerKind.ANSWERED_VIA,
        "shells/a",
        (2, 2),
    ),
    "answered, and denied before that": (
        [
            CLAIM,
            said("denial", "northland", "2031-05-05", name="a"),
            said("denial", "northland", "2031-05-06", name="b", replies_to=["minister"]),
        ],
        AnswerKind.ANSWERED,
        "shells/b",
        (2, 2),
    ),
    "answered a demand alone": (
        [
            CLAIM,
            said("demand", "westland", "2031-05-05", name="a"),
            said("denial", "northland", "2031-05-06", name="b", replies_to=["a"]),
        ],
        AnswerKind.DENIED,
        "shells/b",
        (2, 2),
    ),
    "answered an assertion with another": (
        [CLAIM, said("assertion", "northland", "2031-05-06", name="a", replies_to=["minister"])],
        AnswerKind.OWN,
        "shells/a",
        None,
    ),
    "asserted it themselves": (
        [said("assertion", "northland", "2031-05-04", name="a")],
        AnswerKind.OWN,
        "shells/a",
        None,
    ),
    "pledged it themselves": (
        [CLAIM, said("pledge", "northland", "2031-05-06", name="a")],
        AnswerKind.OWN,
        "shells/a",
        None,
    ),
    "conceded it": (
        [CLAIM, said("acknowledgement", "northland", "2031-05-06", name="a")],
        AnswerKind.OWN,
        "shells/a",
        None,
    ),
    "denied where nobody asserts": (
        [said("denial", "northland", "2031-05-06", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        None,
    ),
    "answered in another claim's record": (
        [CLAIM, said("denial", "northland", "2031-05-06", name="a", replies_to=["guns/minister"])],
        AnswerKind.DENIED,
        "shells/a",
        (2, 2),
    ),
}


@pytest.mark.parametrize(
    ("statements", "answer", "key", "days"), COVERAGE.values(), ids=COVERAGE.keys()
)
def test_tells_who_has_answered(
    statements: Sequence[Any],
    answer: AnswerKind,
    key: str | None,
    days: tuple[int, int] | None,
    tmp_path: Path,
) -> None:
    more = {"claims/guns.yml": claim(said("assertion", name="minister"))}
    for order in (statements, list(reversed(statements))):
        found = facts(tmp_path, *order, more=more)
        first = found.answers[0]

        assert [each.actor for each in found.answers] == ["northland", "southland"]
        assert (first.kind, first.days) == (answer, days)
        assert (first.entry.key if first.entry else None) == key


@pytest.mark.parametrize("names", ["ab", "ba"])
def test_statements_of_one_day_stand_in_the_order_of_their_record(
    names: str, tmp_path: Path
) -> None:
    denials = [said("denial", "northland", "2031-05-01", name=name) for name in names]
    more = {
        "claims/a.yml": claim(
            said("denial", "northland", "2031-05-01", name="z", also=[
                {"claim": "shells", "kind": "denial"},
            ])
        ),
    }  # fmt: skip
    found = facts(tmp_path, CLAIM, *denials, more=more)

    keys = ["a/z", *(f"shells/{name}" for name in names), "shells/minister"]
    assert [entry.key for entry in found.entries] == keys
    assert [entry.position for entry in found.entries] == [0, 1, 2, 0]
    answer = found.answers[0]
    assert answer.entry is not None
    assert (answer.kind, answer.entry.key) == (AnswerKind.EARLIER_DENIAL, "a/z")
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


def test_lets_a_statement_bear_on_another_claim_in_a_kind_of_its_own(tmp_path: Path) -> None:
    both = said(
        "claim",
        "northland",
        "2031-05-06",
        name="a",
        also=[{"claim": "shells", "kind": "denial"}, {"claim": "guns", "kind": "denial"}],
    )
    found = derived(tmp_path, CLAIM, more={"claims/guns.yml": claim(both)})

    shells, guns = found.facts["shells"], found.facts["guns"]
    assert [(each.key, each.claim, each.home, each.kind.value) for each in shells.entries] == [
        ("shells/minister", "shells", "shells", "claim"),
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
