"""References between records: which resolve, and what is left out where they do not.

What an editor reads of each fault stands in ``records/bad``.
"""

from pathlib import Path

import pytest

from generator.diagnostics.printed import as_text
from generator.records import dataset, references
from generator.records.dataset import Dataset
from generator.records.vocabulary import RecordKind
from tests.world import BASE, LANGUAGES, Files, actor, claim, event, source, statement, write

SHELLS = {"claims/shells.yml": claim(statement("minister", "assertion", "jane-doe", "2031-05-04"))}


def resolved(root: Path, files: Files) -> tuple[Dataset, list[str]]:
    read, _ = dataset.read(write(root, files), languages=LANGUAGES)
    kept, found = references.resolve(read)
    return kept, [as_text(each) for each in found]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [("minister", ("shells", "minister")), ("guns/minister", ("guns", "minister"))],
)
def test_knows_whose_statement_a_reference_names(reference: str, expected: tuple[str, str]) -> None:
    assert references.target("shells", reference) == expected


def test_resolves_every_reference_that_a_record_can_hold(tmp_path: Path) -> None:
    files = {
        **BASE,
        **SHELLS,
        "claims/actors/jane-doe.yml": actor(
            "Jane Doe", part_of="westland", roles=[{"title": "Minister", "of": "westland"}]
        ),
        "claims/sources/daily.yml": source(
            outlet="john-doe",
            wire="jane-doe",
            relays=["westland"],
            changes=[
                {"date": "2031-06", "gone": ["guns/embassy"], "reworded": ["shells/minister"]}
            ],
        ),
        "claims/guns.yml": claim(
            statement(
                "embassy",
                "denial",
                "john-doe",
                "2031-05-05",
                on_behalf_of=["northland"],
                via=["jane-doe"],
                replies_to=["shells/minister", "ministry"],
                also=[{"claim": "shells", "kind": "denial"}],
                occasion="briefing",
                passages=[{"source": "daily", "sentences": "1", "occasion": "briefing"}],
            ),
            statement("ministry", "assertion", "jane-doe", "2031-05-04"),
            statement("joint", "denial", "", "2031-05-04") | {"speaker": ["jane-doe", "john-doe"]},
            about=["northland"],
            broader="shells",
            withdrawn={"date": "2031-06", "reason": "Shells.", "superseded_by": "shells"},
        ),
        "claims/occasions/briefing.yml": {
            "name": "Briefing",
            "speaker": ["jane-doe", "john-doe"],
            "on_behalf_of": ["westland"],
            "via": ["northland"],
            "reason": "All were there.",
        },
        "claims/wordlists/negation.yml": {"words": ["sans"]},
    }

    kept, found = resolved(tmp_path, files)

    assert found == []
    assert [len(kept.of(kind)) for kind in RecordKind] == [2, 5, 1, 1, 0, 1, 1]


def test_leaves_out_a_record_with_a_reference_to_nothing_and_no_other(tmp_path: Path) -> None:
    files = {
        **BASE,
        **SHELLS,
        "claims/guns.yml": claim(statement("minister", "assertion", "nobody", "2031-05-04")),
        "claims/events/talks.yml": event("northland", "nobody"),
        "claims/sources/wire.yml": source(outlet="nobody"),
        "claims/actors/joe-doe.yml": actor("Joe Doe", part_of="nobody"),
        "claims/occasions/talks.yml": {"name": "Talks", "reason": "So it is.", "speaker": "nobody"},
        "claims/trade.yml": claim(statement("a", "denial", "jane-doe", "2031"), broader="nothing"),
    }

    kept, found = resolved(tmp_path, files)

    assert len(found) == 6
    assert list(kept.occasions) == []
    assert list(kept.claims) == ["shells"]
    assert list(kept.events) == ["shipments"]
    assert list(kept.sources) == ["daily"]
    assert "joe-doe" not in kept.actors


