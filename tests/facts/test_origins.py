"""How many origins some statements have: a briefing, an agency, an outlet, or each source alone."""

from pathlib import Path
from typing import Any

import pytest

from generator.facts import graph
from generator.facts.origins import OriginKind, Strand, strands
from generator.records import dataset, references
from tests.world import BASE, LANGUAGES, Files, actor, claim, read, source, statement, write

NAMED, WIRE, OUTLET, SOURCE = OriginKind
OUTLETS: Files = {
    f"claims/actors/{name}.yml": actor(name, kind="outlet")
    for name in ("agency", "echo", "herald", "radio")
}
ORIGINS: Files = {
    f"claims/occasions/{name}.yml": {"name": name, "reason": "It says so."}
    for name in ("briefing", "address")
}


def said(*passages: dict[str, Any], **more: Any) -> dict[str, Any]:
    return statement(
        "minister", "assertion", "jane-doe", "2031-05-04", passages=list(passages), **more
    )


def at(name: str, **more: Any) -> dict[str, Any]:
    return {"source": name, "sentences": "1", **more}


def found(root: Path, sources: dict[str, Any], *statements: dict[str, Any]) -> list[Strand]:
    """The origins of the statements of a claim, given what is stated of each source."""
    files = {f"claims/sources/{key}.yml": source(**more) for key, more in sources.items()}
    data = read(
        root, {**BASE, **OUTLETS, **ORIGINS, **files, "claims/shells.yml": claim(*statements)}
    )
    return list(strands(data, graph.derive(data).facts["shells"].entries))


def strand(kind: OriginKind, name: str, *sources: str) -> Strand:
    return Strand(kind=kind, id=name, sources=sources)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            {}, {}, [strand(SOURCE, "a", "a"), strand(SOURCE, "b", "b")], id="nothing is stated"
        ),
        pytest.param(
            {"wire": "agency"}, {"wire": "agency"}, [strand(WIRE, "agency", "a", "b")], id="a wire"
        ),
        pytest.param(
            {"wire": "agency", "outlet": "herald"},
            {"wire": "agency", "outlet": "echo"},
            [strand(WIRE, "agency", "a", "b")],
            id="a wire in two outlets",
        ),
        pytest.param(
            {"wire": "agency"},
            {"outlet": "agency"},
            [strand(WIRE, "agency", "a", "b")],
            id="a wire and the agency itself",
        ),
        pytest.param(
            {"outlet": "agency"},
            {"relays": ["agency"], "wire": "agency"},
            [strand(WIRE, "agency", "a", "b")],
            id="the agency itself and a text that repeats its wire",
        ),
        pytest.param(
            {"outlet": "radio"},
            {"relays": ["radio"]},
            [strand(OUTLET, "radio", "a", "b")],
            id="an outlet and a text that repeats it",
        ),
        pytest.param(
            {"outlet": "radio"},
            {"outlet": "echo", "relays": ["radio"]},
            [strand(OUTLET, "radio", "a", "b")],
            id="an outlet and another outlet that repeats it",
        ),
        pytest.param(
            {"relays": ["radio", "herald"]},
            {"outlet": "herald"},
            [strand(OUTLET, "herald", "b"), strand(OUTLET, "radio", "a")],
            id="of several that are repeated the first",
        ),
        pytest.param(
            {"outlet": "radio"},
            {"outlet": "radio"},
            [strand(OUTLET, "radio", "a", "b")],
            id="an outlet twice",
        ),
        pytest.param(
            {"wire": "agency", "relays": ["radio"]},
            {"outlet": "radio"},
            [strand(WIRE, "agency", "a"), strand(OUTLET, "radio", "b")],
            id="a wire comes before who is repeated",
        ),
    ],
)
def test_texts_of_one_agency_or_outlet_are_one_origin(
    one: dict[str, Any], other: dict[str, Any], expected: list[Strand], tmp_path: Path
) -> None:
    assert found(tmp_path, {"a": one, "b": other}, said(at("a"), at("b"))) == expected


def test_what_an_editor_names_comes_before_what_sources_state(tmp_path: Path) -> None:
    sources = {"a": {"wire": "agency"}, "b": {"outlet": "radio"}, "c": {"wire": "agency"}}
    of_statement = said(at("a"), at("b", occasion="address"), at("c"), occasion="briefing")
    another = {**said(at("b"), at("c")), "id": "another"}

    assert found(tmp_path, sources, of_statement, another) == [
        strand(NAMED, "address", "b"),
        strand(NAMED, "briefing", "a", "c"),
        strand(WIRE, "agency", "c"),
        strand(OUTLET, "radio", "b"),
    ]


def test_a_source_that_could_not_be_read_is_an_origin_of_its_own(tmp_path: Path) -> None:
    files = {**BASE, "claims/shells.yml": claim(said(at("daily")))}
    write(tmp_path, {**files, "claims/sources/daily.yml": "unreadable: ["})
    kept, _ = references.resolve(dataset.read(tmp_path, languages=LANGUAGES)[0])

    entries = graph.derive(kept).facts["shells"].entries
    assert list(strands(kept, entries)) == [strand(SOURCE, "daily", "daily")]
