"""The pipeline: from the sample to the very bytes of its files, and what hand-written pages may do.

``tests/golden`` holds the Markdown and the exports of the sample. After a wanted change:
``.venv/bin/python -m tests.build.test_pipeline`` writes it anew; look at the difference before
you commit.
"""

import shutil
from pathlib import Path

from pydantic import BaseModel

from generator.facts.answers import AnswerKind
from generator.facts.origins import OriginKind
from generator.facts.stance import Turn
from generator.facts.standing import Standing
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
from tests.build.making import as_bytes, built_of, file_of, messages

GOLDEN = sites.ROOT / "tests" / "golden"
_CITED = ("en/claims/shells-for-southland/", "de/sources/radio-2031-04/")
"""Of these records the files to cite them by are kept: one with statements, and one without."""


def golden() -> dict[str, bytes]:
    """What the generator makes of the sample, without the records as they are and the look.

    Nor all the files to cite records by, which are all alike: tests/exports/test_bibliography.py
    reads each of them. Below ``rest`` are the pages of sources that leave a sentence out, which the
    sample has not.
    """
    with_a_rest = sites.built(sites.with_a_rest(), sites.URL)
    return {
        name: as_bytes(file.content)
        for file in sites.built(sites.SAMPLE, sites.URL).files
        if not file.path.endswith((".yml", ".css", ".js", ".png"))
        and _is_kept(name := f"{file.language}/{file.path}")
    } | {
        f"rest/{file.language}/{file.path}": as_bytes(file.content)
        for file in with_a_rest.files
        if file.path in {f"sources/{source}.md" for source in sites.RESTS}
    }


def _is_kept(name: str) -> bool:
    return not name.endswith(("/cite.bib", "/cite.json")) or name.startswith(_CITED)


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
    schema = {path: as_bytes(file.content) for path, file in files.items() if file is not style}
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


def test_a_bad_record_is_left_out_and_the_rest_is_built(root: Path) -> None:
    (root / "claims" / "actors" / "jane-doe.yml").write_text("kind: persn\nname: x\n", "utf-8")
    built = built_of(root)
    assert messages(built) == [
        (
            "claims/actors/jane-doe.yml:1:7: error: “kind” must be one of person, state,"
            " organisation, group, outlet, and “persn” is not. Did you mean “person”? [choice]"
        )
    ]
    pages = {file.path for file in built.files if file.path.endswith(".md")}
    assert "actors/jane-doe.md" not in pages
    claim = as_bytes(file_of(built, "en", "claims/shells-for-southland.md").content).decode()
    assert '<bdi class="unread">jane-doe</bdi>' in claim


def test_claims_about_an_event_that_cannot_be_read_come_last_under_its_id(root: Path) -> None:
    path = root / "claims" / "events" / "shell-shipments.yml"
    path.write_text(path.read_text("utf-8").replace("status: alleged", "status: told"), "utf-8")
    built = built_of(root)
    assert len(built.diagnostics) == 1
    claims = as_bytes(file_of(built, "en", "claims/index.md").content).decode()
    headings = [line for line in claims.splitlines() if line.startswith("## ")]
    assert headings == ["## The stock of shells", "## Opening of the port", "## shell-shipments"]


if __name__ == "__main__":
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for name, content in golden().items():
        (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / name).write_bytes(content)
