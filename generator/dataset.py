"""Every document of a dataset read into records; errors of shape in an editor's words."""

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, Level, Location, Rule, did_you_mean, nearest
from generator.document import Document, Keys, Node, decode, parse
from generator.fields import is_id, slug
from generator.memory import Memory, Remembered
from generator.records import (
    MODELS,
    Actor,
    Claim,
    Event,
    Kind,
    Origin,
    Record,
    Scope,
    Source,
    Statement,
    WordList,
)

FOLDER = "claims"

_R = TypeVar("_R", bound=Record)
_FOLDERS = {f"{FOLDER}/{kind.value}".rstrip("/"): kind for kind in Kind}
_MUST_BE = {
    "model_type": "must be a set of keys, each with its value",
    "tuple_type": "must be a list, each item on a line of its own behind “- ”",
}


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """The records that could be read, by id in alphabetical order, and the texts they stand in."""

    claims: Mapping[str, Claim]
    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    sources: Mapping[str, Source]
    scopes: Mapping[str, Scope]
    origins: Mapping[str, Origin]
    wordlists: Mapping[str, WordList]
    documents: Mapping[tuple[Kind, str], Document]
    """The text of every record, also of those that could not be read."""
    lines: Mapping[tuple[str, str], int]
    """The line in which a statement begins, by claim and statement."""

    @cached_property
    def statements(self) -> tuple[tuple[str, int, Statement], ...]:
        """Every statement, behind its claim's id and its index there."""
        return tuple(
            (key, index, statement)
            for key, claim in self.claims.items()
            for index, statement in enumerate(claim.statements)
        )

    def of(self, kind: Kind) -> Mapping[str, Record]:
        """The records of one kind."""
        every: dict[Kind, Mapping[str, Record]] = {
            Kind.CLAIM: self.claims,
            Kind.ACTOR: self.actors,
            Kind.EVENT: self.events,
            Kind.SOURCE: self.sources,
            Kind.SCOPE: self.scopes,
            Kind.ORIGIN: self.origins,
            Kind.WORDLIST: self.wordlists,
        }
        return every[kind]


def read(
    root: Path, *, languages: tuple[str, ...], memory: Memory | None = None
) -> tuple[Dataset, tuple[Diagnostic, ...]]:
    """The dataset below ``root/claims``, and everything that is wrong with its files' shape.

    A file that is remembered and has not changed is not read again.
    """
    records: dict[Kind, dict[str, Record]] = {kind: {} for kind in Kind}
    documents: dict[tuple[Kind, str], Document] = {}
    lines: dict[tuple[str, str], int] = {}
    diagnostics: list[Diagnostic] = []
    for path, stamp in _files(root):
        kind, identifier, misplaced = _kind(path)
        diagnostics += misplaced
        if kind is None:
            continue
        known = memory.recall(path, stamp) if memory else None
        if known is None:
            documents[kind, identifier], known, found = _file(root, path, kind, languages, stamp)
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
    root: Path, path: str, kind: Kind, languages: tuple[str, ...], stamp: tuple[int, int]
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
    record, shape = _record(path, kind, node, languages)
    diagnostics += shape
    if record is None or diagnostics:
        return document, None, diagnostics
    return document, Remembered(stamp=stamp, record=record, lines=_lines(record, node)), ()


def _dataset(
    records: Mapping[Kind, Mapping[str, Record]],
    documents: Mapping[tuple[Kind, str], Document],
    lines: Mapping[tuple[str, str], int],
) -> Dataset:
    return Dataset(
        claims=_of(records[Kind.CLAIM], Claim),
        actors=_of(records[Kind.ACTOR], Actor),
        events=_of(records[Kind.EVENT], Event),
        sources=_of(records[Kind.SOURCE], Source),
        scopes=_of(records[Kind.SCOPE], Scope),
        origins=_of(records[Kind.ORIGIN], Origin),
        wordlists=_of(records[Kind.WORDLIST], WordList),
        documents=MappingProxyType(documents),
        lines=MappingProxyType(lines),
    )


