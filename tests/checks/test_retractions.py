"""What takes back a stretch, and what only seems to. Most cases stand in ``passages/``.

``<`` and ``>`` mark the stretch.
"""

from pathlib import Path
from typing import Any

import pytest

from generator.build import check
from generator.checks.retractions import Retraction, announced, retracted
from generator.checks.wordlists import WordLists
from generator.texts.text import SourceText
from tests.proving import NOT_USED, SAID, records
from tests.world import statement, write

LISTS = WordLists({})


def marked(text: str) -> tuple[SourceText, int, int]:
    start, end = text.index("<"), text.index(">") - 1
    return SourceText(text.replace("<", "").replace(">", "")), start, end


def test_says_where_it_stands() -> None:
    text, _, end = marked("<Ships left>, but that is not true. No.")
    other, _, other_end = marked("<Ships left>. Gulls sang. Gulls sang again. That is a lie.")

    assert retracted(text, end, LISTS) == Retraction(words="not", start=12, end=33)
    assert retracted(other, other_end, LISTS) is None
    text, _, end = marked("<Ships left>. That is a lie. No.")
    assert retracted(text, end, LISTS) == Retraction(words="lie", start=12, end=26)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<Ships left>. No.", "No"),
        ("<Ships left>. But no, she said.", "no"),
        ("<Ships left>. They did not.", "They did not"),
        ("<Ships left>. Not true.", "Not"),
        ("<Ships left>. She denied.", None),
        ("<Ships left>. None of this happened.", "None of this"),
        ("<Ships left>. She said, that is false.", "false"),
        ("<Ships left>. She said on Sunday at noon, that is false.", None),
        ("<Ships left>. It is false that crews came.", None),
        ("<Ships left>. It is false, that crews came.", None),
        ("<Ships left>. Sie lehnte es ab, Namen zu nennen.", None),
        ("<Ships left>. Sie lehnte es ab, Namen anzugeben.", None),
        ("<Ships left>. Sie lehnte das ab, ohne Namen zu nennen.", "lehnte das ab"),
        ("<Ships left>. She called it a lie.", "lie"),
        ("<Ships left>. Dafür gibt es keine Beweise.", "keine"),
        ("<Ships left>. She denied this claim.", "denied"),
        ("<Ships left>. She denied this very claim.", "denied"),
        ("<Ships left>. She denied this ship.", None),
        ("<Ships left>. She denied the claim of crews.", None),
        ("<Ships left>. She denied the claim, and crews came on board at once.", "denied"),
        ("<Ships left>. She denied the claim, crews having come on board late.", None),
        ("<Ships left>. Which is not true.", None),
        ("<Ships left>, which is not true.", "not"),
        ("<Ships left>, a claim without basis.", "without"),
        ("<Ships left>, a crew without basis.", None),
        ("<Ships left>, wrong.", "wrong"),
        ("<Ships left>", None),
        ("<Ships left>. ...", None),
    ],
)
def test_takes_back(text: str, found: str | None) -> None:
    source, _, end = marked(text)
    retraction = retracted(source, end, LISTS)

    assert (retraction.words if retraction else None) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("False is: <ships left>.", "False"),
        ("True is: <ships left>.", None),
        ("That is false: <ships left>.", None),
        ("The claim is false: <ships left>.", None),
        ("What the claim says is false: <ships left>.", "false"),
        ("She denied it: <ships left>.", None),
        ("She denied wrongs: <ships left>.", None),
        ("She denied the following: <ships left>.", "denied"),
        ("Gulls sing; false is: <ships left>.", "false"),
        ("False is:\n- <Ships left>.", "False"),
        ("False is:\n- Crews came.\n- <Ships left>.", "False"),
        ("False is it.\n- Crews came.\n- <Ships left>.", None),
        ("- Crews came.\n- <Ships left>.", None),
        ("The following is false. <Ships left>.", "false"),
        ("Gulls are false. <Ships left>.", None),
        ("<Ships left>.", None),
    ],
)
def test_announces_what_is_not_so(text: str, found: str | None) -> None:
    source, start, _ = marked(text)

    assert announced(source, start, LISTS) == found


SETTLED = "Northland ships shells. That is not true, Doe said. Gulls sing."
PADDING = " Ferries run between both islands on weekdays, every hour of the day." * 4
QUOTE = "Northland ships shells"
DENIES = {"en": "Doe denies that shells are shipped.", "de": "Doe bestreitet die Lieferung."}


def settled_by(root: Path, *others: dict[str, Any], quote: str = QUOTE) -> list[str]:
    raw = f"{SETTLED}\n\n{PADDING}\n".encode()
    files = records(raw, [{"source": "daily", "quote": quote}])
    claim = files["claims/shells.yml"]
    assert isinstance(claim, dict)
    claim["statements"] += others
    write(root, {**files, "archive/daily.txt": raw})
    checked = check.check(root, languages=("en", "de"), archive=root / "archive")
    return [found.rule.value for found in checked.diagnostics if found.rule not in NOT_USED]


def another(kind: str, **passage: str) -> dict[str, Any]:
    text = DENIES if kind == "denial" else SAID
    passages = [{"source": "daily", **passage}]
    return statement("other", kind, "jane-doe", "2031-05-04", text=text, passages=passages)


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([], ["denied-after"]),
        ([another("denial", sentences="2")], []),
        ([another("denial", quote="That is not true")], []),
        ([another("denial", sentences="1-3")], []),
        ([another("assertion", sentences="2")], ["denied-after"]),
        ([another("denial", sentences="1")], ["denied-after"]),
        ([another("denial", sentences="3")], ["denied-after"]),
        ([another("denial", quote="That is untrue")], ["denied-after", "passage-not-found"]),
    ],
)
def test_asks_for_nothing_that_is_recorded(
    statements: list[dict[str, Any]], expected: list[str], tmp_path: Path
) -> None:
    assert settled_by(tmp_path, *statements) == expected


def test_settles_nothing_else(tmp_path: Path) -> None:
    assert settled_by(tmp_path, another("denial", sentences="2"), quote="shells") == ["too-little"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<Ships left>, said Amb. Roe, which is a lie. It rained.", "lie"),
        ("<Ships left for the U.S>. Northland later denied it. It rained.", "denied"),
        ("<Ships hit Bonn>. Northland denied that. It rained.", "denied"),
        ("<Ships hit Bonn>. It rained. Northland denied that.", None),
        ("<Schiffe trafen Bot>. Roe. Das ist falsch. Es regnete.", "falsch"),
    ],
)
def test_looks_across_an_edge_that_is_doubtful(text: str, found: str | None) -> None:
    back = retracted(*marked_end(text), WordLists({}))

    assert (back.words if back else None) == found


def test_what_introduces_a_stretch_may_stand_before_a_doubtful_edge() -> None:
    text, start, _ = marked("The claim of Amb. Roe is false: <ships left>.")

    assert announced(text, start, WordLists({})) == "false"


def marked_end(text: str) -> tuple[SourceText, int]:
    source, _, end = marked(text)
    return source, end
