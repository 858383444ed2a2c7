"""Statements in time: lanes, marks, spans, labels, arcs."""

import random
from itertools import combinations

import pytest

from generator.charts import timeline as module
from generator.charts.point import Point
from generator.charts.scale import NARROW
from generator.charts.timeline import MARK, MOST_MARKS, Timeline, binned, timeline
from generator.records.schema import Text
from generator.records.vocabulary import Side, Sign, StatementKind
from tests.charts.points import point

FIRST = {"c": "c/first"}


def drawn(*points: Point, **answers: list[str]) -> Timeline:
    by_key = {f"c/{key}": [f"c/{name}" for name in names] for key, names in answers.items()}
    picture = timeline(points, answers=by_key, first_of=FIRST, claim="c")
    assert picture is not None
    return picture


def test_assertions_denials_and_the_rest_have_a_lane_each() -> None:
    picture = drawn(
        point("first", "assertion", "2031-05-03"),
        point("old", "denial", "2031-05-01", earlier=True),
        point("no", "denial", "2031-05-04/2031-05-05"),
        point("ask", "demand", "2031-05-03~"),
    )

    assert [(lane.side, lane.y, lane.height, lane.count) for lane in picture.lanes] == [
        (Side.ASSERTED, 22, 50, 1),
        (Side.DENIED, 82, 50, 2),
        (Side.OTHER, 142, 50, 1),
    ]
    assert (picture.height, picture.foot) == (242, 202)
    assert [
        (mark.point.address, mark.x, mark.y, mark.span, mark.is_vague, mark.is_first)
        for mark in picture.marks
    ] == [
        ("#first", 50.0, 60, None, False, True),
        ("#old", 8.0, 120, None, False, False),
        ("#no", 81.5, 120, (71.0, 92.0), False, False),
        ("#ask", 50.0, 180, None, True, False),
    ]
    assert picture.first is not None
    assert picture.first.point.address == "#first"
    assert picture.signs == (Sign.EARLIER_DENIAL, Sign.DEMAND)
    assert not picture.is_binned


def test_a_side_without_statements_has_an_empty_lane_so_that_it_can_say_so() -> None:
    picture = drawn(
        point("first", "assertion", "2031-05-03"), point("b", "assertion", "2031-05-04")
    )

    assert [(lane.side, lane.count, lane.height) for lane in picture.lanes] == [
        (Side.ASSERTED, 2, 50),
        (Side.DENIED, 0, 50),
    ]


@pytest.mark.parametrize(
    "dates",
    [
        [],
        ["2031-05-03"],
        ["2031-05-03", "2031-05-03", "2031-05-03~"],
        ["2031", "../2031-05-03", "2031-05-04/.."],
        ["2031-05-03", "../2031-05-01"],
    ],
)
def test_one_date_alone_is_no_picture(dates: list[str]) -> None:
    points = [point(f"s-{index}", "assertion", date) for index, date in enumerate(dates)]

    assert timeline(points, answers={}, first_of={}) is None
    assert binned(points) is None


def test_the_first_assertion_is_marked_for_many_claims_and_named_for_one() -> None:
    points = [point("first", "assertion", "2031-05-03"), point("b", "assertion", "2031-05-04")]
    picture = timeline(points, answers={}, first_of=FIRST)

    assert picture is not None
    assert picture.first is None
    assert [mark.is_first for mark in picture.marks] == [True, False]
    assert picture.lanes[0].y == 0


def test_what_is_undated_has_a_lane_of_its_own_and_no_place_in_time() -> None:
    picture = drawn(
        point("first", "assertion", "2031-05-03"),
        point("no", "denial", "2031-05-05"),
        point("up-to", "denial", "../2031-05-04"),
        point("from", "pledge", "2031-05-04/.."),
        point("year", "assertion", "2030"),
        point("month", "assertion", "2031-05-01/2031-05-31~"),
        no=["first", "year"],
        year=["first"],
    )

    lane = picture.lanes[-1]
    assert [each.side for each in picture.lanes] == [Side.ASSERTED, Side.DENIED, None]
    assert [
        (mark.point.address, mark.span, mark.y - lane.y, mark.is_band) for mark in lane.marks
    ] == [
        ("#year", (0.0, 8.0), 38, True),
        ("#up-to", (0.0, 16.4), 62, True),
        ("#from", (16.4, 100.0), 38, True),
    ]
    dated = [mark for mark in picture.marks if not mark.is_band]
    assert [mark.point.address for mark in dated] == ["#month", "#first", "#no"]
    assert lane.count == 3
    assert picture.signs == ()  # a band has no sign
    assert [(arc.answered.point.address, arc.answer.point.address) for arc in picture.arcs] == [
        ("#first", "#no")
    ]


def test_a_first_assertion_that_is_undated_is_marked_nowhere() -> None:
    picture = drawn(
        point("first", "assertion", "../2031-05-03"),
        point("a", "assertion", "2031-05-04"),
        point("b", "denial", "2031-05-05"),
    )

    assert picture.first is None
    assert not any(mark.is_first for mark in picture.marks)
    assert picture.lanes[0].y == 0


