"""What a page says besides the records: its words, dates, numbers and lists, in one language.

The words stand in ``words/<language>.toml``: a text, or a table of plural forms by the categories
of Unicode's plural rules (``one``, ``other``). Dates, numbers and lists are Babel's.
"""

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.records.dates import Date, DatePart, Precision
from generator.records.schema import Text

_FOLDER = Path(__file__).parent / "words"
_PATTERNS = {Precision.YEAR: "y", Precision.MONTH: "MMMM y", Precision.DAY: "long"}
_LOCALES = {"en": "en_GB"}

AVAILABLE = tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))
"""The languages that a site can be built in."""


class Language:
    """One language of the site."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.locale = Locale.parse(_LOCALES.get(code, code))
        self._words = catalogue(code)

    def say(self, key: str, /, **values: object) -> str:
        """The words of a key, with ``{name}`` replaced by ``values``; KeyError if there is none."""
        words = self._words[key]
        assert isinstance(words, str), key
        return words.format(**values) if values else words

    def count(self, key: str, number: int, /, **values: object) -> str:
        """The words of a key in the plural form for ``number``, which they show as ``{n}``."""
        forms = self._words[key]
        assert isinstance(forms, Mapping), key
        form = forms.get(self.locale.plural_form(number), forms["other"])
        return form.format(n=self.number(number), **values)

    def words(self, value: object) -> str:
        """A value in words: a text of a record in this language, anything else as it is."""
        return value.in_(self.code) if isinstance(value, Text) else str(value)

    def number(self, number: int) -> str:
        """A number with the language's grouping of digits."""
        return _number(self, number)

    def join(self, items: Iterable[str]) -> str:
        """``a, b and c``."""
        return format_list(list(items), locale=self.locale)

    def date(self, date: Date) -> str:
        """A date with its precision and its marks, as in running text."""
        return _written(self, date)

    def name(self, code: str) -> str:
        """The name of a language, or its code where Unicode's data has none."""
        return str(self.locale.languages.get(code.replace("-", "_"), code))

    def day(self, day: dt.date) -> str:
        """A day of the calendar."""
        return str(format_date(day, "long", locale=self.locale))

    def tick(self, day: dt.date, precision: Precision) -> str:
        """A date on the axis of a picture, as short as can be, without the year of a day."""
        if precision is Precision.YEAR:
            return self.year(day.year)
        skeleton = "MMM" if precision is Precision.MONTH else "MMMd"
        return str(format_skeleton(skeleton, day, locale=self.locale))

    def year(self, number: int) -> str:
        """A year."""
        return str(format_date(dt.date(number, 1, 1), "y", locale=self.locale))

    def month(self, day: dt.date) -> str:
        """The month of a day, with its year."""
        return str(format_date(day, "LLLL y", locale=self.locale))

    def quarter(self, day: dt.date) -> str:
        """The quarter of a day, with its year."""
        return str(format_skeleton("yQQQ", day, locale=self.locale))

    def part(self, part: DatePart) -> str:
        """One date of an interval."""
        pattern = _PATTERNS[part.precision]
        words = str(format_date(part.earliest, pattern, locale=self.locale))
        if part.approximate:
            words = self.say("date.approximate", date=words)
        return self.say("date.uncertain", date=words) if part.uncertain else words


@cache
def catalogue(code: str) -> Mapping[str, str | Mapping[str, str]]:
    """Every word that pages use, by key."""
    with (_FOLDER / f"{code}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def language(code: str) -> Language:
    """The language with this code; one of ``AVAILABLE``."""
    return Language(code)


@lru_cache(maxsize=4096)
def _number(language: Language, number: int) -> str:
    return str(format_decimal(number, locale=language.locale))


@cache
def _written(language: Language, date: Date) -> str:
    if not date.is_interval:
        return language.part(date.start)
    start, end = language.part(date.start), language.part(date.end)
    return language.say("date.interval", start=start, end=end)
