"""A copy of the sample."""

from pathlib import Path

import pytest

from tests import sites


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return sites.copy_sample(tmp_path / "root")
