"""The text of a source: its sentences, its lines, and what may differ in words repeated from it.

Offsets are code points in the file decoded as UTF-8, as it is: no line end is translated and a
byte order mark counts.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.language import grammar
from generator.language.grammar import Grammar
from generator.records.vocabulary import SourceKind, Term
from generator.texts.lines import BREAKS, breaks
from generator.texts.marks import plain_marks
from generator.texts.sentences import Sentence, divide
from generator.texts.stops import Stop
from generator.texts.turns import Turn, turn_at, turns

SOFT_HYPHEN = "\u00ad"
_BREAK = re.compile(f"[{BREAKS}]")
_CLUSTER = re.compile(r"\s(?:\u00ad*\s)*|.[\u0300-\u036f]*", re.DOTALL)


class Folding(Term, words="folding"):
    """What may differ between a normalised passage and its source."""

    WHITE_SPACE = "white-space"
    """Any run of white space counts as one space."""
    QUOTATION_MARKS = "quotation-marks"
    """Quotation marks of every form count as the straight ones, apostrophes too."""
    COMPOSITION = "composition"
    """Letters are compared in Unicode's composed form, NFC."""
    SOFT_HYPHENS = "soft-hyphens"
    """Soft hyphens do not count."""
    LINE_END_HYPHENS = "line-end-hyphens"
    """A word may be divided at the end of a line."""


class SourceText:
    """A source's text with its sentences; indexes are built when first asked for.

    It is read by the languages of the dataset, or else by those that are shipped.
    """

    def __init__(
        self, text: str, known: Grammar | None = None, kind: SourceKind | None = None
    ) -> None:
        self.text = text
        self.grammar = known or grammar.of_shipped()
        self.kind = kind

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences by the rule of ``sentences``."""
        return divide(self.text, self.grammar.sentences, self.breaks)

    @cached_property
    def breaks(self) -> Mapping[int, Stop]:
        """What each line break does that does not surely end a sentence, by its place."""
        return breaks(self.text, self.grammar, {turn.head for turn in self.turns})

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of its speakers, if it is a transcript."""
        return turns(self.text, self.grammar.looks, self.kind)

    def turn(self, start: int, end: int) -> Turn | None:
        """The turn in which the whole of a stretch stands, if it stands in one."""
        return turn_at(self.turns, start, end)

    @cached_property
    def questions(self) -> tuple[int, ...]:
        """The sentences in which somebody asks, in a transcript; all of theirs."""
        return tuple(
            sentence.number
            for turn in self.turns
            if turn.is_question
            for sentence in self.touched(turn.head, turn.end)
        )

    def paragraph(self, start: int, end: int) -> tuple[int, int]:
        """Start and end of the paragraphs that a stretch touches; a line that goes on ends none."""
        at = bisect_right(self._paragraph_ends, start - 1)
        first = self._paragraph_ends[at - 1] + 1 if at else 0
        behind = bisect_left(self._paragraph_ends, end)
        ends = self._paragraph_ends
        return first, ends[behind] if behind < len(ends) else len(self.text)

    @cached_property
    def is_composed(self) -> bool:
        """Whether its letters are composed already, as in nearly every text."""
        return unicodedata.is_normalized("NFC", self.text)

    @cached_property
    def folded(self) -> "Folded":
        """The text with every folding applied."""
        return fold(self.text)

    def touched(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences of which a stretch holds at least one code point."""
        first = bisect_right(self._sentence_ends, start)
        last = bisect_left(self._sentence_starts, end)
        return self.sentences[first:last]

    def whole(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that a stretch touches, and those that they may be one with."""
        touched = self.touched(start, end)
        if not touched:
            return ()
        first, last = touched[0].number - 1, touched[-1].number
        while first > 0 and self.sentences[first - 1].doubtful:
            first -= 1
        while last < len(self.sentences) and self.sentences[last - 1].doubtful:
            last += 1
        return self.sentences[first:last]

    @cached_property
    def _paragraph_ends(self) -> list[int]:
        every = (found.start() for found in _BREAK.finditer(self.text))
        return [at for at in every if self.breaks.get(at) is not Stop.GOES_ON]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [sentence.end for sentence in self.sentences]

    def line(self, offset: int) -> int:
        """The line of an offset, from 1."""
        breaks = self.text.count("\n", 0, offset) + self.text.count("\r", 0, offset)
        return 1 + breaks - self.text.count("\r\n", 0, offset + 1)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``starts[i]`` and ``ends[i]`` are where its i-th code point came from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def fold(text: str) -> Folded:
    """A text with every folding applied, and the way back to its code points."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        piece = _folded_cluster(match[0])
        pieces.append(piece)
        starts += [match.start()] * len(piece)
        ends += [match.end()] * len(piece)
    return Folded("".join(pieces), tuple(starts), tuple(ends))


def _folded_cluster(cluster: str) -> str:
    if cluster[0].isspace():
        return " "
    if cluster == SOFT_HYPHEN:
        return ""
    return plain_marks(unicodedata.normalize("NFC", cluster))


def widened(
    text: str, start: int, end: int, *, belongs: Callable[[str], bool] = lambda it: not it.isspace()
) -> tuple[int, int]:
    """A stretch widened by what stands beside it and belongs to its words: all but white space."""
    while start > 0 and belongs(text[start - 1]):
        start -= 1
    while end < len(text) and belongs(text[end]):
        end += 1
    return start, end
