"""Lists of words that rules look for, in German and English; editors add to them in the dataset.

The lists that come with the generator stand in ``wordlists/<name>.toml``; a dataset adds to one in
``claims/wordlists/<name>.yml``. A word is matched whole and in any case; ``*`` stands for anything
that may be joined to it there, and ``…`` for whatever stands between two words. What ``except``
lists is no finding although words of the list stand in it.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

_FOLDER = Path(__file__).parent / "wordlists"
_EXCEPT = "except"
NAMES = tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))

_APOSTROPHES = dict.fromkeys(map(ord, "’‘`´ʼ＇"), "'")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060"), "")
_READABLE = {**_APOSTROPHES, **_UNSEEN}


class WordLists:
    """Every list, with what a dataset adds; each is read when it is first asked for."""

    def __init__(self, added: Mapping[str, Iterable[str]]) -> None:
        self._added = {name: tuple(words) for name, words in added.items()}
        self._lists: dict[str, _List] = {}

    @property
    def digest(self) -> str:
        """Differs when what a dataset adds does."""
        return repr(sorted((name, sorted(words)) for name, words in self._added.items()))

    def search(self, name: str, text: str, *, language: str | None = None) -> str | None:
        """The first word of a list that stands in a text.

        In ``language``, words of that language alone are looked for; what a dataset adds counts
        in every language.
        """
        list_ = self._list(name)
        found = list_.pattern(language).search(list_.readable(text))
        return _shortened(found[0]) if found else None

    def without(self, name: str, text: str) -> str:
        """A text without the words of a list."""
        list_ = self._list(name)
        return list_.pattern(None).sub(" ", list_.readable(text))

    def _list(self, name: str) -> "_List":
        if name not in self._lists:
            self._lists[name] = _List(name, self._added.get(name, ()))
        return self._lists[name]


class _List:
    """One list; the pattern of each language is made when it is first asked for."""

    def __init__(self, name: str, added: tuple[str, ...]) -> None:
        with (_FOLDER / f"{name}.toml").open("rb") as file:
            self._words = tomllib.load(file)
        self._excepted = _pattern(self._words.pop(_EXCEPT, ()))
        self._added = added
        self._patterns: dict[str | None, re.Pattern[str]] = {}

    def pattern(self, language: str | None) -> re.Pattern[str]:
        """Finds the words of a language, or those of all."""
        if language not in self._patterns:
            all_ = [word for words in self._words.values() for word in words]
            own = self._words.get(language or "", all_)
            self._patterns[language] = _pattern((*own, *self._added))
        return self._patterns[language]

    def readable(self, text: str) -> str:
        """A text as it is read, unseen characters left out, and without what is excepted."""
        seen = unicodedata.normalize("NFKC", text.translate(_READABLE))
        return self._excepted.sub(" ", seen)


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    alternatives = sorted({_alternative(word) for word in words}, reverse=True)
    any_of = "|".join(alternatives) or "(?!)"
    # An underscore is no part of a word: plain texts write “_not_” for emphasis.
    return re.compile(rf"(?<![^\W_])(?:{any_of})(?![^\W_])", re.IGNORECASE)


def _alternative(word: str) -> str:
    readable = unicodedata.normalize("NFC", word).translate(_APOSTROPHES)
    return re.escape(readable).replace(r"\*", r"\w*").replace(r"\ …\ ", r"\b.*?\b")


def _shortened(found: str) -> str:
    words = found.split()
    return found if len(words) <= 3 else f"{words[0]} … {words[-1]}"
