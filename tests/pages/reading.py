"""The pages of a small world, and what stands on them."""

from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from generator import urls
from generator.build import pipeline
from tests.crawl import words
from tests.world import BASE, LANGUAGES, write


def texts(root: Path, files: dict[str, Any], code: str = "en") -> dict[str, str]:
    """The generated pages of a language by their address."""
    write(root, {**BASE, **files})
    built = pipeline.build(root, languages=LANGUAGES, archive=None, site_url="")
    return {
        urls.of_markdown(file.path): (
            file.content if isinstance(file.content, str) else file.content.decode()
        )
        for file in built.files
        if file.language == code and file.path.endswith(".md")
    }


def pages(root: Path, files: dict[str, Any], code: str = "en") -> dict[str, LexborHTMLParser]:
    """The same, to look into."""
    return {at: LexborHTMLParser(text) for at, text in texts(root, files, code).items()}


def shown(page: LexborHTMLParser, selector: str) -> list[str]:
    return [words(node.text()) for node in page.css(selector)]


def rows(page: LexborHTMLParser, selector: str) -> list[str]:
    return [
        " | ".join(words(cell.text()) for cell in row.css("th, td")) for row in page.css(selector)
    ]


def links(page: LexborHTMLParser, selector: str) -> list[str]:
    return [node.attributes["href"] or "" for node in page.css(selector)]
