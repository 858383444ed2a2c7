"""The places where a quotation stands in an archive, letter by letter, part by part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.drafts.collation import Difference, of_letters
from generator.drafts.concordance import Concordance, Run, Text
from generator.drafts.elision import Part
from generator.drafts.letters import ADDED, Liberty, Word, same, words_of
from generator.drafts.synopsis import Sides, marked

_FAR = 80
"""How many words an ellipsis can hide and still have its parts in one place."""
_REPLACED = 2
_MOST = 20
_EDGE = re.compile(r"[\s\"'„“”«»‟‚‘’‹›「」『』()\[\]\ue001…]+|\.\s?\.\s?\.")
_FINAL = (".", ",")
_BESIDE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A place where every part of a quotation stands, in order."""

    text: int
    """The number of the text."""
    start: int
    end: int
    liberties: frozenset[Liberty]
    hidden: tuple[str, ...] = ()
    """What stands there in the place of each ellipsis that hides something."""
    replaced: tuple[str, ...] = ()
    """What stands there in the place of each bracket."""
    sides: Sides
    """The parts of the quotation and what it leaves out, beside the source's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A place where all the words stand and something else differs: capitals or punctuation."""

    text: int
    start: int
    end: int
    difference: Difference
    sides: Sides


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where one part stands."""

    run: Run
    start: int
    end: int
    liberties: frozenset[Liberty]


class Matcher:
    """Finds quotations in the texts of a concordance."""

    def __init__(self, concordance: Concordance) -> None:
        self._index = concordance

    def matches(self, parts: tuple[Part, ...]) -> tuple[Match, ...]:
        """Every place where the parts stand one behind the other."""
        anchor = max(range(len(parts)), key=lambda at: len(words_of(parts[at].text)))
        found = []
        for stand in self.stands(parts[anchor]):
            chain = self._chain(parts, anchor, stand)
            if chain:
                found.append(self._match(parts, chain))
        return tuple(found)

    def stands(self, part: Part) -> list[_Stand]:
        """Every place where the words of a part stand, to the letter."""
        words = words_of(part.text)
        runs = self._index.runs(tuple(word.plain for word in words))[:_MOST]
        return [stand for run in runs if isinstance(stand := self._stand(part, words, run), _Stand)]

    def misses(self, part: Part) -> Iterator[Miss]:
        """The places where the words stand, and capitals or punctuation differ."""
        words = words_of(part.text)
        for run in self._index.runs(tuple(word.plain for word in words))[:_MOST]:
            stand = self._stand(part, words, run)
            if not isinstance(stand, _Stand):
                start, end = self._span(run)
                difference, sides = stand
                yield Miss(text=run.text, start=start, end=end, difference=difference, sides=sides)

    def _span(self, run: Run) -> tuple[int, int]:
        spans = self._index.texts[run.text].spans
        return spans[run.first][0], spans[run.last - 1][1]

    def _stand(
        self, part: Part, words: tuple[Word, ...], run: Run
    ) -> _Stand | tuple[Difference, Sides]:
        start, end = self._span(run)
        text = self._index.texts[run.text].text
        ours = _with_letter(part.text, words[0].start, words[-1].end)
        liberties = same(ours, text[start:end])
        if liberties is None and part.is_first and not ours.startswith(ADDED):
            cased = same(ADDED + ours, text[start:end])
            liberties = None if cased is None else cased - {Liberty.CAPITAL} | {Liberty.FIRST}
        if liberties is None:
            return of_letters(ours.replace(ADDED, ""), text[start:end])
        before, behind = _bare(part.text[: words[0].start]), _bare(part.text[words[-1].end :])
        there = _bare(text[max(0, start - _BESIDE) : start]), _bare(text[end : end + _BESIDE])
        if before and not there[0].endswith(before):
            return of_letters(f"{before}{ours}", text[start:end])
        if not there[1].startswith(behind):
            if not behind.endswith(_FINAL) or not there[1].startswith(behind[:-1]):
                return of_letters(f"{ours}{behind}", text[start:end] + there[1][: len(behind)])
            liberties |= {Liberty.STOP}
        return _Stand(run, start, end, liberties)

    def _chain(self, parts: tuple[Part, ...], anchor: int, stand: _Stand) -> list[_Stand]:
        """The places of all parts around that of one of them; none if they are not there."""
        chain = [stand]
        for part in parts[anchor + 1 :]:
            following = self._beside(part, chain[-1].run, 1, part)
            if following is None:
                return []
            chain.append(following)
        for at in range(anchor - 1, -1, -1):
            previous = self._beside(parts[at], chain[0].run, -1, parts[at + 1])
            if previous is None:
                return []
            chain.insert(0, previous)
        return chain

    def _beside(self, part: Part, run: Run, way: int, gap: Part) -> _Stand | None:
        """The nearest place of a part before or behind a run, across the gap between them."""
        words = words_of(part.text)
        wanted = [word.plain for word in words]
        text: Text = self._index.texts[run.text]
        far = _FAR if gap.is_after_ellipsis else _REPLACED
        for distance in range(far + 1):
            first = run.last + distance if way > 0 else run.first - distance - len(wanted)
            if first >= 0 and text.words[first : first + len(wanted)] == wanted:
                stand = self._stand(part, words, Run(run.text, first, first + len(wanted)))
                if isinstance(stand, _Stand):
                    return stand
        return None

    def _match(self, parts: tuple[Part, ...], chain: list[_Stand]) -> Match:
        text = self._index.texts[chain[0].run.text].text
        hidden: list[str] = []
        replaced: list[str] = []
        mine, theirs = [(True, parts[0].text)], [(True, text[chain[0].start : chain[0].end])]
        liberties: frozenset[Liberty] = frozenset().union(*(stand.liberties for stand in chain))
        for part, one, other in zip(parts[1:], chain, chain[1:], strict=False):
            gap = " ".join(text[one.end : other.start].split())
            if one.run.last < other.run.first:
                (hidden if part.is_after_ellipsis else replaced).append(gap)
            mine += [(False, part.inserted or "…"), (True, part.text)]
            theirs += [(False, gap), (True, text[other.start : other.end])]
        return Match(
            text=chain[0].run.text,
            start=chain[0].start,
            end=chain[-1].end,
            liberties=liberties,
            hidden=tuple(hidden),
            replaced=tuple(replaced),
            sides=Sides(draft=marked(mine).replace(ADDED, ""), source=marked(theirs)),
        )


def _with_letter(text: str, start: int, end: int) -> str:
    """A stretch, with the sign of a bracketed letter right before it."""
    return text[start - 1 if text[start - 1 : start] == ADDED else start : end]


def _bare(text: str) -> str:
    """What stands beside words, without white space, marks and brackets."""
    return _EDGE.sub("", text)
