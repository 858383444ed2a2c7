"""What is drawn of a statement: on which side of its claim, and by which sign."""

import pytest

from generator.records.vocabulary import Side, Sign
from tests.charts.points import point


@pytest.mark.parametrize(
    ("kind", "earlier", "side", "sign"),
    [
        ("claim", False, Side.ASSERTED, Sign.ASSERTION),
        ("denial", False, Side.DENIED, Sign.DENIAL),
        ("denial", True, Side.DENIED, Sign.EARLIER_DENIAL),
        ("acknowledgement", False, Side.OTHER, Sign.ACKNOWLEDGEMENT),
        ("no-comment", False, Side.OTHER, Sign.NO_COMMENT),
        ("pledge", False, Side.OTHER, Sign.PLEDGE),
    ],
)
def test_a_statement_has_a_side_and_a_sign(
    kind: str, side: Side, sign: Sign, *, earlier: bool
) -> None:
    entry = point("a", kind, "2031-05-04", earlier=earlier).entry

    assert (entry.kind.side, entry.sign) == (side, sign)
