"""What a record may hold: every key with a good value."""

import pickle
from typing import Any

import pytest

from generator.records.dates import parse
from generator.records.schema import (
    MODELS,
    Actor,
    Claim,
    Event,
    Occasion,
    Scope,
    Sentences,
    Source,
    Statement,
    Text,
)
from generator.records.vocabulary import Form, RecordKind, Translator
from tests.records.full import BOTH, FULL
from tests.world import LANGUAGES


@pytest.mark.parametrize("kind", RecordKind)
def test_knows_every_key_that_a_full_record_has(kind: RecordKind) -> None:
    record = MODELS[kind].model_validate(FULL[kind], context={"languages": LANGUAGES})

    assert record.model_fields_set == set(MODELS[kind].model_fields)
    for statement in record.statements if isinstance(record, Claim) else ():
        assert statement.model_fields_set == set(Statement.model_fields)
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
    assert statement.speakers == ("jane-doe", "john-doe")
    assert (statement.on_behalf_of, statement.via) == (("westland",), ("john-doe",))
    assert source.translated is not None
    assert (source.translated.from_, source.translated.by) == ("en", Translator.MACHINE)
    assert not source.translated.certain
    assert actor.name == Text({"en": "Northland", "de": "Northland"})
    assert not actor.unnamed
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
        (RecordKind.SOURCE, "changes"),
        (RecordKind.OCCASION, "on_behalf_of"),
        (RecordKind.OCCASION, "via"),
    ],
)
def test_takes_an_empty_key_for_an_empty_list(kind: RecordKind, key: str) -> None:
    record = {**FULL[kind], key: None}
    found = MODELS[kind].model_validate(record, context={"languages": LANGUAGES})

    assert getattr(found, key) == ()


@pytest.mark.parametrize(
    "key",
    [
        "outlet",
        "wire",
        "published_note",
        "translated",
        "rights",
        "url",
        "archived",
        "captured",
        "faults",
    ],
)
def test_takes_an_empty_key_for_one_left_out(key: str) -> None:
    record = {**FULL[RecordKind.SOURCE], key: None}
    found = Source.model_validate(record, context={"languages": LANGUAGES})

    assert getattr(found, key) is None


def test_takes_one_speaker_for_a_list_of_one() -> None:
    one = Occasion.model_validate(FULL[RecordKind.OCCASION], context={"languages": LANGUAGES})

    assert one.speaker == ("jane-doe",)


def test_knows_what_a_statement_leaves_to_its_occasion() -> None:
    full = FULL[RecordKind.CLAIM]["statements"][0]
    left = ("speaker", "on_behalf_of", "via", "date", "date_note")
    least = {key: value for key, value in full.items() if key not in left}
    found = Statement.model_validate(least, context={"languages": LANGUAGES})

    assert (found.speaker_, found.on_behalf_of_, found.via_, found.date_) == (None,) * 4
    assert (found.on_behalf_of, found.via) == ((), ())


@pytest.mark.parametrize(("given", "via"), [(None, None), ([], ()), (["jane-doe"], ("jane-doe",))])
def test_knows_an_empty_chain_from_none(
    given: list[str] | None, via: tuple[str, ...] | None
) -> None:
    statement = {**FULL[RecordKind.CLAIM]["statements"][0], "via": given}
    found = Statement.model_validate(statement, context={"languages": LANGUAGES})

    assert (found.via, found.via_) == (via or (), via)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://example.net/1/https://example.org/daily", "address"),
        ({"address": "https://example.net/1"}, "address"),
        ({"none": {"en": "It forbids it.", "de": "Es verbietet es."}}, "none"),
        ({"none": "403"}, "none"),
    ],
)
def test_takes_a_copy_in_a_public_archive_or_why_there_is_none(given: Any, expected: str) -> None:
    record = {**FULL[RecordKind.SOURCE], "archived": given}
    found = Source.model_validate(record, context={"languages": LANGUAGES})

    assert found.archived is not None
    assert [key for key, value in found.archived if value] == [expected]


@pytest.mark.parametrize(
    ("published", "captured"),
    [
        ("2031-05-05", "2031-05-05"),
        ("2031-05-05", "2031-05"),
        ("2031-05", "2031"),
        ("2031-05-05~", "2031-05-04"),  # about is never certain
        ("2031-05-05", "2031-05-04?"),
        ("../2031-05-05", "2030"),
        ("2031-05-05", "2031-05-04/.."),
    ],
)
def test_takes_a_copy_that_can_have_been_made_when_the_page_was_there(
    published: str, captured: str
) -> None:
    given = {"published": published, "captured": captured, "changes": None}
    found = Source.model_validate(
        {**FULL[RecordKind.SOURCE], **given}, context={"languages": LANGUAGES}
    )

    assert found.captured is not None
    assert found.captured.edtf == captured
