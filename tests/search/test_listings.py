"""The lists of the site are found by what readers call them."""

import pytest

from generator.search import listings
from tests import sites
from tests.tongues import language, spoken

FOUND = {record.address: record for record in listings.records(spoken("en", "de"))}


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("./", "licence license contact unanswered overview impressum"),
        ("de/", "Lizenz Kontakt Impressum unbeantwortet license"),
        ("matrix/", "matrix table grid"),
        ("de/matrix/", "Matrix Tabelle Vergleich"),
        ("discrepancies/", "differences disagree discrepancy discrepancies differ"),
        ("de/discrepancies/", "Unterschiede Abweichungen Widerspruch disagree"),
        ("corrections/", "corrections errata correction"),
        ("de/corrections/", "Korrekturen Berichtigung Fehler"),
        ("timeline/", "timeline chronology"),
        ("de/timeline/", "Zeitleiste Chronologie"),
        ("claims/", "claims"),
        ("de/sources/", "Quellen Literatur"),
        ("actors/", "actors people countries"),
        ("de/events/", "Ereignisse"),
    ],
)
def test_a_list_is_found_by_its_names(address: str, words: str) -> None:
    plain = language("en").spelling.plain
    for word in words.split():
        assert f"={plain(word)}" in FOUND[address].terms, word


def test_every_list_is_a_page_of_the_site() -> None:
    paths = {
        f"{'' if file.language == 'en' else file.language + '/'}{file.path}"
        for file in sites.built(sites.SAMPLE).files
    }
    for address in FOUND:
        folder = address.removeprefix("./")
        assert {f"{folder}index.md", f"{folder.rstrip('/')}.md"} & paths, address


def test_a_list_is_shown_by_its_title_and_what_it_is_for() -> None:
    assert (FOUND["de/matrix/"].title, FOUND["de/matrix/"].type) == ("Matrix", "page")
    assert FOUND["matrix/"].shown == language("en").say("matrix.description")
