"""How wide a text is in a font, and which characters the font has: from the tables of its file.

Source of the tables: OpenType specification, ``head``, ``hhea``, ``hmtx`` and ``cmap`` format 4.
Kerning is left out: it makes texts narrower, and what is measured here must fit.
"""

import struct
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path


class Font:
    """A TrueType font."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._raw = path.read_bytes()
        (count,) = struct.unpack_from(">H", self._raw, 4)
        records = (struct.unpack_from(">4sIII", self._raw, 12 + 16 * n) for n in range(count))
        self._tables = {tag: offset for tag, _, offset, _ in records}

    def has(self, text: str) -> bool:
        """Whether the font has every character of a text."""
        return all(ord(character) in self._widths for character in text)

    def width(self, text: str, size: float) -> float:
        """The width of a text at a size; every character of it must be there."""
        return sum(self._widths[ord(character)] for character in text) * size / self._units

    @cached_property
    def _units(self) -> int:
        """Of which a font of size 1 has so many."""
        return int(self._number("head", 18))

    @cached_property
    def _widths(self) -> dict[int, int]:
        """By code point."""
        measured = self._number("hhea", 34)
        start = self._tables[b"hmtx"]

        def advance(glyph: int) -> int:
            at = start + 4 * min(glyph, measured - 1)
            return int(struct.unpack_from(">H", self._raw, at)[0])

        return {code: advance(glyph) for code, glyph in self._glyphs() if glyph}

    def _glyphs(self) -> Iterator[tuple[int, int]]:
        """Every code point with its glyph; 0 is the glyph for what is missing."""
        table = self._unicode_table()
        segments = self._read(table + 6) // 2
        ends = table + 14
        starts = ends + 2 * segments + 2
        for n in range(segments):
            first, last = self._read(starts + 2 * n), self._read(ends + 2 * n)
            delta = self._read(starts + 2 * (segments + n))
            at = starts + 2 * (2 * segments + n)
            offset = self._read(at)
            for code in range(first, min(last, 0xFFFE) + 1):
                glyph = code if not offset else self._read(at + offset + 2 * (code - first))
                yield code, (glyph + delta) % 0x10000 if glyph else 0

    def _unicode_table(self) -> int:
        """Where the table of Unicode's first plane begins: platform 3 (Windows), encoding 1."""
        cmap = self._tables[b"cmap"]
        for n in range(self._read(cmap + 2)):
            platform, encoding, offset = struct.unpack_from(">HHI", self._raw, cmap + 4 + 8 * n)
            if (platform, encoding) == (3, 1) and self._read(cmap + offset) == 4:
                return int(cmap + offset)
        raise ValueError(f"{self.path} has no table of Unicode characters")

    def _number(self, table: str, offset: int) -> int:
        return self._read(self._tables[table.encode()] + offset)

    def _read(self, at: int) -> int:
        return int(struct.unpack_from(">H", self._raw, at)[0])
