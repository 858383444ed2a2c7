"""What is said of each quotation of a draft, as other findings are: for people and programs."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from enum import Enum

from generator.diagnostics import characters, printed
from generator.diagnostics.diagnostic import Location, shortened
from generator.drafts import excuses
from generator.drafts.excuses import Listed
from generator.drafts.markup import Draft
from generator.drafts.verdicts import Judged, Verdict

_MOST = 160
_LED = {
    Verdict.VERBATIM: "is verbatim",
    Verdict.ALTERED: "is altered",
    Verdict.SPLICED: "is spliced",
    Verdict.BENT: "is bent",
    Verdict.MISATTRIBUTED: "was said by somebody else",
    Verdict.ABSENT: "is not in the archive",
    Verdict.UNCHECKABLE: "cannot be checked",
}


class Weight(Enum):
    """How much a remark weighs."""

    ERROR = "error"
    """The quotation is wrong, or nobody in the archive has said it."""
    WARNING = "warning"
    """Nobody can tell: an editor must."""
    NOTICE = "notice"
    """It is verbatim, or excused with a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What is said of one quotation."""

    location: Location
    level: Weight
    rule: Verdict
    message: str
    judged: Judged
    excuse: str | None = None
    """Why it is excused; None if it is not."""


def remarks(
    name: str, draft: Draft, judged: Iterable[Judged], listed: tuple[Listed, ...]
) -> Iterator[Remark]:
    """What is said of each quotation of a draft."""
    for each in judged:
        verbatim = each.verdict is Verdict.VERBATIM
        reason = None if verbatim else excuses.reason(draft, each.line, each.words, listed)
        yield Remark(
            location=Location(path=name, line=each.line, column=each.column),
            level=_weight(each, reason),
            rule=each.verdict,
            message=_message(each, reason),
            judged=each,
            excuse=reason or None,
        )


def as_text(remark: Remark) -> str:
    """One line, and the words side by side where they are altered."""
    line = printed.as_text(replace(remark, message=_visible(remark.message)))
    sides = remark.judged.sides
    if sides is None or remark.excuse:
        return line
    return f"{line}\n    draft:  {_visible(sides.draft)}\n    source: {_visible(sides.source)}"


def as_github(remark: Remark) -> str:
    """A workflow command that marks the line in a pull request."""
    sides = remark.judged.sides
    beside = f"; draft: {sides.draft}; source: {sides.source}" if sides else ""
    return printed.as_github(replace(remark, message=_visible(f"{remark.message}{beside}")))


def summary(found: Iterable[Remark]) -> str:
    """How many quotations there are, and what became of them."""
    every = list(found)
    counts = Counter(each.rule for each in every if each.excuse is None)
    excused = sum(each.excuse is not None for each in every)
    named = [f"{counts[verdict]} {verdict.value.replace('-', ' ')}" for verdict in Verdict]
    return f"{printed.counted(len(every), 'quotation')}: {', '.join(named)}, {excused} excused"


def as_json(found: Iterable[Remark]) -> str:
    """A JSON list of objects, with the keys that diagnostics have and what is known beyond."""
    return json.dumps([_values(each) for each in found], ensure_ascii=False, indent=2)


def _visible(text: str) -> str:
    """A text with the names of the characters that nobody sees."""
    return "".join(
        each if characters.is_seen(each) else f"<{characters.named(each)}>" for each in text
    )


def _values(remark: Remark) -> dict[str, object]:
    judged = remark.judged
    return {
        "level": remark.level.value,
        "rule": remark.rule.value,
        "path": remark.location.path,
        "line": remark.location.line,
        "column": remark.location.column,
        "message": remark.message,
        "quotation": judged.words,
        "places": [
            {
                "source": place.source,
                "sentence": place.sentence,
                "line": place.line,
                "words": place.words,
                "statements": [
                    {"id": each.statement, "record": each.record, "line": each.line}
                    for each in place.carriers
                ],
            }
            for place in judged.places
        ],
        "differences": [
            {"change": each.change.value, "draft": each.draft, "source": each.source}
            for each in judged.differences
        ],
        "side_by_side": asdict(judged.sides) if judged.sides else None,
        "liberties": [each.value for each in judged.liberties],
        "excuse": remark.excuse,
    }


def _weight(judged: Judged, reason: str | None) -> Weight:
    if reason or judged.verdict is Verdict.VERBATIM:
        return Weight.NOTICE
    return Weight.WARNING if judged.verdict is Verdict.UNCHECKABLE else Weight.ERROR


def _message(judged: Judged, reason: str | None) -> str:
    words = f"“{shortened(judged.words, _MOST)}”"
    problem = _standing(judged) if judged.verdict is Verdict.VERBATIM else judged.problem
    said = f"{_LED[judged.verdict]}: {problem}"
    if reason:
        return f"{words} is excused: {reason} (it {said})"
    unreasoned = "; the comment that excuses it gives no reason" if reason == "" else ""
    return f"{words} {said}{unreasoned}"


def _standing(judged: Judged) -> str:
    """Where verbatim words stand, and what differs although the letters do not."""
    first, *others = map(str, judged.places)
    more = f" and in {printed.counted(len(others), 'more place')}" if others else ""
    differing = ", ".join(each.value for each in judged.liberties)
    return f"{first}{more}" + (f"; the draft's own: {differing}" if differing else "")
