"""What a font says of itself."""

import struct
from pathlib import Path

import pytest

from generator.sharing.drawing import font
from generator.sharing.font import Font


def test_a_font_without_a_table_of_unicode_is_told(tmp_path: Path) -> None:
    raw = bytearray(font().path.read_bytes())
    (count,) = struct.unpack_from(">H", raw, 4)
    records = [struct.unpack_from(">4sIII", raw, 12 + 16 * n) for n in range(count)]
    (cmap,) = (offset for tag, _, offset, _ in records if tag == b"cmap")
    struct.pack_into(">H", raw, cmap + 2, 0)
    (tmp_path / "broken.ttf").write_bytes(raw)
    with pytest.raises(ValueError, match="no table of Unicode"):
        Font(tmp_path / "broken.ttf").has("a")
