"""What the scripts of the search need: its words in one language, and where the index is.

And how a query is read: what is spelled in several ways, what is dropped of a question, which words
name a kind of statement or a month, and which mean the same.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator import urls
from generator.language.locale import Language
from generator.language.spelling import ABBREVIATED, is_abbreviated
from generator.records.schema import Names
from generator.records.vocabulary import EARLIER_DENIAL, RETRACTION, Side, StatementKind
from generator.search import index
from generator.search.index import KIND, Field

PATH = "assets/search.json"
"""From the root of a language's pages, beside the scripts that ask for it."""
SPOKEN = (
    "all",
    "by",
    "chips.clear",
    "chips.remove",
    "count",
    "facet.find",
    "facet.more",
    "facet.none",
    "loading",
    "none",
    "none.help",
    "none.lists",
    "none.nearest",
    "one.actor",
    "one.claim",
    "one.event",
    "one.page",
    "one.source",
    "shown",
)
"""The words that the scripts say, by their keys after ``search.``."""


_KINDS = {kind.term: kind.side for kind in StatementKind} | {
    EARLIER_DENIAL: Side.DENIED,
    RETRACTION: Side.OTHER,
}


def text(language: Language, spoken: Mapping[str, Language], synonyms: Iterable[Names]) -> str:
    """The file of a language, which is asked for when somebody begins to search."""
    words = language.words
    given = {
        "root": "../" * (1 + urls.prefix(tuple(spoken), language.code).count("/")),
        "index": f"{urls.SEARCH_INDEX}/",
        "words": {key: words[f"search.{key}"] for key in SPOKEN},
        "kinds": {
            _kind(term): {"word": words[term], "side": side.value} for term, side in _KINDS.items()
        },
        "query": _query(language, spoken, synonyms),
    }
    return json.dumps(given, ensure_ascii=False, indent=1) + "\n"


def _query(
    language: Language, spoken: Mapping[str, Language], synonyms: Iterable[Names]
) -> Mapping[str, Any]:
    plain = language.spelling.plain
    groups = (group.by_language.get(language.code, ()) for group in synonyms)
    return {
        "weights": {field.letter: field.weight for field in Field},
        "name": Field.NAME.letter,
        "letters": dict(language.spelling.letters),
        "bare": dict(language.spelling.bare),
        "asking": [*map(plain, language.items("query", "asking"))],
        "particles": [*map(plain, language.items("query", "particles"))],
        "endings": [*map(plain, language.items("query", "endings"))],
        "meant": dict(_meant(spoken)),
        "asserted": KIND + StatementKind.ASSERTION.value,
        "synonyms": [
            [*dict.fromkeys(_as_looked_for(language, words) for words in group)]
            for group in groups
            if group
        ],
        "months": index.days_of(spoken).months,
    }


def _as_looked_for(language: Language, words: str) -> str:
    """Words as terms; an abbreviation as that alone."""
    plain = language.spelling.plain(words)
    return ABBREVIATED + plain if is_abbreviated(words.replace(".", "")) else plain


def _meant(spoken: Mapping[str, Language]) -> Iterator[tuple[str, str]]:
    """Words for the kinds of statement, in every language of the site, and what each means."""
    for language in reversed(tuple(spoken.values())):
        for term in _KINDS:
            for words in (language.say(term), *language.items("kinds", _kind(term))):
                yield language.spelling.plain(words), f"{KIND}{_kind(term)}"


def _kind(term: str) -> str:
    return term.removeprefix("kind.")
