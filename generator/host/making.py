"""Makes what MkDocs is given: the site's files, and what its search finds."""

import logging
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from generator.build import cache, pipeline
from generator.build.files import Build
from generator.build.settings import Settings, archive_folder
from generator.diagnostics.diagnostic import Level, UsageError
from generator.diagnostics.printed import as_text
from generator.host import reading
from generator.search.index import SearchRecord
from generator.sharing import drawing

_LOG_LEVELS = {Level.ERROR: logging.ERROR, Level.WARNING: logging.WARNING}
_log = get_plugin_logger(__name__)


def said(file: Path) -> Settings:
    """What ``mkdocs.yml`` says; PluginError, as MkDocs wants it, if it is wrong."""
    try:
        return reading.read(file)
    except UsageError as error:
        raise PluginError(str(error)) from None


def made(config: MkDocsConfig, root: Path, said: Settings, *, draws: bool) -> Build:
    """The site's files; with pictures only if it ``draws``: nobody shares a page of a preview."""
    try:
        folder = archive_folder(root, given=None, configured=said.archive, environment=os.environ)
    except UsageError as error:
        raise PluginError(str(error)) from None
    draw = drawing.remembering(cache.pictures_folder(os.environ)) if draws else None
    built = pipeline.build(
        root,
        languages=said.languages,
        archive=folder,
        site_url=config.site_url or "",
        about=replace(said.about, draw=draw),
    )
    for found in built.diagnostics:
        _log.log(_LOG_LEVELS[found.level], "%s", as_text(found))
    if config.strict and built.diagnostics:
        # Before MkDocs empties the site directory: the last good site stays.
        raise PluginError(f"Stopped: {len(built.diagnostics)} findings in the records, see above.")
    return built


def records(built: Build, config: MkDocsConfig) -> Iterator[SearchRecord]:
    """What the search finds of a site, which may be asked while the next one is built."""
    patterns = [spec for spec in (config.exclude_docs, config.draft_docs) if spec]
    yield from pipeline.searchable(
        built, lambda path: any(spec.match_file(path) for spec in patterns)
    )
