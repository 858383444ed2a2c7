"""Every sentence of every source accounted for: in a passage, or set aside with a reason."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.evidence.verify import Verified
from generator.records.dataset import Dataset
from generator.records.references import every_passage
from generator.records.vocabulary import SetAsideReason
from generator.texts.text import SourceText


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounted:
    """One sentence of a source, and what became of it."""

    number: int
    words: int
    statements: tuple[str, ...]
    """The keys of the statements that have a passage in it."""
    set_aside: SetAsideReason | None
    line: int | None = None
    """Known with the archive only, like the text."""
    text: str = ""

    @property
    def is_left(self) -> bool:
        """Whether nobody has accounted for it."""
        return not self.statements and self.set_aside is None

    @property
    def is_both(self) -> bool:
        """Whether it is set aside and evidence all the same; a headline may be both."""
        return bool(self.statements) and self.set_aside not in (None, SetAsideReason.HEADLINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCoverage:
    """What became of the sentences of one source."""

    source: str
    sentences: tuple[Accounted, ...] | None
    """None where neither the archive nor the lock knows how many there are."""
    quoted_share: float
    """Words that the records repeat, in per cent of all."""

    @property
    def used(self) -> tuple[Accounted, ...]:
        """The sentences in which a passage stands."""
        return tuple(sentence for sentence in self.sentences or () if sentence.statements)

    @property
    def aside(self) -> tuple[Accounted, ...]:
        """The sentences that are set aside and in no passage."""
        return tuple(
            sentence
            for sentence in self.sentences or ()
            if sentence.set_aside and not sentence.statements
        )

    @property
    def left(self) -> tuple[Accounted, ...]:
        """The sentences for which nobody has accounted."""
        return tuple(sentence for sentence in self.sentences or () if sentence.is_left)

    @property
    def both(self) -> tuple[Accounted, ...]:
        """The sentences that are set aside and evidence all the same."""
        return tuple(sentence for sentence in self.sentences or () if sentence.is_both)

    @property
    def is_complete(self) -> bool:
        """Whether every sentence is accounted for, once."""
        return self.sentences is not None and not self.left and not self.both


def cover(dataset: Dataset, verified: Verified) -> Mapping[str, SourceCoverage]:
    """The coverage of every source, by its id."""
    statements = _statements(dataset, verified)
    return {
        key: _source(dataset, verified, key, statements.get(key, {})) for key in dataset.sources
    }


def known(dataset: Dataset, verified: Verified) -> Mapping[str, frozenset[int]]:
    """The sentences of each source in which a passage stands.

    Left out is a source with a passage that was not found: nobody knows where that belongs.
    """
    found: dict[str, set[int]] = {key: set() for key in dataset.sources}
    for each in every_passage(dataset):
        source, extent = each.passage.source, verified.evidence[each.key].sentences
        if extent is None:
            found.pop(source, None)
        elif source in found:
            found[source].update(range(extent[0], extent[1] + 1))
    return {key: frozenset(numbers) for key, numbers in found.items()}


def _source(
    dataset: Dataset, verified: Verified, key: str, statements: Mapping[int, list[str]]
) -> SourceCoverage:
    measure = verified.measures.get(key)
    if measure is None:
        return SourceCoverage(source=key, sentences=None, quoted_share=0)
    asked = dict.fromkeys(measure.questions, SetAsideReason.QUESTION)
    # A question that is a statement is in its passage; what a record says comes first.
    reasons = {number: why for number, why in asked.items() if number not in statements} | {
        number: item.reason
        for item in dataset.sources[key].set_aside
        for number in range(item.sentences.first, min(item.sentences.last, len(measure.words)) + 1)
    }
    text = verified.texts.get(key)
    return SourceCoverage(
        source=key,
        sentences=tuple(
            Accounted(
                number=number,
                words=words,
                statements=tuple(dict.fromkeys(statements.get(number, ()))),
                set_aside=reasons.get(number),
                line=text.sentences[number - 1].line if text else None,
                text=_text(text, number) if text else "",
            )
            for number, words in enumerate(measure.words, 1)
        ),
        quoted_share=measure.share,
    )


def _text(source: SourceText, number: int) -> str:
    sentence = source.sentences[number - 1]
    return source.text[sentence.start : sentence.end]


def _statements(dataset: Dataset, verified: Verified) -> dict[str, dict[int, list[str]]]:
    """By source and sentence: the statements whose passages touch it."""
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in every_passage(dataset):
        first, last = verified.evidence[each.key].sentences or (1, 0)
        for number in range(first, last + 1):
            found[each.passage.source][number].append(each.statement_key)
    return found
