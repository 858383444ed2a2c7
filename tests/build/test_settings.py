"""What the generator is told from outside, read without MkDocs."""

from pathlib import Path

import pytest

from generator.build.settings import DEFAULT_LANGUAGES, archive_folder, languages
from generator.diagnostics.diagnostic import UsageError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "plugins:\n  - search\n  - claims:\n      languages:\n        de: {}\n        en: {}\n",
            ("de", "en"),
        ),
        ("plugins:\n  search: {}\n  claims:\n    languages: {de: {}}\n", ("de",)),
        ("plugins: [claims: {languages: {de: {site_name: Dementis}}}]", ("de",)),
        ("site_url: !ENV [SITE_URL, '']\nplugins: [claims: {languages: {de: {}}}]", ("de",)),
        ("site_name: &x A\nx: *x\nplugins: [claims: {languages: {de: {}}}]", ("de",)),
        # Nothing said, or nothing that can be read: MkDocs tells the rest
        ("plugins: [search, claims]", DEFAULT_LANGUAGES),
        ("plugins: [claims: {archive: x}]", DEFAULT_LANGUAGES),
        ("plugins: [claims: ]", DEFAULT_LANGUAGES),
        ("plugins: [other: {languages: {de: {}}}]", DEFAULT_LANGUAGES),
        ("plugins: claims", DEFAULT_LANGUAGES),
        ("site_name: Claims", DEFAULT_LANGUAGES),
        ("- a list", DEFAULT_LANGUAGES),
        ("plugins: [", DEFAULT_LANGUAGES),
        ("", DEFAULT_LANGUAGES),
        (b"\xff", DEFAULT_LANGUAGES),
    ],
)
def test_reads_the_languages_of_the_site(
    text: str | bytes, expected: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(text if isinstance(text, bytes) else text.encode())

    assert languages(tmp_path) == expected


@pytest.mark.parametrize("listed", ["{}", "[de, en]", "de", "", "{xx: {}}"])
def test_refuses_languages_of_which_there_are_no_words(listed: str, tmp_path: Path) -> None:
    text = f"plugins: [claims: {{languages: {listed}}}]"
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")

    with pytest.raises(UsageError, match="must be a set of keys, each a language of which there"):
        languages(tmp_path)


def test_has_languages_without_a_configuration(tmp_path: Path) -> None:
    assert languages(tmp_path) == DEFAULT_LANGUAGES


@pytest.mark.parametrize(
    ("given", "environment", "here", "expected"),
    [
        (None, {}, False, None),
        (None, {}, True, "archive"),
        (None, {"CLAIMS_ARCHIVE": ""}, True, "archive"),
        (None, {"CLAIMS_ARCHIVE": "texts"}, True, "texts"),
        ("others", {"CLAIMS_ARCHIVE": "texts"}, True, "others"),
        ("others", {}, False, "others"),
    ],
)
def test_takes_the_archive_given_else_the_environments_else_the_one_here(
    given: str | None,
    environment: dict[str, str],
    *,
    here: bool,
    expected: str | None,
    tmp_path: Path,
) -> None:
    for name in ("texts", "others", *(["archive"] if here else [])):
        (tmp_path / name).mkdir()

    folder = archive_folder(
        tmp_path,
        given=str(tmp_path / given) if given else None,
        environment={
            key: str(tmp_path / name) if name else "" for key, name in environment.items()
        },
    )

    assert folder == (tmp_path / expected if expected else None)


def test_refuses_an_archive_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    for name in ("missing", "file"):
        folder = tmp_path / name
        with pytest.raises(UsageError, match="no such folder") as raised:
            archive_folder(tmp_path, given=str(folder), environment={})
        assert str(raised.value) == f"there is no archive at {folder}: no such folder"


def test_takes_a_file_named_archive_for_none(tmp_path: Path) -> None:
    (tmp_path / "archive").touch()

    assert archive_folder(tmp_path, given=None, environment={}) is None
