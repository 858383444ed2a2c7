"""What drafts are held against: the texts of the archive, with what the records say of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.rules import Rule
from generator.drafts.attribution import names_of
from generator.drafts.letters import WORD
from generator.evidence.verify import Verified
from generator.facts.parties import Principals
from generator.language.grammar import Grammar
from generator.records import dates
from generator.records.dataset import Dataset
from generator.records.references import Stretch, every_passage
from generator.records.schema import Source, Text
from generator.records.vocabulary import ActorKind, RecordKind
from generator.texts.text import SourceText

_SAMPLE = 4_000
_TELLING = 0.08
"""Which share of a text's words is at least common in its language and in no other."""
_KNOWN = 0.45
"""Which share of a quotation's words is known in the language that it is taken for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A statement of the records that carries a stretch of a source."""

    start: int
    end: int
    statement: str
    """Its key."""
    record: str
    """The path of its claim's record."""
    line: int
    speakers: tuple[str, ...]
    """The names of those who made it."""
    voices: frozenset[str]
    """All whose statement it may be called: they, those for whom they speak, and who relays it."""
    accepted: frozenset[Rule]
    """What an editor has accepted about this very stretch."""
    is_personal: bool
    """Whether it was persons who made it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A text of the archive."""

    name: str
    """The name of its file in the archive."""
    text: SourceText
    source: Source
    language: str | None
    """None where nobody knows."""
    is_translated: bool = False
    carriers: tuple[Carrier, ...] = ()

    def carried(self, start: int, end: int) -> tuple[Carrier, ...]:
        """The statements that carry some of a stretch."""
        return tuple(each for each in self.carriers if each.start < end and start < each.end)


def of_records(dataset: Dataset, verified: Verified, known: Grammar) -> Iterator[Work]:
    """The sources of a dataset that the archive has."""
    carriers = _carriers(dataset, verified)
    for key, text in verified.texts.items():
        source = dataset.sources[key]
        yield Work(
            name=source.file,
            text=text,
            source=source,
            language=source.language.partition("-")[0] or language_of(text.text, known),
            is_translated=source.translated is not None,
            carriers=carriers.get(key, ()),
        )


def of_folder(
    folder: Path, known: Grammar, recorded: frozenset[str], drafts: frozenset[Path]
) -> Iterator[Work]:
    """All other texts in the archive, whatever is UTF-8, but for the drafts themselves."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if hidden or name in recorded or not path.is_file() or path.resolve() in drafts:
            continue
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        if text.strip() and "\0" not in text:
            language = language_of(text, known)
            yield Work(
                name=name,
                text=SourceText(text, known),
                source=unrecorded(name, language),
                language=language,
            )


def language_of(text: str, known: Grammar, share: float = _TELLING) -> str | None:
    """The language of a text by words that are common in one alone; None if that tells nothing."""
    words = [word.lower() for word in WORD.findall(text[:_SAMPLE])]
    common = {code: frozenset(items) for code, items in known.lists["common"].items()}
    counts = Counter(
        code
        for word in words
        for code, items in common.items()
        if word in items and not any(word in common[other] for other in common if other != code)
    )
    (best, most), *others = (*counts.most_common(2), ("", 0))
    if not most or most < share * len(words) or (others and others[0][1] == most):
        return None
    return best


def is_read(words: tuple[str, ...], vocabulary: frozenset[str]) -> bool:
    """Whether enough of some words stand in the vocabulary of a language."""
    return sum(word in vocabulary for word in words) >= _KNOWN * len(words)


def unrecorded(name: str, language: str | None) -> Source:
    """What a guard is told of a source that has no record."""
    return Source.model_construct(
        file=name,
        sha256="",
        title=Text({"en": name}),
        published=dates.parse("2000"),
        language=language or "",
    )


def _carriers(dataset: Dataset, verified: Verified) -> Mapping[str, tuple[Carrier, ...]]:
    """By source: the statements that it carries."""
    found: dict[str, list[Carrier]] = {}
    principals = Principals(dataset.actors)
    for stretch in every_passage(dataset):
        located = verified.evidence[stretch.key]
        if located.start is not None and located.end is not None:
            carrier = _carrier(dataset, principals, stretch, (located.start, located.end))
            found.setdefault(stretch.passage.source, []).append(carrier)
    return {key: tuple(each) for key, each in found.items()}


def _carrier(
    dataset: Dataset, principals: Principals, stretch: Stretch, at: tuple[int, int]
) -> Carrier:
    statement = stretch.statement
    source = dataset.sources[stretch.passage.source]
    relaying = (*statement.via, source.outlet, source.wire, *source.relays)
    wholes = (part for key in statement.via for part in principals.chain(key))
    actors = [dataset.actors[key] for key in statement.speakers if key in dataset.actors]
    return Carrier(
        start=at[0],
        end=at[1],
        statement=stretch.statement_key,
        record=dataset.documents[RecordKind.CLAIM, stretch.claim].path,
        line=dataset.lines[stretch.claim, statement.id],
        speakers=tuple(dict.fromkeys(next(names_of(actor)) for actor in actors)),
        voices=frozenset(
            (*principals.voices(statement), *(key for key in relaying if key), *wholes)
        ),
        accepted=frozenset(each.rule for each in (*stretch.passage.accepts, *statement.accepts)),
        is_personal=bool(actors) and all(actor.kind is ActorKind.PERSON for actor in actors),
    )
