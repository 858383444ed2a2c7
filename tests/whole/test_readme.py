"""What the README shows is true: its record passes, and its mistake gives the message it shows.

Its record speaks of the invented world of the sample.
"""

import re
import shutil
from pathlib import Path

from generator.build import check
from generator.diagnostics.printed import as_text
from tests.sites import ROOT, SAMPLE

README = (ROOT / "README.md").read_text("utf-8")
RECORD = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)
MESSAGE = re.search(r"```text\n(.*?)\n```", README, re.DOTALL)


def _found(root: Path, record: str) -> list[str]:
    shutil.copytree(SAMPLE / "claims", root / "claims")
    (root / "claims" / "harbour-shipment.yml").write_text(record, "utf-8")
    checked = check.check(root, languages=("en", "de"), archive=None)
    return [as_text(found) for found in checked.diagnostics]


def test_the_record_in_the_readme_passes(tmp_path: Path) -> None:
    assert RECORD is not None
    assert _found(tmp_path, RECORD[1]) == []


def test_a_mistake_in_it_gives_the_message_that_the_readme_shows(tmp_path: Path) -> None:
    assert RECORD is not None
    assert MESSAGE is not None
    record = RECORD[1].replace("speaker: jane-doe", "speaker: jane-do")
    assert _found(tmp_path, record) == [MESSAGE[1]]


def test_every_make_target_in_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", README)) <= targets
