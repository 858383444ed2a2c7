"""What readers type, and what the search finds first: whoever is there and nobody who is not.

The scripts are asked in a browser, in a page of each language that all tests share. Here, too, the
steps that a query and the index both go through are held against each other.
"""

import random
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser, Page

from generator import urls
from generator.build.pipeline import searchable
from generator.language import spelling
from generator.search import index, postings, preview
from tests import invented, sites
from tests.browser.conftest import PATIENCE, served
from tests.crawl import Site
from tests.tongues import language, spoken
from tests.world import BASE, actor, claim, event, source, statement, write

LANGUAGES = ("en", "de")
FIRST = 3
"""What is looked for must be among so many results."""

Ask: TypeAlias = Callable[[str, str], Any]


def _said(name: str, kind: str, speaker: str, date: str, *text: str) -> Any:
    return statement(name, kind, speaker, date, text=dict(zip(LANGUAGES, text, strict=True)))


def _called(name: Any, *found_as: str) -> Any:
    return {"kind": "person", "name": name, "found_as": [*found_as]}


RECORDS: dict[str, Any] = {
    **BASE,
    "mkdocs.yml": invented.configuration(with_generator=True),
    "content/index.md": "# Home\n",
    "claims/actors/northland.yml": {
        "kind": "state",
        "name": {"en": "Northland", "de": "Nordland"},
        "also_known_as": ["Port Hull", "the Citadel"],
        "found_as": {
            "en": ["DPN", "D.P.N.", "Democratic People's Republic of the Northern Isles"],
            "de": ["Porthull", "die Zitadelle", "DVN"],
        },
    },
    "claims/actors/united-harbours.yml": {
        "kind": "organisation",
        "name": {"en": "United Harbours", "de": "Vereinte Häfen"},
        "found_as": {"en": ["UH"], "de": ["UH", "Häfenbund"]},
    },
    "claims/actors/lukasz.yml": actor("Łukasz Wałęsa"),
    "claims/actors/jorgen.yml": actor("Jørgen Sørby"),
    "claims/actors/dorde.yml": actor("Đorđe Ilić"),
    "claims/actors/brannigan.yml": actor("Siobhán O’Brannigan"),
    "claims/actors/darcy.yml": actor("Jean-Luc d'Arcy"),
    "claims/actors/tavake.yml": actor("Sione Taʻufa"),
    "claims/actors/pak.yml": _called({"en": "Pak Yong Su", "de": "Pak Yong-su"}, "박용수"),
    "claims/actors/uh-doe.yml": actor("Sun Uh Min"),
    "claims/actors/berg.yml": actor("Ludwig van der Berg"),
    "claims/actors/masri.yml": actor("Amal al-Masri"),
    "claims/actors/mao.yml": actor("毛宁"),
    "claims/actors/choe.yml": actor("최선희"),
    "claims/actors/lesnoj.yml": _called(
        {"en": "Sergei Lesnoy", "de": "Sergej Lesnoj"}, "Сергей Лесной", "Lesnoi"
    ),
    "claims/actors/muller.yml": actor("Greta Müller"),
    "claims/actors/william.yml": actor("Will Roe"),
    "claims/actors/jane-doe.yml": actor("Jane Doe", part_of="westland"),
    "claims/events/shipments.yml": event(
        "northland", "southland", title={"en": "朝鲜否认提供武器", "de": "Lieferungen"}
    ),
    "claims/wordlists/synonyms.yml": {
        "groups": [
            {"en": ["arms", "weapons", "weaponry"], "de": ["Waffen", "Rüstungsgüter"]},
            {"en": ["shells", "grenades"], "de": ["Granaten", "Artilleriegeschosse", "Geschosse"]},
            {"en": ["food", "groceries"], "de": ["Lebensmittel", "Essen"]},
            {"en": ["ship", "ships", "shipped"], "de": ["liefern", "liefert", "geliefert"]},
            {"de": ["Waffenlieferung", "Waffen liefern", "Waffen geliefert"]},
        ]
    },
    "claims/shells.yml": claim(
        _said(
            "doe", "assertion", "jane-doe", "2031-05-04",
            "Doe says that Northland ships shells.", "Doe sagt, Nordland liefere Granaten.",
        ),
        _said(
            "roe", "qualification", "john-doe", "2031-05-05",
            "Doe calls the reports incomplete.", "Doe nennt die Berichte unvollständig.",
        ),
        claim={"en": "Northland ships shells.", "de": "Nordland liefert Granaten."},
    ),
    "claims/arms.yml": claim(
        _said(
            "doe", "assertion", "jane-doe", "2031-05-06",
            "Doe says that Northland shipped arms for food.",
            "Doe sagt, Nordland habe Waffen gegen Lebensmittel geliefert.",
        ),
        _said(
            "northland", "denial", "northland", "2031-06-30",
            "Northland says that it has never supplied arms to Southland.",
            "Nordland sagt, es habe Südland nie Waffen geliefert.",
        ),
        _said(
            "southland", "no-comment", "southland", "2031-07-01",
            "Southland does not want to say anything.", "Südland will nichts sagen.",
        ),
        claim={"en": "Northland ships arms for food.", "de": "Nordland liefert Waffen für Essen."},
    ),
    "claims/missiles.yml": claim(
        _said(
            "will", "warning", "william", "2031-08-02",
            "Roe warns of missiles over the harbour.", "Roe warnt vor Raketen über dem Hafen.",
        ),
        _said(
            "southland", "demand", "southland", "2031-08-03",
            "Southland wants the missiles gone.", "Südland will die Raketen weg haben.",
        ),
        _said(
            "northland", "pledge", "northland", "2031-08",
            "Northland will take them away.", "Nordland werde sie abziehen.",
        ),
        claim={"en": "Missiles stand in the harbour.", "de": "Raketen stehen im Hafen."},
    ),
    "claims/sources/daily.yml": source(title="Daily of the Harbour"),
}  # fmt: skip

