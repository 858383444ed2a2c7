"""Where what may be lost at any time lies: the user's own cache folder."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from generator.language import tongues


def folder_for(
    root: Path, languages: tuple[str, ...], environment: Mapping[str, str]
) -> Path | None:
    """Where the memory of a dataset lies; None where the user has no home.

    It is another one for other languages, for other files of the dataset's own languages, and for
    every version of the generator's own files.
    """
    home = cache_folder(environment)
    if home is None:
        return None
    own = sorted(Path(__file__).parents[1].rglob("*"))
    stamps = [
        (path.name, path.stat().st_size, path.stat().st_mtime_ns)
        for path in own
        if path.suffix in (".py", ".toml")
    ]
    name = hashlib.sha256(
        repr((str(root), languages, tongues.digest(root), stamps)).encode()
    ).hexdigest()[:32]
    return home / name


def pictures_folder(environment: Mapping[str, str]) -> Path | None:
    """Where pictures are kept between runs."""
    home = cache_folder(environment)
    return home / "pictures" if home else None


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """The user's own folder for what may be lost at any time; None where the user has no home."""
    home = environment.get("XDG_CACHE_HOME") or (
        f"{environment['HOME']}/.cache" if environment.get("HOME") else ""
    )
    return Path(home) / "claims-explainer" if home else None
