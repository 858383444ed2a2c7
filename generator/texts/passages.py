"""Where in the text of its source a passage stands: to the letter, normalised, or not at all."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from generator.diagnostics.diagnostic import shortened
from generator.diagnostics.rules import Rule
from generator.records.schema import Passage, Sentences
from generator.records.vocabulary import Form, Term
from generator.texts import confusables
from generator.texts.marks import FORMS, plain_marks
from generator.texts.text import (
    SOFT_HYPHEN,
    Folding,
    SourceText,
    fold,
    widened,
)

_SOFT_HYPHENS = f"{SOFT_HYPHEN}*"
_SPACE = re.compile(r"\s+")
_LINE = re.compile("[^\r\n]*")
_DIVISION = re.compile(r"(?<=[^\W\d_])[-\u2010][^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*(?=[^\W\d_])")
_LINE_END = r"(?:[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*)?"
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


class State(Term, words="state"):
    """What is known of a passage."""

    EXACT = "exact"
    """The words stand there to the letter."""
    NORMALISED = "normalised"
    """They stand there once the foldings named with it are applied."""
    UNCHECKED = "unchecked"
    """Nobody looked: there is no archive, or the file is not in it."""
    FAILED = "failed"
    """They do not stand there, or not in the way that the record says."""

    @property
    def is_found(self) -> bool:
        """Whether somebody looked, and they stand there."""
        return self in (State.EXACT, State.NORMALISED)


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
    near: str = field(default="", compare=False)
    """The end of it: what stands in the source instead."""
    findings: tuple[Finding, ...] = ()
    form: Form | None = None
    """The form that the source tells, where the record leaves it out and the source does."""


UNCHECKED = Located(state=State.UNCHECKED)


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
    quote = f"“{shortened(passage.quote)}”"
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
    problem = f"{quote} stands in {where}, and not {side} “{shortened(words or '')}”"
    return _failed(key, Rule.PASSAGE_NOT_FOUND, problem)


def _locate_bounds(source: SourceText, first: str, last: str, extent: tuple[int, int]) -> Located:
    starts = _hits(source, first, extent)
    ends = _hits(source, last, extent)
    for key, words, hits in (("from", first, starts), ("to", last, ends)):
        if not hits:
            return _not_found(source, key, words)
        if len(hits) > 1:
            times = f"stands {len(hits)} times ({_lines(source, hits)})"
            problem = f"“{shortened(words)}” {times}: give more words of it"
            return _failed(key, Rule.PASSAGE_AMBIGUOUS, problem)
    start, end = starts[0], ends[0]
    if end.start < start.end:
        return _failed(
            "to",
            Rule.PASSAGE_BOUNDS,
            f"“{shortened(last)}” must come after “{shortened(first)}”, and stands before it or in"
            " it",
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
    if all(found.start() in source.breaks for found in _BREAK.finditer(source.text, start, end)):
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
    return found or [
        hit for hit in _divided(source, words, wanted) if start <= hit.start and hit.end <= end
    ]


def _divided(source: SourceText, words: str, wanted: str) -> Iterator[_Hit]:
    """Where words stand of which the source divides one at the end of a line."""
    if not wanted or not _DIVISION.search(source.text):
        return
    pattern = "".join(
        _any_form(character, "") + _ways_to_divide(character, following)
        for character, following in zip(wanted, f"{wanted[1:]} ", strict=True)
    )
    for match in re.finditer(pattern, source.text):
        whole = next(
            (
                it
                for it in (_DIVISION.sub(by, match[0]) for by in ("", "-"))
                if fold(it).text == wanted
            ),
            None,
        )
        if whole and not unicodedata.combining(source.text[match.end() : match.end() + 1] or " "):
            others = frozenset() if whole == words else _foldings(whole, words)
            yield _Hit(*match.span(), others | {Folding.LINE_END_HYPHENS})


def _ways_to_divide(character: str, following: str) -> str:
    """A pattern for what may stand between two letters where a line ends."""
    if character == "-":
        return _LINE_END
    return f"(?:[-\u2010]{_LINE_END[:-1]})?" if (character + following).isalpha() else ""


def _folded_places(source: SourceText, wanted: str) -> Iterator[tuple[int, int]]:
    """Where folded words stand in a source, half letters included.

    A text is folded as a whole only where it has to be composed, which is rare: to look for the
    words in all their forms takes a hundredth of the time.
    """
    if source.is_composed:
        # Most texts have none, and a pattern that allows for them takes as long to make as to use.
        hyphens = _SOFT_HYPHENS if SOFT_HYPHEN in source.text else ""
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
    forms = FORMS.get(character, "")
    return f"[{re.escape(forms + character)}]" if forms else re.escape(character)


def _finds(text: str, words: str, start: int, end: int) -> Iterator[int]:
    at = text.find(words, start, end)
    while at >= 0:
        yield at
        at = text.find(words, at + 1, end)


def _foldings(there: str, words: str) -> frozenset[Folding]:
    """Which foldings make ``there`` and ``words`` the same: each without which they differ."""
    changes: dict[Folding, Callable[[str], str]] = {
        Folding.SOFT_HYPHENS: lambda text: text.replace(SOFT_HYPHEN, ""),
        Folding.COMPOSITION: lambda text: unicodedata.normalize("NFC", text),
        Folding.QUOTATION_MARKS: plain_marks,
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
        return _failed(key, Rule.PASSAGE_BOUNDS, f"“{shortened(words)}” stands in {where}")
    near = confusables.told(source, words) or _nearest(source, words)
    problem = f"“{shortened(words)}” does not stand there.{near}"
    return replace(_failed(key, Rule.PASSAGE_NOT_FOUND, problem), near=near)


def _nearest(source: SourceText, words: str) -> str:
    """The stretch of a line of the source most like the words, whole words only."""
    text = source.text
    close = fuzz.partial_ratio_alignment(words, text)
    if close is None or close.score < 60:
        return ""
    start, end = widened(text, close.dest_start, close.dest_end)
    stretch = max(_LINE.finditer(text, start, end), key=lambda piece: len(piece[0].strip()))
    return f" The nearest text, in line {source.line(stretch.start())}, is: {stretch[0].strip()}"


def _lines(source: SourceText, hits: list[_Hit]) -> str:
    lines = list(dict.fromkeys(source.line(hit.start) for hit in hits))
    named = ", ".join(map(str, lines[:5])) + (" …" if len(lines) > 5 else "")
    return f"line {named}" if len(lines) == 1 else f"lines {named}"
