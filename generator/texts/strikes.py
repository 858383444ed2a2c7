"""What a source itself strikes out, and what it puts in brackets behind its words.

Transcripts mark words that were misspoken (``would <s>rise</s> [fall]``), edited texts words that
were wrong. Struck out is what stands between ``~~`` and ``~~``, in the elements ``s``, ``del`` and
``strike`` of HTML or in the like in square brackets, or has strokes through its letters.
"""

import re
from collections.abc import Iterator

_MARKS = ("~~", "</", "[/", "line-through", "\u0335", "\u0336", "\u0337", "\u0338", "\\s")
_STRUCK = re.compile(
    r"~~(?=\S)[^~]+~~"
    r"|<(s|del|strike)\b[^>]*>.*?</\1\s*>"
    r"|<span\b[^>]*line-through[^>]*>.*?</span\s*>"
    r"|\[(s|del|strike)\].*?\[/\2\]"
    r"|\\(?:sout|st)\{[^}]*\}"
    r"|(?:[^\W\d_]|\s)?[\u0335-\u0338](?:[^\u0335-\u0338][\u0335-\u0338])*",
    re.IGNORECASE | re.DOTALL,
)
_BRACKET = re.compile(r"[\[(]([^\[\]()]+)[\])]")


def struck(text: str, start: int, end: int, *, within: tuple[int, int]) -> str | None:
    """What is struck out of ``text[start:end]``, as far as it stands in a part of the text."""
    first, last = within
    window = text[first:last]
    if not any(mark in window for mark in _MARKS):
        return None
    for found in _STRUCK.finditer(window):
        if found.start() + first < end and found.end() + first > start:
            return found[0]
    return None


def bracketed(text: str) -> Iterator[str]:
    """What stands in brackets in a text."""
    for found in _BRACKET.finditer(text) if "[" in text or "(" in text else ():
        yield found[1]
