"""A language's file of a dataset, read and checked: every fault is said, what is good is kept."""

import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.diagnostics.diagnostic import Diagnostic, Location, nearest
from generator.diagnostics.rules import Rule
from generator.language.grammar import LISTS
from generator.language.lexicon import (
    MEASURE,
    Lexicon,
    Said,
    is_word,
    shipped,
    unicode_locale,
    written,
)
from generator.records.document import decode

Keys: TypeAlias = tuple[str, ...]

_PLURALS = ("zero", "one", "two", "few", "many", "other")
_PLAIN_SECTIONS = ("lists", "except", "calendar", "query", "kinds", "found")
_PLAIN_KEYS = (
    "abbreviations",
    "titles",
    "numbered",
    "openers",
    "ordinal",
    "months",
    "offices",
    "unfinished",
    "expletive",
    "definite",
    "indefinite",
    "prepositions",
)
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_HEAD = re.compile(r"\s*\[+\s*(.+?)\s*\]+\s*(?:#.*)?")
_KEY = re.compile(r"""\s*("[^"]*"|'[^']*'|[\w.-]+)\s*=""")
_NO_PATTERN = (re.error, OverflowError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a file says, as far as it can be used."""

    lexicon: Lexicon
    keys: frozenset[Keys]
    """What it names, whether or not that can be used."""


def read(path: str, raw: bytes, code: str) -> tuple[Proof | None, tuple[Diagnostic, ...]]:
    """The file of a language, None if it cannot be read at all, and everything wrong with it."""
    text, undecoded = decode(path, raw)
    if text is None:
        return None, undecoded
    try:
        values = tomllib.loads(text)
    except ValueError as error:
        return None, (*undecoded, _unreadable(path, text, str(error)))
    except RecursionError:
        return None, (*undecoded, _unreadable(path, text, "it is nested too deeply"))
    faults = tuple(proofread(values))
    wrong = [
        Diagnostic(rule=Rule.LANGUAGE, location=_location(path, text, fault), message=fault.message)
        for fault in faults
    ]
    proof = Proof(lexicon=written(code, _without(values, faults)), keys=frozenset(_keys(values)))
    return proof, (*undecoded, *wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with a value."""

    keys: Keys
    message: str
    item: str | None = None
    """The item of its list that is meant; None if it is all of it."""


def proofread(values: Mapping[str, Any]) -> Iterator[Fault]:
    """Everything that is wrong with the values of a file."""
    english = shipped(MEASURE)
    for name, value in values.items():
        if name in english.words:
            yield from _of_said(name, value, english.words[name])
        elif name not in english.sections:
            known = (*english.words, *english.sections)
            hint = nearest(name, known)
            if isinstance(value, Mapping) and not hint:
                hint = " What pages say has its whole key in quotation marks."
            yield Fault(keys=(name,), message=f"“{name}” is no key that goes here.{hint}")
        elif not isinstance(value, Mapping):
            message = f"“{name}” must be a section with keys of its own"
            yield Fault(keys=(name,), message=message)
        else:
            for key, inner in value.items():
                yield from _of_value(name, key, inner)


def _of_said(key: str, value: Any, english: Said) -> Iterator[Fault]:
    """What is wrong with what pages say."""
    if isinstance(english, str):
        if isinstance(value, str):
            yield from _of_fields((key,), value, _fields(english))
        else:
            yield Fault(keys=(key,), message=f"“{key}” must be a text")
        return
    if not _is_texts(value):
        message = f"“{key}” must be a set of plural forms, each a text"
        yield Fault(keys=(key,), message=message)
        return
    allowed = set().union(*map(_fields, english.values()))
    for form, words in value.items():
        if form not in _PLURALS:
            known = ", ".join(_PLURALS)
            message = f"“{key}” must have plural forms of {known}, and “{form}” is none"
            yield Fault(keys=(key, form), message=f"{message}.{nearest(form, _PLURALS)}")
        yield from _of_fields((key, form), words, allowed)
    if "other" not in value:
        message = f"“{key}” must have the form “other”, for all other numbers"
        yield Fault(keys=(key,), message=message)


def _of_fields(keys: Keys, words: str, allowed: set[str]) -> Iterator[Fault]:
    """What is wrong with words if they are not there, or fill in what English does not."""
    if not words.strip():
        yield Fault(keys=keys, message=f"“{keys[0]}” must not be empty")
    try:
        odd = sorted(_fields(words) - allowed)
    except ValueError:
        odd = ["{"]
    if odd:
        known = ", ".join(f"{{{name}}}" for name in sorted(allowed))
        must = f"no other than {known}" if known else "nothing"
        message = f"“{keys[0]}” must fill in {must}, and has “{odd[0]}”"
        yield Fault(keys=keys, message=message)


def _of_value(section: str, key: str, value: Any) -> Iterator[Fault]:
    """What is wrong with a value in a section."""
    english = shipped(MEASURE).sections[section]
    known = LISTS if section == "except" else tuple(english)
    measure = english.get(key, ())
    if key not in known:
        message = f"“{key}” is no key that goes in “{section}”.{nearest(key, known)}"
        yield Fault(keys=(section, key), message=message)
    elif isinstance(measure, tuple):
        yield from _of_items(section, key, value)
    elif isinstance(measure, str):
        if problem := _of_text(key, value):
            yield Fault(keys=(section, key), message=f"“{key}” must be {problem}")
    elif not _is_texts(value) or any(len(letter) != 1 for letter in value):
        message = f"“{key}” must be a set of single letters, each with a text"
        yield Fault(keys=(section, key), message=message)


def _of_text(key: str, value: Any) -> str:
    if not isinstance(value, str):
        return "a text"
    if key == "locale" and unicode_locale(value) is None:
        return f"a name that Unicode's data has, as pt_BR, and “{value}” is none"
    return ""


def _of_items(section: str, key: str, value: Any) -> Iterator[Fault]:
    """What is wrong with words or patterns."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        yield Fault(keys=(section, key), message=f"“{key}” must be a list of texts")
        return
    is_plain = section in _PLAIN_SECTIONS or key in _PLAIN_KEYS
    for item in value:
        if problem := (_of_words(item) if is_plain else _of_pattern(item)):
            message = f"“{key}” must be {problem}"
            yield Fault(keys=(section, key), message=message, item=item)


def _of_words(item: str) -> str:
    return "" if any(map(str.isalnum, item)) else f"words, and “{item}” is none"


def _of_pattern(item: str) -> str:
    """Why a text is no regular expression that can stand among others."""
    try:
        found = re.compile(item)
        re.compile(f"(?:x|{item})")
    except _NO_PATTERN as error:
        return f"regular expressions, and “{item}” is none: {error}"
    if found.groups:
        return f"regular expressions without groups that count, as (?:…), and “{item}” has one"
    return f"regular expressions, and “{item}” is found in nothing" if found.match("") else ""


def _without(values: Mapping[str, Any], faults: tuple[Fault, ...]) -> dict[str, Any]:
    """The values without those that cannot be used."""
    whole = {fault.keys[: 1 if is_word(fault.keys[0]) else 2] for fault in faults if not fault.item}
    items = {(fault.keys, fault.item) for fault in faults if fault.item is not None}
    good: dict[str, Any] = {}
    for name, value in values.items():
        if (name,) in whole:
            continue
        good[name] = value
        if not is_word(name):
            good[name] = {
                key: [item for item in inner if ((name, key), item) not in items]
                if isinstance(inner, list)
                else inner
                for key, inner in value.items()
                if (name, key) not in whole
            }
    return good


def _keys(values: Mapping[str, Any]) -> Iterator[Keys]:
    """What a file names."""
    for name, value in values.items():
        if isinstance(value, Mapping) and not is_word(name):
            yield from ((name, key) for key in value)
        else:
            yield (name,)


def _is_texts(value: Any) -> bool:
    """Whether a value is a set of keys with a text each."""
    return isinstance(value, Mapping) and all(isinstance(text, str) for text in value.values())


def _fields(words: str) -> set[str]:
    """What a text fills in; ValueError if a brace has no other half."""
    return {
        name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
        for _, name, form, conversion in string.Formatter().parse(words)
        if name is not None
    }


def _unreadable(path: str, text: str, problem: str) -> Diagnostic:
    """That a file is no TOML, at the place that the end of ``problem`` names."""
    found = _AT.search(problem)
    lines = text.split("\n")
    line, column = (len(lines), len(lines[-1]) + 1) if found else (1, 1)
    if found and found[1]:
        line, column = int(found[1]), int(found[2])
    said = _AT.sub("", problem)
    return Diagnostic(
        rule=Rule.LANGUAGE,
        location=Location(path=path, line=line, column=column),
        message=f"this is not well-formed TOML: {said[:1].lower()}{said[1:]}",
    )


def _location(path: str, text: str, fault: Fault) -> Location:
    line, column = _place(text, fault.keys, fault.item or "")
    return Location(path=path, line=line, column=column)


def _place(text: str, keys: tuple[str, ...], item: str) -> tuple[int | None, int | None]:
    """Line and column of a key, or of an item of its list, as far as a look at the lines tells."""
    places = _places(text)
    at = next((places[way] for way in (keys, keys[:1]) if way in places), None)
    if at is None:
        return None, None
    if item and (found := text.find(item, at)) > 0:
        at = found - 1
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _places(text: str) -> dict[tuple[str, ...], int]:
    """Where each key begins, if it has a line of its own, as it mostly has."""
    places: dict[tuple[str, ...], int] = {}
    section: tuple[str, ...] = ()
    start = 0
    for line in text.split("\n"):
        if head := _HEAD.fullmatch(line):
            section = (_bare(head[1]),)
            places.setdefault(section, start + head.start(1))
        elif key := _KEY.match(line):
            name = _bare(key[1])
            places.setdefault((*section, name), start + key.start(1))
            places.setdefault((*section, name.partition(".")[0]), start + key.start(1))
        start += len(line) + 1
    return places


def _bare(key: str) -> str:
    return key.strip("\"'")
