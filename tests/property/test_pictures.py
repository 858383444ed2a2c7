"""Whatever the records are: every statement is shown, and no link leads astray."""

from collections import Counter
from itertools import groupby

from hypothesis import given, settings

from generator import urls
from generator.charts.timeline import Timeline
from generator.facts.answers import SILENT
from generator.facts.graph import Graph
from generator.pages import matrix, pictures, timeline
from generator.pages.matrix import MatrixPage
from generator.pages.presenter import Presenter
from generator.pages.timeline import TimelinePage, YearPage
from generator.records.vocabulary import RecordKind
from tests.property.test_graph import graphs


def pieces_of(graph: Graph) -> Presenter:
    return Presenter(graph, {}, {}, {})


def timelines(presenter: Presenter) -> list[Timeline]:
    """Every timeline of a dataset."""
    graph = presenter.graph
    found = [pictures.of_claim(presenter, key) for key in graph.facts]
    found += [pictures.of_actor(presenter, key) for key in graph.spoken]
    for page in timeline.pages(presenter):
        assert isinstance(page.view, TimelinePage | YearPage)
        found.append(page.view.picture)
    return [picture for picture in found if picture]


@settings(max_examples=40)
@given(graphs())
def test_every_mark_leads_to_its_statement(graph: Graph) -> None:
    presenter = pieces_of(graph)
    anchors = {
        f"{urls.page(RecordKind.CLAIM, claim)}#{presenter.card(entry).anchor}": entry.key
        for claim, facts in graph.facts.items()
        for entry in facts.entries
    }
    for picture in timelines(presenter):
        for mark in picture.marks:
            assert anchors[mark.point.address] == mark.point.entry.key


@settings(max_examples=40)
@given(graphs())
def test_nothing_that_is_no_reply_has_an_arc(graph: Graph) -> None:
    for picture in timelines(pieces_of(graph)):
        shown = {mark.point.entry.key for mark in picture.marks if not mark.is_band}
        arcs = [(arc.answer.point.entry.key, arc.answered.point.entry.key) for arc in picture.arcs]
        said = {
            (key, answered)
            for key in shown
            for answered in graph.replies_to.get(key, ())
            if answered in shown and answered != key
        }
        assert len(arcs) == len(set(arcs))
        assert set(arcs) == said


@settings(max_examples=40)
@given(graphs())
def test_every_statement_stands_in_one_list_of_one_year(graph: Graph) -> None:
    listed: list[tuple[str, int]] = []
    for page in timeline.pages(pieces_of(graph)):
        if isinstance(page.view, YearPage):
            assert page.address.startswith(urls.year(page.view.line.year))
            statements = [item for month in page.view.months for item in month.statements]
            listed += [(item.mention.key, page.view.line.year) for item in statements]
    assert Counter(listed) == Counter(
        (key, entry.statement.date.listed.year) for key, entry in graph.entries.items()
    )


@settings(max_examples=40)
@given(graphs())
def test_the_years_add_up(graph: Graph) -> None:
    overview, *years = timeline.pages(pieces_of(graph))
    assert isinstance(overview.view, TimelinePage)
    assert sum(line.total for line in overview.view.years) == len(graph.entries)
    assert all(line.total == sum(line.counts.values()) for line in overview.view.years)
    views = [page.view for page in years if isinstance(page.view, YearPage)]
    assert [line for line, _ in groupby(view.line for view in views)] == list(overview.view.years)


@settings(max_examples=40)
@given(graphs())
def test_the_matrix_shows_who_says_what_and_who_has_not_answered(graph: Graph) -> None:
    shown: set[tuple[str, str, str]] = set()
    counts: Counter[tuple[str, str]] = Counter()
    for page in matrix.pages(pieces_of(graph)):
        assert isinstance(page.view, MatrixPage)
        for sheet in page.view.part.items:
            for row in sheet.rows:
                for actor, cell in zip(sheet.actors, row.cells, strict=True):
                    if cell is None:
                        continue
                    assert cell.actor == actor
                    assert cell.said or cell.is_about
                    shown |= {(row.claim, actor, sign.first.key) for sign in cell.said}
                    counts[row.claim, actor] += sum(sign.count for sign in cell.said)
                    facts = graph.facts[row.claim]
                    coverage = {each.actor: each.kind for each in facts.answers}
                    assert cell.is_about == (actor in facts.concerned)
                    assert cell.is_unanswered == (
                        facts.first_assertion is not None and coverage.get(actor) in SILENT
                    )
    said = Counter(
        (claim, actor)
        for claim, facts in graph.facts.items()
        for entry in facts.entries
        for actor in entry.principals
    )
    assert +counts == said
    assert {(claim, actor) for claim, actor, _ in shown} == said.keys()


@settings(max_examples=40)
@given(graphs())
def test_what_is_undated_is_a_band_in_a_lane_of_its_own(graph: Graph) -> None:
    for picture in timelines(pieces_of(graph)):
        for lane in picture.lanes:
            for mark in lane.marks:
                is_undated = mark.point.entry.statement.date.is_undated
                assert mark.is_band == is_undated == (lane.side is None)
                assert not (is_undated and mark.is_first)
                assert mark.span is None or 0 <= mark.span[0] <= mark.span[1] <= 100
        assert picture.first is None or not picture.first.is_band
