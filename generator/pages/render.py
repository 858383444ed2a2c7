"""Pages to Markdown through Jinja. The text of a record is escaped for where it lands, always.

A generated page is Markdown headings, so that contents and search have their sections, with blocks
of HTML between them. In a block every value is escaped as HTML by default, line breaks included; in
a heading a value goes through ``md``. No value reaches the page in any other way.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator import urls
from generator.language.locale import Language
from generator.pages.actor import ActorPage
from generator.pages.claim import ClaimPage, ClaimPartPage
from generator.pages.event import EventPage
from generator.pages.page import Page
from generator.pages.source import SourcePage
from generator.pages.timeline import YearPage
from generator.pages.views import Link
from generator.records.dates import Date
from generator.records.schema import Text
from generator.records.vocabulary import RecordKind
from generator.sharing.share import Shares

OVERVIEW = "<!-- claims:overview -->"
"""Where a hand-written home page wants the generated overview."""

_MARKDOWN = re.compile(r"[!-+./:-@\[-`{-~]|(?<!\w)-(?!\w)|^-|--")
_PLAIN = re.compile(
    "[^ -~\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\U00010000-\U0010ffff]"
)


class Renderer:
    """Renders the pages of one language."""

    def __init__(
        self,
        language: Language,
        languages: tuple[str, ...],
        shares: Shares | None = None,
        pictures: Mapping[str, str] = MappingProxyType({}),
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
        )
        self._environment.filters |= {"md": self._markdown, "block": _block}
        self._environment.globals |= {
            "say": language.say,
            "count": language.count,
            "date": language.date,
            "time": self._time,
            "share_of": shares.of_statement if shares else None,
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
        title, description = self._title(page)
        if page.number > 1:
            say, of_part = self._language.say, {"n": self._language.number(page.number)}
            title, description = (
                say("pager.title", title=text, **of_part) for text in (title, description)
            )
        head = _front_matter(
            {"title": title, "description": description, "image": self._picture(page)}
        )
        template = self._environment.get_template(f"{page.template}.md.jinja")
        up = urls.up(page.address)
        record = share = None
        if page.record:
            title = self.title(page)
            share = self._shares.of_page(*page.record, title) if self._shares else None
            back = "../" * self._prefix.count("/")
            record = f"{up}{back}{urls.record(*page.record)}"
        return f"{head}\n{template.render(page=page.view, up=up, record=record, share=share)}"

    def _picture(self, page: Page) -> str:
        """The address of the picture by which a page is shared, if it has one of its own."""
        event = page.view.claim.event if isinstance(page.view, ClaimPage | ClaimPartPage) else ""
        if page.record and page.record[0] is RecordKind.EVENT:
            event = page.record[1]
        return self._pictures.get(event, "")

    def title(self, page: Page) -> str:
        """What a page is called, whichever part of it this is."""
        return self._title(page)[0]

    def _title(self, page: Page) -> tuple[str, str]:
        """Title and description of a page."""
        say, code = self._language.say, self._language.code
        match page.view:
            case ClaimPartPage() as view:
                title = description = view.claim.claim.in_(code)
            case ClaimPage() as view:
                title, description = view.claim.claim.in_(code), self._claim_description(view)
            case ActorPage() as view:
                title = view.actor.name.in_(code)
                description = say("actor.description", name=title)
            case EventPage() as view:
                title, description = view.event.title.in_(code), view.event.summary.in_(code)
            case SourcePage() as view:
                title = view.source.title.in_(code)
                description = say("source.description", title=title)
            case YearPage() as view:
                year = self._language.year(view.line.year)
                title, description = (
                    say("year.title", year=year),
                    say("year.description", year=year),
                )
            case _:
                title = say(f"{page.template}.title")
                description = say(f"{page.template}.description")
        return title, description

    def _claim_description(self, view: ClaimPage) -> str:
        say, count, line = self._language.say, self._language.count, view.line
        return say(
            "claim.description",
            claim=view.claim.claim.in_(self._language.code),
            standing=say(f"standing.{line.standing.value}"),
            asserted=self._names(party.actor for party in view.asserted_by),
            denied=self._names(party.actor for party in view.denied_by),
            numbers=self._language.join(
                (count("n.statements", line.statements), count("n.sources", line.sources))
            ),
        )

    def _names(self, links: Iterable[Link]) -> str:
        names = [self._words(link.text) for link in links]
        return self._language.join(names) or self._language.say("claim.nobody")

    def _words(self, value: object) -> str:
        return value.in_(self._language.code) if isinstance(value, Text) else str(value)

    def _escaped(self, value: object) -> Markup:
        """A value as HTML. Line breaks become references: a block must stay one block.

        Braces too: some extensions and plugins look for theirs before there are blocks at all.
        """
        if isinstance(value, Markup):
            return value
        if isinstance(value, int | float):
            return Markup(value)  # noqa: S704 - a number
        escaped = str(escape(self._words(value))).replace("\r", "")
        return Markup(escaped.replace("\n", "&#10;").replace("{", "&#123;"))  # noqa: S704 - escaped

    def _time(self, date: Date) -> Markup:
        """A date as an element, which tells machines only what is certain: one day, month or year.

        Day and month stay on one line.
        """
        words = self._language.with_day_kept(str(escape(self._language.date(date))))
        part = date.start
        is_certain = not (date.is_interval or part.approximate or part.uncertain)
        tag, attribute = ("time", f' datetime="{date.edtf}"') if is_certain else ("span", "")
        return Markup(f'<{tag} class="time"{attribute}>{words}</{tag}>')  # noqa: S704 - escaped

    def _markdown(self, value: object) -> Markup:
        """A value for a Markdown heading: punctuation that Markdown may read becomes references."""
        text = " ".join(self._words(value).split())
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
