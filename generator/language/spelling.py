"""How a word is found that somebody writes in another way: by keys that all its spellings share.

What is searched and what is indexed go through the same steps, here and in the search's script
``search-query.js``: marks and case go, letters that no keyboard has become those that stand for
them, and what a hyphen or an apostrophe joins is found by its parts and as one word.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

ABBREVIATED = "^"
"""Before the key of a word in capitals, which is no name that is spelled alike: UN is not Un."""
INSIDE = 8
"""Of a word that is found by its inside, as many letters from any of them on."""
_CAPITALS = 5
_LETTER = (
    r"(?:[^\W_]|[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0900-\u0963\u0971-\u0dff\u0e31-\u0e4e\u0eb1-\u0ece\u0f71-\u0fbc\u102b-\u109d\u17b4-\u17d3"
    r"\u3099\u309a])"
)
_APOSTROPHES = "'’‘‛`´′＇\u02b9\u02bb\u02bc\u02bd\u02bf\u02be\u0092"
_HYPHENS = "-\u2010\u2011\u2043\u2212\ufe63\uff0d"
_UNSEEN = "\u00ad\u034f\u061c\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_JOINING = str.maketrans(
    {**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(_HYPHENS, "-"), **dict.fromkeys(_UNSEEN)}
)
_WORD = re.compile(rf"{_LETTER}+(?:['-]{_LETTER}+)*")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])\.?")
_ALPHABETS = "\u1000"
"""Below it, in Unicode, are those whose letters are sounds."""
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670]")
_UNPARTED = re.compile(
    "[\u0590-\u08ff\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3130-\u318f"
    "\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00020000-\U0003ffff]"
)
"""Scripts whose words are not parted by spaces, or have what others write as a word of its own."""


@dataclass(frozen=True, kw_only=True)
class Spelling:
    """What stands for letters where a keyboard has none of them, in all languages together."""

    letters: Mapping[str, str]
    """Letters, and what stands for each: ae for ä."""
    names: re.Pattern[str]
    """What may stand for a letter in a name."""
    bare: Mapping[str, str]
    """Letters that Unicode does not take apart, and the one that each looks like: l for ł."""

    def words(self, text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The words of a text as they stand there, each with the keys by which it is found."""
        for word in spoken(text):
            yield word, self.keys(word)

    def keys(self, word: str) -> tuple[str, ...]:
        """The keys of a word that ``spoken`` gave, the plainest first."""
        if word not in self._known:
            found: dict[str, None] = {}
            parts = parted(word)
            for part in ("".join(parts), *parts) if len(parts) > 1 else parts:
                found |= dict.fromkeys(self._ways(part))
            self._known[word] = tuple(found)
        return self._known[word]

    def plain(self, text: str) -> str:
        """A text by the plainest keys of its words, each part of them a word of its own."""
        parts = (part for word in spoken(text) for part in parted(word))
        return " ".join(self.folded(part) for part in parts)

    def folded(self, word: str) -> str:
        """A word in small letters and without marks: Lodz for Łódź."""
        small = unicodedata.normalize("NFKC", word).lower().translate(self._plainer)
        parts = unicodedata.normalize("NFKD", small)
        return unicodedata.normalize("NFC", _MARKS.sub("", parts).translate(self._plainer))

    def _ways(self, word: str) -> Iterator[str]:
        folded = self.folded(word)
        yield folded
        if is_abbreviated(word):
            yield ABBREVIATED + folded
        yield self.folded(unicodedata.normalize("NFC", word).lower().translate(self._spread))
        if word.isascii() and word[0].isupper():
            yield self.folded(self.names.sub(self._letter, word))
        if _UNPARTED.search(folded):
            # A single letter of an alphabet is a sound; in other scripts it can be a word.
            least = 1 if folded[-1] > _ALPHABETS else 2
            for start in range(1, len(folded) - least + 1):
                yield folded[start : start + INSIDE]

    def _letter(self, match: re.Match[str]) -> str:
        letter = self._back.get(match[0].lower(), match[0])
        return letter.upper() if match[0][0].isupper() else letter

    @cached_property
    def _known(self) -> dict[str, tuple[str, ...]]:
        """Most words of a dataset stand in it many times."""
        return {}

    @cached_property
    def _plainer(self) -> dict[int, str]:
        return str.maketrans(dict(self.bare))

    @cached_property
    def _spread(self) -> dict[int, str]:
        return str.maketrans(dict(self.letters))

    @cached_property
    def _back(self) -> Mapping[str, str]:
        return {spread: letter for letter, spread in self.letters.items() if spread.islower()}


def spoken(text: str) -> Iterator[str]:
    """The words of a text, those that a hyphen or an apostrophe joins as one; U.S. is US."""
    joined = unicodedata.normalize("NFC", text).translate(_JOINING)
    joined = _INITIALS.sub(lambda initials: initials[0].replace(".", ""), joined)
    yield from (match[0] for match in _WORD.finditer(joined))


def is_abbreviated(word: str) -> bool:
    """Whether a word is some capitals and nothing else."""
    return word.isupper() and 1 < len(word) <= _CAPITALS


def parted(word: str) -> tuple[str, ...]:
    """The parts of a word that ``spoken`` gave; the s behind an apostrophe is none."""
    parts = re.split("['-]", word)
    if len(parts) > 1 and word[-2:] in ("'s", "'S"):
        parts.pop()
    return tuple(parts)
