"""The facets: their files, and counted once more from the data that others rely on."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from generator.search import facets, index
from generator.search.facets import FACETS
from generator.search.index import SearchRecord
from tests import sites
from tests.tongues import spoken

API = "api/v1/{}.json"


def test_the_facets_are_in_the_order_of_the_ids_and_know_what_is_in_them() -> None:
    def record(name: str, *kinds: str) -> SearchRecord:
        values = {"kind": tuple((kind, kind.title()) for kind in kinds)} if kinds else {}
        return SearchRecord(
            language="en", address=name, type="page", title=name, content="", facets=values
        )

    files = facets.files(
        [
            ("en_0000fff", record("b", "y", "x")),
            ("en_0000001", record("a", "x")),
            ("en_00010000", record("c")),
        ]
    )

    names = json.loads(files["facets/en.json"])
    assert json.loads(files[f"facets/{names['kind']}"]) == {
        "values": [["x", "X"], ["y", "Y"]],
        "rows": [0, [1, 0], None],
    }
    assert files[f"facets/{names['ids']}"] == facets.packed([0x10000001, 0x10000FFF, 0x100010000])
    assert files.keys() == {"facets/en.json", *(f"facets/{name}" for name in names.values())}


def test_numbers_are_packed_by_what_they_add() -> None:
    assert facets.packed([]) == b""
    assert facets.packed([0, 127, 255, 256 + 127]) == bytes([0, 127, 0x80, 1, 0x80, 1])


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
    derived = {
        entry["id"]: [
            *(["retraction"] if entry["retraction"] else []),
            *(["earlier-denial"] if entry["earlier_denial"] else []),
        ]
        for item in claims.values()
        for entry in item["statements"]
        if entry["id"].startswith(f"{item['id']}/")
    }
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    for item in _items("statements"):
        bounds = [item["date"]["earliest"], item["date"]["latest"]]
        first, last = (int((bound or next(filter(None, bounds)))[:4]) for bound in bounds)
        home = claims[item["claim"]]
        values = {
            "type": {"statement"},
            "kind": {item["kind"], *derived[item["id"]]},
            "speaker": {
                whole
                for key in (*item["speaker"], *item["on_behalf_of"])
                for whole in _wholes(actors, key)
            },
            "event": set(item["events"]),
            "claim": {item["claim"], *(also["claim"] for also in item["also"])},
            "source": {passage["source"] for passage in item["passages"]},
            "year": {str(year) for year in range(first, last + 1)},
            "language": {_language(sources[passage["source"]]) for passage in item["passages"]},
            "standing": {home["standing"], *(["withdrawn"] if home["withdrawn"] else [])},
            "evidence": {passage["state"] for passage in item["passages"]},
        }
        for facet, keys in values.items():
            counts[facet].update(keys)
    return counts


def _wholes(actors: dict[str, Any], key: str) -> Iterator[str]:
    """An actor and what it is part of, to the end."""
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
