"""Rules about passages that need no look into the source."""

from pathlib import Path

import pytest

from generator.diagnostics.rules import Rule
from tests.checks.ruling import found, rules, said
from tests.world import source


@pytest.mark.parametrize(
    ("quote", "is_found"),
    [
        ("I did ... order", True),
        ("I did … order", True),
        ("I did [...] order", True),
        ("I did (…) order", True),
        ("I did . . . order", True),
        ("I did .. order", True),
        ("order…", True),
        ("I did ‥ order", True),
        ("I did ⋯ order", True),
        ("I did ․․․ order", True),
        ("I did. I did order.", False),
        ("at 5 p.m. I did order", False),
        ("am 4. Mai u. a. in Nordland", False),
    ],
)
def test_a_quotation_leaves_nothing_out(quote: str, tmp_path: Path, *, is_found: bool) -> None:
    for number, keys in enumerate(({"quote": quote}, {"from": quote, "to": "x"})):
        one = said(passages=[{"source": "daily", **keys}])

        assert rules(found(tmp_path / str(number), one)) == [Rule.ELLIPSIS] * is_found


@pytest.mark.parametrize(
    ("forms", "is_found"),
    [
        (["indirect"], False),
        (["direct", "headline"], False),
        (["headline"], True),
        (["teaser", "photo-credit", "by-line"], True),
    ],
)
def test_no_statement_rests_on_what_is_not_the_text(
    forms: list[str], tmp_path: Path, *, is_found: bool
) -> None:
    passages = [{"source": "daily", "sentences": "1", "form": form} for form in forms]

    assert rules(found(tmp_path, said(passages=passages))) == [Rule.WEAK_EVIDENCE] * is_found


@pytest.mark.parametrize(
    ("language", "is_found"), [("en", False), ("de-AT", False), ("ru", True), ("zh", True)]
)
def test_says_once_that_nobody_reads_the_language_of_a_source(
    language: str, tmp_path: Path, *, is_found: bool
) -> None:
    twice = said(passages=[{"source": "daily", "sentences": number} for number in ("1", "2")])
    files = {"claims/sources/daily.yml": source(language=language)}

    assert rules(found(tmp_path, twice, files=files)) == [Rule.UNREAD] * is_found
