"""What the generator is told from outside: by ``mkdocs.yml``, the environment and its callers.

``mkdocs.yml`` is read without MkDocs, which takes long to start and is not always there; what the
pages need of it is read here alone, so that both faces make the same pages.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics.diagnostic import UsageError
from generator.language import tongues
from generator.records.document import Node, decode, parse
from generator.sharing.drawing import Draw
from generator.sharing.forge import Forge, forge

FILE = "mkdocs.yml"
ENVIRONMENT = "CLAIMS_ARCHIVE"
DEFAULT_LANGUAGES = ("en", "de")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What ``mkdocs.yml`` says of the site."""

    names: Mapping[str, str] = field(default_factory=dict)
    """The site's name in each of its languages."""
    forge: Forge | None = None
    """Where the records are kept."""
    draw: Draw | None = None
    """Draws pictures to share pages by, if they are wanted."""

    def name(self, language: str) -> str:
        """The site's name in a language, or nothing."""
        return self.names.get(language, "")


def about(root: Path, environment: Mapping[str, str], *, draw: Draw | None = None) -> About:
    """What ``mkdocs.yml`` below ``root`` says: ``site_name``, ``repo_url`` and ``edit_uri``."""
    config = _config(root)
    plugin = _plugin(config)
    listed = _inside(plugin, "languages")
    codes = listed.value if listed and isinstance(listed.value, dict) else {}
    name = _text(_inside(config, "site_name"), environment)
    return About(
        names={
            code: _text(_inside(settings, "site_name"), environment) or name
            for code, settings in codes.items()
        }
        or dict.fromkeys(DEFAULT_LANGUAGES, name),
        forge=forge(
            repo_url=_text(_inside(config, "repo_url"), environment),
            edit_uri=_text(_inside(config, "edit_uri"), environment),
            kind=_text(_inside(plugin, "forge"), environment),
        ),
        draw=draw,
    )


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
    """The languages of the site below ``root``, the one at the site's root first.

    UsageError if what ``mkdocs.yml`` says of them is anything else.
    """
    found = _inside(_plugin(_config(root)), "languages")
    return tongues.chosen(root, found.plain) if found else DEFAULT_LANGUAGES


def _config(root: Path) -> Node | None:
    path = root / FILE
    if not path.is_file():
        return None
    text, _ = decode(FILE, path.read_bytes())
    return parse(FILE, text or "")[0]


def _plugin(config: Node | None) -> Node | None:
    """The settings of the plugin; ``plugins`` may be a list or a set of keys."""
    plugins = _inside(config, "plugins")
    listed = plugins.value if plugins and isinstance(plugins.value, list) else [plugins]
    return next(filter(None, (_inside(plugin, "claims") for plugin in listed)), None)


def _text(node: Node | None, environment: Mapping[str, str]) -> str:
    """A text, or what MkDocs makes of ``!ENV [NAME, …, default]``."""
    if node is None or isinstance(node.value, dict):
        return ""
    if isinstance(node.value, list):
        *names, default = [str(item.value or "") for item in node.value] or [""]
        return next((environment[name] for name in names if name in environment), default)
    return node.value or ""


def _inside(node: Node | None, key: str) -> Node | None:
    return node.value.get(key) if node and isinstance(node.value, dict) else None
