"""Lists of words that rules look for, in every language; editors add to them in the dataset.

Each language has its own, in its file; a dataset adds to one of all languages in
``claims/wordlists/<name>.yml``. A word is matched whole and in any case; ``*`` stands for anything
that may be joined to it there, and ``…`` for up to twelve words. What a language
lists under ``except`` is no finding although words of the list stand in it, nor what it has under
``neutral``. A text that was decoded wrongly is read as it was; of a letter that is lost any does.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from generator.language import grammar
from generator.language.grammar import Grammar
from generator.language.lexicon import MEASURE
from generator.texts.encoding import LOST, mended
from generator.texts.marks import APOSTROPHES
from generator.texts.scripts import UNSPACED, VOWEL_SIGNS

_APOSTROPHES = dict.fromkeys(map(ord, APOSTROPHES), "'")
_UNSEEN = dict.fromkeys(
    (
        *map(ord, "\u00ad\u034f\u061c\u180e\ufeff"),
        *range(0x200B, 0x2010),  # zero-width characters and marks of direction
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0x0334, 0x0339),  # what strikes a letter through
        *range(0xFE00, 0xFE10),  # variation selectors
    ),
    "",
)
# Cyrillic and Greek letters that are printed as Latin ones are.
_ALIKE = dict(
    zip(
        map(
            ord,
            "\u0430\u0435\u0456\u043a\u043e\u0440\u0441\u0443\u0445\u04bb\u0455\u0458"
            "\u0501\u03bf\u03b9\u03ba\u03b1\u03c5\u03c1",
        ),
        "aeikopcyxhsjdoikaup",
        strict=True,
    )
)
_READABLE = {**_APOSTROPHES, **_UNSEEN, **_ALIKE}
_UNREADABLE = re.compile(f"[{re.escape(''.join(map(chr, _READABLE)))}]")
_HYPHENATED = re.compile("[-\u00ad\u2010][^\\S\r\n]*(?:\r\n|\r|\n)[^\\S\r\n]*(?=([^\\W\\d_]))")
_RUN_ON = re.compile(f"[{UNSPACED}]")
_PIECE = re.compile(r"[,;:()–—]")
_BESIDE = 5
_BETWEEN = r"(?:[^\w?!]+\w+){0,12}?[^\w?!]+"  # a gap in a word; a full stop may end an abbreviation
_OF_OWN_TEXTS = ("attribution", "common", "verdict")
_SPACED_OUT = re.compile(r"(?<!\w)[^\W\d](?: [^\W\d]){2,}(?!\w)")


class WordLists:
    """Every list, with what a dataset adds; the patterns are made when they are first asked for.

    The words are those of the languages of the dataset, or else of those that are shipped.
    """

    def __init__(self, added: Mapping[str, Iterable[str]], known: Grammar | None = None) -> None:
        self.grammar = known or grammar.of_shipped()
        self._added = {name: tuple(words) for name, words in added.items()}
        self._lists: dict[str, _List] = {}

    def reads(self, language: str) -> bool:
        """Whether anybody has said which words negate or deny in a language."""
        known = language.partition("-")[0] in self.grammar.lists["negation"]
        return known or any(self._added.get(name) for name in ("negation", "denial", "untrue"))

    @property
    def digest(self) -> str:
        """Differs when what a dataset adds does, or what its languages say of reading."""
        added = sorted((name, sorted(words)) for name, words in self._added.items())
        return f"{added} {self.grammar.digest}"

    def example(self, language: str) -> str:
        """How a text in a language says whose statement it is; in English if nobody knows."""
        examples = self.grammar.attributed
        return examples.get(language) or examples[MEASURE]

    def search(self, name: str, text: str, *, language: str | None = None) -> str | None:
        """The first word of a list that stands in a text.

        In ``language``, words of that language alone are looked for; what a dataset adds counts
        in every language.
        """
        seen, lower = _as_read(text)
        found = self._list(name).find(lower, language)
        return _shortened(seen[found.start() : found.end()]) if found else None

    def beside(self, name: str, other: str, text: str) -> str | None:
        """The first word of a list that has one of another list in it or close beside it.

        As close as a verb is to its object: no comma and no word of saying stands between them.
        """
        seen, lower = _as_read(text)
        for found in self._list(name).every(lower):
            before = _PIECE.split(lower[: found.start()])[-1].split()[-_BESIDE:]
            after = _PIECE.split(lower[found.end() :])[0].split()[:_BESIDE]
            near = found[0], " ".join(after), " ".join(before)
            for words in near:
                if self.search(other, words) and not self.search("attribution", near[2]):
                    return _shortened(seen[found.start() : found.end()])
        return None

    def begins(self, name: str, text: str) -> bool:
        """Whether a text begins with a word of a list."""
        return self._list(name).pattern(None).match(_as_read(text)[1]) is not None

    def without(self, name: str, text: str) -> str:
        """A text as it is read, in small letters, without the words of a list."""
        return self._list(name).pattern(None).sub(" ", _as_read(text)[1])

    def _list(self, name: str) -> "_List":
        if name not in self._lists:
            self._lists[name] = _List(name, self.grammar, self._added.get(name, ()))
        return self._lists[name]


class _List:
    """One list; the pattern of each language is made when it is first asked for."""

    def __init__(self, name: str, known: Grammar, added: tuple[str, ...]) -> None:
        self._words = known.lists[name]
        self._excepted = _pattern(known.excepted[name])
        self._neutral = None if name in _OF_OWN_TEXTS else known.neutral
        self._added = added
        self._patterns: dict[str | None, re.Pattern[str]] = {}

    def pattern(self, language: str | None) -> re.Pattern[str]:
        """Finds the words of a language, or those of all."""
        if language not in self._patterns:
            all_ = [word for words in self._words.values() for word in words]
            own = self._words.get(language or "", all_)
            self._patterns[language] = _pattern((*own, *self._added))
        return self._patterns[language]

    def every(self, lower: str) -> Iterator[re.Match[str]]:
        """Where words of the list stand in a text of small letters."""
        return self.pattern(None).finditer(lower)

    def find(self, lower: str, language: str | None) -> re.Match[str] | None:
        """Where a word of the list stands in a text of small letters, but for what is excepted."""
        pattern = self.pattern(language)
        found = pattern.search(lower)
        if found is None:  # as mostly: what is excepted can wait
            return None
        kept = self._excepted.sub(_blank, lower)
        if self._neutral:
            kept = self._neutral.sub(_blank, kept)
        return pattern.search(kept)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


@lru_cache(maxsize=16)
def _as_read(text: str) -> tuple[str, str]:
    """A text as somebody reads it, and the same in small letters, code point for code point.

    Nothing is left of what nobody sees, look-alikes are what they look like, words that are
    hyphenated at the end of a line or spaced out (``n o t``) are put together, and white space is
    one space. One text is searched for the words of several lists, hence the cache.
    """
    whole = _HYPHENATED.sub(_joined, mended(text))
    if _UNREADABLE.search(whole):  # to translate takes much longer, and is seldom needed
        whole = whole.translate(_READABLE)
    seen = " ".join(unicodedata.normalize("NFKC", whole).split())
    seen = _SPACED_OUT.sub(lambda found: found[0].replace(" ", ""), seen)
    lower = seen.lower()
    if len(lower) != len(seen):  # a capital İ becomes two code points
        lower = "".join(small if len(small := each.lower()) == 1 else each for each in seen)
    return seen, lower


def _joined(hyphen: re.Match[str]) -> str:
    """Nothing where a word goes on in the next line, in small letters."""
    return "" if hyphen[1].islower() else hyphen[0]


def _pattern(words: Collection[str]) -> re.Pattern[str]:
    parted = [word for word in words if not _RUN_ON.search(word)]
    run_on = [word for word in words if _RUN_ON.search(word)]
    any_of = _any_of([_atoms(word) for word in parted]) or "(?!)"
    # An underscore is no part of a word: plain texts write “_not_” for emphasis. In small letters,
    # since to search without regard to case takes four times as long. A vowel sign belongs to the
    # letter before it. Scripts without white space have no edges of words.
    pattern = rf"(?<![^\W_]){any_of}(?![^\W_]|[{VOWEL_SIGNS}])"
    if run_on:
        pattern = f"{pattern}|{_any_of([_atoms(word) for word in run_on])}"
    return re.compile(pattern)


def _atoms(word: str) -> tuple[str, ...]:
    parts = ([_atom(each) for each in _as_read(part)[1]] for part in word.split(" … "))
    first, *others = parts
    return (*first, *(atom for part in others for atom in (_BETWEEN, *part)))


def _atom(letter: str) -> str:
    """A pattern for a letter of a word; one that is easily lost may be."""
    if letter == "*":
        return r"\w*"
    return re.escape(letter) if letter.isascii() and letter != "'" else f"[{letter}{LOST}]"


def _any_of(words: Iterable[tuple[str, ...]]) -> str:
    """A pattern for any of these words, which looks at what they have in common once only."""
    behind: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    is_whole = False
    for word in words:
        if word:
            behind[word[0]].append(word[1:])
        else:
            is_whole = True
    branches = [atom + _any_of(rest) for atom, rest in sorted(behind.items(), reverse=True)]
    if not branches:
        return ""
    if len(branches) == 1 and not is_whole:  # to compile a group takes longer than its words
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if is_whole else "")


def _shortened(found: str) -> str:
    words = found.split()
    return found if len(words) <= 3 else f"{words[0]} … {words[-1]}"
