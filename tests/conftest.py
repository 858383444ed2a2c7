"""What holds for all tests: invented examples are the same in every run, and nothing is left."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "same-everywhere",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("same-everywhere")

# What the commands remember between runs goes where nobody's own memory is.
_MEMORY = tempfile.mkdtemp(prefix="claims-tests-")
atexit.register(shutil.rmtree, _MEMORY, ignore_errors=True)
os.environ["XDG_CACHE_HOME"] = _MEMORY

_WHOLE = tuple(Path(__file__).parent / name for name in ("audits", "browser", "property", "whole"))


def pytest_itemcollected(item: pytest.Item) -> None:
    """These rooms are of no room of the generator, whose every line its own tests have to reach."""
    if any(item.path.is_relative_to(folder) for folder in _WHOLE):
        item.add_marker(pytest.mark.whole)
