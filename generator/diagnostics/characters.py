"""Characters that nobody sees, made visible, and characters by name.

A value, a file's name or the text of a source may hold what moves the cursor, hides words, turns
their direction or ends the line. Whatever prints them prints an escape in its place, as YAML has
it in double quotation marks.
"""

import re
import unicodedata

_BREAKS = re.compile(r"\s*[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]\s*")
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks by their category, which show nothing."""
_SPACE = "Zs"
_NAMES = {
    **{chr(code): "CONTROL CHARACTER" for code in (*range(32), *range(127, 160))},
    "\t": "TAB",
    "\n": "LINE FEED",
    "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE",
}


def visible(text: str) -> str:
    """A text with an escape in the place of all that is not seen; spaces stay."""
    if text.isprintable() and text.isascii():
        return text
    return "".join(map(_shown, text))


def in_one_line(text: str) -> str:
    """A text with nothing in it that ends a line, and an escape for what else is not seen."""
    return visible(_BREAKS.sub(" ", text))


def is_seen(character: str) -> bool:
    """Whether a character leaves ink, or a space as wide as one."""
    if character in _BLANK or "\ufe00" <= character <= "\ufe0f":
        return False
    if "\U000e0100" <= character <= "\U000e01ef" or "\u180b" <= character <= "\u180f":
        return False  # variation selectors, as the ones before
    return character.isprintable() or unicodedata.category(character) == _SPACE


def named(character: str) -> str:
    """``U+200B ZERO WIDTH SPACE``; its number alone where it has no name."""
    name = _NAMES.get(character) or unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def _shown(character: str) -> str:
    if is_seen(character):
        return character
    if character in "\n\r\t":
        return repr(character)[1:-1]
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
