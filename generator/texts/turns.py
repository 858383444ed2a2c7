"""Who speaks where in a transcript: the label at the head of a line says whose words follow.

1. A label is a name, an office or a letter for question or answer (``MS. DOE:``, ``Q:``,
   ``Frage:``), behind which a colon stands, or two spaces behind a letter. What follows, up to the
   next label, is the turn of that speaker; of one who asks, the first paragraph alone. A line of
   signs or ``END`` ends the last one.
2. A label that is not in capitals counts if it is one for questions or answers, begins with a form
   of address, or stands there more than once.
3. Where nobody says what kind of text it is, it is a transcript if a label in capitals, one for
   questions, or any one beside one for questions stands there more than once, and not alone.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language.grammar import LookPatterns
from generator.records.vocabulary import SourceKind

_HEAD = re.compile(
    r"^[^\S\r\n]*(?:[\[(]?\d?\d:\d\d(?::\d\d)?[\])]?[^\S\r\n]*)?(?:[*_>]+[^\S\r\n]*)?"
    r"(?:(?P<letter>[A-Z])(?:[^\S\r\n]{2,}|\t|[.:：]\s+)|"
    r"(?P<label>[^\W\d_][^\r\n:：?!“”„\"]{0,79}?)[*_]*[:：][*_]*\s*)(?=\S)",
    re.MULTILINE,
)
_ASIDE = re.compile(r"\s*(?:[(\[].*|,.*)")
_BLANK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*[\r\n]")
_SIGNS = r"(?:#\s?){2,}|(?:\*\s?){3,}|-{3,}|_{3,}"
_TOKEN = re.compile(r"[^\W\d_]+")
_MOST = 6
_PARTICLE = 3
_SEVERAL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one person says without a break: ``text[start:end]``, behind the label at ``head``."""

    label: str
    names: frozenset[str]
    """The words of the label that name somebody, in small letters; none if it is a letter."""
    is_question: bool
    head: int
    start: int
    end: int


def turns(text: str, looks: LookPatterns, kind: SourceKind | None) -> tuple[Turn, ...]:
    """The turns of a text, in order; none if it is no transcript."""
    if kind not in (None, SourceKind.TRANSCRIPT):
        return ()
    labels = list(_labels(text, looks))
    times = Counter(label for label, _ in labels)
    if kind is None and not _is_transcript(times, looks):
        return ()
    heads = [(label, found) for label, found in labels if _counts(label, times, looks)]
    ends = [found.start() for _, found in heads[1:]]
    if heads:
        closing = _closing(looks).search(text, heads[-1][1].end())
        ends.append(closing.start() if closing else len(text))
    return tuple(
        Turn(
            label=label,
            names=_names(label, looks),
            is_question=(asks := looks.question.fullmatch(label) is not None),
            head=found.start(),
            start=found.end(),
            end=_first_paragraph(text, found.end(), end) if asks else end,
        )
        for (label, found), end in zip(heads, ends, strict=True)
    )


def _first_paragraph(text: str, start: int, end: int) -> int:
    blank = _BLANK.search(text, start, end)
    return blank.start() if blank else end


def turn_at(turns: Sequence[Turn], start: int, end: int) -> Turn | None:
    """The turn in which the whole of a stretch stands, label aside, if it stands in one."""
    at = bisect_right(turns, start, key=lambda turn: turn.start) - 1
    return turns[at] if at >= 0 and end <= turns[at].end else None


def _labels(text: str, looks: LookPatterns) -> Iterator[tuple[str, re.Match[str]]]:
    """Every label of a line, without what stands behind it in brackets or behind a comma."""
    for found in _HEAD.finditer(text):
        label = found["letter"] or _ASIDE.sub("", found["label"]).strip(" *_")
        if _is_asking(label, looks) or (found["label"] and _is_named(label)):
            yield label, found


def _is_named(label: str) -> bool:
    words = label.split()
    names = [word for word in words if not word[0].islower()]
    particles = [word for word in words if word[0].islower()]
    return 0 < len(words) <= _MOST and bool(names) and all(len(it) <= _PARTICLE for it in particles)


def _is_asking(label: str, looks: LookPatterns) -> bool:
    """Whether a label says no more than that somebody asks or answers."""
    return any(by.fullmatch(label) for by in (looks.question, looks.answer))


def _is_transcript(times: Counter[str], looks: LookPatterns) -> bool:
    is_asked = any(looks.question.fullmatch(label) for label in times)
    return len(times) > 1 and any(
        number >= _SEVERAL and (is_asked or label.isupper() or _is_asking(label, looks))
        for label, number in times.items()
    )


def _counts(label: str, times: Counter[str], looks: LookPatterns) -> bool:
    is_sure = label.isupper() or _is_asking(label, looks) or times[label] >= _SEVERAL
    first = _TOKEN.match(label)
    return is_sure or (first is not None and first[0].lower() in looks.addressed)


def _names(label: str, looks: LookPatterns) -> frozenset[str]:
    if _is_asking(label, looks):
        return frozenset()
    return frozenset(_TOKEN.findall(label.casefold())) - looks.addressed


def _closing(looks: LookPatterns) -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{looks.closing.pattern}|{_SIGNS})[^a-z\r\n]*$", re.MULTILINE)
