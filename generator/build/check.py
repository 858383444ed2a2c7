"""All that can be said of a dataset without building it: what stands, is proved, or is wrong.

Pure but for reading the dataset, the archive and the memory. It is apart from ``build``, since a
check has no use for templates and the words of pages, which take long to load.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.checks import accepted, accounting, rulebook
from generator.checks.findings import Raised
from generator.checks.unused import unused
from generator.checks.wordlists import WordLists
from generator.diagnostics.diagnostic import Diagnostic, Level, Location, ordered
from generator.diagnostics.rules import SHOWN, Rule
from generator.evidence import coverage, lock, verify
from generator.evidence.lock import Lock
from generator.evidence.verify import Verified
from generator.facts import graph
from generator.facts.graph import Graph
from generator.language import tongues
from generator.language.grammar import Grammar
from generator.language.tongues import Tongues
from generator.records import dataset, occasions, references
from generator.records.dataset import Dataset
from generator.records.memory import Memory
from generator.records.references import key_of
from generator.records.schema import Claim
from generator.records.vocabulary import RecordKind


@dataclass(frozen=True, kw_only=True)
class Checked:
    """A dataset as far as it can be trusted."""

    dataset: Dataset
    """Without the records whose references do not resolve."""
    verified: Verified
    tongues: Tongues
    """The languages that it knows."""
    diagnostics: tuple[Diagnostic, ...]
    findings: Mapping[tuple[str, int], tuple[Rule, ...]]
    """What is open about each passage, by its statement's key and its index there."""

    @cached_property
    def graph(self) -> Graph:
        """Every reference turned both ways; derived when first asked for."""
        return graph.derive(self.dataset)


def check(
    root: Path, *, languages: tuple[str, ...], archive: Path | None, memory: Memory | None = None
) -> Checked:
    """Everything that can be said of a dataset without building it.

    The ``languages`` must be known (``tongues.chosen``).

    With a memory, what has not changed since an earlier run is not looked at again.
    """
    known, misspelt = tongues.read(root, languages)
    written, shape = dataset.read(
        root, languages=languages, memory=memory, said=known.grammar.dates
    )
    resolved, unresolved = references.resolve(written)
    read, lacking = occasions.inherit(written)
    before, unreadable = _read_lock(root)
    words = word_lists(read, known.grammar)
    # On all that could be read, so that one run shows every fault of a record.
    verified = verify.verify(read, archive, before or Lock(), words, memory)
    raised = (
        *_left_out(read, verified, _alone(read, words, memory)),
        *rulebook.together(read, words),
        *verified.raised,
        *_of_sources(read, verified),
        # What a record names that cannot be read, or a reference that leads nowhere, nobody knows.
        *(() if shape or unresolved or lacking else (*_left_over(read, verified), *unused(read))),
    )
    if memory:
        memory.save()
    left = tuple(accepted.settle(read, raised, unknown=verified.unguarded))
    diagnostics = (
        *misspelt,
        *shape,
        *unresolved,
        *lacking,
        *unreadable,
        *(each.diagnostic for each in left),
        *(_outdated(before, verified) if archive else ()),
    )
    kept = {
        key: _with_forms(key, claim, verified)
        for key, claim in read.claims.items()
        if key in resolved.claims
    }
    return Checked(
        dataset=replace(resolved, claims=kept),
        verified=verified,
        tongues=known,
        diagnostics=ordered(diagnostics),
        findings=_on_passages(read, left),
    )


def _with_forms(key: str, claim: Claim, verified: Verified) -> Claim:
    """A claim whose passages say in which form they are, where their source tells it."""
    changed = False
    statements = []
    for statement in claim.statements:
        at = key_of(key, statement.id)
        found = [verified.evidence.get((at, n)) for n in range(len(statement.passages))]
        if any(located and located.form for located in found):
            passages = tuple(
                passage.model_copy(update={"form": located.form})
                if located and located.form
                else passage
                for passage, located in zip(statement.passages, found, strict=True)
            )
            statement = statement.model_copy(update={"passages": passages})  # noqa: PLW2901
            changed = True
        statements.append(statement)
    return claim.model_copy(update={"statements": tuple(statements)}) if changed else claim


