"""Every reference can be followed both ways, whatever refers to what."""

from types import MappingProxyType
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.answers import AnswerKind, Order
from generator.facts.graph import Graph, derive
from generator.facts.standing import Standing
from generator.records.dataset import Dataset
from generator.records.references import target
from generator.records.schema import Actor, Claim, Event, Source
from generator.records.vocabulary import StatementKind
from tests import world

CLAIMS, ACTORS, SOURCES, NAMES = "abc", "xyz", "pq", "mn"
DATES = st.sampled_from(
    [
        *("2031", "2031-05", "2031-05-04", "2031-05-05~", "2031-05-04/2031-06"),
        *("2031-05-06", "../2031-05-04", "2031-05-05/.."),
    ]
)
KINDS = st.sampled_from([kind.value for kind in StatementKind])
REFERENCES = st.sampled_from([*NAMES, *(f"{claim}/{name}" for claim in CLAIMS for name in NAMES)])


def some(values: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), max_size=3)


def statements(name: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "id": st.just(name),
            "kind": KINDS,
            "speaker": st.lists(st.sampled_from(ACTORS), min_size=1, max_size=2, unique=True),
            "on_behalf_of": some(ACTORS),
            "via": some(ACTORS),
            "date": DATES,
            "text": st.just("Shells."),
            "replies_to": st.lists(REFERENCES, max_size=3),
            "also": st.lists(
                st.fixed_dictionaries({"claim": st.sampled_from(CLAIMS), "kind": KINDS}), max_size=2
            ),
            "passages": st.lists(
                st.fixed_dictionaries(
                    {"source": st.sampled_from(SOURCES), "sentences": st.just("1")}
                ),
                min_size=1,
                max_size=3,
            ),
        }
    )


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Claims with statements that refer to each other at random; some records could not be read."""
    read = {"languages": world.LANGUAGES}
    claims = {
        key: Claim.model_validate(
            world.claim(
                *(draw(statements(name)) for name in NAMES[: draw(st.integers(1, len(NAMES)))]),
                event=draw(st.sampled_from("ef")),
                about=draw(some(ACTORS)),
                broader=draw(st.sampled_from([None, *CLAIMS[:index]])),
            ),
            context=read,
        )
        for index, key in enumerate(CLAIMS[: draw(st.integers(1, len(CLAIMS)))])
    }
    event = Event.model_validate(world.event(*(draw(some(ACTORS)) or ["x"])), context=read)
    source = Source.model_validate(
        world.source(relays=draw(some(ACTORS)), outlet=draw(st.sampled_from(["x", None]))),
        context=read,
    )
    part_of = draw(st.sampled_from(["y", None]))
    unnamed = draw(st.sampled_from(["true", "false"]))
    actor = Actor.model_validate(
        world.actor("Jane Doe", part_of=part_of, unnamed=unnamed), context=read
    )
    nothing: MappingProxyType[Any, Any] = MappingProxyType({})
    return derive(
        Dataset(
            claims=claims,
            actors={"x": actor},
            events={"e": event},
            sources={"p": source},
            scopes=nothing,
            occasions=nothing,
            wordlists=nothing,
            documents=nothing,
            lines=nothing,
        )
    )


def pairs(mapping: Any) -> set[tuple[Any, Any]]:
    return {(key, value) for key, values in mapping.items() for value in values}


def turned(mapping: Any) -> set[tuple[Any, Any]]:
    return {(value, key) for key, value in pairs(mapping)}


@settings(max_examples=40)
@given(graphs())
def test_answers_and_replies_are_two_sides_of_one_thing(graph: Graph) -> None:
    said = {
        (key, answered)
        for key, entry in graph.entries.items()
        for answered in ("/".join(target(entry.home, each)) for each in entry.statement.replies_to)
        if answered in graph.entries
    }

    assert pairs(graph.replies_to) == turned(graph.replies) == said


@settings(max_examples=40)
@given(graphs())
def test_every_statement_stands_with_all_whom_it_names(graph: Graph) -> None:
    entries = graph.entries.items()

    assert turned(graph.spoken) == {
        (key, actor)
        for key, entry in entries
        for named in (*entry.statement.speakers, *entry.statement.on_behalf_of)
        for actor in graph.principals.chain(named)
    }
    assert turned(graph.relayed) == {
        (key, actor) for key, entry in entries for actor in entry.statement.via
    }
    assert pairs(graph.in_source) == {
        (passage.source, (key, index))
        for key, entry in entries
        for index, passage in enumerate(entry.statement.passages)
    }


@settings(max_examples=40)
@given(graphs())
def test_every_record_stands_with_all_that_it_names(graph: Graph) -> None:
    data = graph.dataset

    assert turned(graph.about) == {
        (key, whole)
        for key, facts in graph.facts.items()
        for actor in facts.about
        for whole in graph.principals.chain(actor)
    }
    assert turned(graph.narrower) == {
        (key, claim.broader) for key, claim in data.claims.items() if claim.broader
    }
    assert turned(graph.on_event) == {(key, claim.event) for key, claim in data.claims.items()}
    assert turned(graph.events_of) == {
        (key, actor) for key, event in data.events.items() for actor in event.actors
    }
    assert turned(graph.members) == {
        (key, actor.part_of) for key, actor in data.actors.items() if actor.part_of
    }
    assert turned(graph.sources_of) == {
        (key, actor)
        for key, source in data.sources.items()
        for actor in (source.outlet, source.wire, *source.relays)
        if actor
    }


@settings(max_examples=40)
@given(graphs())
def test_every_list_of_statements_is_in_order_of_time_and_names_each_once(graph: Graph) -> None:
    lists = (graph.replies_to, graph.replies, graph.spoken, graph.relayed)
    for keys in (keys for mapping in lists for keys in mapping.values()):
        assert list(keys) == sorted(set(keys), key=lambda key: graph.entries[key].order)


@settings(max_examples=40)
@given(graphs())
def test_a_claim_has_its_own_statements_and_those_that_bear_on_it_too(graph: Graph) -> None:
    for claim, facts in graph.facts.items():
        own = {key for key, entry in graph.entries.items() if entry.home == claim}
        others = {
            key
            for key, entry in graph.entries.items()
            if entry.home != claim and claim in {also.claim for also in entry.statement.also}
        }

        assert {entry.key for entry in facts.entries} == own | others
        assert {entry.claim for entry in facts.entries} == {claim}
        assert [entry.order for entry in facts.entries] == sorted(e.order for e in facts.entries)
        assert facts.concerned == graph.principals.each(facts.about)
        answering = [answer.actor for answer in facts.answers]
        assert answering == [actor for actor in facts.concerned if actor in answering]
        silent = {answer.actor for answer in facts.answers if answer.kind is AnswerKind.NONE}
        if facts.is_asserted:
            assert len(answering) == len(facts.concerned)
        else:
            assert not silent


@settings(max_examples=40)
@given(graphs())
def test_an_earlier_denial_denies_and_is_older_than_every_assertion(graph: Graph) -> None:
    for facts in graph.facts.values():
        first = facts.first_assertion
        for entry in facts.entries:
            if entry.earlier_denial:
                assert first is not None
                assert entry.kind is StatementKind.DENIAL
                assert entry.statement.date.latest < first.statement.date.earliest
        if facts.standing in (Standing.CONTESTED, Standing.ASSERTED, Standing.RETRACTED):
            assert first is not None
        if facts.standing in (Standing.DENIED, Standing.OPEN):
            assert first is None


@settings(max_examples=40)
@given(graphs())
def test_every_statement_of_a_side_stands_with_each_whom_it_speaks_for(graph: Graph) -> None:
    for facts in graph.facts.values():
        for parties, side in ((facts.asserting, "asserts"), (facts.denying, "denies")):
            said = {
                (actor, entry.key)
                for entry in facts.entries
                if getattr(entry, side)
                for actor in entry.principals
            }
            shown = [(party.actor, entry.key) for party in parties for entry in party.entries]

            assert len({party.actor for party in parties}) == len(parties)
            assert len(set(shown)) == len(shown)
            assert set(shown) == said
            assert all(party.lead in party.entries for party in parties)


@settings(max_examples=40)
@given(graphs())
def test_days_and_order_say_no_more_than_the_dates_do(graph: Graph) -> None:
    for facts in graph.facts.values():
        first = facts.first_assertion
        for answer in facts.answers:
            assert (answer.entry is None) == (answer.kind is AnswerKind.NONE)
            if answer.entry is None or first is None or answer.entry.key == first.key:
                assert (answer.order, answer.days) == (None, None)
                continue
            since, date = first.statement.date, answer.entry.statement.date
            assert (answer.days is None) == (not (since.is_sure and date.is_sure))
            if since.latest < date.earliest:
                assert answer.order is Order.AFTER
            elif date.latest < since.earliest:
                assert answer.order is Order.BEFORE
            else:
                is_answer = answer.kind in (AnswerKind.ANSWERED, AnswerKind.ANSWERED_VIA)
                assert answer.order in (Order.OPEN, Order.SAME_DAY) or is_answer