def _files(root: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every file below ``claims/`` that looks like a record, with size and time of change."""
    found = []
    waiting = [root / FOLDER]
    while waiting:
        folder = waiting.pop()
        within = folder.relative_to(root).as_posix()
        for entry in os.scandir(folder) if folder.is_dir() else ():
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(folder / entry.name)
            elif entry.name.lower().endswith((".yml", ".yaml")) and entry.is_file():
                stat = entry.stat()
                found.append((f"{within}/{entry.name}", (stat.st_size, stat.st_mtime_ns)))
    yield from sorted(found)


def _kind(path: str) -> tuple[Kind | None, str, tuple[Diagnostic, ...]]:
    """The kind of record that a path promises, and its id."""
    folder, _, name = path.rpartition("/")
    identifier, dot, suffix = name.rpartition(".")
    if folder in _FOLDERS and suffix == "yml" and is_id(identifier) and identifier != "index":
        return _FOLDERS[folder], identifier, ()
    if folder not in _FOLDERS:
        known = ", ".join(_FOLDERS)
        message = (
            f"a record must lie in one of {known}, and not in {_shown(folder)}"
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


def _record(
    path: str, kind: Kind, root: Node, languages: tuple[str, ...]
) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    model = MODELS[kind]
    try:
        record = model.model_validate(root.plain, context={"languages": languages})
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, tuple(
            found for detail in details for found in _shape(path, model, root, detail)
        )
    return record, tuple(_unlike(path, record, root))


def _shape(path: str, model: Any, root: Node, detail: ErrorDetails) -> Iterator[Diagnostic]:
    """One of pydantic's errors as diagnostics: a text can be wrong in several languages."""
    keys: Keys = tuple(detail["loc"])
    node, rule = root.at(keys), Rule.KIND_OF_VALUE
    place = node.line, node.column
    match detail["type"]:
        case "missing":
            rule, message = Rule.MISSING_KEY, f"the key “{keys[-1]}” is missing here"
        case "extra_forbidden":
            name, parent = str(keys[-1]), root.at(keys[:-1])
            place = parent.keys[name]
            message = _unknown(name, _known(model, keys[:-1]), parent.keys.keys())
            rule = Rule.UNKNOWN_KEY
        case "enum":
            rule, message = Rule.CHOICE, f"{_subject(keys)} {_choice(detail)}"
        case "text" if faults := detail.get("ctx", {}).get("faults"):
            for language, words in faults:
                at, message = root.at((*keys, language)), f"{_subject(keys)} {words}"
                yield from _finding(path, at, (at.line, at.column), Rule.TEXT, message)
            return
        case "id" | "text" | "date" | "value" as own:
            rule, message = Rule(own), f"{_subject(keys)} {_own(detail)}"
        case other:
            must_be = _MUST_BE.get(other, detail["msg"])
            message = f"{_subject(keys)} {must_be}{_found(detail['input'])}"
    yield from _finding(path, node, place, rule, message)


def _finding(
    path: str, node: Node, place: tuple[int, int], rule: Rule, message: str
) -> Iterator[Diagnostic]:
    if not node.broken:
        location = Location(path=path, line=place[0], column=place[1])
        yield Diagnostic(rule=rule, location=location, message=message)


def _unknown(name: str, known: set[str], given: Collection[str]) -> str:
    close = nearest(name, known.difference(given)) or f" Known here: {', '.join(sorted(known))}."
    return f"“{_shown(name)}” is no key that goes here.{close}"


def _choice(detail: ErrorDetails) -> str:
    choices = str(detail["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
    given = detail["input"]
    close = nearest(given, choices.split(", ")) if isinstance(given, str) else ""
    return f"must be one of {choices}{_found(given)}.{close}"


def _own(detail: ErrorDetails) -> str:
    """The words of an error that ``fields`` or ``records`` made, with the value found."""
    message = detail["msg"]
    if message.startswith("must be") and "“" not in message:
        message += _found(detail["input"])
    close = detail.get("ctx", {}).get("close")
    return f"{message}.{did_you_mean(close)}" if close else message


def _known(model: Any, keys: Keys) -> set[str]:
    """The keys that a record knows at ``keys``."""
    for key in keys:
        if isinstance(key, str):
            fields = {field.alias or name: field for name, field in model.model_fields.items()}
            model = _inner(fields[key].annotation)
    return {field.alias or name for name, field in model.model_fields.items()}


def _inner(annotation: Any) -> Any:
    """The record that is declared inside an annotation, where it always comes first."""
    while not hasattr(annotation, "model_fields"):
        annotation = get_args(annotation)[0]
    return annotation


def _subject(keys: Keys) -> str:
    named = [str(key) for key in keys if isinstance(key, str)]
    item = f" (item {keys[-1] + 1})" if keys and isinstance(keys[-1], int) else ""
    return f"“{named[-1]}”{item}" if named else "the record"


def _found(value: object) -> str:
    match value:
        case None:
            return ", and nothing stands here"
        case list():
            return ", and a list stands here"
        case dict():
            return ", and keys stand here"
        case _:
            return f", and “{_shown(value)}” is not"


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _unlike(path: str, record: Record, root: Node) -> Iterator[Diagnostic]:
    """Statements of one claim that share an id."""
    if not isinstance(record, Claim):
        return
    first: dict[str, int] = {}
    for index, statement in enumerate(record.statements):
        node = root.at(("statements", index, "id"))
        if statement.id in first:
            yield Diagnostic(
                rule=Rule.DUPLICATE_ID,
                location=Location(path=path, line=node.line, column=node.column),
                message=f"“{statement.id}” is the id of the statement in line"
                f" {first[statement.id]} already: every statement needs its own",
                level=Level.ERROR,
            )
        else:
            first[statement.id] = node.line
