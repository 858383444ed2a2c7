"""``claims write``: the plugin's very bytes in a folder that any generator can build."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.commands.build import build as build_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.build import folder
from generator.build.files import Build, File
from generator.cli.main import main
from generator.diagnostics.diagnostic import UsageError
from generator.host.plugin import ClaimsPlugin
from tests import sites

# What a folder that `claims write` made needs, and nothing of ours.
_CONFIG = """\
site_name: Sample claims
docs_dir: docs
extra_css: [assets/claims.css]
theme: {name: material, language: en, font: false}
markdown_extensions: [attr_list, tables, {toc: {permalink: true}}]
not_in_nav: "*"
"""
_VALIDATION = """\
validation: {nav: {omitted_files: warn, not_found: warn}, links: {not_found: warn, anchors: warn}}
"""


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "docs"


def _write(root: Path, target: Path) -> Result:
    with sites.plain_environment():
        return CliRunner().invoke(main, ["-C", str(root), "write", str(target)])


@pytest.fixture
def built() -> Build:
    """What ``claims write`` writes of the sample."""
    return sites.built(sites.SAMPLE)


def _paths(target: Path) -> set[str]:
    return sites.tree(target).keys() - {folder.MANIFEST}


def test_the_bytes_are_those_that_the_plugin_hands_to_mkdocs(
    target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Heard behind the plugin, in the MkDocs build of each language."""
    handed: dict[str, bytes] = {}
    on_files = ClaimsPlugin.on_files

    def listening(plugin: ClaimsPlugin, files: Files, /, *, config: MkDocsConfig) -> Files:
        files = on_files(plugin, files, config=config)
        prefix = "" if config.theme["language"] == "en" else "de/"
        for file in files:
            if file.generated_by == "claims":
                handed[f"{prefix}{file.src_uri}"] = file.content_bytes
        return files

    monkeypatch.setattr(ClaimsPlugin, "on_files", listening)
    with sites.plain_environment():
        config_file = str(sites.SAMPLE / "mkdocs.yml")
        build_mkdocs(load_config(config_file, site_dir=str(tmp_path / "site"), strict=True))
    result = _write(sites.SAMPLE, target)
    assert (result.exit_code, result.stderr) == (0, "")
    written = sites.tree(target)
    del written[folder.MANIFEST]
    assert handed.keys() == written.keys()
    assert {name for name in written if handed[name] != written[name]} == set()


def test_what_was_written_is_listed(target: Path) -> None:
    result = _write(sites.SAMPLE, target)
    listed = (target / folder.MANIFEST).read_text("utf-8").splitlines()
    assert listed == sorted(_paths(target))
    assert result.output == f"{len(listed)} files in {target}: {len(listed)} changed, 0 removed\n"


def test_a_second_call_changes_nothing(target: Path, built: Build) -> None:
    folder.write(built, target)
    before = {path: path.stat().st_mtime_ns for path in target.rglob("*")}
    result = _write(sites.SAMPLE, target)
    assert result.output.endswith(": 0 changed, 0 removed\n")
    after = {path: path.stat().st_mtime_ns for path in target.rglob("*")}
    assert after == before


def test_only_what_an_earlier_call_wrote_is_removed(
    target: Path, tmp_path: Path, built: Build
) -> None:
    root = sites.copy_sample(tmp_path / "root")
    folder.write(built, target)
    (target / "mine.txt").write_text("mine", "utf-8")
    (target / "scopes" / "mine.txt").write_text("mine", "utf-8")
    (root / "claims" / "scopes" / "shell-shipments.yml").unlink()
    (root / "content" / "en" / "method.md").unlink()
    (root / "content" / "de" / "method.md").unlink()
    (target / "method.md").unlink()
    result = _write(root, target)
    assert result.output.endswith(" 3 removed\n")
    assert _paths(target) >= {"mine.txt", "scopes/mine.txt"}
    assert not _paths(target) & {"method.md", "de/method.md", "scopes/shell-shipments.yml"}
    assert (target / "mine.txt").read_text("utf-8") == "mine"


def test_folders_that_became_empty_go_too(target: Path, built: Build) -> None:
    page = File(language="en", path="a/b/c.md", content="# C\n", origin="content/en/a/b/c.md")
    folder.write(replace(built, files=(*built.files, page)), target)
    assert (target / "a" / "b" / "c.md").is_file()
    folder.write(built, target)
    assert not (target / "a").exists()
    assert (target / "index.md").is_file()


