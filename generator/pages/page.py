"""A page of the site: where it stands, which record it shows, by which template."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.language.locale import Language
from generator.pages.pagination import Part
from generator.records.vocabulary import RecordKind

Naming: TypeAlias = Callable[[Language], tuple[str, str]]
"""Title and description of a page in a language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site."""

    template: str
    """The name of its template; where no record names the page, of its words too."""
    address: str
    record: tuple[RecordKind, str] | None
    """The record that it shows; None for an index and for the home page."""
    view: object
    naming: Naming
    number: int = 1
    """Which part of what it shows it is."""
    in_nav: bool = True
    """Whether the navigation must name it: not if it is one of many, as a record's page is."""

    def head(self, language: Language) -> tuple[str, str]:
        """Title and description, which say of a further part that it is one."""
        title, description = self.naming(language)
        if self.number == 1:
            return title, description
        of_part = {"n": language.number(self.number)}
        return (
            language.say("pager.title", title=title, **of_part),
            language.say("pager.title", title=description, **of_part),
        )


def of_record(
    template: str,
    record: tuple[RecordKind, str],
    part: Part[Any],
    view: object,
    naming: Naming,
) -> Page:
    """A part of the page of one record."""
    return Page(
        template=template,
        address=part.address,
        record=record,
        view=view,
        naming=naming,
        number=part.number,
        in_nav=False,
    )


def of_list(template: str, part: Part[Any], view: object, *, in_nav: bool = True) -> Page:
    """A part of a list of records; of those in the navigation only the first part is."""
    return Page(
        template=template,
        address=part.address,
        record=None,
        view=view,
        naming=named(template),
        number=part.number,
        in_nav=in_nav and part.number == 1,
    )


def named(template: str) -> Naming:
    """The words of a page of which there is one."""
    return lambda language: (
        language.say(f"{template}.title"),
        language.say(f"{template}.description"),
    )
