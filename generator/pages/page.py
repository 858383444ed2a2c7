"""A page of the site: where it stands, which record it shows, by which template."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from generator.pages.pagination import Part
from generator.records.vocabulary import RecordKind

Template: TypeAlias = Literal[
    "home",
    "claims",
    "claim",
    "claim-part",
    "actors",
    "actor",
    "events",
    "event",
    "sources",
    "source",
    "discrepancies",
    "corrections",
    "timeline",
    "year",
    "matrix",
    "search",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site."""

    template: Template
    address: str
    record: tuple[RecordKind, str] | None
    """The record that it shows; None for an index and for the home page."""
    view: object
    number: int = 1
    """Which part of what it shows it is."""
    in_nav: bool = True
    """Whether the navigation must name it: not if it is one of many, as a record's page is."""


def of_record(
    template: Template, record: tuple[RecordKind, str], part: Part[Any], view: object
) -> Page:
    """A part of the page of one record."""
    return Page(
        template=template,
        address=part.address,
        record=record,
        view=view,
        number=part.number,
        in_nav=False,
    )


def of_list(template: Template, part: Part[Any], view: object, *, in_nav: bool = True) -> Page:
    """A part of a list of records; of those in the navigation only the first part is."""
    return Page(
        template=template,
        address=part.address,
        record=None,
        view=view,
        number=part.number,
        in_nav=in_nav and part.number == 1,
    )
