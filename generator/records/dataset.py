"""Every document of a dataset read into records; errors of shape in an editor's words."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias, TypeVar

from generator.diagnostics.diagnostic import Diagnostic, Location, did_you_mean, nearest, shortened
from generator.diagnostics.rules import Rule
from generator.records import shape
from generator.records.document import Document, Node, decode, parse
from generator.records.fields import is_id, slug
from generator.records.informal import DateWords
from generator.records.memory import Memory, Remembered
from generator.records.schema import (
    SYNONYMS,
    Actor,
    Claim,
    Event,
    Names,
    Occasion,
    Record,
    Scope,
    Source,
    Statement,
    Synonyms,
    Text,
    WordList,
)
from generator.records.vocabulary import RecordKind

FOLDER = "claims"

_R = TypeVar("_R", bound=Record)
_Shaped: TypeAlias = Callable[[str, RecordKind, Node], tuple[Record | None, tuple[Diagnostic, ...]]]
_Stamp: TypeAlias = tuple[int, int]
"""A file's size and its time of change."""
_NO_WORDS = DateWords()
_FOLDERS = {f"{FOLDER}/{kind.value}".rstrip("/"): kind for kind in RecordKind}


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """The records that could be read, by id in alphabetical order, and the texts they stand in."""

    claims: Mapping[str, Claim]
    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    sources: Mapping[str, Source]
    scopes: Mapping[str, Scope]
    occasions: Mapping[str, Occasion]
    wordlists: Mapping[str, WordList | Synonyms]
    documents: Mapping[tuple[RecordKind, str], Document]
    """The text of every record, also of those that could not be read."""
    lines: Mapping[tuple[str, str], int]
    """The line in which a statement begins, by claim and statement."""

    def called(self, kind: RecordKind, identifier: str) -> Text | str:
        """What a record is called; its id where it could not be read."""
        match self.of(kind).get(identifier):
            case Claim(claim=name):
                return name
            case Event(title=name) | Source(title=name):
                return name
            case Actor(name=name) | Scope(name=name) | Occasion(name=name):
                return name
            case _:
                return identifier

    def in_text(self, actor: str) -> Text | str:
        """An actor's name as it stands in a sentence, behind “by” or “about”."""
        record = self.actors.get(actor)
        return (record.in_text or record.name) if record else actor

    @cached_property
    def statements(self) -> tuple[tuple[str, int, Statement], ...]:
        """Every statement, behind its claim's id and its index there."""
        return tuple(
            (key, index, statement)
            for key, claim in self.claims.items()
            for index, statement in enumerate(claim.statements)
        )

    @property
    def synonyms(self) -> tuple[Names, ...]:
        """Groups of words that the search takes for each other."""
        found = self.wordlists.get(SYNONYMS)
        return found.groups if isinstance(found, Synonyms) else ()

    def of(self, kind: RecordKind) -> Mapping[str, Record]:
        """The records of one kind."""
        every: dict[RecordKind, Mapping[str, Record]] = {
            RecordKind.CLAIM: self.claims,
            RecordKind.ACTOR: self.actors,
            RecordKind.EVENT: self.events,
            RecordKind.SOURCE: self.sources,
            RecordKind.SCOPE: self.scopes,
            RecordKind.OCCASION: self.occasions,
            RecordKind.WORDLIST: self.wordlists,
        }
        return every[kind]


def read(
    root: Path,
    *,
    languages: tuple[str, ...],
    memory: Memory | None = None,
    said: DateWords = _NO_WORDS,
) -> tuple[Dataset, tuple[Diagnostic, ...]]:
    """The dataset below ``root/claims``, and everything that is wrong with its files' shape.

    ``said`` is what people say in dates, by which it guesses what a text may mean that is none.
    A file that is remembered and has not changed is not read again.
    """
    records: dict[RecordKind, dict[str, Record]] = {kind: {} for kind in RecordKind}
    documents: dict[tuple[RecordKind, str], Document] = {}
    lines: dict[tuple[str, str], int] = {}
    shaped = partial(shape.record, languages=languages, said=said)
    files, unread = _files(root)
    diagnostics = [*unread]
    for path, stamp in files:
        kind, identifier, misplaced = _kind(path)
        diagnostics += misplaced
        if kind is None:
            continue
        known = memory.recall(path, stamp) if memory else None
        if known is None:
            documents[kind, identifier], known, found = _file(root, path, kind, stamp, shaped)
            diagnostics += found
            if memory and known:
                memory.remember(path, known)
        else:
            documents[kind, identifier] = Document(path=path, root=root)
        if known:
            records[kind][identifier] = known.record
            lines |= {(identifier, name): line for name, line in known.lines}
    return _dataset(records, documents, lines), tuple(diagnostics)


