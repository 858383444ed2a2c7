"""Records to the files of an inverted index: for each term the records that have it, and where.

The terms of a language are cut into pieces, of which a search loads those that may hold its words;
records lie in groups, of which it loads those that it shows. What is in a piece or a group is
compressed, since not every server does that. Once something changes, all of it has a new address,
so nobody takes an old piece for one of the new index; the only file that is asked for anew each
time is ``<language>.json``, which says where the others are.
"""

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from generator.search import facets
from generator.search.index import SearchRecord

Files: TypeAlias = dict[str, bytes]
"""The files of an index by their paths in its folder."""

GROUP = 8
"""Records in a file: most of what is found together stands together."""
PIECE = 24_000
"""Letters of a piece of the terms, before it is compressed."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LEAST = 3
"""Letters of a word that can be meant by another one."""


def index(records: Iterable[SearchRecord], *, wanted: Callable[[], bool] = lambda: True) -> Files:
    """The index of these records: the same records, the same bytes.

    Nothing at all once it is not ``wanted`` any more.
    """
    by_language: dict[str, list[SearchRecord]] = {}
    for record in records:
        by_language.setdefault(record.language, []).append(record)
    found: Files = {}
    for code, of_language in sorted(by_language.items()):
        if not wanted():
            return {}
        found |= _of_language(code, of_language)
    return found


def _of_language(code: str, records: Sequence[SearchRecord]) -> Files:
    pieces = {
        "terms": tuple(_pieces(_postings(records))),
        "words": tuple(_pieces(_vocabulary(records))),
    }
    files = facets.files(records)
    files |= {f"records-{number}.bin": _packed(text) for number, text in _groups(records)}
    for name, texts in pieces.items():
        files |= {f"{name}-{number}.bin": _packed(text) for number, (_, text) in enumerate(texts)}
    folder = f"{code}-{_digest(files)}"
    listed = {
        "folder": f"{folder}/",
        "records": len(records),
        "group": GROUP,
        **{name: [first for first, _ in texts] for name, texts in pieces.items()},
    }
    return {f"{code}.json": _json(listed).encode()} | {
        f"{folder}/{path}": content for path, content in sorted(files.items())
    }


def _postings(records: Sequence[SearchRecord]) -> Iterator[tuple[str, str]]:
    """Each term with its records: by what each adds to the number of the one before, less one.

    The digits of base 36, none for nought, end with the capital letter of the record's field.
    """
    found: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    for number, record in enumerate(records):
        for term, field in record.terms.items():
            step = number - last.get(term, -1) - 1
            last[term] = number
            found.setdefault(term, []).append(f"{_base36(step)}{field}")
    for term in sorted(found, key=_order):
        yield term, "".join(found[term])


def _order(term: str) -> bytes:
    """As scripts compare texts: by their units in UTF-16."""
    return term.encode("utf-16-be")


def _pieces(sorted_terms: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The lines of each piece, behind its first term."""
    lines: list[str] = []
    first, length = "", 0
    for term, where in sorted_terms:
        line = f"{term} {where}"
        if lines and length + len(line) > PIECE:
            yield first, "\n".join(lines)
            lines, length = [], 0
        first = first if lines else term
        lines.append(line)
        length += len(line)
    if lines:
        yield first, "\n".join(lines)


def _groups(records: Sequence[SearchRecord]) -> Iterator[tuple[int, str]]:
    for number, start in enumerate(range(0, len(records), GROUP)):
        yield number, _json([_shown(record) for record in records[start : start + GROUP]])


def _shown(record: SearchRecord) -> Mapping[str, Sequence[str]]:
    """What a result shows of a record, as far as it has it."""
    values = {
        "address": record.address,
        "type": record.type,
        "title": record.title,
        "kind": record.kind,
        "date": record.date,
        "shown": record.shown,
        "quoted": record.quoted,
        "claim": record.claim,
    }
    return {key: value for key, value in values.items() if value}


def _vocabulary(records: Iterable[SearchRecord]) -> Iterator[tuple[str, str]]:
    """Every word behind its key, and how many records have it: for one that is misspelled."""
    counted = Counter(pair for record in records for pair in record.words.items())
    for word, key in sorted(counted, key=lambda pair: (_order(pair[1]), pair[0])):
        if len(word) >= _LEAST and word.isalpha():
            yield key, f"{word} {counted[word, key]}"


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), 6, mtime=0)


def _digest(files: Files) -> str:
    """Differs when anything in them does."""
    whole = hashlib.sha256()
    for path, content in sorted(files.items()):
        whole.update(f"{path} {len(content)} ".encode() + content)
    return whole.hexdigest()[:10]
