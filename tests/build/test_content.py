"""What hand-written pages may do, and may not."""

import shutil
from pathlib import Path

from tests.build.making import as_bytes, built_of, file_of, messages


def test_the_overview_comes_where_the_home_page_asks_for_it_else_at_its_end(root: Path) -> None:
    built = built_of(root)
    english = as_bytes(file_of(built, "en", "index.md").content).decode()
    german = as_bytes(file_of(built, "de", "index.md").content).decode()
    at = english.index("## What is recorded")
    assert english.index("# Shells for Southland") < at < english.index("## After the overview")
    assert "claims:overview" not in english
    assert german.index("# Granaten für Südland") < german.index("## Was verzeichnet ist")
    assert german.startswith("---\ntitle: Überblick\n")


def test_a_site_without_content_has_a_home_page_all_the_same(root: Path) -> None:
    shutil.rmtree(root / "content")
    built = built_of(root)
    home = as_bytes(file_of(built, "en", "index.md").content).decode()
    assert home.startswith('---\ntitle: "Overview"\n')
    assert messages(built) == []


def test_a_hand_written_page_in_the_place_of_a_generated_one_is_an_error(root: Path) -> None:
    (root / "content" / "en" / "claims").mkdir()
    (root / "content" / "en" / "claims" / "index.md").write_text("# Mine\n", "utf-8")
    built = built_of(root)
    assert messages(built) == [
        (
            "content/en/claims/index.md: error: the generator makes claims/index.md itself: give"
            " this file another name [content]"
        )
    ]
    assert b"# Mine" not in as_bytes(file_of(built, "en", "claims/index.md").content)


def test_a_home_page_that_cannot_be_read_is_an_error_and_the_overview_stays(root: Path) -> None:
    (root / "content" / "en" / "index.md").write_bytes(b"# \xff\n")
    built = built_of(root)
    assert messages(built) == [
        (
            "content/en/index.md:1:3: error: must be UTF-8, and the byte 0xFF is not: save it as"
            " UTF-8 [encoding]"
        )
    ]
    assert b"## What is recorded" in as_bytes(file_of(built, "en", "index.md").content)


def test_what_lies_beside_the_languages_is_for_all_of_them(root: Path) -> None:
    (root / "content" / "picture.svg").write_bytes(b"<svg/>")
    (root / "content" / "en" / "only.txt").write_bytes(b"x")
    (root / "content" / ".hidden").write_bytes(b"x")
    (root / "content" / ".git").mkdir()
    (root / "content" / ".git" / "config").write_bytes(b"x")
    built = built_of(root)
    assert {
        (file.language, file.path, file.origin)
        for file in built.files
        if file.path.endswith((".svg", ".txt", "hidden", "config"))
    } == {
        ("en", "picture.svg", "content/picture.svg"),
        ("de", "picture.svg", "content/picture.svg"),
        ("en", "only.txt", "content/en/only.txt"),
    }
