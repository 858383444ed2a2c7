"""What the search knows of a dataset."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.facts import graph
from generator.search import facets, index
from generator.search.facets import FACETS
from generator.search.index import SEPARATOR, SearchRecord
from tests import sites
from tests.tongues import language, spoken
from tests.world import BASE, Files, claim, read, source, statement

API = "api/v1/{}.json"


def found(root: Path, files: Files, *, code: str = "en") -> dict[str, SearchRecord]:
    """By address: the records of a small world in one language."""
    derived = graph.derive(read(root, {**BASE, **files}))
    return {
        record.address: record
        for record in index.records(derived, {}, languages=spoken("en", "de"))
        if record.language == code
    }


def test_a_statement_is_found_by_its_words_its_quotation_its_claim_and_every_name(
    tmp_path: Path,
) -> None:
    files = {
        "claims/actors/jane-doe.yml": {
            "kind": "person",
            "name": "Jane Müller",
            "also_known_as": ["J. Muller"],
        },
        "claims/shells.yml": claim(
            statement(
                "one",
                "denial",
                "jane-doe",
                "2031-05-04",
                on_behalf_of=["northland"],
                via=["john-doe"],
                text={"en": "She says\nno.", "de": "Sie sagt Nein."},
                passages=[{"source": "daily", "quote": "no  shells"}],
            )
        ),
    }

    english = found(tmp_path, files)["claims/shells/#one"]

    assert english == SearchRecord(
        language="en",
        address="claims/shells/#one",
        title="Jane Müller",
        content=f"She says no. {SEPARATOR} no shells {SEPARATOR} Northland ships shells."
        f" {SEPARATOR} Jane Müller J. Muller Northland Nordland John Doe Mueller Dö",
        kind="denial",
        date="4 May 2031",
        facets={
            "type": (("statement", "Statements"),),
            "date": (("2031-05-04/2031-05-04", "2031-05-04/2031-05-04"),),
            "kind": (("denial", "Denial"),),
            "speaker": (("jane-doe", "Jane Müller"), ("northland", "Northland")),
            "event": (("shipments", "Shipments"),),
            "claim": (("shells", "Northland ships shells."),),
            "source": (("daily", "Daily"),),
            "year": (("2031", "2031"),),
            "language": (("en", "English"),),
            "standing": (("denied", "Denied only"),),
            "evidence": (("unchecked", "Unchecked"),),
        },
    )
    german = found(tmp_path, files, code="de")["de/claims/shells/#one"]
    assert german.content.startswith(f"Sie sagt Nein. {SEPARATOR}")
    assert german.date == "4. Mai 2031"
    assert german.facets["speaker"] == (("jane-doe", "Jane Müller"), ("northland", "Nordland"))


def test_a_statement_has_every_value_that_holds_of_it(tmp_path: Path) -> None:
    many = statement(
        "early",
        "denial",
        "northland",
        "2030-12/2031-01",
        passages=[{"source": "daily", "sentences": "1"}, {"source": "wire", "sentences": "1"}],
        also=[{"claim": "other", "kind": "denial"}],
        date_note="Why.",
    )
    files = {
        "claims/shells.yml": claim(
            many,
            statement("later", "claim", "westland", "2031-05-04"),
            withdrawn={"date": "2031-06-01", "reason": "Two in one."},
        ),
        "claims/other.yml": claim(
            statement("it", "claim", "westland", "2031-05-04"), event="others"
        ),
        "claims/events/others.yml": {**BASE["claims/events/shipments.yml"], "title": "Others"},
        "claims/sources/wire.yml": source(
            file="wire.txt", language="de", translated={"from": "en", "by": "machine"}
        ),
    }

    early = found(tmp_path, files)["claims/shells/#early"]

    assert early.kind == "earlier-denial"
    ids = {facet: [key for key, _ in early.facets[facet]] for facet in FACETS}
    assert ids == {
        "type": ["statement"],
        "kind": ["denial", "earlier-denial"],
        "speaker": ["northland"],
        "event": ["shipments", "others"],
        "claim": ["shells", "other"],
        "source": ["daily", "wire"],
        "year": ["2030", "2031"],
        "language": ["en", "de.machine"],
        "standing": ["contested", "withdrawn"],
        "evidence": ["unchecked"],
    }
    assert early.facets["language"][1] == ("de.machine", "German, machine-translated")


def test_what_could_not_be_read_is_called_by_its_id(tmp_path: Path) -> None:
    files = {**BASE, "claims/c.yml": claim(statement("s", "claim", "westland", "2031"))}
    left = replace(read(tmp_path, files), actors={}, events={}, sources={})
    (record,) = (
        record
        for record in index.records(graph.derive(left), {}, languages=spoken("en"))
        if record.kind
    )
    assert record.title == "westland"
    assert [record.facets[facet] for facet in ("speaker", "event", "source", "language")] == [
        (("westland", "westland"),),
        (("shipments", "shipments"),),
        (("daily", "daily"),),
        (),
    ]


def test_everything_else_has_a_record_too() -> None:
    """Those of the sample, by what they are."""
    types = Counter(record.facets["type"][0] for record in _sample() if record.language == "de")
    assert types == {
        ("actor", "Beteiligte"): 9,
        ("claim", "Behauptungen"): 6,
        ("event", "Ereignisse"): 3,
        ("source", "Quellen"): 5,
        ("statement", "Aussagen"): 20,
    }


def test_what_parts_a_record_cannot_stand_in_a_text() -> None:
    page = index.page(
        language("en"), address="x/", title=f"A{SEPARATOR}b", text=f"c {SEPARATOR} d\u200be"
    )
    assert page.title == "Ab"
    assert page.content == f"c de {SEPARATOR}  {SEPARATOR}  {SEPARATOR}"


# The files of the facets


def test_the_facets_are_in_the_order_of_the_ids_and_know_what_is_in_them() -> None:
    def record(name: str, *kinds: str) -> SearchRecord:
        values = {"kind": tuple((kind, kind.title()) for kind in kinds)} if kinds else {}
        return SearchRecord(language="en", address=name, title=name, content="", facets=values)

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


# Counted once more, from the data that others rely on


@pytest.mark.parametrize("code", ["en", "de"])
def test_the_facets_count_what_the_data_say(code: str) -> None:
    counted = {
        facet: Counter(
            key
            for record in _sample()
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
    early = {
        entry["id"]
        for item in claims.values()
        for entry in item["statements"]
        if entry["earlier_denial"] and entry["id"].startswith(f"{item['id']}/")
    }
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    for item in _items("statements"):
        first, last = int(item["date"]["earliest"][:4]), int(item["date"]["latest"][:4])
        home = claims[item["claim"]]
        values = {
            "type": {"statement"},
            "kind": {item["kind"], *(["earlier-denial"] if item["id"] in early else [])},
            "speaker": {item["speaker"], *item["on_behalf_of"]},
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


def _language(item: Any) -> str:
    by = f".{item['translated']['by']}" if item["translated"] else ""
    return f"{item['language']}{by}"


def _items(name: str) -> Iterator[Any]:
    (text,) = (f.content for f in sites.built(sites.SAMPLE).files if f.path == API.format(name))
    yield from json.loads(text)["items"]


def _sample() -> tuple[SearchRecord, ...]:
    checked = sites.built(sites.SAMPLE).checked
    return tuple(
        index.records(checked.graph, checked.verified.evidence, languages=spoken("en", "de"))
    )
