"""A claim on paper: a dossier that needs nothing but itself."""

import pytest
from playwright.sync_api import expect

from tests import sites
from tests.browser.conftest import Tabs


@pytest.mark.parametrize("language", ["", "de/"], ids=["en", "de"])
def test_a_printed_claim_is_open_and_spells_out_its_addresses(
    tabs: Tabs, sample: str, language: str
) -> None:
    tab = tabs.new(sample)
    tab.open(f"{language}claims/shells-for-southland/")
    tab.page.emulate_media(media="print")

    reasons = tab.page.locator(".why > p")
    assert reasons.count() > 3
    for reason in reasons.all():
        expect(reason).to_be_visible()
    printed = [node.inner_text() for node in tab.page.locator(".print-only:visible").all()]
    own = f"{sites.URL}{language}claims/shells-for-southland/"
    assert own in printed
    for statement in tab.page.locator("article.statement").all():
        address = statement.locator(".address").inner_text()
        assert address.startswith(f"{sites.URL}{language}claims/")
        assert "#" in address
    assert f"{sites.URL}{language}sources/daily-2031-05-06/" in printed
    for gone in (".md-header", ".md-tabs", ".md-sidebar", ".cite", ".md-footer", ".trail"):
        for node in tab.page.locator(gone).all():
            expect(node).not_to_be_visible()
