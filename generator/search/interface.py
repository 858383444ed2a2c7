"""What the scripts of the search need: its words in one language, and where the index is.

And what stands for letters where a keyboard has none of them, in all languages together.
"""

import json
from collections.abc import Sequence

from generator import urls
from generator.language.locale import Language
from generator.records.vocabulary import StatementKind

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
    kinds = [*(kind.value for kind in StatementKind), "earlier-denial"]
    spoken = {
        "root": "../" * (1 + urls.prefix(languages, language.code).count("/")),
        "words": {key: words[f"search.{key}"] for key in SPOKEN},
        "kinds": {kind: words[f"kind.{kind}"] for kind in kinds},
        "letters": dict(language.spelling.letters),
    }
    return json.dumps(spoken, ensure_ascii=False, indent=1) + "\n"
