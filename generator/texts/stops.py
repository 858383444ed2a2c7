"""Whether a full stop ends a sentence, surely or in doubt, by the word before it and what follows.

1. It ends none behind a title (``Gen. Doe``), behind a word that is cut short only before a digit
   (``No. 5``) where one follows, nor behind a number at the head of a sentence (``1. Ships``).
2. Behind any other abbreviation, dotted letters (``U.N.``, ``p.m.``) and an unknown word without a
   vowel (``Rd.``) it ends one where what follows plainly begins one: an article, a pronoun or the
   like. It may end one where a name and a verb follow (``Northland denied it``), but for the name
   of an office (``U.S. Congress``), and but for words that stand before what they count
   (``3 Mio. Dollar``).
3. Behind any other short word with a capital letter (``Min.``) it may end one, unless that is a
   known noun, ends with a vowel, or the text has it without a full stop too.
4. A number of up to three digits is an ordinal behind ``am``, ``zum`` and the like, and before a
   month: it ends nothing, unless what follows plainly begins a sentence. Behind the name of a month
   it is a date, and ends one.
5. Behind ``“No!”`` a sentence goes on where a name and a verb of saying follow (``Roe shouted``).

What may end a sentence does: the halves count as two, and the edge between them is doubtful.
"""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cached_property
from itertools import islice, takewhile
from string import ascii_lowercase

from generator.language.grammar import SentenceWords
from generator.texts import marks

OWN_STOPS = "。！？｡।॥۔؟።՞։၊။"
"""Stops of scripts that need no white space behind them."""
_NEAR = 24  # how far before a full stop it looks: a whole line each time would be quadratic
_AHEAD = 96
_WORD = re.compile(r"[\w.]+")
_LAST = re.compile(r"([^\W_]+)\W*\Z")
_TOKEN = re.compile(r"([^\W_][\w-]*)([.!?;:]\s)?")
_DOTTED = re.compile(r"[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+")
_SHORT = re.compile(r"(?<![\w’'-])[^\W\d_][^\W\d_]{1,3}(?![\w.])")
_VOWELS = "aeiouy\u00e4\u00f6\u00fc"
_CONSONANTS = frozenset(ascii_lowercase) - frozenset(_VOWELS) | {"\u00df"}
_ROMAN = frozenset("IVXLC")
_SHORTEST, _LONGEST = 2, 4
_NAMES = 4
_MOST = 6
_ORDINAL = 3
_HEAD = f"{marks.OPENING}([–— \r\n\t\xa0"


class Stop(Enum):
    """What a full stop does."""

    GOES_ON = "goes on"
    """It belongs to the word before it."""
    DOUBTFUL = "doubtful"
    """It may end a sentence."""
    ENDS = "ends"
    """It ends one."""


