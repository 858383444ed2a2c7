"""What the scripts of the search need: its words in one language, and where the index is.

And what stands for letters where a keyboard has none of them, in all languages together.
"""

import json
from collections.abc import Sequence

from generator import urls
from generator.language.locale import Language
from generator.records.vocabulary import EARLIER_DENIAL, RETRACTION, Side, StatementKind
from generator.search.index import SEPARATOR

PATH = "assets/search.json"
"""From the root of a language's pages, beside the scripts that ask for it."""
SPOKEN = (
    "all",
    "by",
    "chips.clear",
    "chips.remove",
    "claim",
    "count",
    "facet.find",
    "facet.more",
    "facet.none",
    "loading",
    "none",
    "none.help",
    "one.actor",
    "one.claim",
    "one.event",
    "one.page",
    "one.source",
    "shown",
)
"""The words that the scripts say, by their keys after ``search.``."""


def text(language: Language, languages: Sequence[str]) -> str:
    """The file of a language, which is asked for when somebody begins to search."""
    words = language.words
    kinds = {kind.term: kind.side for kind in StatementKind} | {
        EARLIER_DENIAL: Side.DENIED,
        RETRACTION: Side.OTHER,
    }
    spoken = {
        "root": "../" * (1 + urls.prefix(languages, language.code).count("/")),
        "index": f"{urls.SEARCH_INDEX}/",
        "facets": f"{urls.FACETS}/",
        "separator": SEPARATOR,
        "words": {key: words[f"search.{key}"] for key in SPOKEN},
        "kinds": {
            term.removeprefix("kind."): {"word": words[term], "side": side.value}
            for term, side in kinds.items()
        },
        "letters": dict(language.spelling.letters),
    }
    return json.dumps(spoken, ensure_ascii=False, indent=1) + "\n"
