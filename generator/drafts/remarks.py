"""What is said of each quotation of a draft, as other findings are: for people and programs."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.diagnostics.diagnostic import Location, shortened
from generator.drafts import excuses
from generator.drafts.excuses import Listed
from generator.drafts.judgement import Judged, Verdict
from generator.drafts.markup import Draft

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


def summary(found: Iterable[Remark]) -> str:
    """How many quotations there are, and what became of them."""
    every = list(found)
    counts = Counter(each.rule for each in every if each.excuse is None)
    excused = sum(each.excuse is not None for each in every)
    named = [f"{counts[verdict]} {verdict.value.replace('-', ' ')}" for verdict in Verdict]
    quotations = f"{len(every)} quotation{'' if len(every) == 1 else 's'}"
    return f"{quotations}: {', '.join(named)}, {excused} excused"


def as_json(found: Iterable[Remark]) -> str:
    """A JSON list of objects, with the keys that diagnostics have and what is known beyond."""
    return json.dumps([_values(each) for each in found], ensure_ascii=False, indent=2)


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
                "statements": list(place.statements),
            }
            for place in judged.places
        ],
        "differences": [
            {"change": each.change.value, "draft": each.draft, "source": each.source}
            for each in judged.differences
        ],
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
    more = f" and in {len(others)} more place{'' if len(others) == 1 else 's'}" if others else ""
    differing = " and ".join(each.value for each in judged.liberties)
    return f"{first}{more}" + (f"; the draft's own is {differing}" if differing else "")
