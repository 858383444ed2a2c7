"""Other ways to write the words of a text, so that it is found by each."""

import re
from collections.abc import Iterable

_UMLAUT = re.compile("[äöüßÄÖÜẞ]")
_PAIRS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ẞ": "SS"}
_SPREAD = str.maketrans(_PAIRS)
_PAIR = re.compile("(?<![aeiouäöüq])(?:ae|oe|ue)", re.IGNORECASE)
_UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü"}


def spellings(words: Iterable[str]) -> tuple[str, ...]:
    """Other ways to write some words: Ruestung for Rüstung, grosse for große, Müller for Mueller.

    The search itself takes ü for u, and its script asks for ss in the place of ß.
    """
    found: dict[str, None] = {}
    for word in words:
        if word.isascii():
            if word[0].isupper() and (other := _PAIR.sub(_umlaut, word)) != word:
                found[other] = None
        elif _UMLAUT.search(word):
            found[word.translate(_SPREAD)] = None
    return tuple(found)


def _umlaut(match: re.Match[str]) -> str:
    umlaut = _UMLAUTS[match[0].lower()]
    return umlaut.upper() if match[0][0].isupper() else umlaut
