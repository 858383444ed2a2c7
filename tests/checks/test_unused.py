"""Records that no other one names."""

from pathlib import Path

import pytest

from generator.build import check
from generator.diagnostics.rules import Rule
from tests.world import BASE, LANGUAGES, Files, claim, event, source, statement, write

SAID = statement("a", "assertion", "jane-doe", "2031-05-04")


def unused(root: Path, files: Files) -> list[str]:
    """The files of the records that are found to be unused."""
    write(root, {**BASE, **files})
    found = check.check(root, languages=LANGUAGES, archive=None).diagnostics
    return [each.location.path for each in found if each.rule is Rule.UNUSED]


def test_finds_every_record_that_nothing_names(tmp_path: Path) -> None:
    files = {
        "claims/occasions/briefing.yml": {"name": "Briefing", "reason": "All were there."},
        "claims/scopes/plans.yml": {"name": "Plans"},
    }
    assert unused(tmp_path, files) == [
        "claims/actors/jane-doe.yml",
        "claims/actors/john-doe.yml",
        "claims/events/shipments.yml",
        "claims/occasions/briefing.yml",
        "claims/scopes/plans.yml",
        "claims/sources/daily.yml",
    ]


@pytest.mark.parametrize(
    "files",
    [
        {"claims/shells.yml": claim(SAID | {"via": ["john-doe"]})},
        {"claims/shells.yml": claim(SAID | {"on_behalf_of": ["john-doe"]})},
        {"claims/shells.yml": claim(SAID, about=["john-doe"])},
        {"claims/shells.yml": claim(SAID | {"speaker": ["jane-doe", "john-doe"]})},
        *(
            {
                "claims/shells.yml": claim(SAID | {"occasion": "briefing"}),
                "claims/occasions/briefing.yml": {"name": "A", "reason": "B", **given},
            }
            for given in (
                {"speaker": "john-doe"},
                {"speaker": ["westland", "john-doe"]},
                {"on_behalf_of": ["john-doe"]},
                {"via": ["john-doe"]},
            )
        ),
        {
            "claims/shells.yml": claim(SAID),
            "claims/events/shipments.yml": event("john-doe", "northland", "southland"),
        },
        {"claims/shells.yml": claim(SAID), "claims/sources/daily.yml": source(wire="john-doe")},
    ],
)
def test_a_record_is_used_wherever_it_is_named(files: Files, tmp_path: Path) -> None:
    assert unused(tmp_path, files) == []


@pytest.mark.parametrize(
    "files",
    [
        {"claims/shells.yml": "unreadable: ["},
        {"claims/Shells.yml": "claim: it has the wrong name"},
        {"claims/shells.yml": claim(SAID | {"speaker": "jane-do"})},
        {"claims/shells.yml": claim({key: SAID[key] for key in SAID if key != "date"})},
    ],
)
def test_says_nothing_where_what_is_named_is_unknown(files: Files, tmp_path: Path) -> None:
    assert unused(tmp_path, files) == []
