"""Every passage of a dataset proved: in the archive where there is one, else by the lock.

With the archive a passage is looked for in the source's bytes and the guards look around it; what
comes of it is a new lock. Without the archive the lock says what was found when it was made, as
long as neither the passage nor its source's hash has changed since.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from generator.checks.findings import Owner, Raised
from generator.checks.guards import guard
from generator.checks.retractions import settled
from generator.checks.voices import voices
from generator.checks.wordlists import WordLists
from generator.diagnostics.diagnostic import Diagnostic, Level, shortened
from generator.diagnostics.rules import Rule
from generator.evidence import lock as locks
from generator.evidence.elsewhere import Missed, elsewhere
from generator.evidence.lock import Lock, LockedPassage, LockedSource
from generator.records.dataset import Dataset
from generator.records.memory import Memory, Remembered
from generator.records.references import Stretch, every_passage
from generator.records.schema import Passage
from generator.records.vocabulary import Form, RecordKind
from generator.texts.archive import Archive, Untrusted
from generator.texts.encoding import damage
from generator.texts.passages import Located, State, locate
from generator.texts.quotations import is_direct
from generator.texts.scripts import length
from generator.texts.text import SourceText
from generator.texts.turns import Turn

Evidence: TypeAlias = Mapping[tuple[str, int], Located]
"""What is known of each passage, by its statement's key and its index there (from 0)."""

_NONE = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How long a source is, and how much of it the records repeat."""

    words: tuple[int, ...]
    """The number of words in each of its sentences."""
    quoted: int
    """The number of its words that stand in a quotation or a bound, each counted once."""
    questions: tuple[int, ...] = ()
    """The sentences in which somebody asks, in a transcript."""

    @property
    def share(self) -> float:
        """The quoted words in per cent of all; 0 for a source without words."""
        return 100 * self.quoted / max(1, sum(self.words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What is known of the passages of a dataset."""

    evidence: Evidence
    texts: Mapping[str, SourceText]
    """The sources that the archive has, by id."""
    measures: Mapping[str, Measure]
    """By source; those of which neither the archive nor the lock knows the length are missing."""
    lock: Lock
    """What the archive gives, and where it has no file, what the lock had."""
    raised: tuple[Raised, ...]
    unguarded: frozenset[Owner]
    """The passages of which nobody knows what the guards would say."""


@dataclass(frozen=True, slots=True)
class Proofs:
    """What was proved of one source's passages, by their digest: it stays true of its bytes."""

    located: dict[str, Located]
    words: tuple[int, ...]
    """The number of words in each of its sentences."""
    questions: tuple[int, ...]
    """The sentences in which somebody asks, in a transcript."""
    turns: tuple[Turn, ...]


def verify(
    dataset: Dataset,
    folder: Path | None,
    lock: Lock,
    words: WordLists,
    memory: Memory | None = None,
) -> Verified:
    """Prove every passage of a dataset, with the archive in ``folder`` if there is one.

    With a memory, what was proved of a source's bytes is not proved again.
    """
    texts, raised = _texts(dataset, Archive(folder, words.grammar) if folder else None)
    proofs = _Proved(dataset, words, memory)
    evidence: dict[tuple[str, int], Located] = {}
    spoken: list[Stretch] = []
    unguarded = set()
    heard = voices(dataset)
    for stretch in every_passage(dataset):
        located = _prove(dataset, texts, lock, proofs, stretch)
        if text := texts.get(stretch.passage.source):
            turns = proofs.of(stretch.passage.source, text).turns
            if wrong := turns and heard.of_another(turns, stretch.statement, located):
                located = replace(located, findings=(*located.findings, *wrong))
        evidence[stretch.key] = located
        if located.rule or located.findings:  # seldom, and it is asked of every passage
            spoken.append(stretch)
        if not located.state.is_found:
            unguarded.add(_owner(stretch))
    evidence.update(settled(dataset, evidence))
    readable = {key: text for key, text in texts.items() if text}
    others = elsewhere(readable, filter(None, (_missed(each, evidence) for each in spoken)))
    for stretch in spoken:
        located, there = evidence[stretch.key], others.get(_missed(stretch, evidence) or _NONE, "")
        raised += _findings(dataset, stretch, located, there)
    measures = _measures(dataset, texts, lock, evidence, proofs)
    proofs.remember()
    return Verified(
        evidence=evidence,
        texts=readable,
        measures=measures,
        lock=_locked(dataset, texts, lock, evidence, measures),
        raised=tuple(raised),
        unguarded=frozenset(unguarded),
    )


def _owner(stretch: Stretch) -> Owner:
    return Owner(stretch.claim, stretch.at, stretch.place)


