"""How a claim stands by what is recorded on it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.facts.standing import Standing
from tests.facts.saying import facts, said


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
        ([said("acknowledgement", "john-doe")], Standing.CONCEDED),  # a part of it
        (
            [said("assertion"), said("acknowledgement", "northland", via=["jane-doe"])],
            Standing.ASSERTED,  # by the accuser's word alone
        ),
        # Taken back by those who asserted it
        ([said("assertion"), said("denial", date="2031-05-06")], Standing.RETRACTED),
        (
            [
                said("assertion"),
                said("assertion", "southland"),
                said("denial", date="2031-05-06"),
            ],
            Standing.ASSERTED,
        ),
        (
            [
                said("assertion"),
                said("denial", date="2031-05-06"),
                said("denial", "northland", "2031-05-07"),
            ],
            Standing.CONTESTED,
        ),
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
