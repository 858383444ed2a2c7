"""YAML text to plain data, with the line and column of every key and value.

Nothing is guessed from a value's looks: every scalar is text, except ``null``, ``~`` and an empty
value, which are None. What YAML allows and a hand-kept record should not hold is a diagnostic.
The parser never raises, whatever the bytes.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from generator.diagnostics.diagnostic import Diagnostic, Location, shortened
from generator.diagnostics.rules import Rule

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 32

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"
Keys: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and list indexes (from 0), outermost first."""

_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # the ones that YAML counts
_QUOTE = "a text that begins with {} must be in quotation marks"
_ESCAPE = "a backslash inside double quotation marks begins an escape: write \\\\, or use '…'"
_BLOCK = "only a line break may follow | or >"
_PERCENT = "a line must not begin with %"
_UNCLOSED = "a quotation mark is opened here and never closed"
_SYNTAX = {
    "mapping values are not allowed in this context": (
        "a colon stands where none can: put a text that holds “: ” in quotation marks, or check"
        " the indentation"
    ),
    "mapping keys are not allowed in this context": _QUOTE.format("“? ”"),
    "could not find expected ':'": "a key must have a colon behind it, and a text must be indented",
    "did not find expected key": (
        "a key must begin here: check the indentation, and that nothing follows a closing mark"
    ),
    "did not find expected '-' indicator": (
        "a list item must begin here: check the indentation, and write “- ” before the item"
    ),
    "did not find expected ',' or ']'": "a comma or the closing “]” is missing",
    "did not find expected ',' or '}'": "a comma or the closing “}” is missing",
    "did not find expected node content": (
        "a value must stand here; a text that begins with a comma or a bracket must be in"
        " quotation marks"
    ),
    "did not find expected <document start>": "nothing may stand here: the record ended above",
    "found unexpected end of stream": _UNCLOSED,
    "found unexpected document indicator": _UNCLOSED,
    "block sequence entries are not allowed in this context": "a list must begin on its own line",
    "found character that cannot start any token": _QUOTE.format("@, %, ` or the like"),
    "found an indentation indicator equal to 0": _BLOCK,
    "found duplicate %YAML directive": _PERCENT,
    "found duplicate %TAG directive": _PERCENT,
    "found incompatible YAML document": _PERCENT,
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
}
"""What libyaml reports, in an editor's words."""
_SYNTAX_IN = {
    "while scanning a block scalar": _BLOCK,
    "while scanning a directive": _PERCENT,
    "while scanning a %YAML directive": _PERCENT,
    "while scanning a tag directive": _PERCENT,
    "while scanning a %TAG directive": _PERCENT,
    "while parsing a %TAG directive": _PERCENT,
    "while scanning an anchor": _QUOTE.format("&"),
    "while scanning an alias": _QUOTE.format("*"),
    "while scanning a tag": _QUOTE.format("!"),
    "while parsing a tag": _QUOTE.format("!"),
    "while parsing a node": _QUOTE.format("!"),
}
"""The same for everything that libyaml reports in one context."""
_UNREADABLE = "this is not well-formed YAML"
_WHERE_IT_BEGAN = {
    "could not find expected ':'",
    "found unexpected end of stream",
    "found unexpected document indicator",
}
"""What libyaml finds far behind the place that an editor has to mend."""


@dataclass(slots=True)
class Node:
    """A value and where it stands (from 1); ``broken`` if a diagnostic already speaks of it."""

    value: "dict[str, Node] | list[Node] | str | None"
    line: int
    column: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    broken: bool = False

    @property
    def plain(self) -> Plain:
        """The value without places."""
        if isinstance(self.value, dict):
            return {key: node.plain for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain for node in self.value]
        return self.value

    def at(self, keys: Keys) -> "Node":
        """The value that ``keys`` lead to, or the last one on the way that is there."""
        if not keys:
            return self
        first, *rest = keys
        inner: Node | None = None
        if isinstance(self.value, dict) and isinstance(first, str):
            inner = self.value.get(first)
        elif isinstance(self.value, list) and isinstance(first, int) and first < len(self.value):
            inner = self.value[first]
        return self if inner is None else inner.at(tuple(rest))


