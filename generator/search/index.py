"""What the search knows: a record for each statement, claim, actor, event, source and page.

Every record is there once in each language.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from generator import urls
from generator.evidence.verify import Evidence
from generator.facts.entry import Entry
from generator.facts.graph import Graph
from generator.language.locale import Language
from generator.language.spelling import parted
from generator.records.dates import Date
from generator.records.schema import Source, Text
from generator.records.vocabulary import ActorKind, RecordKind, StatementKind
from generator.search import days
from generator.search.days import Days
from generator.sharing import label
from generator.texts.passages import UNCHECKED

DATE = "date"
"""What they can be sorted by."""
KIND = "#"
"""Before the kind of a statement, as a term: ``#denial``."""
WHOLE = "="
"""Before a whole name, as a term: ``=north korea``."""
PERSON = "~"
"""Before a word of a person's name, as a term: ``~hansen``, which is no form of Hans."""

Value = tuple[str, str]
"""A value of a facet: its id, which is in addresses that people send, and its label."""

_UNSPOKEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""What no word is found with: soft hyphens and the like."""


class Field(Enum):
    """Where a word stands in a record: a letter, and what that is worth."""

    NAME = "A", 16
    """In a name of an actor, on its own page."""
    TITLE = "B", 12
    """In the name of any other page."""
    VOICE = "C", 9
    """In a name of those who speak, or who are spoken for."""
    KIND = "D", 20
    """The kind of a statement."""
    SHOWN = "E", 5
    """In what is shown of it."""
    QUOTED = "F", 4
    """In the words of its sources."""
    DATE = "G", 4
    """In its date, or the days of it."""
    CLAIM = "H", 2
    """In the claim that a statement is about."""
    OTHER = "I", 1
    """In names that belong to it."""

    def __init__(self, letter: str, weight: int) -> None:
        self.letter = letter
        self.weight = weight


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """Something that the search finds."""

    language: str
    address: str
    """From the site's root, so that no two are the same."""
    type: str
    """A statement, a claim, an actor, an event, a source or a page."""
    title: str
    shown: str = ""
    """Its own text."""
    quoted: tuple[str, ...] = ()
    """The words of its sources: each quotation, which nothing is left out of or put into."""
    claim: str = ""
    """That of a statement, with how it stands."""
    kind: str = ""
    """That of a statement."""
    date: str = ""
    """As people read it."""
    facets: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    """Its values of each facet, and of ``DATE``, by which it can be found."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """What it is found by, and the letter of the best field that has it."""
    words: Mapping[str, str] = field(default_factory=dict)
    """The words of it that can be meant by one that is misspelled, and the key of each."""


def records(
    graph: Graph, evidence: Evidence, *, languages: Mapping[str, Language]
) -> Iterator[SearchRecord]:
    """The records of a dataset in each language, always in the same order."""
    codes = tuple(languages)
    for code, words in languages.items():
        reader = _Reader(words, days_of(languages), _articles(languages.values()))
        drafts = _Records(graph, evidence, words, urls.prefix(codes, code), reader)
        yield from drafts.statements()
        yield from drafts.claims()
        yield from drafts.actors()
        yield from drafts.events()
        yield from drafts.sources()


def days_of(languages: Mapping[str, Language]) -> Days:
    """What finds days by the names of the months in all these languages."""
    return _days(tuple(sorted({pair for of in languages.values() for pair in of.months.items()})))


def _articles(languages: Iterable[Language]) -> frozenset[str]:
    return frozenset(word for of in languages for word in of.items("retractions", "definite"))


@cache
def _days(months: tuple[tuple[str, int], ...]) -> Days:
    return Days(dict(months))


def page(
    words: Language,
    *,
    address: str,
    title: str,
    text: str,
    names: Iterable[str] = (),
) -> SearchRecord:
    """The record of a page that is none of a record's, with other names by which it is found."""
    return _Draft(
        words=words,
        reader=_Reader(words, days_of({words.code: words}), _articles((words,))),
        type="page",
        address=address,
        title=title,
        shown=text,
        names=(title, *names),
    ).record()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """A record in the making."""

    words: Language
    reader: "_Reader"
    type: str
    address: str
    title: str
    shown: str
    names: tuple[str, ...] = ()
    """Of a page: what it is called."""
    is_person: bool = False
    voices: Iterable[str] = ()
    quoted: Iterable[str] = ()
    claim: tuple[str, str] = "", ""
    """That of a statement: as it is shown, and without how it stands."""
    searched: Iterable[str] = ()
    kind: str = ""
    holds: tuple[str, ...] = ()
    """Of a claim: the kinds of statement that it is itself."""
    date: Date | None = None
    facets: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)

    def record(self) -> SearchRecord:
        """The record, with all by which it is found."""
        title, shown = _plain(self.title), _plain(self.shown)
        quoted, date = tuple(dict.fromkeys(map(_plain, self.quoted))), self.date
        facets: dict[str, tuple[Value, ...]] = {}
        facets["type"] = ((self.type, self.words.say(f"search.type.{self.type}")),)
        if date:
            when = f"{date.listed}/{max(date.listed, _end(date))}"
            facets[DATE] = ((when, when),)
        facets.update(self.facets)
        terms = self._terms(shown, quoted, tuple(kind for kind, _ in facets.get("kind", ())))
        return SearchRecord(
            language=self.words.code,
            address=self.address,
            type=self.type,
            title=title,
            shown=shown,
            quoted=quoted,
            claim=_plain(self.claim[0]),
            kind=self.kind,
            date=self.words.date(date) if date else "",
            facets=facets,
            terms=terms.found,
            words=terms.words,
        )

    def _terms(self, shown: str, quoted: tuple[str, ...], kinds: tuple[str, ...]) -> "_Terms":
        """All by which it is found."""
        terms = _Terms(self.reader)
        called = Field.NAME if self.type == "actor" else Field.TITLE
        terms.name(called, self.names)
        terms.name(Field.VOICE, self.voices)
        terms.add(Field.KIND, (KIND + kind for kind in (*kinds, *self.holds)))
        terms.read(Field.SHOWN, shown)
        if self.date:
            terms.read(Field.DATE, self.words.date(self.date))
            terms.add(Field.DATE, days.of_date(self.date))
        for words in quoted:
            terms.read(Field.QUOTED, words)
        terms.read(Field.CLAIM, self.claim[1])
        terms.name(Field.OTHER, self.searched)
        for name in self.names:
            terms.add(called, (WHOLE + whole for whole in self.reader.whole(name)))
            if self.is_person:
                terms.add(called, (PERSON + word for word in self.reader.plain(name).split()))
        return terms


