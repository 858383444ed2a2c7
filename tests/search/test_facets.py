"""The facets: their files, and counted once more from the data that others rely on."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from generator.search import facets, index
from generator.search.facets import FACETS
from generator.search.index import DATE, SearchRecord
from tests import sites
from tests.tongues import spoken

API = "api/v1/{}.json"


def test_the_facets_are_in_the_order_of_the_records_and_know_what_is_in_them() -> None:
    def record(name: str, *kinds: str) -> SearchRecord:
        values = {"kind": tuple((kind, kind.title()) for kind in kinds)} if kinds else {}
        return SearchRecord(language="en", address=name, type="page", title=name, facets=values)

    files = facets.files([record("a", "x"), record("b", "y", "x"), record("c")])

    assert json.loads(files["kind.json"]) == {
        "values": [["x", "X"], ["y", "Y"]],
        "rows": [0, [1, 0], None],
    }
    assert json.loads(files["date.json"]) == {"values": [], "rows": [None, None, None]}
    assert files.keys() == {f"{facet}.json" for facet in (*FACETS, DATE)}


@pytest.mark.parametrize("code", ["en", "de"])
def test_the_facets_count_what_the_data_say(code: str) -> None:
    counted = {
        facet: Counter(
            key
            for record in sample_records()
            if record.language == code and record.kind
            for key, _ in record.facets[facet]
        )
        for facet in FACETS
    }
    assert counted == recounted()


def recounted() -> dict[str, Counter[str]]:
    """By facet: how many statements of the sample have each value, by ``/api/v1/`` alone."""
    claims = {item["id"]: item for item in _items("claims")}
    sources = {item["id"]: item for item in _items("sources")}
    actors = {item["id"]: item for item in _items("actors")}
    said = {
        entry["id"]: [
            *(["retraction"] if entry["retraction"] else []),
            *(["earlier-denial"] if entry["earlier_denial"] else []),
        ][:1]
        for item in claims.values()
        for entry in item["statements"]
        if entry["id"].startswith(f"{item['id']}/")
    }
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    for item in _items("statements"):
        years = [int(day[:4]) for day in (item["date"]["earliest"], item["date"]["latest"]) if day]
        home = claims[item["claim"]]
        values = {
            "type": {"statement"},
            "kind": {item["kind"], *said[item["id"]]},
            "speaker": {
                whole
                for actor in (*item["speaker"], *item["on_behalf_of"])
                for whole in _wholes(actors, actor)
            },
            "event": set(item["events"]),
            "claim": {item["claim"], *(also["claim"] for also in item["also"])},
            "source": {passage["source"] for passage in item["passages"]},
            "year": {str(year) for year in range(years[0], years[-1] + 1)},
            "language": {_language(sources[passage["source"]]) for passage in item["passages"]},
            "standing": {home["standing"], *(["withdrawn"] if home["withdrawn"] else [])},
            "evidence": {passage["state"] for passage in item["passages"]},
        }
        for facet, keys in values.items():
            counts[facet].update(keys)
    return counts


def _wholes(actors: dict[str, Any], key: str) -> Iterator[str]:
    """An actor and what it is part of."""
    yield key
    if actors[key]["part_of"] and not actors[key]["unnamed"]:
        yield from _wholes(actors, actors[key]["part_of"])


def _language(item: Any) -> str:
    by = f".{item['translated']['by']}" if item["translated"] else ""
    return f"{item['language']}{by}"


def _items(name: str) -> Iterator[Any]:
    (text,) = (f.content for f in sites.built(sites.SAMPLE).files if f.path == API.format(name))
    yield from json.loads(text)["items"]


def sample_records() -> tuple[SearchRecord, ...]:
    checked = sites.built(sites.SAMPLE).checked
    return tuple(
        index.records(checked.graph, checked.verified.evidence, languages=spoken("en", "de"))
    )
