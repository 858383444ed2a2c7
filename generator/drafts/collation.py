"""A quotation and a stretch of a source held against each other, word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from rapidfuzz.distance import Levenshtein

from generator.checks.wordlists import WordLists
from generator.drafts.letters import Word
from generator.drafts.synopsis import Sides, marked

_STRAY = 2
_FAR = 6
_CONTEXT = 4
_REFUSING = ("negation", "denial", "untrue")


class Change(Enum):
    """How a draft's words differ from the source's."""

    NEGATION = "negation"
    NUMBER = "number"
    SWAPPED = "swapped"
    ADDED = "added"
    OMITTED = "omitted"
    HIDDEN = "hidden"
    """By an ellipsis."""
    CAPITALS = "capitals"
    PUNCTUATION = "punctuation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One place where they differ."""

    change: Change
    draft: str = ""
    """The draft's words there; empty where it has none."""
    source: str = ""

    def __str__(self) -> str:
        """It in words, as they follow “the source has …:”."""
        ours, theirs = f"“{self.draft}”", f"“{self.source}”"
        match self.change:
            case Change.HIDDEN:
                return f"the ellipsis hides {theirs}"
            case Change.CAPITALS | Change.PUNCTUATION:
                what = "capitals" if self.change is Change.CAPITALS else "punctuation"
                return f"only the {what} differ, {ours} for {theirs}"
        if not self.source:
            told = ", which negates it" if self.change is Change.NEGATION else ""
            return f"the draft adds {ours}{told}"
        if not self.draft:
            told = ", which negates it" if self.change is Change.NEGATION else ""
            return f"the draft leaves out {theirs}{told}"
        number = "another number, " if self.change is Change.NUMBER else ""
        return f"{number}{ours} for {theirs}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Collation:
    """What came of holding a quotation against a stretch of a source."""

    first: int
    """The first of the source's words that belong to it, and the one behind the last."""
    last: int
    equal: int
    """How many words are the same."""
    differences: tuple[Difference, ...]
    sides: Sides


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """Words of the quotation, and those of the source in their place."""

    same: bool
    ours: tuple[int, int]
    theirs: tuple[int, int]

    @property
    def width(self) -> int:
        """How many words of the quotation it has."""
        return self.ours[1] - self.ours[0]

    @property
    def is_empty(self) -> bool:
        """Whether neither has a word there."""
        return self.ours[0] == self.ours[1] and self.theirs[0] == self.theirs[1]


def collate(
    quoted: str, ours: Sequence[Word], source: str, theirs: Sequence[Word], lists: WordLists
) -> Collation | None:
    """How words differ from those of a source that are likest to them; None if none agree."""
    pieces = _pieces(ours, theirs)
    if not any(piece.same for piece in pieces):
        return None
    around = _settled(pieces)
    first, last = around[0].theirs[0], around[-1].theirs[1]
    pieces = _pieces(ours, theirs[first:last])
    theirs = theirs[first:last]
    return Collation(
        first=first,
        last=last,
        equal=sum(piece.width for piece in pieces if piece.same),
        differences=tuple(
            _difference(
                _between(quoted, ours, piece.ours), _between(source, theirs, piece.theirs), lists
            )
            for piece in pieces
            if not piece.same
        ),
        sides=Sides(
            draft=marked((piece.same, _between(quoted, ours, piece.ours)) for piece in pieces),
            source=marked((piece.same, _between(source, theirs, piece.theirs)) for piece in pieces),
        ),
    )


def of_letters(ours: str, theirs: str) -> tuple[Difference, Sides]:
    """How two stretches differ that have the same words, and both side by side."""
    one, other = ours.split(), theirs.split()
    differing = [at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]]
    first = differing[0] if differing else min(len(one), len(other)) - 1
    ends = [
        at
        for at, pair in enumerate(zip(one[::-1], other[::-1], strict=False))
        if pair[0] != pair[1]
    ]
    behind = min(ends[0] if ends else 0, len(one) - first - 1, len(other) - first - 1)
    mine, yours = (
        tuple(
            " ".join(part)
            for part in (
                words[:first],
                words[first : len(words) - behind],
                words[len(words) - behind :],
            )
        )
        for words in (one, other)
    )
    is_case = mine[1].casefold() == yours[1].casefold()
    change = Change.CAPITALS if is_case else Change.PUNCTUATION
    sides = (marked(zip((True, False, True), each, strict=True)) for each in (mine, yours))
    return Difference(change=change, draft=mine[1], source=yours[1]), Sides(
        draft=next(sides), source=next(sides)
    )


def _pieces(ours: Sequence[Word], theirs: Sequence[Word]) -> list[_Piece]:
    """The alignment with the fewest changes: in turn what is the same, and what is not."""
    codes = Levenshtein.opcodes([word.plain for word in ours], [word.plain for word in theirs])
    pieces: list[_Piece] = []
    for code in codes:
        piece = _Piece(
            same=code.tag == "equal",
            ours=(code.src_start, code.src_end),
            theirs=(code.dest_start, code.dest_end),
        )
        if pieces and not piece.same and not pieces[-1].same:
            piece = _joined(pieces.pop(), piece)
        pieces.append(piece)
    return pieces


def _settled(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces without words that agree by chance, far from all others, and what is around."""
    near = _without_strays(pieces)
    near = _without_strays(near[::-1])[::-1]
    if not near[0].same:
        end = near[0].theirs[1]
        start = max(near[0].theirs[0], end - near[0].width)
        near[0] = replace(near[0], theirs=(start, end))
    if not near[-1].same:
        start = near[-1].theirs[0]
        end = min(near[-1].theirs[1], start + near[-1].width)
        near[-1] = replace(near[-1], theirs=(start, end))
    return [piece for piece in near if not piece.is_empty]


def _without_strays(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces without those at the beginning that agree by chance."""
    while True:
        at = 0 if pieces[0].same else 1
        rest = pieces[at + 2 :]
        if not any(piece.same for piece in rest) or not _is_stray(*pieces[at : at + 2]):
            return pieces
        joined = pieces[0]
        for piece in pieces[1 : at + 2]:
            joined = _joined(joined, piece)
        pieces = [joined, *rest]


def _is_stray(one: _Piece, gap: _Piece) -> bool:
    """Whether the words of a piece are few, and far from the others."""
    return one.width <= _STRAY and gap.theirs[1] - gap.theirs[0] - gap.width >= _FAR


def _joined(one: _Piece, other: _Piece) -> _Piece:
    """Two neighbours as one, in which nothing agrees."""
    return _Piece(
        same=False,
        ours=(min(one.ours[0], other.ours[0]), max(one.ours[1], other.ours[1])),
        theirs=(min(one.theirs[0], other.theirs[0]), max(one.theirs[1], other.theirs[1])),
    )


def _between(text: str, words: Sequence[Word], part: tuple[int, int]) -> str:
    first, last = part
    if first == last:
        return ""
    return " ".join(text[words[first].start : words[last - 1].end].split())


def _difference(ours: str, theirs: str, lists: WordLists) -> Difference:
    change = _change(ours, theirs, lists)
    return Difference(change=change, draft=ours, source=theirs)


def _change(ours: str, theirs: str, lists: WordLists) -> Change:
    refuses = [any(lists.search(name, text) for name in _REFUSING) for text in (ours, theirs)]
    if refuses[0] != refuses[1] and not (ours and theirs):
        return Change.NEGATION
    if ours and theirs:
        has_digits = all(re.search(r"\d", text) for text in (ours, theirs))
        return Change.NUMBER if has_digits else Change.SWAPPED
    return Change.ADDED if ours else Change.OMITTED
