"""Where words stand in an archive: an index of its words, and of its pairs of words.

Only what some quotation has is indexed, in one pass over the archive: the time it takes grows with
the drafts and the archive, and not with their product.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from generator.drafts.letters import WORD, plain

Words: TypeAlias = tuple[str, ...]

_BUDGET = 2000
"""How many places of its words are looked at for one quotation that does not stand there."""
_WINDOWS = 6
_MOST = 200


class Run(NamedTuple):
    """Words of a text: the ``first`` of them to the one before ``last``, counted from 0."""

    text: int
    first: int
    last: int


class _Place(NamedTuple):
    text: int
    word: int


class _Plain(dict[str, str]):
    """Words as they are compared, each made once."""

    def __missing__(self, word: str) -> str:
        self[word] = made = sys.intern(plain(word))
        return made


@dataclass(eq=False)
class Text:
    """A text of the archive, by words."""

    text: str
    known: _Plain

    @cached_property
    def words(self) -> list[str]:
        """Its words as they are compared."""
        return list(map(self.known.__getitem__, WORD.findall(self.text)))

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each of them stands."""
        return [found.span() for found in WORD.finditer(self.text)]


class Concordance:
    """An index of some texts for some quotations."""

    def __init__(
        self, texts: Iterable[str], wanted: Iterable[Words], common: frozenset[str]
    ) -> None:
        plains = _Plain()
        self.texts = tuple(Text(text, plains) for text in texts)
        self._common = common
        pairs: dict[Words, list[_Place]] = defaultdict(list)
        single: dict[str, list[_Place]] = defaultdict(list)
        sought = [words for words in wanted if words]
        known_pairs = {pair for words in sought for pair in pairwise(words)}
        known = {word for words in sought for word in words if word not in common}
        for number, text in enumerate(self.texts):
            words = text.words
            for at, word in enumerate(words):
                if word in known:
                    places = single[word]
                    places.append(_Place(number, at))
                    if len(places) == _BUDGET:
                        known.discard(word)
            for at, pair in enumerate(pairwise(words)):
                if pair in known_pairs:
                    pairs[pair].append(_Place(number, at))
        self._pairs, self._single = pairs, single

    def runs(self, words: Words) -> list[Run]:
        """Every place where these words stand one behind the other."""
        if len(words) == 1:
            places = self._single.get(words[0], [])
            return [Run(place.text, place.word, place.word + 1) for place in places]
        offset, places = min(
            ((at, self._pairs.get(pair, [])) for at, pair in enumerate(pairwise(words))),
            key=lambda found: len(found[1]),
            default=(0, []),
        )
        found, wanted, length = [], list(words), len(words)
        for text, word in places:
            first = word - offset
            if first >= 0 and self.texts[text].words[first : first + length] == wanted:
                found.append(Run(text, first, first + length))
        return found[:_MOST]

    def longest(self, words: Words, start: int) -> tuple[int, Run] | None:
        """How many of the words from one on stand together somewhere, and where first."""
        places = self._pairs.get(words[start : start + 2], [])[:_BUDGET]
        best: tuple[int, Run] | None = None
        for text, word in places:
            there = self.texts[text].words
            length = 2
            while words[start + length : start + length + 1] == tuple(
                there[word + length : word + length + 1]
            ) and start + length < len(words):
                length += 1
            if best is None or length > best[0]:
                best = length, Run(text, word, word + length)
        return best

    def windows(self, words: Words) -> list[Run]:
        """The stretches of the texts that have most of these words, the best first."""
        width = max(len(words), 8)
        votes: Counter[tuple[int, int]] = Counter()
        seen: dict[tuple[int, int], set[int]] = defaultdict(set)
        for at, weight, place in self._seeds(words):
            for bin_ in {(place.word - at) // width, (place.word - at + width // 2) // width}:
                key = place.text, bin_
                if (at * 2 + weight) not in seen[key]:
                    seen[key].add(at * 2 + weight)
                    votes[key] += weight
        best = sorted(votes.items(), key=lambda item: (-item[1], item[0]))[:_WINDOWS]
        return [self._window(*key, width) for key, _ in best]

    def _window(self, text: int, bin_: int, width: int) -> Run:
        most = len(self.texts[text].words)
        first = bin_ * width - width // 2 - 4
        return Run(text, max(0, first), min(most, first + 3 * width + 8))

    def _seeds(self, words: Words) -> Iterable[tuple[int, int, _Place]]:
        """Places of the words and pairs, the rarest first, as many as are looked at."""
        of_pairs = ((self._pairs.get(pair, []), at, 2) for at, pair in enumerate(pairwise(words)))
        of_words = ((self._single.get(word, []), at, 1) for at, word in enumerate(words))
        left = _BUDGET
        for places, at, weight in sorted((*of_pairs, *of_words), key=lambda it: len(it[0])):
            for place in places[:left]:
                yield at, weight, place
            left -= len(places)
            if left <= 0:
                return