def test_lets_references_to_an_unreadable_record_stand(tmp_path: Path) -> None:
    unreadable = dict.fromkeys(
        ["claims/actors/jane-doe.yml", "claims/events/shipments.yml", "claims/sources/daily.yml"],
        "unreadable: [",
    )
    reply = statement("embassy", "denial", "jane-doe", "2031-05-05", replies_to=["guns/minister"])
    files = {
        **BASE,
        **SHELLS,
        **unreadable,
        "claims/guns.yml": "unreadable: [",
        "claims/ships.yml": claim(reply),
        "claims/sources/wire.yml": source(
            file="wire.txt", changes=[{"date": "2031-06-01", "gone": ["guns/minister"]}]
        ),
    }

    kept, found = resolved(tmp_path, files)

    assert found == []
    assert list(kept.claims) == ["shells", "ships"]
    assert list(kept.sources) == ["wire"]


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("shipments", "“speaker” must name an actor, and “shipments” is an event."),
        (["shipments", "jane-doe"], "“speaker” must name actors, and “shipments” is an event."),
    ],
)
def test_speaks_of_one_speaker_or_of_several_as_they_are_written(
    speaker: str | list[str], words: str, tmp_path: Path
) -> None:
    said = statement("minister", "assertion", "", "2031-05-04") | {"speaker": speaker}

    _, (found,) = resolved(tmp_path, {**BASE, "claims/shells.yml": claim(said)})

    assert f"error: {words} [wrong-kind]" in found


def test_offers_the_nearest_record_of_the_right_kind(tmp_path: Path) -> None:
    files = {
        **BASE,
        "claims/events/jane-do.yml": event("northland"),
        "claims/shells.yml": claim(statement("minister", "assertion", "jane-do", "2031-05-04")),
    }

    _, found = resolved(tmp_path, files)

    assert [line.partition("error: ")[2] for line in found] == [
        (
            "“speaker” must name an actor, and “jane-do” is an event. Did you mean “jane-doe”?"
            " [wrong-kind]"
        )
    ]


def test_finds_a_ring_once_and_leaves_out_its_first_record(tmp_path: Path) -> None:
    ring = {"a": "b", "b": "c", "c": "b", "d": "a", "e": "nobody"}
    files = {
        f"claims/actors/{key}.yml": actor(key, part_of=part_of) for key, part_of in ring.items()
    }

    kept, found = resolved(tmp_path, files)

    assert [line.partition("error: ")[2] for line in found] == [
        "there is no actor “nobody” in claims/actors/. [unknown-reference]",
        "an actor must not be part of itself: b → c → b [cycle]",
    ]
    assert list(kept.actors) == ["a", "c", "d"]


def test_finds_a_ring_of_broader_claims(tmp_path: Path) -> None:
    ring = {"a": "b", "b": "c", "c": "b", "d": "a", "e": "e"}
    said = statement("minister", "assertion", "jane-doe", "2031-05-04")
    files = {f"claims/{key}.yml": claim(said, broader=broader) for key, broader in ring.items()}

    kept, found = resolved(tmp_path, {**BASE, **files})

    assert [line.partition("error: ")[2] for line in found] == [
        "a claim must not be broader than itself: b → c → b [cycle]",
        "a claim must not be broader than itself: e → e [cycle]",
    ]
    assert list(kept.claims) == ["a", "c", "d"]


def test_sees_that_two_ways_to_one_answer_are_no_ring(tmp_path: Path) -> None:
    def said(name: str, *replies_to: str) -> dict[str, object]:
        return statement(name, "assertion", "jane-doe", "2031-05-04", replies_to=list(replies_to))

    files = {**BASE, "claims/shells.yml": claim(said("a", "b", "c"), said("b", "c"), said("c"))}

    kept, found = resolved(tmp_path, files)

    assert (list(kept.claims), found) == (["shells"], [])


def test_follows_a_chain_as_long_as_it_is(tmp_path: Path) -> None:
    files = {
        f"claims/actors/a-{n}.yml": actor("A", part_of=f"a-{(n + 1) % 3000}") for n in range(3000)
    }

    _, found = resolved(tmp_path, files)

    assert len(found) == 1
