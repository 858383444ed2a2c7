"""The picture of a source: its sentences as long as their words, in rows like a text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.coverage import Accounted

ROW_WORDS = 100
"""Words in one row of the picture of a source, which is as many units wide."""
ROW_HEIGHT = 3
"""Units from one row to the next."""
MARK_HEIGHT = 2.2
_GAP = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a sentence in one row: place and size in units of the picture."""

    sentence: Accounted
    x: float
    y: int
    width: float
    height: float = MARK_HEIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPicture:
    """A source drawn as rows of words, a mark or more for each sentence."""

    width: int
    height: int
    marks: tuple[Mark, ...]


def document(sentences: Iterable[Accounted]) -> DocumentPicture:
    """The picture of a source: sentences as long as their words, in rows like a text."""
    marks = tuple(_marks(sentences))
    rows = 1 + max((mark.y for mark in marks), default=0) // ROW_HEIGHT
    return DocumentPicture(width=ROW_WORDS, height=rows * ROW_HEIGHT, marks=marks)


def _marks(sentences: Iterable[Accounted]) -> Iterator[Mark]:
    at = 0
    for sentence in sentences:
        left = max(1, sentence.words)
        while left:
            row, column = divmod(at, ROW_WORDS)
            here = min(left, ROW_WORDS - column)
            yield Mark(sentence=sentence, x=column, y=row * ROW_HEIGHT, width=here - _GAP)
            at += here
            left -= here
