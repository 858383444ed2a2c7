"""The face that MkDocs sees: hands the generator's files to MkDocs and its findings to the log.

One MkDocs build makes the pages of one language. The build of the first language, which is the
site's root, makes the others when it is done, each in its own folder: so ``mkdocs build``,
``mkdocs serve`` and ``claims build`` all yield the whole site.
"""

import functools
import html
import logging
import os
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import click
from mkdocs.config import config_options
from mkdocs.config.base import BaseConfigOption, Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator import urls
from generator.build import cache, pipeline, settings
from generator.build.content import CONTENT
from generator.build.files import Build
from generator.build.settings import archive_folder
from generator.diagnostics.diagnostic import Diagnostic, Level, UsageError
from generator.diagnostics.printed import as_text
from generator.host import mends, policy, run
from generator.language import tongues
from generator.language.locale import Language
from generator.records.dataset import FOLDER
from generator.records.vocabulary import RecordKind
from generator.search import pagefind, preview
from generator.search.index import SearchRecord
from generator.search.pagefind import PagefindError
from generator.search.preview import Indexer
from generator.sharing import drawing
from generator.theme import assets

_BANNER_LINES = 10
_NO_DATE = "1970-01-01"
"""MkDocs would stamp ``sitemap.xml.gz`` with the day of the build: other bytes every day."""
_LOG_LEVELS = {Level.ERROR: logging.ERROR, Level.WARNING: logging.WARNING}
_log = get_plugin_logger(__name__)


class _AsItIs(BaseConfigOption[Any]):
    """Leaves a value to the generator, which says what is wrong with it in its own words."""

    def __init__(self, *, default: object) -> None:
        super().__init__()
        self.default = default


class ClaimsConfig(Config):  # type: ignore[no-untyped-call]
    """``plugins: [claims: …]`` in ``mkdocs.yml``."""

    languages = _AsItIs(default={"en": {}, "de": {}})
    """The site's languages, the one at the root first; for each, settings of MkDocs that differ."""
    forge = config_options.Optional(config_options.Choice(("github", "gitlab", "gitea")))
    """What the records are kept on, where the host of ``repo_url`` does not say it."""
    archive = config_options.Optional(config_options.Type(str))
    """The folder of source texts; else the environment's CLAIMS_ARCHIVE, else ``archive/``."""


