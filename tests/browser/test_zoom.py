"""At 400 % on a screen of 1280 pixels, which are 320, nothing is lost."""

import pytest

from tests.browser.conftest import Tab, Tabs
from tests.browser.test_pages import LARGE_PAGES, PAGES

# Elements that cut their own text off. What scrolls by itself, what is hidden on purpose and the
# header's title, which the page's heading repeats, cut nothing off that a reader would miss.
_CUT = """() => [...document.querySelectorAll("body *")].filter(element => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && style.visibility === "visible"
        && ["hidden", "clip"].includes(style.overflowX)
        && element.scrollWidth > element.clientWidth + 1
        && element.innerText?.trim()
        && !element.closest(".md-header, .md-sidebar, .md-search, [hidden], .visually-hidden");
}).map(element => element.outerHTML.slice(0, 120))"""
# Text that begins or ends outside of the window and of every region that scrolls.
_OUT = """() => [...document.querySelectorAll(".md-content *, .md-footer *")].filter(element => {
    const box = element.getBoundingClientRect();
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!own || !box.width || !box.height || getComputedStyle(element).visibility !== "visible")
        return false;
    for (let at = element; at; at = at.parentElement)
        if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return false;
    return (box.right > innerWidth + 1 || box.left < -1) && box.width > 1 && box.height > 1
        && !element.closest("svg, .visually-hidden");
}).map(element => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("language", ["", "de/"], ids=["en", "de"])
@pytest.mark.parametrize("site", ["sample", "large"])
def test_no_text_is_cut_off_and_nothing_scrolls_sideways(
    tabs: Tabs, request: pytest.FixtureRequest, site: str, language: str
) -> None:
    address = request.getfixturevalue(site)
    tab: Tab = tabs.new(address, width=320)
    for kind, page in (PAGES if site == "sample" else LARGE_PAGES).items():
        if kind == "missing":
            tab.expected_missing = f"{address}{language}{page}"
        tab.open(language + page)
        assert not tab.is_too_wide(), page
        assert tab.page.evaluate(_CUT) == [], page
        assert tab.page.evaluate(_OUT) == [], page
