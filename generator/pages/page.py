"""A page of the site: where it stands, which record it shows, by which template."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator import urls
from generator.records import Kind

Template: TypeAlias = Literal[
    "home", "claims", "claim", "actors", "actor", "events", "event", "sources", "source", "search"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site."""

    template: Template
    address: str
    record: tuple[Kind, str] | None
    """The record that it shows; None for an index and for the home page."""
    view: object


def of_record(template: Template, kind: Kind, key: str, view: object) -> Page:
    """The page of one record."""
    return Page(template=template, address=urls.page(kind, key), record=(kind, key), view=view)


def of_index(template: Template, kind: Kind, view: object) -> Page:
    """The list of all records of a kind."""
    return Page(template=template, address=urls.index(kind), record=None, view=view)
