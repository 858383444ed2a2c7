"""What a build makes: the files of a site, and what was found wrong on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.build.check import Checked
from generator.diagnostics.diagnostic import Diagnostic
from generator.language.locale import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of the site, before MkDocs: Markdown pages, and data as they are."""

    language: str
    path: str
    """From the root of its language's pages, with ``/``."""
    content: str | bytes
    origin: str | None
    """The file that an editor would change, from the dataset's root; None if there is none."""
    in_nav: bool = True
    """Whether it is a page that the navigation must name: not if it is one of many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """The files of a site in every language, and what was found wrong on the way."""

    languages: tuple[str, ...]
    spoken: Mapping[str, Language] = field(compare=False)
    """What each of them says, by its code, in the same order."""
    files: tuple[File, ...]
    checked: Checked
    diagnostics: tuple[Diagnostic, ...]
