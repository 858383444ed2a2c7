"""The pieces of pages are plain values: they hold no words of a language, and none can change."""

import dataclasses
from pathlib import Path

import pytest

from generator.pages import views

PIECES = [piece for piece in vars(views).values() if piece.__class__ is type]
PIECES = [piece for piece in PIECES if piece.__module__ == views.__name__]


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.__name__)
def test_a_piece_is_a_value(piece: type) -> None:
    assert dataclasses.is_dataclass(piece)
    made = object.__new__(piece)
    name = dataclasses.fields(piece)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(made, name, None)
    assert not hasattr(made, "__dict__")


def test_every_piece_is_shown_by_some_page() -> None:
    pages = Path(views.__file__).parent
    texts = [path.read_text("utf-8") for path in pages.glob("*.py") if path.stem != "views"]
    assert PIECES
    assert [piece for piece in PIECES if not any(piece.__name__ in text for text in texts)] == []
