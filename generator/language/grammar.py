"""How sources are read and words are found, by all languages together: patterns, ready to use.

A language's file has the words and the patterns, each one of several that may stand in its place;
what stands around that place is here. Every source is read by all of them, since it may quote any.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.language.lexicon import SHIPPED, Lexicon, shipped
from generator.language.spelling import Spelling
from generator.records.informal import DateWords

LISTS = (
    "account",
    "attribution",
    "common",
    "condition",
    "denial",
    "hedge",
    "negation",
    "possibility",
    "retraction",
    "truth",
    "untrue",
    "verdict",
)
"""The lists of words that rules look for."""
_NEVER = "(?!)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePatterns:
    """What goes with what in a sentence."""

    edge: re.Pattern[str]
    apart: re.Pattern[str]
    hanging: re.Pattern[str]
    either: re.Pattern[str]
    that: re.Pattern[str]
    relative: re.Pattern[str]
    parenthetic: re.Pattern[str]
    infinitive: re.Pattern[str]
    inverted: re.Pattern[str]
    only_if: re.Pattern[str]
    joining: re.Pattern[str]
    passive: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LookPatterns:
    """What the look of a line says about it."""

    credit: re.Pattern[str]
    teaser: re.Pattern[str]
    by_line: re.Pattern[str]
    """With the names in the first group, which must begin with capital letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetractionPatterns:
    """What takes back the words before it."""

    edge: re.Pattern[str]
    joint: re.Pattern[str]
    no: re.Pattern[str]
    curt: re.Pattern[str]
    subject: re.Pattern[str]
    object: re.Pattern[str]
    expletive: frozenset[str]
    new: re.Pattern[str]
    called: re.Pattern[str]
    thereof: re.Pattern[str]
    which: re.Pattern[str]
    contents: re.Pattern[str]
    account: re.Pattern[str]
    """With the groups ``article`` and ``nouns``."""
    definite: frozenset[str]
    about: re.Pattern[str]
    indefinite: frozenset[str]
    following: re.Pattern[str]
    what: re.Pattern[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class Grammar:
    """How sources are read, by all languages that are known."""

    abbreviations: frozenset[str]
    clauses: ClausePatterns
    looks: LookPatterns
    retractions: RetractionPatterns
    lists: Mapping[str, Mapping[str, tuple[str, ...]]]
    """The words of each list, by language."""
    excepted: Mapping[str, tuple[str, ...]]
    """What is no finding although words of a list stand in it."""
    attributed: Mapping[str, str]
    """By language: an example of a text that says whose statement it is."""
    spelling: Spelling
    dates: DateWords
    """What people say in dates."""
    digest: str
    """Differs when anything of it does."""


def combine(lexica: Iterable[Lexicon]) -> Grammar:
    """What these languages make together."""
    known = tuple(lexica)
    words = _Words(known)
    return Grammar(
        abbreviations=words.plain("sentences", "abbreviations"),
        clauses=_clauses(words),
        looks=_looks(words),
        retractions=_retractions(words),
        lists={
            name: {of.code: items for of in known if (items := of.items("lists", name))}
            for name in LISTS
        },
        excepted={name: words.every("except", name) for name in LISTS},
        attributed={of.code: of.text("writing", "attributed") for of in known},
        spelling=Spelling(
            letters={
                letter: spread
                for of in reversed(known)
                for letter, spread in of.pairs("spelling", "letters").items()
            },
            names=words.pattern("spelling", "names", "{}", re.IGNORECASE),
            bare={
                letter: plain
                for of in reversed(known)
                for letter, plain in of.pairs("spelling", "bare").items()
            },
        ),
        dates=_dates(words),
        digest=hashlib.sha256(repr([(of.code, of.sections) for of in known]).encode()).hexdigest(),
    )


@cache
def of_shipped() -> Grammar:
    """That of the languages that come with the generator."""
    return combine(map(shipped, SHIPPED))


class _Words:
    """The words of all languages, in one place each."""

    def __init__(self, lexica: tuple[Lexicon, ...]) -> None:
        self._lexica = lexica

    def every(self, section: str, key: str) -> tuple[str, ...]:
        """The words or patterns of every language."""
        found = (item for of in self._lexica for item in of.items(section, key))
        return tuple(dict.fromkeys(found))

    def plain(self, section: str, key: str) -> frozenset[str]:
        """Words of which one is looked for."""
        return frozenset(self.every(section, key))

    def numbered(self, section: str, key: str) -> Mapping[str, int]:
        """By each word of an item, its place in its language's list, from 1."""
        return {
            word: number
            for of in self._lexica
            for number, item in enumerate(of.items(section, key), start=1)
            for word in item.split()
        }

    def any_of(self, section: str, key: str) -> str:
        """A pattern for each of them."""
        return f"(?:{'|'.join(self.every(section, key)) or _NEVER})"

    def pattern(
        self, section: str, key: str, around: str, flags: re.RegexFlag = re.NOFLAG
    ) -> re.Pattern[str]:
        """A pattern with each of them in the place of ``{}``."""
        return re.compile(around.replace("{}", self.any_of(section, key)), flags)


def _dates(words: _Words) -> DateWords:
    def say(key: str) -> frozenset[str]:
        return words.plain("calendar", key)

    return DateWords(
        months=words.numbered("calendar", "months"),
        seasons=words.numbered("calendar", "seasons"),
        parts=words.numbered("calendar", "parts"),
        around=say("around"),
        until=say("until"),
        since=say("since"),
        between=say("between"),
        beside=say("beside"),
    )


def _clauses(words: _Words) -> ClausePatterns:
    joining = words.any_of("clauses", "and")
    contents = words.any_of("clauses", "contents")

    def of(key: str, around: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
        return words.pattern("clauses", key, around, flags)

    return ClausePatterns(
        edge=of("edge", r",(?!\d)|[()\[\]–—]|\s-\s|\s(?={}\s)", re.IGNORECASE),
        apart=of("apart", rf"\s*{{}}\b(?!\s+{contents}\b)", re.IGNORECASE),
        hanging=of("hanging", rf"\s*(?:{joining}\s+)?{{}}\b", re.IGNORECASE),
        either=of("or", r"\b{}\s", re.IGNORECASE),
        that=of("that", r"\b{}\b", re.IGNORECASE),
        relative=of("relative", r"\s*{}\b"),
        parenthetic=of("parenthetic", r"\s*{}\b", re.IGNORECASE),
        infinitive=of("infinitive", "{}"),
        inverted=of("inverted", r"\s*{}\s"),
        only_if=of("only-if", r"\W*{}\b", re.IGNORECASE),
        joining=of("and", r"\s{}\s"),
        passive=of("passive", r"\b{}\b"),
    )


def _looks(words: _Words) -> LookPatterns:
    return LookPatterns(
        credit=words.pattern(
            "looks",
            "credit",
            r"^{}\b[^:]{0,20}:|©|Wikimedia Commons|\bCC BY"
            r"|(?:/|\()(?:AP|AFP|dpa|Reuters|Getty|EPA|Pool|TASS|Sputnik)\b(?!\)\s*[-–—])",
            re.IGNORECASE,
        ),
        teaser=words.pattern(
            "looks", "teaser", r"^{}\b.*(?:\||:)|^(?=[^|]{8,}\|)(?:[^\W\d_]| ){8,}\|", re.IGNORECASE
        ),
        by_line=words.pattern("looks", "by", r"^{}((?: [^\W\d_][\w.-]+){2,4})(?:,.*)?$"),
    )


def _retractions(words: _Words) -> RetractionPatterns:
    before = "".join(
        rf"(?<!\b{re.escape(word)} )" for word in words.every("retractions", "prepositions")
    )

    def of(key: str, around: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
        return words.pattern("retractions", key, around, flags)

    return RetractionPatterns(
        edge=of("turn", r"[,;:](?=\s|$)|[()\[\]–—]|\s-\s|\s(?={}\s)"),
        joint=of("joint", r"\s*{}\b,?\s*", re.IGNORECASE),
        no=of("no", "{}", re.IGNORECASE),
        curt=of("curt", "{}", re.IGNORECASE),
        subject=of("subject", "{}", re.IGNORECASE),
        object=of("object", "{}"),
        expletive=words.plain("retractions", "expletive"),
        new=of("new", "{}"),
        called=of("called", "{}"),
        thereof=of("thereof", r"{}\b", re.IGNORECASE),
        which=of("which", r"{}\b", re.IGNORECASE),
        contents=of("denied", r"\b{}\s+\w", re.IGNORECASE),
        account=of(
            "articles",
            rf"{before}\b(?P<article>{{}})\s+(?P<nouns>\w+(?:\s+\w+)?)",
            re.IGNORECASE,
        ),
        definite=words.plain("retractions", "definite"),
        about=of("about", r"\s+{}\b"),
        indefinite=words.plain("retractions", "indefinite"),
        following=of("following", r"\b{}\b", re.IGNORECASE),
        what=of("what", r"(?:^|,)\s*{}\b", re.IGNORECASE),
    )
