"""The pieces that several pages show: links, mentions, statements in full, origins, differences."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from generator import urls
from generator.diagnostics.rules import Rule
from generator.evidence.coverage import SourceCoverage
from generator.evidence.verify import Evidence
from generator.facts.answers import Answer, AnswerKind
from generator.facts.entry import Entry
from generator.facts.graph import ClaimFacts, Graph
from generator.facts.origins import OriginKind, Strand, strands
from generator.facts.parties import Party
from generator.facts.stance import Stance, Turn, stances
from generator.pages.views import (
    AnswerView,
    ChangeView,
    ClaimLine,
    DiscrepancyView,
    Link,
    Mention,
    PartyLine,
    PassageView,
    SourceLine,
    StanceView,
    StatementCard,
    StrandView,
)
from generator.records.dates import Date
from generator.records.references import key_of, parts_of
from generator.records.schema import Discrepancy, Occasion, Text
from generator.records.vocabulary import RecordKind
from generator.sharing import label
from generator.sharing.fragment import originals
from generator.texts.marks import is_quoting
from generator.texts.passages import UNCHECKED, State

TURNS = 20
"""How many statements the stance of one actor on one claim shows."""


class Presenter:
    """Builds the pieces from the graph; each looks at its own record's neighbours only."""

    def __init__(
        self,
        graph: Graph,
        evidence: Evidence,
        coverage: Mapping[str, SourceCoverage],
        findings: Mapping[tuple[str, int], tuple[Rule, ...]],
    ) -> None:
        self.graph = graph
        self.dataset = graph.dataset
        self.evidence = evidence
        self.coverage_of_source = coverage
        self._findings = findings
        self._lines: dict[str, ClaimLine] = {}
        self.strands = {
            key: strands(graph.dataset, facts.entries) for key, facts in graph.facts.items()
        }
        self.stances = {key: stances(facts.entries) for key, facts in graph.facts.items()}
        self.own = {
            entry.key: entry
            for facts in graph.facts.values()
            for entry in facts.entries
            if entry.is_own
        }
        """Every statement by its key, as it bears on the claim whose record holds it."""

    def line(self, key: str) -> ClaimLine:
        """A claim in one line; many pages show the same."""
        if key not in self._lines:
            self._lines[key] = self._line(key)
        return self._lines[key]

    def _line(self, key: str) -> ClaimLine:
        facts = self.graph.facts[key]
        first = facts.first_assertion
        return ClaimLine(
            link=self.claim_link(key),
            standing=facts.standing,
            since=first.statement.date if first else None,
            statements=len(facts.entries),
            denials=sum(entry.denies for entry in facts.entries),
            sources=len(facts.sources),
            asserting_origins=self._origins_of(entry for entry in facts.entries if entry.asserts),
            denying_origins=self._origins_of(entry for entry in facts.entries if entry.denies),
            withdrawn=self.dataset.claims[key].withdrawn is not None,
            denial=self._best_denial(facts),
            says=partial(label.standing, self.graph, key),
        )

    def _best_denial(self, facts: ClaimFacts) -> Mention | None:
        denial = facts.best_denial
        return replace(self.mention(denial), term=facts.denial_term) if denial else None

    def _origins_of(self, entries: Iterable[Entry]) -> int:
        return len(strands(self.dataset, entries))

    def by_event(self) -> tuple[tuple[Link, tuple[ClaimLine, ...]], ...]:
        """The claims of each event, events in order of time."""
        return tuple(
            (
                self.event_link(event),
                tuple(map(self.line, self.claims_by_time(self.graph.on_event[event]))),
            )
            for event in sorted(self.graph.on_event, key=self.event_order)
        )

    def claims_by_time(self, keys: Iterable[str]) -> list[str]:
        """Claims in the order of their first statements."""

        def order(key: str) -> tuple[object, ...]:
            return *self.graph.facts[key].entries[0].statement.date.order, key

        return sorted(keys, key=order)

    def event_order(self, key: str) -> tuple[object, ...]:
        """Sorts events by time, those that could not be read last."""
        event = self.dataset.events.get(key)
        if event is None:
            return 1, key
        return 0, *event.date.order, key

    def states(self, entries: Iterable[Entry]) -> Mapping[State, int]:
        """How many passages of these statements are in each state; every state is there."""
        counts = Counter(
            self.evidence.get((entry.key, index), UNCHECKED).state
            for entry in entries
            for index in range(len(entry.statement.passages))
        )
        return {state: counts[state] for state in State}

    def answers(self, facts: ClaimFacts) -> tuple[AnswerView, ...]:
        """How each one whom a claim is about has answered it."""
        return tuple(map(self._answer, facts.answers))

    def _answer(self, answer: Answer) -> AnswerView:
        entry = answer.entry
        statement = entry.statement if entry else None
        is_general = entry and answer.kind is AnswerKind.GENERAL_DENIAL
        return AnswerView(
            actor=self.actor_link(answer.actor),
            kind=answer.kind,
            mention=self.mention(entry) if entry else None,
            through=self.actor_links(
                self.graph.principals.spokesmen(statement, answer.actor) if statement else ()
            ),
            reporters=self.actor_links(statement.via if statement else ()),
            broader=self.claim_link(entry.claim) if entry and is_general else None,
            sources=self._sources_of(entry) if entry else (),
            order=answer.order,
            days=answer.days,
        )

    def _sources_of(self, entry: Entry) -> tuple[Link, ...]:
        carrying = dict.fromkeys(passage.source for passage in entry.statement.passages)
        return tuple(self.source_link(source) for source in carrying)

    def card(self, entry: Entry) -> StatementCard:
        """A statement in full, as it bears on a claim."""
        statement = entry.statement
        others = [(also.claim, also.kind) for also in statement.also if also.claim != entry.claim]
        if not entry.is_own:
            others.insert(0, (entry.home, statement.kind))
        scope = self.dataset.scopes.get(statement.scope) if statement.scope else None
        return StatementCard(
            mention=self.mention(entry),
            anchor=self.anchor(entry),
            occasion=self._occasion(entry),
            date_note=None if self._is_of_occasion(entry) else statement.date_note,
            on_behalf_of=self.actor_links(
                key for key in entry.principals if key not in statement.speakers
            ),
            inferred=statement.speaker_inferred,
            via=self.actor_links(statement.via),
            scope=scope.name if scope else (statement.scope or "").replace("-", " ") or None,
            answers=self.mentions(self.graph.replies_to.get(entry.key, ())),
            answered_by=self.mentions(self.graph.replies.get(entry.key, ())),
            also=tuple((self.claim_link(claim), kind) for claim, kind in others),
            home=None if entry.is_own else self.claim_link(entry.home),
            passages=tuple(
                self.passage(entry.key, index) for index in range(len(statement.passages))
            ),
            notes=tuple(accepted.reason for accepted in statement.accepts),
        )

    def _occasion(self, entry: Entry) -> Link | None:
        """The place of a statement's occasion on the page of the claim."""
        key = entry.statement.occasion
        if key is None:
            return None
        address = f"{urls.page(RecordKind.CLAIM, entry.claim)}#{urls.occasion(key)}"
        return Link(text=self.dataset.called(RecordKind.OCCASION, key), address=address)

    def _is_of_occasion(self, entry: Entry) -> bool:
        """Whether the reason of a statement's date is its occasion's, where it is shown once."""
        occasion = self.dataset.occasions.get(entry.statement.occasion or "")
        return occasion is not None and occasion.date_note == entry.statement.date_note

    def anchor(self, entry: Entry) -> str:
        """The anchor of a statement on the page of the claim that it bears on."""
        return urls.anchor(entry.claim, entry.key)

    def passage(self, key: str, index: int) -> PassageView:
        """A passage of a statement, by the statement's key and its index there."""
        passage = self.graph.entries[key].statement.passages[index]
        located = self.evidence.get((key, index), UNCHECKED)
        source = self.dataset.sources.get(passage.source)
        numbers = passage.sentences
        original, archived = originals(source, passage) if source else (None, None)
        changes = source.changes if source else ()
        return PassageView(
            passage=passage,
            located=located,
            source=self.source_link(passage.source),
            sentences=(numbers.first, numbers.last) if numbers else located.sentences,
            language=source.language if source else None,
            is_quoting=is_quoting(passage.quote or ""),
            translated=source.translated if source else None,
            findings=self._findings.get((key, index), ()),
            notes=tuple(accepted.reason for accepted in passage.accepts),
            original=original,
            archived=archived,
            gone=_first(change.date for change in changes if key in change.gone),
            reworded=_first(change.date for change in changes if key in change.reworded),
        )

    def changes(self, source: str) -> tuple[ChangeView, ...]:
        """What newer copies of a source's page no longer have, in order of time."""
        found = sorted(self.dataset.sources[source].changes, key=lambda each: each.date.order)
        return tuple(
            ChangeView(
                date=change.date,
                gone=self._known(change.gone),
                reworded=self._known(change.reworded),
                note=change.note,
            )
            for change in found
        )

    def _known(self, keys: Iterable[str]) -> tuple[Mention, ...]:
        """Those statements whose records could be read."""
        return self.mentions(key for key in keys if key in self.graph.entries)

    def discrepancies(
        self,
        *,
        claims: Iterable[str] = (),
        statements: frozenset[str] = frozenset(),
        source: str | None = None,
    ) -> tuple[DiscrepancyView, ...]:
        """The differences recorded in some claims, or about some statements; in one source only."""
        homes = {*claims, *(parts_of(key)[0] for key in statements)}
        whole = frozenset(claims)
        return tuple(
            self._discrepancy(home, difference)
            for home in sorted(homes & self.dataset.claims.keys())
            for difference in self.dataset.claims[home].discrepancies
            if (home in whole or _is_about(home, difference, statements))
            and (source is None or source in difference.passages)
        )

    def _discrepancy(self, claim: str, difference: Discrepancy) -> DiscrepancyView:
        keys = [key_of(claim, name) for name in difference.statement]
        return DiscrepancyView(
            mentions=self.mentions(keys),
            passages=tuple(
                self.passage(each, index)
                for each in keys
                for index, passage in enumerate(self.graph.entries[each].statement.passages)
                if passage.source in difference.passages
            ),
            note=difference.note,
        )

    def origins(self, found: Iterable[Strand]) -> tuple[StrandView, ...]:
        """Origins with their sources."""
        return tuple(
            StrandView(
                kind=strand.kind,
                id=urls.occasion(strand.id) if occasion else "",
                name=self._origin_link(strand),
                date=occasion.date if occasion else None,
                date_note=occasion.date_note if occasion else None,
                reason=occasion.reason if occasion else None,
                sources=tuple(self.source_link(source) for source in strand.sources),
            )
            for strand, occasion in ((each, self._occasion_of(each)) for each in found)
        )

    def _occasion_of(self, strand: Strand) -> Occasion | None:
        is_named = strand.kind is OriginKind.NAMED
        return self.dataset.occasions.get(strand.id) if is_named else None

    def _origin_link(self, strand: Strand) -> Link:
        if strand.kind is OriginKind.NAMED:
            return Link(text=self.dataset.called(RecordKind.OCCASION, strand.id), address=None)
        if strand.kind is OriginKind.SOURCE:
            return self.source_link(strand.id)
        return self.actor_link(strand.id)

    def stance(self, claim: str, stance: Stance) -> StanceView:
        """What an actor said about a claim more than once."""
        told = stance.turns
        if len(told) > TURNS:  # what only repeats goes first
            told = tuple(pair for pair in told if pair[1] is not Turn.REPEATED)[:TURNS]
        return StanceView(
            actor=self.actor_link(stance.actor),
            claim=self.claim_link(claim),
            turns=tuple((self.mention(entry), turn) for entry, turn in told),
            apart=tuple(map(self.mention, stance.apart[:TURNS])),
            left_out=len(stance.turns) - len(told) + max(0, len(stance.apart) - TURNS),
        )

    def mention(self, entry: Entry) -> Mention:
        """A statement in one line."""
        return Mention(
            key=entry.key,
            address=urls.statement(entry.key),
            kind=entry.kind,
            side=entry.side,
            term=entry.term,
            speakers=self.actor_links(entry.statement.speakers),
            who=_together(
                [self.dataset.called(RecordKind.ACTOR, key) for key in entry.statement.speakers]
            ),
            date=entry.statement.date,
            text=entry.statement.text,
            earlier_denial=entry.earlier_denial,
        )

    def mentions(self, keys: Iterable[str]) -> tuple[Mention, ...]:
        """Statements in one line each, in the order given."""
        return tuple(self.mention(self.graph.entries[key]) for key in keys)

    def parties(self, parties: Iterable[Party]) -> tuple[PartyLine, ...]:
        """Those who assert a claim, or deny it."""
        return tuple(
            PartyLine(
                actor=self.actor_link(party.actor),
                speakers=self.actor_links(party.speakers),
                lead=self.mention(party.lead),
                reporters=self.actor_links(party.lead.reported_by),
                sources=self._sources_of(party.lead),
                statements=len(party.entries),
                earlier=party.earlier,
                retraction=self.mention(party.retraction) if party.retraction else None,
            )
            for party in parties
        )

    def source_lines(self, entries: Iterable[Entry]) -> tuple[SourceLine, ...]:
        """The sources of statements, with how many of their passages each carries."""
        counts = Counter(p.source for entry in entries for p in entry.statement.passages)
        return tuple(
            self.source_line(key, counts[key])
            for key in sorted(counts, key=self.source_order)
            if key in self.dataset.sources
        )

    def source_line(self, key: str, passages: int) -> SourceLine:
        """A source in a list of sources."""
        source = self.dataset.sources[key]
        return SourceLine(
            link=self.source_link(key),
            source=source,
            outlet=self.actor_link(source.outlet) if source.outlet else None,
            wire=self.actor_link(source.wire) if source.wire else None,
            passages=passages,
        )

    def source_order(self, key: str) -> tuple[object, ...]:
        """Sorts sources by the time of their publication, those that could not be read last."""
        source = self.dataset.sources.get(key)
        if source is None:
            return 1, key
        return 0, *source.published.order, key

    def actor_links(self, keys: Iterable[str]) -> tuple[Link, ...]:
        """Links to actors, in the order given."""
        return tuple(self.actor_link(key) for key in keys)

    def actor_link(self, key: str) -> Link:
        """A link to an actor."""
        return self._link(RecordKind.ACTOR, key)

    def claim_link(self, key: str) -> Link:
        """A link to a claim."""
        return self._link(RecordKind.CLAIM, key)

    def event_link(self, key: str) -> Link:
        """A link to an event."""
        return self._link(RecordKind.EVENT, key)

    def source_link(self, key: str) -> Link:
        """A link to a source."""
        source = self.dataset.sources.get(key)
        language = source.title_language if source else None
        return replace(self._link(RecordKind.SOURCE, key), language=language)

    def _link(self, kind: RecordKind, key: str) -> Link:
        """A link to a record; no page is behind it where the record could not be read."""
        is_known = key in self.dataset.of(kind)
        address = urls.page(kind, key) if is_known else None
        return Link(text=self.dataset.called(kind, key), address=address)


def _first(dates: Iterable[Date]) -> Date | None:
    return min(dates, key=lambda date: date.order, default=None)


def _together(names: Sequence[Text | str]) -> Text | str:
    """Some names as one, in every language."""
    codes = next((name.by_language for name in names if isinstance(name, Text)), None)
    if len(names) == 1 or codes is None:
        return ", ".join(map(str, names)) if codes is None else names[0]
    return Text(
        {
            code: ", ".join(name.in_(code) if isinstance(name, Text) else name for name in names)
            for code in codes
        }
    )


def _is_about(claim: str, difference: Discrepancy, statements: frozenset[str]) -> bool:
    """Whether a difference recorded on a claim is about one of some statements."""
    return any(key_of(claim, name) in statements for name in difference.statement)
