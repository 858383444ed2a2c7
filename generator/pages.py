"""Which pages exist, and what each shows of the graph."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator import urls
from generator.archive import UNCHECKED, State
from generator.charts import document
from generator.coverage import SourceCoverage
from generator.evidence import Evidence
from generator.graph import ASSERTING, Answer, Entry, Graph
from generator.origins import OriginKind, Strand, strands
from generator.pieces import Pieces
from generator.records import ActorKind, Kind, StatementKind
from generator.views import (
    ActorPage,
    ActorsPage,
    ClaimLine,
    ClaimPage,
    ClaimsPage,
    CoverageView,
    EventPage,
    EventsPage,
    HomePage,
    Link,
    Mention,
    Page,
    PassageView,
    SourcePage,
    SourcesPage,
    StanceView,
    StrandView,
    Template,
)

HOME_CLAIMS = 60
HOME_UNANSWERED = 12


def pages(
    graph: Graph, evidence: Evidence, coverage: Mapping[str, SourceCoverage]
) -> Iterator[Page]:
    """Every generated page, record by record in alphabetical order, indexes first."""
    views = _Views(graph, evidence, coverage)
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

    def __init__(
        self, graph: Graph, evidence: Evidence, coverage: Mapping[str, SourceCoverage]
    ) -> None:
        self._graph = graph
        self._dataset = graph.dataset
        self._evidence = evidence
        self._coverage_of_source = coverage
        self._pieces = Pieces(graph, evidence)

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
                self._pieces.actor_link(coverage.actor)
                for coverage in facts.coverage
                if coverage.answer is Answer.NONE
            )
            if silent and facts.first_assertion and not self._dataset.claims[key].withdrawn:
                yield self._pieces.claim_link(key), silent

    def by_event(self) -> tuple[tuple[Link, tuple[ClaimLine, ...]], ...]:
        """The claims of each event, events in order of time."""
        keys = sorted(self._graph.on_event, key=self._event_order)
        return tuple(
            (
                self._pieces.event_link(key),
                tuple(
                    self._pieces.line(claim)
                    for claim in self._claims_by_time(self._graph.on_event[key])
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
            line=self._pieces.line(key),
            event=self._pieces.event_link(claim.event),
            asserted_by=self._pieces.speakers(e for e in facts.entries if e.kind in ASSERTING),
            denied_by=self._pieces.speakers(denials),
            coverage=self._pieces.coverage(facts),
            strands=self._pieces.origins(self._pieces.strands[key]),
            stances=tuple(self._pieces.stance(key, stance) for stance in self._pieces.stances[key]),
            earlier=tuple(
                self._pieces.card(entry) for entry in facts.entries if entry.earlier_denial
            ),
            cards=tuple(
                self._pieces.card(entry) for entry in facts.entries if not entry.earlier_denial
            ),
            discrepancies=self._pieces.discrepancies(claims=(key,)),
            superseded_by=self._pieces.claim_link(superseded) if superseded else None,
            states=states(self._evidence, facts.entries),
        )

    def actors(self) -> ActorsPage:
        return ActorsPage(
            kinds=tuple(
                (
                    kind,
                    tuple(
                        (self._pieces.actor_link(key), len(self._graph.spoken.get(key, ())))
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
            part_of=self._pieces.actor_link(actor.part_of) if actor.part_of else None,
            roles=tuple(
                (
                    role.title,
                    self._pieces.actor_link(role.of) if role.of else None,
                    role.from_,
                    role.to,
                )
                for role in actor.roles
            ),
            members=self._pieces.actor_links(self._graph.members.get(key, ())),
            about=tuple(
                (self._pieces.line(claim), self._coverage_of(claim, key))
                for claim in self._claims_by_time(self._graph.about.get(key, ()))
            ),
            spoken=self._pieces.mentions(self._graph.spoken.get(key, ())),
            relayed=self._pieces.mentions(self._graph.relayed.get(key, ())),
            events=tuple(
                self._pieces.event_link(event) for event in self._graph.events_of.get(key, ())
            ),
            sources=tuple(self._pieces.source_link(s) for s in self._graph.sources_of.get(key, ())),
            stances=tuple(self._stances_by(key)),
            discrepancies=self._pieces.discrepancies(
                statements=frozenset(self._graph.spoken.get(key, ()))
            ),
        )

    def events(self) -> EventsPage:
        return EventsPage(
            events=tuple(
                (
                    self._pieces.event_link(key),
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
            actors=self._pieces.actor_links(event.actors),
            claims=tuple(self._pieces.line(claim) for claim in claims),
            strands=self._pieces.origins(
                strands(
                    self._dataset,
                    (entry for claim in claims for entry in self._graph.facts[claim].entries),
                )
            ),
            discrepancies=self._pieces.discrepancies(claims=claims),
        )

    def sources(self) -> SourcesPage:
        def order(key: str) -> tuple[object, ...]:
            published = self._dataset.sources[key].published
            return published.earliest, published.latest, key

        return SourcesPage(
            sources=tuple(
                (
                    self._pieces.source_link(key),
                    self._dataset.sources[key],
                    len(self._graph.in_source.get(key, ())),
                )
                for key in sorted(self._dataset.sources, key=order)
            )
        )

    def source(self, key: str) -> SourcePage:
        source = self._dataset.sources[key]
        passages = tuple(
            (
                self._pieces.mention(self._graph.entries[statement]),
                self._pieces.passage(statement, index),
            )
            for statement, index in self._graph.in_source.get(key, ())
        )
        counts = Counter(view.located.state for _, view in passages)
        coverage = self._coverage_of_source[key]
        return SourcePage(
            source=source,
            outlet=self._pieces.actor_link(source.outlet) if source.outlet else None,
            wire=self._pieces.actor_link(source.wire) if source.wire else None,
            relays=self._pieces.actor_links(source.relays),
            passages=tuple(sorted(passages, key=_by_place)),
            states={state: counts[state] for state in State},
            strands=self._strands_in(key),
            discrepancies=self._pieces.discrepancies(
                statements=frozenset(key for key, _ in self._graph.in_source.get(key, ())),
                source=key,
            ),
            coverage=coverage,
            picture=document(coverage.sentences) if coverage.sentences else None,
            addresses={mention.key: mention.address for mention, _ in passages},
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

    def _coverage_of(self, claim: str, actor: str) -> CoverageView | None:
        facts = self._graph.facts[claim]
        shown = zip(facts.coverage, self._pieces.coverage(facts), strict=True)
        return next((view for coverage, view in shown if coverage.actor == actor), None)

    def _strands_in(self, source: str) -> tuple[StrandView, ...]:
        """The named origins of what a source carries, each with every source that has it too."""
        keys = {key.split("/")[0] for key, _ in self._graph.in_source.get(source, ())}
        found: dict[str, set[str]] = {}
        for strand in (strand for key in sorted(keys) for strand in self._pieces.strands[key]):
            if strand.kind is OriginKind.NAMED and source in strand.sources:
                found.setdefault(strand.id, set()).update(strand.sources)
        return self._pieces.origins(
            Strand(kind=OriginKind.NAMED, id=key, sources=tuple(sorted(sources)))
            for key, sources in sorted(found.items())
        )

    def _stances_by(self, actor: str) -> Iterator[StanceView]:
        """What an actor said more than once, claim by claim."""
        keys = {key.split("/")[0] for key in self._graph.spoken.get(actor, ())}
        keys |= {
            also.claim
            for key in self._graph.spoken.get(actor, ())
            for also in self._graph.entries[key].statement.also
        }
        for claim in sorted(keys & self._pieces.stances.keys()):
            for stance in self._pieces.stances[claim]:
                if stance.actor == actor:
                    yield self._pieces.stance(claim, stance)


def _first(
    events: Iterable[tuple[Link, tuple[ClaimLine, ...]]], most: int
) -> Iterator[tuple[Link, tuple[ClaimLine, ...]]]:
    """The first ``most`` claims, by event."""
    for event, lines in events:
        if most > 0:
            yield event, lines[:most]
        most -= len(lines)


def _by_place(pair: tuple[Mention, PassageView]) -> tuple[int, int, str]:
    sentences = pair[1].sentences or (10**9, 10**9)
    return (*sentences, pair[0].key)
