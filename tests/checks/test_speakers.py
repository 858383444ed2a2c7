"""Rules about for whom somebody speaks.

What an editor reads of each stands in ``records/bad``, and more examples in the manual's pages.
"""

from pathlib import Path

import pytest

from generator.diagnostics.rules import Rule
from tests.checks.ruling import found, rules, said
from tests.world import Files, actor

FILES: Files = {
    "claims/actors/joe-roe.yml": actor("Joe Roe"),
    "claims/actors/ministry.yml": actor("Ministry", kind="organisation", part_of="northland"),
    "claims/actors/john-doe.yml": actor("John Doe", part_of="ministry"),
    "claims/actors/alliance.yml": actor("Alliance", kind="organisation"),
    "claims/actors/officials.yml": actor(
        "Officials", kind="group", part_of="westland", unnamed="true"
    ),
}


@pytest.mark.parametrize(
    ("speaker", "spoken_for", "is_found"),
    [
        ("joe-roe", [], False),
        ("jane-doe", [], False),
        # Somebody without a place can speak for anybody
        ("joe-roe", ["westland"], False),
        ("joe-roe", ["westland", "northland"], False),
        (["joe-roe"], ["ministry"], False),
        # It is said already
        ("jane-doe", ["westland"], True),
        ("john-doe", ["ministry"], True),
        ("john-doe", ["northland"], True),
        ("joe-roe", ["joe-roe"], True),
        (["jane-doe", "northland"], ["westland", "northland"], True),
        # It is a joint statement
        ("jane-doe", ["westland", "northland"], True),
        ("joe-roe", ["joe-roe", "westland"], True),
        (["jane-doe", "john-doe"], ["westland"], True),
        # It gainsays the speaker's own place
        ("jane-doe", ["northland"], True),
        (["joe-roe", "jane-doe"], ["northland"], True),
        ("westland", ["northland"], True),
        ("alliance", ["westland", "northland"], True),  # it has a place: its own
        # Nobody knows who of them spoke
        ("officials", ["westland"], True),
    ],
)
def test_for_whom_somebody_speaks_is_said_once_and_agrees_with_their_place(
    speaker: str | list[str], spoken_for: list[str], tmp_path: Path, *, is_found: bool
) -> None:
    one = said(speaker="") | {"speaker": speaker, "on_behalf_of": spoken_for}

    assert rules(found(tmp_path, one, files=FILES)) == [Rule.ON_BEHALF_OF] * is_found


def test_it_stands_where_an_editor_wrote_it(tmp_path: Path) -> None:
    (raised,) = found(tmp_path, said(on_behalf_of=["westland"]))

    assert raised == (Rule.ON_BEHALF_OF, "claims/shells.yml:24:23")