class _Terms:
    """Collects what a record is found by; what comes first is the best that is known of a term."""

    def __init__(self, reader: "_Reader") -> None:
        self.found: dict[str, str] = {}
        self.words: dict[str, str] = {}
        self._reader = reader

    def add(self, field: Field, terms: Iterable[str]) -> None:
        """Terms as they are."""
        for term in terms:
            self.found.setdefault(term, field.letter)

    def read(self, field: Field, text: str) -> None:
        """The words of a text, and the days that it names."""
        self._have(field, self._reader.text(text))

    def name(self, field: Field, names: Iterable[str]) -> None:
        """The words of names, and two or three that stand side by side as one: ``jongun``."""
        for name in names:
            self._have(field, self._reader.name(name))

    def _have(self, field: Field, read: "_Read") -> None:
        self.add(field, read.terms)
        self.words.update(read.words)


@dataclass(frozen=True, slots=True)
class _Read:
    """What a text is found by, and its words with the plainest key of each."""

    terms: tuple[str, ...]
    words: Mapping[str, str]


class _Reader:
    """Reads texts of one language. A name, which many records have, is read once."""

    def __init__(self, words: Language, calendar: Days, articles: frozenset[str]) -> None:
        self.plain = words.spelling.plain
        self._spelling = words.spelling
        self._days = calendar
        self._articles = articles
        self._names: dict[str, _Read] = {}

    def text(self, text: str) -> _Read:
        """A text that is read here and now."""
        words: dict[str, str] = {}
        terms: dict[str, None] = {}
        for word, keys in self._spelling.words(text):
            parts = parted(word)
            words[parts[0]] = keys[0]
            if len(parts) > 1:
                words |= {part: self._spelling.folded(part) for part in parts}
            terms.update(dict.fromkeys(keys))
        terms.update(dict.fromkeys(self._days.named(text)))
        return _Read(tuple(terms), words)

    def name(self, name: str) -> _Read:
        """A name, with those of its words that stand side by side as one."""
        if name not in self._names:
            read, parts = self.text(name), self.plain(name).split()
            joined = (
                "".join(parts[start : start + length])
                for length in (2, 3)
                for start in range(len(parts) - length + 1)
            )
            self._names[name] = _Read((*read.terms, *joined), read.words)
        return self._names[name]

    def whole(self, name: str) -> Iterator[str]:
        """A name as a whole, with the article before it and without."""
        plain = self.plain(name)
        yield plain
        first, _, rest = plain.partition(" ")
        if first in self._articles:
            yield rest


