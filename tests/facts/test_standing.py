"""How a claim stands: by who asserts and denies it, and by whose word somebody concedes it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.facts.standing import Standing
from tests.facts.deriving import AGENCY, ROE, facts, said


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
            [said("assertion"), said("acknowledgement", "joe-roe", on_behalf_of=["southland"])],
            Standing.CONCEDED,
        ),
        # A member's word is its principal's
        ([said("acknowledgement", "john-doe")], Standing.CONCEDED),
        ([said("assertion"), said("denial", "john-doe")], Standing.CONTESTED),
        (
            [
                said("acknowledgement", "northland", "2031-02-01"),
                said("denial", "john-doe", "2031-03-01"),
            ],
            Standing.DENIED,
        ),
        ([said("acknowledgement", "westland")], Standing.OPEN),
        ([said("assertion"), said("acknowledgement", "westland")], Standing.ASSERTED),
        ([said("acknowledgement", "joe-roe")], Standing.OPEN),  # spoke for himself alone
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
        # By another's word alone nobody concedes
        (
            [said("assertion"), said("acknowledgement", "northland", via=["jane-doe"])],
            Standing.ASSERTED,
        ),
        ([said("acknowledgement", "northland", via=["jane-doe"])], Standing.OPEN),
        (
            [
                said("assertion", date="2031-01-01"),
                said("denial", "northland", "2031-02-01"),
                said("acknowledgement", "northland", "2031-03-01", via=["jane-doe"]),
            ],
            Standing.CONTESTED,
        ),
        # An outlet prints what it heard, and whoever speaks for the same is no other
        ([said("acknowledgement", "northland", via=["agency"])], Standing.CONCEDED),
        ([said("acknowledgement", "northland", via=["john-doe"])], Standing.CONCEDED),
        # Retracted: all who asserted it took it back, and nobody else denies it
        (
            [said("assertion", date="2031-01-01"), said("denial", date="2031-02-01")],
            Standing.RETRACTED,
        ),
        (
            [
                said("assertion", date="2031-01-01"),
                said("assertion", "southland", "2031-01-01"),
                said("denial", date="2031-02-01"),
            ],
            Standing.ASSERTED,
        ),
        (
            [
                said("assertion", date="2031-01-01"),
                said("denial", date="2031-02-01"),
                said("denial", "northland", "2031-01-15"),
            ],
            Standing.CONTESTED,
        ),
        (
            [
                said("assertion", date="2031-01-01"),
                said("denial", date="2031-02-01"),
                said("assertion", date="2031-03-01"),
            ],
            Standing.ASSERTED,
        ),
    ],
)
def test_derives_how_a_claim_stands(
    statements: Sequence[Any], standing: Standing, tmp_path: Path
) -> None:
    for order in (statements, statements[::-1]):
        assert facts(tmp_path, *order, more={**ROE, **AGENCY}).standing is standing
