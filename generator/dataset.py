"""Every document of a dataset read into records; errors of shape in an editor's words."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, Level, Location, Rule, nearest
from generator.document import Document, Keys, Node, decode, parse
from generator.records import MODELS, Actor, Claim, Event, Kind, Record, Scope, Source

FOLDER = "claims"

_R = TypeVar("_R", bound=Record)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KINDS = {kind.value: kind for kind in Kind}
_MUST_BE = {
    "model_type": "must be a set of keys, each with its value",
    "model_attributes_type": "must be a set of keys, each with its value",
    "tuple_type": "must be a list, each item on a line of its own behind “- ”",
    "string_type": "must be a plain text",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """The records that could be read, by id in alphabetical order, and the texts they stand in."""

    claims: Mapping[str, Claim]
    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    sources: Mapping[str, Source]
    scopes: Mapping[str, Scope]
    documents: Mapping[tuple[Kind, str], Document]
    """The text of every record, also of those that could not be read."""
    lines: Mapping[tuple[str, str], int]
    """The line in which a statement begins, by claim and statement."""

    def of(self, kind: Kind) -> Mapping[str, Record]:
        """The records of one kind."""
        every: dict[Kind, Mapping[str, Record]] = {
            Kind.CLAIM: self.claims,
            Kind.ACTOR: self.actors,
            Kind.EVENT: self.events,
            Kind.SOURCE: self.sources,
            Kind.SCOPE: self.scopes,
        }
        return every[kind]


def read(root: Path, *, languages: tuple[str, ...]) -> tuple[Dataset, tuple[Diagnostic, ...]]:
    """The dataset below ``root/claims``, and everything that is wrong with its files' shape."""
    records: dict[Kind, dict[str, Record]] = {kind: {} for kind in Kind}
    documents: dict[tuple[Kind, str], Document] = {}
    lines: dict[tuple[str, str], int] = {}
    diagnostics: list[Diagnostic] = []
    for path in _files(root):
        kind, misplaced = _kind(path)
        diagnostics += misplaced
        if kind is None:
            continue
        text, found = decode(path, (root / path).read_bytes())
        diagnostics += found
        identifier = Path(path).stem
        documents[kind, identifier] = Document(path=path, text=text or "")
        if text is None or found:
            continue
        node, found = parse(path, text)
        record, shape = (None, ()) if node is None else _record(path, kind, node, languages)
        diagnostics += (*found, *shape)
        if record is not None and not found and not shape:
            records[kind][identifier] = record
            if node and isinstance(record, Claim):
                lines |= _lines(identifier, record, node)
    dataset = Dataset(
        claims=_of(records[Kind.CLAIM], Claim),
        actors=_of(records[Kind.ACTOR], Actor),
        events=_of(records[Kind.EVENT], Event),
        sources=_of(records[Kind.SOURCE], Source),
        scopes=_of(records[Kind.SCOPE], Scope),
        documents=MappingProxyType(documents),
        lines=MappingProxyType(lines),
    )
    return dataset, tuple(diagnostics)


def _files(root: Path) -> Iterator[str]:
    """Every file below ``claims/`` that looks like a record, in alphabetical order."""
    paths = []
    for folder, subfolders, names in os.walk(root / FOLDER):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        paths += [
            (Path(folder) / name).relative_to(root).as_posix()
            for name in names
            if name.lower().endswith((".yml", ".yaml")) and not name.startswith(".")
        ]
    yield from sorted(paths)


def _kind(path: str) -> tuple[Kind | None, tuple[Diagnostic, ...]]:
    """The kind of record that a path promises."""
    _, *folders, name = path.split("/")
    folder = "/".join(folders)
    message = ""
    if folder not in _KINDS:
        known = ", ".join(f"{FOLDER}/{value}".rstrip("/") for value in sorted(_KINDS))
        message = f"records lie in {known}, not here.{nearest(folder, filter(None, _KINDS))}"
    elif not name.endswith(".yml") or not _ID.fullmatch(name[:-4]) or len(name) > 104:
        message = (
            "a record's file must be named by its id and “.yml”: small letters a to z, digits and"
            " single hyphens between them, at most 100 characters"
        )
    elif name == "index.yml":
        message = "a record must not have the id “index”: its page would be the list of all"
    if message:
        location = Location(path=path)
        return None, (Diagnostic(rule=Rule.FILE_NAME, location=location, message=message),)
    return _KINDS[folder], ()


def _of(records: Mapping[str, Record], model: type[_R]) -> Mapping[str, _R]:
    return MappingProxyType(
        {key: record for key, record in sorted(records.items()) if isinstance(record, model)}
    )


def _lines(claim: str, record: Claim, root: Node) -> dict[tuple[str, str], int]:
    return {
        (claim, statement.id): root.at(("statements", index)).line
        for index, statement in enumerate(record.statements)
    }


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
    """One of pydantic's errors as a diagnostic."""
    keys: Keys = tuple(detail["loc"])
    node = root.at(keys)
    line, column = node.line, node.column
    name = str(keys[-1]) if keys else ""
    match detail["type"]:
        case "missing":
            rule, message = Rule.MISSING_KEY, f"the key “{name}” is missing here"
        case "extra_forbidden":
            parent = root.at(keys[:-1])
            line, column = parent.keys.get(name, (line, column))
            known = _known(model, keys[:-1])
            close = nearest(name, known - parent.keys.keys())
            close = close or f" Known are {', '.join(sorted(known))}."
            rule, message = Rule.UNKNOWN_KEY, f"“{_shown(name)}” is no key that goes here.{close}"
        case "enum":
            expected = str(detail.get("ctx", {}).get("expected", ""))
            choices = expected.replace("'", "").replace(" or ", ", ")
            close = nearest(str(detail["input"]), choices.split(", "))
            given = _shown(detail["input"])
            rule = Rule.CHOICE
            message = f"“{name}” must be one of {choices}, and “{given}” is not.{close}"
        case "too_short":
            least = detail.get("ctx", {}).get("min_length", 1)
            rule, message = Rule.VALUE, f"“{name}” must list at least {least}"
        case "id" | "text" | "date" | "value" as own:
            rule = Rule(own)
            message = f"{_subject(keys)} {detail['msg']}{_found(detail['input'])}"
        case other:
            must_be = _MUST_BE.get(other, detail["msg"])
            rule = Rule.KIND_OF_VALUE
            message = f"{_subject(keys)} {must_be}{_found(detail['input'])}"
    if not node.broken:
        location = Location(path=path, line=line, column=column)
        yield Diagnostic(rule=rule, location=location, message=message)


def _known(model: Any, keys: Keys) -> set[str]:
    """The keys that a record knows at ``keys``."""
    for key in keys:
        if isinstance(key, str):
            fields = {field.alias or name: field for name, field in model.model_fields.items()}
            model = _inner(fields[key].annotation)
    return {field.alias or name for name, field in model.model_fields.items()}


def _inner(annotation: Any) -> Any:
    """The record that is declared somewhere inside an annotation."""
    if hasattr(annotation, "model_fields"):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        if found := _inner(part):
            return found
    return None


def _subject(keys: Keys) -> str:
    named = [str(key) for key in keys if isinstance(key, str)]
    item = f" (item {keys[-1] + 1})" if keys and isinstance(keys[-1], int) else ""
    return f"“{named[-1]}”{item}" if named else "the record"


def _found(value: object) -> str:
    if isinstance(value, str):
        return f", and “{_shown(value)}” is not"
    return ", and nothing stands here" if value is None else ""


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
