"""A record of each kind with every key, and the same with each value spoilt in every way."""

import copy
from collections.abc import Iterator
from typing import Any, TypeAlias

from generator.records.vocabulary import RecordKind

Keys: TypeAlias = tuple[str | int, ...]
BOTH = {"en": "Shells", "de": "Granaten"}
FULL: dict[RecordKind, dict[str, Any]] = {
    RecordKind.CLAIM: {
        "claim": BOTH,
        "event": "shipments",
        "broader": "arms",
        "about": ["northland"],
        "statements": [
            {
                "id": "minister",
                "kind": "assertion",
                "speaker": ["jane-doe", "john-doe"],
                "speaker_inferred": BOTH,
                "on_behalf_of": ["westland"],
                "via": ["john-doe"],
                "date": "2031-05",
                "date_note": BOTH,
                "text": BOTH,
                "scope": "past-supply",
                "replies_to": ["embassy", "guns/embassy"],
                "also": [{"claim": "guns", "kind": "denial"}],
                "passages": [
                    {
                        "source": "daily",
                        "sentences": "3-4",
                        "quote": "shells",
                        "prefix": "the",
                        "suffix": "came",
                        "form": "direct",
                        "reading": BOTH,
                        "occasion": "briefing",
                        "accepts": [{"rule": "cut-negation", "reason": BOTH}],
                    },
                    {"source": "wire", "from": "the", "to": "came"},
                ],
                "occasion": "briefing",
                "accepts": [{"rule": "no-attribution", "reason": BOTH}],
            }
        ],
        "discrepancies": [{"statement": "minister", "passages": ["daily", "wire"], "note": BOTH}],
        "corrections": [{"date": "2031-06-01", "note": BOTH}],
        "withdrawn": {"date": "2031-06-02", "reason": BOTH, "superseded_by": "guns"},
        "accepts": [{"rule": "negative-claim", "reason": BOTH}],
    },
    RecordKind.ACTOR: {
        "kind": "person",
        "name": BOTH,
        "in_text": BOTH,
        "unnamed": "false",
        "also_known_as": ["Jane Do"],
        "found_as": {"en": ["JD"], "de": ["J. D.", "Johanna"]},
        "part_of": "westland",
        "roles": [{"title": BOTH, "of": "westland", "from": "2030", "to": "2031-05~"}],
    },
    RecordKind.EVENT: {
        "title": BOTH,
        "status": "alleged",
        "date": "2031-03/2031-05",
        "date_note": BOTH,
        "summary": BOTH,
        "actors": ["northland"],
    },
    RecordKind.SOURCE: {
        "file": "daily.txt",
        "kind": "transcript",
        "sha256": "0" * 64,
        "title": BOTH,
        "outlet": "daily",
        "wire": "agency",
        "relays": ["radio"],
        "published": "2031-05-05",
        "published_note": BOTH,
        "language": "de",
        "translated": {"from": "en", "by": "machine", "certain": "false"},
        "rights": BOTH,
        "url": "https://example.org/daily?a=1&b=ü#c",
        "archived": {"none": BOTH},
        "captured": "2031-05-06",
        "changes": [
            {
                "date": "2031-06-01",
                "gone": ["shells/minister"],
                "reworded": ["shells/ministry"],
                "note": BOTH,
            }
        ],
        "faults": BOTH,
        "set_aside": [{"sentences": "1", "reason": "teaser", "note": BOTH}],
    },
    RecordKind.SCOPE: {"name": BOTH},
    RecordKind.OCCASION: {
        "name": BOTH,
        "speaker": "jane-doe",
        "on_behalf_of": ["westland"],
        "via": ["agency"],
        "date": "../2031-05-04",
        "date_note": BOTH,
        "reason": BOTH,
    },
    RecordKind.WORDLIST: {"words": ["sans", "*less"]},
}
WRONG: list[Any] = [
    *(None, "Shells & Guns", "", " ", [], {}, ["a"], [None], [[]], [{}]),
    *({"key": "value"}, {"en": None, "de": None}, {"en": [], "de": {}}, {"": ""}),
]


def at(value: Any, keys: Keys) -> Any:
    for key in keys:
        value = value[key]
    return value


def places(value: Any, keys: Keys = ()) -> Iterator[Keys]:
    """The way to a record and to every value in it."""
    yield keys
    inner: Iterator[tuple[str | int, Any]] = iter(())
    if isinstance(value, dict):
        inner = iter(value.items())
    elif isinstance(value, list):
        inner = iter(enumerate(value))
    for key, item in inner:
        yield from places(item, (*keys, key))


def replaced(record: dict[str, Any], keys: Keys, value: Any) -> Any:
    if not keys:
        return value
    changed = copy.deepcopy(record)
    at(changed, keys[:-1])[keys[-1]] = value
    return changed


def spoilt(kind: RecordKind) -> list[Any]:
    """The full record of a kind with each of its values, in turn, replaced by each wrong one."""
    record = FULL[kind]
    return [replaced(record, keys, wrong) for keys in places(record) for wrong in WRONG]
