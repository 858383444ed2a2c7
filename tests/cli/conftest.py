"""Datasets to work on, each with the folder above it to work in."""

from pathlib import Path

import pytest

from tests import sites
from tests.cli.small import QUOTE, put


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small dataset with its archive."""
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "root", QUOTE, {"source": "wire", "sentences": "1"})
    return tmp_path / "root"


@pytest.fixture
def little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the little dataset, which has a site."""
    monkeypatch.chdir(tmp_path)
    return sites.copy_little(tmp_path / "root")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample."""
    monkeypatch.chdir(tmp_path)
    return sites.copy_sample(tmp_path / "root")
