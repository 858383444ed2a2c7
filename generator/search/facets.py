"""The facets of the search: for each, its values, and which of them every record has.

Pagefind has filters too, but lists the records of each value: of ten facets that is half a megabyte
for 10,000 statements, where these are a quarter of it.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from generator import urls
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


def files(rows: Iterable[tuple[str, SearchRecord]]) -> dict[str, bytes]:
    """By its path: a file for each facet of each language, and for each language the list of them.

    ``rows`` is every record with the id that Pagefind gave it, ``<language>_<hexadecimal digits>``.
    A file has the records of a language in the order of those ids, which stand in a file of their
    own. A name changes with what is in it: whoever has an old file at hand does not take it for
    the new one.
    """
    by_language: dict[str, list[tuple[int, SearchRecord]]] = {}
    for name, record in rows:
        by_language.setdefault(record.language, []).append((number(name), record))
    found: dict[str, bytes] = {}
    for code, of_language in sorted(by_language.items()):
        of_language.sort(key=lambda row: row[0])
        columns = {
            facet: _text(_column(facet, [record for _, record in of_language]))
            for facet in (*FACETS, DATE)
        }
        names = {facet: f"{code}_{facet}_{_digest(text)}.json" for facet, text in columns.items()}
        found |= {f"{urls.FACETS}/{names[facet]}": text for facet, text in columns.items()}
        ids = packed(name for name, _ in of_language)
        names["ids"] = f"{code}_{_digest(ids)}.ids"
        found[f"{urls.FACETS}/{names['ids']}"] = ids
        found[f"{urls.FACETS}/{code}.json"] = _text(names)
    return found


def number(name: str) -> int:
    """The digits of an id, behind a 1 that keeps its zeros."""
    return int(f"1{name.rpartition('_')[2]}", 16)


def packed(numbers: Iterable[int]) -> bytes:
    """Rising numbers, each by what it adds to the one before: seven bits a byte, the lowest first.

    The highest bit of a byte says that there are more of the same number. It is LEB128.
    """
    written = bytearray()
    last = 0
    for following in numbers:
        rest = following - last
        while rest > 0x7F:
            written.append(rest & 0x7F | 0x80)
            rest >>= 7
        written.append(rest)
        last = following
    return bytes(written)


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


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]
