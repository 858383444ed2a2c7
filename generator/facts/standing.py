"""How a claim stands by the statements recorded on it (DESIGN 5)."""

from collections.abc import Iterable, Sequence

from generator.facts.answers import is_hearsay
from generator.facts.entry import Entry
from generator.facts.parties import Party
from generator.records.vocabulary import StatementKind, Term


class Standing(Term, words="standing"):
    """How a claim stands by the statements recorded on it."""

    CONTESTED = "contested"
    """Asserted and denied."""
    CONCEDED = "conceded"
    """Acknowledged by one whom it is about, who does not deny it later."""
    ASSERTED = "asserted"
    """Asserted; no denial recorded."""
    RETRACTED = "retracted"
    """Taken back by everyone who asserted it; no denial by others recorded."""
    DENIED = "denied"
    """Denied; no assertion recorded."""
    OPEN = "open"
    """Neither asserted nor denied: demands, pledges and the like alone."""


def standing(
    entries: Sequence[Entry],
    about: Iterable[str],
    asserting: Sequence[Party],
    denying: Sequence[Party],
) -> Standing:
    """How a claim stands, by its statements in time, those whom it is about, and its parties."""
    if conceding(entries, about):
        return Standing.CONCEDED
    if asserting and denying:
        return Standing.CONTESTED
    if asserting:
        is_left = any(party.retraction is None for party in asserting)
        return Standing.ASSERTED if is_left else Standing.RETRACTED
    return Standing.DENIED if denying else Standing.OPEN


def conceding(entries: Sequence[Entry], about: Iterable[str]) -> tuple[str, ...]:
    """Who concedes a claim, of the principals whom it is about."""
    return tuple(actor for actor in about if _concedes(actor, entries))


def _concedes(actor: str, entries: Iterable[Entry]) -> bool:
    """Whether a principal's last word, of denials and acknowledgements, is an acknowledgement."""
    last = None
    for entry in entries:
        is_word = entry.denies or (
            entry.kind is StatementKind.ACKNOWLEDGEMENT and not is_hearsay(entry)
        )
        if is_word and actor in entry.principals:
            last = entry.kind
    return last is StatementKind.ACKNOWLEDGEMENT
