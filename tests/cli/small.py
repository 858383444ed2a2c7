"""A small dataset with two sources in an archive, and the command as it is asked about it."""

import hashlib
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from generator.cli.main import main
from tests import sites
from tests.proving import SAID
from tests.world import BASE, event, source, statement, write

DAILY = """Shells for Südland

Northland has shipped shells to Südland for weeks, Minister Jane Doe said. It has not sold grain.
Shells left port. Shells left town. On Sunday ships left, on Monday ships left again.
Nobody knows why, and nobody has asked so far, neither here nor there.
"""
WIRE = "Northland, she said, has shipped shells to Südland for years, as everybody there knows.\n"
LOCK = "claims/passages.lock"
QUOTE = {"source": "daily", "quote": "has shipped shells"}
RECORDS = "1 claim, 1 statement, 5 actors, 1 event, 2 sources\n"
CLEAN = "0 errors, 0 warnings\n"


def pinned(file: str, text: str, **keys: Any) -> dict[str, Any]:
    return source(file=file, sha256=hashlib.sha256(text.encode()).hexdigest(), **keys)


def put(root: Path, *passages: dict[str, Any], own_voice: str = "3-7") -> None:
    """A claim with one statement that has these passages, and two sources in an archive."""
    said = statement("a", "assertion", "jane-doe", "2031-05-04", text=SAID, passages=list(passages))
    shells = {"en": "Northland ships shells.", "de": "Nordland liefert Granaten."}
    aside = [
        {"sentences": "1", "reason": "headline"},
        {"sentences": own_voice, "reason": "own-voice"},
    ]
    write(
        root,
        {
            **BASE,
            "claims/events/shipments.yml": event("northland", "southland", "john-doe"),
            "claims/sources/daily.yml": pinned("daily.txt", DAILY, set_aside=aside),
            "claims/sources/wire.yml": pinned("wire.txt", WIRE),
            "claims/shells.yml": {"claim": shells, "event": "shipments", "statements": [said]},
            "archive/daily.txt": DAILY,
            "archive/wire.txt": WIRE,
        },
    )


def claims(root: Path, *arguments: str) -> Result:
    with sites.plain_environment():
        return CliRunner().invoke(main, ["-C", str(root), *arguments], prog_name="claims")


def without_archive(root: Path) -> None:
    (root / "archive").rename(root / "elsewhere")
