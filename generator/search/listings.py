"""What the search knows of the lists of the site: pages that are made, and of no single record."""

from collections.abc import Iterator, Mapping

from generator import urls
from generator.language.locale import Language
from generator.records.vocabulary import RecordKind
from generator.search import index
from generator.search.index import SearchRecord

_LISTS = {
    "home": urls.HOME,
    **{
        urls.FOLDERS[kind]: urls.index(kind)
        for kind in (RecordKind.CLAIM, RecordKind.ACTOR, RecordKind.EVENT, RecordKind.SOURCE)
    },
    "timeline": urls.TIMELINE,
    "matrix": urls.MATRIX,
    "discrepancies": urls.DISCREPANCIES,
    "corrections": urls.CORRECTIONS,
}
"""The address of each, by the beginning of the keys of its words."""


def records(languages: Mapping[str, Language]) -> Iterator[SearchRecord]:
    """The record of each list in each language, found by the words that readers have for it."""
    for code, words in languages.items():
        prefix = urls.prefix(tuple(languages), code)
        for name, address in _LISTS.items():
            yield index.page(
                words,
                address=prefix + address or "./",
                title=words.say(f"{name}.title"),
                text=words.say(f"{name}.description"),
                # Some type the words of another language; those of the page's own come first.
                names=dict.fromkeys(
                    word for of in (words, *languages.values()) for word in of.items("found", name)
                ),
            )