def _kind(entry: Entry) -> str:
    """An earlier denial, else its kind: the last part of the key of its words."""
    return entry.term.partition(".")[2]


def _end(date: Date) -> dt.date:
    return date.latest if date.end and not date.is_undated else date.listed


def _plain(text: str) -> str:
    return " ".join(_UNSPOKEN.sub("", text).split())


class _Records:
    """The records of one language. What many statements share is worked out once."""

    def __init__(
        self, graph: Graph, evidence: Evidence, words: Language, prefix: str, reader: _Reader
    ) -> None:
        self._graph = graph
        self._dataset = data = graph.dataset
        self._evidence = evidence
        self._words = words
        self._prefix = prefix
        self._reader = reader
        own = (entry for facts in graph.facts.values() for entry in facts.entries if entry.is_own)
        self._own = sorted(own, key=lambda entry: entry.order)
        self._labels = {
            kind: {key: _plain(words.text(data.called(kind, key))) for key in data.of(kind)}
            for kind in (RecordKind.ACTOR, RecordKind.EVENT, RecordKind.CLAIM, RecordKind.SOURCE)
        }
        self._standing = {key: _plain(label.label(graph, key, words)) for key in data.claims}
        self._names = {key: tuple(self._every_name(key)) for key in data.actors}
        self._languages = {key: self._language(source) for key, source in data.sources.items()}

    def statements(self) -> Iterator[SearchRecord]:
        for entry in self._own:
            statement = entry.statement
            yield _Draft(
                words=self._words,
                reader=self._reader,
                type="statement",
                address=self._prefix + urls.statement(entry.key),
                title=self._words.join(
                    self._label(RecordKind.ACTOR, speaker) for speaker in statement.speakers
                ),
                shown=self._in(statement.text),
                quoted=(passage.quote for passage in statement.passages if passage.quote),
                voices=self._named(self._voices(entry)),
                claim=(self._standing[entry.home], self._label(RecordKind.CLAIM, entry.home)),
                searched=self._named(statement.via),
                kind=_kind(entry),
                date=statement.date,
                facets=self._facets(entry),
            ).record()

    def _facets(self, entry: Entry) -> Mapping[str, tuple[Value, ...]]:
        statement, data = entry.statement, self._dataset
        claims = dict.fromkeys((entry.home, *(also.claim for also in statement.also)))
        events = dict.fromkeys(data.claims[key].event for key in claims if key in data.claims)
        kinds = dict.fromkeys((statement.kind.value, _kind(entry)))
        sources = dict.fromkeys(passage.source for passage in statement.passages)
        states = dict.fromkeys(
            self._evidence.get((entry.key, index), UNCHECKED).state
            for index in range(len(statement.passages))
        )
        # What is open has the year in which it is listed, and no others that nothing says.
        date = statement.date
        first, last = (each.year if each else date.listed.year for each in (date.start, date.end))
        years = range(min(first, last), last + 1)
        return {
            "kind": tuple((kind, self._words.say(f"kind.{kind}")) for kind in kinds),
            "speaker": self._values(RecordKind.ACTOR, self._voices(entry)),
            "event": self._values(RecordKind.EVENT, events),
            "claim": self._values(RecordKind.CLAIM, claims),
            "source": self._values(RecordKind.SOURCE, sources),
            "year": tuple((str(year), str(year)) for year in years),
            "language": tuple(
                dict.fromkeys(self._languages[key] for key in sources if key in self._languages)
            ),
            "standing": self._standings(entry.home),
            "evidence": tuple((state.value, self._words.say(state.term)) for state in states),
        }

    def _standings(self, claim: str) -> tuple[Value, ...]:
        standing = self._graph.facts[claim].standing
        found = ((standing.value, self._words.say(standing.term)),)
        if self._dataset.claims[claim].withdrawn:
            return (*found, ("withdrawn", self._words.say("claim.withdrawn")))
        return found

    def claims(self) -> Iterator[SearchRecord]:
        for key, claim in self._dataset.claims.items():
            facts = self._graph.facts[key]
            shown = facts.best_denial or facts.first_assertion or facts.entries[0]
            yield _Draft(
                words=self._words,
                reader=self._reader,
                type="claim",
                address=self._prefix + urls.page(RecordKind.CLAIM, key),
                title=label.label(self._graph, key, self._words),
                shown=self._in(shown.statement.text),
                names=(self._in(claim.claim),),
                searched=self._named(each for of in facts.entries for each in self._voices(of)),
                holds=(StatementKind.ASSERTION.value,) if facts.first_assertion else (),
                date=facts.first_assertion.statement.date if facts.first_assertion else None,
            ).record()

    def actors(self) -> Iterator[SearchRecord]:
        for key, actor in self._dataset.actors.items():
            whole = [self._label(RecordKind.ACTOR, actor.part_of)] if actor.part_of else []
            about = [self._in(role.title) for role in actor.roles] + whole
            yield _Draft(
                words=self._words,
                reader=self._reader,
                type="actor",
                address=self._prefix + urls.page(RecordKind.ACTOR, key),
                title=self._in(actor.name),
                shown=", ".join(about) or self._words.say(actor.kind.term),
                names=self._names[key],
                is_person=actor.kind is ActorKind.PERSON,
            ).record()

    def events(self) -> Iterator[SearchRecord]:
        for key, event in self._dataset.events.items():
            yield _Draft(
                words=self._words,
                reader=self._reader,
                type="event",
                address=self._prefix + urls.page(RecordKind.EVENT, key),
                title=self._in(event.title),
                names=(self._in(event.title),),
                shown=self._in(event.summary),
                searched=self._named(event.actors),
                date=event.date,
            ).record()

    def sources(self) -> Iterator[SearchRecord]:
        for key, source in self._dataset.sources.items():
            actors = [*filter(None, (source.outlet, source.wire)), *source.relays]
            yield _Draft(
                words=self._words,
                reader=self._reader,
                type="source",
                address=self._prefix + urls.page(RecordKind.SOURCE, key),
                title=self._in(source.title),
                names=(self._in(source.title),),
                shown=self._words.join(self._label(RecordKind.ACTOR, actor) for actor in actors),
                searched=(_plain(source.file), *self._named(actors)),
                date=source.published,
            ).record()

    def _language(self, source: Source) -> Value:
        name = self._words.name(source.language)
        if source.translated is None:
            return source.language, name
        by = source.translated.by
        return f"{source.language}.{by.value}", self._words.say(by.term, language=name)

    def _voices(self, entry: Entry) -> tuple[str, ...]:
        return self._graph.principals.voices(entry.statement)

    def _values(self, kind: RecordKind, keys: Iterable[str]) -> tuple[Value, ...]:
        return tuple((key, self._label(kind, key)) for key in keys)

    def _label(self, kind: RecordKind, key: str) -> str:
        """What a record is called; its id where it could not be read."""
        return self._labels[kind].get(key, key)

    def _named(self, actors: Iterable[str]) -> Iterator[str]:
        for actor in dict.fromkeys(actors):
            yield from self._names.get(actor, ())

    def _every_name(self, key: str) -> Iterable[str]:
        """An actor's names in every language, in the sources, and those that readers may know."""
        actor = self._dataset.actors[key]
        in_text = actor.in_text.by_language.values() if actor.in_text else ()
        found_as = actor.found_as.every if actor.found_as else ()
        names = (*actor.name.by_language.values(), *in_text, *actor.also_known_as, *found_as)
        return dict.fromkeys((self._label(RecordKind.ACTOR, key), *map(_plain, names)))

    def _in(self, text: Text) -> str:
        return text.in_(self._words.code)
