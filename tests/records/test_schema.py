"""What a record may hold: every key with a good value, and with every wrong kind of value."""

import copy
import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from pydantic import ValidationError

from generator.records import dataset
from generator.records.dates import parse
from generator.records.fields import is_id, slug
from generator.records.schema import MODELS, Actor, Claim, Event, Scope, Sentences, Source, Text
from generator.records.vocabulary import Form, RecordKind, Translator
from tests.world import LANGUAGES, as_yaml, write

Keys: TypeAlias = tuple[str | int, ...]

BOTH = {"en": "Shells", "de": "Granaten"}
FULL: dict[RecordKind, dict[str, Any]] = {
    RecordKind.CLAIM: {
        "claim": BOTH,
        "event": "shipments",
        "about": ["northland"],
        "statements": [
            {
                "id": "minister",
                "kind": "claim",
                "speaker": "jane-doe",
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
                        "origin": "briefing",
                        "accepts": [{"rule": "cut-negation", "reason": BOTH}],
                    },
                    {"source": "wire", "from": "the", "to": "came"},
                ],
                "origin": "briefing",
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
        "also_known_as": ["Jane Do"],
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
        "sha256": "0" * 64,
        "title": BOTH,
        "outlet": "daily",
        "wire": "agency",
        "relays": ["radio"],
        "published": "2031-05-05",
        "published_note": BOTH,
        "language": "de",
        "translated": {"from": "en", "by": "machine"},
        "rights": BOTH,
        "url": "https://example.org/daily?a=1&b=ü#c",
        "faults": BOTH,
        "set_aside": [{"sentences": "1", "reason": "teaser", "note": BOTH}],
    },
    RecordKind.SCOPE: {"name": BOTH},
    RecordKind.ORIGIN: {"name": BOTH, "reason": BOTH},
    RecordKind.WORDLIST: {"words": ["sans", "*less"]},
}
WRONG: list[Any] = [
    *(None, "Shells & Guns", "", " ", [], {}, ["a"], [None], [[]], [{}]),
    *({"key": "value"}, {"en": None, "de": None}, {"en": [], "de": {}}, {"": ""}),
]
JARGON = re.compile(r"[Ii]nput|[Vv]alid|None|\bdict|tuple|instance|string|model|type|Error|[\[{]'")


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


@pytest.mark.parametrize("kind", RecordKind)
def test_knows_every_key_that_a_full_record_has(kind: RecordKind) -> None:
    record = MODELS[kind].model_validate(FULL[kind], context={"languages": LANGUAGES})

    assert record.model_fields_set == set(MODELS[kind].model_fields)
    assert set(MODELS) == set(RecordKind)


@pytest.mark.parametrize("kind", RecordKind)
@pytest.mark.parametrize("full", [True, False], ids=["full", "least"])
def test_is_the_same_when_it_comes_back_from_a_pickle(kind: RecordKind, *, full: bool) -> None:
    required = {name for name, field in MODELS[kind].model_fields.items() if field.is_required()}
    given = {key: value for key, value in FULL[kind].items() if full or key in required}
    record = MODELS[kind].model_validate(given, context={"languages": LANGUAGES})

    again = pickle.loads(pickle.dumps(record))  # noqa: S301 - it was made in this line

    assert again == record
    assert repr(again) == repr(record)
    assert list(vars(again)) == list(vars(record))


def test_reads_values_as_what_they_mean() -> None:
    context = {"languages": LANGUAGES}
    claim = Claim.model_validate(FULL[RecordKind.CLAIM], context=context)
    source = Source.model_validate(FULL[RecordKind.SOURCE], context=context)
    actor = Actor.model_validate({"kind": "state", "name": " Northland "}, context=context)
    event = Event.model_validate(FULL[RecordKind.EVENT], context=context)
    scope = Scope.model_validate({"name": BOTH}, context=context)
    statement = claim.statements[0]

    assert statement.passages[0].sentences == Sentences(3, 4)
    assert (str(Sentences(3, 4)), str(Sentences(3, 3))) == ("3-4", "3")
    assert (statement.passages[0].form, statement.passages[1].form) == (Form.DIRECT, Form.INDIRECT)
    assert (statement.passages[1].from_, statement.passages[1].to) == ("the", "came")
    assert statement.date == parse("2031-05")
    assert source.translated is not None
    assert (source.translated.from_, source.translated.by) == ("en", Translator.MACHINE)
    assert actor.name == Text({"en": "Northland", "de": "Northland"})
    assert event.actors == ("northland",)
    assert [scope.name.in_(language) for language in LANGUAGES] == ["Shells", "Granaten"]


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (RecordKind.CLAIM, "about"),
        (RecordKind.CLAIM, "discrepancies"),
        (RecordKind.CLAIM, "corrections"),
        (RecordKind.ACTOR, "also_known_as"),
        (RecordKind.ACTOR, "roles"),
        (RecordKind.SOURCE, "relays"),
        (RecordKind.SOURCE, "set_aside"),
    ],
)
def test_takes_an_empty_key_for_an_empty_list(kind: RecordKind, key: str) -> None:
    record = {**FULL[kind], key: None}
    found = MODELS[kind].model_validate(record, context={"languages": LANGUAGES})

    assert getattr(found, key) == ()


@pytest.mark.parametrize(
    "key", ["outlet", "wire", "published_note", "translated", "rights", "url", "faults"]
)
def test_takes_an_empty_key_for_one_left_out(key: str) -> None:
    record = {**FULL[RecordKind.SOURCE], key: None}
    found = Source.model_validate(record, context={"languages": LANGUAGES})

    assert getattr(found, key) is None


@pytest.mark.parametrize("kind", RecordKind)
def test_speaks_of_a_wrong_value_in_an_editors_words(kind: RecordKind, tmp_path: Path) -> None:
    folder = f"claims/{kind.value}".rstrip("/")
    files = {f"{folder}/{n}.yml": as_yaml(record) for n, record in enumerate(spoilt(kind))}
    _, found = dataset.read(write(tmp_path, files), languages=LANGUAGES)

    assert len(found) > len(files) / 2  # some are right: a text for a text, nothing for a list
    assert [each for each in found if JARGON.search(each.message)] == []
    assert [each for each in found if not (each.location.line and each.location.column)] == []


def test_has_words_for_every_error_that_pydantic_gives() -> None:
    errors = set()
    for kind in RecordKind:
        for record in spoilt(kind):
            try:
                MODELS[kind].model_validate(record, context={"languages": LANGUAGES})
            except ValidationError as error:
                errors |= {detail["type"] for detail in error.errors()}

    own = {"id", "text", "date", "value"}
    assert errors == own | {
        "enum",
        "extra_forbidden",
        "missing",
        "model_type",
        "string_type",
        "tuple_type",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jane-doe", True),
        ("2031", True),
        ("a" * 100, True),
        ("a" * 101, False),
        ("", False),
        ("-a", False),
        ("a-", False),
        ("a--b", False),
        ("Jane", False),
        ("jane_doe", False),
        ("jane doe", False),
        ("jäne", False),
        ("a/b", False),
        ("a\n", False),
        ("٢", False),
    ],
)
def test_knows_an_id(text: str, *, expected: bool) -> None:
    assert is_id(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe", "jane-doe"),
        ("past_supply", "past-supply"),
        ("Südland -- Ölförderung", "sudland-olforderung"),
        ("--a--", "a"),
        ("…", ""),
        ("a" * 99 + " b", "a" * 99),
    ],
)
def test_offers_the_nearest_id(text: str, expected: str) -> None:
    assert slug(text) == expected
