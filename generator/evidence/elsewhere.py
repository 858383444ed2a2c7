"""Words that are not in the source that a record names, found in the others of the archive."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from generator.texts.marks import plain_marks
from generator.texts.passages import at, places
from generator.texts.text import SOFT_HYPHEN, SourceText, fold

Missed: TypeAlias = tuple[str, str]
"""A source, and words that do not stand in it."""
_MOST = 3


def elsewhere(texts: Mapping[str, SourceText], missed: Iterable[Missed]) -> Mapping[Missed, str]:
    """In which other sources words stand that are missed in one, in an editor's words.

    Every text is gone through once, however many words are missed: each of those is looked for in
    the texts alone that have its longest word.
    """
    folded = {each: fold(each[1]).text.strip() for each in missed}
    wanted = {each: words for each, words in folded.items() if words}
    by_word: dict[str, list[Missed]] = defaultdict(list)
    for each, words in wanted.items():
        by_word[_anchor(words)].append(each)
    found: dict[Missed, list[str]] = defaultdict(list)
    for key in sorted(texts) if wanted else ():
        plain = _plain(texts[key].text)
        for each in _candidates(by_word, plain):
            own, words = each
            if key != own and len(found[each]) < _MOST and wanted[each] in plain:
                found[each] += _places(key, texts[key], words)
    return {
        each: f" It stands in {', and in '.join(where)}." for each, where in found.items() if where
    }


def _anchor(words: str) -> str:
    """The longest of the words that are whole for sure; empty where there is none."""
    return max(words.split(" ")[1:-1], key=len, default="")


def _candidates(by_word: Mapping[str, list[Missed]], plain: str) -> Iterable[Missed]:
    words = {"", *plain.split(" ")}
    return [each for word in sorted(by_word.keys() & words) for each in by_word[word]]


def _plain(text: str) -> str:
    """A text folded as a whole, without the way back."""
    composed = unicodedata.normalize("NFC", text).replace(SOFT_HYPHEN, "")
    return " ".join(plain_marks(composed).split())


def _places(key: str, text: SourceText, words: str) -> list[str]:
    """The first place in a source where words stand."""
    found = [at(text, *place) for place in places(text, words)[:1]]
    return [
        f"the source “{key}”, sentence {one.sentences[0]}, line {one.line}"
        for one in found
        if one.sentences
    ]
