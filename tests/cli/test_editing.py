"""The commands ``locate`` and ``explain``."""

from pathlib import Path

import pytest
import yaml

from generator.diagnostics.characters import is_seen
from generator.diagnostics.rules import Rule
from tests.cli.small import claims, pinned, put
from tests.world import write


@pytest.fixture
def root(small: Path) -> Path:
    return small


def test_locate_prints_a_passage_ready_to_paste(root: Path) -> None:
    result = claims(root, "locate", "has shipped  shells")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "# daily.txt, line 3, sentence 2\n"
        "- source: daily\n"
        "  sentences: 2\n"
        '  quote: "has shipped shells"\n'
        "# wire.txt, line 1, sentence 1\n"
        "- source: wire\n"
        "  sentences: 1\n"
        '  quote: "has shipped shells"\n'
    )


def test_locate_forgives_and_warns(root: Path) -> None:
    result = claims(root, "locate", "sold grains")

    assert result.exit_code == 0
    first, second, *rest = result.stdout.splitlines()
    assert first.startswith("# daily.txt, line 3, sentence 3, ")
    assert first.endswith(" % alike")
    assert second.startswith("# cut-negation: “not” stands just outside “sold grain")
    assert rest[:2] == ["- source: daily", "  sentences: 3"]


def test_locate_gives_what_tells_two_places_apart(root: Path) -> None:
    result = claims(root, "locate", "ships left")

    assert [line for line in result.stdout.splitlines() if "fix: " in line] == [
        '  prefix: "Sunday"',
        '  prefix: "Monday"',
    ]


def test_what_locate_prints_is_found(root: Path) -> None:
    printed = claims(root, "locate", "Shells left").stdout
    passages = [
        {"source": "daily", "sentences": number, "quote": "Shells left"} for number in ("4", "5")
    ]

    assert printed.count("- source: daily\n") == len(passages)
    put(root, *passages)
    assert "2 passages: 2 exact" in claims(root, "check").stdout


def test_locate_says_when_there_is_nothing(root: Path) -> None:
    result = claims(root, "locate", "Eastland buys anchors overseas")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Nothing like it stands in the archive.\n"


@pytest.mark.parametrize("name", ["daily", "daily.txt"])
def test_locate_prints_a_source_with_its_sentences_numbered(name: str, root: Path) -> None:
    result = claims(root, "locate", name)

    assert result.exit_code == 0
    assert result.stdout == (
        "line 1\n"
        "  1  Shells for Südland\n"
        "line 3\n"
        "  2  Northland has shipped shells to Südland for weeks, Minister Jane Doe said.\n"
        "  3  It has not sold grain.\n"
        "line 4\n"
        "  4  Shells left port.\n"
        "  5  Shells left town.\n"
        "  6  On Sunday ships left, on Monday ships left again.\n"
        "line 5\n"
        "  7  Nobody knows why, and nobody has asked so far, neither here nor there.\n"
    )


def test_locate_knows_no_other_file(root: Path) -> None:
    result = claims(root, "locate", "diary.txt")

    assert result.exit_code == 2
    assert "no source that can be read has the file diary.txt" in result.stderr


def test_explain_lists_every_rule(root: Path) -> None:
    result = claims(root, "explain")

    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == [rule.value for rule in Rule]
    assert "cut-word             A quotation begins and ends with whole words.\n" in result.stdout


def test_explain_prints_the_page_of_a_rule(root: Path) -> None:
    result = claims(root, "explain", "cut-negation")

    assert result.exit_code == 0
    assert result.stdout.startswith("cut-negation\n============\nA quotation does not leave out")
    assert "## Bad\n" in result.stdout


def test_explain_knows_no_other_rule(root: Path) -> None:
    result = claims(root, "explain", "cut-negaton")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no rule “cut-negaton”. Did you mean “cut-negation”?" in result.stderr


HIDING = [
    ("says \x1b[8mno\x1b[0m to it", "says \\x1b[8mno\\x1b[0m to it"),
    ("Roe \x1b]0;title\x07 said so", "Roe \\x1b]0;title\\x07 said so"),
    ("it was \u202enot\u202c so", "it was \\u202enot\\u202c so"),
    ("shells\u200b\ufeff to them", "shells\\u200b\\ufeff to them"),
    ("a\x9bb\x7fc d", "a\\x9bb\\x7fc d"),
]


@pytest.mark.parametrize(("words", "shown"), HIDING)
def test_what_a_source_hides_is_seen_wherever_it_is_printed(
    words: str, shown: str, root: Path
) -> None:
    ferries = "Ferries run on weekdays, every hour. " * 9
    text = f"{ferries}\n\nDoe said: {words} then.\n"
    (root / "archive/wire.txt").write_text(text, "utf-8", newline="")
    write(root, {"claims/sources/wire.yml": pinned("wire.txt", text)})

    listed = claims(root, "locate", "wire").stdout
    found = claims(root, "locate", words).stdout
    left = claims(root, "coverage").stdout

    assert f"  Doe said: {shown} then.\n" in listed
    assert f"  left: sentence 10, line 3: Doe said: {shown} then.\n" in left
    quoted = yaml.safe_load(found)
    assert [each["quote"] for each in quoted] == [words]
    for printed in (listed, found, left):
        assert all(each == "\n" or is_seen(each) for each in printed)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("locate", "\x1b[2J.txt"), "has the file \\x1b[2J.txt"),
        (("locate", "no\u202ename.txt"), "has the file no\\u202ename.txt"),
        (("explain", "for\nm\u200b"), "no rule “for m\\u200b”"),
    ],
)
def test_what_was_asked_wrongly_is_answered_in_one_line(
    asked: tuple[str, ...], said: str, root: Path
) -> None:
    result = claims(root, *asked)

    assert result.exit_code == 2
    (line,) = [line for line in result.stderr.splitlines() if line.startswith("Error: ")]
    assert said in line
    assert all(map(is_seen, line))