FOUND: dict[str, list[tuple[str, str, str]]] = {
    "letters that Unicode does not take apart": [
        *(("en", query, "actors/lukasz/") for query in ("Lukasz", "Walesa", "lukasz walesa")),
        *(("de", query, "actors/jorgen/") for query in ("Jorgen", "Joergen", "Sorby", "Soerby")),
        *(("en", query, "actors/dorde/") for query in ("Dorde Ilic", "Djordje", "Đorđe")),
        *(("en", query, "actors/muller/") for query in ("Muller", "Mueller", "Müllers")),
    ],
    "the parts of a name that an apostrophe joins": [
        *(
            ("en", query, "actors/brannigan/")
            for query in ("Brannigan", "OBrannigan", "O'Brannigan", "o brannigan", "O´Brannigan’s")
        ),
        *(("de", query, "actors/darcy/") for query in ("Arcy", "dArcy", "d’Arcy", "Jean Luc")),
        *(("en", query, "actors/tavake/") for query in ("Ta'ufa", "Taufa", "Ta‘ufa")),
    ],
    "the parts of a name that a hyphen joins": [
        *(
            (code, query, "actors/pak/")
            for code in LANGUAGES
            for query in ("Pak Yong-su", "Pak Yong Su", "Yongsu", "pak yong‑su", "PAK YONG SU")
        ),
        ("en", "North-land", "actors/northland/"),
        ("en", "north land", "actors/northland/"),
    ],
    "particles, there or not": [
        *(
            ("en", query, "actors/berg/")
            for query in ("van der Berg", "Berg", "Ludwig Berg", "Vanderberg", "von der Berg")
        ),
        *(("de", query, "actors/masri/") for query in ("al Masri", "Masri", "el-Masri", "almasri")),
    ],
    "other scripts, by the inside of a word": [
        ("en", "毛宁", "actors/mao/"),
        ("en", "宁", "actors/mao/"),
        ("en", "朝鲜", "events/shipments/"),
        ("en", "否认", "events/shipments/"),
        ("en", "武器", "events/shipments/"),
        ("en", "否认提供武器", "events/shipments/"),
        ("de", "최선희", "actors/choe/"),
        ("de", "선희", "actors/choe/"),
        ("de", "박용수", "actors/pak/"),
        ("en", "Лесной", "actors/lesnoj/"),
        ("en", "СЕРГЕЙ ЛЕСНОЙ", "actors/lesnoj/"),
    ],
    "names of every language, and those that readers may know": [
        *(
            (code, query, "actors/northland/")
            for code in LANGUAGES
            for query in ("DPN", "dpn", "D.P.N.", "DVN", "Port Hull", "Porthull", "Nordland")
        ),
        ("en", "democratic people's republic of the northern isles", "actors/northland/"),
        ("en", "Citadel", "actors/northland/"),
        ("de", "Zitadelle", "actors/northland/"),
        ("de", "Lesnoi", "actors/lesnoj/"),
        ("en", "Sergej Lesnoj", "actors/lesnoj/"),
        ("en", "UH", "actors/united-harbours/"),
        ("de", "Häfenbund", "actors/united-harbours/"),
        ("de", "Haefenbund", "actors/united-harbours/"),
    ],
    "synonyms": [
        ("en", "weapons", "claims/arms/"),
        ("en", "weaponry for groceries", "claims/arms/"),
        ("en", "food for weapons", "claims/arms/"),
        ("en", "never supplied weapons", "claims/arms/#northland"),
        ("en", "grenades", "claims/shells/"),
        ("de", "Artilleriegeschosse", "claims/shells/"),
        ("de", "Geschosse", "claims/shells/"),
        ("de", "Essen", "claims/arms/"),
        ("de", "Rüstungsgüter", "claims/arms/"),
    ],
    "kinds of statement, in both languages": [
        *(
            (code, query, "claims/arms/#northland")
            for code in LANGUAGES
            for query in (
                "Northland denial",
                "northland denies",
                "Nordland Dementi",
                "Dementi Nordland",
                "dementiert",
                "rejected",
                "Nordland weist Vorwürfe zurück",
                "denied the allegations",
            )
        ),
        ("de", "Nordland bestreitet Waffenlieferung", "claims/arms/#northland"),
        ("en", "warning Roe", "claims/missiles/#will"),
        ("en", "Warnung", "claims/missiles/#will"),
        ("de", "warned", "claims/missiles/#will"),
        ("en", "Southland demands", "claims/missiles/#southland"),
        ("de", "Südland fordert", "claims/missiles/#southland"),
        ("en", "promised", "claims/missiles/#northland"),
        ("de", "kein Kommentar", "claims/arms/#southland"),
        ("en", "no comment Southland", "claims/arms/#southland"),
        ("en", "allegations missiles", "claims/missiles/"),
    ],
    "questions": [
        ("en", "did northland deny it?", "claims/arms/#northland"),
        ("en", "What did Roe say?", "actors/william/"),
        ("en", "who denied that arms were shipped", "claims/arms/#northland"),
        ("en", "DID NORTHLAND DENY IT", "claims/arms/#northland"),
        ("de", "Hat Nordland das bestritten?", "claims/arms/#northland"),
        ("de", "Was sagt Roe zu den Raketen", "claims/missiles/#will"),
        ("de", "Wer hat Granaten geliefert?", "claims/shells/"),
        ("en", "Will", "actors/william/"),
    ],
    "days": [
        *(
            (code, query, "claims/arms/#northland")
            for code in LANGUAGES
            for query in ("2031-06-30", "30.6.2031", "30.06.2031", "30 June 2031", "30. Juni 2031")
        ),
        ("en", "Northland 30.06.2031", "claims/arms/#northland"),
        ("en", "June 30, 2031 Northland", "claims/arms/#northland"),
        ("de", "Juni 2031", "claims/arms/#northland"),
        ("en", "pledge August 2031", "claims/missiles/#northland"),
    ],
    "names and titles as a whole come first": [
        *((code, "Northland", "actors/northland/") for code in LANGUAGES),
        ("en", "jane doe", "actors/jane-doe/"),
        ("en", "Northland ships shells", "claims/shells/"),
        ("de", "Nordland liefert Granaten.", "claims/shells/"),
        ("en", "daily of the harbour", "sources/daily/"),
        ("en", "Müller", "actors/muller/"),
    ],
    "lists of the site": [
        *(("en", query, "matrix/") for query in ("matrix", "the matrix", "Matrix", "Tabelle")),
        *(("en", query, "discrepancies/") for query in ("disagree", "discrepancy", "differences")),
        *(("de", query, "discrepancies/") for query in ("Abweichungen", "Widerspruch")),
        *((code, query, "./") for code in LANGUAGES for query in ("licence", "license", "contact")),
        *(("de", query, "./") for query in ("Lizenz", "Kontakt", "unbeantwortet")),
        ("de", "Korrekturen", "corrections/"),
        ("en", "unanswered", "./"),
    ],
    "beginnings of words": [
        ("en", "miss", "claims/missiles/"),
        ("en", "Northl", "actors/northland/"),
        ("de", "Granat", "claims/shells/"),
        ("de", "Nordlands", "actors/northland/"),
    ],
}
NOT_FOUND = {
    "what begins alike": ["Austin", "Österreich", "Doering", "Döring", "Lukaszek", "Bergen"],
    "an abbreviation of something else": ["UHN", "U.N.", "DPNU"],
    "the inside of a word": ["orthland", "rannigan", "erg"],
    "another person's name": ["Roeer", "Walesen", "Lukaszer", "Doen", "Sorbyes"],
    "another day": ["2031-06-29", "29.6.2031", "31 June 2031", "Northland 2030-06-30"],
    "nothing at all": ["xyzzy", "Doe xyzzy", "!?", "…"],
}
MEANT = [
    ("en", "missle", "missiles", "claims/missiles/"),
    ("en", "Brannigen", "Brannigan", "actors/brannigan/"),
    ("en", "Jane Deo", "", ""),
    ("en", "Nortland", "Northland", "actors/northland/"),
    ("en", "Northalnd denies", "Northland denies", "claims/arms/#northland"),
    ("de", "Nordlnad", "Nordland", "actors/northland/"),
    ("de", "Granatten", "Granaten", "claims/shells/"),
    ("de", "Austin", "", ""),
    ("en", "Doering", "", ""),
]

