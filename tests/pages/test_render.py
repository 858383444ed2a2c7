"""What the renderer writes around the blocks of a page."""

from pathlib import Path

import yaml

from tests.pages.reading import texts
from tests.world import actor


def test_the_front_matter_holds_any_name_on_one_line(tmp_path: Path) -> None:
    name = 'A "B" \\ C\u2028D \x85 E \U0001f600 \ufeff \U000e0041: # - {F}'
    page = texts(tmp_path, {"claims/actors/odd.yml": actor(name)})["actors/odd/"]

    head = yaml.safe_load(page.split("---\n")[1])
    assert head["title"] == " ".join(name.split())
    assert head["hide"] == ["navigation"]
    assert len(page.split("---\n")[1].splitlines()) == 4
