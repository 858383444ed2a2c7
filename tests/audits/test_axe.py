"""axe-core finds no violation on any kind of page, on a desk and on a phone, light and dark."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import HEIGHT, Scheme
from tests.browser.test_pages import PAGES

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """async rules => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const options = {runOnly: {type: "tag", values: rules}, resultTypes: ["violations"]};
    const {violations} = await axe.run(document, options);
    return violations.flatMap(({id, nodes}) => nodes.map(node => `${id}: ${node.target}`));
}"""
_schemes = pytest.mark.parametrize("scheme", ["light", "dark"])
_languages = pytest.mark.parametrize("language", ["", "de/"], ids=["en", "de"])


@_schemes
@_languages
def test_the_sample(
    chromium: Browser, axe: str, sample: str, language: str, scheme: Scheme
) -> None:
    addresses = [f"{sample}{language}{address}" for address in PAGES.values()]
    assert _violations(chromium, axe, addresses, scheme) == []


@_schemes
@_languages
def test_the_sample_without_an_address(
    chromium: Browser, axe: str, unaddressed: str, language: str, scheme: Scheme
) -> None:
    # That of the page that is not there finds its styles by the site's address alone.
    pages = (address for kind, address in PAGES.items() if kind != "missing")
    addresses = [f"{unaddressed}{language}{address}" for address in pages]
    assert _violations(chromium, axe, addresses, scheme) == []


def test_the_drawer_when_it_is_open(chromium: Browser, axe: str, sample: str) -> None:
    page = _page(chromium, "light", width=390)
    page.goto(sample)
    page.locator(".claims-drawer").click()
    page.locator(".md-sidebar--primary a").last.wait_for()
    page.evaluate(axe)
    assert page.evaluate(_RUN, _RULES) == []
    page.context.close()


def _violations(chromium: Browser, axe: str, addresses: list[str], scheme: Scheme) -> list[str]:
    page = _page(chromium, scheme, width=1280)
    found = []
    for address in addresses:
        page.set_viewport_size({"width": 1280, "height": HEIGHT})
        page.goto(address)
        page.evaluate(axe)
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            violations = page.evaluate(_RUN, _RULES)
            found += [f"{address} at {width} px: {violation}" for violation in violations]
    page.context.close()
    return found


def _page(chromium: Browser, scheme: Scheme, *, width: int) -> Page:
    context = chromium.new_context(
        viewport={"width": width, "height": HEIGHT}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.set_default_timeout(30_000)
    return context.new_page()
