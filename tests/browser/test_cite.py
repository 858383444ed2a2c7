"""Copying links and citations, with a clipboard and without one."""

import json
import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Tab, Tabs

CLAIM = "claims/shells-for-southland/"
STATEMENT = "jane-doe-2031-05-04"
KEY = f"shells-for-southland:{STATEMENT}"


def _opened(tabs: Tabs, address: str, *, language: str = "", clipboard: bool = True) -> Tab:
    tab = tabs.new(address)
    if clipboard:
        tab.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    else:
        tab.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: null})")
    tab.open(language + CLAIM)
    return tab


def _row(tab: Tab) -> Locator:
    row = tab.page.locator(f"[data-cite='{KEY}']")
    row.locator("summary").click()
    return row


def _copied(tab: Tab, words: str) -> str:
    expect(tab.page.get_by_role("status")).to_have_text(words)
    return str(tab.page.evaluate("() => navigator.clipboard.readText()"))


def test_the_link_of_a_statement_is_copied(tabs: Tabs, sample: str) -> None:
    tab = _opened(tabs, sample)
    tab.page.locator(f"[data-cite='{KEY}'] .cite__link").click()
    assert _copied(tab, "Copied") == f"{sample}{CLAIM}#{STATEMENT}"
    tab.page.wait_for_url(f"{sample}{CLAIM}#{STATEMENT}")


def test_the_link_of_a_statement_from_another_claim_leads_nowhere_else(
    tabs: Tabs, sample: str
) -> None:
    tab = tabs.new(sample)
    tab.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.open("claims/ships-left-port/")
    tab.page.locator(f"[data-cite='{KEY}'] .cite__link").click()
    assert _copied(tab, "Copied") == f"{sample}{CLAIM}#{STATEMENT}"
    assert tab.page.url == f"{sample}claims/ships-left-port/"


@pytest.mark.parametrize("site", ["sample", "unaddressed"])
def test_a_citation_is_copied_in_each_of_its_forms(
    tabs: Tabs, request: pytest.FixtureRequest, site: str
) -> None:
    """Where a site knows no address of its own, the script adds that of the page."""
    address = request.getfixturevalue(site)
    tab = tabs.new(address)
    tab.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.open(f"de/{CLAIM}")
    row = tab.page.locator(f"[data-cite='{KEY}']")
    row.locator("summary").click()
    url = {"sample": "https://claims.invalid/x/y/", "unaddressed": address}[site]
    url = f"{url}de/{CLAIM}#{STATEMENT}"

    row.get_by_role("button", name="Text kopieren").click()
    text = _copied(tab, "Kopiert")
    assert url in text
    assert re.search(r"\(gelesen am \d+\. \w+ \d{4}\)\.$", text)

    row.get_by_role("button", name="BibTeX kopieren").click()
    expect(tab.page.get_by_role("status")).to_have_text("Kopiert")
    tab.wait_for("async () => (await navigator.clipboard.readText()).startsWith('@')")
    entry = _copied(tab, "Kopiert")
    assert entry.startswith(f"@online{{{KEY},\n")
    assert f"  url = {{{url}}},\n" in entry
    assert entry.count("@online") == 1

    row.get_by_role("button", name="CSL-JSON kopieren").click()
    tab.wait_for("async () => (await navigator.clipboard.readText()).startsWith('[')")
    (item,) = json.loads(_copied(tab, "Kopiert"))
    assert (item["id"], item["URL"], item["language"]) == (KEY, url, "de")


def test_without_a_clipboard_the_text_is_marked(tabs: Tabs, sample: str) -> None:
    tab = _opened(tabs, sample, clipboard=False)
    row = _row(tab)
    row.get_by_role("button", name="Copy text").click()
    field = row.get_by_role("textbox")
    expect(field).to_be_focused()
    marked = tab.page.evaluate("() => getSelection().toString()")
    assert f"#{STATEMENT}" in marked
    expect(tab.page.get_by_role("status")).to_contain_text("Selected")
    tab.page.keyboard.press("Tab")
    expect(field).to_have_count(0)


def test_without_scripts_there_are_a_link_a_text_and_files(tabs: Tabs, sample: str) -> None:
    page = tabs.without_scripts()
    page.goto(sample + CLAIM)
    row = page.locator(f"[data-cite='{KEY}']")
    row.locator("summary").click()
    expect(row.locator(".cite__text")).to_contain_text("Jane Doe (Assertion, 4 May 2031)")
    for link in row.locator(".cite__files a").all():
        answer = page.request.get(f"{sample}{CLAIM}{link.get_attribute('href')}")
        assert KEY in answer.text()
    row.locator(".cite__link").click()
    page.wait_for_url(f"{sample}{CLAIM}#{STATEMENT}")


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_a_statement_that_is_led_to_is_below_the_header_and_marked(
    tabs: Tabs, sample: str, width: int
) -> None:
    tab = tabs.new(sample, width=width)
    tab.open(f"{CLAIM}#{STATEMENT}")
    tab.wait_for(
        """anchor => {
            const heading = document.getElementById(anchor).getBoundingClientRect();
            const header = document.querySelector(".md-header").getBoundingClientRect();
            return heading.top >= header.bottom && heading.top < header.bottom + 120;
        }""",
        STATEMENT,
    )
    heading = tab.page.locator(f"[id='{STATEMENT}']")
    expect(heading).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(heading).to_have_css("animation-name", "none")  # the tab asks for less motion
    tab.page.emulate_media(forced_colors="active")
    expect(heading).to_have_css("outline-style", "solid")
