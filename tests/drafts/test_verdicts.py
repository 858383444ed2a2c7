"""What is said of a quotation, in an editor's words."""

from generator.diagnostics.rules import Rule
from generator.drafts import verdicts
from generator.drafts.collation import Change, Difference
from generator.drafts.context import Objection
from generator.drafts.corpus import Carrier
from generator.drafts.synopsis import Sides
from generator.drafts.verdicts import BEST_FIRST, Place, Verdict

CARRIER = Carrier(
    start=0,
    end=9,
    statement="shells/a",
    record="claims/shells.yml",
    line=4,
    speakers=("Jane Doe",),
    voices=frozenset({"jane-doe"}),
    accepted=frozenset(),
    is_personal=True,
)
PLACE = Place(source="a.txt", sentence=2, line=3, words="we have seen")
SIDES = Sides(draft="we {had}", source="we {have}")
AT = "a.txt, line 3, sentence 2"


def test_a_place_names_the_record_that_carries_it() -> None:
    carried = Place(source="a.txt", sentence=2, line=3, words="we", carriers=(CARRIER, CARRIER))

    assert str(PLACE) == AT
    assert str(carried) == f"{AT}, recorded as shells/a (claims/shells.yml:4)"


def test_each_verdict_has_its_words() -> None:
    difference = Difference(change=Change.SWAPPED, draft="had", source="have")
    objection = Objection(rule=Rule.CUT_NEGATION, problem="“not” stands before")
    long = Place(source="a.txt", sentence=2, line=3, words=f"{'x' * 60} {'y' * 60}")
    said = [
        verdicts.verbatim((PLACE,), frozenset()),
        verdicts.altered(PLACE, (difference,), SIDES),
        verdicts.spliced([("we", PLACE), ("seen", PLACE)]),
        verdicts.bent(PLACE, (objection,)),
        verdicts.misattributed(PLACE, "Roe", "Doe"),
        verdicts.absent(None),
        verdicts.absent(PLACE),
        verdicts.absent(long),
        verdicts.unsure("it is too short"),
    ]

    assert [(each.verdict, each.problem) for each in said] == [
        (Verdict.VERBATIM, "stands there"),
        (Verdict.ALTERED, f"“had” for “have” ({AT})"),
        (Verdict.SPLICED, f"it is put together from “we” ({AT}) and “seen” ({AT})"),
        (Verdict.BENT, f"the words stand in {AT}, but “not” stands before"),
        (Verdict.MISATTRIBUTED, f"the draft gives it to Roe, and the source to Doe ({AT})"),
        (Verdict.ABSENT, "nothing like it stands in any of the sources"),
        (Verdict.ABSENT, f"the nearest words are “we have seen” ({AT})"),
        (Verdict.ABSENT, f"the nearest words are “{'x' * 50} … {'y' * 50}” ({AT})"),
        (Verdict.UNCHECKABLE, "it is too short"),
    ]
    assert set(BEST_FIRST) == set(Verdict)
