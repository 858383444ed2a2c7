"""The auditors, which `make audit` installs, and the sites that they look at."""

import os
import shutil
from pathlib import Path

import pytest

from tests.browser.conftest import chromium, sample, unaddressed

__all__ = ["chromium", "sample", "unaddressed"]

MODULES = Path(__file__).parent / "node_modules"
REQUIRED = "CLAIMS_REQUIRE_AUDITS"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever lies here asks an auditor."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.audit)


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core, as a script."""
    return _installed("axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def nu() -> tuple[str, ...]:
    """The Nu Html Checker, as a command."""
    program = shutil.which("java")
    if program is None:
        _missing("no Java found")
    jar = _installed("vnu-jar/build/dist/vnu.jar")
    return str(program), "-jar", str(jar)


def _installed(name: str) -> Path:
    path = MODULES / name
    if not path.is_file():
        _missing(f"{name} is not installed: `make audit` does it, with npm")
    return path


def _missing(what: str) -> None:
    if os.environ.get(REQUIRED):
        pytest.fail(what)
    pytest.skip(what)
