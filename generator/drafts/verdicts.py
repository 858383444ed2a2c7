"""What is said of a quotation, in values and in an editor's words."""

from dataclasses import dataclass
from enum import Enum

from generator.drafts.collation import Difference
from generator.drafts.context import Objection
from generator.drafts.corpus import Carrier
from generator.drafts.letters import Liberty
from generator.drafts.synopsis import Sides


class Verdict(Enum):
    """What can be said of a quotation; the value is what messages and data call it."""

    VERBATIM = "verbatim"
    """It stands in a source, letter by letter."""
    ALTERED = "altered"
    """A source has it in other words."""
    SPLICED = "spliced"
    """Its parts stand in several places."""
    BENT = "bent"
    """It stands there, and the source takes it back, makes it conditional or keeps its distance."""
    MISATTRIBUTED = "said-by-somebody-else"
    """It stands there, and the source names another speaker."""
    ABSENT = "not-in-the-archive"
    """Nothing like it stands anywhere."""
    UNCHECKABLE = "cannot-be-checked"
    """Nobody can tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of a source."""

    source: str
    """The name of its file in the archive."""
    sentence: int
    line: int
    words: str
    carriers: tuple[Carrier, ...] = ()
    """The statements in the records that carry it."""

    def __str__(self) -> str:
        """It in words, as messages have it."""
        place = f"{self.source}, line {self.line}, sentence {self.sentence}"
        carried = dict.fromkeys(
            f"{each.statement} ({each.record}:{each.line})" for each in self.carriers
        )
        return f"{place}, recorded as {' and '.join(carried)}" if carried else place


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A quotation of a draft, and what became of it."""

    line: int
    column: int
    words: str
    verdict: Verdict
    problem: str
    """Why, in an editor's words."""
    places: tuple[Place, ...] = ()
    differences: tuple[Difference, ...] = ()
    sides: Sides | None = None
    """Of altered words: theirs and the source's, with what differs between braces."""
    liberties: tuple[Liberty, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said of a case."""

    verdict: Verdict
    problem: str
    places: tuple[Place, ...] = ()
    differences: tuple[Difference, ...] = ()
    sides: Sides | None = None
    liberties: frozenset[Liberty] = frozenset()


BEST_FIRST = (
    Verdict.VERBATIM,
    Verdict.MISATTRIBUTED,
    Verdict.BENT,
    Verdict.ALTERED,
    Verdict.SPLICED,
    Verdict.ABSENT,
    Verdict.UNCHECKABLE,
)
"""Which verdict counts where words stand in several places."""


def verbatim(places: tuple[Place, ...], liberties: frozenset[Liberty]) -> Said:
    """It stands there, and this is what differs although no letter does."""
    return Said(
        verdict=Verdict.VERBATIM, problem="stands there", places=places, liberties=liberties
    )


def altered(place: Place, differences: tuple[Difference, ...], sides: Sides) -> Said:
    """A source has it in other words."""
    told = "; ".join(map(str, differences))
    return Said(
        verdict=Verdict.ALTERED,
        problem=f"{told} ({place})",
        places=(place,),
        differences=differences,
        sides=sides,
    )


def spliced(pieces: list[tuple[str, Place]]) -> Said:
    """It is put together from pieces, each of which stands in another place."""
    told = " and ".join(f"“{_short(words)}” ({place})" for words, place in pieces)
    return Said(
        verdict=Verdict.SPLICED,
        problem=f"it is put together from {told}",
        places=tuple(place for _, place in pieces),
    )


def bent(place: Place, objections: tuple[Objection, ...]) -> Said:
    """It stands there, and guards object."""
    told = "; ".join(each.problem for each in objections)
    return Said(
        verdict=Verdict.BENT,
        problem=f"the words stand in {place}, but {told}",
        places=(place,),
    )


def misattributed(place: Place, ours: str, theirs: str) -> Said:
    """It stands there, and the source names another speaker than the draft."""
    return Said(
        verdict=Verdict.MISATTRIBUTED,
        problem=f"the draft gives it to {ours}, and the source to {theirs} ({place})",
        places=(place,),
    )


def absent(nearest: Place | None) -> Said:
    """Nothing like it stands anywhere; at most something with a few of its words."""
    problem = "nothing like it stands in any of the sources"
    if nearest:
        problem = f"the nearest words are “{_short(nearest.words)}” ({nearest})"
    return Said(verdict=Verdict.ABSENT, problem=problem, places=(nearest,) if nearest else ())


def unsure(why: str) -> Said:
    """Nobody can tell, and why."""
    return Said(verdict=Verdict.UNCHECKABLE, problem=why)


def _short(words: str, most: int = 100) -> str:
    if len(words) <= most:
        return words
    half = most // 2
    return f"{words[:half].rstrip()} … {words[-half:].lstrip()}"
