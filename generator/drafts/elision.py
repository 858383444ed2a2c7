"""What brackets and ellipses make of a quotation: parts, and what stands between them."""

import re
from dataclasses import dataclass

from generator.drafts.letters import ADDED, ELLIPSIS, WORD

_LETTER = re.compile(r"\[(\w)\](?=\w)")
_BRACKET = re.compile(r"\[[^\[\]\n]{1,80}\]")
_CITED = re.compile(r"\s*\[(?:\W*sic\W*|[!?])\]", re.IGNORECASE)
_BETWEEN = re.compile(f"{ELLIPSIS.pattern}|{_BRACKET.pattern}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words that are said to stand together in the source."""

    text: str
    """With ``ADDED`` before a letter that stands in brackets."""
    inserted: str = ""
    """The bracket before it that whoever quotes has put in."""
    is_after_ellipsis: bool = False
    is_first: bool = True
    """Whether the quotation begins with it."""


def whole(text: str) -> tuple[Part, ...]:
    """A quotation as it stands, taken for words that stand together."""
    return (Part(text=text.strip()),)


def parts(text: str) -> tuple[Part, ...]:
    """A quotation without what whoever quotes has put into it; none if there is no word."""
    text = _CITED.sub("", _LETTER.sub(rf"{ADDED}\1", text))
    found: list[Part] = []
    at, inserted, after = 0, "", False
    for gap in (*_BETWEEN.finditer(text), None):
        words = text[at : gap.start() if gap else len(text)]
        if WORD.search(words):
            part = Part(
                text=words.strip(),
                inserted=inserted,
                is_after_ellipsis=after,
                is_first=not found,
            )
            found.append(part)
            inserted, after = "", False
        if gap:
            is_bracket = WORD.search(gap[0]) is not None
            inserted = f"{inserted} {gap[0]}".strip() if is_bracket else inserted
            after = after or not is_bracket
            at = gap.end()
    return tuple(found)


def brackets(text: str) -> tuple[str, ...]:
    """The brackets in a quotation that hold words."""
    found = (each[0] for each in _BRACKET.finditer(_CITED.sub("", _LETTER.sub(r"\1", text))))
    return tuple(each for each in found if WORD.search(each))


def is_open(text: str) -> bool:
    """Whether an ellipsis stands at the beginning or the end."""
    bare = text.strip()
    edges = list(ELLIPSIS.finditer(bare))
    return any(each.start() <= 1 or each.end() >= len(bare) - 1 for each in edges)
