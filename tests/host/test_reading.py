"""One reader of ``mkdocs.yml`` for all commands and for MkDocs."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs

from generator.build.settings import About, Settings
from generator.cli.main import main as claims
from generator.diagnostics.diagnostic import UsageError
from generator.host.reading import read
from generator.sharing.forge import forge
from tests import sites

PLUGIN = """
plugins:
  - claims:
      languages:
        en: {}
        de: {site_name: !ENV [GERMAN_NAME, Behauptungen]}
"""


def test_what_mkdocs_makes_of_variables_and_of_an_inherited_file_is_what_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPO_URL", "https://gitlab.com/a/b")
    monkeypatch.delenv("GERMAN_NAME", raising=False)
    path = tmp_path / "mkdocs.yml"
    (tmp_path / "base.yml").write_text("site_name: Claims\nedit_uri: edit/trunk/" + PLUGIN)
    path.write_text(
        "INHERIT: base.yml\nrepo_url: !ENV [NONE, REPO_URL, x]\nx: !relative\n", "utf-8"
    )

    known = forge(repo_url="https://gitlab.com/a/b", edit_uri="edit/trunk/")
    names = {"en": "Claims", "de": "Behauptungen"}
    assert read(path) == Settings(about=About(names=names, forge=known))


def test_where_nothing_is_said_there_are_default_languages_and_no_name(tmp_path: Path) -> None:
    assert read(tmp_path / "mkdocs.yml") == Settings()
    assert Settings().about.name("en") == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"", "mkdocs.yml must list “claims” under “plugins”"),
        (b"- INHERIT", "mkdocs.yml cannot be read: "),
        (b"- a list", "mkdocs.yml must hold keys with their values"),
        (b"3", "mkdocs.yml cannot be read: "),
        (b"plugins: [", "MkDocs encountered an error parsing the configuration file: while"),
        (b"\xff", "MkDocs encountered an error parsing the configuration file: "),
        (b"INHERIT: no.yml", "Inherited config file 'no.yml' does not exist at"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(text: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(text)
    with pytest.raises(UsageError) as raised:
        read(tmp_path / "mkdocs.yml")
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "        de:\n",
            "        yy:\n",
            "“languages” in mkdocs.yml must be a set of keys, each a language of which there are",
        ),
        ("- claims:", "- claims:\n      files: x", "“claims” may have the keys archive, forge and"),
        (
            "- claims:",
            "- claims:\n      forge: cvs",
            "“forge” must be one of github, gitlab, gitea",
        ),
    ],
)
def test_every_command_and_mkdocs_refuse_the_same_in_the_same_words(
    old: str, new: str, message: str, tmp_path: Path
) -> None:
    root = sites.copy_sample(tmp_path / "root")
    config = root / "mkdocs.yml"
    text = config.read_text("utf-8")
    assert old in text
    config.write_text(text.replace(old, new), "utf-8")

    for command in (
        ["check"],
        ["lock"],
        ["coverage"],
        ["locate", "ships"],
        ["build"],
        ["serve"],
        ["write", str(tmp_path / "out")],
    ):
        with sites.plain_environment():
            result = CliRunner().invoke(claims, ["-C", str(root), *command])
        assert (command, result.exit_code, result.stdout) == (command, 2, "")
        assert result.stderr.splitlines()[-1].startswith(f"Error: {message}"), result.stderr
    with sites.plain_environment():
        result = CliRunner().invoke(mkdocs, ["build", "-f", str(config)])
    assert result.exit_code == 1
    assert message in result.output
    assert "Traceback" not in result.output


def test_a_check_goes_by_the_archive_that_mkdocs_yml_names(tmp_path: Path) -> None:
    root = sites.copy_sample(tmp_path / "root")
    (root / "archive").rename(root / "texts")
    config = root / "mkdocs.yml"
    text = config.read_text("utf-8").replace("- claims:", "- claims:\n      archive: texts")
    config.write_text(text, "utf-8")
    with sites.plain_environment():
        result = CliRunner().invoke(claims, ["-C", str(root), "coverage"])
        assert "line" in result.stdout or result.exit_code == 0
        result = CliRunner().invoke(claims, ["-C", str(root), "lock"])
    assert (result.exit_code, result.stderr) == (0, "")
