"""The picture of a source: its sentences as long as their words, in rows like a text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.evidence.coverage import Accounted
from generator.records.vocabulary import SetAsideReason

ROW_WORDS = 100
"""Words in one row, of a source that has not more than the rows can hold."""
MOST_ROWS = 28
ROW_HEIGHT = 16
"""Pixels from one row to the next."""
MARK_HEIGHT = 11
_GAP = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceMark:
    """A stretch of a sentence in one row: across in per cent, down in pixels."""

    sentence: Accounted
    x: float
    y: int
    width: float
    height: int = MARK_HEIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Sentences one after the other of which the same became."""

    first: int
    last: int
    statements: tuple[str, ...]
    set_aside: SetAsideReason | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPicture:
    """A source drawn as rows of words, a mark or more for each sentence."""

    height: int
    marks: tuple[SentenceMark, ...]
    runs: tuple[Run, ...]


def document(sentences: Sequence[Accounted]) -> DocumentPicture:
    """The picture of a source: sentences as long as their words, in rows like a text."""
    words = sum(max(1, sentence.words) for sentence in sentences)
    in_row = max(ROW_WORDS, -(-words // MOST_ROWS))
    marks = tuple(_marks(sentences, in_row))
    rows = 1 + max((mark.y for mark in marks), default=0) // ROW_HEIGHT
    return DocumentPicture(height=rows * ROW_HEIGHT, marks=marks, runs=tuple(_runs(sentences)))


def _marks(sentences: Iterable[Accounted], in_row: int) -> Iterator[SentenceMark]:
    at = 0
    for sentence in sentences:
        left = max(1, sentence.words)
        while left:
            row, column = divmod(at, in_row)
            here = min(left, in_row - column)
            yield SentenceMark(
                sentence=sentence,
                x=_share(column, in_row),
                y=row * ROW_HEIGHT,
                width=_share(here - _GAP, in_row),
            )
            at += here
            left -= here


def _share(words: float, in_row: int) -> float:
    return round(100 * words / in_row, 2)


def _runs(sentences: Iterable[Accounted]) -> Iterator[Run]:
    for (statements, set_aside), group in groupby(sentences, key=_fate):
        numbers = [sentence.number for sentence in group]
        yield Run(first=numbers[0], last=numbers[-1], statements=statements, set_aside=set_aside)


def _fate(sentence: Accounted) -> tuple[tuple[str, ...], SetAsideReason | None]:
    """What became of a sentence; a headline that a passage takes up is in a passage."""
    return sentence.statements, None if sentence.statements else sentence.set_aside
