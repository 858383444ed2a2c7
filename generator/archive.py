"""The texts of the sources, and where in them each passage stands.

The archive is a folder outside the project. A passage is looked for in the very bytes whose
SHA-256 the source's record names; offsets are code points in the file decoded as UTF-8, as it is:
no line end is translated and a byte order mark counts.
"""

import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from pathlib import Path

from rapidfuzz import fuzz

from generator.diagnostics import Rule
from generator.records import Passage, Sentences, Source
from generator.sentences import Sentence, divide


class State(Enum):
    """What is known of a passage."""

    EXACT = "exact"
    """The words stand there to the letter."""
    NORMALISED = "normalised"
    """They stand there once the foldings named with it are applied."""
    UNCHECKED = "unchecked"
    """Nobody looked: there is no archive, or the file is not in it."""
    FAILED = "failed"
    """They do not stand there, or not in the way that the record says."""


class Folding(Enum):
    """What may differ between a normalised passage and its source."""

    WHITE_SPACE = "white-space"
    """Any run of white space counts as one space."""
    QUOTATION_MARKS = "quotation-marks"
    """Quotation marks of every form count as the straight ones, apostrophes too."""
    COMPOSITION = "composition"
    """Letters are compared in Unicode's composed form, NFC."""
    SOFT_HYPHENS = "soft-hyphens"
    """Soft hyphens do not count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a guard has against a passage that was found."""

    rule: Rule
    problem: str = ""
    """In an editor's words; empty where only the lock says so."""
    at: tuple[int, int] | None = None
    """Start and end of what a statement of another kind may carry instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """Where a passage stands, or why not."""

    state: State
    start: int | None = None
    end: int | None = None
    line: int | None = None
    sentences: tuple[int, int] | None = None
    """The first and last sentence of its extent: those named, else those that it touches."""
    foldings: tuple[Folding, ...] = ()
    rule: Rule | None = None
    """The rule that a failed passage breaks."""
    key: str = ""
    """The key of the passage that breaks it."""
    problem: str = ""
    """Why it failed, in an editor's words."""
    findings: tuple[Finding, ...] = ()


UNCHECKED = Located(state=State.UNCHECKED)

_DOUBLE = dict.fromkeys(map(ord, "„“”«»‟〝〞＂"), '"')
_SINGLE = dict.fromkeys(map(ord, "‚‘’‹›‛`´ʼ＇"), "'")
_SOFT_HYPHEN = "\u00ad"
_SOFT_HYPHENS = f"{_SOFT_HYPHEN}*"
_FORMS = {'"': "".join(map(chr, _DOUBLE)), "'": "".join(map(chr, _SINGLE))}
_SPACE = re.compile(r"\s+")
_LINE = re.compile("[^\r\n]*")
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_GOES_ON = re.compile(r"[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*(\w)")
_CLUSTER = re.compile(r"\s(?:\u00ad*\s)*|.[\u0300-\u036f]*", re.DOTALL)


class SourceText:
    """A source's text with its sentences; indexes are built when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences by the rule of ``sentences``."""
        return divide(self.text)

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
    if cluster == _SOFT_HYPHEN:
        return ""
    return unicodedata.normalize("NFC", cluster).translate(_DOUBLE).translate(_SINGLE)


class Archive:
    """The folder of source texts, each file read at most once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, bytes | None] = {}

    def bytes_of(self, source: Source) -> bytes | None:
        """The bytes of a source's file, or None if it is not there."""
        if source.file not in self._read:
            path = self._folder / source.file
            self._read[source.file] = path.read_bytes() if path.is_file() else None
        return self._read[source.file]

    def open(self, source: Source) -> "SourceText | Untrusted":
        """A source's text, or why its bytes cannot be trusted."""
        raw = self.bytes_of(source)
        assert raw is not None
        found = hashlib.sha256(raw).hexdigest()
        if found != source.sha256:
            problem = f"must be that of {source.file} in the archive, and its SHA-256 is {found}"
            return Untrusted(key="sha256", problem=problem)
        try:
            return SourceText(raw.decode("utf-8"))
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            byte = f"the byte 0x{raw[error.start]:02X} in line {line}"
            problem = f"must name a file in UTF-8, and {byte} of {source.file} is not"
            return Untrusted(key="file", problem=problem)


@dataclass(frozen=True, slots=True, kw_only=True)
class Untrusted:
    """Why a source's bytes cannot be trusted: the key of its record, and the words."""

    key: str
    problem: str


def locate(source: SourceText, passage: Passage) -> Located:
    """Where a passage stands in a source. Words and sentence numbers must agree."""
    extent = (0, len(source.text))
    if passage.sentences is not None:
        numbers = passage.sentences
        if problem := beyond(source, numbers):
            return _failed("sentences", Rule.PASSAGE_BOUNDS, problem)
        extent = source.sentences[numbers.first - 1].start, source.sentences[numbers.last - 1].end
    if passage.quote is not None:
        located = _locate_quote(source, passage, extent)
    elif passage.from_ is not None and passage.to is not None:
        located = _locate_bounds(source, passage.from_, passage.to, extent)
    else:
        located = _located(source, extent, frozenset())
    if passage.sentences is None or located.start is None:
        return located
    return replace(located, sentences=(passage.sentences.first, passage.sentences.last))


