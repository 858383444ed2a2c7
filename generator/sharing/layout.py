"""What is shown of a page where somebody shares it: a picture of 1200 by 630 pixels, as SVG.

For a claim: its words, when it was first asserted, how much is recorded, and the two sides. For an
event: its title, its date, and how its claims stand. What the font has no
characters for is left out; a title of which too little is left gives way to the site's name.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from generator.sharing.drawing import font

WIDTH, HEIGHT = 1200, 630
_MARGIN = 64
_INNER = WIDTH - 2 * _MARGIN
_SIZES = (64, 56, 48, 42)
"""Of the title: the first at which it fits."""
_TOP = 150
"""Where the title begins."""
_LEADING, _FACT = 1.16, 42
"""From line to line: of the title in its size, of the facts in pixels."""
_ABOVE_SIDES, _BELOW = 430, 550
"""Where the last line of the facts may stand: above the two sides, or where there are none."""
_INK, _SOFT = "#14263f", "#55606e"
_COLOURS = ("#1b4f9c", "#9a4a00")
_STROKES = (
    'stroke="#1b4f9c" stroke-width="5"',
    'stroke="#9a4a00" stroke-width="5" stroke-dasharray="14 9"',
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCard:
    """What stands on it, in one language."""

    site: str
    title: str
    facts: tuple[str, ...]
    """What stands below the title, each on one line or two: three lines at most."""
    sides: tuple["CardSide", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSide:
    """Those who assert, or those who deny."""

    title: str
    names: tuple[str, ...]
    more: str
    """Words for those whom there is no room for, with ``{n}``."""
    number: str
    """How many they are, in words."""


def svg(card: ShareCard) -> str:
    """The picture. Blue and solid is one side, amber and dashed the other."""
    title = readable(card.title) or readable(card.site)
    facts = [line for fact in card.facts for line in _fact(fact)]
    foot = (_ABOVE_SIDES if card.sides else _BELOW) - _FACT * len(facts)
    size, lines = _title(title, foot - _TOP)
    end = _TOP + _depth(size, len(lines))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">',
        f'<g font-family="Lato" fill="{_INK}">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<rect width="{WIDTH}" height="18"/>',
        _text((_MARGIN, 84), 30, fitted(card.site, 30, _INNER), fill=_SOFT),
        *(
            _text((_MARGIN, _TOP + round(size * (0.78 + _LEADING * n))), size, line)
            for n, line in enumerate(lines)
        ),
        *(
            _text((_MARGIN, end + _FACT * n), 30, line, fill=_SOFT)
            for n, line in enumerate(facts, 1)
        ),
        *(_side(side, n) for n, side in enumerate(card.sides)),
        *(_line(n) for n in range(0 if card.sides else 2)),
        "</g></svg>",
    ]
    return "".join(parts)


def readable(text: str) -> str:
    """Those words of a text that the font has; nothing if most of them are missing."""
    words = unicodedata.normalize("NFC", text).split()
    kept = [word for word in words if font().has(word) and font(bold=True).has(word)]
    return " ".join(kept) if 2 * len(kept) > len(words) else ""


def fitted(text: str, size: int, width: float, *, bold: bool = False) -> str:
    """A text on one line, cut where it is too long."""
    text = readable(text)
    if font(bold=bold).width(text, size) <= width:
        return text
    while text and font(bold=bold).width(f"{text}…", size) > width:
        text = text[:-1].rstrip()
    return f"{text}…"


def wrapped(text: str, size: int, width: float, *, bold: bool = True) -> list[str]:
    """A text in lines; a word that no line holds is broken."""
    measure = font(bold=bold).width
    lines = [""]
    for word in text.split():
        if lines[-1] and measure(f"{lines[-1]} {word}", size) > width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
        while measure(lines[-1], size) > width:
            end = len(lines[-1])
            while measure(lines[-1][:end] + "-", size) > width:
                end -= 1
            lines[-1:] = [f"{lines[-1][:end]}-", lines[-1][end:]]
    return lines


def _fact(text: str) -> list[str]:
    """On one line or two; so much of a denial that it can be read to its verb."""
    lines = wrapped(readable(text), 30, _INNER, bold=False)
    return lines[:1] + ([fitted(" ".join(lines[1:]), 30, _INNER)] if lines[1:] else [])


def _title(text: str, room: int) -> tuple[int, Sequence[str]]:
    """Size and lines of a title, cut if it is too long for so many pixels at the smallest size."""
    for size in _SIZES:
        lines = wrapped(text, size, _INNER)
        if _depth(size, len(lines)) <= room:
            return size, lines
    size = _SIZES[-1]
    lines = wrapped(text, size, _INNER)
    most = next(n for n in range(len(lines), 0, -1) if n == 1 or _depth(size, n) <= room)
    last = fitted(" ".join(lines[most - 1 :]), size, _INNER, bold=True)
    return size, [*lines[: most - 1], last]


def _depth(size: int, lines: int) -> int:
    """How far so many lines of a title reach down, in pixels."""
    return round(size * (1.06 + _LEADING * (lines - 1)))


def _side(side: CardSide, place: int) -> str:
    x, width = _MARGIN + place * 548, 524
    inner = width - 2 * 26
    names = [name for name in map(readable, side.names) if name]
    shown = _names(names, side, inner)
    return (
        f'<rect x="{x}" y="448" width="{width}" height="134" rx="8" fill="none" {_STROKES[place]}/>'
        + _text((x + 26, 496), 26, fitted(side.title, 26, inner), fill=_COLOURS[place])
        + _text((x + 26, 550), 34, shown)
    )


def _line(place: int) -> str:
    """The two sides, where there is nothing to say of them."""
    y = 580 + 24 * place
    return f'<line x1="{_MARGIN}" x2="{_MARGIN + _INNER}" y1="{y}" y2="{y}" {_STROKES[place]}/>'


def _names(names: Sequence[str], side: CardSide, width: float) -> str:
    """As many names as there is room for, and how many there are besides."""
    for count in range(len(names), 0, -1):
        rest = len(side.names) - count
        text = ", ".join(names[:count]) + (f" {side.more.format(n=rest)}" if rest else "")
        if font(bold=True).width(text, 34) <= width:
            return text
    if not names:
        return fitted(side.number, 34, width, bold=True)
    rest = len(side.names) - 1
    more = f" {side.more.format(n=rest)}" if rest else ""
    return fitted(names[0], 34, width - font(bold=True).width(more, 34), bold=True) + more


def _text(place: tuple[int, int], size: int, text: str, *, fill: str = "") -> str:
    """A line of text: bold in the colour of all, or plain in another one."""
    look = f'fill="{fill}"' if fill else 'font-weight="700"'
    x, y = place
    return f'<text x="{x}" y="{y}" font-size="{size}" {look}>{escape(text)}</text>'
