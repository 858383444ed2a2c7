"""A document's values as a record, or what is wrong with its shape, in an editor's words."""

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics.diagnostic import (
    Diagnostic,
    Level,
    Location,
    did_you_mean,
    nearest,
    shortened,
)
from generator.diagnostics.rules import Rule
from generator.records.document import Keys, Node
from generator.records.informal import DateWords
from generator.records.schema import Claim, Record, model_of
from generator.records.vocabulary import RecordKind

_MUST_BE = {
    "model_type": "must be a set of keys, each with its value",
    "tuple_type": "must be a list, each item on a line of its own behind “- ”",
}


def record(
    path: str,
    kind: RecordKind,
    root: Node,
    *,
    languages: tuple[str, ...],
    said: DateWords,
) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    model = model_of(kind, PurePosixPath(path).stem)
    try:
        record = model.model_validate(root.plain, context={"languages": languages, "said": said})
    except ValidationError as error:
        details = error.errors(include_url=False)
        found = [each for detail in details for each in _shape(path, model, root, detail)]
        return None, (*found, *(_lacking(path, root) if model is Claim else ()))
    return record, tuple(_unlike(path, record, root))


def _shape(path: str, model: Any, root: Node, detail: ErrorDetails) -> Iterator[Diagnostic]:
    """One of pydantic's errors as diagnostics: a text can be wrong in several languages."""
    keys: Keys = tuple(detail["loc"])
    if keys and isinstance(keys[-1], int) and not isinstance(root.at(keys[:-1]).value, list):
        keys = keys[:-1]  # one value stands for a list of one
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
    return f"“{shortened(name)}” is no key that goes here.{close}"


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
            return f", and “{shortened(str(value))}” is not"


def _lacking(path: str, root: Node) -> Iterator[Diagnostic]:
    """What statements of a claim lack that they can have from no occasion (see ``occasions``)."""
    statements = root.at(("statements",)).value
    for node in statements if isinstance(statements, list) else ():
        if isinstance(node.value, dict) and "occasion" not in node.value:
            for name in ("speaker", "date"):
                if name not in node.value:
                    message = f"the key “{name}” is missing here"
                    place = node.line, node.column
                    yield from _finding(path, node, place, Rule.MISSING_KEY, message)


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