def _prove(
    dataset: Dataset,
    texts: Mapping[str, SourceText | None],
    lock: Lock,
    proofs: "_Proved",
    stretch: Stretch,
) -> Located:
    passage = stretch.passage
    source = dataset.sources.get(passage.source)
    if source is None:
        return Located(state=State.UNCHECKED)
    if passage.source not in texts:
        passages = stretch.statement.passages
        return locks.look_up(lock, stretch.statement_key, passages, stretch.place, source.sha256)
    text = texts[passage.source]
    if text is None:
        return Located(state=State.FAILED)
    return proofs.prove(passage.source, text, passage)


class _Proved:
    """What is proved of each source, remembered from earlier runs or found out in this one."""

    def __init__(self, dataset: Dataset, words: WordLists, memory: Memory | None) -> None:
        self._dataset = dataset
        self._words = words
        self._memory = memory
        self._proofs: dict[str, Proofs] = {}
        self._new: set[str] = set()

    def prove(self, key: str, text: SourceText, passage: Passage) -> Located:
        """Where a passage stands in its source, and what the guards have against it."""
        known = self.of(key, text).located
        digest = locks.digest(passage)
        if digest not in known:
            located = locate(text, passage)
            if located.state.is_found:
                source = self._dataset.sources[key]
                findings = guard(text, source, passage, located, self._words)
                located = replace(located, findings=findings, form=_form(text, passage, located))
            known[digest] = located
            self._new.add(key)
        return known[digest]

    def of(self, key: str, text: SourceText) -> Proofs:
        """What is proved of a source so far."""
        if key not in self._proofs:
            found = self._memory.recall(f"proofs/{key}", self._stamp(key)) if self._memory else None
            if found is None:
                self._new.add(key)
            self._proofs[key] = found.record if found else _unproved(text)
        return self._proofs[key]

    def remember(self) -> None:
        """Keep what this run has found out for the next one."""
        for key in self._new if self._memory else ():
            assert self._memory is not None
            what = Remembered(stamp=self._stamp(key), record=self._proofs[key])
            self._memory.remember(f"proofs/{key}", what)

    def _stamp(self, key: str) -> tuple[int | str, ...]:
        """All that the proofs of a source depend on, but for the passages themselves."""
        source = self._dataset.sources[key]
        aside = repr([(str(item.sentences), item.reason) for item in source.set_aside])
        kind = source.kind.value if source.kind else ""
        return source.sha256, source.language, kind, aside, self._words.digest


def _unproved(text: SourceText) -> Proofs:
    return Proofs({}, _words_by_sentence(text), text.questions, text.turns)


def _form(text: SourceText, passage: Passage, located: Located) -> Form | None:
    """The form that a source tells, where the record does not say it."""
    assert located.start is not None
    assert located.end is not None
    is_told = not passage.says_form and is_direct(text, located.start, located.end)
    return Form.DIRECT if is_told else None


def _missed(stretch: Stretch, evidence: Evidence) -> Missed | None:
    """The words of a passage that do not stand in its source."""
    passage, located = stretch.passage, evidence[stretch.key]
    words = {"quote": passage.quote, "from": passage.from_, "to": passage.to}.get(located.key)
    is_missed = located.rule is Rule.PASSAGE_NOT_FOUND
    return (passage.source, words) if is_missed and words else None


def _findings(dataset: Dataset, stretch: Stretch, located: Located, there: str) -> Iterator[Raised]:
    """What speaks against a passage: that it failed, or what the guards say."""
    owner, passage = _owner(stretch), stretch.passage
    document = dataset.documents[RecordKind.CLAIM, owner.claim]
    where = f"in the source “{passage.source}”"
    if located.rule:
        place = document.place((*owner.keys, located.key) if located.key else owner.keys)
        problem = located.problem.removesuffix(located.near)
        message = f"{where}, {problem}{there}{located.near}"
        yield Raised(diagnostic=Diagnostic(rule=located.rule, location=place, message=message))
    for finding in located.findings:
        key = "form" if finding.rule is Rule.FORM else "quote" if passage.quote else "from"
        problem = finding.problem or (
            "a guard found something when this passage was locked:"
            f" `claims explain {finding.rule.value}` says what it looks for"
        )
        yield Raised(
            diagnostic=Diagnostic(
                rule=finding.rule,
                location=document.place((*owner.keys, key)),
                message=f"{where}, {problem}",
                level=Level.ERROR if finding.rule is Rule.CUT_WORD else Level.WARNING,
            ),
            owner=owner,
        )


