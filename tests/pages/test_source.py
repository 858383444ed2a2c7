"""The page of a source, and the list of all of them."""

from pathlib import Path

from tests.pages.reading import links, pages, shown
from tests.world import claim, source, statement

FILES = {
    "claims/sources/wire.yml": source(
        file="wire.txt", title="Wire", published="2031-05-04", language="de", wire="westland"
    ),
    "claims/a.yml": claim(
        statement("two", "assertion", "jane-doe", "2031-05-04"),
        statement(
            "one",
            "assertion",
            "jane-doe",
            "2031-05-04",
            passages=[{"source": "wire", "sentences": "7"}, {"source": "daily", "sentences": "1"}],
        ),
        statement(
            "three",
            "assertion",
            "jane-doe",
            "2031-05-04",
            passages=[{"source": "wire", "sentences": "3-4"}, {"source": "wire", "quote": "Who?"}],
        ),
    ),
}


def test_sources_are_listed_as_they_were_published(tmp_path: Path) -> None:
    page = pages(tmp_path, FILES)["sources/"]

    assert links(page, ".index b a") == ["../sources/wire/", "../sources/daily/"]
    assert [words.rpartition(" · ")[2] for words in shown(page, ".index__count")] == [
        "3 passages",
        "2 passages",
    ]


def test_what_a_source_carries_stands_in_its_order(tmp_path: Path) -> None:
    """What is found by its words alone, and was not looked for, comes last."""
    page = pages(tmp_path, FILES)["sources/wire/"]

    assert [address.partition("#")[2] for address in links(page, ".mention__link")] == [
        *("three", "one", "three")
    ]
    assert "3 passages unchecked" in shown(page, ".facts dd")[-3]
