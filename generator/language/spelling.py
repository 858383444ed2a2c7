"""Other ways to write the words of a text, so that it is found by each."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, kw_only=True)
class Spelling:
    """What stands for letters where a keyboard has none of them, in all languages together."""

    letters: Mapping[str, str]
    """Letters, and what stands for each."""
    names: re.Pattern[str]
    """What may stand for a letter in a name."""

    def others(self, words: Iterable[str]) -> tuple[str, ...]:
        """Other ways to write some words: Ruestung for Rüstung, Müller for Mueller.

        The search itself takes ü for u, and its script asks for ss in the place of ß.
        """
        found: dict[str, None] = {}
        for word in words:
            if word.isascii():
                if word[0].isupper() and (other := self.names.sub(self._letter, word)) != word:
                    found[other] = None
            elif self._any_letter.search(word):
                found[word.translate(self._spread)] = None
        return tuple(found)

    def _letter(self, match: re.Match[str]) -> str:
        letter = self._back.get(match[0].lower(), match[0])
        return letter.upper() if match[0][0].isupper() else letter

    @cached_property
    def _any_letter(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(''.join(self.letters))}]" if self.letters else "(?!)")

    @cached_property
    def _spread(self) -> dict[int, str]:
        return str.maketrans(dict(self.letters))

    @cached_property
    def _back(self) -> Mapping[str, str]:
        return {spread: letter for letter, spread in self.letters.items() if spread.islower()}
