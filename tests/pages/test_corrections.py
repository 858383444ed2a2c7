"""The page of all corrections and withdrawals."""

from pathlib import Path

from tests.pages.reading import links, pages, shown
from tests.world import claim, statement


def test_the_newest_comes_first_and_of_one_day_the_last(tmp_path: Path) -> None:
    said = statement("one", "assertion", "jane-doe", "2031-05-04")
    corrections = [
        {"date": "2031-06-01", "note": "First."},
        {"date": "2031-06-01", "note": "Second."},
    ]
    gone = {"date": "2031-06-02", "reason": "Two in one.", "superseded_by": "b"}
    page = pages(
        tmp_path,
        {
            "claims/a.yml": claim(said, corrections=corrections, withdrawn=gone),
            "claims/b.yml": claim(said, corrections=[{"date": "2031-07", "note": "Third."}]),
        },
    )["corrections/"]

    assert [words.partition(" Northland ships shells. ")[::2] for words in shown(page, "li")] == [
        ("July 2031", "Third."),
        ("2 June 2031 Withdrawn", "Two in one. Superseded by: Northland ships shells."),
        ("1 June 2031", "Second."),
        ("1 June 2031", "First."),
    ]
    assert links(page, "li a") == [
        *("../claims/b/", "../claims/a/", "../claims/b/", "../claims/a/", "../claims/a/")
    ]
