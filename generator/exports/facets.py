"""The facets of the search: for each, its values, and which of them every record has.

Pagefind has filters too, but lists the records of each value: of ten facets that is half a megabyte
for 10,000 statements, where these are a tenth of it.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from generator.exports.search import DATE, Record
from generator.facets import FACETS

FOLDER = "facets"

Row: TypeAlias = "int | list[int] | None"


def files(rows: Iterable[tuple[str, Record]]) -> dict[str, bytes]:
    """By its path: a file for each facet of each language, and for each language the list of them.

    ``rows`` is every record with the id that Pagefind gave it. A file has the records of a language
    in the order of those ids, so that it need not name them. Its own name changes with what is in
    it: whoever has an old one at hand does not take it for the new one.
    """
    by_language: dict[str, list[tuple[str, Record]]] = {}
    for row in rows:
        by_language.setdefault(row[1].language, []).append(row)
    found = {}
    for code, of_language in sorted(by_language.items()):
        ordered = [record for _, record in sorted(of_language, key=lambda row: row[0])]
        names = {}
        for facet in (*FACETS, DATE):
            text = _text(_column(facet, ordered))
            names[facet] = f"{code}_{facet}_{hashlib.sha256(text).hexdigest()[:10]}.json"
            found[f"{FOLDER}/{names[facet]}"] = text
        found[f"{FOLDER}/{code}.json"] = _text({"records": len(ordered), "files": names})
    return found


def _column(facet: str, records: Sequence[Record]) -> Mapping[str, object]:
    """``values``, each an id and, if it is another, a label; and what each record has of them."""
    values = sorted({value for record in records for value in record.facets.get(facet, ())})
    numbers = {value: number for number, value in enumerate(values)}
    return {
        "values": [[key] if key == label else [key, label] for key, label in values],
        "rows": [_row([numbers[value] for value in r.facets.get(facet, ())]) for r in records],
    }


def _row(numbers: list[int]) -> Row:
    if not numbers:
        return None
    return numbers if len(numbers) > 1 else numbers[0]


def _text(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
