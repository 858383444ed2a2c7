"""The page of all corrections and withdrawals, which never vanish."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.pages.page import Page, of_list
from generator.pages.pagination import Part, split
from generator.pages.presenter import Presenter
from generator.pages.views import Link
from generator.records.dates import Date
from generator.records.schema import Text

ROWS = 150
"""How many corrections one part of the page holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """A correction of a claim's record, or its withdrawal."""

    claim: Link
    date: Date
    note: Text
    withdrawn: bool
    superseded_by: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsPage:
    """A part of the list of corrections, newest first."""

    corrections: tuple[CorrectionView, ...]
    part: Part[CorrectionView]


def pages(presenter: Presenter) -> Iterator[Page]:
    """Every correction and withdrawal, newest first."""
    rows = sorted(_corrections(presenter), key=lambda row: row.date.latest, reverse=True)
    for part in split(rows, ROWS, address=urls.CORRECTIONS):
        view = CorrectionsPage(corrections=part.items, part=part)
        yield of_list("corrections", part, view, in_nav=False)


def _corrections(presenter: Presenter) -> Iterator[CorrectionView]:
    for key, claim in presenter.dataset.claims.items():
        link = presenter.claim_link(key)
        if gone := claim.withdrawn:
            new = gone.superseded_by
            yield CorrectionView(
                claim=link,
                date=gone.date,
                note=gone.reason,
                withdrawn=True,
                superseded_by=presenter.claim_link(new) if new else None,
            )
        # A record lists them in the order in which they were made; of one day the last comes first.
        for correction in reversed(claim.corrections):
            yield CorrectionView(
                claim=link,
                date=correction.date,
                note=correction.note,
                withdrawn=False,
                superseded_by=None,
            )
