"""The text of a draft as its readers see it, with the way back to the file as it is on disk.

Markdown, plain text and HTML are read in one way: what is markup is blanked out where it stands, so
that no offset moves, and what is left is the text. Nothing is rendered, for no renderer says where
its words came from.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from generator.diagnostics.diagnostic import UsageError

_GONE = "\ue000"  # in the place of markup: a code point that is nobody's letter
_PAGE = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|p|div|article)\b", re.IGNORECASE | re.DOTALL
)
_BOM = "\ufeff"

_EXCUSE = re.compile(r"<!--\s*claims:\s*not\s+a\s+quotation\b:?(.*?)-->", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<!doctype[^<>]*>", re.DOTALL | re.IGNORECASE)
_UNSEEN = re.compile(
    r"<(script|style|head|template)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(
    r"<(/?)([a-z][\w:-]*)(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}')*>|<[a-z]+:[^<>\s]+>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,31});", re.IGNORECASE)
_BREAKING = re.compile(
    "address|article|aside|blockquote|body|br|caption|d[dlt]|div|fig(?:caption|ure)|foot(?:er)?|form"
    "|h[1-6r]|head(?:er)?|html|li|main|nav|[ou]l|p|pre|section|summary|t(?:able|body|[dhr]|head)"
)

_FRONT = re.compile(r"---[^\S\n]*\n.*?\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL)
_FENCE = re.compile(
    r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[^\S\n]*$|\Z)", re.MULTILINE | re.DOTALL
)
_CODE = re.compile(r"(?<!`)(`+)(?!`)((?:[^\n]|\n(?!\s*\n)){1,2000}?)(?<!`)\1(?!`)")
_IMAGE = re.compile(r"!\[[^\[\]]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]\n]*\])")
_LINK = re.compile(
    r"\[((?:[^\[\]\n]|\n(?!\s*\n)|\[[^\[\]\n]*\]){1,2000})\]"
    r"(\((?:[^()\n]|\([^()\n]*\)){0,2000}\)|\[[^\[\]\n]{0,200}\])"
)
_DEFINITION = re.compile(
    r"^ {0,3}\[(?!\^)[^\[\]\n]+\]:[^\S\n]*(?:<[^<>\n]*>|\S+)(?:[^\S\n].*)?$", re.MULTILINE
)
_NOTE = re.compile(r"\[\^[^\[\]\s]+\]:?")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_STRONG = re.compile(r"(?<!\\)(?:\*+|~~|(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_]))")
_ITEM = re.compile(r"^[^\S\n]{0,8}(?:[-+*]|\d{1,9}[.)])(?=[^\S\n]+\S)", re.MULTILINE)
_HEADING = re.compile(
    r"^ {0,3}#{1,6}(?=\s)|^ {0,3}(?:=+|-{2,}|\*{3,}|(?:[-*_] ){2,}[-*_])\s*$", re.MULTILINE
)
_CELL = re.compile(r"^[^\S\n]*\|.*$", re.MULTILINE)
_QUOTED_LINE = re.compile(r"^ {0,3}>[^\S\n]?", re.MULTILINE)
_ALERT = re.compile(r"\s*\[![a-z]+\]", re.IGNORECASE)
_MARKS = re.compile("[\"'“”„«»‹›‘’‚「」『』]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuse:
    """Why what looks like a quotation is none, as a comment of the draft says."""

    first: int
    """The line in which the comment begins."""
    last: int
    """That in which it ends."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft as its readers see it."""

    text: str
    starts: tuple[int, ...]
    """Where each code point of ``text`` stands in the file."""
    blocks: tuple[tuple[int, int], ...]
    """Start and end of each block quotation in ``text``."""
    excuses: tuple[Excuse, ...]
    lines: tuple[int, ...]
    """Where each line of the file begins."""

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column in the file, from 1, of an offset in ``text``."""
        at = self.starts[offset]
        line = bisect_right(self.lines, at)
        return line, at - self.lines[line - 1] + 1

    def excuse(self, line: int) -> Excuse | None:
        """The comment about the quotation in a line: it stands in that line or the one before."""
        return next((each for each in self.excuses if each.first <= line <= each.last + 1), None)


def read(name: str, raw: bytes) -> Draft:
    """The draft with these bytes; UsageError if it is no text or has none."""
    try:
        text = raw.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = f"the byte 0x{raw[error.start]:02X} in line {line}"
        raise UsageError(f"{name} must be a text in UTF-8, and {byte} is not") from None
    if "\0" in text:
        raise UsageError(f"{name} must be a text, and holds bytes that no text has")
    if not text.strip():
        raise UsageError(f"{name} is empty")
    return of(text, is_page=name.lower().endswith((".html", ".htm", ".xhtml")))


def of(text: str, *, is_page: bool = False) -> Draft:
    """A draft by its text: HTML if it is said to be, or begins as such, else Markdown or plain."""
    lines = _line_starts(text)
    excuses = tuple(_excuse(found, lines) for found in _EXCUSE.finditer(text))
    written = text.replace(_GONE, " ").replace("\r", " " if "\r\n" in text else "\n")
    plain = is_page or _PAGE.match(text) is not None
    seen, marked = _page(written) if plain else _markdown(written)
    kept = [at for at, character in enumerate(seen) if character != _GONE]
    before = {at: index for index, at in enumerate(kept)}
    blocks = []
    for start, end in marked:
        inside = [before[at] for at in range(start, end) if at in before]
        if inside and seen[start:end].replace(_GONE, "").strip():
            blocks.append((inside[0], inside[-1] + 1))
    return Draft(
        text="".join(seen[at] for at in kept),
        starts=tuple(kept),
        blocks=tuple(blocks),
        excuses=excuses,
        lines=lines,
    )


def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(found.end() for found in re.finditer("\r\n|\n|\r", text)))


def _excuse(found: re.Match[str], lines: tuple[int, ...]) -> Excuse:
    return Excuse(
        first=bisect_right(lines, found.start()),
        last=bisect_right(lines, found.end() - 1),
        reason=" ".join(found[1].split()),
    )


def _page(text: str) -> tuple[str, list[tuple[int, int]]]:
    """HTML without its markup, and its block quotations."""
    text = _without(_UNSEEN, _without(_COMMENT, text)).replace("\n", " ")
    seen, blocks = _tags(text)
    return _entities(seen), blocks


def _markdown(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Markdown without its markup, and its block quotations."""
    if front := _FRONT.match(text):
        text = _lost(front) + text[front.end() :]
    for pattern in (_FENCE, _COMMENT, _UNSEEN, _DEFINITION):
        text = _without(pattern, text)
    text, blocks = _quoted_lines(_CODE.sub(_code, text))
    text, tagged = _tags(_IMAGE.sub(_lost, text))
    text = _CELL.sub(lambda row: row[0].replace("|", "\n"), text)
    text = _NOTE.sub(_lost, _LINK.sub(_link, text))
    for pattern in (_HEADING, _STRONG, _ESCAPE):
        text = pattern.sub(_lost, text)
    return _entities(text), sorted((*blocks, *tagged))


