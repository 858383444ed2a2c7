"""The kinds of value that a key of a record can have, each with the words for what is wrong.

A value is checked as it was written: text, a list, a set of keys or nothing (see ``document``). The
type of a pydantic error made here is the value of the rule that is broken, or ``string_type``.
"""

import re
import unicodedata
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from generator.diagnostics.rules import ACCEPTABLE, Rule
from generator.records import dates, informal
from generator.records.dates import Date

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID_MUST_BE = "small letters a to z, digits and single hyphens between them, at most 100 characters"
_NOT_ID = re.compile(r"[^a-z0-9]+")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_URL = re.compile(r"https?://[^\s\"'<>\\^`{|}]+")
_FILE = re.compile(r"[^\\/:\0-\x1f\x7f]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # a simple BCP 47 tag
_NO_WORDS = informal.DateWords()
_Item = TypeVar("_Item")


def is_id(text: str) -> bool:
    """Whether a text can be the id of a record or a statement."""
    return len(text) <= 100 and _ID.fullmatch(text) is not None


def slug(text: str) -> str:
    """The id most like a text; empty if nothing of it can stand in an id."""
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_ID.sub("-", plain).strip("-")[:100].strip("-")


def string(value: Any) -> str:
    """The value if it is a text."""
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "must be a plain text")
    return value


def at_least(least: int) -> BeforeValidator:
    """A list's length is counted as written: pydantic would leave out the items that are wrong."""

    def checked(value: Any) -> Any:
        if isinstance(value, list) and len(value) < least:
            names = {"least": least, "items": "item" if least == 1 else "items"}
            names["given"] = len(value) or "none"
            raise PydanticCustomError(
                "value", "must have at least {least} {items}, and has {given}", names
            )
        return value

    return BeforeValidator(checked)


def _id(value: Any) -> str:
    text = string(value)
    if not is_id(text):
        names = {"must_be": _ID_MUST_BE, "close": slug(text)}
        raise PydanticCustomError("id", "must be an id: {must_be}", names)
    return text


def _reference(value: Any) -> str:
    parts = string(value).split("/", 1)
    if not all(map(is_id, parts)):
        names = {"must_be": _ID_MUST_BE, "close": "/".join(filter(None, map(slug, parts)))}
        message = "must be a statement's id, or claim/statement, each of {must_be}"
        raise PydanticCustomError("id", message, names)
    return "/".join(parts)


def _statement_key(value: Any) -> str:
    text = _reference(value)
    if "/" not in text:
        raise PydanticCustomError("value", "must be claim/statement, as a page's address has them")
    return text


def _date(value: Any, info: ValidationInfo) -> Date:
    text = string(value)
    try:
        return dates.parse(text)
    except dates.DateError as error:
        said = (info.context or {}).get("said", _NO_WORDS)
        names = {"problem": str(error), "close": "” or “".join(informal.meant(text, said))}
        raise PydanticCustomError("date", "{problem}", names) from None


def _words(value: Any) -> str:
    text = string(value)
    if not text.strip():
        raise PydanticCustomError("value", "must not be empty")
    return text


def _sha256(value: Any) -> str:
    text = string(value)
    if not _SHA256.fullmatch(text):
        raise PydanticCustomError("value", "must be a SHA-256: 64 digits and small letters a to f")
    return text


def _file(value: Any) -> str:
    text = string(value)
    if not _FILE.fullmatch(text) or text in (".", "..") or len(text.encode()) > 255:
        message = "must be the name of a file in the archive: no path, at most 255 bytes"
        raise PydanticCustomError("value", message)
    return text


def address(value: Any) -> str:
    """The value if it is the address of a page."""
    text = string(value)
    if not _URL.fullmatch(text):
        message = "must be an address that begins with https:// or http://"
        raise PydanticCustomError("value", message)
    return text


def _language(value: Any) -> str:
    text = string(value)
    if not _LANGUAGE.fullmatch(text):
        raise PydanticCustomError("value", "must be the code of a language, like de or pt-BR")
    return text


def _rule(value: Any) -> Rule:
    text = string(value)
    names = [rule.value for rule in ACCEPTABLE]
    if text not in names:
        raise PydanticCustomError("enum", "must be a rule", {"expected": ", ".join(names)})
    return Rule(text)


def _list(value: Any) -> Any:
    """An empty key stands for an empty list."""
    return [] if value is None else value


def _yes_or_no(value: Any) -> bool:
    text = string(value)
    if text not in ("true", "false"):
        raise PydanticCustomError("value", "must be true or false")
    return text == "true"


def _one_or_more(value: Any) -> Any:
    """A single value stands for a list of one."""
    return [value] if isinstance(value, str) else value


Id: TypeAlias = Annotated[str, BeforeValidator(_id)]
StatementReference: TypeAlias = Annotated[str, BeforeValidator(_reference)]
"""A statement of the same claim (``id``) or of another (``claim/id``)."""
StatementKey: TypeAlias = Annotated[str, BeforeValidator(_statement_key)]
"""A statement by its claim and its id there (``claim/id``)."""
Words: TypeAlias = Annotated[str, BeforeValidator(_words)]
DateField: TypeAlias = Annotated[Date, BeforeValidator(_date)]
Sha256: TypeAlias = Annotated[str, BeforeValidator(_sha256)]
FileName: TypeAlias = Annotated[str, BeforeValidator(_file)]
LanguageCode: TypeAlias = Annotated[str, BeforeValidator(_language)]
Address: TypeAlias = Annotated[str, BeforeValidator(address)]
AcceptableRule: TypeAlias = Annotated[Rule, BeforeValidator(_rule)]
"""A rule whose findings an editor can accept."""
Listed: TypeAlias = Annotated[tuple[_Item, ...], BeforeValidator(_list)]
OneOrMore: TypeAlias = Annotated[tuple[_Item, ...], BeforeValidator(_one_or_more), at_least(1)]
"""One value, or a list of them."""
YesOrNo: TypeAlias = Annotated[bool, BeforeValidator(_yes_or_no)]
"""``true`` or ``false``, as written: no other word stands for either."""