_FOUND_BY = """async ([module, query]) => {
    const index = await (await import(module)).ready();
    const found = await index.search(query);
    const nearest = found.length ? undefined : await index.nearest(query);
    const records = await Promise.all(
        (nearest?.found ?? found).slice(0, 10).map((result) => index.show(result, query)));
    return {
        number: found.length,
        nearest: nearest?.text ?? "",
        first: records.map(({address}) => address.href.replace(index.root.href, "")),
        marked: records.map(({title, shown}) =>
            [...title, ...shown].filter(({marked}) => marked).map(({text}) => text)),
    };
}"""


def _write(folder: Path) -> None:
    """No more of a site than its scripts need."""
    root = write(folder.with_name("queries-root"), RECORDS)
    built = sites.built(root)
    for file in built.files:
        if file.path.startswith("assets/"):
            target = folder / urls.prefix(built.languages, file.language) / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            raw = file.content if isinstance(file.content, bytes) else file.content.encode()
            target.write_bytes(raw)
    preview.write(postings.index(searchable(built, lambda _: False)), folder / urls.SEARCH_INDEX)
    for code in LANGUAGES:
        page = f'<!doctype html><html lang="{code}"><title>Search</title>'
        (folder / urls.prefix(built.languages, code) / "index.html").write_text(page, "utf-8")
    (folder / "404.html").write_text("<!doctype html>", "utf-8")


