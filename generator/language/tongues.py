"""The languages that a dataset knows: those that are shipped, and those of its own files.

A dataset brings a language with one file, ``claims/words/<language>.toml``, and changes what a
shipped one says with a file of its name. What such a file lacks is taken from English.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.diagnostic import Diagnostic, Level, Location, UsageError
from generator.diagnostics.rules import Rule
from generator.language import grammar, proofreading
from generator.language.grammar import Grammar
from generator.language.lexicon import (
    FOLDER,
    MEASURE,
    SHIPPED,
    SUFFIX,
    Lexicon,
    lent,
    shipped,
    unicode_locale,
)

_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # a simple BCP 47 tag
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongues:
    """Every language that is known, and how sources are read by all of them."""

    lexica: Mapping[str, Lexicon]
    grammar: Grammar


def read(root: Path, codes: Iterable[str]) -> tuple[Tongues, tuple[Diagnostic, ...]]:
    """The languages of the dataset below ``root``, and what is wrong with its own files.

    ``codes`` are those of its site: of these it says what they lack.
    """
    lexica = {code: shipped(code) for code in SHIPPED}
    diagnostics: list[Diagnostic] = []
    own = _files(root)
    for code, path in own.items():
        within = f"{FOLDER}/{path.name}"
        if _CODE.fullmatch(code) is None:
            diagnostics.append(_misnamed(within))
            continue
        found, faults = proofreading.read(within, path.read_bytes(), code)
        diagnostics += faults
        lexica[code] = found.lexicon.over(lent(code)) if found else lent(code)
        if found and code in codes and code not in SHIPPED:
            diagnostics += _lacking(within, code, found.keys)
    known = grammar.combine(lexica.values()) if own else grammar.of_shipped()
    return Tongues(lexica=lexica, grammar=known), tuple(diagnostics)


def chosen(root: Path, listed: object) -> tuple[str, ...]:
    """The languages that a site is to have, by what stands under ``languages`` in ``mkdocs.yml``.

    UsageError if that is anything but a set of languages of which there are words.
    """
    available = sorted({*SHIPPED, *filter(_CODE.fullmatch, _files(root))})
    must = (
        "“languages” in mkdocs.yml must be a set of keys, each a language of which there are words:"
        f" {', '.join(available)}"
    )
    if not isinstance(listed, Mapping):
        kind = "a list" if isinstance(listed, list) else "a text" if listed else "empty"
        raise UsageError(f"{must}; and it is {kind}.")
    if not listed:
        raise UsageError(f"{must}; and it is empty.")
    for code in map(str, listed):
        if code not in available:
            place = f"{FOLDER}/{code}{SUFFIX}" if _CODE.fullmatch(code) else f"{FOLDER}/"
            raise UsageError(f"{must}; and “{code}” is none, whose words would be in {place}.")
    return tuple(map(str, listed))


def digest(root: Path) -> str:
    """Differs when any of the dataset's own files does."""
    return repr([(code, path.read_bytes()) for code, path in _files(root).items()])


def _files(root: Path) -> Mapping[str, Path]:
    """By language: the dataset's own files."""
    paths = sorted((root / FOLDER).glob(f"*{SUFFIX}"))
    return {path.stem: path for path in paths if path.is_file() and path.name[0] != "."}


def _misnamed(path: str) -> Diagnostic:
    message = "a language's file must be named by its code, as fr.toml or pt-BR.toml"
    return Diagnostic(rule=Rule.LANGUAGE, location=Location(path=path), message=message)


def _lacking(path: str, code: str, given: frozenset[tuple[str, ...]]) -> Iterator[Diagnostic]:
    """What a file does not have of what English has, said once."""
    needed = [key for key in shipped(MEASURE).keys if key[0] != "except"]
    if unicode_locale(code):
        needed.remove(("writing", "locale"))
    lacking = [key for key in needed if key not in given]
    if lacking:
        named = ", ".join(f"“{key[-1]}”" for key in lacking[:_NAMED])
        more = " and so on" if len(lacking) > _NAMED else ""
        yield Diagnostic(
            rule=Rule.LANGUAGE,
            location=Location(path=path),
            message=f"{len(lacking)} of {len(needed)} keys are missing and taken from English:"
            f" {named}{more}",
            level=Level.WARNING,
        )
