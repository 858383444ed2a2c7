"""What all records together make of each source: how much they repeat, what they leave out."""

from collections.abc import Collection, Iterator, Mapping

from generator.checks.findings import Raised
from generator.diagnostics.diagnostic import Diagnostic, Level
from generator.diagnostics.rules import Rule
from generator.records.dataset import Dataset
from generator.records.document import Keys
from generator.records.schema import Sentences, Source
from generator.records.vocabulary import RecordKind, SetAsideReason
from generator.texts.passages import beyond
from generator.texts.text import SourceText

QUOTED_SHARE = 25
"""The most of a source's words, in per cent, that its passages may repeat."""


_MAY_BE_USED = (None, SetAsideReason.HEADLINE)
"""Why a sentence that is set aside may be in a passage: it is none, or a headline."""


def overquoted(dataset: Dataset, shares: Mapping[str, float]) -> Iterator[Raised]:
    """The words taken from one source stay under a share of its words.

    ``shares`` are the words that the records repeat of each source, in per cent of all.
    """
    for key, share in shares.items():
        if share > QUOTED_SHARE:
            message = (
                f"the records repeat {share:.1f} % of its words, and at most"
                f" {QUOTED_SHARE} % are allowed: name sentences where the wording does not matter"
            )
            yield _about(dataset, key, ("file",), Rule.SOURCE_QUOTED, message)


def out_of_bounds(dataset: Dataset, texts: Mapping[str, SourceText]) -> Iterator[Raised]:
    """What is set aside are sentences that the source has."""
    for key, source in dataset.sources.items():
        text = texts.get(key)
        for index, item in enumerate(source.set_aside if text else ()):
            assert text is not None
            if problem := beyond(text, item.sentences):
                keys = ("set_aside", index, "sentences")
                yield _about(dataset, key, keys, Rule.PASSAGE_BOUNDS, problem, level=Level.ERROR)


def unaccounted(
    dataset: Dataset,
    lengths: Mapping[str, int],
    taken: Mapping[str, Collection[int]],
    asked: Mapping[str, Collection[int]],
) -> Iterator[Raised]:
    """Every sentence of a source is in a passage or set aside, and not both.

    ``lengths`` are the numbers of sentences of the sources, ``taken`` the sentences in which a
    passage stands. Nothing is said of a source that is missing in either. A headline may be both:
    it is set aside as what it is, and can be evidence beside others. The questions of a transcript,
    ``asked``, are set aside by themselves.
    """
    for key, source in dataset.sources.items():
        if key not in lengths or key not in taken:
            continue
        used, aside = {*taken[key]}, _set_aside(source, lengths[key])
        left = {*range(1, lengths[key] + 1)} - used - aside.keys() - {*asked.get(key, ())}
        both = {each for each in used if aside.get(each) not in _MAY_BE_USED}
        if left or both:
            message = (
                "every sentence must be either in a passage or set aside:"
                f" {', and '.join((*_are(left, 'neither'), *_are(both, 'both')))}"
            )
            yield _about(dataset, key, ("set_aside",), Rule.UNACCOUNTED, message)


def _set_aside(source: Source, length: int) -> dict[int, SetAsideReason]:
    """Why each sentence is set aside; bounds may lie far beyond the source's end."""
    return {
        number: item.reason
        for item in source.set_aside
        for number in range(item.sentences.first, min(item.sentences.last, length) + 1)
    }


def _are(numbers: Collection[int], what: str) -> Iterator[str]:
    """That these sentences are so, if there are any."""
    if numbers:
        *most, last = _ranges(numbers)
        listed = f"{', '.join(most)} and {last}" if most else last
        yield f"{listed} {'is' if len(numbers) == 1 else 'are'} {what}"


def _ranges(numbers: Collection[int]) -> list[str]:
    """Numbers in order, neighbours as a range."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return [str(Sentences(*run)) for run in runs]


def _about(  # noqa: PLR0913 - each of them is a part of what is found
    dataset: Dataset,
    source: str,
    keys: Keys,
    rule: Rule,
    message: str,
    *,
    level: Level = Level.WARNING,
) -> Raised:
    place = dataset.documents[RecordKind.SOURCE, source].place(keys)
    return Raised(diagnostic=Diagnostic(rule=rule, location=place, message=message, level=level))
