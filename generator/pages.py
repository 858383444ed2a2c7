"""Which pages exist, and what each shows of the graph."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator import urls
from generator.archive import UNCHECKED, State
from generator.evidence import Evidence
from generator.graph import ASSERTING, Answer, ClaimFacts, Entry, Graph
from generator.records import ActorKind, Claim, Kind, StatementKind, Text
from generator.views import (
    ActorPage,
    ActorsPage,
    Card,
    ClaimLine,
    ClaimPage,
    ClaimsPage,
    CoverageView,
    DiscrepancyView,
    EventPage,
    EventsPage,
    HomePage,
    Link,
    Mention,
    Page,
    PassageView,
    SourcePage,
    SourcesPage,
    Template,
)

HOME_CLAIMS = 60
HOME_UNANSWERED = 12


def pages(graph: Graph, evidence: Evidence) -> Iterator[Page]:
    """Every generated page, record by record in alphabetical order, indexes first."""
    views = _Views(graph, evidence)
    dataset = graph.dataset
    yield Page(template="home", address=urls.HOME, record=None, view=views.home())
    indexes: tuple[tuple[Template, Kind, object], ...] = (
        ("claims", Kind.CLAIM, ClaimsPage(events=views.by_event())),
        ("actors", Kind.ACTOR, views.actors()),
        ("events", Kind.EVENT, views.events()),
        ("sources", Kind.SOURCE, views.sources()),
    )
    for template, kind, view in indexes:
        yield Page(template=template, address=urls.index(kind), record=None, view=view)
    for key in dataset.claims:
        yield _page("claim", Kind.CLAIM, key, views.claim(key))
    for key in dataset.actors:
        yield _page("actor", Kind.ACTOR, key, views.actor(key))
    for key in dataset.events:
        yield _page("event", Kind.EVENT, key, views.event(key))
    for key in dataset.sources:
        yield _page("source", Kind.SOURCE, key, views.source(key))


def states(evidence: Evidence, entries: Iterable[Entry]) -> Mapping[State, int]:
    """How many passages of these statements are in each state; every state is there."""
    counts = Counter(
        evidence.get((entry.key, index), UNCHECKED).state
        for entry in entries
        for index in range(len(entry.statement.passages))
    )
    return {state: counts[state] for state in State}


def _page(template: Template, kind: Kind, key: str, view: object) -> Page:
    return Page(template=template, address=urls.page(kind, key), record=(kind, key), view=view)


class _Views:
    """Builds the views from the graph; each looks at its own record's neighbours only."""

    def __init__(self, graph: Graph, evidence: Evidence) -> None:
        self._graph = graph
        self._dataset = graph.dataset
        self._evidence = evidence

    def home(self) -> HomePage:
        entries = self._graph.entries.values()
        events = tuple(_first(self.by_event(), HOME_CLAIMS))
        unanswered = tuple(self._unanswered())
        return HomePage(
            events=events,
            claims_left_out=len(self._dataset.claims) - sum(len(lines) for _, lines in events),
            unanswered=unanswered[:HOME_UNANSWERED],
            unanswered_left_out=max(0, len(unanswered) - HOME_UNANSWERED),
            counts={
                "claims": len(self._dataset.claims),
                "statements": len(entries),
                "denials": sum(e.kind is StatementKind.DENIAL for e in entries),
                "actors": len(self._dataset.actors),
                "events": len(self._dataset.events),
                "sources": len(self._dataset.sources),
            },
            states=states(self._evidence, entries),
        )

    def _unanswered(self) -> Iterator[tuple[Link, tuple[Link, ...]]]:
        for key, facts in self._graph.facts.items():
            silent = tuple(
                self._actor_link(coverage.actor)
                for coverage in facts.coverage
                if coverage.answer is Answer.NONE
            )
            if silent and facts.first_assertion and not self._dataset.claims[key].withdrawn:
                yield self._claim_link(key), silent

    def by_event(self) -> tuple[tuple[Link, tuple[ClaimLine, ...]], ...]:
        """The claims of each event, events in order of time."""
        keys = sorted(self._graph.on_event, key=self._event_order)
        return tuple(
            (
                self._event_link(key),
                tuple(
                    self._line(claim) for claim in self._claims_by_time(self._graph.on_event[key])
                ),
            )
            for key in keys
        )

    def claim(self, key: str) -> ClaimPage:
        claim = self._dataset.claims[key]
        facts = self._graph.facts[key]
        denials = [entry for entry in facts.entries if entry.kind is StatementKind.DENIAL]
        superseded = claim.withdrawn.superseded_by if claim.withdrawn else None
        return ClaimPage(
            claim=claim,
            line=self._line(key),
            event=self._event_link(claim.event),
            asserted_by=self._speakers(e for e in facts.entries if e.kind in ASSERTING),
            denied_by=self._speakers(denials),
            coverage=self._coverage(facts),
            earlier=tuple(self._card(entry) for entry in facts.entries if entry.earlier_denial),
            cards=tuple(self._card(entry) for entry in facts.entries if not entry.earlier_denial),
            discrepancies=tuple(self._discrepancies(key, claim)),
            superseded_by=self._claim_link(superseded) if superseded else None,
            states=states(self._evidence, facts.entries),
        )

    def actors(self) -> ActorsPage:
        return ActorsPage(
            kinds=tuple(
                (
                    kind,
                    tuple(
                        (self._actor_link(key), len(self._graph.spoken.get(key, ())))
                        for key, actor in self._dataset.actors.items()
                        if actor.kind is kind
                    ),
                )
                for kind in ActorKind
            )
        )

    def actor(self, key: str) -> ActorPage:
        actor = self._dataset.actors[key]
        return ActorPage(
            actor=actor,
            part_of=self._actor_link(actor.part_of) if actor.part_of else None,
            roles=tuple(
                (role.title, self._actor_link(role.of) if role.of else None, role.from_, role.to)
                for role in actor.roles
            ),
            members=self._actor_links(self._graph.members.get(key, ())),
            about=tuple(
                (self._line(claim), self._coverage_of(claim, key))
                for claim in self._claims_by_time(self._graph.about.get(key, ()))
            ),
            spoken=self._mentions(self._graph.spoken.get(key, ())),
            relayed=self._mentions(self._graph.relayed.get(key, ())),
            events=tuple(self._event_link(event) for event in self._graph.events_of.get(key, ())),
            sources=tuple(self._source_link(s) for s in self._graph.sources_of.get(key, ())),
        )

    def events(self) -> EventsPage:
        return EventsPage(
            events=tuple(
                (
                    self._event_link(key),
                    self._dataset.events[key],
                    len(self._graph.on_event.get(key, ())),
                )
                for key in sorted(self._dataset.events, key=self._event_order)
            )
        )

    def event(self, key: str) -> EventPage:
        event = self._dataset.events[key]
        claims = self._claims_by_time(self._graph.on_event.get(key, ()))
        return EventPage(
            event=event,
            actors=self._actor_links(event.actors),
            claims=tuple(self._line(claim) for claim in claims),
        )

    def sources(self) -> SourcesPage:
        def order(key: str) -> tuple[object, ...]:
            published = self._dataset.sources[key].published
            return published.earliest, published.latest, key

        return SourcesPage(
            sources=tuple(
                (
                    self._source_link(key),
                    self._dataset.sources[key],
                    len(self._graph.in_source.get(key, ())),
                )
                for key in sorted(self._dataset.sources, key=order)
            )
        )

    def source(self, key: str) -> SourcePage:
        source = self._dataset.sources[key]
        passages = tuple(
            (self._mention(self._graph.entries[statement]), self._passage(statement, index))
            for statement, index in self._graph.in_source.get(key, ())
        )
        counts = Counter(view.located.state for _, view in passages)
        return SourcePage(
            source=source,
            outlet=self._actor_link(source.outlet) if source.outlet else None,
            wire=self._actor_link(source.wire) if source.wire else None,
            relays=self._actor_links(source.relays),
            passages=tuple(sorted(passages, key=_by_place)),
            states={state: counts[state] for state in State},
        )

    def _line(self, key: str) -> ClaimLine:
        facts = self._graph.facts[key]
        first = facts.first_assertion
        return ClaimLine(
            link=self._claim_link(key),
            standing=facts.standing,
            since=first.statement.date if first else None,
            statements=len(facts.entries),
            denials=sum(entry.kind is StatementKind.DENIAL for entry in facts.entries),
            sources=len(facts.sources),
            withdrawn=self._dataset.claims[key].withdrawn is not None,
        )

    def _claims_by_time(self, keys: Iterable[str]) -> list[str]:
        def order(key: str) -> tuple[object, ...]:
            entries = self._graph.facts[key].entries
            return entries[0].statement.date.earliest, entries[0].statement.date.latest, key

        return sorted(keys, key=order)

    def _event_order(self, key: str) -> tuple[object, ...]:
        event = self._dataset.events.get(key)
        if event is None:
            return 1, key
        return 0, event.date.earliest, event.date.latest, key

    def _coverage(self, facts: ClaimFacts) -> tuple[CoverageView, ...]:
        return tuple(
            CoverageView(
                actor=self._actor_link(coverage.actor),
                answer=coverage.answer,
                mention=self._mention(coverage.entry) if coverage.entry else None,
                days=coverage.days,
            )
            for coverage in facts.coverage
        )

    def _coverage_of(self, claim: str, actor: str) -> CoverageView | None:
        facts = self._graph.facts[claim]
        shown = zip(facts.coverage, self._coverage(facts), strict=True)
        return next((view for coverage, view in shown if coverage.actor == actor), None)

    def _card(self, entry: Entry) -> Card:
        statement = entry.statement
        own = entry.claim == entry.home
        others = [(also.claim, also.kind) for also in statement.also if also.claim != entry.claim]
        if not own:
            others.insert(0, (entry.home, statement.kind))
        scope = self._dataset.scopes.get(statement.scope) if statement.scope else None
        return Card(
            mention=self._mention(entry),
            anchor=statement.id if own else f"{entry.home}--{statement.id}",
            date_note=statement.date_note,
            on_behalf_of=self._actor_links(statement.on_behalf_of),
            via=self._actor_links(statement.via),
            scope=scope.name if scope else (statement.scope or "").replace("-", " ") or None,
            answers=self._mentions(self._graph.answers.get(entry.key, ())),
            answered_by=self._mentions(self._graph.replies.get(entry.key, ())),
            also=tuple((self._claim_link(claim), kind) for claim, kind in others),
            home=None if own else self._claim_link(entry.home),
            passages=tuple(
                self._passage(entry.key, index) for index in range(len(statement.passages))
            ),
        )

    def _passage(self, key: str, index: int) -> PassageView:
        passage = self._graph.entries[key].statement.passages[index]
        located = self._evidence.get((key, index), UNCHECKED)
        source = self._dataset.sources.get(passage.source)
        numbers = passage.sentences
        translated = source.translated if source else None
        return PassageView(
            passage=passage,
            located=located,
            source=self._source_link(passage.source),
            sentences=(numbers.first, numbers.last) if numbers else located.sentences,
            language=source.language if source else None,
            translated_from=translated.from_ if translated else None,
            by_machine=translated is not None and translated.by.value == "machine",
        )

    def _discrepancies(self, key: str, claim: Claim) -> Iterator[DiscrepancyView]:
        for discrepancy in claim.discrepancies:
            entry = self._graph.entries[f"{key}/{discrepancy.statement}"]
            yield DiscrepancyView(
                mention=self._mention(entry),
                passages=tuple(
                    self._passage(entry.key, index)
                    for index, passage in enumerate(entry.statement.passages)
                    if passage.source in discrepancy.passages
                ),
                note=discrepancy.note,
            )

    def _mention(self, entry: Entry) -> Mention:
        return Mention(
            key=entry.key,
            address=urls.statement(entry.key),
            kind=entry.kind,
            speaker=self._actor_link(entry.statement.speaker),
            date=entry.statement.date,
            text=entry.statement.text,
            earlier_denial=entry.earlier_denial,
        )

    def _mentions(self, keys: Iterable[str]) -> tuple[Mention, ...]:
        return tuple(self._mention(self._graph.entries[key]) for key in keys)

    def _speakers(self, entries: Iterable[Entry]) -> tuple[Link, ...]:
        """Whom the statements stand for: those spoken for, else the speaker. Each once."""
        actors = dict.fromkeys(
            actor
            for entry in entries
            for actor in entry.statement.on_behalf_of or (entry.statement.speaker,)
        )
        return self._actor_links(actors)

    def _actor_links(self, keys: Iterable[str]) -> tuple[Link, ...]:
        return tuple(self._actor_link(key) for key in keys)

    def _actor_link(self, key: str) -> Link:
        actor = self._dataset.actors.get(key)
        return _link(Kind.ACTOR, key, actor.name if actor else None)

    def _claim_link(self, key: str) -> Link:
        claim = self._dataset.claims.get(key)
        return _link(Kind.CLAIM, key, claim.claim if claim else None)

    def _event_link(self, key: str) -> Link:
        event = self._dataset.events.get(key)
        return _link(Kind.EVENT, key, event.title if event else None)

    def _source_link(self, key: str) -> Link:
        source = self._dataset.sources.get(key)
        return _link(Kind.SOURCE, key, source.title if source else None)


def _first(
    events: Iterable[tuple[Link, tuple[ClaimLine, ...]]], most: int
) -> Iterator[tuple[Link, tuple[ClaimLine, ...]]]:
    """The first ``most`` claims, by event."""
    for event, lines in events:
        if most > 0:
            yield event, lines[:most]
        most -= len(lines)


def _link(kind: Kind, key: str, name: Text | None) -> Link:
    """A link to a record; its id without a page behind it where the record could not be read."""
    if name is None:
        return Link(text=key, address=None)
    return Link(text=name, address=urls.page(kind, key))


def _by_place(pair: tuple[Mention, PassageView]) -> tuple[int, int, str]:
    sentences = pair[1].sentences or (10**9, 10**9)
    return (*sentences, pair[0].key)
