"""What MkDocs is given: the site's files, what is wrong with them, and what its search finds."""

import logging
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from generator.build.settings import Settings
from generator.host import making
from tests import sites


def test_wrong_settings_are_told_as_mkdocs_wants_it(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("plugins: [claims: {forge: cvs}]\n", "utf-8")

    with pytest.raises(PluginError, match="“forge” must be one of github"):
        making.said(tmp_path / "mkdocs.yml")


def test_an_archive_that_is_not_there_stops_before_anything_is_built(tmp_path: Path) -> None:
    root = sites.copy_sample(tmp_path / "root")
    config = load_config(str(root / "mkdocs.yml"))

    with pytest.raises(PluginError, match=r"there is no archive at .*nowhere: no such folder"):
        making.made(config, root, Settings(archive="nowhere"), draws=False)


def test_findings_are_logged_and_stop_a_strict_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    root = sites.copy_sample(tmp_path / "root")
    (root / "claims" / "actors" / "jane-doe.yml").write_text("kind: persn\nname: x\n", "utf-8")
    config = load_config(str(root / "mkdocs.yml"), strict=True)

    with (
        caplog.at_level(logging.ERROR, "mkdocs"),
        pytest.raises(PluginError, match=r"Stopped: [0-9]+ findings"),
    ):
        making.made(config, root, Settings(), draws=False)
    assert any("“kind” must be one of person" in each.getMessage() for each in caplog.records)


def test_what_mkdocs_leaves_out_is_not_searched() -> None:
    config = load_config(str(sites.SAMPLE / "mkdocs.yml"), exclude_docs="method.md\n")
    built = sites.built(sites.SAMPLE)

    addresses = {record.address for record in making.records(built, config)}
    assert "claims/shells-for-southland/" in addresses
    assert not {"method/", "de/method/"} & addresses
