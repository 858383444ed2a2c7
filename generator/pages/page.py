"""A page of the site: where it stands, which record it shows, by which template."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from generator.parts import Part
from generator.records import Kind

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
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site."""

    template: Template
    address: str
    record: tuple[Kind, str] | None
    """The record that it shows; None for an index and for the home page."""
    view: object
    number: int = 1
    """Which part of what it shows it is."""
    is_listed: bool = False
    """Whether it may stand in the navigation: a list of records does, but only its first part."""


def of_record(template: Template, record: tuple[Kind, str], part: Part[Any], view: object) -> Page:
    """A part of the page of one record."""
    return Page(
        template=template, address=part.address, record=record, view=view, number=part.number
    )


def of_list(template: Template, part: Part[Any], view: object, *, is_listed: bool = True) -> Page:
    """A part of a list of records; ``is_listed`` says whether the first has a place in the menu."""
    return Page(
        template=template,
        address=part.address,
        record=None,
        view=view,
        number=part.number,
        is_listed=is_listed and part.number == 1,
    )
