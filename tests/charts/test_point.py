"""Which lane a statement stands in, and by which sign it is told from others."""

import pytest

from generator.charts.point import Shape, Side, side
from generator.records.vocabulary import StatementKind
from tests.charts.points import point


@pytest.mark.parametrize(
    ("kind", "earlier", "lane", "sign"),
    [
        ("claim", False, Side.ASSERTED, Shape.ASSERTION),
        ("denial", False, Side.DENIED, Shape.DENIAL),
        ("denial", True, Side.DENIED, Shape.EARLIER_DENIAL),
        ("acknowledgement", False, Side.OTHER, Shape.ACKNOWLEDGEMENT),
        ("no-comment", False, Side.OTHER, Shape.NO_COMMENT),
        ("pledge", False, Side.OTHER, Shape.PLEDGE),
    ],
)
def test_a_statement_has_a_side_and_a_sign(
    kind: str, lane: Side, sign: Shape, *, earlier: bool
) -> None:
    drawn = point("a", kind, "2031-05-04", earlier=earlier)

    assert (drawn.side, drawn.shape) == (lane, sign)


@pytest.mark.parametrize("kind", StatementKind)
def test_every_kind_of_statement_has_a_side_and_a_sign(kind: StatementKind) -> None:
    drawn = point("a", kind.value, "2031-05-04")

    assert drawn.side is side(kind)
    assert drawn.shape in Shape