def _on_passages(
    read: Dataset, left: Iterable[Raised]
) -> Mapping[tuple[str, int], tuple[Rule, ...]]:
    """The open findings that readers are shown beside a quotation."""
    found: dict[tuple[str, int], tuple[Rule, ...]] = {}
    for owner, rule in ((each.owner, each.diagnostic.rule) for each in left):
        if rule in SHOWN and owner and owner.statement is not None and owner.passage is not None:
            statement = read.claims[owner.claim].statements[owner.statement]
            at = key_of(owner.claim, statement.id), owner.passage
            found[at] = (*found.get(at, ()), rule)
    return found


def _alone(read: Dataset, words: WordLists, memory: Memory | None) -> tuple[Raised, ...]:
    """What rules find that look at one record alone; not again where they found nothing."""
    if memory is None:
        return tuple(rulebook.alone(read, words))
    fresh = {
        kind: {
            key: record
            for key, record in read.of(kind).items()
            if not memory.is_proved(read.documents[kind, key].path, words.digest)
        }
        for kind in (RecordKind.CLAIM, RecordKind.EVENT, RecordKind.SOURCE)
    }
    part = replace(
        read,
        claims={key: read.claims[key] for key in fresh[RecordKind.CLAIM]},
        events={key: read.events[key] for key in fresh[RecordKind.EVENT]},
        sources={key: read.sources[key] for key in fresh[RecordKind.SOURCE]},
    )
    raised = tuple(rulebook.alone(part, words))
    faulty = {finding.diagnostic.location.path for finding in raised}
    for kind, records in fresh.items():
        for key in records:
            path = read.documents[kind, key].path
            if path not in faulty:
                memory.prove(path, words.digest)
    return raised


def _left_out(read: Dataset, verified: Verified, raised: Iterable[Raised]) -> Iterator[Raised]:
    """What was found, but for dots that a source prints itself: there nothing is left out."""
    for each in raised:
        at = each.owner
        if each.diagnostic.rule is Rule.ELLIPSIS and at and at.statement is not None:
            statement = read.claims[at.claim].statements[at.statement]
            located = verified.evidence[key_of(at.claim, statement.id), at.passage or 0]
            if located.state.is_found:
                continue
        yield each


def _of_sources(read: Dataset, verified: Verified) -> Iterator[Raised]:
    shares = {key: measure.share for key, measure in verified.measures.items()}
    yield from accounting.overquoted(read, shares)
    yield from accounting.out_of_bounds(read, verified.texts)


def _left_over(read: Dataset, verified: Verified) -> Iterator[Raised]:
    lengths = {key: len(measure.words) for key, measure in verified.measures.items()}
    asked = {key: measure.questions for key, measure in verified.measures.items()}
    if lengths:
        yield from accounting.unaccounted(read, lengths, coverage.known(read, verified), asked)


def word_lists(read: Dataset, known: Grammar) -> WordLists:
    """The lists of words that rules look for, with what the dataset adds."""
    return WordLists({key: added.words for key, added in read.wordlists.items()}, known)


def _read_lock(root: Path) -> tuple[Lock | None, tuple[Diagnostic, ...]]:
    path = root / lock.PATH
    if not path.is_file():
        return None, ()
    return lock.read(path.read_text("utf-8", errors="replace"))


def _outdated(before: Lock | None, verified: Verified) -> Iterator[Diagnostic]:
    """With the archive: a lock that is not the one that the archive gives."""
    if before is not None and lock.write(before) != lock.write(verified.lock):
        yield Diagnostic(
            rule=Rule.LOCK,
            location=Location(path=lock.PATH),
            message="this is not what the archive gives: write the lock anew with `make lock`",
            level=Level.WARNING,
        )
