"""What a check says of the lock, and that an earlier run changes nothing of what it says."""

import hashlib
from pathlib import Path

import pytest

from generator.build import check
from generator.evidence import lock
from generator.records.memory import Memory
from tests import sites
from tests.build.making import built_of, messages
from tests.world import BASE, LANGUAGES, claim, source, statement, write


def test_a_lock_that_is_not_what_the_archive_gives_is_a_warning(root: Path) -> None:
    lines = (root / lock.PATH).read_text("utf-8").splitlines(keepends=True)
    (root / lock.PATH).write_text("".join(lines[:-1]), "utf-8")
    message = (
        "claims/passages.lock: warning: this is not what the archive gives: write the lock anew"
        " with `make lock` [lock]"
    )
    assert messages(built_of(root)) == [message]
    assert built_of(root).files == sites.built(sites.SAMPLE).files


def test_without_a_lock_there_is_nothing_to_warn_of(root: Path) -> None:
    (root / lock.PATH).unlink()
    assert messages(built_of(root)) == []
    assert built_of(root).files == sites.built(sites.SAMPLE).files


def test_what_statements_have_from_an_occasion_follows_it_from_run_to_run(tmp_path: Path) -> None:
    said = statement("a", "assertion", "jane-doe", "2031-05-04", occasion="briefing")
    inherits = {key: value for key, value in said.items() if key not in ("speaker", "date")}
    briefing = {"name": "It", "reason": "It.", "speaker": "jane-doe", "date": "2031-05-04"}
    root = write(
        tmp_path / "root",
        {
            **BASE,
            "claims/shells.yml": claim(inherits),
            "claims/occasions/briefing.yml": briefing,
        },
    )

    def checked(folder: Path | None) -> check.Checked:
        return check.check(root, languages=LANGUAGES, archive=None, memory=Memory(folder))

    first = checked(tmp_path / "memory")
    assert checked(tmp_path / "memory") == first == checked(None)
    write(root, {"claims/occasions/briefing.yml": {**briefing, "date": "2031-05-06"}})
    (found,) = checked(tmp_path / "memory").dataset.claims["shells"].statements
    assert (found.speakers, found.date.edtf) == (("jane-doe",), "2031-05-06")
    assert checked(tmp_path / "memory") == checked(None)


@pytest.mark.parametrize(
    ("printed", "rules"),
    [("We saw them … and counted them.", []), ("We saw them and we counted them.", ["ellipsis"])],
)
def test_dots_that_a_source_prints_are_part_of_its_words(
    printed: str, rules: list[str], tmp_path: Path
) -> None:
    text = f"The minister said this on Monday: {printed}\n".encode()
    passage = {"source": "daily", "quote": "saw them … and counted", "form": "indirect"}
    said = statement("a", "assertion", "jane-doe", "2031-05-04", passages=[passage])
    record = source(sha256=hashlib.sha256(text).hexdigest())
    root = write(
        tmp_path / "root",
        {
            **BASE,
            "claims/shells.yml": claim(said),
            "claims/sources/daily.yml": record,
            "archive/daily.txt": text,
        },
    )
    checked = check.check(root, languages=LANGUAGES, archive=root / "archive")
    found = [each.rule.value for each in checked.diagnostics]
    assert [rule for rule in found if rule == "ellipsis"] == rules
