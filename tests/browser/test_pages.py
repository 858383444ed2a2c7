"""Every kind of page in a real Chromium: nothing fails, no other host is asked, all of it fits."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import HEIGHT, Scheme, Tab, Tabs

PAGES = {
    "home": "",
    "claims": "claims/",
    "claim": "claims/shells-for-southland/",
    "withdrawn claim": "claims/two-ships-a-week/",
    "actors": "actors/",
    "actor": "actors/jane-doe/",
    "actor from right to left": "actors/amal-example/",
    "events": "events/",
    "event": "events/shell-shipments/",
    "sources": "sources/",
    "source": "sources/daily-2031-05-06/",
    "source with a rest": "sources/radio-2031-04/",
    "timeline": "timeline/",
    "year": "timeline/2031/",
    "matrix": "matrix/",
    "discrepancies": "discrepancies/",
    "corrections": "corrections/",
    "method": "method/",
    "search": "search/",
    "missing": "no/such/page/",
}
LARGE_PAGES = {
    "home": "",
    "claims": "claims/",
    "claim": "claims/consignment-7/",
    "actors": "actors/",
    "actor": "actors/person-7/",
    "events": "events/",
    "event": "events/shipment-7/",
    "timeline": "timeline/",
    "year": "timeline/2031/",
    "matrix": "matrix/",
    "sources": "sources/",
    "source of unknown length": "sources/daily-7/",
    "search": "search/",
}
STATEMENT = "claims/shells-for-southland/#port-authority-2031-05-05-tale"
languages = pytest.mark.parametrize("language", ["", "de/"], ids=["en", "de"])


@pytest.mark.parametrize(
    ("language", "scheme"), [("", "light"), ("de/", "dark")], ids=["en-light", "de-dark"]
)
def test_every_kind_of_page_of_the_sample(
    tabs: Tabs, sample: str, language: str, scheme: Scheme
) -> None:
    tab = tabs.new(sample, scheme=scheme, first_visit=True)
    for kind, address in PAGES.items():
        if kind == "missing":
            tab.expected_missing = f"{sample}{language}{address}"
        _look_at(tab, language + address, scheme, is_steady=kind != "missing")


@pytest.mark.parametrize(
    ("language", "scheme"), [("", "dark"), ("de/", "light")], ids=["en-dark", "de-light"]
)
def test_every_kind_of_page_of_a_site_that_knows_no_address(
    tabs: Tabs, unaddressed: str, language: str, scheme: Scheme
) -> None:
    tab = tabs.new(unaddressed, scheme=scheme)
    for kind, address in PAGES.items():
        if kind != "missing":
            _look_at(tab, language + address, scheme)


def _look_at(tab: Tab, address: str, scheme: Scheme, *, is_steady: bool = False) -> None:
    """On a desk and on a phone; ``is_steady`` asks whether nothing jumps on the desk."""
    tab.page.set_viewport_size({"width": 1280, "height": HEIGHT})
    tab.open(address)
    if is_steady:
        _does_not_jump(tab, address)
    body = tab.page.locator("body")
    expect(body).to_have_attribute(
        "data-md-color-scheme", "slate" if scheme == "dark" else "default"
    )
    expect(tab.page.locator("h1")).to_be_visible()
    # The style sheets are there: without them the heading of the page would be black on white.
    assert tab.page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") in (
        "sticky",
        "fixed",
    )
    for width in tab.widths(1280, 390):
        assert not tab.is_too_wide(), f"{address} at {width} px"


@pytest.mark.parametrize("width", [1280, 390])
@languages
def test_a_link_to_a_statement_shows_it_below_the_header(
    tabs: Tabs, sample: str, width: int, language: str
) -> None:
    tab = tabs.new(sample, width=width)
    tab.open(language + STATEMENT)
    tab.wait_for(
        """anchor => {
            const heading = document.getElementById(anchor).getBoundingClientRect();
            const header = document.querySelector(".md-header").getBoundingClientRect();
            return heading.top >= header.bottom && heading.bottom <= innerHeight;
        }""",
        STATEMENT.partition("#")[2],
    )
    assert tab.page.evaluate("scrollY") > 0


WHOLE = {
    "": "Contested Asserted by: Friends of the Port, Westland (retracted) · Denied by: Southland",
    "de/": "Umstritten Wer es behauptet: Freunde des Hafens, Westland (zurückgenommen)",
}


@pytest.mark.parametrize("width", [1280, 390])
@languages
def test_whoever_comes_to_one_statement_sees_how_the_claim_stands(
    tabs: Tabs, sample: str, width: int, language: str
) -> None:
    tab = tabs.new(sample, width=width)
    tab.open(language + STATEMENT)
    whole = tab.page.locator(".whole")
    expect(whole).to_contain_text(WHOLE[language])
    expect(whole).to_be_in_viewport(ratio=1)
    whole.locator("a").last.click()
    expect(tab.page.locator("h1")).to_be_in_viewport()
    expect(whole).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 390])
@languages
def test_the_picture_of_a_source_leads_to_every_statement_by_keyboard(
    tabs: Tabs, unaddressed: str, width: int, language: str
) -> None:
    tab = tabs.new(unaddressed, width=width)
    tab.open(f"{language}sources/radio-2031-04/")
    links = tab.page.locator(".picture svg a")
    targets = [link.get_attribute("href") or "" for link in links.all()]
    assert targets == [
        "#set-aside",
        "#set-aside",
        "#left",
        "../../claims/shells-for-southland/#southland-2031-04",
        "../../claims/list-of-ships/#amal-example-2031",
    ]
    for link in links.all():
        box = link.bounding_box()
        assert box is not None
        assert box["width"] > 3
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width
    links.nth(2).focus()
    tab.page.keyboard.press("Enter")
    expect(tab.page.locator("#left")).to_be_in_viewport()
    links.nth(3).focus()
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url(re.compile("/shells-for-southland/#southland-2031-04$"))


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("address", ["", "claims/shells-for-southland/", "method/"])
def test_the_language_switch_stays_on_the_page(
    tabs: Tabs, sample: str, width: int, address: str
) -> None:
    tab = tabs.new(sample, width=width)
    tab.open(address)
    for folder, language in (("de/", "de"), ("", "en")):
        tab.page.locator(".md-header .md-select button").focus()
        tab.page.locator(f".md-header a[hreflang={language}]").click()
        tab.page.wait_for_url(f"{sample}{folder}{address}")
        expect(tab.page.locator("html")).to_have_attribute("lang", language)


SHOWN = """() => {
    const main = document.querySelector("main");
    const marks = [...main.querySelectorAll("svg a, svg rect, svg line, svg path, td a")];
    const isThere = element => {
        const box = element.getBoundingClientRect();
        return box.width + box.height > 0 && element.checkVisibility({visibilityProperty: true});
    };
    return [main.innerText.split("\\n").map(line => line.trim()).filter(Boolean),
            marks.filter(isThere).length];
}"""
"""The lines of text that somebody sees, and how many marks of pictures and signs of tables."""


@languages
def test_without_scripts_every_fact_and_picture_is_there(
    tabs: Tabs, unaddressed: str, large: str, language: str
) -> None:
    for site, kinds in ((unaddressed, PAGES), (large, LARGE_PAGES)):
        with_scripts, without = tabs.new(site), tabs.new(site, scripts=False)
        for kind, address in kinds.items():
            if kind in ("search", "missing"):  # the one is tested by itself, the other has nothing
                continue
            for tab in (with_scripts, without):
                tab.open(language + address)
            for width in (1280, 390):
                (lines, marks), (plain_lines, plain_marks) = (
                    _shown(tab, width) for tab in (with_scripts, without)
                )
                assert set(lines) <= set(plain_lines), (language, address, width)
                assert plain_marks >= marks
                assert len(lines) > 1
                assert marks > 0 or kind not in ("claim", "actor", "source", "timeline", "matrix")


def _shown(tab: Tab, width: int) -> tuple[list[str], int]:
    tab.page.set_viewport_size({"width": width, "height": HEIGHT})
    lines, marks = tab.page.evaluate(SHOWN)
    return lines, marks


SHIFTED = """() => new Promise(resolve => {
    let sum = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) sum += entry.value;
    }).observe({type: "layout-shift", buffered: true});
    setTimeout(() => resolve(sum), 300);
})"""
"""How much of the page has moved: the measure of https://web.dev/articles/cls."""


@languages
def test_nothing_jumps_when_a_page_opens_on_a_phone(tabs: Tabs, sample: str, language: str) -> None:
    """On a desk every kind of page has been looked at above."""
    tab = tabs.new(sample, width=390, first_visit=True)
    for kind, address in PAGES.items():
        if kind != "missing":
            tab.open(language + address)
            _does_not_jump(tab, address)


def _does_not_jump(tab: Tab, address: str) -> None:
    # Not quite none: a browser that is late may draw a page before it has all of it.
    assert tab.page.evaluate(SHIFTED) < 0.005, address
