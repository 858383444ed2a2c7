"""Runs MkDocs for each language and puts the finished site in its place in one step.

A site is built in a folder beside ``site/`` and exchanged with it when it is whole. A build that
fails, or is killed at any point, leaves ``site/`` as it was; what it left lying about is cleared
away by the next one.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as build_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator import urls
from generator.build.files import Build
from generator.build.pipeline import is_dataset
from generator.build.settings import FILE, PLUGIN
from generator.diagnostics.diagnostic import UsageError
from generator.host import exchange, reading


def configured(config_file: Path, **settings: Any) -> MkDocsConfig:
    """MkDocs' configuration; UsageError if it cannot be used."""
    if not config_file.is_file():
        raise UsageError(f"there is no {config_file}: name the dataset's folder with -C")
    reading.read(config_file)
    try:
        return load_config(str(config_file), **settings)
    except ConfigurationError as error:
        raise UsageError(" ".join(str(error).split())) from None
    except Abort:  # MkDocs has logged why
        raise UsageError(f"{config_file} cannot be used as it is") from None


def site_url(root: Path) -> str:
    """The site's address by ``mkdocs.yml``, or nothing."""
    return configured(root / FILE).site_url or ""


def site_folder(root: Path, *, given: Path | None) -> Path:
    """Where the site of ``root`` goes, healed of what killed builds left there.

    UsageError if that would put a site in the place of something else.
    """
    folder = (given or Path(configured(root / FILE).site_dir)).resolve()
    if is_dataset(root, folder):
        raise UsageError(f"{folder} holds the dataset: name another folder")
    exchange.heal(folder)
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file: name a folder for the site")
    if given and folder.exists() and not _may_go(folder):
        raise UsageError(f"{folder} holds something else than a site: empty it, or name another")
    return folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What every language of a site is built with."""

    config_file: Path
    built: Build
    strict: bool
    on_page: Callable[[], None]
    """Hears of each page twice, as it is read and as it is rendered."""


def build_site(job: Job, *, site_dir: Path, site_url: str) -> None:
    """Build every language beside ``site_dir`` and exchange."""
    fresh = exchange.beside(site_dir, "new", os.getpid())
    try:
        build_language(job, job.built.languages[0], site_dir=fresh, site_url=site_url)
        exchange.exchange(fresh, site_dir)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def build_language(job: Job, code: str, *, site_dir: Path, site_url: str) -> None:
    """Build the pages of one language, and below the first language those of the others."""
    config = configured(job.config_file, site_dir=str(site_dir), strict=job.strict)
    config.site_url = site_url or None
    plugin: Any = config.plugins[PLUGIN]
    plugin.adopt(job, code)
    try:
        build_mkdocs(config)
    finally:
        plugin.adopt(None)


def _may_go(folder: Path) -> bool:
    """Whether a folder is empty or a site of this generator."""
    return not any(folder.iterdir()) or (folder / urls.API / "index.json").is_file()
