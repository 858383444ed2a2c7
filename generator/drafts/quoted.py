"""Every quotation in a text: what stands between marks that belong together, and blocks.

Rules of thumb that can be explained:

1. The outermost marks count; a quotation in a quotation belongs to the outer one.
2. A mark opens where a word follows and none stands right before it, and closes the other way
   round. ``“`` closes what ``„`` opened; ``»`` closes ``«``, and the other way round.
3. An apostrophe is no mark, and neither are inches: a straight mark behind a digit that nobody
   opened. Single marks are taken for a quotation only where they close.
4. A quotation ends in its paragraph; or it goes on in the next one, which begins with an opening
   mark again.
5. A block quotation is one as a whole, without the marks around all of it and the line that says
   whose words they are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_CLOSING = {
    "“": '”"“',
    "”": "”",
    "„": '“”"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    '"': '"',
    "＂": "＂",
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
}
_SINGLE = "‘‚'"
_MARK = re.compile(f"[{''.join(_CLOSING)}]")
_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_SIGNED = re.compile(r"\n?\s*(?:^|\n)[^\S\n]*(?:[—–―]|--?)[^\S\n]*(?=[^\W\d_])[^\n]*\s*$")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One quotation; all offsets are those of the text in which it stands."""

    start: int
    """Where its mark stands, or its first word if it is a block."""
    end: int
    """Behind its last mark."""
    spans: tuple[tuple[int, int], ...]
    """What stands between its marks, paragraph by paragraph."""
    is_block: bool = False
    is_closed: bool = True
    inner: tuple["Quotation", ...] = ()
    """Of a block: the quotations in it."""

    def words(self, text: str) -> str:
        """What is quoted, its paragraphs one after the other."""
        return "\n".join(text[start:end] for start, end in self.spans)


def quotations(text: str, blocks: tuple[tuple[int, int], ...] = ()) -> tuple[Quotation, ...]:
    """Every quotation of a text, in order."""
    found: list[Quotation] = []
    at = 0
    for start, end in blocks:
        found += _between(text, at, start)
        block = _block(text, start, end)
        found += [block] if block else []
        at = max(at, end)
    return (*found, *_between(text, at, len(text)))


def _block(text: str, start: int, end: int) -> Quotation | None:
    """A block quotation, without what signs it."""
    words = text[start:end]
    signed = _SIGNED.search(words)
    if signed and _WORD.search(words, 0, signed.start()):
        words = words[: signed.start()]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    if not _WORD.search(text, first, last):
        return None
    inner = tuple(_between(text, first, last))
    if len(inner) == 1 and inner[0].start == first and inner[0].end >= last - 1:
        return replace(inner[0], is_block=True)
    return Quotation(start=first, end=last, spans=((first, last),), is_block=True, inner=inner)


def _between(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The quotations between marks in a part of a text."""
    at = start
    while mark := _MARK.search(text, at, end):
        found = _from(text, mark.start(), start, end)
        if found:
            yield found
        at = found.end if found else mark.end()


def _from(text: str, at: int, start: int, end: int) -> Quotation | None:
    """The quotation that a mark opens, None if it opens none."""
    mark = text[at]
    if not _opens(text, at, start, end):
        return None
    spans, inside = [], at + 1
    while True:
        paragraph = _BREAK.search(text, inside, end)
        edge = paragraph.start() if paragraph else end
        closing = _close(text, mark, inside, edge)
        if closing is not None:
            spans.append((inside, closing))
            return _made(text, at, closing + 1, spans)
        spans.append((inside, edge))
        following = paragraph.end() if paragraph else end
        if mark in _SINGLE or text[following : following + 1] != mark or following >= end:
            break
        inside = following + 1
    if mark in _SINGLE or mark not in "“„「『":
        return None
    left = _made(text, at, spans[0][1], spans[:1])
    return replace(left, is_closed=False) if left else None


def _made(text: str, at: int, end: int, spans: list[tuple[int, int]]) -> Quotation | None:
    if not any(_WORD.search(text, *span) for span in spans):
        return None
    return Quotation(start=at, end=end, spans=tuple(spans))


def _opens(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if text[at] in "„«「『":
        return not after.isspace() or text[at] == "«"
    if after.isspace() or after in ".,;:!?)]}":
        return False
    if text[at] in "'‘" and after.isdigit():
        return False
    return not before.isalnum() and before not in ".,!?…"


def _close(text: str, mark: str, start: int, end: int) -> int | None:
    """Where the mark stands that closes a quotation in its paragraph."""
    closing = _CLOSING[mark]
    depth = 0
    doubtful: int | None = None
    for found in re.compile(f"[{mark}{closing}]").finditer(text, start, end):
        at = found.start()
        if found[0] == mark and _opens_within(text, at, end):
            if mark in _SINGLE:
                break
            depth += 1
        elif found[0] not in closing or not _closes(text, mark, at, end):
            continue
        elif depth:
            depth -= 1
        elif _is_doubtful(text, mark, at):
            doubtful = at if doubtful is None else doubtful
        else:
            return at
    return doubtful


def _opens_within(text: str, at: int, end: int) -> bool:
    """Whether a mark opens a quotation in the one that the same mark opened."""
    before = text[at - 1]
    after = text[at + 1] if at + 1 < end else " "
    is_apart = before.isspace() or before in "([—–"
    return is_apart and (after.isalnum() or after in "[(…")


def _closes(text: str, mark: str, at: int, end: int) -> bool:
    after = text[at + 1] if at + 1 < end else " "
    if mark in "„«»‹›「『“" and text[at] not in f"'\"’{mark}":
        return True
    before = text[at - 1]
    return not before.isspace() and not after.isalnum()


def _is_doubtful(text: str, mark: str, at: int) -> bool:
    """Whether a mark that could close may be inches, or the apostrophe of a genitive."""
    before, after = text[at - 1], text[at + 1 : at + 3]
    goes_on = after[:1].isspace() and after[1:].islower()
    if not goes_on:
        return False
    if mark in _SINGLE:
        return before.isalpha()
    return mark == '"' and before.isdigit()
