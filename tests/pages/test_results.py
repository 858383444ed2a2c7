"""The page of the search, as it is before its script runs."""

from pathlib import Path

from generator.search.facets import FACETS
from tests.pages.reading import links, pages


def test_it_has_a_place_for_each_facet_and_leads_to_everything_without_scripts(
    tmp_path: Path,
) -> None:
    page = pages(tmp_path, {})["search/"]

    assert tuple(node.attributes["data-facet"] for node in page.css("[data-facet]")) == FACETS
    assert links(page, ".search-instead a") == [
        f"../{folder}/" for folder in ("claims", "actors", "events", "sources", "timeline")
    ]
