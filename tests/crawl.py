"""Reads a built site as a browser would: its pages, what they refer to, and what those lead to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

HOST = "http://site.invalid"
_ADDRESSES = frozenset(
    {"action", "background", "cite", "data", "formaction", "href", "manifest", "ping", "poster"}
    | {"src", "xlink:href"}
)
_CSS = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")
_FOREIGN = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An address in a file: in which attribute of which element, or in which rule of CSS."""

    file: str
    element: str
    attribute: str
    rel: str
    address: str

    @property
    def is_foreign(self) -> bool:
        """Whether it names a host, or a scheme that is not the site's own."""
        return bool(_FOREIGN.match(self.address)) or bool(urlsplit(self.address).scheme)

    def __str__(self) -> str:
        return f"{self.file}: <{self.element} {self.attribute}={self.address!r}>"


class Html:
    """One built page."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.tree = LexborHTMLParser(text)

    @property
    def address(self) -> str:
        """Where it is served, from the site's root."""
        return self.file.removesuffix("index.html")

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every anchor."""
        nodes = self.tree.css("[id], a[name]")
        return frozenset(
            node.attributes.get("id") or node.attributes["name"] or "" for node in nodes
        )

    def one(self, selector: str) -> LexborNode:
        """The only element that the selector finds."""
        (node,) = self.tree.css(selector)
        return node

    def references(self) -> Iterator[Reference]:
        """Every address that it asks for or leads to."""
        for node in elements(self.tree):
            for name, value in node.attributes.items():
                for address in _addresses(node, name, value or ""):
                    yield self._reference(node, name, address)
            if node.tag == "style":
                for address in css_addresses(node.text()):
                    yield self._reference(node, "url()", address)

    def _reference(self, node: LexborNode, attribute: str, address: str) -> Reference:
        return Reference(
            file=self.file,
            element=node.tag or "",
            attribute=attribute,
            rel=node.attributes.get("rel") or "",
            address=address,
        )


class Site:
    """A built site, served under ``base`` (``/`` or ``/x/y/``)."""

    def __init__(self, folder: Path, *, base: str = "/") -> None:
        self.folder = folder
        self.base = base
        self.files = frozenset(
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
        )
        self.pages = {
            name: Html(name, (folder / name).read_text("utf-8"))
            for name in sorted(self.files)
            if name.endswith(".html")
        }

    def references(self) -> Iterator[Reference]:
        """Every address in its pages and style sheets."""
        for page in self.pages.values():
            yield from page.references()
        for name in sorted(self.files):
            if name.endswith(".css"):
                for address in css_addresses((self.folder / name).read_text("utf-8")):
                    yield Reference(
                        file=name, element="css", attribute="url()", rel="", address=address
                    )

    def broken(self, *, absent: str = "nowhere/at/all/") -> list[str]:
        """Every address of the site's own that leads nowhere, or to no such anchor.

        A page ``404.html`` is shown in the place of any page: here of ``absent`` beside it.
        """
        return [str(found) for found in self.references() if not self._leads(found, absent)]

    def target(self, file: str, address: str) -> tuple[str, str] | None:
        """The file and the anchor that an address in a file leads to; None if out of the site."""
        url = urljoin(f"{HOST}{self.base}{file.removesuffix('index.html')}", address)
        url, anchor = urldefrag(url)
        if not url.startswith(HOST + self.base):
            return None
        name = unquote(urlsplit(url).path.removeprefix(self.base))
        return f"{name}index.html" if name.endswith("/") or not name else name, unquote(anchor)

    def _leads(self, found: Reference, absent: str) -> bool:
        if found.is_foreign:
            return True
        file = found.file
        if file.endswith("404.html"):
            file = file.removesuffix("404.html") + absent
        target = self.target(file, found.address)
        if file != found.file and target and target[0] == f"{file}index.html":
            target = found.file, target[1]
        if target is None or target[0] not in self.files:
            return False
        name, anchor = target
        return not anchor or name not in self.pages or anchor in self.pages[name].ids


def elements(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """Every element of a page, in order."""
    root = tree.root
    assert root is not None
    yield from (node for node in root.traverse() if node.tag and not node.tag.startswith("-"))


def css_addresses(css: str) -> Iterator[str]:
    """What a style sheet asks for; what it carries within itself is left out."""
    for match in _CSS.finditer(css):
        address = (match[1] or match[2]).strip()
        if not address.startswith("data:"):
            yield address


def words(text: str) -> str:
    """A text with all white space as single spaces."""
    return " ".join(text.split())


def _addresses(node: LexborNode, name: str, value: str) -> Iterator[str]:
    if name in _ADDRESSES:
        yield value
    elif name in ("srcset", "imagesrcset"):
        yield from (candidate.split()[0] for candidate in value.split(",") if candidate.strip())
    elif name == "style":
        yield from css_addresses(value)
    elif name == "content" and (node.attributes.get("http-equiv") or "").lower() == "refresh":
        yield value.partition("=")[2]
    elif _FOREIGN.match(value) and not name.startswith("xmlns"):
        yield value
