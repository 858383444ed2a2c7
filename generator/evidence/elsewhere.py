"""Words that are not in the source that a record names, found in the others of the archive."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from generator.texts.marks import plain_marks
from generator.texts.passages import at, places
from generator.texts.text import SOFT_HYPHEN, SourceText, fold

Missed: TypeAlias = tuple[str, str]
"""A source, and words that do not stand in it."""
_Row: TypeAlias = tuple[str, ...]
_MOST = 3
_IN_A_ROW = 4
_FEW = 20
_WORD = re.compile("[^\\W\u0e00-\U0010ffff]+|[\u0e00-\U0010ffff]")
"""A word, or one character of the scripts that may have no spaces, from Thai on."""


def elsewhere(texts: Mapping[str, SourceText], missed: Iterable[Missed]) -> Mapping[Missed, str]:
    """In which other sources words stand that are missed in one, in an editor's words.

    Every text is gone through once, however many words are missed: each of those is looked for in
    the texts alone that have its first words in a row. They begin and end at whole words.
    """
    folded = {each: fold(each[1]).text.strip() for each in missed}
    wanted = {each: words for each, words in folded.items() if _WORD.search(words)}
    by_row: dict[int, dict[_Row, list[Missed]]] = defaultdict(lambda: defaultdict(list))
    for each, words in wanted.items():
        row = tuple(_WORD.findall(words)[:_IN_A_ROW])
        by_row[len(row)][row].append(each)
    found: dict[Missed, list[str]] = defaultdict(list)
    for key in sorted(texts) if wanted else ():
        plain = _plain(texts[key].text)
        if len(wanted) < _FEW and not any(words in plain for words in wanted.values()):
            continue  # to take a text apart takes much longer
        for each in _candidates(by_row, plain):
            own, words = each
            if key != own and len(found[each]) < _MOST and wanted[each] in plain:
                found[each] += _places(key, texts[key], words)
    return {
        each: f" It stands in {', and in '.join(where)}." for each, where in found.items() if where
    }


def _candidates(by_row: Mapping[int, Mapping[_Row, list[Missed]]], plain: str) -> Iterator[Missed]:
    """What a text may have: all of which it has the first words in a row."""
    words = _WORD.findall(plain)
    for length, rows in by_row.items():
        there = set(zip(*(words[start:] for start in range(length)), strict=False))
        for row in sorted(rows.keys() & there):
            yield from rows[row]


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
