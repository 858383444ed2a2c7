"""What the generator is told from outside, and what of it is wrong."""

from pathlib import Path
from typing import Any

import pytest

from generator.build.settings import DEFAULT_LANGUAGES, About, Settings, archive_folder, settings
from generator.diagnostics.diagnostic import UsageError
from generator.sharing.forge import forge

FILE = Path("mkdocs.yml")


def plugin(**own: Any) -> dict[str, Any]:
    return {"plugins": ["search", {"claims": own}]}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (plugin(languages={"de": {}, "en": None}), ("de", "en")),
        ({"plugins": {"search": {}, "claims": {"languages": {"de": {}}}}}, ("de",)),
        (plugin(archive="x"), DEFAULT_LANGUAGES),
        (plugin(enabled=True), DEFAULT_LANGUAGES),
        ({"plugins": ["claims"]}, DEFAULT_LANGUAGES),
        ({"plugins": [{"claims": None}]}, DEFAULT_LANGUAGES),
        ({"plugins": {"claims": None}}, DEFAULT_LANGUAGES),
        ({"plugins": "claims"}, DEFAULT_LANGUAGES),
    ],
)
def test_has_the_languages_of_the_site(values: Any, expected: tuple[str, ...]) -> None:
    assert settings(FILE, values).languages == expected


def test_has_the_name_of_the_site_in_each_language_and_its_repository() -> None:
    values = {
        "site_name": "Claims",
        "repo_url": "https://gitlab.com/a/b",
        "edit_uri": "edit/trunk/",
        **plugin(languages={"en": None, "de": {"site_name": 3}}, archive="texts", forge="gitea"),
    }

    assert settings(FILE, values) == Settings(
        archive="texts",
        about=About(
            names={"en": "Claims", "de": "3"},
            forge=forge(repo_url="https://gitlab.com/a/b", edit_uri="edit/trunk/", kind="gitea"),
        ),
    )
    assert settings(FILE, plugin() | {"repo_url": {}, "edit_uri": []}).about.forge is None


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (["a list"], "mkdocs.yml must hold keys with their values"),
        ({}, "mkdocs.yml must list “claims” under “plugins”"),
        ({"plugins": []}, "mkdocs.yml must list “claims” under “plugins”"),
        ({"plugins": {"other": {}}}, "mkdocs.yml must list “claims” under “plugins”"),
        (
            {"plugins": {"claims": 3}},
            "“claims” under “plugins” must hold keys with their values",
        ),
        (
            plugin(folder="x"),
            "“claims” may have the keys archive, forge and languages, and not “folder”.",
        ),
        (
            plugin(forge="cvs"),
            "“forge” must be one of github, gitlab, gitea, and “cvs” is not.",
        ),
        (
            plugin(languages={"en": "English"}),
            "“en” under “languages” must hold keys with their values",
        ),
    ],
)
def test_refuses_what_is_wrong(values: Any, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        settings(FILE, values)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    "listed", [{"xx": {}, "de": {}}, {False: {}}, {}, ["de", "en"], "de", None]
)
def test_refuses_languages_of_which_there_are_no_words(listed: Any) -> None:
    with pytest.raises(UsageError, match="must be a set of keys, each a language of which there"):
        settings(FILE, plugin(languages=listed))


@pytest.mark.parametrize(
    ("given", "configured", "environment", "here", "expected"),
    [
        (None, None, {}, False, None),
        (None, None, {}, True, "archive"),
        (None, None, {"CLAIMS_ARCHIVE": ""}, True, "archive"),
        (None, None, {"CLAIMS_ARCHIVE": "texts"}, True, "texts"),
        (None, "own", {"CLAIMS_ARCHIVE": "texts"}, True, "own"),
        ("others", None, {"CLAIMS_ARCHIVE": "texts"}, True, "others"),
        ("others", "own", {}, False, "others"),
    ],
)
def test_takes_the_archive_given_else_the_configured_else_the_environments_else_the_one_here(
    given: str | None,
    configured: str | None,
    environment: dict[str, str],
    *,
    here: bool,
    expected: str | None,
    tmp_path: Path,
) -> None:
    for name in ("texts", "others", "own", *(["archive"] if here else [])):
        (tmp_path / name).mkdir()

    folder = archive_folder(
        tmp_path,
        given=str(tmp_path / given) if given else None,
        configured=configured,
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
            archive_folder(tmp_path, given=str(folder), configured=None, environment={})
        assert str(raised.value) == f"there is no archive at {folder}: no such folder"


def test_takes_a_file_named_archive_for_none(tmp_path: Path) -> None:
    (tmp_path / "archive").touch()

    assert archive_folder(tmp_path, given=None, configured=None, environment={}) is None
