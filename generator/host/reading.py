"""Reads ``mkdocs.yml`` with MkDocs' own reader, which knows ``!ENV`` and ``INHERIT``.

Every command comes here first, ``check`` too: no more of MkDocs is loaded for it than its reader of
YAML, for the rest takes long to start.
"""

from pathlib import Path
from typing import Any

import yaml
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator.build.settings import Settings, settings
from generator.diagnostics.diagnostic import UsageError


def read(path: Path) -> Settings:
    """What the ``mkdocs.yml`` at ``path`` says; without one, what holds where nothing is said.

    UsageError, in one line, if it cannot be read or says what it must not.
    """
    if not path.is_file():
        return Settings()
    return settings(path, _values(path))


def _values(path: Path) -> Any:
    # As MkDocs reads it, with the parser in C. What a tag “!relative” stands for is not asked here.
    loader: Any = get_yaml_loader(yaml.CLoader, config=object())  # type: ignore[arg-type]
    try:
        with path.open("rb") as file:
            return yaml_load(file, loader)
    except ConfigurationError as error:
        raise UsageError(" ".join(str(error).split())) from None
    except (TypeError, ValueError) as error:  # of what is no text, and of what no key can be in
        raise UsageError(f"{path} cannot be read: {error}") from None