def test_what_takes_an_assertion_back_stands_on_no_side() -> None:
    picture = drawn(
        point("first", "assertion", "2031-05-03"),
        point("back", "denial", "2031-05-04", retracts=True),
    )

    assert [(lane.side, lane.count) for lane in picture.lanes] == [
        (Side.ASSERTED, 1),
        (Side.DENIED, 0),
        (Side.OTHER, 1),
    ]


def test_what_is_undated_is_counted_below_the_bars() -> None:
    dated = [point(f"s-{n}", "assertion", f"2031-05-{n % 9 + 1:02}") for n in range(MOST_MARKS)]
    picture = drawn(*dated, point("year", "denial", "2031"), point("up-to", "denial", "../2031-04"))

    assert picture.is_binned
    assert [(lane.side, lane.count, lane.marks) for lane in picture.lanes] == [
        (Side.ASSERTED, MOST_MARKS, ()),
        (Side.DENIED, 0, ()),
        (None, 2, ()),
    ]
    assert picture.ticks[0].day.isoformat() == "2031-05-01"


@pytest.mark.parametrize(
    ("date", "words", "label"),
    [
        ("../2031-05-04", "Doe", ("Doe", 0.0)),
        ("2031-05-02/..", "Doe", ("Doe", 18.5)),
        ("2031-05-08/..", "Jane Doe", ("Jane Doe", 44.5)),  # it is longer than the band
        ("2031-05-02/..", "Ministry for Agriculture", ("Ministry for Agriculture", 11.5)),
        ("2031", "Ministerium für Landwirtschaft", ("Ministerium für Landwir…", 0.0)),
    ],
)
def test_a_label_stands_on_its_band_from_its_beginning_on(
    date: str, words: str, label: tuple[str, float]
) -> None:
    picture = drawn(
        *(point(f"{at}", "demand", f"2031-05-0{at}") for at in (1, 9)),
        point("a", "denial", date, label=words),
    )

    found = picture.marks[-1].label
    assert found is not None
    assert (found.words, found.x) == label
    assert not found.is_left
    assert found.x < found.reach <= 100


def test_what_is_of_one_day_is_stacked() -> None:
    picture = drawn(
        *(point(f"s-{index}", "assertion", "2031-05-03") for index in range(3)),
        point("late", "assertion", "2031-05-09"),
    )

    assert [(mark.x, mark.y) for mark in picture.marks] == [
        (8.0, 60),
        (8.0, 84),
        (8.0, 108),
        (92.0, 60),
    ]


def test_replies_are_arcs_and_nothing_else_is() -> None:
    picture = drawn(
        point("first", "assertion", "2031-05-01"),
        point("again", "assertion", "2031-05-05"),
        point("no", "denial", "2031-05-05"),
        point("late", "denial", "2031-05-09"),
        point("self", "denial", "2031-05-01"),
        no=["first", "again", "elsewhere"],
        self=["self"],
        late=["no"],
    )

    assert [
        (
            arc.answered.point.address,
            arc.answer.point.address,
            arc.left,
            arc.width,
            arc.top,
            arc.height,
            arc.falls,
        )
        for arc in picture.arcs
    ] == [
        ("#first", "#no", 8.0, 42.0, 60, 60, True),
        ("#again", "#no", 50.0, 0, 60, 60, True),
        ("#no", "#late", 50.0, 42.0, 120, 0, True),
    ]


def test_an_arc_knows_whether_it_falls_or_rises() -> None:
    picture = drawn(
        point("first", "denial", "2031-05-01"),
        point("yes", "assertion", "2031-05-05"),
        yes=["first"],
    )

    (arc,) = picture.arcs
    assert (arc.falls, arc.top, arc.height) == (False, 60, 60)


LONG = "Ministerium für Landwirtschaft und Fischerei"


@pytest.mark.parametrize(
    ("date", "words", "label"),
    [
        ("2031-05-01", "Doe", ("Doe", 8.0, 13, False)),
        ("2031-05-09", "Doe", ("Doe", 92.0, 13, True)),
        ("2031-05-01/2031-05-03", "Doe", ("Doe", 29.0, 8, False)),
        ("2031-05-07/2031-05-09", "Doe", ("Doe", 71.0, 8, True)),
        ("2031-05-01/2031-05-07", "Doe", ("Doe", 71.0, 8, False)),
        ("2031-05-03/2031-05-09", "Jane Doe", ("Jane Doe", 29.0, 8, True)),
        (
            "2031-05-02/2031-05-09",
            "Jane Doe",
            ("Jane Doe", 55.25, 13, True),
        ),  # too long for the left
        ("2031-05-01/2031-05-09", "Doe", ("Doe", 50.0, 13, False)),
        ("2031-05-01/2031-05-09", LONG, ("Ministerium für Landw…", 50.0, 13, False)),
        ("2031-05-01", LONG, ("Ministerium für Landwir…", 8.0, 13, False)),
    ],
)
def test_a_label_stands_beyond_the_span_of_a_date_if_there_is_room(
    date: str, words: str, label: tuple[str, float, int, bool]
) -> None:
    picture = drawn(
        point("a", "assertion", date, label=words),
        *(point(f"{at}", "demand", f"2031-05-0{at}") for at in (1, 9)),
    )

    found = picture.marks[0].label
    assert found is not None
    assert (found.words, found.x, found.beside, found.is_left) == label
    assert 0 <= found.reach <= 100


