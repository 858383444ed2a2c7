"""Where everything stands on the site."""

import pytest

from generator import urls
from generator.records.vocabulary import RecordKind

ADDRESSES = [
    (urls.HOME, "index.md"),
    (urls.METHOD, "method.md"),
    (urls.index(RecordKind.CLAIM), "claims/index.md"),
    (urls.index(RecordKind.ACTOR), "actors/index.md"),
    (urls.index(RecordKind.EVENT), "events/index.md"),
    (urls.index(RecordKind.SOURCE), "sources/index.md"),
    (urls.page(RecordKind.CLAIM, "shells"), "claims/shells.md"),
    (urls.page(RecordKind.ACTOR, "jane-doe"), "actors/jane-doe.md"),
    (urls.page(RecordKind.EVENT, "shipments"), "events/shipments.md"),
    (urls.page(RecordKind.SOURCE, "daily-2031"), "sources/daily-2031.md"),
    (urls.part(urls.index(RecordKind.CLAIM), 2), "claims/part/2.md"),
    (urls.part(urls.page(RecordKind.CLAIM, "part"), 12), "claims/part/part/12.md"),
]


@pytest.mark.parametrize(("address", "path"), ADDRESSES)
def test_puts_each_page_into_a_file_of_its_own(address: str, path: str) -> None:
    assert urls.markdown(address) == path
    assert urls.of_markdown(path) == address


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("README.md", ""),
        ("about/README.md", "about/"),
        ("about/us.md", "about/us/"),
        ("assets/claims.css", "assets/claims.css"),
    ],
)
def test_knows_the_addresses_of_hand_written_files(path: str, address: str) -> None:
    assert urls.of_markdown(path) == address


def test_the_first_part_of_a_list_stands_at_the_address_of_the_list() -> None:
    assert urls.part("claims/", 1) == "claims/"


def test_keeps_the_addresses_that_others_rely_on() -> None:
    assert urls.statement("shells/minister-2031") == "claims/shells/#minister-2031"
    assert urls.record(RecordKind.CLAIM, "shells") == "claims/shells.yml"
    assert urls.record(RecordKind.ACTOR, "jane-doe") == "actors/jane-doe.yml"
    assert urls.API == "api/v1"


@pytest.mark.parametrize(("language", "prefix"), [("en", ""), ("de", "de/"), ("fr", "fr/")])
def test_puts_the_first_language_at_the_root(language: str, prefix: str) -> None:
    assert urls.prefix(("en", "de", "fr"), language) == prefix


@pytest.mark.parametrize(
    ("address", "up"), [("", ""), ("claims/", "../"), ("claims/shells/", "../../")]
)
def test_leads_from_a_page_to_the_root_of_its_language(address: str, up: str) -> None:
    assert urls.up(address) == up


@pytest.mark.parametrize(
    ("site_url", "address", "absolute"),
    [
        ("", "claims/shells/#a", "/claims/shells/#a"),
        ("https://example.org/", "claims/", "https://example.org/claims/"),
        ("https://example.org/x/y/", "de/claims/", "https://example.org/x/y/de/claims/"),
        ("https://example.org/", "söurce/ä b/", "https://example.org/s%C3%B6urce/%C3%A4%20b/"),
    ],
)
def test_makes_addresses_that_others_can_use(site_url: str, address: str, absolute: str) -> None:
    assert urls.absolute(site_url, address) == absolute
