"""Pictures as PNG, drawn from SVG with fonts of our own alone: the same bytes on every machine."""

import hashlib
import os
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TypeAlias

import font_lato  # type: ignore[import-untyped]
import resvg_py

from generator.sharing.font import Font

Draw: TypeAlias = Callable[[str], bytes]
"""Makes a PNG of an SVG."""

_FONTS = Path(str(font_lato.__file__)).parent / "files"


@cache
def font(*, bold: bool = False) -> Font:
    """The font of all pictures."""
    return Font(_FONTS / ("Lato-Bold.ttf" if bold else "Lato-Regular.ttf"))


def draw(svg: str) -> bytes:
    """A picture as PNG."""
    files = [str(font(bold=bold).path) for bold in (False, True)]
    png = resvg_py.svg_to_bytes(
        svg_string=svg, skip_system_fonts=True, font_files=files, font_family="Lato"
    )
    return bytes(png)


def remembering(folder: Path | None) -> Draw:
    """Draws what is not drawn yet, and keeps it in ``folder``, which may be lost at any time.

    A picture takes 40 ms, and there may be a thousand of them.
    """
    if folder is None:
        return draw

    def remember(svg: str) -> bytes:
        name = hashlib.sha256(f"{version('resvg-py')} {version('font-lato')} {svg}".encode())
        path = folder / f"{name.hexdigest()}.png"
        try:
            return path.read_bytes()
        except OSError:
            png = draw(svg)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            fresh = path.with_suffix(f".{os.getpid()}")
            fresh.write_bytes(png)
            fresh.replace(path)
        except OSError:  # then it is drawn again next time
            return png
        return png

    return remember
