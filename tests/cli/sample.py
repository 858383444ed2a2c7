"""A copy of the sample, and the command as an editor and as CI ask it."""

import shutil
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli.main import main
from tests import sites

CLEAN = """\
7 claims, 21 statements, 10 actors, 3 events, 5 sources
29 passages: 24 exact, 5 normalised, 0 unchecked, 0 failed
0 errors, 0 warnings
"""
LITTLE = """\
1 claim, 2 statements, 4 actors, 1 event, 1 source
2 passages: 2 exact, 0 normalised, 0 unchecked, 0 failed
0 errors, 0 warnings
"""
"""Of the little dataset."""
UNCHECKED = """\
7 claims, 21 statements, 10 actors, 3 events, 5 sources
29 passages: 0 exact, 0 normalised, 29 unchecked, 0 failed
0 errors, 0 warnings
"""


def asked(*arguments: str | Path, environment: dict[str, str] | None = None) -> Result:
    with sites.plain_environment():
        return CliRunner(env=environment).invoke(
            main, list(map(str, arguments)), prog_name="claims"
        )


def without_records(root: Path) -> None:
    shutil.rmtree(root / "claims")
    for language in ("en", "de"):
        (root / "content" / language / "method.md").write_text("# Method\n", "utf-8")


def spoil(root: Path) -> None:
    path = root / "claims" / "actors" / "westland.yml"
    path.write_text("kind: stat\nname: West\n", "utf-8")


BROKEN = (
    "claims/actors/westland.yml:1:7: error: “kind” must be one of person, state, organisation,"
    " group, outlet, and “stat” is not. Did you mean “state”? [choice]\n"
)