def goes_on(text: str, end: int) -> bool:
    """Whether the line that ends at ``end`` goes on in the next, with a small letter."""
    following = _GOES_ON.match(text, end)
    return following is not None and following[1].islower()


def places(source: SourceText, words: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every place where words stand: to the letter, else folded."""
    return tuple((hit.start, hit.end) for hit in _hits(source, words, (0, len(source.text))))


def at(source: SourceText, start: int, end: int) -> Located:
    """What can be said of a stretch of a source."""
    return _located(source, (start, end), frozenset())


def beyond(source: SourceText, numbers: Sentences) -> str:
    """Why a source does not have these sentences; empty if it has."""
    most = len(source.sentences)
    if numbers.last <= most:
        return ""
    has = "there is only 1 sentence" if most == 1 else f"there are only {most} sentences"
    return f"{has}, and “{numbers}” goes beyond"


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    foldings: frozenset[Folding]


def _locate_quote(source: SourceText, passage: Passage, extent: tuple[int, int]) -> Located:
    assert passage.quote is not None
    every = _hits(source, passage.quote, extent)
    if not every:
        return _not_found(source, "quote", passage.quote)
    behind = [hit for hit in every if _stands_behind(source, hit, passage.prefix)]
    hits = [hit for hit in behind if _stands_before(source, hit, passage.suffix)]
    quote = f"“{_short(passage.quote)}”"
    if len(hits) == 1:
        hit = hits[0]
        if where := _several_paragraphs(source, hit.start, hit.end):
            problem = f"{quote} must stand in one paragraph, and {where}: make two passages of it"
            return _failed("quote", Rule.PASSAGE_BOUNDS, problem)
        return _located(source, (hit.start, hit.end), hit.foldings)
    if hits:
        return _failed(
            "quote",
            Rule.PASSAGE_AMBIGUOUS,
            f"{quote} stands {len(hits)} times ({_lines(source, hits)}): give a longer quote, or"
            " more of the words before or after it as “prefix” or “suffix”",
        )
    key, words, side = (
        ("suffix", passage.suffix, "before") if behind else ("prefix", passage.prefix, "behind")
    )
    where = _lines(source, behind or every)
    problem = f"{quote} stands in {where}, and not {side} “{_short(words or '')}”"
    return _failed(key, Rule.PASSAGE_NOT_FOUND, problem)


def _locate_bounds(source: SourceText, first: str, last: str, extent: tuple[int, int]) -> Located:
    starts = _hits(source, first, extent)
    ends = _hits(source, last, extent)
    for key, words, hits in (("from", first, starts), ("to", last, ends)):
        if not hits:
            return _not_found(source, key, words)
        if len(hits) > 1:
            times = f"stands {len(hits)} times ({_lines(source, hits)})"
            problem = f"“{_short(words)}” {times}: give more words of it"
            return _failed(key, Rule.PASSAGE_AMBIGUOUS, problem)
    start, end = starts[0], ends[0]
    if end.start < start.end:
        return _failed(
            "to",
            Rule.PASSAGE_BOUNDS,
            f"“{_short(last)}” must come after “{_short(first)}”, and stands before it or in it",
        )
    if where := _several_paragraphs(source, start.start, end.end):
        problem = f"“from” and “to” must stand in one paragraph, and what is between them {where}"
        return _failed("to", Rule.PASSAGE_BOUNDS, problem)
    return _located(source, (start.start, end.end), start.foldings | end.foldings)


def _several_paragraphs(source: SourceText, start: int, end: int) -> str:
    """The lines over which a stretch runs, in words; empty if it stands in one paragraph."""
    words = source.text[start:end]
    end = start + len(words.rstrip())
    start += len(words) - len(words.lstrip())
    breaks = _BREAK.finditer(source.text, start, end)
    if all(goes_on(source.text, found.start()) for found in breaks):
        return ""
    return f"runs from line {source.line(start)} to line {source.line(end)}"


def _hits(source: SourceText, words: str, extent: tuple[int, int]) -> list[_Hit]:
    """Every place within ``extent`` where the words stand: to the letter, else folded."""
    start, end = extent
    exact = [
        _Hit(at, at + len(words), frozenset())
        for at in _finds(source.text, words, start, end)
        if not unicodedata.combining(source.text[at + len(words) : at + len(words) + 1] or " ")
    ]
    if exact:
        return exact
    wanted = fold(words).text.strip()
    found = []
    for hit_start, hit_end in _folded_places(source, wanted) if wanted else ():
        there = source.text[hit_start:hit_end]
        # Half a letter is no hit: an “e” is not found in an “é” that is written as two code points.
        if start <= hit_start and hit_end <= end and fold(there).text == wanted:
            found.append(_Hit(hit_start, hit_end, _foldings(there, words)))
    return found


def _folded_places(source: SourceText, wanted: str) -> Iterator[tuple[int, int]]:
    """Where folded words stand in a source, half letters included.

    A text is folded as a whole only where it has to be composed, which is rare: to look for the
    words in all their forms takes a hundredth of the time.
    """
    if source.is_composed:
        # Most texts have none, and a pattern that allows for them takes as long to make as to use.
        hyphens = _SOFT_HYPHENS if _SOFT_HYPHEN in source.text else ""
        pattern = re.compile(hyphens.join(_any_form(character, hyphens) for character in wanted))
        match = pattern.search(source.text)
        while match:
            end = match.end()
            if not unicodedata.combining(source.text[end : end + 1] or " "):
                yield match.span()
            match = pattern.search(source.text, match.start() + 1)
        return
    folded = source.folded
    for at in _finds(folded.text, wanted, 0, len(folded.text)):
        yield folded.starts[at], folded.ends[at + len(wanted) - 1]


def _any_form(character: str, hyphens: str) -> str:
    """A pattern for a folded code point in each form that folds to it."""
    if character == " ":
        return rf"\s(?:{hyphens}\s)*" if hyphens else r"\s+"
    forms = _FORMS.get(character, "")
    return f"[{re.escape(forms + character)}]" if forms else re.escape(character)


def _finds(text: str, words: str, start: int, end: int) -> Iterator[int]:
    at = text.find(words, start, end)
    while at >= 0:
        yield at
        at = text.find(words, at + 1, end)


def _foldings(there: str, words: str) -> frozenset[Folding]:
    """Which foldings make ``there`` and ``words`` the same: each without which they differ."""
    changes: dict[Folding, Callable[[str], str]] = {
        Folding.SOFT_HYPHENS: lambda text: text.replace(_SOFT_HYPHEN, ""),
        Folding.COMPOSITION: lambda text: unicodedata.normalize("NFC", text),
        Folding.QUOTATION_MARKS: lambda text: text.translate(_DOUBLE).translate(_SINGLE),
        Folding.WHITE_SPACE: lambda text: _SPACE.sub(" ", text).strip(),
    }
    needed = set()
    for left_out in changes:
        one, other = there, words
        for folding, change in changes.items():
            if folding is not left_out:
                one, other = change(one), change(other)
        if one != other:
            needed.add(left_out)
    # Where two would do alone, neither seems needed: NFC makes some spaces into others.
    return frozenset(needed or {Folding.WHITE_SPACE})


def _stands_behind(source: SourceText, hit: _Hit, prefix: str | None) -> bool:
    before = source.text[: hit.start]
    return prefix is None or _around(before[-4 * len(prefix) - 8 :]).endswith(_around(prefix))


def _stands_before(source: SourceText, hit: _Hit, suffix: str | None) -> bool:
    after = source.text[hit.end :]
    return suffix is None or _around(after[: 4 * len(suffix) + 8]).startswith(_around(suffix))


def _around(words: str) -> str:
    return fold(words).text.strip()


def _located(source: SourceText, extent: tuple[int, int], foldings: frozenset[Folding]) -> Located:
    start, end = extent
    touched = [sentence.number for sentence in source.touched(start, end)]
    return Located(
        state=State.NORMALISED if foldings else State.EXACT,
        start=start,
        end=end,
        line=source.line(start),
        sentences=(touched[0], touched[-1]),
        foldings=tuple(sorted(foldings, key=lambda folding: folding.value)),
    )


def _failed(key: str, rule: Rule, problem: str) -> Located:
    return Located(state=State.FAILED, rule=rule, key=key, problem=problem)


def _not_found(source: SourceText, key: str, words: str) -> Located:
    if elsewhere := _hits(source, words, (0, len(source.text))):
        first = elsewhere[0]
        touched = _located(source, (first.start, first.end), frozenset()).sentences or (0, 0)
        where = f"sentence {touched[0]}, not in the sentences named"
        return _failed(key, Rule.PASSAGE_BOUNDS, f"“{_short(words)}” stands in {where}")
    problem = f"“{_short(words)}” does not stand there.{_nearest(source, words)}"
    return _failed(key, Rule.PASSAGE_NOT_FOUND, problem)


def _nearest(source: SourceText, words: str) -> str:
    """The stretch of a line of the source most like the words, whole words only."""
    text = source.text
    close = fuzz.partial_ratio_alignment(words, text)
    if close is None or close.score < 60:
        return ""
    start, end = close.dest_start, close.dest_end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    stretch = max(_LINE.finditer(text, start, end), key=lambda piece: len(piece[0].strip()))
    return f" The nearest text, in line {source.line(stretch.start())}, is: {stretch[0].strip()}"


def _lines(source: SourceText, hits: list[_Hit]) -> str:
    lines = list(dict.fromkeys(source.line(hit.start) for hit in hits))
    named = ", ".join(map(str, lines[:5])) + (" …" if len(lines) > 5 else "")
    return f"line {named}" if len(lines) == 1 else f"lines {named}"


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
