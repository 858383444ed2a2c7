"""Who has answered a claim: what counts as an answer, what comes nearest to one, and when."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.facts.answers import Answer, AnswerKind, Order
from generator.facts.graph import ClaimFacts
from tests.facts.deriving import AGENCY, ROE, facts, said
from tests.world import claim

CLAIM = said("assertion", date="2031-05-04", name="minister")
COVERAGE = {
    "nobody spoke": ([CLAIM], AnswerKind.NONE, None, None, None),
    "others spoke": (
        [CLAIM, said("denial", "southland", "2031-05-06")],
        AnswerKind.NONE,
        None,
        None,
        None,
    ),
    "a member spoke for another": (
        [CLAIM, said("denial", "john-doe", "2031-05-06", on_behalf_of=["westland"])],
        AnswerKind.NONE,
        None,
        None,
        None,
    ),
    "declined to speak": (
        [CLAIM, said("no-comment", "northland", "2031-05-06", name="a")],
        AnswerKind.NO_COMMENT,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "denied": (
        [CLAIM, said("denial", "northland", "2031-05-06", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "denied the same day": (
        [CLAIM, said("denial", "northland", "2031-05-04", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        Order.SAME_DAY,
        (0, 0),
    ),
    "denied on an uncertain day": (
        [CLAIM, said("denial", "northland", "2031-05", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        Order.OPEN,
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
        Order.AFTER,
        (2, 2),
    ),
    "denied through a spokesman": (
        [CLAIM, said("denial", "john-doe", "2031-05-06", name="a", on_behalf_of=["northland"])],
        AnswerKind.DENIED,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "denied before": (
        [CLAIM, said("denial", "northland", "2031-05-01", name="a")],
        AnswerKind.EARLIER_DENIAL,
        "shells/a",
        Order.BEFORE,
        (-3, -3),
    ),
    "denied twice before": (
        [
            CLAIM,
            said("denial", "northland", "2031-04-01", name="a"),
            said("denial", "northland", "2031-05-01", name="b"),
        ],
        AnswerKind.EARLIER_DENIAL,  # of those alike the first
        "shells/a",
        Order.BEFORE,
        (-33, -33),
    ),
    "denied before and after": (
        [
            CLAIM,
            said("denial", "northland", "2031-05-01", name="a"),
            said("denial", "northland", "2031-05-06", name="b"),
        ],
        AnswerKind.DENIED,
        "shells/b",
        Order.AFTER,
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
        Order.AFTER,
        (2, 2),
    ),
    "denied on a date that leaves it open": (
        [CLAIM, said("denial", "northland", "2031-05-01/2031-05-09", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        Order.OPEN,
        (-3, 5),
    ),
    "answered on a date that would leave it open": (
        [
            CLAIM,
            said("denial", "northland", "2031-05-01/2031-05-09", name="a", replies_to=["minister"]),
        ],
        AnswerKind.ANSWERED,
        "shells/a",
        Order.AFTER,
        (0, 5),
    ),
    "answered": (
        [CLAIM, said("denial", "northland", "2031-05-06", name="a", replies_to=["minister"])],
        AnswerKind.ANSWERED,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "answered without denying": (
        [CLAIM, said("demand", "northland", "2031-05-06", name="a", replies_to=["minister"])],
        AnswerKind.ANSWERED,
        "shells/a",
        Order.AFTER,
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
        Order.AFTER,
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
        Order.AFTER,
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
        Order.AFTER,
        (2, 2),
    ),
    "answered an assertion with another": (
        [CLAIM, said("assertion", "northland", "2031-05-06", name="a", replies_to=["minister"])],
        AnswerKind.OWN,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "asserted it themselves": (
        [said("assertion", "northland", "2031-05-04", name="a")],
        AnswerKind.OWN,
        "shells/a",
        None,
        None,
    ),
    "pledged it themselves": (
        [CLAIM, said("pledge", "northland", "2031-05-06", name="a")],
        AnswerKind.OWN,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "conceded it": (
        [CLAIM, said("acknowledgement", "northland", "2031-05-06", name="a")],
        AnswerKind.OWN,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "denied where nobody asserts": (
        [said("denial", "northland", "2031-05-06", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        None,
        None,
    ),
    "answered in another claim's record": (
        [CLAIM, said("denial", "northland", "2031-05-06", name="a", replies_to=["guns/minister"])],
        AnswerKind.DENIED,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "a member denied": (
        [CLAIM, said("denial", "john-doe", "2031-05-06", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "denied together with another": (
        [CLAIM, said("denial", ["southland", "john-doe"], "2031-05-06", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "somebody without a place spoke": (
        [CLAIM, said("denial", "joe-roe", "2031-05-06")],
        AnswerKind.NONE,
        None,
        None,
        None,
    ),
    "declined to speak as an answer": (
        [CLAIM, said("no-comment", "northland", "2031-05-06", name="a", replies_to=["minister"])],
        AnswerKind.NO_COMMENT,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "declined to speak, and denied before the assertion": (
        [
            CLAIM,
            said("no-comment", "northland", "2031-05-06", name="a"),
            said("denial", "northland", "2031-05-01"),
        ],
        AnswerKind.NO_COMMENT,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "asked for something": (
        [CLAIM, said("demand", "northland", "2031-05-06")],
        AnswerKind.NONE,
        None,
        None,
        None,
    ),
    # Days are given between two sure dates alone
    "denied on a day that is an estimate": (
        [CLAIM, said("denial", "northland", "2031-05-06~", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        Order.AFTER,
        None,
    ),
    "denied on a day before that is uncertain": (
        [CLAIM, said("denial", "northland", "2031-05-01?", name="a")],
        AnswerKind.EARLIER_DENIAL,
        "shells/a",
        Order.BEFORE,
        None,
    ),
    "denied the same day, by an estimate": (
        [CLAIM, said("denial", "northland", "2031-05-04~", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        Order.OPEN,
        None,
    ),
    "denied at some time up to a day after": (
        [CLAIM, said("denial", "northland", "../2031-06-30", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        Order.OPEN,
        None,
    ),
    "denied at some time up to a day before": (
        [CLAIM, said("denial", "northland", "../2031-05-03", name="a")],
        AnswerKind.EARLIER_DENIAL,
        "shells/a",
        Order.BEFORE,
        None,
    ),
    "denied at some time from a day after on": (
        [CLAIM, said("denial", "northland", "2031-05-05/..", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        Order.AFTER,
        None,
    ),
    "denied in a year": (
        [CLAIM, said("denial", "northland", "2031", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        Order.OPEN,
        None,
    ),
    "answered at some time up to a day": (
        [CLAIM, said("denial", "northland", "../2031-06-30", name="a", replies_to=["minister"])],
        AnswerKind.ANSWERED,
        "shells/a",
        Order.AFTER,  # it cannot be older than what it answers
        None,
    ),
    "answered an assertion that itself may be older than the first": (
        [
            CLAIM,
            said("warning", "westland", "../2031-06-30", name="early"),
            said("denial", "northland", "../2031-06-30", name="a", replies_to=["early"]),
        ],
        AnswerKind.ANSWERED,
        "shells/a",
        Order.OPEN,
        None,
    ),
    "answered an assertion of the first one's day": (
        [
            CLAIM,
            said("warning", "westland", "2031-05-04", name="later"),
            said("denial", "northland", "2031-05", name="a", replies_to=["later"]),
        ],
        AnswerKind.ANSWERED,
        "shells/a",
        Order.AFTER,
        (0, 27),
    ),
    # Nobody concedes by another's word alone
    "conceded by the word of the one who asserts it": (
        [CLAIM, said("acknowledgement", "northland", "2031-05-06", name="a", via=["jane-doe"])],
        AnswerKind.CONCEDED_VIA,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "conceded as an answer, by the word of the one who asserts it": (
        [
            CLAIM,
            said(
                "acknowledgement",
                "northland",
                "2031-05-06",
                name="a",
                via=["jane-doe"],
                replies_to=["minister"],
            ),
        ],
        AnswerKind.CONCEDED_VIA,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "conceded by another's word, and denied": (
        [
            CLAIM,
            said("acknowledgement", "northland", "2031-05-06", via=["jane-doe"]),
            said("denial", "northland", "2031-05-07", name="a"),
        ],
        AnswerKind.DENIED,
        "shells/a",
        Order.AFTER,
        (3, 3),
    ),
    "conceded through an own spokesman": (
        [CLAIM, said("acknowledgement", "northland", "2031-05-06", name="a", via=["john-doe"])],
        AnswerKind.OWN,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "conceded to an agency": (
        [CLAIM, said("acknowledgement", "northland", "2031-05-06", name="a", via=["agency"])],
        AnswerKind.OWN,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    # The best denial is the one that is named
    "denied in part, and then all of it": (
        [
            CLAIM,
            said("denial", "northland", "2031-05-05", scope="past"),
            said("denial", "northland", "2031-05-06", name="a"),
        ],
        AnswerKind.DENIED,
        "shells/a",
        Order.AFTER,
        (2, 2),
    ),
    "denied the same, and took back an own assertion": (
        [
            said("assertion", "northland", "2031-05-04", name="b"),
            said("denial", "northland", "2031-05-06"),
        ],
        AnswerKind.OWN,
        "shells/b",
        None,
        None,
    ),
}


@pytest.mark.parametrize(
    ("statements", "answer", "key", "order", "days"), COVERAGE.values(), ids=COVERAGE.keys()
)
def test_tells_who_has_answered(
    statements: Sequence[Any],
    answer: AnswerKind,
    key: str | None,
    tmp_path: Path,
    *,
    order: Order | None,
    days: tuple[int, int] | None,
) -> None:
    more = {
        **AGENCY,
        **ROE,
        "claims/guns.yml": claim(said("assertion", name="minister")),
        "claims/scopes/past.yml": {"name": "Past"},
    }
    for given in (statements, statements[::-1]):
        found = facts(tmp_path, *given, more=more)
        first, *_ = (*found.answers, Answer(actor="northland", kind=AnswerKind.NONE))

        assert found.concerned == ("northland", "southland")
        if found.is_asserted:
            assert [each.actor for each in found.answers] == ["northland", "southland"]
        else:  # nobody owes an answer
            assert AnswerKind.NONE not in {each.kind for each in found.answers}
        assert (first.kind, first.order, first.days) == (answer, order, days)
        assert (first.entry.key if first.entry else None) == key


GENERAL = {
    "denied in general": ([said("denial", "northland", "2031-05-06")], "arms"),
    "a member denied in general": ([said("denial", "john-doe", "2031-05-06")], "arms"),
    "nobody denied in general": ([said("demand", "northland", "2031-05-06")], None),
    "another denied in general": ([said("denial", "southland", "2031-05-06")], None),
    "asserted it in general": ([said("assertion", "northland", "2031-05-06")], None),
    "denied in general at some time": ([said("denial", "northland", "../2031-06")], "arms"),
    "denied in general before": ([said("denial", "northland", "2031-05-01")], "arms"),
    "denied in general before and after": (
        [
            said("denial", "northland", "2031-05-01", name="before"),
            said("denial", "northland", "2031-05-06"),
        ],
        "arms",
    ),
    "took back what they asserted in general": (
        [said("assertion", "northland", "2031-05-01"), said("denial", "northland", "2031-05-06")],
        None,
    ),
}


@pytest.mark.parametrize(("broader", "home"), GENERAL.values(), ids=GENERAL.keys())
def test_a_denial_of_a_broader_claim_answers_in_general(
    broader: list[Any], home: str | None, tmp_path: Path
) -> None:
    first = in_general(tmp_path, [], broader).answers[0]

    if home is None:
        assert (first.kind, first.entry) == (AnswerKind.NONE, None)
    else:
        assert first.kind is AnswerKind.GENERAL_DENIAL
        assert first.entry is not None
        assert (first.entry.claim, first.entry.statement.id) == (home, broader[-1]["id"])


@pytest.mark.parametrize(
    ("own", "on_arms", "kind"),
    [
        ("denial", "2031-05-06", AnswerKind.DENIED),
        ("no-comment", "2031-05-06", AnswerKind.NO_COMMENT),
        ("pledge", "2031-05-06", AnswerKind.GENERAL_DENIAL),
        ("pledge", "2031-05-01", AnswerKind.OWN),  # nothing follows from what was denied before
        ("demand", "2031-05-06", AnswerKind.GENERAL_DENIAL),
    ],
)
def test_what_is_said_to_the_claim_itself_comes_first(
    own: str, on_arms: str, kind: AnswerKind, tmp_path: Path
) -> None:
    here = [said(own, "northland", "2031-05-06")]
    found = in_general(tmp_path, here, [said("denial", "northland", on_arms)])

    assert found.answers[0].kind is kind


def test_a_denial_of_both_claims_denies_the_narrower_itself(tmp_path: Path) -> None:
    both = said("denial", "northland", "2031-05-06", also=[{"claim": "shells", "kind": "denial"}])

    assert in_general(tmp_path, [], [both]).answers[0].kind is AnswerKind.DENIED


def test_an_earlier_denial_of_the_claim_comes_behind_a_later_one_in_general(
    tmp_path: Path,
) -> None:
    before = [said("denial", "northland", "2031-05-01")]

    later = in_general(tmp_path, before, [said("denial", "northland", "2031-05-06")])
    assert later.answers[0].kind is AnswerKind.GENERAL_DENIAL
    earlier = in_general(tmp_path, before, [said("denial", "northland", "2031-05-02")])
    assert earlier.answers[0].kind is AnswerKind.EARLIER_DENIAL


def in_general(root: Path, own: list[Any], broader: list[Any]) -> ClaimFacts:
    """What follows for `shells`, which is asserted, from these and what is said on `arms`."""
    more = {
        "claims/shells.yml": claim(CLAIM, *own, broader="arms"),
        "claims/arms.yml": claim(*broader),
    }
    return facts(root, more=more)


@pytest.mark.parametrize(
    ("kind", "is_silent"),
    [
        ("denial", False),
        ("no-comment", False),
        ("pledge", False),
        ("acknowledgement", True),  # by another's word
        ("demand", True),
    ],
)
def test_a_claim_is_unanswered_by_those_who_said_nothing_to_it(
    kind: str, tmp_path: Path, *, is_silent: bool
) -> None:
    own = said(kind, "john-doe", "2031-05-06", via=["jane-doe"])

    silent = ("northland", "southland") if is_silent else ("southland",)
    assert facts(tmp_path, CLAIM, own).unanswered == silent
    assert facts(tmp_path, own).unanswered == ()  # nobody asserts it