@pytest.mark.parametrize("stranger", ["claims/list-of-ships.md", "claims", "de"])
def test_what_others_wrote_is_never_touched(target: Path, built: Build, stranger: str) -> None:
    (target / stranger).parent.mkdir(parents=True)
    (target / stranger).write_text("mine", "utf-8")
    with pytest.raises(UsageError) as refused:
        folder.write(built, target)
    assert f"{target / stranger} is in the way: it was not written" in str(refused.value)
    assert sites.tree(target) == {stranger: b"mine"}


def test_a_link_to_elsewhere_is_not_followed(target: Path, tmp_path: Path) -> None:
    target.mkdir()
    (target / "index.md").symlink_to(tmp_path / "elsewhere.md")
    result = _write(sites.SAMPLE, target)
    assert result.exit_code == 2
    assert f"{target / 'index.md'} is in the way: it was not written" in result.stderr
    assert not (tmp_path / "elsewhere.md").exists()


def test_a_list_of_files_that_was_tampered_with_does_no_harm(
    target: Path, tmp_path: Path, built: Build
) -> None:
    target.mkdir()
    (tmp_path / "outside.txt").write_text("mine", "utf-8")
    lines = f"../outside.txt\n{tmp_path}/outside.txt\n\nnever/there.md\n"
    (target / folder.MANIFEST).write_text(lines, "utf-8")
    folder.write(built, target)
    assert (tmp_path / "outside.txt").read_text("utf-8") == "mine"


def test_a_call_that_was_killed_is_made_good_by_the_next(
    target: Path, built: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, calls = Path.write_bytes, []

    def failing(path: Path, content: bytes) -> int:
        calls.append(path)
        if len(calls) > 30:
            raise KeyboardInterrupt
        return original(path, content)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", failing)
        with pytest.raises(KeyboardInterrupt):
            folder.write(built, target)
    assert 0 < len(_paths(target)) < 40
    folder.write(built, target)
    listed = (target / folder.MANIFEST).read_text("utf-8").splitlines()
    assert listed == sorted(_paths(target))


@pytest.mark.parametrize("name", [".", "claims", "content"])
def test_the_dataset_itself_is_no_place_to_write_to(tmp_path: Path, name: str) -> None:
    """Files in ``content/`` would be read as hand-written ones, those in ``claims/`` as records."""
    root = sites.copy_sample(tmp_path / "root")
    before = sites.tree(root)
    result = _write(root, root / name)
    assert result.exit_code == 2
    assert "name another folder" in result.stderr
    assert sites.tree(root) == before


def test_nothing_is_written_if_a_record_is_bad(target: Path, tmp_path: Path) -> None:
    root = sites.copy_sample(tmp_path / "root")
    (root / "claims" / "actors" / "westland.yml").write_text("kind: state\n", "utf-8")
    result = _write(root, target)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("Nothing was written.\n")
    assert not target.exists()


@pytest.fixture
def written(target: Path, built: Build) -> Path:
    """A folder with what a generator needs to build what ``claims write`` wrote."""
    folder.write(built, target)
    (target.parent / "mkdocs.yml").write_text(_CONFIG, "utf-8")
    return target.parent


def test_mkdocs_builds_the_folder_without_the_plugin(written: Path) -> None:
    with (written / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(_VALIDATION)
    with sites.plain_environment():
        build_mkdocs(load_config(str(written / "mkdocs.yml"), strict=True))
    _is_whole(written)


def test_zensical_builds_the_folder(written: Path) -> None:
    with sites.plain_environment():
        result = subprocess.run(
            [sys.executable, "-m", "zensical", "build", "--strict"],
            cwd=written,
            env=dict(os.environ) | {"HOME": str(written)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert result.returncode == 0, result.stdout + result.stderr
    _is_whole(written)


def _is_whole(written: Path) -> None:
    docs, site = sites.tree(written / "docs"), sites.tree(written / "site")
    for name, content in docs.items():
        if name.endswith((".json", ".css")):
            assert site[name] == content
        elif name.endswith(".md"):
            page = name.removesuffix(".md").removesuffix("index").removesuffix("/")
            assert f"{page}/index.html".removeprefix("/") in site
    claim = site["claims/shells-for-southland/index.html"].decode()
    assert 'id="jane-doe-2031-05-04"' in claim
