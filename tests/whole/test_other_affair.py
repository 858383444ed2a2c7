"""Another team deletes the records, writes its own and changes nothing else but ``mkdocs.yml``.

In a copy of the project its records and pages make room for an invented affair in English alone.
What is run there is the copy's own: generator, plugin and tests.
"""

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import sites
from tests.crawl import Site
from tests.world import Files, statement, write

GERMAN = re.compile(r"^        de:\n(?: {10}.*\n)+", re.MULTILINE)
LETTER = b"""The mill
The miller says that the mill has been sold. The owners deny the sale of the mill and of its land.
The council warns that the mill may be closed by winter, and that nobody will grind any flour then.
"""


def said(name: str, kind: str, text: str, sentence: int, **words: str) -> dict[str, Any]:
    passage = {"source": "letter-2040", "sentences": str(sentence), **words}
    about = {"date_note": "The letter names the month alone.", "passages": [passage]}
    return statement(f"{name}-2040-02", kind, name, "2040-02", text=text, **about)


def claim(proposition: str, *statements: dict[str, Any]) -> dict[str, Any]:
    return {"claim": proposition, "event": "end-of-the-mill", "statements": list(statements)}


SOLD = "has been sold"
AFFAIR: Files = {
    "claims/mill-sold.yml": claim(
        "The mill has been sold.",
        said("miller", "assertion", "The miller says that the mill has been sold.", 2, quote=SOLD)
        | {"also": [{"claim": "land-sold", "kind": "assertion"}]},
        said("owners", "denial", "The owners deny that.", 3) | {"replies_to": ["miller-2040-02"]},
    ),
    "claims/land-sold.yml": claim(
        "The land has been sold.",
        said("owners", "denial", "The owners deny that too.", 3),
    ),
    "claims/mill-closes.yml": claim(
        "The mill closes.",
        said("council", "warning", "The council warns of that.", 4),
    ),
    **{
        f"claims/actors/{name}.yml": {"kind": "group", "name": name.title()}
        for name in ("miller", "owners", "council")
    },
    "claims/events/end-of-the-mill.yml": {
        "title": "The end of the mill",
        "status": "alleged",
        "date": "2040",
        "summary": "Whether the mill was sold, and whether it closes.",
        "actors": ["owners"],
    },
    "claims/sources/letter-2040.yml": {
        "file": "letter.txt",
        "sha256": hashlib.sha256(LETTER).hexdigest(),
        "title": "A letter",
        "published": "2040-03-01",
        "language": "en",
        "set_aside": [{"sentences": "1", "reason": "headline"}],
    },
    "content/en/index.md": "# The mill\n\nBegin with the [claims](claims/index.md).\n",
    "content/en/method.md": "# Method\n\nWe have read one letter.\n",
}


@pytest.fixture(scope="module")
def project() -> Path:
    return sites.once("other-affair", _write)


def _write(target: Path) -> None:
    for name in sites.project_files():
        if not name.startswith(("claims/", "content/")):
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(sites.ROOT / name, target / name)
    write(target, AFFAIR)
    write(target, {"archive/letter.txt": LETTER})
    settings = target / "mkdocs.yml"
    settings.write_text(GERMAN.sub("", settings.read_text("utf-8")), "utf-8")


def run(project: Path, *command: str) -> str:
    """What a module of Python prints in the copy, where it must not fail."""
    with sites.plain_environment():
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=project,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_its_records_are_checked_and_its_site_is_built(project: Path) -> None:
    clean = "\n0 errors, 0 warnings\n"
    assert run(project, "generator", "lock").endswith("passages.lock written: 4 passages\n")
    assert run(project, "generator", "check", "--strict").endswith(clean)
    (project / "archive").rename(project / "elsewhere")

    assert run(project, "generator", "check", "--strict").endswith(clean)
    run(project, "generator", "build", "--strict")

    built = Site(project / "site", base="/")
    assert built.broken() == []
    assert "claims/mill-sold/index.html" in built.pages
    assert {page.one("html").attributes["lang"] for page in built.pages.values()} == {"en"}


def test_the_tests_know_nothing_of_the_records(project: Path) -> None:
    """All of them are collected, those on the project's own pages are run.

    To rewrite the assertions of all would be half of the work.
    """
    plainly = ("-q", "-p", "no:cacheprovider", "--assert=plain")
    found = run(project, "pytest", *plainly, "-k", "test_readme")
    assert re.search(r"^3 passed, \d+ deselected", found, re.MULTILINE)