@pytest.fixture(scope="module")
def pages(chromium: Browser) -> Iterator[dict[str, Page]]:
    """A page of each language, open as long as the tests last."""
    context = chromium.new_context()
    context.set_default_timeout(PATIENCE)
    for address in served(Site(sites.once("queries", _write), base="/")):
        opened = {code: context.new_page() for code in LANGUAGES}
        for code, page in opened.items():
            page.goto(address + urls.prefix(LANGUAGES, code))
        yield opened
        context.close()


@pytest.fixture
def ask(pages: dict[str, Page]) -> Ask:
    def found(code: str, query: str) -> Any:
        module = f"/{urls.prefix(LANGUAGES, code)}assets/search-index.js"
        return pages[code].evaluate(_FOUND_BY, [module, query])

    return found


def _missed(ask: Ask, cases: list[tuple[str, str, str]], *, among: int = FIRST) -> list[Any]:
    """Each query whose first results lack what is looked for, with what they are instead."""
    missed = []
    for code, query, wanted in cases:
        found = ask(code, query)
        first = found["first"][:among] if found["number"] else []
        if urls.prefix(LANGUAGES, code) + wanted not in _with_home(first, code):
            missed.append((code, query, wanted, first))
    return missed


def _with_home(first: list[str], code: str) -> list[str]:
    """The home page's address is that of the root."""
    home = urls.prefix(LANGUAGES, code)
    return [f"{home}./" if address == home else address for address in first]


@pytest.mark.parametrize("kind", FOUND)
def test_finds_first_what_is_looked_for(ask: Ask, kind: str) -> None:
    among = 1 if "come first" in kind else FIRST
    assert _missed(ask, FOUND[kind], among=among) == []


@pytest.mark.parametrize("kind", NOT_FOUND)
def test_finds_nobody_who_is_not_there(ask: Ask, kind: str) -> None:
    found = {
        (code, query): ask(code, query)["number"] for code in LANGUAGES for query in NOT_FOUND[kind]
    }
    assert {asked: number for asked, number in found.items() if number} == {}


def test_where_nothing_is_found_the_nearest_words_are_offered_with_what_they_find(
    ask: Ask,
) -> None:
    for code, query, nearest, wanted in MEANT:
        found = ask(code, query)
        assert (found["number"], found["nearest"].casefold()) == (0, nearest.casefold()), query
        if wanted:
            assert urls.prefix(LANGUAGES, code) + wanted in found["first"][:FIRST], query


