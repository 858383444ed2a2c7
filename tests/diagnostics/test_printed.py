"""What an editor, a pull request and a program read of the same findings."""

import json

import pytest

from generator.diagnostics.diagnostic import (
    Diagnostic,
    Level,
    Location,
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
    ("path", "message", "text"),
    [
        ("claims/a.yml", "“to\nsee” is cut", "claims/a.yml:3:5: error: “to see” is cut [text]"),
        ("claims/a.yml", "“a\u2028 b\x0cc”", "claims/a.yml:3:5: error: “a b c” [text]"),
        ("claims/a.yml", "“\x1b[8mno”", "claims/a.yml:3:5: error: “\\x1b[8mno” [text]"),
        ("claims/a.yml", "“\u202eno”", "claims/a.yml:3:5: error: “\\u202eno” [text]"),
        ("claims/a\n.yml", "no", "claims/a\\n.yml:3:5: error: no [text]"),
        ("claims/a\x1b[2J.yml", "no", "claims/a\\x1b[2J.yml:3:5: error: no [text]"),
        ("claims/\udcff.yml", "no", "claims/\\udcff.yml:3:5: error: no [text]"),
    ],
)
def test_a_finding_is_one_line_in_which_all_can_be_seen(path: str, message: str, text: str) -> None:
    found = finding(path=path, message=message)

    assert as_text(found) == text
    marked = as_github(found)
    assert marked.isprintable()
    assert marked.endswith(f"::{text.partition(' error: ')[2]}")


def test_for_programs_a_finding_is_data() -> None:
    found = finding(path="claims/\udcff.yml", message="“to\nsee \x1b \u202e”")

    printed = as_json([found])

    assert printed.encode()
    (read,) = json.loads(printed)
    assert (read["path"], read["message"]) == ("claims/\udcff.yml", "“to\nsee \x1b \u202e”")


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
            "::error file=claims/50%25%2C a%3Ab.yml,line=3,col=5::100 %25: a, b c [text]",
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
