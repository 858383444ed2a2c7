"""Pages to Markdown through Jinja. The text of a record is escaped for where it lands, always.

A generated page is Markdown headings, so that contents and search have their sections, with blocks
of HTML between them. In a block every value is escaped as HTML by default, line breaks included; in
a heading a value goes through ``md``. No value reaches the page in any other way.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from types import CodeType, MappingProxyType

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from generator import urls
from generator.language.locale import Language
from generator.pages.page import Page
from generator.records.dates import Date
from generator.records.vocabulary import RecordKind
from generator.sharing.share import Shares

OVERVIEW = "<!-- claims:overview -->"
"""Where a hand-written home page wants the generated overview."""

_MARKDOWN = re.compile(r"[!-+./:-@\[-`{-~]|(?<!\w)-(?!\w)|^-|--")
_PLAIN = re.compile(
    "[^ -~\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\U00010000-\U0010ffff]"
)


class Compiled(BytecodeCache):
    """The code of every template, by its text: for all languages and builds of a process.

    What differs between languages is no part of the code: it is looked up as a template runs.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = Compiled()


class Renderer:
    """Renders the pages of one language."""

    def __init__(
        self,
        language: Language,
        languages: tuple[str, ...],
        shares: Shares | None = None,
        pictures: Mapping[tuple[RecordKind, str], str] = MappingProxyType({}),
    ) -> None:
        self._language = language
        self._pictures = pictures
        self._shares = shares
        self._prefix = urls.prefix(languages, language.code)
        self._environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=self._escaped,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=_COMPILED,
        )
        self._environment.filters |= {"md": self._markdown, "block": _block}
        self._environment.globals |= {
            "language": language,
            "say": language.say,
            "count": language.count,
            "date": language.date,
            "time": self._time,
            "share_of": shares.of_statement if shares else None,
            "urls": urls,
            "kinds": RecordKind,
            "absolute": shares.absolute if shares else lambda _: "",
            "day": language.day,
            "tick": language.tick,
            "year": language.year,
            "month": language.month,
            "quarter": language.quarter,
            "number": language.number,
            "language_name": language.name,
            "code": language.code,
        }

    def page(self, page: Page) -> str:
        """A page's Markdown, front matter first."""
        title, description = page.head(self._language)
        head = _front_matter(
            {
                "title": title,
                "description": description,
                "image": self._pictures.get(page.record, "") if page.record else "",
            }
        )
        template = self._environment.get_template(f"{page.template}.md.jinja")
        up = urls.up(page.address)
        record = share = None
        if page.record:
            share = self._shares.of_page(*page.record) if self._shares else None
            back = "../" * self._prefix.count("/")
            record = f"{up}{back}{urls.record(*page.record)}"
        return f"{head}\n{template.render(page=page.view, up=up, record=record, share=share)}"

    def _escaped(self, value: object) -> Markup:
        """A value as HTML. Line breaks become references: a block must stay one block.

        Braces too: some extensions and plugins look for theirs before there are blocks at all.
        """
        if isinstance(value, Markup):
            return value
        if isinstance(value, int | float):
            return Markup(value)  # noqa: S704 - a number
        escaped = str(escape(self._language.text(value))).replace("\r", "")
        return Markup(escaped.replace("\n", "&#10;").replace("{", "&#123;"))  # noqa: S704 - escaped

    def _time(self, date: Date) -> Markup:
        """A date as an element, which tells machines only what is certain: one day, month or year.

        Day and month stay on one line.
        """
        words = self._language.with_day_kept(str(escape(self._language.date(date))))
        part = date.start
        is_certain = part and not (date.is_interval or part.approximate or part.uncertain)
        tag, attribute = ("time", f' datetime="{date.edtf}"') if is_certain else ("span", "")
        return Markup(f'<{tag} class="time"{attribute}>{words}</{tag}>')  # noqa: S704 - escaped

    def _markdown(self, value: object) -> Markup:
        """A value for a Markdown heading: punctuation that Markdown may read becomes references."""
        text = " ".join(self._language.text(value).split())
        return Markup(_MARKDOWN.sub(lambda match: _references(match[0]), text))  # noqa: S704 - escaped


def without_front_matter(markdown: str) -> str:
    """The body of a page that ``Renderer.page`` wrote."""
    return markdown.split("\n---\n", 1)[1]


def _references(characters: str) -> str:
    return "".join(f"&#{ord(character)};" for character in characters)


def _block(content: str) -> Markup:
    """A block of HTML that Markdown takes as it is: no blank line and no indentation in it."""
    lines = (line.strip(" ") for line in content.split("\n"))
    whole = "\n" + "\n".join(line for line in lines if line) + "\n\n"
    return Markup(whole)  # noqa: S704 - the template escaped it


def _front_matter(values: Mapping[str, str]) -> str:
    lines = "".join(f"{key}: {_yaml(text)}\n" for key, text in values.items() if text)
    return f"---\n{lines}hide:\n  - navigation\n---\n"


def _yaml(text: str) -> str:
    """A text as a double-quoted YAML scalar on one line."""
    text = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_PLAIN.sub(_yaml_escape, text)}"'


def _yaml_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
