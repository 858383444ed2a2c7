"""What is said of quotations, for people, pull requests and programs."""

import json
from dataclasses import replace

from generator.drafts import markup, remarks
from generator.drafts.excuses import Listed
from generator.drafts.letters import Liberty
from generator.drafts.remarks import Remark, Weight
from generator.drafts.verdicts import Judged, Verdict
from tests.drafts.test_verdicts import AT, CARRIER, PLACE, SIDES

DRAFT = markup.of("“we had seen”\n\n<!-- claims: not a quotation -->\n“a b”\n")
ALTERED = Judged(
    line=1,
    column=1,
    words="we had\u200b seen",
    verdict=Verdict.ALTERED,
    problem=f"“had” for “have” ({AT})",
    places=(replace(PLACE, carriers=(CARRIER,)),),
    sides=SIDES,
)
VERBATIM = Judged(
    line=1, column=1, words="we have", verdict=Verdict.VERBATIM, problem="", places=(PLACE,)
)


def remark(judged: Judged, *listed: Listed) -> Remark:
    [found] = remarks.remarks("a.md", DRAFT, [judged], listed)
    return found


def test_altered_words_stand_beside_the_source() -> None:
    assert remarks.as_text(remark(ALTERED)) == (
        "a.md:1:1: error: “we had<U+200B ZERO WIDTH SPACE> seen” is altered: “had” for “have”"
        f" ({AT}) [altered]\n    draft:  we {{had}}\n    source: we {{have}}"
    )
    assert remarks.as_github(remark(ALTERED)) == (
        "::error file=a.md,line=1,col=1::“we had<U+200B ZERO WIDTH SPACE> seen” is altered:"
        f" “had” for “have” ({AT}); draft: we {{had}}; source: we {{have}} [altered]"
    )


def test_verbatim_words_stand_somewhere() -> None:
    many = replace(VERBATIM, places=(PLACE, PLACE), liberties=(Liberty.SPACE, Liberty.STOP))
    three = replace(VERBATIM, places=(PLACE, PLACE, PLACE))

    assert [remark(each).message for each in (VERBATIM, many, three)] == [
        f"“we have” is verbatim: {AT}",
        (
            f"“we have” is verbatim: {AT} and in 1 more place; the draft's own: white space, a"
            " final comma or stop"
        ),
        f"“we have” is verbatim: {AT} and in 2 more places",
    ]
    assert remarks.as_github(remark(VERBATIM)).startswith("::notice file=a.md,line=1,col=1::")


def test_an_excuse_gives_its_reason() -> None:
    absent = replace(ALTERED, line=4, words="a b", sides=None)
    excused = remark(ALTERED, Listed(words="we had\u200b seen", reason="a title"))

    assert (excused.level, excused.excuse) == (Weight.NOTICE, "a title")
    assert "\n" not in remarks.as_text(excused)
    assert excused.message.endswith(f"is excused: a title (it is altered: “had” for “have” ({AT}))")
    assert remark(absent).level is Weight.ERROR
    assert remark(absent).message.endswith("; the comment that excuses it gives no reason")


def test_what_nobody_can_tell_is_a_warning() -> None:
    unsure = replace(ALTERED, verdict=Verdict.UNCHECKABLE)

    assert remark(unsure).level is Weight.WARNING


def test_all_are_counted() -> None:
    found = [remark(ALTERED), remark(ALTERED, Listed(words="we had\u200b seen", reason="x"))]

    assert remarks.summary(found) == (
        "2 quotations: 0 verbatim, 1 altered, 0 spliced, 0 bent, 0 said by somebody else,"
        " 0 not in the archive, 0 cannot be checked, 1 excused"
    )
    assert remarks.summary(found[:1]).startswith("1 quotation: ")


def test_programs_have_all_of_it() -> None:
    altered, verbatim = json.loads(remarks.as_json([remark(ALTERED), remark(VERBATIM)]))

    assert altered["places"] == [
        {
            "source": "a.txt",
            "sentence": 2,
            "line": 3,
            "words": "we have seen",
            "statements": [{"id": "shells/a", "record": "claims/shells.yml", "line": 4}],
        }
    ]
    assert altered["side_by_side"] == {"draft": "we {had}", "source": "we {have}"}
    assert (verbatim["level"], verbatim["rule"], verbatim["side_by_side"]) == (
        "notice",
        "verbatim",
        None,
    )
