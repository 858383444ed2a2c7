"""Words found in the archive, small errors forgiven, as passages ready to paste."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from generator.checks.guards import guard
from generator.checks.wordlists import WordLists
from generator.records.dataset import Dataset
from generator.records.schema import Passage, Sentences
from generator.texts.passages import Located, at, locate, places
from generator.texts.text import SourceText, widened

_ALIKE = 75
"""How alike, of 100, a stretch must be to the words to be offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where words stand, or something like them."""

    passage: Passage
    located: Located
    likeness: int
    """Of 100; 100 are the very words, or the same but for the foldings."""


def find(
    dataset: Dataset, texts: Mapping[str, SourceText], words: str, lists: WordLists
) -> tuple[Found, ...]:
    """Every place where the words stand; failing that, the likest place of each source, best first.

    A passage names its sentences, and a prefix or a suffix if it stands in them more than once.
    """
    exact = [
        found
        for key, text in texts.items()
        for found in _standing(dataset, key, text, words.strip(), lists)
    ]
    if exact:
        return tuple(exact)
    alike = [
        found for key, text in texts.items() for found in _alike(dataset, key, text, words, lists)
    ]
    return tuple(sorted(alike, key=lambda found: (-found.likeness, found.passage.source)))


def _standing(
    dataset: Dataset, key: str, text: SourceText, words: str, lists: WordLists
) -> Iterator[Found]:
    for start, end in places(text, words):
        passage = _unique(key, text, start, end)
        located = at(text, start, end)
        findings = guard(text, dataset.sources[key], passage, located, lists)
        yield Found(passage=passage, located=replace(located, findings=findings), likeness=100)


def _alike(
    dataset: Dataset, key: str, text: SourceText, words: str, lists: WordLists
) -> Iterator[Found]:
    close = fuzz.partial_ratio_alignment(words, text.text, score_cutoff=_ALIKE)
    if close is None or close.dest_start == close.dest_end:
        return
    start, end = _whole_words(text.text, close.dest_start, close.dest_end)
    for found in _standing(dataset, key, text, text.text[start:end], lists):
        if found.located.start == start:
            yield Found(
                passage=found.passage, located=found.located, likeness=min(99, int(close.score))
            )


def _unique(key: str, text: SourceText, start: int, end: int) -> Passage:
    """A passage that is found at one place only, by as few words before it as that takes."""
    words = text.text[start:end]
    touched = text.touched(start, end)
    numbers = Sentences(touched[0].number, touched[-1].number)
    before = text.text[touched[0].start : start].split()
    for taken in range(len(before) + 1):
        prefix = " ".join(before[len(before) - taken :]) or None
        passage = Passage.model_construct(source=key, sentences=numbers, quote=words, prefix=prefix)
        if locate(text, passage).start == start:
            return passage
    suffix = text.text[end : touched[-1].end].strip() or None
    return Passage.model_construct(source=key, sentences=numbers, quote=words, suffix=suffix)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch widened to whole words of one line, white space left out."""
    start, end = widened(text, start, end, belongs=str.isalnum)
    line_end = text.find("\n", start, end)
    end = end if line_end < 0 else line_end
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())
