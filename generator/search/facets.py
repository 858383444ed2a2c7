"""The facets of the search: for each, its values, and which of them every record has."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from generator.search.index import DATE, SearchRecord

FACETS = (
    "type",
    "kind",
    "speaker",
    "event",
    "claim",
    "source",
    "year",
    "language",
    "standing",
    "evidence",
)
"""In the order in which they are offered."""

Row: TypeAlias = "int | list[int] | None"


def files(records: Sequence[SearchRecord]) -> dict[str, bytes]:
    """By its path: a file for each facet, and one for the dates, in the order of the records."""
    return {f"{facet}.json": _text(_column(facet, records)) for facet in (*FACETS, DATE)}


def _column(facet: str, records: Sequence[SearchRecord]) -> Mapping[str, object]:
    """``values``, each an id and, if it is another, a label; and what each record has of them."""
    values = sorted({value for record in records for value in record.facets.get(facet, ())})
    places = {value: place for place, value in enumerate(values)}
    return {
        "values": [[key] if key == label else [key, label] for key, label in values],
        "rows": [_row([places[value] for value in r.facets.get(facet, ())]) for r in records],
    }


def _row(places: list[int]) -> Row:
    if not places:
        return None
    return places if len(places) > 1 else places[0]


def _text(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