def _file(
    root: Path, path: str, kind: RecordKind, stamp: _Stamp, shaped: _Shaped
) -> tuple[Document, Remembered | None, tuple[Diagnostic, ...]]:
    """A file's text, what it holds if nothing is wrong with it, and what is wrong."""
    text, diagnostics = decode(path, (root / path).read_bytes())
    document = Document(path=path, text=text or "")
    if text is None:
        return document, None, diagnostics
    node, written = parse(path, text)
    diagnostics += written
    if node is None:
        return document, None, diagnostics
    record, misshapen = shaped(path, kind, node)
    diagnostics += misshapen
    if record is None or diagnostics:
        return document, None, diagnostics
    return document, Remembered(stamp=stamp, record=record, lines=_lines(record, node)), ()


def _dataset(
    records: Mapping[RecordKind, Mapping[str, Record]],
    documents: Mapping[tuple[RecordKind, str], Document],
    lines: Mapping[tuple[str, str], int],
) -> Dataset:
    return Dataset(
        claims=_of(records[RecordKind.CLAIM], Claim),
        actors=_of(records[RecordKind.ACTOR], Actor),
        events=_of(records[RecordKind.EVENT], Event),
        sources=_of(records[RecordKind.SOURCE], Source),
        scopes=_of(records[RecordKind.SCOPE], Scope),
        occasions=_of(records[RecordKind.OCCASION], Occasion),
        wordlists={
            **_of(records[RecordKind.WORDLIST], WordList),
            **_of(records[RecordKind.WORDLIST], Synonyms),
        },
        documents=MappingProxyType(documents),
        lines=MappingProxyType(lines),
    )


def _files(root: Path) -> tuple[list[tuple[str, _Stamp]], list[Diagnostic]]:
    """Every file below ``claims/`` that looks like a record, in order, and links to nothing.

    Links are followed, but for those to a folder that holds them: they would never end.
    """
    found: list[tuple[str, _Stamp]] = []
    unread: list[Diagnostic] = []
    waiting = [(root / FOLDER, frozenset([os.path.realpath(root / FOLDER)]))]
    while waiting:
        folder, above = waiting.pop()
        within = folder.relative_to(root).as_posix()
        for entry in os.scandir(folder) if folder.is_dir() else ():
            path = f"{within}/{entry.name}"
            if entry.name.startswith("."):
                continue
            if problem := _leads_nowhere(entry, above) if entry.is_symlink() else "":
                unread.append(_unread(path, problem))
            elif entry.is_dir():
                waiting.append((folder / entry.name, above | {os.path.realpath(entry.path)}))
            elif entry.name.lower().endswith((".yml", ".yaml")) and entry.is_file():
                stat = entry.stat()
                found.append((path, (stat.st_size, stat.st_mtime_ns)))
    return sorted(found), unread


def _leads_nowhere(link: os.DirEntry[str], above: frozenset[str]) -> str:
    """Why nothing can be read through a link; empty if something can."""
    where = os.path.realpath(link.path)
    if not os.path.exists(where):  # noqa: PTH110 - as it comes from ``scandir``
        return f"is a link to {shortened(os.readlink(link.path))}, which is not there"  # noqa: PTH115
    return "is a link to a folder that holds it, and is not followed" if where in above else ""


def _unread(path: str, problem: str) -> Diagnostic:
    message = f"this {problem}: nothing of it is read"
    return Diagnostic(rule=Rule.FILE_NAME, location=Location(path=path), message=message)


def _kind(path: str) -> tuple[RecordKind | None, str, tuple[Diagnostic, ...]]:
    """The kind of record that a path promises, and its id."""
    folder, _, name = path.rpartition("/")
    identifier, dot, suffix = name.rpartition(".")
    if folder in _FOLDERS and suffix == "yml" and is_id(identifier) and identifier != "index":
        return _FOLDERS[folder], identifier, ()
    if folder not in _FOLDERS:
        known = ", ".join(_FOLDERS)
        message = (
            f"a record must lie in one of {known}, and not in {shortened(folder)}"
            f".{nearest(folder, _FOLDERS)}"
        )
    elif identifier == "index" and suffix == "yml":
        message = "a record must not have the id “index”: its page would be the list of all"
    else:
        close = slug(identifier if dot else name)
        message = (
            "a record's file must be named by its id and “.yml”: small letters a to z, digits and"
            f" single hyphens between them, at most 100 characters."
            f"{did_you_mean(f'{close}.yml' if close else '')}"
        )
    location = Location(path=path)
    return None, "", (Diagnostic(rule=Rule.FILE_NAME, location=location, message=message),)


def _of(records: Mapping[str, Record], model: type[_R]) -> Mapping[str, _R]:
    return MappingProxyType(
        {key: record for key, record in sorted(records.items()) if isinstance(record, model)}
    )


def _lines(record: Record, root: Node) -> tuple[tuple[str, int], ...]:
    """Each statement of a claim, and the line in which it begins."""
    return tuple(
        (statement.id, root.at(("statements", index)).line)
        for index, statement in enumerate(record.statements if isinstance(record, Claim) else ())
    )