def test_a_label_has_room_in_every_language() -> None:
    text = Text({"en": "Doe", "de": LONG})
    picture = drawn(
        *(
            Point(entry=each.entry, name=text, address="", listed="", label=text)
            for each in (
                point("a", "assertion", "2031-05-01"),
                point("b", "assertion", "2031-05-03"),
            )
        ),
        point("c", "assertion", "2031-05-09", label="Doe"),
    )

    assert [mark.label and mark.label.words for mark in picture.marks][:1] == [
        Text({"en": "Doe", "de": "Ministerium für Landwir…"})
    ]
    assert [mark.y for mark in picture.marks] == [60, 84, 60]


def test_labels_go_where_they_do_not_fit_and_bars_come_where_marks_do_not() -> None:
    seven = [
        point(f"s-{n}", "assertion", f"2031-05-{n + 1:02}", label="Jane Doe") for n in range(20)
    ]
    assert [mark.label for mark in drawn(*seven).marks] == [None] * 20

    stack = [point(f"s-{n}", "assertion", "2031-05-01", label="Jane Doe") for n in range(8)]
    late = point("late", "assertion", "2031-05-09", label="Jane Doe")
    assert all(mark.label for mark in drawn(*stack, late).marks)
    more = drawn(*stack, point("more", "assertion", "2031-05-01"), late)
    assert more.is_binned
    assert more.marks == ()
    assert more.first is None
    assert [(lane.side, lane.count, [bar.count for bar in lane.bars]) for lane in more.lanes] == [
        (Side.ASSERTED, 10, [9, 1]),
        (Side.DENIED, 0, []),
    ]
    assert [(lane.y, lane.height) for lane in more.lanes] == [(0, 114), (124, 26)]
    assert more.height == 200


def many(count: int, seed: int, *, label: str | None = "Jane Doe") -> list[Point]:
    chance = random.Random(seed)  # noqa: S311 - it need not be a secret
    kinds = [kind.value for kind in StatementKind]
    points = []
    for index in range(count):
        month, day, length = chance.randrange(12), chance.randrange(28), chance.randrange(11)
        date = f"203{chance.randrange(3)}-{month + 1:02}-{day + 1:02}"
        if length >= 8:
            date = (f"{date}/2033-12-31", f"../{date}", f"{date}/..")[length - 8]
        points.append(
            point(
                f"s-{index}", chance.choice(kinds), date[:7] if length == 7 else date, label=label
            )
        )
    return points


@pytest.mark.parametrize("count", [2, 5, 12, 25, 40, MOST_MARKS, 500])
@pytest.mark.parametrize("seed", range(6))
def test_nothing_overlaps_or_leaves_the_picture(count: int, seed: int) -> None:
    points = many(count, seed)
    picture = timeline(points, answers={}, first_of={})
    every = (each.entry.statement.date for each in points)
    dates = {(date.earliest, date.latest) for date in every if not date.is_undated}
    assert (picture is None) == (len(dates) < 2)
    if picture is None:
        return
    assert picture.is_binned or count <= MOST_MARKS

    by_day = sorted(picture.marks, key=lambda mark: mark.point.entry.statement.date.earliest)
    starts = [mark.span[0] if mark.span else mark.x for mark in by_day]
    assert starts == sorted(starts)
    for lane in picture.lanes:
        assert lane.y + lane.height <= picture.foot
        if picture.is_binned and lane.side is None:
            assert (lane.bars, lane.marks) == ((), ())  # it is counted, and has no place in time
        else:
            assert sum(bar.count for bar in lane.bars) + len(lane.marks) == lane.count
        for mark in lane.marks:
            assert lane.y + module.HEAD <= mark.y - MARK / 2
            assert mark.y + MARK / 2 <= lane.y + lane.height
        for bar in lane.bars:
            assert lane.y + module.HEAD <= bar.y
            assert bar.y + bar.height == lane.y + lane.height
        boxes = [(mark.y, *_reach(mark)) for mark in lane.marks]
        assert all(-0.1 <= left < right <= 100.1 for _, left, right in boxes)
        for (one, _, right), (two, left, _) in combinations(sorted(boxes), 2):
            assert one != two or right <= left + 0.05
    assert sum(lane.count for lane in picture.lanes) == count


def _reach(mark: module.Mark) -> tuple[float, float]:
    """What a mark takes up on the narrowest screen, its span and label included."""
    ends = [mark.x - MARK / 2 * 100 / NARROW, mark.x + MARK / 2 * 100 / NARROW]
    return min(*ends, *_more(mark)), max(*ends, *_more(mark))


def _more(mark: module.Mark) -> list[float]:
    date = mark.point.entry.statement.date
    assert (mark.span is None) == (date.earliest == date.latest)
    span = list(mark.span or (mark.x,))
    assert span[0] <= mark.x <= span[-1]
    return span + ([mark.label.reach] if mark.label else [])
