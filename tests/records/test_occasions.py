"""What statements have from their occasion, and what they lack in the end."""

from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics.printed import as_text
from generator.records import dataset, occasions
from generator.records.dataset import Dataset
from generator.records.schema import Statement
from tests.world import BASE, LANGUAGES, Files, claim, statement, write

OWN = ("speaker", "date")
BRIEFING = {"name": "Briefing", "reason": "All were there."}
FULL = {
    **BRIEFING,
    "speaker": ["jane-doe", "john-doe"],
    "on_behalf_of": ["southland"],
    "via": ["northland"],
    "date": "2031-05",
    "date_note": "The month is named.",
}
NOTE = {"en": "Shells.", "de": "Shells."}


def said(**given: Any) -> dict[str, Any]:
    """A statement of the occasion `briefing` that states this itself, and no more."""
    made = statement("a", "assertion", "", "", occasion="briefing")
    return {**{key: value for key, value in made.items() if key not in OWN}, **given}


def inherited(root: Path, files: Files) -> tuple[Dataset, list[str]]:
    read, _ = dataset.read(write(root, {**BASE, **files}), languages=LANGUAGES)
    filled, lacking = occasions.inherit(read)
    return filled, [as_text(each) for each in lacking]


def filled(root: Path, occasion: dict[str, Any], **given: Any) -> Statement:
    """A statement with what its occasion has for it."""
    files = {"claims/occasions/briefing.yml": occasion, "claims/shells.yml": claim(said(**given))}
    found, lacking = inherited(root, files)
    assert lacking == []
    return found.claims["shells"].statements[0]


@pytest.mark.parametrize(
    ("given", "speakers", "spoken_for", "via"),
    [
        ({}, ["jane-doe", "john-doe"], ["southland"], ["northland"]),
        # Those spoken for go with the speaker
        ({"speaker": "westland"}, ["westland"], [], ["northland"]),
        (
            {"speaker": "westland", "on_behalf_of": ["northland"]},
            ["westland"],
            ["northland"],
            ["northland"],
        ),
        ({"on_behalf_of": ["northland"]}, ["jane-doe", "john-doe"], ["northland"], ["northland"]),
        ({"on_behalf_of": []}, ["jane-doe", "john-doe"], [], ["northland"]),
        ({"via": ["westland"]}, ["jane-doe", "john-doe"], ["southland"], ["westland"]),
        ({"via": []}, ["jane-doe", "john-doe"], ["southland"], []),  # nobody passed it on
    ],
)
def test_a_statement_has_speaker_and_chain_from_its_occasion_unless_it_states_its_own(
    given: dict[str, Any],
    tmp_path: Path,
    *,
    speakers: list[str],
    spoken_for: list[str],
    via: list[str],
) -> None:
    found = filled(tmp_path, FULL, **given)

    assert [*found.speakers] == speakers
    assert [*found.on_behalf_of] == spoken_for
    assert [*found.via] == via


@pytest.mark.parametrize(
    ("given", "date", "note"),
    [
        ({}, "2031-05", "The month is named."),
        ({"date": "2031-05-04"}, "2031-05-04", None),  # the reason goes with the date
        ({"date": "2031-05~", "date_note": NOTE}, "2031-05~", "Shells."),
        ({"date_note": NOTE}, "2031-05", "Shells."),
    ],
)
def test_a_statement_has_the_date_and_its_reason_from_its_occasion_unless_it_states_its_own(
    given: dict[str, Any], date: str, note: str | None, tmp_path: Path
) -> None:
    found = filled(tmp_path, FULL, **given)

    assert found.date.edtf == date
    assert (found.date_note and found.date_note.in_("en")) == note


def test_an_occasion_gives_what_it_has_and_no_more(tmp_path: Path) -> None:
    own = {"speaker": "jane-doe", "date": "2031-05-04"}
    found = filled(tmp_path, BRIEFING, **own)

    assert (found.speakers, found.on_behalf_of, found.via) == (("jane-doe",), (), ())
    assert (found.date.edtf, found.date_note) == ("2031-05-04", None)
    with_date = filled(tmp_path, {**BRIEFING, "date": "2031-05-04"}, speaker="jane-doe")
    assert (with_date.date.edtf, with_date.date_note) == ("2031-05-04", None)
    with_speaker = filled(tmp_path, {**BRIEFING, "speaker": "jane-doe"}, date="2031-05-04")
    assert (with_speaker.speakers, with_speaker.on_behalf_of) == (("jane-doe",), ())


def test_a_claim_that_has_nothing_from_an_occasion_is_left_as_it_is(tmp_path: Path) -> None:
    files = {
        "claims/occasions/briefing.yml": FULL,
        "claims/shells.yml": claim(statement("a", "assertion", "jane-doe", "2031-05-04")),
        "claims/guns.yml": claim(said()),
    }
    read, _ = dataset.read(write(tmp_path, {**BASE, **files}), languages=LANGUAGES)
    found, _ = occasions.inherit(read)

    assert found.claims["shells"] is read.claims["shells"]
    assert found.claims["guns"] != read.claims["guns"]
    assert [key for key, _, _ in found.statements] == ["guns", "shells"]


LACKING = "claims/shells.yml:5:5: error: the key “{}” is missing here{} [missing-key]"
NONE = ", and the occasion “briefing” has none"


@pytest.mark.parametrize(
    ("occasion", "given", "lacking"),
    [
        (BRIEFING, {}, [("speaker", NONE), ("date", NONE)]),
        (BRIEFING, {"speaker": "jane-doe"}, [("date", NONE)]),
        ({**BRIEFING, "date": "2031"}, {}, [("speaker", NONE)]),
        (BRIEFING, {"occasion": None}, [("speaker", ""), ("date", "")]),
        (BRIEFING, {"occasion": None, "date": "2031"}, [("speaker", "")]),
        # What is wrong with the occasion is reported already
        ("unreadable: [", {}, []),
        (BRIEFING, {"occasion": "nothing"}, []),
    ],
)
def test_leaves_out_a_claim_with_a_statement_that_has_no_speaker_or_no_date_in_the_end(
    occasion: Any, given: dict[str, Any], lacking: list[tuple[str, str]], tmp_path: Path
) -> None:
    whole = statement("b", "assertion", "jane-doe", "2031-05-04")
    files = {
        "claims/occasions/briefing.yml": occasion,
        "claims/shells.yml": claim(said(**given), whole),
        "claims/guns.yml": claim(whole),
    }
    found, printed = inherited(tmp_path, files)

    assert list(found.claims) == ["guns"]
    assert printed == [LACKING.format(*each) for each in lacking]
