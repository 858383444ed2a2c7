"""What an editor, a pull request and a program read of the same findings."""

import json

import pytest

from generator.diagnostics.diagnostic import (
    Diagnostic,
    Level,
    Location,
    did_you_mean,
    nearest,
    ordered,
)
from generator.diagnostics.printed import as_github, as_json, as_text
from generator.diagnostics.rules import Rule


def finding(
    path: str = "claims/shells.yml",
    line: int | None = 3,
    column: int | None = 5,
    message: str = "must not be empty",
    level: Level = Level.ERROR,
) -> Diagnostic:
    location = Location(path=path, line=line, column=column)
    return Diagnostic(rule=Rule.TEXT, location=location, message=message, level=level)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (finding(), "claims/shells.yml:3:5: error: must not be empty [text]"),
        (finding(column=None), "claims/shells.yml:3: error: must not be empty [text]"),
        (finding(line=None, column=None), "claims/shells.yml: error: must not be empty [text]"),
        (
            finding(level=Level.WARNING),
            "claims/shells.yml:3:5: warning: must not be empty [text]",
        ),
    ],
)
def test_prints_a_finding_on_one_line(found: Diagnostic, text: str) -> None:
    assert as_text(found) == text


@pytest.mark.parametrize(
    ("found", "command"),
    [
        (
            finding(),
            "::error file=claims/shells.yml,line=3,col=5::must not be empty [text]",
        ),
        (
            finding(line=None, column=None, level=Level.WARNING),
            "::warning file=claims/shells.yml::must not be empty [text]",
        ),
        (
            finding(path="claims/50%, a:b.yml", message="100 %: a, b\r\nc"),
            "::error file=claims/50%25%2C a%3Ab.yml,line=3,col=5::100 %25: a, b%0D%0Ac [text]",
        ),
    ],
)
def test_marks_the_line_in_a_pull_request(found: Diagnostic, command: str) -> None:
    assert as_github(found) == command


def test_gives_programs_every_part_by_name() -> None:
    found = [finding(message="must be “Südland”"), finding(line=None, column=None)]

    assert json.loads(as_json(found)) == [
        {
            "level": "error",
            "rule": "text",
            "path": "claims/shells.yml",
            "line": 3,
            "column": 5,
            "message": "must be “Südland”",
        },
        {
            "level": "error",
            "rule": "text",
            "path": "claims/shells.yml",
            "line": None,
            "column": None,
            "message": "must not be empty",
        },
    ]
    assert as_json([]) == "[]"


def test_orders_findings_by_place_and_drops_what_is_said_twice() -> None:
    whole_file = finding(line=None, column=None)
    first, second = finding(line=3), finding(line=3, column=12)
    later, other = finding(line=20), finding(path="claims/actors/jane-doe.yml", line=99)

    assert ordered([later, second, first, whole_file, other, first]) == (
        other,
        whole_file,
        first,
        second,
        later,
    )


@pytest.mark.parametrize(
    ("word", "words", "offered"),
    [
        ("speeker", ["speaker", "source"], "speaker"),
        ("persno", ["person", "persona"], "person"),
        ("Denial", ["denial", "demand"], "denial"),
        ("northlnad", ["southland", "northland"], "northland"),
        ("colour", ["kind", "name"], None),
        ("colour", [], None),
        ("", ["kind"], None),
    ],
)
def test_offers_the_nearest_word_if_one_is_near(
    word: str, words: list[str], offered: str | None
) -> None:
    expected = f" Did you mean “{offered}”?" if offered else ""

    assert nearest(word, words) == expected
    assert nearest(word, reversed(words)) == expected


def test_offers_nothing_where_there_is_nothing_to_offer() -> None:
    assert did_you_mean("") == ""


def test_names_rules_and_levels_as_editors_see_them() -> None:
    names = [rule.value for rule in Rule]

    assert len(set(names)) == len(names)
    assert all(name == name.lower().replace("_", "-") for name in names)
    assert [level.value for level in Level] == ["error", "warning"]
