"""What the generator is told from outside: by ``mkdocs.yml``, the environment and its callers.

Nothing here reads ``mkdocs.yml``: the host does, as MkDocs does. What it found there is judged here
alone, so that all commands and both faces go by the same values and refuse the same ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.diagnostics.diagnostic import UsageError
from generator.language import tongues
from generator.sharing.drawing import Draw
from generator.sharing.forge import Forge, Software, forge

FILE = "mkdocs.yml"
PLUGIN = "claims"
ENVIRONMENT = "CLAIMS_ARCHIVE"
DEFAULT_LANGUAGES = ("en", "de")
_KEYS = ("archive", "forge", "languages")
_OF_MKDOCS = ("enabled",)
"""What MkDocs lets every plugin be told."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What ``mkdocs.yml`` says: of the dataset, and of the site."""

    languages: tuple[str, ...] = DEFAULT_LANGUAGES
    """The one at the site's root first."""
    archive: str | None = None
    about: About = field(default_factory=About)


def settings(path: Path, values: Any) -> Settings:
    """What the values of the ``mkdocs.yml`` at ``path`` say; UsageError if they are wrong."""
    if not isinstance(values, Mapping):
        raise UsageError(f"{path} must hold keys with their values")
    plugin = _plugin(path, values.get("plugins"))
    for key in plugin:
        if key not in (*_KEYS, *_OF_MKDOCS):
            raise UsageError(f"“{PLUGIN}” may have the keys {_listed(_KEYS)}, and not “{key}”.")
    kinds = tuple(kind.value for kind in Software)
    kind = _text(plugin, "forge")
    if kind and kind not in kinds:
        raise UsageError(f"“forge” must be one of {', '.join(kinds)}, and “{kind}” is not.")
    given = plugin.get("languages")
    languages = tongues.chosen(path.parent, given) if "languages" in plugin else DEFAULT_LANGUAGES
    own = {code: _inside(given, code, "languages") for code in languages if given}
    name = _text(values, "site_name")
    return Settings(
        languages=languages,
        archive=_text(plugin, "archive") or None,
        about=About(
            names={code: _text(own.get(code, {}), "site_name") or name for code in languages},
            forge=forge(
                repo_url=_text(values, "repo_url"), edit_uri=_text(values, "edit_uri"), kind=kind
            ),
        ),
    )


def archive_folder(
    root: Path, *, given: str | None, configured: str | None, environment: Mapping[str, str]
) -> Path | None:
    """The archive: the one given, else the configured one, which is named from ``root``, else the
    environment's, else ``archive/`` if it is there.
    """
    named = given or configured or environment.get(ENVIRONMENT)
    if not named:
        folder = root / "archive"
        return folder if folder.is_dir() else None
    folder = Path(named) if given or not configured else root / named
    if not folder.is_dir():
        raise UsageError(f"there is no archive at {folder}: no such folder")
    return folder


def _plugin(path: Path, plugins: object) -> Mapping[str, Any]:
    """The plugin's own values; ``plugins`` may be a list or a set of keys."""
    for entry in plugins if isinstance(plugins, list) else [plugins]:
        if entry == PLUGIN:
            return {}
        if isinstance(entry, Mapping) and PLUGIN in entry:
            return _inside(entry, PLUGIN, "plugins")
    raise UsageError(f"{path} must list “{PLUGIN}” under “plugins”")


def _inside(values: Mapping[str, Any], key: str, outer: str) -> Mapping[str, Any]:
    """The values below a key, which may be none."""
    inner = values.get(key)
    if inner is None:
        return {}
    if not isinstance(inner, Mapping):
        raise UsageError(f"“{key}” under “{outer}” must hold keys with their values")
    return inner


def _text(values: Mapping[str, Any], key: str) -> str:
    """A text, or nothing; a number too, which is what a text from ``!ENV`` may look like."""
    value = values.get(key)
    return str(value) if isinstance(value, str | int | float) else ""


def _listed(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"
