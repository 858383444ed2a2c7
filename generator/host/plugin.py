"""The face that MkDocs sees: hands the generator's files to MkDocs and its findings to the log.

One MkDocs build makes the pages of one language. The build of the first language, which is the
site's root, makes the others when it is done, each in its own folder: so ``mkdocs build``,
``mkdocs serve`` and ``claims build`` all yield the whole site.
"""

import functools
import html
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin

from mkdocs.config.base import BaseConfigOption, Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator import urls
from generator.build.content import CONTENT
from generator.build.files import Build
from generator.diagnostics.diagnostic import Diagnostic, Level
from generator.diagnostics.printed import as_text
from generator.host import failures, making, mends, policy, run
from generator.language.locale import Language
from generator.pages.render import Compiled
from generator.records.dataset import FOLDER
from generator.records.vocabulary import RecordKind
from generator.search import postings, preview, prose
from generator.search.preview import Indexer
from generator.theme import assets

_BANNER_LINES = 10
_NO_DATE = "1970-01-01"
"""MkDocs would stamp ``sitemap.xml.gz`` with the day of the build: other bytes every day."""
_THEME = Compiled()
_log = get_plugin_logger(__name__)


class _AsItIs(BaseConfigOption[Any]):
    """Leaves a value to the generator, which says what is wrong with it in its own words."""


class ClaimsConfig(Config):  # type: ignore[no-untyped-call]
    """``plugins: [claims: …]`` in ``mkdocs.yml``; ``reading`` says what is right there."""

    languages = _AsItIs()
    """The site's languages, the one at the root first; for each, settings of MkDocs that differ."""
    forge = _AsItIs()
    """What the records are kept on, where the host of ``repo_url`` does not say it."""
    archive = _AsItIs()
    """The folder of source texts, from that of ``mkdocs.yml``; else the environment's
    CLAIMS_ARCHIVE, else ``archive/``."""


class ClaimsPlugin(BasePlugin[ClaimsConfig]):  # type: ignore[no-untyped-call]
    """Generates the pages of one language of the site."""

    def __init__(self) -> None:
        self._code = ""
        self._job: run.Job | None = None
        self._built: Build | None = None
        self._on_page: Callable[[], None] = lambda: None
        self._twins: dict[str, list[str]] = {}
        self._indexer: Indexer | None = None

    def adopt(self, job: run.Job | None, code: str = "") -> None:
        """Take over for the next build, in one language, what is built already; or None of it."""
        self._job, self._code = job, code

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - as MkDocs calls it
        """Know a preview. MkDocs keeps the plugin for all builds of the process from here on."""
        if command == "serve":
            self._indexer = Indexer()

    def on_shutdown(self) -> None:
        """Stop what runs behind a preview's back, before MkDocs removes its folder."""
        if self._indexer:
            self._indexer.close()
        self._indexer = None

    def on_serve(self, server: LiveReloadServer, /, **_: Any) -> LiveReloadServer:
        """Show what goes wrong in a later build in the place of the site."""
        failures.shown_by(server)
        return server

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build the dataset, unless it is built already, and fit MkDocs to it."""
        file = Path(config.config_file_path or "")
        root = file.parent
        config.watch += [str(root / name) for name in (FOLDER, CONTENT)]
        said = making.said(file)
        _refuse_misuse(config, root)
        self._on_page = self._job.on_page if self._job else lambda: None
        if self._job:
            self._built = self._job.built
        else:
            self._code = said.languages[0]
            self._built = making.made(config, root, said, draws=self._indexer is None)
        for key, value in ((self.config.languages or {}).get(self._code) or {}).items():
            config[key] = value
        language = self._built.spoken[self._code]
        config.theme["language"] = self._code
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(assets.THEME))
        config.extra_css.insert(0, assets.STYLESHEET)
        _add_extensions(config)
        config.extra["claims_banner"] = _banner(self._built.diagnostics, language)
        config.extra["claims_search"] = _search_words(language)
        config.extra["alternate"] = self._alternates(said.languages)
        self._twins = defaultdict(list)
        for made in self._built.files:
            self._twins[made.path].append(made.language)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keep the search index of a preview, before MkDocs empties the site's folder."""
        assert self._built is not None
        if self._indexer and self._code == self._built.languages[0]:
            self._indexer.pause(Path(config.site_dir))

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
        env.bytecode_cache = _THEME
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
        here = quote(urls.of_markdown(page.file.src_uri))  # as MkDocs has it in the canonical one
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
        return output if self._indexer else policy.with_policy(output, content=content)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the other languages below the first, and put the search index beside them."""
        built = self._built
        assert built is not None
        first, *others = built.languages
        if self._code != first:
            return
        job = run.Job(
            config_file=Path(config.config_file_path or ""),
            built=built,
            strict=config.strict,
            on_page=self._on_page,
        )
        # In a preview it is this very plugin that makes them: nothing of it is asked afterwards.
        for code in others:
            url = f"{config.site_url.rstrip('/')}/{code}/" if config.site_url else ""
            run.build_language(job, code, site_dir=Path(config.site_dir) / code, site_url=url)
        if self._indexer:
            records = functools.partial(making.records, built, config)
            self._indexer.resume(records, Path(config.site_dir))
        else:
            made = postings.index(making.records(built, config))
            preview.write(made, Path(config.site_dir) / urls.SEARCH_INDEX)

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


class _Relative(str):
    """An address that is relative to the page already."""

    __slots__ = ()


def _refuse_misuse(config: MkDocsConfig, root: Path) -> None:
    if not config.use_directory_urls:
        raise PluginError("“use_directory_urls” must be true: addresses are permanent.")
    if Path(config.docs_dir) != (root / CONTENT).resolve():
        raise PluginError(f"“docs_dir” must be “{CONTENT}”, and is {config.docs_dir}.")


def _add_extensions(config: MkDocsConfig) -> None:
    """What the pages are written for, after what is configured and unless it is among that."""
    there = {name.rpartition(".")[2] for name in config.markdown_extensions}
    for name in prose.EXTENSIONS:
        if not there & {name, "extra"}:
            config.markdown_extensions.append(name)


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
