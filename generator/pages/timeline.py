"""The timeline of the whole dataset, and the statements of each year in parts."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator import urls
from generator.charts.timeline import Timeline
from generator.facts.entry import Entry
from generator.language.locale import Language
from generator.pages import pictures
from generator.pages.page import Page, named
from generator.pages.pagination import Part, split
from generator.pages.presenter import Presenter
from generator.pages.views import Link, Mention
from generator.records.vocabulary import Side

STATEMENTS = 200
"""How many statements a part of a year lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """A year, and how many of its statements stand on each side."""

    year: int
    address: str
    counts: Mapping[Side, int]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """Every year."""

    years: tuple[YearLine, ...]
    picture: Timeline | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A statement in the list of its year."""

    mention: Mention
    claim: Link
    is_undated: bool
    """Whether its date leaves more than a month open, and it stands under the last day of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The statements of a month that stand on one page."""

    first: dt.date
    anchor: str
    is_continued: bool
    """Whether it began on the page before."""
    statements: tuple[Dated, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPage:
    """A part of the statements of one year."""

    line: YearLine
    part: Part[Entry]
    months: tuple[Month, ...]
    picture: Timeline | None
    """On the first part only."""
    before: YearLine | None
    after: YearLine | None


def pages(presenter: Presenter) -> Iterator[Page]:
    """The timeline, then every part of every year in order of time."""
    years: dict[int, list[Entry]] = defaultdict(list)
    for entry in sorted(presenter.own.values(), key=lambda entry: entry.order):
        years[entry.statement.date.listed.year].append(entry)
    parts = {
        year: split(entries, STATEMENTS, address=urls.year(year)) for year, entries in years.items()
    }
    listed = {
        entry.key: address for of_year in parts.values() for entry, address in _places(of_year)
    }
    lines = [_line(year, entries) for year, entries in years.items()]
    view = TimelinePage(
        years=tuple(lines), picture=pictures.of_list(presenter, presenter.own.values(), listed)
    )
    yield Page(
        template="timeline",
        address=urls.TIMELINE,
        record=None,
        view=view,
        naming=named("timeline"),
    )
    for index, line in enumerate(lines):
        of_year = partial(
            YearPage,
            line=line,
            before=lines[index - 1] if index else None,
            after=lines[index + 1] if index + 1 < len(lines) else None,
        )
        picture = pictures.of_list(presenter, years[line.year], listed)
        yield from _parts(presenter, parts[line.year], of_year, picture)


def _parts(
    presenter: Presenter,
    parts: Sequence[Part[Entry]],
    of_year: Callable[..., YearPage],
    picture: Timeline | None,
) -> Iterator[Page]:
    last: str | None = None
    for part in parts:
        months = tuple(_months(presenter, part.items, last))
        last = months[-1].anchor
        view = of_year(part=part, months=months, picture=None if part.previous else picture)
        yield Page(
            template="year",
            address=part.address,
            record=None,
            view=view,
            naming=partial(_naming, view.line.year),
            number=part.number,
            in_nav=False,
        )


def _naming(number: int, language: Language) -> tuple[str, str]:
    year = language.year(number)
    return language.say("year.title", year=year), language.say("year.description", year=year)


def _places(parts: Iterable[Part[Entry]]) -> Iterator[tuple[Entry, str]]:
    """Every statement with the address at which its month begins."""
    begun: dict[str, str] = {}
    for part in parts:
        for entry in part.items:
            month = _anchor(entry)
            yield entry, begun.setdefault(month, f"{part.address}#{month}")


def _months(presenter: Presenter, entries: Iterable[Entry], last: str | None) -> Iterator[Month]:
    for anchor, group in groupby(entries, key=_anchor):
        of_month = tuple(group)
        yield Month(
            first=of_month[0].statement.date.listed.replace(day=1),
            anchor=anchor,
            is_continued=anchor == last,
            statements=tuple(_dated(presenter, entry) for entry in of_month),
        )


def _dated(presenter: Presenter, entry: Entry) -> Dated:
    return Dated(
        mention=presenter.mention(entry),
        claim=presenter.claim_link(entry.claim),
        is_undated=entry.statement.date.is_undated and entry.statement.date.end is not None,
    )


def _anchor(entry: Entry) -> str:
    return f"{entry.statement.date.listed:%Y-%m}"


def _line(year: int, entries: Sequence[Entry]) -> YearLine:
    counts = Counter(entry.side for entry in entries)
    return YearLine(
        year=year,
        address=urls.year(year),
        counts={each: counts[each] for each in Side},
        total=len(entries),
    )
