"""``claims/passages.lock``: where each passage was found, and in which bytes.

Written with the archive at hand, read where there is none. Plain lines in alphabetical order, no
clock, so that a change of one passage is a change of one line. It holds numbers and hashes, and no
word of a source.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.diagnostics.diagnostic import Diagnostic, Location
from generator.diagnostics.rules import Rule
from generator.records.schema import Passage
from generator.records.vocabulary import Form
from generator.texts.passages import UNCHECKED, Finding, Located, State
from generator.texts.text import Folding

PATH = "claims/passages.lock"
_FIELDS = 10
_HEAD = "# Where each passage was found, and in which bytes. Written by `make lock`: do not edit.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedSource:
    """The bytes in which a source's passages were found."""

    sha256: str
    words: tuple[int, ...]
    """The number of words in each of its sentences."""
    quoted: int
    """The number of its words that the records repeat."""
    questions: tuple[int, ...] = ()
    """The sentences in which somebody asks, in a transcript."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedPassage:
    """Where a passage was found, and what the guards had against it."""

    source: str
    digest: str
    """Of everything in the record that says where it stands; see ``digest``."""
    located: Located
    text_hash: str


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock as read or as written."""

    sources: Mapping[str, LockedSource] = field(default_factory=dict)
    passages: Mapping[str, tuple[LockedPassage, ...]] = field(default_factory=dict)
    """By the key of their statement."""


def digest(passage: Passage) -> str:
    """A hash of all that a record says about where a passage stands and in which form."""
    said = (
        passage.source,
        str(passage.sentences or ""),
        passage.quote,
        passage.from_,
        passage.to,
        passage.prefix,
        passage.suffix,
        passage.form.value,
    )
    return hash_of(json.dumps(said, ensure_ascii=False))


def hash_of(text: str) -> str:
    """The first half of the SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def look_up(
    lock: Lock, key: str, passages: tuple[Passage, ...], index: int, sha256: str
) -> Located:
    """What a lock knows of a passage; ``key`` and ``passages`` are those of its statement.

    A passage of which the lock knows nothing is unchecked. One that differs from what was locked
    in its place has failed, and so has every one whose source's hash differs from the locked one.
    """
    passage = passages[index]
    locked = lock.passages.get(key, ())
    if not locked:
        return UNCHECKED
    wanted = digest(passage)
    found = next((entry for entry in locked if entry.digest == wanted), None)
    if found is None:
        present = {digest(other) for other in passages}
        if all(entry.digest in present for entry in locked):
            return UNCHECKED
        return _changed("the passage is not the one that was locked")
    if lock.sources[passage.source].sha256 != sha256:
        return _changed("the source's sha256 is not the one that was locked")
    return found.located


def _changed(problem: str) -> Located:
    return Located(
        state=State.FAILED,
        rule=Rule.LOCK_CHANGED,
        problem=f"{problem}: run `make lock` where the archive is",
    )


def write(lock: Lock) -> str:
    """The text of a lock."""
    sources = (
        f"source {key} {source.sha256} {source.quoted} {','.join(map(str, source.words)) or '-'}"
        + (f" {','.join(map(str, source.questions))}" if source.questions else "")
        for key, source in sorted(lock.sources.items())
    )
    passages = sorted(
        f"passage {key} {_written(entry)}"
        for key, entries in lock.passages.items()
        for entry in entries
    )
    return _HEAD + "".join(f"{line}\n" for line in dict.fromkeys((*sources, *passages)))


def _written(entry: LockedPassage) -> str:
    at = entry.located
    first, last = at.sentences or (0, 0)
    fields = (
        entry.source,
        entry.digest,
        at.state.value,
        at.start,
        at.end,
        at.line,
        f"{first}-{last}",
        entry.text_hash,
        ",".join(folding.value for folding in at.foldings) or "-",
        ",".join(finding.rule.value for finding in at.findings) or "-",
    )
    return " ".join(map(str, (*fields, at.form.value) if at.form else fields))


def read(text: str) -> tuple[Lock, tuple[Diagnostic, ...]]:
    """A lock from its text; a line that is not one is a diagnostic and counts for nothing."""
    sources: dict[str, LockedSource] = {}
    passages: dict[str, list[LockedPassage]] = defaultdict(list)
    diagnostics = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            match line.split(" "):
                case ["source", key, sha256, quoted, words, *questions] if len(questions) < 2:
                    sources[key] = LockedSource(
                        sha256=sha256,
                        words=_numbers(words),
                        quoted=_number(quoted),
                        questions=_numbers(*questions) if questions else (),
                    )
                case ["passage", key, *fields] if _FIELDS <= len(fields) <= _FIELDS + 1:
                    passages[key].append(_entry(fields))
                case ["#", *_]:
                    pass
                case _:
                    diagnostics.append(_unreadable(number))
        except ValueError:
            diagnostics.append(_unreadable(number))
    known = {
        key: tuple(entry for entry in entries if entry.source in sources)
        for key, entries in passages.items()
    }
    return Lock(sources, known), tuple(diagnostics)


def _entry(fields: list[str]) -> LockedPassage:
    source, digest_, state, start, end, line, sentences, text_hash, foldings, findings, *form = (
        fields
    )
    first, last = (_number(number) for number in sentences.split("-"))
    if not State(state).is_found:
        raise ValueError(state)
    return LockedPassage(
        source=source,
        digest=digest_,
        text_hash=text_hash,
        located=Located(
            state=State(state),
            start=_number(start),
            end=_number(end),
            line=_number(line),
            sentences=(first, last) if first else None,
            foldings=tuple(Folding(name) for name in _names(foldings)),
            findings=tuple(Finding(rule=Rule(name)) for name in _names(findings)),
            form=Form(form[0]) if form else None,
        ),
    )


def _names(text: str) -> Iterable[str]:
    return () if text == "-" else text.split(",")


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(_number(number) for number in _names(text))


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError(text)
    return int(text)


def _unreadable(number: int) -> Diagnostic:
    return Diagnostic(
        rule=Rule.LOCK,
        location=Location(path=PATH, line=number, column=1),
        message="this line is no entry of a lock: write the lock anew with `make lock`",
    )
