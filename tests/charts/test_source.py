"""A source as a picture: each sentence as wide as it has words, in rows like a text."""

from itertools import pairwise

import pytest

from generator.charts.source import MARK_HEIGHT, MOST_ROWS, ROW_HEIGHT, Run, document
from generator.evidence.coverage import Accounted
from generator.records.vocabulary import SetAsideReason


def sentences(*words: int) -> list[Accounted]:
    return [
        Accounted(number=number, words=count, statements=(), set_aside=None)
        for number, count in enumerate(words, 1)
    ]


@pytest.mark.parametrize(
    ("words", "marks", "rows"),
    [
        ([], [], 1),
        ([5], [(1, 0, 0, 4.6)], 1),
        ([5, 3], [(1, 0, 0, 4.6), (2, 5, 0, 2.6)], 1),
        ([0, 2], [(1, 0, 0, 0.6), (2, 1, 0, 1.6)], 1),  # without words it is seen all the same
        ([100], [(1, 0, 0, 99.6)], 1),
        ([100, 1], [(1, 0, 0, 99.6), (2, 0, 1, 0.6)], 2),
        ([98, 5], [(1, 0, 0, 97.6), (2, 98, 0, 1.6), (2, 0, 1, 2.6)], 2),
        ([250], [(1, 0, 0, 99.6), (1, 0, 1, 99.6), (1, 0, 2, 49.6)], 3),
    ],
)
def test_draws_sentences_one_after_the_other(
    words: list[int], marks: list[tuple[int, float, float, float]], rows: int
) -> None:
    shown = sentences(*words)
    picture = document(shown)

    assert [
        (mark.sentence.number, mark.x, mark.y / ROW_HEIGHT, mark.width) for mark in picture.marks
    ] == marks
    assert picture.height == rows * ROW_HEIGHT
    assert {mark.sentence.number for mark in picture.marks} == {one.number for one in shown}


@pytest.mark.parametrize("count", [5, 60, 500])
def test_no_mark_leaves_the_picture_or_touches_another(count: int) -> None:
    picture = document(sentences(*(number % 40 for number in range(count))))
    boxes = sorted((mark.y, mark.x, mark.x + mark.width) for mark in picture.marks)

    assert all(0 <= left < right <= 100 for _, left, right in boxes)
    assert all(mark.y + mark.height <= picture.height for mark in picture.marks)
    assert picture.height <= MOST_ROWS * ROW_HEIGHT
    assert MARK_HEIGHT < ROW_HEIGHT
    for (row, _, right), (next_row, left, _) in pairwise(boxes):
        assert row < next_row or right < left


def test_tells_what_became_of_sentences_in_runs() -> None:
    teaser, headline = SetAsideReason.TEASER, SetAsideReason.HEADLINE
    fates = [
        ((), headline),
        (("a/b",), headline),
        (("a/b",), None),
        ((), teaser),
        ((), teaser),
        ((), None),
    ]
    picture = document(
        [
            Accounted(number=number, words=3, statements=statements, set_aside=reason)
            for number, (statements, reason) in enumerate(fates, 1)
        ]
    )

    assert picture.runs == (
        Run(first=1, last=1, statements=(), set_aside=headline),
        Run(first=2, last=3, statements=("a/b",), set_aside=None),
        Run(first=4, last=5, statements=(), set_aside=teaser),
        Run(first=6, last=6, statements=(), set_aside=None),
    )
