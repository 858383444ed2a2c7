"""How a page or a statement is cited: as plain text, for BibTeX and as CSL-JSON.

Only what is known: no author but the site itself, and no day on which somebody read it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.language.locale import Language

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "#$%&_"},
}
_TO_ESCAPE = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What is cited; ``site`` and ``url`` are empty where they are not known."""

    key: str
    title: str
    site: str
    url: str
    language: str
    hyphenation: str
    """BibLaTeX's name of the language; empty if it has none."""
    note: str = ""
    """Where else it is to be had."""


def plain(citation: Citation, language: Language) -> str:
    """One line for people."""
    quoted = language.say("cite.quoted", title=one_line(citation.title))
    parts = quoted, citation.site, citation.url, citation.note
    return ", ".join(part for part in parts if part) + "."


def bibtex(citations: Iterable[Citation]) -> str:
    """Entries for BibTeX and BibLaTeX, a blank line between them; in UTF-8."""
    return "\n".join(map(_entry, citations))


def csl(citation: Citation) -> dict[str, str]:
    """An item of CSL-JSON, which reference managers read."""
    fields = {
        "id": citation.key,
        "type": "webpage",
        "title": one_line(citation.title),
        "container-title": citation.site,
        "URL": citation.url,
        "language": citation.language,
        "note": citation.note,
    }
    return {name: value for name, value in fields.items() if value}


def one_line(text: str) -> str:
    """A text with all white space as single spaces."""
    return " ".join(text.split())


def _entry(citation: Citation) -> str:
    fields = {
        # A pair of braces more keeps styles from changing capitals, which German nouns need.
        "title": f"{{{_escaped(citation.title)}}}",
        # This is a list, whose items “and” parts; inside a pair of braces it is a word like others.
        "organization": f"{{{_escaped(citation.site)}}}" if citation.site else "",
        # An address is copied to the letter; ours hold neither braces nor backslashes.
        "url": citation.url,
        "langid": _escaped(citation.hyphenation),
        "note": _escaped(citation.note),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{citation.key},\n{lines}}}\n"


def _escaped(text: str) -> str:
    return _TO_ESCAPE.sub(lambda match: _SPECIAL[match[0]], one_line(text))
