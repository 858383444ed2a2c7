"""The page of the search, where every state of it is an address."""

from dataclasses import dataclass

from generator import urls
from generator.facets import FACETS
from generator.pages.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """The frame that its script fills."""

    facets: tuple[str, ...]


def page() -> Page:
    """The search page."""
    view = SearchPage(facets=FACETS)
    return Page(template="search", address=urls.SEARCH, record=None, view=view, in_nav=False)
