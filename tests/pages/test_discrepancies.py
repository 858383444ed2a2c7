"""The page of all differences between sources."""

from pathlib import Path

from tests.pages.reading import links, pages, shown
from tests.world import claim, source, statement


def test_both_passages_stand_below_the_statement_that_they_report_differently(
    tmp_path: Path,
) -> None:
    passages = [{"source": "daily", "sentences": "1"}, {"source": "wire", "sentences": "2"}]
    differing = {"statement": "one", "passages": ["daily", "wire"], "note": "One says Monday."}
    page = pages(
        tmp_path,
        {
            "claims/sources/wire.yml": source(file="wire.txt", title="Wire"),
            "claims/a.yml": claim(
                statement("one", "assertion", "jane-doe", "2031-05-04", passages=passages),
                discrepancies=[differing],
            ),
            "claims/b.yml": claim(statement("one", "assertion", "jane-doe", "2031-05-04")),
        },
    )["discrepancies/"]

    assert links(page, ".discrepancies .mention__link") == ["../claims/a/#one"]
    assert links(page, ".passage__place a") == ["../sources/daily/", "../sources/wire/"]
    assert shown(page, ".discrepancies > li > p")[1:] == ["One says Monday."]
