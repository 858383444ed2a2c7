"""What pages say besides the records, and that the catalogues hold just what is said."""

import datetime as dt
import re
import string
from importlib.util import find_spec
from pathlib import Path

import pytest

import generator
from generator.diagnostics.rules import SHOWN
from generator.facts.stance import Turn
from generator.facts.standing import Standing
from generator.host.plugin import _search_words
from generator.language.lexicon import Lexicon, shipped
from generator.language.locale import Language
from generator.records.dates import Precision, parse
from generator.records.vocabulary import (
    EARLIER_DENIAL,
    RETRACTION,
    ActorKind,
    EventStatus,
    Side,
    Term,
    Translator,
)
from generator.search.facets import FACETS
from generator.search.interface import SPOKEN
from generator.texts.passages import State
from tests import sites
from tests.tongues import AVAILABLE, catalogue, language

ROOT = Path(generator.__file__).parent


@pytest.mark.parametrize(
    ("edtf", "english", "german"),
    [
        ("2031", "2031", "2031"),
        ("2031-05", "May 2031", "Mai 2031"),
        ("2031-05-04", "4 May 2031", "4. Mai 2031"),
        ("2031-03-01", "1 March 2031", "1. März 2031"),
        ("2031~", "about 2031", "etwa 2031"),
        ("2031-05?", "May 2031 (uncertain)", "Mai 2031 (unsicher)"),
        ("2031-05-04%", "about 4 May 2031 (uncertain)", "etwa 4. Mai 2031 (unsicher)"),
        ("2031-05-01/2031-05-04", "1 May 2031 – 4 May 2031", "1. Mai 2031 – 4. Mai 2031"),
        ("../2031-05-04", "no later than 4 May 2031", "spätestens 4. Mai 2031"),
        ("2031-05~/..", "since about May 2031", "seit etwa Mai 2031"),
        ("2030/2031-02~", "2030 – about February 2031", "2030 – etwa Februar 2031"),
    ],
)
def test_writes_dates_with_their_precision_and_marks(edtf: str, english: str, german: str) -> None:
    assert language("en").date(parse(edtf)) == english
    assert language("de").date(parse(edtf)) == german


