"""The frame of the pages: its policy, its drawer and its skip link by keyboard, its languages."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Tab, Tabs

CLAIM = "claims/shells-for-southland/"
STATEMENT = "port-authority-2031-05-05-tale"
_FOCUS = "() => document.activeElement.getBoundingClientRect().toJSON()"
_OUTLINE = """() => {
    const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
}"""


def test_a_script_that_is_not_the_themes_does_not_run(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    tab.open(CLAIM)
    tab.page.evaluate(
        """() => {
            window.refused = [];
            addEventListener("securitypolicyviolation", event =>
                refused.push(event.effectiveDirective));
            const script = document.createElement("script");
            script.textContent = "window.strange = true";
            document.body.append(script);
            const picture = new Image();
            picture.setAttribute("onerror", "window.strange = true");
            picture.addEventListener("error", () => { window.failed = true; });
            picture.src = "data:,";
            document.body.append(picture);
        }"""
    )
    tab.wait_for("() => window.refused.length === 2 && window.failed")
    assert tab.page.evaluate("() => window.strange") is None
    assert tab.page.evaluate("() => refused") == ["script-src-elem", "script-src-attr"]
    tab.faults.clear()  # what the console says of the two


def test_the_drawer_opens_and_closes_by_keyboard(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample, width=390)
    tab.open(CLAIM)
    button = tab.page.get_by_role("button", name="Navigation menu")
    links = tab.page.locator(".md-sidebar--primary a")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(links.first).not_to_be_visible()
    for key in ("Enter", "Space"):
        button.focus()
        tab.page.keyboard.press(key)
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(links.first).to_be_focused()
        tab.page.keyboard.press("Escape")
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(button).to_be_focused()
        expect(links.first).not_to_be_visible()
    button.click()
    tab.page.get_by_role("link", name="Sources").click()
    tab.page.wait_for_url(f"{sample}sources/")


@pytest.mark.parametrize("width", [1280, 390])
def test_whatever_has_the_focus_is_seen(tabs: Tabs, sample: str, width: int) -> None:
    tab = tabs.new(sample, width=width)
    tab.open(CLAIM)
    tab.page.keyboard.press("Tab")
    expect(tab.page.locator(":focus")).to_have_class(re.compile("md-skip"))
    for _ in range(40):
        tab.page.keyboard.press("Tab")
        name = tab.page.evaluate("() => document.activeElement.outerHTML.slice(0, 160)")
        if name.startswith("<body"):
            break
        box = tab.page.evaluate(_FOCUS)
        if "md-option" in name or "md-search" in name:  # a label shows it; a search of its own
            continue
        assert tab.page.evaluate(_OUTLINE), name
        assert box["right"] > 0, name
        assert box["left"] < width, name
        assert box["width"] > 0, name


def test_the_skip_link_leads_to_the_text(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    tab.open(f"de/{CLAIM}")
    tab.page.keyboard.press("Tab")
    skip = tab.page.locator(":focus")
    expect(skip).to_have_text(re.compile("Zum Inhalt"))
    tab.page.keyboard.press("Enter")
    tab.page.keyboard.press("Tab")
    assert tab.page.evaluate("() => !!document.activeElement.closest('.md-content')")


def test_the_palette_is_changed_by_keyboard(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    tab.open(f"de/{CLAIM}")
    tab.page.get_by_role("radio", name="Farben: hell").focus()
    tab.page.keyboard.press("ArrowRight")
    expect(tab.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(tab.page.get_by_role("radio", name="Farben: dunkel")).to_be_checked()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_language_switch_stays_at_a_statement(tabs: Tabs, sample: str, width: int) -> None:
    tab = tabs.new(sample, width=width)
    tab.open(f"{CLAIM}#{STATEMENT}")
    statement = tab.page.locator(f"[id='{STATEMENT}']")
    for folder, language in (("de/", "de"), ("", "en")):
        expect(statement).to_be_in_viewport()
        tab.page.locator(".md-header .md-select button").focus()
        tab.page.locator(f".md-header a[hreflang={language}]").click()
        tab.page.wait_for_url(f"{sample}{folder}{CLAIM}#{STATEMENT}")
    expect(statement).to_be_in_viewport()


def test_the_language_switch_stays_at_the_place_without_an_anchor(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    tab.open(CLAIM)
    place = f"() => document.getElementById('{STATEMENT}').getBoundingClientRect().top"
    tab.page.evaluate(f"() => document.getElementById('{STATEMENT}').scrollIntoView()")
    before = tab.page.evaluate(place)
    _switch(tab, f"{sample}de/{CLAIM}")
    tab.wait_for(f"() => Math.abs(({place})() - {before}) < 3")


def test_an_anchor_in_the_words_of_one_language_becomes_that_of_the_other(
    tabs: Tabs, sample: str
) -> None:
    tab = tabs.new(sample)
    tab.open(f"{CLAIM}#statements-in-chronological-order")
    heading = tab.page.locator("h2", has_text="chronological order")
    expect(heading).to_be_in_viewport()
    _switch(tab, re.compile("/de/.*#aussagen-in-zeitlicher-folge$"))
    expect(tab.page.locator("h2", has_text="zeitlicher Folge")).to_be_in_viewport()


def test_what_was_asked_goes_along(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    tab.open("claims/?kind=denial")
    _switch(tab, f"{sample}de/claims/?kind=denial")


def _switch(tab: Tab, address: str | re.Pattern[str]) -> None:
    tab.page.locator(".md-header .md-select button").focus()
    tab.page.locator(".md-header a[hreflang=de]").click()
    tab.page.wait_for_url(address)


def test_the_page_for_what_is_not_there_speaks_every_language(tabs: Tabs, sample: str) -> None:
    """GitHub Pages has one such page for the whole site."""
    for link, address in (("Sources", "sources/"), ("Quellen", "de/sources/")):
        tab = tabs.new(sample)
        tab.expected_missing = f"{sample}de/no/such/page/"
        tab.open("de/no/such/page/")
        expect(tab.page.locator("h1")).to_have_text("Page not found")
        expect(tab.page.locator("[lang=de] h2")).to_have_text("Seite nicht gefunden")
        tab.page.locator(".md-content").get_by_role("link", name=link).click()
        tab.page.wait_for_url(f"{sample}{address}")


def test_without_scripts_the_keyboard_opens_the_drawer_all_the_same(
    tabs: Tabs, sample: str
) -> None:
    page = tabs.without_scripts(width=390)
    page.goto(sample + CLAIM)
    link = page.locator(".md-sidebar--primary a").last
    expect(link).not_to_be_visible()
    toggle = page.get_by_role("checkbox", name="Navigation menu")
    toggle.focus()
    page.keyboard.press("Space")
    expect(link).to_be_visible()
