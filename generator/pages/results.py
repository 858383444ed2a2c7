"""The page of the search, where every state of it is an address."""

from dataclasses import dataclass

from generator import urls
from generator.pages.page import Page, named
from generator.records.vocabulary import RecordKind
from generator.search.facets import FACETS


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """The frame that its script fills."""

    facets: tuple[str, ...]
    lists: tuple[tuple[str, str], ...]
    """What leads to everything as well: its name, and its address."""


def page() -> Page:
    """The search page."""
    kinds = (RecordKind.CLAIM, RecordKind.ACTOR, RecordKind.EVENT, RecordKind.SOURCE)
    lists = [(urls.FOLDERS[kind], urls.index(kind)) for kind in kinds]
    view = SearchPage(facets=FACETS, lists=(*lists, ("timeline", urls.TIMELINE)))
    return Page(
        template="search",
        address=urls.SEARCH,
        record=None,
        view=view,
        naming=named("search"),
        in_nav=False,
    )
