"""Dates in the forms in which people write them, and what each may mean."""

from pathlib import Path

import pytest

from generator.language import grammar
from generator.records import dataset
from generator.records.informal import DateWords, meant
from tests.world import LANGUAGES, write

WORDS = grammar.of_shipped().dates


@pytest.mark.parametrize(
    ("written", "dates"),
    [
        # Digits in another order, with other marks between them
        ("04.05.2031", "2031-05-04"),
        ("4. 5. 2031", "2031-05-04"),
        ("4.5.31", "2031-05-04"),
        ("2031-5-4", "2031-05-04"),
        ("2031–05–04", "2031-05-04"),
        ("2031‑05‑04", "2031-05-04"),
        ("2031−05−04", "2031-05-04"),
        ("2031/05/04", "2031-05-04"),
        ("2031.05.04", "2031-05-04"),
        ("20310504", "2031-05-04"),
        ("2031-25-05", "2031-05-25"),
        ("22/05/2031", "2031-05-22"),
        ("05/22/2031", "2031-05-22"),
        ("04/05/2031", "2031-05-04 2031-04-05"),
        ("05.2031", "2031-05"),
        ("2031-5", "2031-05"),
        ("2031-05-04T12:00:00Z", "2031-05-04"),
        ("2031-05-04 12:00", "2031-05-04"),
        ("\uff12\uff10\uff13\uff11-05-04", "2031-05-04"),
        ("2031-05-04.", "2031-05-04"),
        # Marks of how sure it is
        ("2031-05-04~?", "2031-05-04%"),
        ("2031-05-04?~", "2031-05-04%"),
        ("~2031-05", "2031-05~"),
        ("2031?-05", "2031-05?"),
        ("ca. 2031", "2031~"),
        ("um den 4. Mai 2031", "2031-05-04~"),
        ("circa May 2031?", "2031-05%"),
        # Words
        ("4 May 2031", "2031-05-04"),
        ("4. Mai 2031", "2031-05-04"),
        ("May 4th, 2031", "2031-05-04"),
        ("Sunday, 4 May 2031", "2031-05-04"),
        ("Sonntag, 4. Mai 2031", "2031-05-04"),
        ("4-May-2031", "2031-05-04"),
        ("May 2031", "2031-05"),
        ("im Mai 2031", "2031-05"),
        ("Sept. 2031", "2031-09"),
        ("3. März 2031", "2031-03-03"),
        ("early May 2031", "2031-05-01/2031-05-10"),
        ("Mitte Februar 2032", "2032-02-11/2032-02-20"),
        ("Ende Februar 2031", "2031-02-21/2031-02-28"),
        # Seasons, quarters, and digits that nobody knows
        ("spring 2031", "2031-03/2031-05"),
        ("Frühjahr 2031", "2031-03/2031-05"),
        ("autumn of 2031", "2031-09/2031-11"),
        ("Winter 2031/32", "2031-12/2032-02"),
        ("2031-21", "2031-03/2031-05"),
        ("2031-24", "2031-12/2032-02"),
        ("2031-30", "2031-12/2032-02"),
        ("2031-34", "2031-04/2031-06"),
        ("2031-Q3", "2031-07/2031-09"),
        ("Q1 2031", "2031-01/2031-03"),
        ("2031-05-XX", "2031-05"),
        ("2031-XX-XX", "2031"),
        ("203X", "2030/2039"),
        ("2030s", "2030/2039"),
        # Intervals
        ("4-6 May 2031", "2031-05-04/2031-05-06"),
        ("4.-6.5.2031", "2031-05-04/2031-05-06"),
        ("May 4-6, 2031", "2031-05-04/2031-05-06"),
        ("1 May – 4 June 2031", "2031-05-01/2031-06-04"),
        ("vom 1. bis 4. Mai 2031", "2031-05-01/2031-05-04"),
        ("May-June 2031", "2031-05/2031-06"),
        ("summer–autumn 2031", "2031-06/2031-11"),
        ("2031-05-01 to 2031-05-04", "2031-05-01/2031-05-04"),
        ("2031-05-01...2031-05-04", "2031-05-01/2031-05-04"),
        ("2031-05-01/04", "2031-05-01/2031-05-04"),
        ("2031-05/06", "2031-05/2031-06"),
        ("2031-05-06/2031-05-04", "2031-05-04/2031-05-06"),
        ("before 4 May 2031", "../2031-05-04"),
        ("bis 4. Mai 2031", "../2031-05-04"),
        ("/2031-05-04", "../2031-05-04"),
        ("seit Mai 2031", "2031-05/.."),
        ("2031-05-04/", "2031-05-04/.."),
        # What may mean anything
        ("2031-02-30", ""),
        ("2031-13", ""),
        ("0000", ""),
        ("yesterday", ""),
        ("unknown", ""),
        ("4 May", ""),
        ("4 5 6 2031", ""),
        ("May May 2031", ""),
        ("12345 May", ""),
        ("../..", ""),
        ("/", ""),
        ("", ""),
    ],
)
def test_offers_the_dates_that_may_be_meant(written: str, dates: str) -> None:
    assert meant(written, WORDS) == tuple(dates.split())


def test_without_words_digits_are_read_alone() -> None:
    assert meant("04.05.2031", DateWords()) == ("2031-05-04",)
    assert meant("4 May 2031", DateWords()) == ()


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("04.05.2031", "is not. Did you mean “2031-05-04”?"),
        ("2031-21", "is not. Did you mean “2031-03/2031-05”?"),
        ("spring 2031", "is not. Did you mean “2031-03/2031-05”?"),
        ("04/05/2031", "is not. Did you mean “2031-05-04” or “2031-04-05”?"),
        ("2031-06/2031-05", "before “2031-06”. Did you mean “2031-05/2031-06”?"),
        ("one day", "and “one day” is not"),
    ],
)
def test_a_date_in_a_form_that_people_write_gets_a_hint(
    tmp_path: Path, written: str, hint: str
) -> None:
    event = (
        f'title: Port\nstatus: alleged\nsummary: Port.\nactors: [northland]\ndate: "{written}"\n'
    )
    root = write(tmp_path, {"claims/events/port.yml": event})

    _, (found,) = dataset.read(root, languages=LANGUAGES, said=WORDS)

    assert found.message.endswith(hint)