def _texts(
    dataset: Dataset, archive: Archive | None
) -> tuple[dict[str, SourceText | None], list[Raised]]:
    """The text of each source that is in the archive, None where its bytes cannot be trusted."""
    texts: dict[str, SourceText | None] = {}
    raised: list[Raised] = []
    for key, source in dataset.sources.items() if archive else ():
        assert archive is not None
        if archive.bytes_of(source) is None:
            message = (
                f"the archive has no file {source.file}: its passages are known by the lock alone"
            )
            raised.append(
                _about(dataset, key, "file", Rule.SOURCE_MISSING, message, level=Level.WARNING)
            )
            continue
        text = archive.open(source)
        if isinstance(text, Untrusted):
            message = (
                f"“{text.key}” {text.problem}; until then every passage from this source fails"
            )
            raised.append(_about(dataset, key, text.key, Rule.SOURCE_CHANGED, message))
        elif not source.faults and (spot := damage(text.text)):
            line = text.text.count("\n", 0, spot[0]) + 1
            message = (
                f"line {line} of its text has “{shortened(spot[1])}”, which was decoded wrongly:"
                " take a better copy, or say so in “faults”"
            )
            raised.append(
                _about(dataset, key, "file", Rule.SOURCE_DECODED, message, level=Level.WARNING)
            )
        texts[key] = None if isinstance(text, Untrusted) else text
    return texts, raised


def _about(  # noqa: PLR0913 - each of them is a part of what is found
    dataset: Dataset,
    source: str,
    key: str,
    rule: Rule,
    message: str,
    *,
    level: Level = Level.ERROR,
) -> Raised:
    place = dataset.documents[RecordKind.SOURCE, source].place((key,))
    return Raised(diagnostic=Diagnostic(rule=rule, location=place, message=message, level=level))


def _measures(
    dataset: Dataset,
    texts: Mapping[str, SourceText | None],
    lock: Lock,
    evidence: Evidence,
    proofs: "_Proved",
) -> dict[str, Measure]:
    spans = _quoted_spans(dataset, evidence) if texts else {}
    measures = {
        key: Measure(
            words=proofs.of(key, text).words,
            quoted=_quoted(text, spans[key]),
            questions=proofs.of(key, text).questions,
        )
        for key, text in texts.items()
        if text
    }
    for key, locked in lock.sources.items():
        if key in dataset.sources and dataset.sources[key].sha256 == locked.sha256:
            known = Measure(words=locked.words, quoted=locked.quoted, questions=locked.questions)
            measures.setdefault(key, known)
    return measures


def _quoted_spans(dataset: Dataset, evidence: Evidence) -> dict[str, list[tuple[int, int]]]:
    """By source: start and end of every quotation from it that was found."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for stretch in every_passage(dataset):
        located = evidence[stretch.key]
        if located.start is not None and located.end is not None:
            passage = stretch.passage
            spans[passage.source] += _repeated(passage, located.start, located.end)
    return spans


def _repeated(passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a located passage whose words stand in the record."""
    if passage.quote is not None:
        yield start, end
    elif passage.from_ is not None and passage.to is not None:
        yield start, start + len(passage.from_)
        yield end - len(passage.to), end


def _quoted(text: SourceText, spans: list[tuple[int, int]]) -> int:
    """How many words of a text stand in some span, each counted once."""
    words = reached = 0
    for start, end in sorted(spans):
        if end > reached:
            words += length(text.text[max(start, reached) : end])
            reached = end
    return words


def _words_by_sentence(text: SourceText) -> tuple[int, ...]:
    return tuple(length(text.text[each.start : each.end]) for each in text.sentences)


def _locked(
    dataset: Dataset,
    texts: Mapping[str, SourceText | None],
    before: Lock,
    evidence: Evidence,
    measures: Mapping[str, Measure],
) -> Lock:
    """The lock that the archive gives; of sources that are not in it, what the lock had."""
    if not texts:
        return before
    sources = {key: old for key, old in before.sources.items() if key in dataset.sources}
    passages: dict[str, list[LockedPassage]] = defaultdict(list)
    for key, text in texts.items():
        if text:
            sources[key] = LockedSource(
                sha256=dataset.sources[key].sha256,
                words=measures[key].words,
                quoted=measures[key].quoted,
                questions=measures[key].questions,
            )
    for stretch in every_passage(dataset):
        key, passage, located = stretch.statement_key, stretch.passage, evidence[stretch.key]
        if located.state.is_found:
            text = texts.get(passage.source)
            passages[key].append(
                LockedPassage(
                    source=passage.source,
                    digest=locks.digest(passage),
                    located=located,
                    text_hash=_hash(text, located) if text else _old_hash(before, key, passage),
                )
            )
    used = {entry.source for entries in passages.values() for entry in entries}
    return Lock(
        {key: source for key, source in sources.items() if key in used or texts.get(key)},
        {key: tuple(entries) for key, entries in passages.items()},
    )


def _hash(text: SourceText, located: Located) -> str:
    return locks.hash_of(text.text[located.start : located.end])


def _old_hash(lock: Lock, key: str, passage: Passage) -> str:
    wanted = locks.digest(passage)
    return next(entry.text_hash for entry in lock.passages[key] if entry.digest == wanted)
