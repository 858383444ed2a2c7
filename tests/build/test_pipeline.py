"""The pipeline: from the sample to the very bytes of its files, and what hand-written pages may do.

``tests/golden`` holds the Markdown and every export of the sample. After a wanted change:
``.venv/bin/python -m tests.build.test_pipeline`` writes it anew; look at the difference before
you commit.
"""

import shutil
from pathlib import Path

import pytest
from pydantic import BaseModel

from generator.build import pipeline, settings
from generator.build.files import Build, File
from generator.diagnostics.printed import as_text
from generator.evidence import lock
from generator.facts.graph import AnswerKind, Standing
from generator.facts.origins import OriginKind
from generator.facts.stance import Turn
from generator.host import reading
from generator.records import schema
from generator.records.vocabulary import (
    ActorKind,
    EventStatus,
    Form,
    SetAsideReason,
    StatementKind,
    Translator,
)
from generator.texts.passages import State
from generator.theme import assets
from tests import sites

GOLDEN = sites.ROOT / "tests" / "golden"


def golden() -> dict[str, bytes]:
    """What the generator makes of the sample, without the records as they are and the look."""
    return {
        f"{file.language}/{file.path}": _bytes(file.content)
        for file in sites.built(sites.SAMPLE, sites.URL).files
        if not file.path.endswith((".yml", ".css", ".js", ".png"))
    }


def test_the_sample_is_made_into_these_very_bytes() -> None:
    expected = sites.tree(GOLDEN)
    made = golden()
    assert made.keys() == expected.keys()
    for name, content in made.items():
        assert content.decode() == expected[name].decode(), name
        assert content == expected[name], name


def test_the_records_and_the_style_sheet_are_published_as_they_are() -> None:
    files = {
        file.path: file
        for file in sites.built(sites.SAMPLE).files
        if file.language == "en" and file.path.endswith((".yml", ".css"))
    }
    (style,) = (file for path, file in files.items() if path.endswith(".css"))
    assert style.path == assets.STYLESHEET
    schema = {path: _bytes(file.content) for path, file in files.items() if file is not style}
    on_disk = sites.tree(sites.SAMPLE / "claims")
    del on_disk["passages.lock"]  # no record: what it says is in the data and on the pages
    assert schema == {
        (path if "/" in path else f"claims/{path}"): content for path, content in on_disk.items()
    }
    origins = {path: file.origin for path, file in files.items() if file is not style}
    assert origins["actors/jane-doe.yml"] == "claims/actors/jane-doe.yml"
    assert origins["claims/list-of-ships.yml"] == "claims/list-of-ships.yml"


def test_the_sample_uses_every_word_that_a_record_may_hold() -> None:
    """So that the golden files show every branch of every template."""
    text = "\n".join(path.read_text("utf-8") for path in (sites.SAMPLE / "claims").rglob("*.yml"))
    for choices in (
        StatementKind,
        ActorKind,
        EventStatus,
        Form,
        SetAsideReason,
        Translator,
    ):
        for choice in choices:
            assert choice.value in text
    fields = {
        field.alias or name
        for model in vars(schema).values()
        if isinstance(model, type) and issubclass(model, BaseModel)
        for name, field in model.model_fields.items()
    }
    assert {field for field in fields if f"{field}:" not in text} == set()


def test_the_sample_shows_all_that_follows_from_records() -> None:
    text = "\n".join(path.read_text("utf-8") for path in GOLDEN.rglob("*.*"))
    shown = [
        *(f'"turn":"{turn.value}"' for turn in Turn),
        *(f"turn--{turn.value}" for turn in Turn if turn is not Turn.FIRST),
        *(f'{{"kind":"{kind.value}","id":' for kind in OriginKind),
        *(f"standing--{standing.value}" for standing in Standing),
        *(f"answer--{answer.value}" for answer in AnswerKind),
        *(f"state--{state.value}" for state in (State.EXACT, State.NORMALISED)),
        *(f"picture__sentence--{what}" for what in ("used", "aside", "left")),
    ]
    assert [written for written in shown if written not in text] == []


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return sites.copy_sample(tmp_path / "root")


def _built(root: Path) -> Build:
    return pipeline.build(
        root,
        languages=("en", "de"),
        archive=root / "archive",
        site_url="",
        about=reading.read(root / settings.FILE).about,
    )


def _file(built: Build, language: str, path: str) -> File:
    (found,) = (file for file in built.files if (file.language, file.path) == (language, path))
    return found


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _messages(built: Build) -> list[str]:
    return [as_text(found) for found in built.diagnostics]


