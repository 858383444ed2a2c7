"""The command ``quote``."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from tests import sites
from tests.cli.small import WIRE, claims
from tests.world import write

HONEST = "It “has shipped shells to Südland” for years.\n"
FALSE = "It “has shipped shells to Südland” for years.\nIt “has never shipped shells to Südland”.\n"


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an archive and no records, and drafts above it."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {"honest.md": HONEST, "false.md": FALSE})
    return write(tmp_path / "root", {"archive/wire.txt": WIRE})


SUMMARY = (
    "2 quotations: 1 verbatim, 1 altered, 0 spliced, 0 bent, 0 said by somebody else,"
    " 0 not in the archive, 0 cannot be checked, 0 excused\n"
)


def test_an_honest_draft_passes_without_records(bare: Path) -> None:
    result = claims(bare, "quote", "honest.md")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(
        "honest.md:1:4: notice: “has shipped shells to Südland” is verbatim:"
        " wire.txt, line 1, sentence 1 [verbatim]\n1 quotation: 1 verbatim, "
    )


def test_an_altered_quotation_is_shown_beside_the_source(bare: Path) -> None:
    result = claims(bare, "quote", "false.md")

    assert result.exit_code == 1
    assert result.stdout.splitlines(keepends=True)[1:] == [
        (
            "false.md:2:4: error: “has never shipped shells to Südland” is altered: the draft adds"
            " “never”, which negates it (wire.txt, line 1, sentence 1) [altered]\n"
        ),
        "    draft:  has {never} shipped shells to Südland\n",
        "    source: has {} shipped shells to Südland\n",
        SUMMARY,
    ]


def test_a_pull_request_and_a_program_have_it_in_their_form(bare: Path) -> None:
    marked = claims(bare, "quote", "--format", "github", "false.md")
    listed = claims(bare, "quote", "--format", "json", "false.md")

    assert (marked.exit_code, marked.stderr) == (1, SUMMARY)
    assert "\n::error file=false.md,line=2,col=4::“has never" in marked.stdout
    assert listed.exit_code == 1
    assert [each["rule"] for each in json.loads(listed.stdout)] == ["verbatim", "altered"]


def test_records_name_the_statement_that_carries_it(small: Path) -> None:
    (small.parent / "honest.md").write_text(HONEST, "utf-8")
    result = claims(small, "quote", "honest.md")

    assert result.exit_code == 0
    assert "recorded as shells/a (claims/shells.yml:" in result.stdout


def test_what_is_no_quotation_is_excused(bare: Path) -> None:
    comment = "<!-- claims: not a quotation: a parody -->"
    write(
        bare.parent,
        {
            "here.md": FALSE.replace("\n", f" {comment}\n"),
            "list.txt": "has never shipped shells to Südland | a parody\n",
        },
    )
    here = claims(bare, "quote", "here.md")
    listed = claims(bare, "quote", "--excuse", "list.txt", "false.md")

    assert (here.exit_code, listed.exit_code) == (0, 0)
    assert here.stdout.endswith(", 1 excused\n")
    assert "is excused: a parody (it is altered: " in listed.stdout


def test_a_draft_may_come_by_standard_input(bare: Path) -> None:
    with sites.plain_environment():
        result = CliRunner().invoke(
            main, ["-C", str(bare), "quote", "-"], prog_name="claims", input=FALSE
        )

    assert result.exit_code == 1
    assert "-:2:4: error: “has never" in result.stdout


def test_the_drafts_themselves_are_no_source(bare: Path) -> None:
    write(bare, {"archive/draft.md": FALSE})

    assert claims(bare, "quote", "root/archive/draft.md").exit_code == 1


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("gone.md", "there is no file gone.md"),
        ("root", "root is a folder: name the files in it"),
        ("root/archive/wire.txt/x.md", "root/archive/wire.txt/x.md cannot be read: "),
    ],
)
def test_what_cannot_be_read_is_said(bare: Path, file: str, message: str) -> None:
    result = claims(bare, "quote", file)

    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_an_archive_without_a_text_is_said(bare: Path) -> None:
    (bare / "archive/wire.txt").unlink()
    without = claims(bare, "quote", "honest.md")
    (bare / "archive").rmdir()
    gone = claims(bare, "quote", "honest.md")

    assert (without.exit_code, gone.exit_code) == (2, 2)
    assert "holds no text" in without.stderr
    assert "archive" in gone.stderr


@pytest.mark.parametrize(
    ("page", "source", "draft"),
    [
        ("content/en/drafts.md", "wire.txt", "draft.md"),
        ("content/de/drafts.md", "agentur.txt", "entwurf.md"),
    ],
)
def test_the_example_of_the_manual_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str, source: str, draft: str
) -> None:
    text = (sites.ROOT / page).read_text("utf-8")
    archive, written, printed, *_ = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {f"root/archive/{source}": archive, draft: written})
    result = claims(tmp_path / "root", "quote", draft)

    assert (result.exit_code, result.stdout) == (1, printed)
