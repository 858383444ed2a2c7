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
    "correction",
    "denial",
    "distance",
    "forgery",
    "hedge",
    "hindrance",
    "nearly",
    "negation",
    "possibility",
    "recall",
    "retraction",
    "scarce",
    "truth",
    "unspoken",
    "untrue",
    "verdict",
    "withdrawal",
)
"""The lists of words that rules look for."""
_NEVER = "(?!)"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """What ends a sentence, begins one or does neither; all in small letters."""

    abbreviations: frozenset[str]
    shortened: re.Pattern[str]
    titles: frozenset[str]
    counting: frozenset[str]
    nouns: frozenset[str]
    numbered: frozenset[str]
    openers: frozenset[str]
    ordinal: frozenset[str]
    dating: frozenset[str]
    counted: re.Pattern[str]
    months: frozenset[str]
    offices: frozenset[str]
    verb: re.Pattern[str]
    saying: frozenset[str]
    unfinished: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePatterns:
    """What goes with what in a sentence."""

    edge: re.Pattern[str]
    apart: re.Pattern[str]
    although: re.Pattern[str]
    hanging: re.Pattern[str]
    reported: re.Pattern[str]
    either: re.Pattern[str]
    that: re.Pattern[str]
    relative: re.Pattern[str]
    parenthetic: re.Pattern[str]
    infinitive: re.Pattern[str]
    inverted: re.Pattern[str]
    trailing: re.Pattern[str]
    preceding: re.Pattern[str]
    only_if: re.Pattern[str]
    joining: re.Pattern[str]
    and_not: re.Pattern[str]
    passive: re.Pattern[str]
    subordinate: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LookPatterns:
    """What the look of a line says about it."""

    credit: re.Pattern[str]
    teaser: re.Pattern[str]
    by_line: re.Pattern[str]
    """With the names in the first group, which must begin with capital letters."""
    elided: re.Pattern[str]
    question: re.Pattern[str]
    answer: re.Pattern[str]
    addressed: frozenset[str]
    closing: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RetractionPatterns:
    """What takes back the words before it."""

    edge: re.Pattern[str]
    joint: re.Pattern[str]
    no: re.Pattern[str]
    mute: re.Pattern[str]
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
    leading: re.Pattern[str]
    following: re.Pattern[str]
    what: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionPatterns:
    """Who is said to have said something."""

    said: re.Pattern[str]
    told: re.Pattern[str]
    by: re.Pattern[str]
    behind: re.Pattern[str]
    pronouns: re.Pattern[str]
    titles: re.Pattern[str]
    strangers: re.Pattern[str]
    translated: re.Pattern[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class Grammar:
    """How sources are read, by all languages that are known."""

    sentences: SentenceWords
    clauses: ClausePatterns
    looks: LookPatterns
    retractions: RetractionPatterns
    attributions: AttributionPatterns
    lists: Mapping[str, Mapping[str, tuple[str, ...]]]
    """The words of each list, by language."""
    excepted: Mapping[str, tuple[str, ...]]
    """What is no finding although words of a list stand in it."""
    neutral: re.Pattern[str]
    """What is no finding whichever words stand in it: two negations that affirm, and the like."""
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
        sentences=_sentences(words),
        clauses=_clauses(words),
        looks=_looks(words),
        retractions=_retractions(words),
        attributions=_attributions(words),
        lists={
            name: {of.code: items for of in known if (items := of.items("lists", name))}
            for name in LISTS
        },
        excepted={name: words.every("except", name) for name in LISTS},
        neutral=words.pattern("neutral", "phrases", r"\b{}\b", re.IGNORECASE),
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


def _sentences(words: _Words) -> SentenceWords:
    def of(key: str) -> frozenset[str]:
        return words.plain("sentences", key)

    return SentenceWords(
        abbreviations=of("abbreviations"),
        shortened=words.pattern("sentences", "shortened", "{}"),
        titles=of("titles"),
        counting=of("counting"),
        nouns=of("nouns"),
        numbered=of("numbered"),
        openers=of("openers"),
        ordinal=of("ordinal"),
        dating=of("dating"),
        counted=words.pattern("sentences", "counted", "{}"),
        months=of("months"),
        offices=of("offices"),
        verb=words.pattern("sentences", "verbs", r"{}\b"),
        saying=of("saying"),
        unfinished=of("unfinished"),
    )


def _clauses(words: _Words) -> ClausePatterns:
    joining = words.any_of("clauses", "and")
    contents = words.any_of("clauses", "contents")

    def of(key: str, around: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
        return words.pattern("clauses", key, around, flags)

    return ClausePatterns(
        edge=of("edge", r",(?!\d)|[()\[\]–—]|\s-\s|\s(?={}\s)", re.IGNORECASE),
        apart=of("apart", rf"\s*{{}}\b(?!\s+{contents}\b)", re.IGNORECASE),
        although=of("although", rf"\s*(?:\w+\s+){{1,2}}{{}}\b(?!\s+{contents}\b)", re.IGNORECASE),
        reported=of("reported", r"\s*{}"),
        hanging=of("hanging", rf"\s*(?:{joining}\s+)?{{}}\b", re.IGNORECASE),
        either=of("or", r"\b{}\s", re.IGNORECASE),
        that=of("that", r"\b{}\b", re.IGNORECASE),
        relative=of("relative", r"\s*{}\b"),
        parenthetic=of("parenthetic", r"\s*{}\b", re.IGNORECASE),
        infinitive=of("infinitive", "{}"),
        inverted=of("inverted", r"\s*{}\s"),
        trailing=of("trailing", r"\s*{}\s"),
        preceding=of("preceding", r"\W*{}\b", re.IGNORECASE),
        only_if=of("only-if", r"\W*{}\b", re.IGNORECASE),
        joining=of("and", r"\s{}\s"),
        and_not=of("and-not", r"\s{}\b"),
        passive=of("passive", r"\b{}\b"),
        subordinate=of("subordinate", r"\b{}\s", re.IGNORECASE),
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
        elided=words.pattern("looks", "elided", r"{}\b", re.IGNORECASE),
        question=words.pattern("looks", "question", "{}", re.IGNORECASE),
        answer=words.pattern("looks", "answer", "{}", re.IGNORECASE),
        addressed=words.plain("looks", "addressed"),
        closing=words.pattern("looks", "closing", "{}"),
    )


def _retractions(words: _Words) -> RetractionPatterns:
    before = "".join(
        rf"(?<!\b{re.escape(word)} )" for word in words.every("retractions", "prepositions")
    )

    def of(key: str, around: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
        return words.pattern("retractions", key, around, flags)

    return RetractionPatterns(
        edge=of("turn", r"[,;:](?=[\s”“\"’'»«]|$)|[()\[\]–—]|\s-\s|\s(?={}\s)"),
        joint=of("joint", r"\s*{}\b,?\s*", re.IGNORECASE),
        no=of("no", "{}", re.IGNORECASE),
        mute=of("mute", "{}", re.IGNORECASE),
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
        leading=of("leading", r"\s*{}\b", re.IGNORECASE),
        following=of("following", r"\b{}\b", re.IGNORECASE),
        what=of("what", r"(?:^|,)\s*{}\b", re.IGNORECASE),
    )


def _attributions(words: _Words) -> AttributionPatterns:
    def of(key: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
        return words.pattern("attributions", key, r"\b{}\b", flags)

    return AttributionPatterns(
        said=of("said"),
        told=of("told"),
        by=of("by"),
        behind=of("behind"),
        pronouns=of("pronouns"),
        titles=of("titles"),
        strangers=of("strangers", re.NOFLAG),
        translated=of("translated"),
    )
