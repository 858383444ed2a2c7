"""The files of a build."""

from pathlib import Path

from tests.build.making import built_of


def test_the_files_are_in_order_and_each_is_there_once(root: Path) -> None:
    keys = [(file.language, file.path) for file in built_of(root).files]
    assert keys == sorted(set(keys))
