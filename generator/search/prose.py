"""What the search knows of hand-written pages."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from markdown import markdown

from generator import urls
from generator.language.locale import Language
from generator.records.document import decode
from generator.search import index
from generator.search.index import SearchRecord

EXTENSIONS = ("tables", "attr_list")
"""The extensions of Markdown that pages are written for, whatever else a site configures."""
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def record(
    language: Language, prefix: str, path: str, content: str | bytes
) -> Iterator[SearchRecord]:
    """The record of the page that a Markdown file becomes; none of the home page.

    ``prefix`` is the folder of the page's language below the site's root.
    """
    address = urls.of_markdown(path)
    if address != urls.HOME:
        title, text = _read(path, content)
        yield index.page(language, address=prefix + address, title=title, text=text)


def _read(path: str, content: str | bytes) -> tuple[str, str]:
    """The title and the text of a page."""
    raw = content if isinstance(content, bytes) else content.encode()
    text, _ = decode(path, raw)
    reader = _Reader()
    reader.feed(markdown(_FRONT_MATTER.sub("", text or ""), extensions=EXTENSIONS))
    reader.close()
    return " ".join(reader.title).strip() or Path(path).stem, " ".join(reader.text)


class _Reader(HTMLParser):
    """Reads the first heading, and the words of everything else."""

    def __init__(self) -> None:
        super().__init__()
        self.title: list[str] = []
        self.text: list[str] = []
        self._is_title = False

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - its name is given
        self._is_title |= tag == "h1" and not self.title

    def handle_endtag(self, tag: str) -> None:
        if tag == "h1":
            self._is_title = False

    def handle_data(self, data: str) -> None:
        (self.title if self._is_title else self.text).append(data)
