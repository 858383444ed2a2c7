"""The pictures by which pages are shared: what they say, and that each page has its own."""

from tests import sites


def test_a_claim_and_an_event_are_shared_by_a_picture_of_their_own() -> None:
    site = sites.site_of(sites.SAMPLE, sites.URL)
    for name, picture in {
        "claims/shells-for-southland/index.html": "claims/shells-for-southland/claim-contested.png",
        "de/events/shell-shipments/index.html": "de/events/shell-shipments/card.png",
        "de/actors/jane-doe/index.html": "de/assets/card.png",
        "index.html": "assets/card.png",
    }.items():
        page = site.pages[name]
        assert page.one("meta[property='og:image']").attributes["content"] == sites.URL + picture
        assert (site.folder / picture).read_bytes()[:4] == b"\x89PNG"
        (locale,) = page.tree.css("meta[property='og:locale']")
        assert locale.attributes["content"] == ("de_DE" if name.startswith("de/") else "en_GB")
        first = page.one("link[hreflang=x-default]").attributes["href"]
        assert first == sites.URL + page.address.removeprefix("de/")


def test_without_an_address_there_is_no_picture() -> None:
    site = sites.site_of(sites.SAMPLE)
    page = site.pages["claims/shells-for-southland/index.html"]
    assert page.tree.css("meta[property='og:image'], meta[property='og:url']") == []
    assert page.one("meta[name='twitter:card']").attributes["content"] == "summary"
    assert [
        name for name in site.files if name.endswith(".png") and "assets/images" not in name
    ] == []
