"""A press release of our own, in both languages, and the same broken into lines at a width."""

import textwrap
from pathlib import Path

import yaml

BOTH: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
WIDTHS = (60, 66, 72, 78)


def unwrapped(language: str) -> str:
    """Each paragraph in one line."""
    return "\n\n".join(BOTH[language]) + "\n"


def wrapped(language: str, width: int = 72) -> str:
    """As somebody’s mail program sends it."""
    filled = (textwrap.fill(each, width, break_on_hyphens=False) for each in BOTH[language])
    return "\n\n".join(filled) + "\n"