def test_writes_days_numbers_lists_and_names() -> None:
    english, german = language("en"), language("de")
    day = dt.date(2031, 5, 4)

    assert (english.day(day), german.day(day)) == ("4 May 2031", "4. Mai 2031")
    assert (english.number(12_345), german.number(12_345)) == ("12,345", "12.345")
    assert [english.join("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert [german.join("abc"[:n]) for n in range(4)] == ["", "a", "a und b", "a, b und c"]
    assert (english.name("de"), german.name("de")) == ("German", "Deutsch")
    assert (english.name("en-GB"), german.name("xx-none")) == ("British English", "xx-none")


@pytest.mark.parametrize(
    ("number", "english", "german"),
    [
        (0, "0 statements", "0 Aussagen"),
        (1, "1 statement", "1 Aussage"),
        (2, "2 statements", "2 Aussagen"),
        (1234, "1,234 statements", "1.234 Aussagen"),
    ],
)
def test_counts_in_the_plural_form_of_the_language(number: int, english: str, german: str) -> None:
    assert language("en").count("n.statements", number) == english
    assert language("de").count("n.statements", number) == german


def test_writes_dates_on_an_axis_as_short_as_can_be() -> None:
    day, english, german = dt.date(2031, 3, 1), language("en"), language("de")
    assert [
        (english.tick(day, precision), german.tick(day, precision)) for precision in Precision
    ] == [("2031", "2031"), ("Mar", "Mär"), ("1 Mar", "1. März")]
    assert (english.month(day), german.month(day)) == ("March 2031", "März 2031")
    assert (english.quarter(day), german.quarter(day)) == ("Q1 2031", "Q1 2031")
    assert (english.year(31), german.year(2031)) == ("31", "2031")


def test_keeps_the_day_of_a_date_on_one_line_with_its_month() -> None:
    for code, before in (("en", "4 May"), ("de", "4. Mai")):
        kept = before.replace(" ", "\u00a0")
        assert language(code).with_day_kept(f"{before} 2031 a") == f"{kept} 2031 a"
    none = Lexicon(code="en", words={}, sections={"writing": {"day": ()}})
    assert Language(none, language("en").spelling).with_day_kept("4 May a") == "4 May a"


def test_says_the_words_of_a_key() -> None:
    assert language("en").say("kind.denial") == "Denial"
    assert language("en").say("actor.spoken.empty", name="Jane {Doe}") == (
        "No statement by Jane {Doe} is recorded in these sources."
    )
    with pytest.raises(KeyError):
        language("en").say("kind.lie")


# The catalogues


def fields(words: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def test_is_available_in_english_and_german() -> None:
    assert AVAILABLE == ("de", "en")


def test_has_the_same_keys_in_every_language() -> None:
    assert set(catalogue("de")) == set(catalogue("en"))


@pytest.mark.parametrize("key", sorted(catalogue("en")))
def test_fills_in_the_same_in_every_language(key: str) -> None:
    english, german = catalogue("en")[key], catalogue("de")[key]

    if isinstance(english, str):
        assert isinstance(german, str)
        assert fields(german) == fields(english)
        assert english.strip()
        assert german.strip()
    else:
        assert not isinstance(german, str)
        assert set(english) == set(german) == {"one", "other"}
        assert {*map(str, map(fields, [*english.values(), *german.values()]))} == {"{'n'}"}


_SETTINGS = {"direction", "search.config.pipeline", "search.config.separator"}
SAME = {
    "answer.sources": "in",
    "label.between": "a mark alone",
    "actor.organisation": "Organisation",
    "actor.person": "Person",
    "cite.link": "Link",
    "cite.statement": "names and marks alone",
    "date.interval": "a dash alone",
    "event.status": "Status",
    "matrix.one": "a date alone",
    "matrix.title": "Matrix",
    "search.by": "two values and a colon",
}
"""What is the same in English and German, and why."""


def test_nothing_is_left_in_english() -> None:
    english, german = catalogue("en"), catalogue("de")
    same = {key for key in english if english[key] == german[key]}
    assert same - SAME.keys() == set()


def test_the_themes_own_words_are_german_on_german_pages() -> None:
    spec = find_spec("material")
    assert spec is not None
    words = Path(str(spec.origin)).parent / "templates" / "partials" / "languages"
    english, german = (
        dict(re.findall(r'"([a-z.]+)": "(.*)"', (words / f"{code}.html").read_text("utf-8")))
        for code in ("en", "de")
    )
    assert english.keys() - german.keys() - _SETTINGS == set()
    foreign = {text for key, text in english.items() if german.get(key) != text and " " in text}
    for name, page in sites.site_of(sites.SAMPLE).pages.items():
        if name.startswith("de/") and name != "de/404.html":  # which speaks every language
            shown = page.tree.html or ""
            assert [text for text in foreign if f">{text}<" in shown or f'"{text}"' in shown] == []


# What is said: keys written out somewhere, the terms of closed sets, and what is put together


def terms() -> set[str]:
    """The keys of the words of all members of closed sets that pages name."""
    members = {member.term for of in Term.__subclasses__() for member in of}
    return members - {Turn.FIRST.term} | {EARLIER_DENIAL, RETRACTION}  # nothing is before the first


def put_together() -> set[str]:
    """The keys that templates and modules make of the name of something and a word."""
    explained = (Standing, EventStatus, State)
    return {
        *(f"{name}.{part}" for name in NAMED for part in ("title", "description")),
        *(f"{member.term}.means" for of in explained for member in of),
        *(f"{side.term}.many" for side in Side),
        *(f"{side.term}.none" for side in (Side.ASSERTED, Side.DENIED)),  # the third has no lane
        *(f"actors.{kind.value}" for kind in ActorKind),
        *(f"actor.{section}" for section in ("spoken", "relayed")),
        *(f"event.{section}" for section in ("claims", "statements")),
        *(
            f"n.{name}"
            for name in ("claims", "statements", "denials", "events", "actors", "sources")
        ),
        *(f"n.{state.term}" for state in State),
        *(f"finding.{rule.value}" for rule in SHOWN),
        *(
            f"translation.{translator.value}{how}"
            for translator in Translator
            for how in ("", ".inferred")
        ),
        *(f"search.facet.{facet}" for facet in FACETS),
        *(f"search.type.{name}" for name in TYPES),
        *(f"search.sort.{order}" for order in ("relevance", "newest", "oldest")),
        *(f"search.{key}" for key in (*SPOKEN, *_search_words(language("en")))),
    }


TEMPLATES = {path.name.removesuffix(".md.jinja") for path in ROOT.rglob("*.md.jinja")}
NAMED = TEMPLATES - {"claim", "claim-part", "actor", "event", "source", "year"}
"""The pages of which there is one: the others are named by what they show."""
TYPES = ("statement", "claim", "actor", "event", "source", "page")


def written_out() -> set[str]:
    files = [path for kind in ("py", "jinja", "html") for path in ROOT.rglob(f"*.{kind}")]
    text = "\n".join(path.read_text("utf-8") for path in files)
    return set(re.findall(r"""["']([a-z-]+(?:\.[a-z0-9-]+)+)["']""", text))


def test_the_scripts_say_what_they_are_given() -> None:
    said_in_scripts = set()
    for path in (ROOT / "theme" / "scripts").glob("search*.js"):
        text = path.read_text("utf-8")
        for key in re.findall(r"""\.(?:say|count)\(\s*["`]([^"`]+)""", text):
            said_in_scripts |= (
                {f"one.{one}" for one in ("actor", "claim", "event", "page", "source")}
                if key == "one.${type}"
                else {key}
            )
    assert sorted(said_in_scripts) == list(SPOKEN)


def test_holds_the_words_of_all_that_is_named() -> None:
    assert (terms() | put_together()) - set(catalogue("en")) == set()


def test_holds_nothing_that_no_page_says() -> None:
    assert set(catalogue("en")) - written_out() - terms() - put_together() == set()


def test_a_kind_of_statement_without_words_is_called_by_its_name() -> None:
    wordless = Lexicon(code="en", words={}, sections=shipped("en").sections)
    language_ = Language(wordless, language("en").spelling)

    assert language_.say("kind.no-comment") == "no-comment"
    with pytest.raises(KeyError):
        language_.say("kind.none-such")
