"""What the generator is told from outside: by ``mkdocs.yml``, the environment and its callers.

``mkdocs.yml`` is read without MkDocs, which takes long to start; only the languages are needed
before it does: ``plugins: [claims: {languages: {en: …}}]``.
"""

from collections.abc import Mapping
from pathlib import Path

from generator.document import Node, decode, parse

FILE = "mkdocs.yml"
ENVIRONMENT = "CLAIMS_ARCHIVE"
DEFAULT_LANGUAGES = ("en", "de")


class UsageError(Exception):
    """What was asked cannot be done, in words for who asked."""


def archive_folder(root: Path, *, given: str | None, environment: Mapping[str, str]) -> Path | None:
    """The archive: the one given, else the environment's, else ``archive/`` if it is there."""
    named = given or environment.get(ENVIRONMENT)
    if not named:
        folder = root / "archive"
        return folder if folder.is_dir() else None
    folder = Path(named)
    if not folder.is_dir():
        raise UsageError(f"there is no archive at {folder}: no such folder")
    return folder


def languages(root: Path) -> tuple[str, ...]:
    """The languages of the site below ``root``, the one at the site's root first."""
    path = root / FILE
    if not path.is_file():
        return DEFAULT_LANGUAGES
    text, _ = decode(FILE, path.read_bytes())
    node, _ = parse(FILE, text or "")
    return _languages(node) or DEFAULT_LANGUAGES


def _languages(root: Node | None) -> tuple[str, ...]:
    """The languages that the plugin is given; ``plugins`` may be a list or a set of keys."""
    plugins = _inside(root, "plugins")
    listed = plugins.value if plugins and isinstance(plugins.value, list) else [plugins]
    for plugin in listed:
        found = _inside(_inside(plugin, "claims"), "languages")
        if found and isinstance(found.value, dict):
            return tuple(found.value)
    return ()


def _inside(node: Node | None, key: str) -> Node | None:
    return node.value.get(key) if node and isinstance(node.value, dict) else None
