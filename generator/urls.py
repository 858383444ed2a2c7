"""Where everything stands on the site. Whoever needs the address of a page asks here; the paths of
single files that only scripts ask for stand beside what makes them.

An address is relative to the root of one language's pages: ``claims/x/`` in English is
``/claims/x/`` and in German ``/de/claims/x/``. The first language is at the site's root.
"""

from collections.abc import Sequence
from urllib.parse import quote, urljoin

from generator.records.references import parts_of
from generator.records.vocabulary import RecordKind

API = "api/v1"
FOLDERS = {kind: kind.value or "claims" for kind in RecordKind}
"""The folder of each kind of record on the site."""

HOME = ""
CARD = "assets/card.png"
"""The picture by which pages are shared that have none of their own."""
METHOD = "method/"
DISCREPANCIES = "discrepancies/"
CORRECTIONS = "corrections/"
TIMELINE = "timeline/"
MATRIX = "matrix/"
SEARCH = "search/"
SEARCH_INDEX = "search-index"
"""The folder of the index, from the site's root."""


def index(kind: RecordKind) -> str:
    """The address of the list of all records of a kind."""
    return f"{FOLDERS[kind]}/"


def page(kind: RecordKind, identifier: str) -> str:
    """The address of a record's page."""
    return f"{FOLDERS[kind]}/{identifier}/"


def part(address: str, number: int) -> str:
    """The address of a part of the list that stands at ``address``, from 1, which is the list's."""
    return address if number == 1 else f"{address}part/{number}/"


def statement(key: str) -> str:
    """The address of a statement, by its key ``<claim>/<statement>``."""
    claim, _ = parts_of(key)
    return statement_on(claim, key)


def statement_on(claim: str, key: str) -> str:
    """The address of a statement on the page of a claim that it bears on."""
    return f"{page(RecordKind.CLAIM, claim)}#{anchor(claim, key)}"


def anchor(claim: str, key: str) -> str:
    """The anchor of a statement on the page of a claim that it bears on."""
    home, name = parts_of(key)
    return name if home == claim else f"{home}--{name}"


def occasion(identifier: str) -> str:
    """The anchor of an occasion on the page of a claim; no id of a statement has two hyphens."""
    return f"occasion--{identifier}"


def year(number: int) -> str:
    """The address of the statements of one year."""
    return f"{TIMELINE}{number:04}/"


def record(kind: RecordKind, identifier: str) -> str:
    """The address of a record's YAML, from the site's root."""
    return f"{FOLDERS[kind]}/{identifier}.yml"


def card(kind: RecordKind, identifier: str, standing: str = "") -> str:
    """The address of the picture by which a record is shared.

    That of a claim says in its name that it is one and how it stands.
    """
    name = f"claim-{standing}" if standing else "card"
    return f"{page(kind, identifier)}{name}.png"


def citations(kind: RecordKind, identifier: str) -> tuple[str, str]:
    """The addresses of how a record's page is cited, for BibTeX and as CSL-JSON."""
    folder = page(kind, identifier)
    return f"{folder}cite.bib", f"{folder}cite.json"


def markdown(address: str) -> str:
    """The Markdown file of the page at an address: ``claims/index.md``, ``claims/x.md``."""
    folders = address.rstrip("/").split("/")
    if len(folders) == 1 and address != METHOD:
        return f"{address}index.md"
    return f"{address.rstrip('/')}.md"


def of_markdown(path: str) -> str:
    """The address of the page that a Markdown file becomes."""
    if not path.endswith(".md"):
        return path
    folder, _, name = path.removesuffix(".md").rpartition("/")
    parts = (folder, "" if name in ("index", "README") else name)
    return "".join(f"{part}/" for part in parts if part)


def prefix(languages: Sequence[str], language: str) -> str:
    """The folder of a language below the site's root: nothing for the first, else ``de/``."""
    return "" if language == languages[0] else f"{language}/"


def up(address: str) -> str:
    """The way from a page to the root of its language: ``../../`` for ``claims/x/``."""
    return "../" * address.count("/")


def absolute(site_url: str, address: str) -> str:
    """An address from the site's root as one that others can use; a path if no host is known."""
    return urljoin(f"{site_url.rstrip('/')}/", quote(address, safe="/#"))
