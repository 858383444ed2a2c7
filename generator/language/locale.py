"""What a page says besides the records: its words, dates, numbers and lists, in one language.

The words are those of the language's file. Dates, numbers and lists are Babel's.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.language.lexicon import MEASURE, Lexicon, Said, shipped, unicode_locale
from generator.language.spelling import Spelling
from generator.language.tongues import Tongues
from generator.records.dates import Date, DatePart, Precision
from generator.records.schema import Text
from generator.records.vocabulary import Sign, StatementKind

_NEW = {each.term: each.value for of in (StatementKind, Sign) for each in of}
"""What is said of a kind of statement to which no language has words yet."""
_PATTERNS = {Precision.YEAR: "y", Precision.MONTH: "MMMM y", Precision.DAY: "long"}


class Language:
    """One language of the site."""

    def __init__(self, lexicon: Lexicon, spelling: Spelling) -> None:
        self.code = lexicon.code
        self.words: Mapping[str, Said] = {**_NEW, **lexicon.words}
        self.locale = _locale(lexicon)
        self.hyphenation = lexicon.text("writing", "hyphenation")
        """BibLaTeX's name of the language; empty if it has none."""
        self.spelling = spelling
        """How words are found in every spelling, in all languages that are known."""
        self.items = lexicon.items
        """The words of a section and a key of the language's file."""
        days = "|".join(lexicon.items("writing", "day")) or "(?!)"
        self._day_of_month = re.compile(rf"(\b(?:{days})) (?=[^\W\d])")
        self._dates: dict[Date, str] = {}
        self._numbers: dict[int, str] = {}

    def say(self, key: str, /, **values: object) -> str:
        """The words of a key, with ``{name}`` replaced by ``values``; KeyError if there is none."""
        words = self.words[key]
        assert isinstance(words, str), key
        return words.format(**values) if values else words

    def count(self, key: str, number: int, /, **values: object) -> str:
        """The words of a key in the plural form for ``number``, which they show as ``{n}``."""
        forms = self.words[key]
        assert isinstance(forms, Mapping), key
        form = forms.get(self.locale.plural_form(number), forms["other"])
        return form.format(n=self.number(number), **values)

    def text(self, value: object) -> str:
        """A value in words: a text of a record in this language, anything else as it is."""
        return value.in_(self.code) if isinstance(value, Text) else str(value)

    def number(self, number: int) -> str:
        """A number with the language's grouping of digits."""
        if number not in self._numbers:
            self._numbers[number] = str(format_decimal(number, locale=self.locale))
        return self._numbers[number]

    def join(self, items: Iterable[str]) -> str:
        """``a, b and c``."""
        return format_list(list(items), locale=self.locale)

    def date(self, date: Date) -> str:
        """A date with its precision and its marks, as in running text."""
        if date not in self._dates:
            self._dates[date] = self._written(date)
        return self._dates[date]

    def with_day_kept(self, words: str) -> str:
        """Words with dates in them, the day kept on one line with its month."""
        return self._day_of_month.sub("\\1\u00a0", words)

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

    @cached_property
    def months(self) -> Mapping[str, int]:
        """The months by every name that they have in a date."""
        return {
            name.rstrip("."): number
            for context in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
            for number, name in self.locale.months[context][width].items()
        }

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

    def _written(self, date: Date) -> str:
        if date.start is None or date.end is None:
            if date.end:
                return self.say("date.by", date=self.part(date.end))
            assert date.start is not None
            return self.say("date.since", date=self.part(date.start))
        if not date.is_interval:
            return self.part(date.start)
        start, end = self.part(date.start), self.part(date.end)
        return self.say("date.interval", start=start, end=end)


def languages(tongues: Tongues, codes: Iterable[str]) -> Mapping[str, Language]:
    """The languages with these codes, which must be known, in their order."""
    return {code: Language(tongues.lexica[code], tongues.grammar.spelling) for code in codes}


def _locale(lexicon: Lexicon) -> Locale:
    """What the language's file names, else what its code names, else English's."""
    named = lexicon.text("writing", "locale")
    english = shipped(MEASURE).text("writing", "locale")
    found = map(unicode_locale, (named, lexicon.code, english))
    return next(locale for locale in found if locale)
