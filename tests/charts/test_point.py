"""What is drawn of a statement: on which side of its claim, and by which sign."""

import pytest

from generator.records.vocabulary import Side, Sign
from tests.charts.points import point


@pytest.mark.parametrize(
    ("kind", "mark", "side", "sign"),
    [
        ("assertion", None, Side.ASSERTED, Sign.ASSERTION),
        ("denial", None, Side.DENIED, Sign.DENIAL),
        ("denial", "earlier", Side.DENIED, Sign.EARLIER_DENIAL),
        ("denial", "retracts", Side.OTHER, Sign.RETRACTION),
        ("acknowledgement", None, Side.OTHER, Sign.ACKNOWLEDGEMENT),
        ("no-comment", None, Side.OTHER, Sign.NO_COMMENT),
        ("pledge", None, Side.OTHER, Sign.PLEDGE),
    ],
)
def test_a_statement_has_a_side_and_a_sign(
    kind: str, mark: str | None, side: Side, sign: Sign
) -> None:
    is_earlier, is_back = mark == "earlier", mark == "retracts"
    entry = point("a", kind, "2031-05-04", earlier=is_earlier, retracts=is_back).entry

    assert (entry.side, entry.sign) == (side, sign)
