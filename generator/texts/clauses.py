"""The words of a source that go with a stretch of it: those of its clause and of its sentence.

No grammar, but rules of thumb that can be explained:

1. A sentence goes on in the next line if that one begins with a small letter, and in the next
   sentence where its end is doubtful (``sentences``).
2. A clause ends at a comma, a dash or a bracket; quotation marks end none.
3. It goes on behind an insertion of up to five words, or one that begins with “as”
   (``did not, as she said, order``), and behind a relative clause, of which nothing belongs to it.
   One word behind the last comma belongs to it (``ships left, allegedly``).
4. A clause that begins with “that”, “whether”, “or” and the like goes with the one it hangs on:
   the one before it, else the one behind it. So do the last items of a list (``no ships, shells
   or grain``), and what a language can tell by its form: an infinitive, or a verb of reported
   speech (``Doe bestritt, Nordland habe geliefert``).
5. A sentence that begins with “had”, “should” and the like and goes on behind a comma begins with
   a condition.
6. Nothing reaches beyond a semicolon or a colon, into or out of a clause that begins with “but”,
   “while”, “and”, “without” and the like, or into a later one that begins with “that”; nor into
   one that has its “but” behind the verb (``bestätigte, dass …, bestritt aber, dass …``), where a
   clause comes before the stretch that it hangs on.

The words are those of all languages together (``Grammar``).
"""

import re
from dataclasses import dataclass

from generator.language.grammar import ClausePatterns
from generator.texts.marks import without_marks
from generator.texts.text import SourceText

GAP = " … "
"""Stands for the stretch itself between what comes before it and what comes after."""

