"""Pictures are drawn to the same bytes each time, and not drawn again."""

import struct
from pathlib import Path

import pytest

from generator.build import cache
from generator.sharing import drawing, layout
from generator.sharing.drawing import draw
from generator.sharing.layout import svg
from tests.sharing.test_layout import SIDES, card


def test_a_picture_is_drawn_to_the_same_bytes_each_time() -> None:
    picture = svg(card("Angebliche Lieferungen", *SIDES))
    png = draw(picture)
    assert png == draw(picture)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (layout.WIDTH, layout.HEIGHT)


def test_what_was_drawn_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def record(text: str) -> bytes:
        drawn.append(text)
        return text.encode()

    monkeypatch.setattr(drawing, "draw", record)
    folder = cache.pictures_folder({"XDG_CACHE_HOME": str(tmp_path)})
    for _ in range(2):
        kept = drawing.remembering(folder)
        assert [kept("<a/>"), kept("<b/>"), kept("<a/>")] == [b"<a/>", b"<b/>", b"<a/>"]
    assert drawn == ["<a/>", "<b/>"]
    assert cache.pictures_folder({}) is None
    assert drawing.remembering(None)("<c/>") == b"<c/>"
    (tmp_path / "file").write_text("")
    assert drawing.remembering(tmp_path / "file")("<d/>") == b"<d/>"
