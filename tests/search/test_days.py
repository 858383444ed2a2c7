"""The days that texts and dates name, however they are written."""

import pytest

from generator.records import dates
from generator.search import days, index
from tests.tongues import spoken

DAYS = index.days_of(spoken("en", "de"))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("2031-05-04", "@20310504"),
        ("2031-5-4", "@20310504"),
        ("4.5.2031", "@20310504"),
        ("04.05.2031", "@20310504"),
        ("am 4. 5. 2031", "@20310504"),
        ("04/05/2031", "@20310504"),
        ("05/14/2031", "@20310514"),
        ("4 May 2031", "@20310504"),
        ("4th of May 2031", "@20310504"),
        ("May 4, 2031", "@20310504"),
        ("May 4th 2031", "@20310504"),
        ("4. Mai 2031", "@20310504"),
        ("14. Dez. 2031", "@20311214"),
        ("12 MÄRZ 2031", "@20310312"),
        ("May 2031", "@203105"),
        ("im Mai 2031", "@203105"),
        ("2031-05", "@203105"),
        ("from 2031-05-04 to 6 May 2031", "@20310504 @20310506"),
        # In no calendar, or no date at all.
        ("2031-13-40", ""),
        ("31 February 2031", ""),
        ("2031-05-044", "@203105"),
        ("May 4", ""),
        ("12031-05-04", ""),
        ("maybe 2031", ""),
        ("version 1.2.2031.4", ""),
    ],
)
def test_the_days_that_a_text_names(text: str, terms: str) -> None:
    assert sorted(set(DAYS.named(text))) == terms.split()


@pytest.mark.parametrize(
    ("date", "terms"),
    [
        ("2031-05-04", "@20310504"),
        ("2031-05-04~", "@20310504"),
        ("2031-05", "@203105"),
        ("2031", ""),
        ("2031-05-04/2031-05-06", "@20310504 @20310506 @20310505"),
        ("2031-05/2031-09", "@203105 @203109"),
        ("../2031-05-04", "@20310504"),
        ("2031-05-04/..", "@20310504"),
    ],
)
def test_the_days_of_a_date(date: str, terms: str) -> None:
    found = dict.fromkeys(days.of_date(dates.parse(date)))
    assert " ".join(found) == terms