_STRONG_EDGE = re.compile(r"[;:](?=\s|$)")
_ASKS = re.compile(r"\?\W*$")
_INSERTED_WORDS = 5
_FRAGMENT_WORDS = 8
_ANNOUNCED_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a stretch of a source, from near to far; ``GAP`` is the stretch."""

    clause: str
    """In its clause."""
    lead: str
    """The clause with which its sentence begins, if that is short and stands right before it."""
    main: str
    """In its sentence, as far as no new main clause begins."""
    announcing: str
    """The clause right before it, if it stands near the beginning of its own."""
    before: str
    """In its sentence, before it."""
    after: str
    """In its sentence, after it."""


def around(text: SourceText, start: int, end: int) -> Around:
    """What stands around ``text[start:end]``."""
    whole = text.whole(start, end)
    before, words, after = "", text.text[start:end], ""
    if whole:
        before = text.text[whole[0].start : start]
        after = text.text[end : whole[-1].end]
    by = text.grammar.clauses
    behind = _STRONG_EDGE.split(without_marks(before))[-1]
    ahead = _STRONG_EDGE.split(without_marks(after))[0]
    if by.that.search(ahead):
        # “On condition that she not be named” is no condition of what she says.
        ahead = by.that.split(text.grammar.neutral.sub(" ", ahead))[0]
    return Around(
        clause=_clause(by, behind, without_marks(words), ahead),
        lead=_lead(by, without_marks(before), words),
        main=_main(by, behind, without_marks(words), ahead),
        announcing=_announcing(by, behind, without_marks(words)),
        before=before,
        after=after,
    )


def is_unreal(text: SourceText, around: Around) -> str | None:
    """The verb of a condition that has no “if”: ``Had they paid, ships would leave``."""
    by = text.grammar.clauses
    found = by.inverted.match(around.before)
    if found and "," in around.before + around.after:
        return found[0].strip()
    _, *ahead = by.edge.split(around.after)
    tails = (by.trailing.match(piece) for piece in ahead)
    return next((tail[0].strip() for tail in tails if tail), None)


def only_if(text: SourceText, end: int) -> str:
    """The next sentence, if it is a fragment like ``But only if they pay``; else nothing."""
    last = text.whole(end - 1, end)[-1]
    for sentence in text.sentences[last.number : last.number + 1]:
        words = text.text[sentence.start : sentence.end]
        if _ASKS.search(words):  # what somebody else asks is no condition
            return ""
        if text.grammar.clauses.only_if.match(words) and len(words.split()) <= _FRAGMENT_WORDS:
            return words
    return ""


def _clause(by: ClausePatterns, before: str, words: str, after: str) -> str:
    *behind, own_before = by.edge.split(before)
    own_after, *ahead = by.edge.split(after)
    own_after = by.and_not.split(own_after)[0]
    behind = [piece for piece in behind if piece.strip()]
    ahead = [piece for piece in ahead if piece.strip()]
    head = by.edge.split(own_before + words)[0]
    is_hanging = by.hanging.match(head) is not None or by.either.search(own_before) is not None
    hangs = is_hanging or _is_dependent(by, head, own_before + words + own_after)
    if ahead and (_is_insertion(by, *ahead[:2]) or (is_hanging and not behind)):
        own_after = ", ".join((own_after, *_telling(by, ahead[:2])))
    elif len(ahead) == 1 and len(ahead[0].split()) == 1 and not by.apart.match(ahead[0]):
        own_after = f"{own_after}, {ahead[0]}"
    if not by.apart.match(head):
        own_before = _reach(by, behind, hangs=hangs) + own_before
    return own_before + GAP + own_after


def _is_dependent(by: ClausePatterns, head: str, whole: str) -> bool:
    """Whether a clause hangs on the one before it by the form of its verb."""
    return bool(by.reported.match(head) or by.infinitive.search(whole))


def _announcing(by: ClausePatterns, before: str, words: str) -> str:
    *behind, own = by.edge.split(before)
    is_apart = by.apart.match(own + words) or len(own.split()) > _ANNOUNCED_WORDS
    return "" if is_apart or not behind or by.relative.match(behind[-1]) else behind[-1]


def _reach(by: ClausePatterns, behind: list[str], *, hangs: bool) -> str:
    """The pieces before a clause that belong to it."""
    if behind and _is_insertion(by, *behind[:-3:-1]):
        return ", ".join((*_telling(by, behind[-2:]), ""))
    return f"{behind[-1]}, " if hangs and behind else ""


def _telling(by: ClausePatterns, pieces: list[str]) -> list[str]:
    return [piece for piece in pieces if not by.relative.match(piece)]


def _is_insertion(by: ClausePatterns, piece: str, beyond: str | None = None) -> bool:
    """Whether a piece is inserted into a clause that can go on beyond it."""
    short = len(piece.split()) <= _INSERTED_WORDS
    inserted = short or by.relative.match(piece) or by.parenthetic.match(piece)
    if beyond is None or any(by.apart.match(each) for each in (piece, beyond)):
        return False
    if by.although.match(piece) or by.and_not.match(piece):
        return False
    return bool(inserted)


def _lead(by: ClausePatterns, before: str, words: str) -> str:
    first, *others = by.edge.split(before)
    stands_before = len(others) == 1 and not by.apart.match(others[0] + words)
    return first if stands_before and len(first.split()) <= _INSERTED_WORDS else ""


def _main(by: ClausePatterns, before: str, words: str, after: str) -> str:
    behind = by.edge.split(before)
    heads = [*behind[:-1], behind[-1] + words]
    begins = max((at for at, head in enumerate(heads) if by.apart.match(head)), default=0)
    ahead = _until(by.apart, by.edge.split(after))
    if any(piece.strip() for piece in behind[:-1]):
        ahead = _until(by.although, ahead)
    return ", ".join(behind[begins:]) + GAP + ", ".join(ahead)


def _until(head: re.Pattern[str], pieces: list[str]) -> list[str]:
    """The first piece, and those behind it up to one that begins in a certain way."""
    ends = (at for at, piece in enumerate(pieces) if at and head.match(piece))
    return pieces[: next(ends, None)]