class Document:
    """A file's text: ``path`` from the dataset's root, with ``/``. Read when first asked for."""

    __slots__ = ("_node", "_root", "_text", "path")

    def __init__(self, *, path: str, text: str | None = None, root: Path | None = None) -> None:
        self.path = path
        self._text = text
        self._root = root
        self._node: Node | None = None

    def __eq__(self, other: object) -> bool:
        """The same text at the same place, wherever the dataset lies."""
        return isinstance(other, Document) and ((self.path, self.text) == (other.path, other.text))

    __hash__ = None  # type: ignore[assignment] # its text can change with the file

    @property
    def text(self) -> str:
        """The text as it stands in the file, without a byte order mark."""
        if self._text is None:
            raw = (self._root / self.path).read_bytes() if self._root else b""
            self._text = decode(self.path, raw)[0] or ""
        return self._text

    def place(self, keys: Keys) -> Location:
        """Where the value at ``keys`` stands. Parses the text when first asked, for diagnostics."""
        if self._node is None:
            self._node, _ = parse(self.path, self.text)
            if self._node is None:
                return Location(path=self.path)
        node = self._node.at(keys)
        return Location(path=self.path, line=node.line, column=node.column)


def decode(path: str, raw: bytes) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of a file, or None where there is none to go on with."""
    if len(raw) > MAX_BYTES:
        message = f"must have at most {MAX_BYTES:,} bytes and has {len(raw):,}: split the record"
        return None, (_diagnostic(Rule.TOO_LARGE, path, 1, 1, message),)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _line_and_column(raw[: error.start].decode("utf-8"))
        message = f"must be UTF-8, and the byte 0x{raw[error.start]:02X} is not: save it as UTF-8"
        return None, (_diagnostic(Rule.ENCODING, path, line, column, message),)
    if text.startswith("\ufeff"):
        message = "must not begin with a byte order mark: save it as UTF-8 without one"
        return text[1:], (_diagnostic(Rule.BYTE_ORDER_MARK, path, 1, 1, message),)
    return text, ()


def parse(path: str, text: str) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The values in a text, and everything that is wrong with how it is written."""
    diagnostics = [*_stray(path, text)]
    rules = {found.rule for found in diagnostics}
    reader = _Reader(path, _NOT_TEXT.sub("\ufffd", text).replace("\t", " "))
    root = reader.read()
    diagnostics += (
        found
        for found in reader.diagnostics
        if not (found.rule is Rule.SYNTAX and Rule.TAB in rules)
    )
    return root, tuple(diagnostics)


class _TooDeepError(Exception):
    pass


