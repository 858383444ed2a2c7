"""What the pages look like and what their scripts do: files that every language's pages share.

The parts of the style sheet lie in ``theme/styles``, one file for each piece of the site, and are
joined in alphabetical order; each script in ``theme/scripts`` is a file of its own.
"""

from collections.abc import Iterator
from pathlib import Path

THEME = Path(__file__).parent
FOLDER = "assets"
STYLESHEET = f"{FOLDER}/claims.css"


def files() -> Iterator[tuple[str, str]]:
    """Style sheet and scripts: path from the root of a language's pages, and text."""
    styles = sorted((THEME / "styles").glob("*.css"))
    yield STYLESHEET, "\n".join(path.read_text("utf-8") for path in styles)
    for path in sorted((THEME / "scripts").glob("*.js")):
        yield f"{FOLDER}/{path.name}", path.read_text("utf-8")
