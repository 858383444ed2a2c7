"""The words of a draft and of its source side by side, with what differs between braces."""

from collections.abc import Iterable
from dataclasses import dataclass

_EDGE = 8
"""How many words that agree are shown on each side of those that differ, where there are many."""
_CUT = "(…)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """What a draft has, and what its source has in its place."""

    draft: str
    source: str


def marked(pieces: Iterable[tuple[bool, str]]) -> str:
    """Pieces of a text in order, those in braces that differ, and long ones that agree cut.

    Each piece comes with whether it agrees.
    """
    every = [(agrees, text.split()) for agrees, text in pieces]
    shown: list[str] = []
    for at, (agrees, words) in enumerate(every):
        if agrees:
            shown += _cut(words, is_first=at == 0, is_last=at == len(every) - 1)
        else:
            shown.append(f"{{{' '.join(words)}}}")
    return " ".join(shown)


def _cut(words: list[str], *, is_first: bool, is_last: bool) -> list[str]:
    """Words that agree, without those that are far from all that differ."""
    before = [] if is_first else words[:_EDGE]
    behind = [] if is_last else words[-_EDGE:]
    if len(words) <= len(before) + len(behind) + _EDGE:
        return words
    return [*before, _CUT, *behind]