def _lost(found: re.Match[str]) -> str:
    """Nothing but the ends of lines in the place of a match."""
    return re.sub("[^\n]", _GONE, found[0])


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(_lost, text)


def _code(found: re.Match[str]) -> str:
    """Code in a line: its words, and none of its quotation marks."""
    ticks = _GONE * len(found[1])
    return ticks + _MARKS.sub(_GONE, found[2]) + ticks


def _link(found: re.Match[str]) -> str:
    return _GONE + found[1] + _GONE * (len(found[2]) + 1)


def _entities(text: str) -> str:
    def decoded(found: re.Match[str]) -> str:
        character = html.unescape(found[0])
        return character + _GONE * (len(found[0]) - len(character))

    return _ENTITY.sub(decoded, text)


def _tags(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without tags: those that end a paragraph do so, and ``<q>`` is a quotation mark."""
    blocks: list[tuple[int, int]] = []
    opened: list[int] = []

    def seen(found: re.Match[str]) -> str:
        name, width = (found[2] or "").lower(), len(found[0])
        if name == "q":
            return ("”" if found[1] else "“") + _GONE * (width - 1)
        if name == "blockquote" and not found[1]:
            opened.append(found.end())
        elif name == "blockquote" and opened:
            start = opened.pop()
            if not opened:
                blocks.append((start, found.start()))
        if _BREAKING.fullmatch(name) is None:
            return _GONE * width
        return "\n" + (_GONE if name == "br" else "\n") + _GONE * (width - 2)

    return _TAG.sub(seen, text), blocks


def _quoted_lines(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without the marks of its block quotations, and where those stand.

    A line without a mark goes on with the paragraph of one that has it, as Markdown has it.
    """
    blocks: list[tuple[int, int]] = []
    pieces: list[str] = []
    start, at, is_going_on = -1, 0, False
    for line in text.splitlines(keepends=True):
        mark = _QUOTED_LINE.match(line)
        if mark and start < 0 and not _ALERT.match(line, mark.end()):
            start = at
        elif start >= 0 and not mark and not (is_going_on and _goes_on(line)):
            blocks.append((start, at))
            start = -1
        is_going_on = bool(line[mark.end() :].strip()) if mark else is_going_on
        pieces.append(_unquoted(line) if mark else line)
        at += len(line)
    if start >= 0:
        blocks.append((start, at))
    return "".join(pieces), blocks


def _goes_on(line: str) -> bool:
    is_other = any(each.match(line) for each in (_ITEM, _HEADING, _CELL))
    return bool(line.strip()) and not is_other


def _unquoted(line: str) -> str:
    """A line of a block quotation without its marks, be it one in another one."""
    head: Callable[[str], re.Match[str] | None] = re.compile(r"(?: {0,3}>[^\S\n]?)+").match
    found = head(line)
    assert found is not None
    return _GONE * found.end() + line[found.end() :]
