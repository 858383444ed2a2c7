"""The texts that drafts are held against, with and without records."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics.rules import Rule
from generator.drafts import corpus, markup
from generator.drafts.judgement import Judge
from generator.evidence import verify
from generator.evidence.lock import Lock
from tests.drafts.holding import KNOWN, LISTS
from tests.world import BASE, claim, read, source, statement, write

DAILY = "Northland has shipped shells to Southland, Jane Doe said. It has not sold any grain.\n"


def pinned(**keys: object) -> dict[str, object]:
    return source(sha256=hashlib.sha256(DAILY.encode()).hexdigest(), **keys)


def test_records_say_who_made_what_they_carry(tmp_path: Path) -> None:
    passages = [
        {"source": "daily", "quote": "has shipped shells"},
        {"source": "daily", "quote": "is nowhere"},
    ]
    said = statement("a", "assertion", "jane-doe", "2031-05-04", passages=passages)
    files = {
        **BASE,
        "claims/sources/daily.yml": pinned(),
        "claims/sources/other.yml": pinned(
            language="mul", translated={"from": "de", "by": "human"}
        ),
        "claims/shells.yml": claim(said),
    }
    dataset = read(tmp_path / "records", files)
    folder = write(tmp_path / "archive", {"daily.txt": DAILY})
    verified = verify.verify(dataset, folder, Lock(), LISTS)

    daily, other = corpus.of_records(dataset, verified, KNOWN)

    [carrier] = daily.carriers
    assert (daily.name, daily.language, daily.is_translated) == ("daily.txt", "en", False)
    assert (other.language, other.is_translated, other.carriers) == ("mul", True, ())
    assert DAILY[carrier.start : carrier.end] == "has shipped shells"
    assert (carrier.statement, carrier.record, carrier.speakers, carrier.is_personal) == (
        "shells/a",
        "claims/shells.yml",
        ("Jane Doe",),
        True,
    )
    assert {"jane-doe", "westland"} <= carrier.voices
    assert carrier.accepted == frozenset[Rule]()
    assert daily.carried(0, 3) == ()
    assert daily.carried(0, 20) == (carrier,)


def test_every_text_of_the_folder_is_held_against(tmp_path: Path) -> None:
    files = {
        "b/daily.txt": DAILY,
        "a.txt": "Die Schiffe haben den Hafen nicht verlassen, und das ist auch gut so.\n",
        "known.txt": DAILY,
        "draft.md": DAILY,
        ".git/x.txt": DAILY,
        "empty.txt": " \n",
        "picture.bin": b"\xff\xfe",
        "zero.txt": b"a\0b",
    }
    write(tmp_path, files)
    found = corpus.of_folder(
        tmp_path, KNOWN, frozenset({"known.txt"}), frozenset({(tmp_path / "draft.md").resolve()})
    )

    assert [(each.name, each.language) for each in found] == [
        ("a.txt", "de"),
        ("b/daily.txt", "en"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They have seen that it was not there.", "en"),
        ("Sie haben gesehen, dass es nicht da war.", "de"),
        ("Laivat lähtivät satamasta.", None),
        ("The und", None),
    ],
)
def test_a_language_is_known_by_its_common_words(text: str, language: str | None) -> None:
    assert corpus.language_of(text, KNOWN) == language


def test_words_are_of_a_language_if_enough_of_them_are() -> None:
    assert corpus.is_read(("a", "b"), frozenset("a"))
    assert not corpus.is_read(("a", "b", "c"), frozenset("a"))


def test_nothing_is_absent_where_all_texts_are_translations(tmp_path: Path) -> None:
    write(tmp_path, {"daily.txt": DAILY})
    [daily] = corpus.of_folder(tmp_path, KNOWN, frozenset(), frozenset())
    draft = markup.of("“Southland has sold grain and shells to nobody”")
    [found] = Judge([replace(daily, is_translated=True)], [draft], LISTS).judge(draft)

    assert found.problem == (
        "all sources in its language are translations, and another one has other words"
    )
