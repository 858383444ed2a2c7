"""The matrix: who said what about which claim."""

from pathlib import Path

from selectolax.lexbor import LexborNode

from tests.pages.reading import pages, shown
from tests.world import claim, statement


def test_the_matrix_names_each_sign_and_leads_to_its_first_statement(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        {
            "claims/a.yml": claim(
                statement("one", "assertion", "jane-doe", "2031-05-04"),
                statement("two", "assertion", "jane-doe", "2031-05-05"),
                broader="b",
                withdrawn={"date": "2031-06-01", "reason": "A mistake."},
            ),
            "claims/b.yml": claim(
                statement("no", "denial", "john-doe", "2031-05-06"), claim="Northland has shells."
            ),
        },
    )["matrix/"]

    cells = found.css(".matrix tbody td a")
    assert [(_way(node), node.attributes["title"]) for node in cells] == [
        ("claims/b/#no", "Northland · Denial of a broader claim, 6 May 2031"),
        ("claims/a/#one", "Westland · asserts · 2 statements, shown: 4 May 2031"),
        ("claims/b/#no", "Northland · denies · 1 statement, 6 May 2031"),
    ]
    assert shown(found, ".matrix__actor") == ["Northland", "Southland", "Westland"]
    assert shown(found, ".matrix__claim") == [
        (
            "Northland ships shells. withdrawn; asserted by Westland;"
            " broader claim denied by Northland"
        ),
        "Northland has shells. denied by Northland, asserted by nobody in these sources",
    ]
    assert shown(found, ".matrix__event") == ["Shipments"]
    assert shown(found, ".keys .key") == [
        "asserts",
        "denies",
        "Denial of a broader claim",
        "no answer recorded in these sources",
        "the claim is about this actor",
    ]


def _way(node: LexborNode) -> str:
    return (node.attributes["href"] or "").removeprefix("../")


def test_the_matrix_has_parts(tmp_path: Path) -> None:
    files = {
        f"claims/c{number:02}.yml": claim(statement("a", "assertion", "jane-doe", "2031-05-04"))
        for number in range(61)
    }
    found = pages(tmp_path, files)

    assert [at for at in sorted(found) if at.startswith("matrix/")] == ["matrix/", "matrix/part/2/"]
    assert [len(found[at].css(".matrix__claim")) for at in ("matrix/", "matrix/part/2/")] == [60, 1]
    assert 'title: "Matrix (part 2)"' in (found["matrix/part/2/"].html or "")
