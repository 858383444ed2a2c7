"""The command ``archive verify``: what changed in newer copies, and lines to paste."""

from pathlib import Path

import pytest

from generator.build import check
from generator.cli import archiving
from generator.diagnostics.diagnostic import Level, shortened
from tests.cli.small import DAILY, WIRE, claims, pinned
from tests.world import LANGUAGES, write

DAY = ("--date", "2031-06-01")


def newer(root: Path, **files: str | bytes) -> str:
    write(root.parent, {f"newer/{name}.txt": text for name, text in files.items()})
    return "newer"


def verify(root: Path, **files: str | bytes) -> tuple[int, str]:
    result = claims(root, "archive", "verify", newer(root, **files), *DAY)
    return result.exit_code, result.stdout


def test_says_that_nothing_changed(small: Path) -> None:
    assert verify(small, daily=DAILY, wire=f"Wire\n\n{WIRE}") == (
        0,
        (
            "daily: the newer copy is the same to the byte\n"
            "wire: the newer copy is another text; passages that stand there as in ours: 1 of 1\n"
            "2 sources compared, 0 changed\n"
        ),
    )


def test_prints_what_changed_ready_to_paste(small: Path) -> None:
    changed = DAILY.replace("has shipped shells", "has shipped\x1b[8m steel")

    steel = WIRE.replace("shells", "steel")
    seen = "has shipped\\x1b[8m steel"
    gone, near = "  gone: shells/a, line ", "stand there. The nearest text, in line "

    code, printed = verify(small, daily=changed, wire=steel)

    assert code == 1
    assert printed.splitlines() == [
        "daily: the newer copy is another text; passages that stand there as in ours: 0 of 1",
        f"{gone}3 of our copy: “has shipped shells” does not {near}3, is: {seen}",
        "# add to claims/sources/daily.yml:",
        "changes:",
        "  - date: 2031-06-01",
        "    gone: [shells/a]",
        "wire: the newer copy is another text; passages that stand there as in ours: 0 of 1",
        f"{gone}1 of our copy: “{shortened(WIRE.strip())}” does not {near}1, is: {steel.strip()}",
        "# add to claims/sources/wire.yml:",
        "changes:",
        "  - date: 2031-06-01",
        "    gone: [shells/a]",
        "2 sources compared, 2 changed",
    ]


def test_what_is_pasted_is_a_record_and_is_not_told_again(small: Path) -> None:
    changed = DAILY.replace("It has", "She").replace("Northland has shipped", "Nobody has shipped")
    _, printed = verify(small, daily=changed)
    lines = printed.splitlines()
    pasted = lines[lines.index("changes:") : -2]
    record = "".join(f"{key}: {value}\n" for key, value in pinned("daily.txt", DAILY).items())
    write(small, {"claims/sources/daily.yml": record + "\n".join(pasted)})

    checked = check.check(small, languages=LANGUAGES, archive=small / "archive")
    assert pasted[1:] == ["  - date: 2031-06-01", "    reworded: [shells/a]"]
    assert not [each for each in checked.diagnostics if each.level is Level.ERROR]
    assert verify(small, daily=changed) == (
        0,
        (
            "daily: the newer copy is another text; passages that stand there as in ours: 0 of 1\n"
            "  reworded (recorded): shells/a, line 3 of our copy: the sentence around it, in line"
            " 3, is now: Nobody has shipped shells to Südland for weeks, Minister Jane Doe said.\n"
            "wire: there is no newer copy of it\n"
            "1 source compared, 0 changed\n"
        ),
    )
    _, later = verify(small, daily=changed.replace("shipped", "sold"))
    assert later.splitlines()[2:5] == [
        "# add to “changes” in claims/sources/daily.yml:",
        "  - date: 2031-06-01",
        "    gone: [shells/a]",
    ]


def test_a_copy_that_cannot_be_read_is_no_proof(small: Path) -> None:
    assert verify(small, daily=b"Caf\xe9") == (
        1,
        (
            "daily: the newer copy is not UTF-8\n"
            "wire: there is no newer copy of it\n"
            "0 sources compared, 0 changed\n"
        ),
    )


def test_the_day_is_today_unless_it_is_given(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archiving, "_today", lambda: "2031-07-02")
    result = claims(small, "archive", "verify", newer(small, daily="Gone."))

    assert "  - date: 2031-07-02\n" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["newer", "--date", "yesterday"], "--date must be a date"),
        (["newer"], "newer has no file that is named like that of a source"),
        (["nowhere"], "Directory 'nowhere' does not exist."),
        ([], "Missing argument 'FOLDER'."),
    ],
)
def test_what_was_asked_wrongly_is_said(small: Path, arguments: list[str], message: str) -> None:
    newer(small, other="Other.")
    result = claims(small, "archive", "verify", *arguments)

    assert result.exit_code == 2
    assert message in result.stderr


def test_without_an_archive_there_is_nothing_to_compare_with(small: Path) -> None:
    (small / "archive").rename(small / "elsewhere")
    result = claims(small, "archive", "verify", newer(small, daily=DAILY))

    assert result.exit_code == 2
    assert "this needs the archive" in result.stderr
