"""What newer copies of the sources no longer have: passages that are gone, or read otherwise.

Our own copy stays the evidence. A newer one is searched for the very words that each passage has in
ours, with the same few foldings, wherever in it they now stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from generator.evidence.verify import Verified
from generator.records.dataset import Dataset
from generator.records.references import Stretch, every_passage
from generator.records.schema import Passage, Source
from generator.texts.archive import Archive
from generator.texts.passages import locate, places
from generator.texts.text import SourceText, fold


class Copy(Enum):
    """What a newer copy of a source is."""

    MISSING = "there is no newer copy of it"
    """The folder has no file of that name."""
    UNKNOWN = "the archive has no copy of ours that can be read"
    """So nobody knows what to look for."""
    UNREADABLE = "the newer copy is not UTF-8"
    """So nothing can be found in it."""
    SAME = "the newer copy is the same to the byte"
    OTHER = "the newer copy is another text"
    """It was searched for every passage."""


class Fate(Enum):
    """What became of a passage that does not stand as it did. The value is a key of the record."""

    GONE = "gone"
    """Its words no longer stand there."""
    REWORDED = "reworded"
    """They do, in a sentence that reads otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A passage that a newer copy does not have as ours does."""

    statement: str
    """The key of its statement."""
    line: int
    """In our copy."""
    fate: Fate
    problem: str
    """What stands there now, in an editor's words."""
    is_recorded: bool
    """Whether the record of the source says so already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A source beside the newer copy of it."""

    source: str
    copy: Copy
    passages: int = 0
    """How many passages were looked for."""
    drifts: tuple[Drift, ...] = ()

    def news(self, fate: Fate) -> tuple[str, ...]:
        """The statements of which the record does not say it yet; what is gone is not reworded."""
        keys = {each: self._unrecorded(each) for each in Fate}
        return tuple(key for key in keys[fate] if fate is Fate.GONE or key not in keys[Fate.GONE])

    def _unrecorded(self, fate: Fate) -> list[str]:
        found = [each for each in self.drifts if each.fate is fate and not each.is_recorded]
        return list(dict.fromkeys(each.statement for each in found))


def compare(dataset: Dataset, verified: Verified, folder: Path) -> tuple[Comparison, ...]:
    """Every source beside its newer copy, which has the same file name in ``folder``."""
    newer = Archive(folder)
    by_source: dict[str, list[Stretch]] = {key: [] for key in dataset.sources}
    for stretch in every_passage(dataset):
        if verified.evidence[stretch.key].start is not None:
            by_source[stretch.passage.source].append(stretch)
    return tuple(
        _comparison(verified, key, dataset.sources[key], newer, stretches)
        for key, stretches in sorted(by_source.items())
    )


def _comparison(
    verified: Verified, key: str, source: Source, newer: Archive, stretches: Sequence[Stretch]
) -> Comparison:
    raw = newer.bytes_of(source)
    ours = verified.texts.get(key)
    if raw is None:
        return Comparison(source=key, copy=Copy.MISSING)
    if ours is None:
        return Comparison(source=key, copy=Copy.UNKNOWN)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return Comparison(source=key, copy=Copy.UNREADABLE)
    if text == ours.text:
        return Comparison(source=key, copy=Copy.SAME, passages=len(stretches))
    theirs = SourceText(text, ours.grammar)
    drifts = tuple(_drifts(verified, source, ours, theirs, stretches))
    return Comparison(source=key, copy=Copy.OTHER, passages=len(stretches), drifts=drifts)


def _drifts(
    verified: Verified,
    source: Source,
    ours: SourceText,
    theirs: SourceText,
    stretches: Sequence[Stretch],
) -> Iterator[Drift]:
    gone = {key for change in source.changes for key in change.gone}
    known = {
        Fate.GONE: gone,
        Fate.REWORDED: gone.union(*(change.reworded for change in source.changes)),
    }
    for stretch in stretches:
        located = verified.evidence[stretch.key]
        assert located.start is not None
        assert located.end is not None
        if found := _fate(ours, theirs, located.start, located.end):
            fate, problem = found
            yield Drift(
                statement=stretch.statement_key,
                line=ours.line(located.start),
                fate=fate,
                problem=problem,
                is_recorded=stretch.statement_key in known[fate],
            )


def _fate(ours: SourceText, theirs: SourceText, start: int, end: int) -> tuple[Fate, str] | None:
    """What became of a stretch of our copy; None if it stands in the same sentences still."""
    words = ours.text[start:end]
    hits = places(theirs, words)
    if not hits:
        sought = Passage.model_construct(source="", quote=words)
        return Fate.GONE, locate(theirs, sought).problem
    before = _plain(_around(ours, start, end))
    now = [_around(theirs, *hit) for hit in hits]
    if any(_plain(each) == before for each in now):
        return None
    line = theirs.line(hits[0][0])
    return Fate.REWORDED, f"the sentence around it, in line {line}, is now: {now[0]}"


def _around(text: SourceText, start: int, end: int) -> str:
    """The sentences in which a stretch stands."""
    touched = text.touched(start, end)
    first = min([start, *(sentence.start for sentence in touched)])
    return text.text[first : max([end, *(sentence.end for sentence in touched)])]


def _plain(text: str) -> str:
    return fold(text).text.strip()
