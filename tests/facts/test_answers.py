"""Who has answered a claim, by whom, and how long after it was first asserted."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.facts.answers import AnswerKind, Order
from tests.facts.saying import facts, said
from tests.world import claim

CLAIM = said("assertion", date="2031-05-04", name="minister")
COVERAGE = {
    "nobody spoke": ([CLAIM], AnswerKind.NONE, None, None),
    "others spoke": (
        [CLAIM, said("denial", "southland", "2031-05-06")],
        AnswerKind.NONE,
        None,
        None,
    ),
    "a member spoke": (
        [CLAIM, said("denial", "john-doe", "2031-05-06", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        (2, 2),
    ),
    "a member spoke for another": (
        [CLAIM, said("denial", "john-doe", "2031-05-06", on_behalf_of=["southland"])],
        AnswerKind.NONE,
        None,
        None,
    ),
    "declined to speak": (
        [CLAIM, said("no-comment", "northland", "2031-05-06", name="a")],
        AnswerKind.NO_COMMENT,
        "shells/a",
        (2, 2),
    ),
    "declined to speak, which a source presents as the answer": (
        [CLAIM, said("no-comment", "northland", "2031-05-06", name="a", replies_to=["minister"])],
        AnswerKind.NO_COMMENT,
        "shells/a",
        (2, 2),
    ),
    "declined to speak, and denied it before": (
        [
            CLAIM,
            said("denial", "northland", "2031-05-01"),
            said("no-comment", "northland", "2031-05-06", name="a"),
        ],
        AnswerKind.NO_COMMENT,
        "shells/a",
        (2, 2),
    ),
    "denied it, and declined to speak": (
        [
            CLAIM,
            said("no-comment", "northland", "2031-05-05"),
            said("denial", "northland", "2031-05-06", name="a"),
        ],
        AnswerKind.DENIED,
        "shells/a",
        (2, 2),
    ),
    "conceded it, others say": (
        [CLAIM, said("acknowledgement", "northland", "2031-05-04", name="a", via=["jane-doe"])],
        AnswerKind.CONCEDED_VIA,
        "shells/a",
        (0, 0),
    ),
    "conceded it in answer, others say": (
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
        (2, 2),
    ),
    "denied about some day": (
        [CLAIM, said("denial", "northland", "2031-05-06~", name="a")],
        AnswerKind.DENIED,
        "shells/a",
        None,
    ),
    "denied at some time": (
        [CLAIM, said("denial", "northland", "../2031-05-06", name="a")],
        AnswerKind.DENIED,
        "shells/a",
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
        "shells/a",
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


ORDERS = {
    "before": ("2031-05-03", Order.BEFORE),
    "about the day before": ("2031-05-03~", Order.BEFORE),
    "the same day": ("2031-05-04", Order.SAME_DAY),
    "after": ("2031-05-05", Order.AFTER),
    "perhaps before": ("2031-05", Order.OPEN),
    "at any time up to then": ("../2031-05-20", Order.OPEN),
    "up to the day before": ("../2031-05-03", Order.BEFORE),
    "at any time since": ("2031-05-05/..", Order.AFTER),
}


@pytest.mark.parametrize(("date", "order"), ORDERS.values(), ids=ORDERS.keys())
def test_tells_what_came_first_as_far_as_the_dates_do(
    date: str, order: Order, tmp_path: Path
) -> None:
    answer = facts(tmp_path, CLAIM, said("denial", "northland", date, name="a")).answers[0]

    assert answer.order is order


def test_an_answer_is_never_older_than_what_it_answers(tmp_path: Path) -> None:
    reply = said("denial", "northland", "../2031-05-20", name="a", replies_to=["minister"])
    answer = facts(tmp_path, CLAIM, reply).answers[0]

    assert (answer.kind, answer.order, answer.days) == (AnswerKind.ANSWERED, Order.AFTER, None)


BROADER = {
    "after it": ("2031-05-06", [], AnswerKind.GENERAL_DENIAL, "arms/z"),
    "at some time": ("../2031-05-20", [], AnswerKind.GENERAL_DENIAL, "arms/z"),
    "before it": ("2031-05-01", [], AnswerKind.GENERAL_DENIAL, "arms/z"),
    "and the claim itself": (
        "2031-05-06",
        [said("denial", "northland", "2031-05-09", name="a")],
        AnswerKind.DENIED,
        "shells/a",
    ),
    "after it, and the claim itself before": (
        "2031-05-06",
        [said("denial", "northland", "2031-05-02", name="a")],
        AnswerKind.GENERAL_DENIAL,
        "arms/z",
    ),
    "before it, and the claim itself too": (
        "2031-05-01",
        [said("denial", "northland", "2031-05-02", name="a")],
        AnswerKind.EARLIER_DENIAL,
        "shells/a",
    ),
}


@pytest.mark.parametrize(("date", "own", "kind", "key"), BROADER.values(), ids=BROADER.keys())
def test_a_denial_of_a_broader_claim_is_a_general_one(
    date: str, own: Sequence[Any], kind: AnswerKind, key: str, tmp_path: Path
) -> None:
    arms = claim(said("denial", "northland", date, name="z"), broader="trade")
    trade = claim(said("denial", "southland", "2031-05-06", name="y"))
    more = {
        "claims/arms.yml": arms,
        "claims/trade.yml": trade,
        "claims/shells.yml": claim(CLAIM, *own, broader="arms"),
    }
    northland, southland = facts(tmp_path, more=more).answers

    assert (northland.kind, northland.entry and northland.entry.key) == (kind, key)
    assert (southland.kind, southland.entry and southland.entry.key) == (
        AnswerKind.GENERAL_DENIAL,
        "trade/y",
    )


def test_a_broader_claim_that_was_withdrawn_denies_nothing(tmp_path: Path) -> None:
    arms = claim(
        said("denial", "northland", "2031-05-06"),
        withdrawn={"date": "2031-06-01", "reason": "It was misread."},
    )
    more = {"claims/arms.yml": arms, "claims/shells.yml": claim(CLAIM, broader="arms")}
    found = facts(tmp_path, more=more)

    assert (found.answers[0].kind, found.broader) == (AnswerKind.NONE, ())


def test_a_statement_on_both_claims_denies_this_one(tmp_path: Path) -> None:
    both = said(
        "denial", "northland", "2031-05-06", also=[{"claim": "shells", "kind": "denial"}], name="z"
    )
    more = {"claims/arms.yml": claim(both), "claims/shells.yml": claim(CLAIM, broader="arms")}

    assert facts(tmp_path, more=more).answers[0].kind is AnswerKind.DENIED


def test_answers_are_counted_by_principal(tmp_path: Path) -> None:
    more = {"claims/shells.yml": claim(CLAIM, about=["john-doe", "northland", "nobody-known"])}
    known = {"claims/actors/nobody-known.yml": {"kind": "person", "name": "X"}}
    found = facts(tmp_path, more={**more, **known})

    assert [answer.actor for answer in found.answers] == ["northland", "nobody-known"]
    assert found.about == ("john-doe", "northland", "nobody-known")
    assert found.unanswered == ("northland", "nobody-known")


@pytest.mark.parametrize("is_withdrawn", [False, True])
def test_nobody_is_owed_an_answer_to_what_was_taken_back(
    *, is_withdrawn: bool, tmp_path: Path
) -> None:
    withdrawn = {"withdrawn": {"date": "2031-06-01", "reason": "So."}} if is_withdrawn else {}
    back = [] if is_withdrawn else [said("denial", date="2031-05-06")]
    more = {"claims/shells.yml": claim(CLAIM, *back, **withdrawn)}

    assert facts(tmp_path, more=more).unanswered == ()
