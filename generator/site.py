"""Runs MkDocs for each language and puts the finished site in its place in one step.

A site is built in a folder beside ``site/`` and exchanged with it when it is whole. A build that
fails, or is killed at any point, leaves ``site/`` as it was; what it left lying about is cleared
away by the next one.
"""

import ctypes
import errno
import glob
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as build_mkdocs
from mkdocs.commands.serve import serve as serve_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator import urls
from generator.build import Build, is_dataset
from generator.settings import FILE, UsageError


def site_url(root: Path) -> str:
    """The site's address by ``mkdocs.yml``, or nothing."""
    return _config(root / FILE).site_url or ""


def site_folder(root: Path, *, given: Path | None) -> Path:
    """Where the site of ``root`` goes, healed of what killed builds left there.

    UsageError if that would put a site in the place of something else.
    """
    folder = (given or Path(_config(root / FILE).site_dir)).resolve()
    if is_dataset(root, folder):
        raise UsageError(f"{folder} holds the dataset: name another folder")
    heal(folder)
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
    is_preview: bool = False
    """Whether MkDocs serves it and will put its own script into each page."""


def build_site(job: Job, *, site_dir: Path, site_url: str) -> None:
    """Build every language beside ``site_dir`` and exchange."""
    fresh = _beside(site_dir, "new", os.getpid())
    try:
        build_language(job, job.built.languages[0], site_dir=fresh, site_url=site_url)
        _exchange(fresh, site_dir)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def build_language(job: Job, code: str, *, site_dir: Path, site_url: str) -> None:
    """Build the pages of one language, and below the first language those of the others."""
    config = _config(job.config_file, site_dir=str(site_dir), strict=job.strict)
    config.site_url = site_url or None
    config.plugins["claims"].adopt(job, code)  # type: ignore[attr-defined]
    build_mkdocs(config)


def serve(root: Path, *, address: str | None, open_in_browser: bool) -> None:
    """Serve the site and rebuild it after every edit, until interrupted."""
    settings: dict[str, Any] = {"dev_addr": address} if address else {}
    host, port = _config(root / FILE, **settings).dev_addr
    try:
        serve_mkdocs(str(root / FILE), open_in_browser=open_in_browser, **settings)
    except ConfigurationError as error:
        raise UsageError(str(error)) from None
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES):
            raise
        message = f"cannot serve at {host}:{port} ({error.strerror}): name another with --address"
        raise UsageError(message) from None


def heal(target: Path) -> None:
    """Clear away what killed builds left, and restore a site that one had moved aside."""
    for path in sorted(target.parent.glob(f".{glob.escape(target.name)}-*")):
        kind, _, process = path.name[len(target.name) + 2 :].partition("-")
        if kind not in ("new", "old") or not process.isdigit() or _is_running(int(process)):
            continue
        if kind == "old" and not target.exists():
            path.rename(target)
        else:
            shutil.rmtree(path, ignore_errors=True)


def _config(config_file: Path, **settings: Any) -> MkDocsConfig:
    if not config_file.is_file():
        raise UsageError(f"there is no {config_file}: name the dataset's folder with -C")
    try:
        config = load_config(str(config_file), **settings)
    except ConfigurationError as error:
        raise UsageError(str(error)) from None
    except Abort:  # MkDocs has logged why
        raise UsageError(f"{config_file} cannot be used as it is") from None
    if "claims" not in config.plugins:
        raise UsageError(f"{config_file} must list “claims” under “plugins”")
    return config


def _exchange(fresh: Path, target: Path) -> None:
    """Put ``fresh`` at ``target``; what was there ends up at ``fresh``."""
    if not target.exists():
        fresh.rename(target)
        return
    if _exchange_in_one_step(fresh, target):
        return
    # Two steps, on systems that have no single one: a kill between them is healed by ``heal``.
    old = _beside(target, "old", os.getpid())
    target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _exchange_in_one_step(fresh: Path, target: Path) -> bool:
    """Linux's renameat2(2) with RENAME_EXCHANGE; False where system or file system lack it."""
    if not sys.platform.startswith("linux"):
        return False
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    failed = libc.renameat2(here, os.fsencode(fresh), here, os.fsencode(target), exchange)
    if failed and ctypes.get_errno() not in (errno.EINVAL, errno.ENOSYS, errno.EPERM):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(target))
    return not failed


def _may_go(folder: Path) -> bool:
    """Whether a folder is empty or a site of this generator."""
    return not any(folder.iterdir()) or (folder / urls.API / "index.json").is_file()


def _beside(target: Path, kind: str, process: int) -> Path:
    return target.parent / f".{target.name}-{kind}-{process}"


def _is_running(process: int) -> bool:
    """Whether it is another process that lives: in containers the same numbers come again."""
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
