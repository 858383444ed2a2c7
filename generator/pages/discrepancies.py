"""The page of all differences between sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.pages.page import Page, of_list
from generator.pages.pagination import Part, groups, split
from generator.pages.presenter import Presenter
from generator.pages.views import DiscrepancyView, Link

ROWS = 60
"""How many differences one part of the page holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscrepanciesPage:
    """A part of the list of differences, by claim."""

    claims: tuple[tuple[Link, tuple[DiscrepancyView, ...]], ...]
    part: Part[tuple[Link, DiscrepancyView]]


def pages(presenter: Presenter) -> Iterator[Page]:
    """Every difference between sources, claim by claim in alphabetical order."""
    rows = [
        (presenter.claim_link(key), difference)
        for key, claim in presenter.dataset.claims.items()
        if claim.discrepancies
        for difference in presenter.discrepancies(claims=(key,))
    ]
    for part in split(rows, ROWS, address=urls.DISCREPANCIES):
        view = DiscrepanciesPage(claims=groups(part.items), part=part)
        yield of_list("discrepancies", part, view, in_nav=False)