def test_the_overview_comes_where_the_home_page_asks_for_it_else_at_its_end(root: Path) -> None:
    built = _built(root)
    english = _bytes(_file(built, "en", "index.md").content).decode()
    german = _bytes(_file(built, "de", "index.md").content).decode()
    at = english.index("## What is recorded")
    assert english.index("# Shells for Southland") < at < english.index("## After the overview")
    assert "claims:overview" not in english
    assert german.index("# Granaten für Südland") < german.index("## Was verzeichnet ist")
    assert german.startswith("---\ntitle: Überblick\n")


def test_a_site_without_content_has_a_home_page_all_the_same(root: Path) -> None:
    shutil.rmtree(root / "content")
    built = _built(root)
    home = _bytes(_file(built, "en", "index.md").content).decode()
    assert home.startswith('---\ntitle: "Overview"\n')
    assert _messages(built) == []


def test_a_hand_written_page_in_the_place_of_a_generated_one_is_an_error(root: Path) -> None:
    (root / "content" / "en" / "claims").mkdir()
    (root / "content" / "en" / "claims" / "index.md").write_text("# Mine\n", "utf-8")
    built = _built(root)
    assert _messages(built) == [
        (
            "content/en/claims/index.md: error: the generator makes claims/index.md itself: give"
            " this file another name [content]"
        )
    ]
    assert b"# Mine" not in _bytes(_file(built, "en", "claims/index.md").content)


def test_a_home_page_that_cannot_be_read_is_an_error_and_the_overview_stays(root: Path) -> None:
    (root / "content" / "en" / "index.md").write_bytes(b"# \xff\n")
    built = _built(root)
    assert _messages(built) == [
        (
            "content/en/index.md:1:3: error: must be UTF-8, and the byte 0xFF is not: save it as"
            " UTF-8 [encoding]"
        )
    ]
    assert b"## What is recorded" in _bytes(_file(built, "en", "index.md").content)


def test_what_lies_beside_the_languages_is_for_all_of_them(root: Path) -> None:
    (root / "content" / "picture.svg").write_bytes(b"<svg/>")
    (root / "content" / "en" / "only.txt").write_bytes(b"x")
    (root / "content" / ".hidden").write_bytes(b"x")
    (root / "content" / ".git").mkdir()
    (root / "content" / ".git" / "config").write_bytes(b"x")
    built = _built(root)
    assert {
        (file.language, file.path, file.origin)
        for file in built.files
        if file.path.endswith((".svg", ".txt", "hidden", "config"))
    } == {
        ("en", "picture.svg", "content/picture.svg"),
        ("de", "picture.svg", "content/picture.svg"),
        ("en", "only.txt", "content/en/only.txt"),
    }


def test_the_files_are_in_order_and_each_is_there_once(root: Path) -> None:
    keys = [(file.language, file.path) for file in _built(root).files]
    assert keys == sorted(set(keys))


def test_a_bad_record_is_left_out_and_the_rest_is_built(root: Path) -> None:
    (root / "claims" / "actors" / "jane-doe.yml").write_text("kind: persn\nname: x\n", "utf-8")
    built = _built(root)
    assert _messages(built) == [
        (
            "claims/actors/jane-doe.yml:1:7: error: “kind” must be one of person, state,"
            " organisation, group, outlet, and “persn” is not. Did you mean “person”? [choice]"
        )
    ]
    pages = {file.path for file in built.files if file.path.endswith(".md")}
    assert "actors/jane-doe.md" not in pages
    claim = _bytes(_file(built, "en", "claims/shells-for-southland.md").content).decode()
    assert '<bdi class="unread">jane-doe</bdi>' in claim


def test_claims_about_an_event_that_cannot_be_read_come_last_under_its_id(root: Path) -> None:
    path = root / "claims" / "events" / "shell-shipments.yml"
    path.write_text(path.read_text("utf-8").replace("status: alleged", "status: told"), "utf-8")
    built = _built(root)
    assert len(built.diagnostics) == 1
    claims = _bytes(_file(built, "en", "claims/index.md").content).decode()
    headings = [line for line in claims.splitlines() if line.startswith("## ")]
    assert headings == ["## The stock of shells", "## Opening of the port", "## shell-shipments"]


def test_a_lock_that_is_not_what_the_archive_gives_is_a_warning(root: Path) -> None:
    lines = (root / lock.PATH).read_text("utf-8").splitlines(keepends=True)
    (root / lock.PATH).write_text("".join(lines[:-1]), "utf-8")
    message = (
        "claims/passages.lock: warning: this is not what the archive gives: write the lock anew"
        " with `make lock` [lock]"
    )
    assert _messages(_built(root)) == [message]
    assert _built(root).files == sites.built(sites.SAMPLE).files


def test_without_a_lock_there_is_nothing_to_warn_of(root: Path) -> None:
    (root / lock.PATH).unlink()
    assert _messages(_built(root)) == []
    assert _built(root).files == sites.built(sites.SAMPLE).files


if __name__ == "__main__":
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for name, content in golden().items():
        (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / name).write_bytes(content)
