"""Pictures on a screen: every mark within reach of keys and fingers, every word legible."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Scheme, Tab, Tabs

CLAIM = "claims/shells-for-southland/"
PAGES = [
    "",
    CLAIM,
    "actors/port-authority/",
    "events/shell-shipments/",
    "sources/radio-2031-04/",
    "timeline/",
    "timeline/2031/",
    "matrix/",
]
LARGE_PAGES = [
    "",
    "claims/consignment-7/",
    "actors/person-7/",
    "events/shipment-7/",
    "sources/daily-7/",
    "timeline/",
    "timeline/2031/",
    "matrix/",
]
LEAST_TEXT = 11
"""Pixels: no word in a picture is smaller, on any screen."""
languages = pytest.mark.parametrize("language", ["", "de/"], ids=["en", "de"])

_TEXTS = """() => [...document.querySelectorAll('.picture svg text')].map(node => {
    const box = node.getBoundingClientRect();
    const scale = node.getScreenCTM ? Math.hypot(node.getScreenCTM().a, node.getScreenCTM().b) : 1;
    return {
        words: node.textContent, left: box.left, right: box.right,
        size: parseFloat(getComputedStyle(node).fontSize) * scale,
    };
})"""
_HITS = """() => [...document.querySelectorAll('.mark .mark__hit')].map(node => {
    const box = node.getBoundingClientRect();
    return [box.left, box.top, box.right, box.bottom];
})"""


def _texts(tab: Tab) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tab.page.evaluate(_TEXTS)
    return found


@languages
def test_every_word_in_a_picture_is_legible_and_inside(
    tabs: Tabs, unaddressed: str, large: str, language: str
) -> None:
    for site, addresses in ((unaddressed, PAGES), (large, LARGE_PAGES)):
        tab = tabs.new(site)
        for address in addresses:
            tab.open(language + address)
            for width in tab.widths(360, 390, 1280):
                assert not tab.is_too_wide(), (address, width)
                for text in _texts(tab):
                    assert text["size"] >= LEAST_TEXT, (address, width, text)
                    assert 0 <= text["left"] <= text["right"] <= width, (address, width, text)


def test_marks_are_as_large_as_a_finger_and_apart(tabs: Tabs, unaddressed: str, large: str) -> None:
    seen = {360: 0, 1280: 0}
    for site, addresses in ((unaddressed, PAGES), (large, LARGE_PAGES)):
        tab = tabs.new(site)
        for address in addresses:
            tab.open(address)
            for width in tab.widths(*seen):
                boxes: list[list[float]] = tab.page.evaluate(_HITS)
                seen[width] += len(boxes)
                for number, box in enumerate(boxes):
                    _is_large_and_apart(box, boxes[:number], (address, width))
    assert min(seen.values()) > 60


def _is_large_and_apart(box: list[float], others: list[list[float]], where: object) -> None:
    left, top, right, bottom = box
    assert right - left >= 23.9, where
    assert bottom - top >= 23.9, where
    for other in others:
        beside = right <= other[0] + 0.6 or other[2] <= left + 0.6
        assert beside or bottom <= other[1] + 0.6 or other[3] <= top + 0.6, where


@pytest.mark.parametrize("width", [390, 1280])
@languages
def test_every_mark_is_reached_by_keys_and_leads_to_its_statement(
    tabs: Tabs, sample: str, width: int, language: str
) -> None:
    tab = tabs.new(sample, width=width)
    tab.open(language + CLAIM)
    marks = tab.page.locator(".mark")
    targets = [mark.get_attribute("href") or "" for mark in marks.all()]
    assert len(targets) == len(set(targets)) == 11
    marks.first.focus()
    for number, target in enumerate(targets):
        reached = tab.page.evaluate("document.activeElement.getAttribute('href')")
        assert reached == target
        hit = marks.nth(number).locator(".mark__hit")
        expect(hit).not_to_have_css("stroke", "rgba(0, 0, 0, 0)")  # it shows that it has the focus
        tab.page.keyboard.press("Tab")
    for number in (0, 4, 10):
        marks.nth(number).focus()
        tab.page.keyboard.press("Enter")
        anchor = targets[number].partition("#")[2]
        tab.page.wait_for_url(re.compile(f"#{anchor}$"))
        expect(tab.page.locator(f"[id='{anchor}']")).to_be_in_viewport()


@languages
def test_the_matrix_scrolls_in_its_own_place_and_by_keys(
    tabs: Tabs, large: str, language: str
) -> None:
    tab = tabs.new(large, width=390)
    tab.open(f"{language}matrix/")
    region = tab.page.get_by_role("region").filter(has=tab.page.locator(".matrix"))
    assert region.get_attribute("aria-label")
    region.focus()
    tab.page.keyboard.press("ArrowRight")
    tab.wait_for("() => document.querySelector('.scroll--matrix').scrollLeft > 0")
    region.evaluate("node => node.scrollTo(200, 400)")
    place = region.bounding_box()
    corner = tab.page.locator(".matrix__corner").bounding_box()
    row = tab.page.locator(".matrix__claim").nth(12).bounding_box()
    assert place is not None
    assert corner is not None
    assert row is not None
    # The headings stay while the cells go.
    assert abs(corner["x"] - place["x"]) < 2
    assert abs(corner["y"] - place["y"]) < 2
    assert abs(row["x"] - place["x"]) < 2
    assert not tab.is_too_wide()


def test_the_table_below_a_picture_scrolls_in_its_own_place(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample, width=360)
    tab.open("timeline/")
    tab.page.locator(".same summary").focus()
    tab.page.keyboard.press("Enter")
    expect(tab.page.locator(".same table")).to_be_visible()
    assert not tab.is_too_wide()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_are_printed_whole(tabs: Tabs, sample: str, scheme: Scheme) -> None:
    tab = tabs.new(sample, width=700, scheme=scheme)
    tab.open("matrix/")
    tab.page.emulate_media(media="print")
    region = tab.page.locator(".scroll--matrix")
    assert region.evaluate("node => getComputedStyle(node).overflow") == "visible"
    assert region.evaluate("node => getComputedStyle(node).maxHeight") == "none"
    tab.open(CLAIM)
    expect(tab.page.locator(".picture--time svg.time")).to_be_visible()