class _Reader:
    """Builds nodes from YAML's events. Events, since a composer resolves aliases unasked.

    They are ``Any`` here: the stubs say that a mark may be missing, which libyaml never leaves out.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.diagnostics: list[Diagnostic] = []
        self._text = text
        self._events: Iterator[Any] = yaml.parse(text, Loader=yaml.CBaseLoader)

    def read(self) -> Node | None:
        """The root of the first document, or None."""
        try:
            root = self._root()
        except yaml.MarkedYAMLError as error:
            self._report_syntax(error)
            return None
        except _TooDeepError:
            return None
        if root is not None and root.value is not None:
            return root
        if root is None or not root.broken:
            self._report(Rule.EMPTY, None, "must hold a record, and holds nothing")
        return None

    def _root(self) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    message = "must be one document: put the next record in a file of its own"
                    self._report(Rule.SEVERAL_DOCUMENTS, event, message)
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, depth=1)
                root = root or node
        return root

    def _node(self, event: Any, depth: int) -> Node:
        if depth > MAX_DEPTH and isinstance(event, yaml.CollectionStartEvent):
            self._report(Rule.TOO_DEEP, event, f"must nest at most {MAX_DEPTH} levels deep")
            raise _TooDeepError
        node = Node(None, event.start_mark.line + 1, event.start_mark.column + 1)
        self._refuse_indirection(event, node)
        if isinstance(event, yaml.ScalarEvent):
            node.value = self._scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            items = self._until(yaml.SequenceEndEvent)
            node.value = [self._node(item, depth + 1) for item in items]
        elif isinstance(event, yaml.MappingStartEvent):
            node.value = self._mapping(node, depth)
        return node

    def _until(self, end: type[yaml.Event]) -> Iterator[Any]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield event

    def _mapping(self, node: Node, depth: int) -> dict[str, Node]:
        values: dict[str, Node] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self._key(event, depth)
            value = self._node(next(self._events), depth + 1)
            if key is None:
                continue
            if key in values:
                line, _ = node.keys[key]
                message = f"“{shortened(key)}” stands in line {line} already: keep one of the two"
                self._report(Rule.DUPLICATE_KEY, event, message)
                continue
            values[key] = value
            node.keys[key] = event.start_mark.line + 1, event.start_mark.column + 1
        return values

    def _key(self, event: Any, depth: int) -> str | None:
        key = self._node(event, depth + 1)
        if key.broken:
            return None
        if key.value == "<<" and not event.style:
            self._report(Rule.MERGE, event, "“<<” is not used: write the keys out")
            return None
        if isinstance(key.value, str):
            return key.value
        found = "a list" if isinstance(key.value, list) else "a set of keys"
        found = found if key.value is not None else "nothing"
        self._report(Rule.KEY, event, f"a key must be a plain word, and this is {found}")
        return None

    def _scalar(self, event: Any) -> str | None:
        if not event.style and event.value in ("", "~", "null"):
            return None
        text: str = event.value
        if found := _NOT_TEXT.search(text):
            message = f"a text must not hold {_named(found[0])}"
            self._report(Rule.CONTROL_CHARACTER, event, message)
            return _NOT_TEXT.sub("\ufffd", text)
        return text

    def _refuse_indirection(self, event: Any, node: Node) -> None:
        if isinstance(event, yaml.AliasEvent):
            message = (
                f"the alias “*{shortened(event.anchor or '')}” is not used: write the value out"
            )
            self._report(Rule.ALIAS, event, message)
            node.broken = True
        elif event.anchor is not None:
            message = f"the anchor “&{shortened(event.anchor)}” is not used: leave it out"
            self._report(Rule.ALIAS, event, message)
        if getattr(event, "tag", None) is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = f"the tag “{shortened(tag)}” is not used: leave it out"
            self._report(Rule.TAG, event, message)

    def _report(self, rule: Rule, event: Any, message: str) -> None:
        line = event.start_mark.line + 1 if event else 1
        column = event.start_mark.column + 1 if event else 1
        self.diagnostics.append(_diagnostic(rule, self.path, line, column, message))

    def _report_syntax(self, error: yaml.MarkedYAMLError) -> None:
        problem, began, mark = error.problem or "", error.context_mark, error.problem_mark
        message = _SYNTAX.get(problem) or _SYNTAX_IN.get(error.context or "", _UNREADABLE)
        assert mark is not None
        found_late = problem in _WHERE_IT_BEGAN or problem not in _SYNTAX
        end = self._text.rstrip()
        if began and (found_late or mark.index >= len(end)):
            mark = began
        line, column = mark.line + 1, mark.column + 1
        if mark.index > len(end):
            line, column = _line_and_column(end)
        if began and began.line + 1 < line:
            message += f" (it belongs to what begins in line {began.line + 1})"
        self.diagnostics.append(_diagnostic(Rule.SYNTAX, self.path, line, column, message))


def _stray(path: str, text: str) -> Iterator[Diagnostic]:
    """The first tab and the first control character of each line."""
    if "\t" not in text and not _NOT_TEXT.search(text):
        return
    for number, line in enumerate(_LINE_BREAK.split(text), 1):
        if "\t" in line:
            message = "must have spaces here, and this is a tab"
            yield _diagnostic(Rule.TAB, path, number, line.index("\t") + 1, message)
        if found := _NOT_TEXT.search(line):
            message = f"must not hold {_named(found[0])}"
            column = found.start() + 1
            yield _diagnostic(Rule.CONTROL_CHARACTER, path, number, column, message)


def _line_and_column(before: str) -> tuple[int, int]:
    lines = _LINE_BREAK.split(before)
    return len(lines), len(lines[-1]) + 1


def _named(character: str) -> str:
    code = f"U+{ord(character):04X}"
    if unicodedata.category(character) == "Cc":
        return f"the control character {code}"
    return f"{code}, which is no character"


def _diagnostic(rule: Rule, path: str, line: int, column: int, message: str) -> Diagnostic:
    location = Location(path=path, line=line, column=column)
    return Diagnostic(rule=rule, location=location, message=message)