def test_the_same_is_found_however_it_is_spelled(ask: Ask) -> None:
    for spellings in (
        ("Pak Yong-su", "Pak Yong Su", "pak yong su", "Pak Yong–su", "박용수"),
        ("Łukasz", "Lukasz", "LUKASZ"),
        ("2031-06-30", "30.6.2031", "30 June 2031", "June 30th, 2031", "30/06/2031"),
        ("weapons", "arms", "weaponry"),
        ("Northland", "DPN", "d.p.n.", "Port Hull"),
    ):
        found = [sorted(ask("en", query)["first"]) for query in spellings]
        assert all(each == found[0] for each in found), spellings
        assert found[0]


def test_a_name_is_not_found_by_an_abbreviation_that_is_spelled_alike(ask: Ask) -> None:
    assert ask("en", "UH")["first"][0] == "actors/united-harbours/"
    assert "actors/uh-doe/" not in ask("en", "UH")["first"]
    assert ask("en", "Uh Min")["first"][0] == "actors/uh-doe/"


@pytest.mark.parametrize(
    ("code", "query", "marked"),
    [
        ("en", "Lukasz", ["Łukasz"]),
        ("en", "OBrannigan", ["O’Brannigan"]),
        ("de", "Zitadelle", ["Nordland"]),
        ("en", "who is Jane Doe", ["Jane", "Doe"]),
        ("en", "宁", ["毛宁"]),
    ],
)
def test_what_was_looked_for_is_marked(ask: Ask, code: str, query: str, marked: list[str]) -> None:
    assert ask(code, query)["marked"][0] == marked


# The same steps, in Python and in the script


_READ = """async ([module, words, queries]) => {
    const {Reader} = await import(module);
    const {query} = await (await fetch("assets/search.json")).json();
    const reader = new Reader(query);
    return {
        folded: words.map((word) => reader.folded(word)),
        tokens: queries.map((text) => reader.tokens(text).map(({term, parts}) => term ?? parts)),
        keys: queries.map((text) => reader.keys(text)),
    };
}"""
_ODD = (
    "O’Brannigan d'Arcy Pak Yong‑su UN-Rat U.S. U.S U.S.-Rat J.R.R. Doe's DOE'S a-'b --c' 'tis"
    " Łódź ß ẞ İstanbul ıI ﬁsh Ǆ ÅÄÖ naïve x\u00ady a\u200bb 北朝鮮 ミサイル Ω ς Σ Й ё ي ى"
    " ة ک 3rd No.5 4.5"
)
_MIXED = "aäöüßéłøđıİæœþ'’-‑. 1234567890ЙёΣ鮮한글ية\u0301\u00adXYZ"
_DATES = (
    "2031-05-04; 2031-5; 4.5.2031, 04. 05. 2031 4/5/2031 14/5/2031 5/14/2031 4 May 2031 4th of May"
    " 2031; May 4, 2031. 4. Mai 2031 Dez. 2031 31 February 2031 2031-13-40 1.2.2031.4 12031-05-04"
)


def test_a_query_is_read_by_the_steps_by_which_the_index_was_made(pages: dict[str, Page]) -> None:
    chance = random.Random(1)  # noqa: S311 - it need not be a secret
    mixed = ["".join(chance.choices(_MIXED, k=12)) for _ in range(2000)]
    letters = [chr(point) for point in range(0x20, sys.maxunicode) if _is_settled(chr(point))]
    texts = [*_ODD.split(" "), *mixed]
    dates = [part.strip() for sign in (";", ",", ".") for part in _DATES.split(sign)]
    for code, page in pages.items():
        module = f"/{urls.prefix(LANGUAGES, code)}assets/search-query.js"
        read = page.evaluate(_READ, [module, [*letters, *mixed], [*texts, *dates]])
        own = language(code).spelling
        for word, folded in zip([*letters, *mixed], read["folded"], strict=True):
            assert folded == own.folded(word), (word, ascii(word))
        calendar = index.days_of(spoken(*LANGUAGES))
        for text, tokens, keys in zip([*texts, *dates], read["tokens"], read["keys"], strict=True):
            days = {token for token in tokens if isinstance(token, str)}
            assert days == set(calendar.named(text)), text
            if not days:
                parts = [spelling.parted(word) for word in spelling.spoken(text)]
                assert tokens == [[own.folded(part) for part in each] for each in parts], text
            # The index has more of them: what stands inside a word, and letters that may be meant.
            known = {key for _, of in own.words(text) for key in of}
            assert set(keys) <= known, text


def _is_settled(letter: str) -> bool:
    """Whether every version of Unicode knows a letter, whatever it may do to it."""
    return unicodedata.ucd_3_2_0.category(letter)[0] in "LN"