class ClaimsPlugin(BasePlugin[ClaimsConfig]):  # type: ignore[no-untyped-call]
    """Generates the pages of one language of the site."""

    def __init__(self) -> None:
        self._code = ""
        self._built: Build | None = None
        self._on_page: Callable[[], None] = lambda: None
        self._twins: dict[str, list[str]] = {}
        self._is_preview = False
        self._index: pagefind.Files = {}

    def adopt(self, job: run.Job, code: str) -> None:
        """Take over what is built already, for one language."""
        self._built, self._code, self._on_page = job.built, code, job.on_page
        self._is_preview = job.is_preview

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build the dataset, unless it is built already, and fit MkDocs to it."""
        root = Path(config.config_file_path or "").parent
        languages = _languages(root, self.config.languages)
        _refuse_misuse(config, root)
        if self._built is None:
            self._code = languages[0]
            self._built = _build(config, root, languages, self.config.archive)
            self._is_preview = _is_preview(config)
        for key, value in (self.config.languages[self._code] or {}).items():
            config[key] = value
        language = self._built.spoken[self._code]
        config.theme["language"] = self._code
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(assets.THEME))
        config.extra_css.insert(0, assets.STYLESHEET)
        config.watch += [str(root / name) for name in (FOLDER, CONTENT)]
        config.extra["claims_banner"] = _banner(self._built.diagnostics, language)
        config.extra["claims_search"] = _search_words(language)
        config.extra["alternate"] = self._alternates(languages)
        self._twins = defaultdict(list)
        for file in self._built.files:
            self._twins[file.path].append(file.language)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make the search index, before MkDocs empties the site's folder: it may fail."""
        assert self._built is not None
        if self._code != self._built.languages[0]:
            return
        if indexer := _indexer():
            indexer.pause(Path(config.site_dir))
            return
        try:
            self._index = pagefind.index(self._records(config))
        except PagefindError as error:
            raise PluginError(f"There is no search index, so no site: {error}") from None

    def _records(self, config: MkDocsConfig) -> tuple[SearchRecord, ...]:
        assert self._built is not None
        patterns = [spec for spec in (config.exclude_docs, config.draft_docs) if spec]
        return tuple(
            pipeline.searchable(
                self._built, lambda path: any(spec.match_file(path) for spec in patterns)
            )
        )

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Put the generator's files in the place of what lies in ``docs_dir``."""
        assert self._built is not None
        for file in list(files):
            # The style sheet lies in the theme's folder too, and is one of the generator's files.
            if file.src_dir in (config.docs_dir, str(assets.THEME)):
                files.remove(file)
        for made in self._built.files:
            if made.language == self._code:
                level = InclusionLevel.UNDEFINED if made.in_nav else InclusionLevel.NOT_IN_NAV
                file = File.generated(config, made.path, content=made.content, inclusion=level)
                file.edit_uri = made.origin if config.repo_url else None
                files.append(file)
        return files

    def on_env(self, env: Any, /, **_: Any) -> None:
        """Give the theme's templates words, and let them leave a relative address as it is.

        MkDocs' filter takes ``../actors/x/`` on the page ``actors/x/`` for that page itself.
        """
        relative = env.filters["url"]

        @functools.wraps(relative)  # which carries Jinja's mark that the filter wants the context
        def url(context: TemplateContext, value: str) -> str:
            return value if isinstance(value, _Relative) else relative(context, value)

        env.filters["url"] = url
        assert self._built is not None
        spoken = self._built.spoken
        mends.give_words(env, spoken[self._code])
        env.globals |= {
            "say": spoken[self._code].say,
            "urls": urls,
            "kinds": RecordKind,
            "assets": assets.FOLDER,
        }
        env.globals["locales"] = sorted(
            ((code, str(language.locale)) for code, language in spoken.items()),
            key=lambda pair: pair[0] != self._code,
        )
        env.globals["other_languages"] = [
            (other["lang"], other["link"], spoken[other["lang"]])
            for other in self._alternates(self._built.languages)
            if other["lang"] != self._code
        ]

    def on_page_markdown(self, markdown: str, /, *, page: Page, **_: Any) -> str:
        """Escape title and description, which the theme's templates insert as they are."""
        page.update_date = _NO_DATE
        for key in ("title", "description"):
            if isinstance(page.meta.get(key), str):
                page.meta[key] = html.escape(page.meta[key])
        self._on_page()
        return markdown

    def on_page_context(
        self,
        context: TemplateContext,
        /,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Let the language switch lead to the same page in the other languages."""
        here = urls.of_markdown(page.file.src_uri)
        root = config.site_url or ""
        config.extra["alternate"] = [
            alternate
            | {
                "link": _Relative(f"{urls.up(here)}{alternate['link']}{here}" or "./"),
                "whole": urljoin(root, f"{alternate['link']}{here}") if root else "",
            }
            for alternate in self._alternates(self._twins[page.file.src_uri])
        ]
        self._on_page()
        return context

    @event_priority(-100)  # after all others, for what they put into the frame
    def on_post_page(self, output: str, /, *, page: Page, **_: Any) -> str:
        """Mend the theme's frame, and say what the page may load and run."""
        return self._finished(output, content=page.content or "")

    @event_priority(-100)
    def on_post_template(self, output_content: str, /, *, template_name: str, **_: Any) -> str:
        """The same for the page that is shown in the place of one that is not there."""
        is_page = template_name.endswith(".html")
        return self._finished(output_content, content="") if is_page else output_content

    def _finished(self, output: str, *, content: str) -> str:
        assert self._built is not None
        output = mends.mended(output, self._built.spoken[self._code])
        # MkDocs' preview puts another script into each page as it serves it, with the time in it.
        return output if self._is_preview else policy.with_policy(output, content=content)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the other languages below the first, and put the search index beside them."""
        assert self._built is not None
        first, *others = self._built.languages
        job = run.Job(
            config_file=Path(config.config_file_path or ""),
            built=self._built,
            strict=config.strict,
            on_page=self._on_page,
            is_preview=self._is_preview,
        )
        for code in others if self._code == first else ():
            url = f"{config.site_url.rstrip('/')}/{code}/" if config.site_url else ""
            run.build_language(job, code, site_dir=Path(config.site_dir) / code, site_url=url)
        if self._code != first:
            return
        if indexer := _indexer():
            indexer.resume(functools.partial(self._records, config), Path(config.site_dir))
        else:
            preview.write(self._index, Path(config.site_dir) / urls.SEARCH_INDEX)

    def _alternates(self, codes: Iterable[str]) -> list[dict[str, str]]:
        """The languages to choose from, each with the way from this one's root to its own."""
        assert self._built is not None
        languages = self._built.languages
        back = "../" if urls.prefix(languages, self._code) else ""
        return [
            {
                "name": self._built.spoken[code].name(code).capitalize(),
                "lang": code,
                "link": f"{back}{urls.prefix(languages, code)}",
            }
            for code in languages
            if code in codes
        ]


def _indexer() -> Indexer | None:
    """What makes the index of a preview, the same for all of its builds; None if it is none.

    MkDocs tells a plugin only at the end of the first build whether it is one.
    """
    context = click.get_current_context(silent=True)
    if context is None or context.info_name != "serve":
        return None
    indexer = context.meta.get(__name__)
    if indexer is None:
        indexer = context.meta[__name__] = Indexer(
            lambda problem: _log.error("There is no new search index: %s", problem)
        )
        context.call_on_close(indexer.close)
    assert isinstance(indexer, Indexer)
    return indexer


class _Relative(str):
    """An address that is relative to the page already."""

    __slots__ = ()


def _build(
    config: MkDocsConfig, root: Path, languages: tuple[str, ...], archive: str | None
) -> Build:
    try:
        folder = archive_folder(root, given=archive, environment=os.environ)
    except UsageError as error:
        raise PluginError(str(error)) from None
    url = config.site_url or ""
    # Nobody shares a page of the preview.
    kept = drawing.remembering(cache.pictures_folder(os.environ))
    draw = None if _is_preview(config) else kept
    built = pipeline.build(
        root,
        languages=languages,
        archive=folder,
        site_url=url,
        about=settings.about(root, os.environ, draw=draw),
    )
    for found in built.diagnostics:
        _log.log(_LOG_LEVELS[found.level], "%s", as_text(found))
    if config.strict and built.diagnostics:
        # Before MkDocs empties the site directory: the last good site stays.
        raise PluginError(f"Stopped: {len(built.diagnostics)} findings in the records, see above.")
    return built


def _is_preview(config: MkDocsConfig) -> bool:
    """Whether this is ``serve``: the site's address is then that of MkDocs' own server."""
    host, port = config.dev_addr
    return (config.site_url or "").startswith(f"http://{host}:{port}/")


def _languages(root: Path, listed: object) -> tuple[str, ...]:
    try:
        return tongues.chosen(root, listed)
    except UsageError as error:
        raise PluginError(str(error)) from None


def _refuse_misuse(config: MkDocsConfig, root: Path) -> None:
    if not config.use_directory_urls:
        raise PluginError("“use_directory_urls” must be true: addresses are permanent.")
    if Path(config.docs_dir) != (root / CONTENT).resolve():
        raise PluginError(f"“docs_dir” must be “{CONTENT}”, and is {config.docs_dir}.")


def _search_words(language: Language) -> dict[str, str]:
    """What the search in the header says before its script is asked."""
    keys = ("title", "query", "placeholder", "submit", "close", "suggestions", "failed")
    return {key: html.escape(language.say(f"search.{key}")) for key in keys}


def _banner(diagnostics: Iterable[Diagnostic], words: Language) -> dict[str, Any]:
    """What a lenient build shows on every page: which records are left out, and why."""
    errors = [as_text(found) for found in diagnostics if found.level is Level.ERROR]
    more = len(errors) - _BANNER_LINES
    return {
        "title": words.say("banner.title"),
        "lines": errors[:_BANNER_LINES],
        "more": words.say("banner.more", n=words.number(more)) if more > 0 else "",
    }
