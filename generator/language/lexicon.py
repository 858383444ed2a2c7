"""All that is known of one language, as its file says it: ``words/<language>.toml``.

A key with a full stop in it is what pages say: a text, or plural forms by the categories of
Unicode's plural rules (``one``, ``other``). The other keys are sections, each with keys of its own.
English is the measure: it has every key, and a comment to most of them.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.records import dataset

if TYPE_CHECKING:
    from babel import Locale

FOLDER = f"{dataset.FOLDER}/words"
"""Where a dataset has files of its own."""
SUFFIX = ".toml"
MEASURE = "en"

_FOLDER = Path(__file__).parent / "words"
_LENT = {"writing": ("attributed", "day")}
"""What a language that lacks it borrows from English, beside the words of pages. What English says
of reading holds for every source anyway."""

SHIPPED = tuple(sorted(path.stem for path in _FOLDER.glob(f"*{SUFFIX}")))
"""The languages that come with the generator."""

Said: TypeAlias = str | Mapping[str, str]
"""A text, or its plural forms."""
Value: TypeAlias = str | tuple[str, ...] | Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What a language says, how it is written, and how sources in it are read."""

    code: str
    words: Mapping[str, Said]
    """What pages say, by key."""
    sections: Mapping[str, Mapping[str, Value]]

    def text(self, section: str, key: str) -> str:
        """A text; empty where the language does not have it."""
        value = self.sections.get(section, {}).get(key, "")
        assert isinstance(value, str)
        return value

    def items(self, section: str, key: str) -> tuple[str, ...]:
        """Words or patterns; none where the language does not have them."""
        value = self.sections.get(section, {}).get(key, ())
        assert isinstance(value, tuple)
        return value

    def pairs(self, section: str, key: str) -> Mapping[str, str]:
        """Texts by other ones; none where the language does not have them."""
        value = self.sections.get(section, {}).get(key, {})
        assert isinstance(value, Mapping)
        return value

    def over(self, base: "Lexicon") -> "Lexicon":
        """This language, with what only ``base`` has."""
        return Lexicon(
            code=self.code,
            words={**base.words, **self.words},
            sections={
                name: {**base.sections.get(name, {}), **self.sections.get(name, {})}
                for name in (*base.sections, *(self.sections.keys() - base.sections.keys()))
            },
        )

    @property
    def keys(self) -> Iterator[tuple[str, ...]]:
        """Every key: a word of pages, or a section with a key of its own."""
        yield from ((key,) for key in self.words)
        yield from ((name, key) for name, section in self.sections.items() for key in section)


@cache
def shipped(code: str) -> Lexicon:
    """The language with this code; one of ``SHIPPED``."""
    with (_FOLDER / f"{code}{SUFFIX}").open("rb") as file:
        return written(code, tomllib.load(file))


def lent(code: str) -> Lexicon:
    """What a language has before its own file: all that is shipped, or else a loan of English."""
    if code in SHIPPED:
        return shipped(code)
    english = shipped(MEASURE)
    sections = {name: {key: english.sections[name][key] for key in _LENT[name]} for name in _LENT}
    return Lexicon(code=code, words=english.words, sections=sections)


def written(code: str, values: Mapping[str, Any]) -> Lexicon:
    """A language by the values of a file, which must be without fault."""
    return Lexicon(
        code=code,
        words={key: value for key, value in values.items() if is_word(key)},
        sections={
            name: {key: _value(value) for key, value in section.items()}
            for name, section in values.items()
            if not is_word(name)
        },
    )


def unicode_locale(name: str) -> "Locale | None":
    """What Unicode's data has of a language, as ``de_DE`` or ``de-DE``; None if it has nothing."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow to load, and few ask

    try:
        return Locale.parse(name.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return None


def is_word(key: str) -> bool:
    """Whether a key is of what pages say, and not a section."""
    return "." in key


def _value(value: Any) -> Value:
    return tuple(value) if isinstance(value, list) else value