class Stops:
    """The full stops of one text."""

    def __init__(self, text: str, words: SentenceWords, breaks: Mapping[int, Stop]) -> None:
        self._text = text
        self._words = words
        self.breaks = breaks
        """What each line break does that does not surely end a sentence."""

    def judge(self, start: int, at: int, end: int) -> Stop:
        """What the full stop at ``at`` does in a sentence that began at ``start``.

        White space and what can begin a sentence stand behind ``end``.
        """
        before = self._text[max(start, at - _NEAR) : at]
        word = before.rpartition(" ")[2]
        if not word.isalnum():  # seldom: most words have white space before them and nothing else
            word = _WORD.findall(f"{before}.")[-1][:-1]
        small = word.lower()
        if word.isdecimal():
            return self._number(word, start, at, end)
        if small in self._words.numbered and len(small) > 1:
            return Stop.GOES_ON if self._is_numbered(end) else Stop.ENDS
        if small in self._words.titles:
            return Stop.GOES_ON
        return self._before_noun(end) if small in self._words.counting else self._word(word, end)

    def _word(self, word: str, end: int) -> Stop:
        """What the stop behind a word does that stands before no name and no number."""
        small = word.lower()
        if len(word) == 1 and word.isalpha():
            return Stop.DOUBTFUL if self._opens(end) else Stop.GOES_ON
        if small in self._words.abbreviations or _DOTTED.fullmatch(word):
            return self._abbreviation(end)
        return self._unknown(word, small, end)

    def says(self, end: int) -> bool:
        """Whether what follows a quotation says whose it is: a name and a verb of saying."""
        names, verb, _ = self._subject(end)
        return bool(names) and verb in self._words.saying

    def _number(self, number: str, start: int, at: int, end: int) -> Stop:
        """What the stop behind a number does: it can make an ordinal of it."""
        before = self._text[max(start, at - len(number) - _NEAR) : at - len(number)]
        if not before.strip(_HEAD):
            return Stop.GOES_ON if len(number) <= _ORDINAL else Stop.ENDS
        if len(number) > _ORDINAL or before[-1] not in _HEAD:
            return Stop.ENDS
        found = _LAST.search(before)
        last = found[1].lower() if found else ""
        if last in self._words.months:
            return Stop.ENDS if self._opens(end) or self._tells(end) else Stop.DOUBTFUL
        following = self._follows(end)
        if following in self._words.months:
            return Stop.GOES_ON
        if last in self._words.ordinal:
            is_day = last in self._words.dating and not self._words.counted.fullmatch(following)
            return self._abbreviation(end) if is_day else self._before_noun(end)
        return self._abbreviation(end)

    def _before_noun(self, end: int) -> Stop:
        """What a stop does that what it counts stands behind: ``3 Mio. Dollar``."""
        return Stop.ENDS if self._opens(end) else Stop.GOES_ON

    def _abbreviation(self, end: int) -> Stop:
        if self._opens(end):
            return Stop.ENDS
        return Stop.DOUBTFUL if self._tells(end) else Stop.GOES_ON

    def _unknown(self, word: str, small: str, end: int) -> Stop:
        """What the stop behind a word does that no list has."""
        if small in self._words.openers or small in self._words.nouns or self._is_acronym(word):
            return Stop.ENDS
        if (
            1 < len(small) <= _MOST and _CONSONANTS.issuperset(small)
        ) or self._words.shortened.fullmatch(small):
            return self._abbreviation(end)
        if not (_SHORTEST <= len(word) <= _LONGEST and word.isalpha()):
            return Stop.ENDS
        is_word = not word[0].isupper() or small[-1] in _VOWELS or word in self._whole
        if is_word or self._opens(end):
            return Stop.ENDS
        return Stop.DOUBTFUL

    def _is_acronym(self, word: str) -> bool:
        return word.isupper() and not _ROMAN.issuperset(word)

    @cached_property
    def _whole(self) -> frozenset[str]:
        """The short words that the text has without a full stop behind them."""
        return frozenset(_SHORT.findall(self._text))

    def _is_numbered(self, end: int) -> bool:
        first = next(self._tokens(end), "")
        return first[:1].isdecimal() or (first != "" and _ROMAN.issuperset(first))

    def _opens(self, end: int) -> bool:
        """Whether what follows plainly begins a sentence."""
        return self._follows(end) in self._words.openers

    def _follows(self, end: int) -> str:
        """The next word, in small letters."""
        return next(self._tokens(end), "").lower()

    def _tells(self, end: int) -> bool:
        """Whether a name and a verb follow, and it is not the name of an office."""
        names, verb, behind = self._subject(end)
        if not names or any(name.lower() in self._words.offices for name in names):
            return False
        if verb not in self._words.unfinished and behind:
            verb = f"{verb} {behind}"  # “Northland later denied it”
        return any(self._words.verb.fullmatch(each) for each in verb.split())

    def _subject(self, end: int) -> tuple[list[str], str, str]:
        """The names that follow, and the two words behind them."""
        tokens = list(islice(self._tokens(end), _NAMES + 2))
        names = list(takewhile(lambda token: token[0].isupper(), tokens))
        verb, behind, *_ = (*tokens[len(names) :], "", "")
        return names, verb, behind

    def _tokens(self, end: int) -> Iterator[str]:
        """The words that follow, up to the next stop."""
        for found in _TOKEN.finditer(self._text, end, end + _AHEAD):
            yield found[1]
            if found[2] and not self._is_title(found[1]):
                return

    def _is_title(self, word: str) -> bool:
        return len(word) == 1 or word.lower() in self._words.titles
