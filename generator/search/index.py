"""What the search knows: a record for each statement, claim, actor, event, source and page.

Every record is there once in each language.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator import urls
from generator.evidence.verify import Evidence
from generator.facts.entry import Entry
from generator.facts.graph import Graph
from generator.language.locale import Language
from generator.records.dates import Date
from generator.records.schema import Source, Text
from generator.records.vocabulary import RecordKind
from generator.sharing import label
from generator.texts.passages import UNCHECKED

DATE = "date"
"""What they can be sorted by."""
SEPARATOR = "␞"
"""Parts the content of a record: what is shown, quoted, its claim, and what is only searched."""

Value = tuple[str, str]
"""A value of a facet: its id, which is in addresses that people send, and its label."""

_UNSPOKEN = re.compile(f"[{SEPARATOR}\u00ad\u200b\u2060\ufeff]")
"""What no word is found with: soft hyphens and the like."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """Something that the search finds."""

    language: str
    address: str
    """From the site's root, so that no two are the same."""
    type: str
    """A statement, a claim, an actor, an event, a source or a page."""
    title: str
    content: str
    """What is shown, quoted, its claim, and what is only searched, parted by ``SEPARATOR``."""
    kind: str = ""
    """That of a statement."""
    date: str = ""
    """As people read it."""
    facets: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    """Its values of each facet, and of ``DATE``, by which it can be found."""


def records(
    graph: Graph, evidence: Evidence, *, languages: Mapping[str, Language]
) -> Iterator[SearchRecord]:
    """The records of a dataset in each language, always in the same order."""
    for code, words in languages.items():
        of_language = _Records(graph, evidence, words, urls.prefix(tuple(languages), code))
        yield from of_language.statements()
        yield from of_language.claims()
        yield from of_language.actors()
        yield from of_language.events()
        yield from of_language.sources()


def page(words: Language, *, address: str, title: str, text: str) -> SearchRecord:
    """The record of a hand-written page."""
    return _Draft(words=words, type="page", address=address, title=title, shown=text).record()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """A record in the making."""

    words: Language
    type: str
    address: str
    title: str
    shown: str
    quoted: Iterable[str] = ()
    claim: str = ""
    searched: Iterable[str] = ()
    kind: str = ""
    date: Date | None = None
    facets: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)

    def record(self) -> SearchRecord:
        title, shown = _plain(self.title), _plain(self.shown)
        quotations = " … ".join(map(_plain, self.quoted))
        # What has no words is not in the index at all.
        names = " ".join(dict.fromkeys((*self.searched, *(() if shown else (title,)))))
        others = self.words.spelling.others(_WORD.findall(f"{title} {shown} {quotations} {names}"))
        parts = (shown, quotations, _plain(self.claim), " ".join((names, *others)))
        facets = {"type": ((self.type, self.words.say(f"search.type.{self.type}")),)}
        if self.date:
            when = f"{self.date.listed}/{max(self.date.listed, _end(self.date))}"
            facets[DATE] = ((when, when),)
        return SearchRecord(
            language=self.words.code,
            address=self.address,
            type=self.type,
            title=title,
            content=f" {SEPARATOR} ".join(parts).strip(),
            kind=self.kind,
            date=self.words.date(self.date) if self.date else "",
            facets={**facets, **self.facets},
        )


def _kind(entry: Entry) -> str:
    """An earlier denial, else its kind: the last part of the key of its words."""
    return entry.term.partition(".")[2]


def _end(date: Date) -> dt.date:
    return date.latest if date.end and not date.is_undated else date.listed


def _plain(text: str) -> str:
    return " ".join(_UNSPOKEN.sub("", text).split())


class _Records:
    """The records of one language. What many statements share is worked out once."""

    def __init__(self, graph: Graph, evidence: Evidence, words: Language, prefix: str) -> None:
        self._graph = graph
        self._dataset = data = graph.dataset
        self._evidence = evidence
        self._words = words
        self._prefix = prefix
        own = (entry for facts in graph.facts.values() for entry in facts.entries if entry.is_own)
        self._own = sorted(own, key=lambda entry: entry.order)
        self._labels = {
            kind: {key: _plain(words.text(data.called(kind, key))) for key in data.of(kind)}
            for kind in (RecordKind.ACTOR, RecordKind.EVENT, RecordKind.CLAIM, RecordKind.SOURCE)
        }
        self._standing = {key: _plain(label.label(graph, key, words)) for key in data.claims}
        self._names = {key: " ".join(self._every_name(key)) for key in data.actors}
        self._languages = {key: self._language(source) for key, source in data.sources.items()}

    def statements(self) -> Iterator[SearchRecord]:
        for entry in self._own:
            statement = entry.statement
            yield _Draft(
                words=self._words,
                type="statement",
                address=self._prefix + urls.statement(entry.key),
                title=self._words.join(
                    self._label(RecordKind.ACTOR, speaker) for speaker in statement.speakers
                ),
                shown=self._in(statement.text),
                quoted=(passage.quote for passage in statement.passages if passage.quote),
                claim=self._standing[entry.home],
                searched=self._named((*self._voices(entry), *statement.via)),
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
                type="claim",
                address=self._prefix + urls.page(RecordKind.CLAIM, key),
                title=label.label(self._graph, key, self._words),
                shown=self._in(shown.statement.text),
                searched=(
                    _plain(self._in(claim.claim)),
                    *self._named(each for entry in facts.entries for each in self._voices(entry)),
                ),
                date=facts.first_assertion.statement.date if facts.first_assertion else None,
            ).record()

    def actors(self) -> Iterator[SearchRecord]:
        for key, actor in self._dataset.actors.items():
            whole = [self._label(RecordKind.ACTOR, actor.part_of)] if actor.part_of else []
            about = [self._in(role.title) for role in actor.roles] + whole
            yield _Draft(
                words=self._words,
                type="actor",
                address=self._prefix + urls.page(RecordKind.ACTOR, key),
                title=self._in(actor.name),
                shown=", ".join(about) or self._words.say(actor.kind.term),
                searched=(self._names[key],),
            ).record()

    def events(self) -> Iterator[SearchRecord]:
        for key, event in self._dataset.events.items():
            yield _Draft(
                words=self._words,
                type="event",
                address=self._prefix + urls.page(RecordKind.EVENT, key),
                title=self._in(event.title),
                shown=self._in(event.summary),
                searched=self._named(event.actors),
                date=event.date,
            ).record()

    def sources(self) -> Iterator[SearchRecord]:
        for key, source in self._dataset.sources.items():
            actors = [*filter(None, (source.outlet, source.wire)), *source.relays]
            yield _Draft(
                words=self._words,
                type="source",
                address=self._prefix + urls.page(RecordKind.SOURCE, key),
                title=self._in(source.title),
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
        return (self._names[actor] for actor in dict.fromkeys(actors) if actor in self._names)

    def _every_name(self, key: str) -> Iterable[str]:
        """An actor's name, in every language, and every spelling of it in the sources."""
        actor = self._dataset.actors[key]
        in_text = actor.in_text.by_language.values() if actor.in_text else ()
        names = (*actor.name.by_language.values(), *in_text, *actor.also_known_as)
        return dict.fromkeys((self._label(RecordKind.ACTOR, key), *map(_plain, names)))

    def _in(self, text: Text) -> str:
        return text.in_(self._words.code)
