"""The order in which files are found or were made changes nothing."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import pipeline
from generator.build.files import Build
from tests.diagnostics.test_rules import BAD
from tests.world import BASE, LANGUAGES, claim, statement, write


def built(root: Path) -> Build:
    return pipeline.build(root, languages=LANGUAGES, archive=root / "archive", site_url="")


_in_order = cache(built)
scan = os.scandir


@pytest.mark.parametrize("name", ["everything", "cycle"])
@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_finds_the_same_in_whatever_order_the_files_are_found(
    name: str, data: st.DataObject
) -> None:
    def shuffled(folder: Path) -> Iterator[os.DirEntry[str]]:
        entries = sorted(scan(folder), key=lambda entry: entry.name)
        yield from data.draw(st.permutations(entries))

    expected = _in_order(BAD / name)
    os_ = SimpleNamespace(**vars(os) | {"scandir": shuffled})
    with mock.patch("generator.records.dataset.os", os_):
        found = built(BAD / name)

    assert found.diagnostics == expected.diagnostics
    assert found.files == expected.files


@settings(max_examples=3)
@given(data=st.data())
def test_builds_the_same_in_whatever_order_the_files_were_made(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = {
        **BASE,
        "claims/shells.yml": claim(statement("a", "assertion", "jane-doe", "2031-05-04")),
        "claims/guns.yml": claim(
            statement("a", "denial", "john-doe", "2031-05-04", replies_to=["shells/a"])
        ),
    }
    one = write(tmp_path_factory.mktemp("one"), files)
    other = write(
        tmp_path_factory.mktemp("other"),
        {path: files[path] for path in data.draw(st.permutations(sorted(files)))},
    )

    assert built(one) == built(other)
