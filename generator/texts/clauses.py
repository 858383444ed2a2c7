"""The words of a source that go with a stretch of it: those of its clause and of its sentence.

No grammar, but rules of thumb that can be explained:

1. A sentence goes on in the next line if that one begins with a small letter.
2. A clause ends at a comma, a dash or a bracket; quotation marks end none.
3. It goes on behind an insertion of up to five words, or one that begins with “as” or “wie”
   (``did not, as she said, order``), and behind a relative clause, of which nothing belongs to it.
   One word behind the last comma belongs to it (``ships left, allegedly``).
4. A clause that begins with “that”, “whether”, “or” and the like goes with the one it hangs on:
   the one before it, else the one behind it. So do the last items of a list (``no ships, shells
   or grain``) and an infinitive with “zu”.
5. A sentence that begins with “had”, “should”, “sollte” and the like and goes on behind a comma
   begins with a condition.
6. Nothing reaches beyond a semicolon or a colon, into or out of a clause that begins with “but”,
   “while”, “and”, “without” and the like, or into a later one that begins with “that”.
"""

import re
from dataclasses import dataclass

from generator.texts.sentences import Sentence
from generator.texts.text import SourceText, goes_on

GAP = " … "
"""Stands for the stretch itself between what comes before it and what comes after."""

_MARKS = dict.fromkeys(map(ord, '„“”‟"«»‹›'), " ")
_EDGE = re.compile(
    r",(?!\d)|[()\[\]–—]|\s-\s|(?<!anything)\s(?=(?:but|while|whereas|aber|während)\s)",
    re.IGNORECASE,
)
_STRONG_EDGE = re.compile(r"[;:](?=\s|$)")
_APART = re.compile(
    r"\s*(?:but|yet|while|whereas|and|aber|doch|jedoch|während|hingegen|und|sondern|without|ohne)\b"
    r"(?!\s+(?:that|dass|daß|whether|ob)\b)",
    re.IGNORECASE,
)
_HANGING = re.compile(
    r"\s*(?:and\s+|und\s+)?(?:that|dass|daß|whether|ob|or|nor|oder|noch)\b", re.IGNORECASE
)
_OR = re.compile(r"\b(?:or|nor|oder)\s", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|dass|daß)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\s*(?:which|whos?e?|whom|die|der|das|dem|den|deren|dessen|welche\w*)\b")
_PARENTHETIC = re.compile(r"\s*(?:as|wie|so|according\s+to|laut|nach\s+Angaben)\b", re.IGNORECASE)
_APART_VERBS = "ab|an|auf|aus|bei|ein|fort|her|hin|mit|nach|vor|weg|weiter|wieder|zurück|zusammen"
_INFINITIVE = re.compile(
    r"\bzu\s+[a-zäöüß]+n\s*(?=$|[,.!?]|\b(?:und|oder|haben|sein|werden|können|lassen)\b)"
    rf"|\b(?:{_APART_VERBS})zu[a-zäöüß]+n\b"
)
_INSERTED_WORDS = 5
_INVERTED = re.compile(r"\s*(?:Had|Should|Were|Hätten?|Sollten?|Wären?|Würden?)\s")
_ONLY_IF = re.compile(
    r"\W*(?:(?:but|and|aber|und|doch|allerdings)\s+)?(?:only|nur)\b|\W*(?:provided|vorausgesetzt)\b",
    re.IGNORECASE,
)
_FRAGMENT_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a stretch of a source, from near to far; ``GAP`` is the stretch."""

    clause: str
    """In its clause."""
    lead: str
    """The clause with which its sentence begins, if that is short and stands right before it."""
    main: str
    """In its sentence, as far as no new main clause begins."""
    before: str
    """In its sentence, before it."""
    after: str
    """In its sentence, after it."""


def around(text: SourceText, start: int, end: int) -> Around:
    """What stands around ``text[start:end]``."""
    touched = text.touched(start, end)
    before, words, after = "", text.text[start:end], ""
    if touched:
        before = text.text[_first(text, touched[0]).start : start]
        after = text.text[end : _last(text, touched[-1]).end]
    behind = _STRONG_EDGE.split(before.translate(_MARKS))[-1]
    ahead = _THAT.split(_STRONG_EDGE.split(after.translate(_MARKS))[0])[0]
    return Around(
        clause=_clause(behind, words.translate(_MARKS), ahead),
        lead=_lead(before.translate(_MARKS), words),
        main=_main(behind, words.translate(_MARKS), ahead),
        before=before,
        after=after,
    )


def is_unreal(around: Around) -> str | None:
    """The verb of a condition that has no “if”: ``Had they paid, ships would leave``."""
    found = _INVERTED.match(around.before)
    return found[0].strip() if found and "," in around.before + around.after else None


def only_if(text: SourceText, end: int) -> str:
    """The next sentence, if it is a fragment like ``But only if they pay``; else nothing."""
    last = text.touched(end - 1, end)[-1]
    for sentence in text.sentences[last.number : last.number + 1]:
        words = text.text[sentence.start : sentence.end]
        if _ONLY_IF.match(words) and len(words.split()) <= _FRAGMENT_WORDS:
            return words
    return ""


def _first(text: SourceText, sentence: Sentence) -> Sentence:
    """The sentence with which one begins that is spread over several lines."""
    while sentence.number > 1 and goes_on(text.text, text.sentences[sentence.number - 2].end):
        sentence = text.sentences[sentence.number - 2]
    return sentence


def _last(text: SourceText, sentence: Sentence) -> Sentence:
    while sentence.number < len(text.sentences) and goes_on(text.text, sentence.end):
        sentence = text.sentences[sentence.number]
    return sentence


def _clause(before: str, words: str, after: str) -> str:
    *behind, own_before = _EDGE.split(before)
    own_after, *ahead = _EDGE.split(after)
    behind = [piece for piece in behind if piece.strip()]
    ahead = [piece for piece in ahead if piece.strip()]
    head = _EDGE.split(own_before + words)[0]
    is_hanging = _HANGING.match(head) is not None or _OR.search(own_before) is not None
    hangs = is_hanging or _INFINITIVE.search(own_before + words + own_after) is not None
    if ahead and (_is_insertion(*ahead[:2]) or (is_hanging and not behind)):
        own_after = ", ".join((own_after, *_telling(ahead[:2])))
    elif len(ahead) == 1 and len(ahead[0].split()) == 1:
        own_after = f"{own_after}, {ahead[0]}"
    if not _APART.match(head):
        own_before = _reach(behind, hangs=hangs) + own_before
    return own_before + GAP + own_after


def _reach(behind: list[str], *, hangs: bool) -> str:
    """The pieces before a clause that belong to it."""
    if behind and _is_insertion(*behind[:-3:-1]):
        return ", ".join((*_telling(behind[-2:]), ""))
    return f"{behind[-1]}, " if hangs and behind else ""


def _telling(pieces: list[str]) -> list[str]:
    return [piece for piece in pieces if not _RELATIVE.match(piece)]


def _is_insertion(piece: str, beyond: str = "but") -> bool:
    """Whether a piece is inserted into a clause that can go on beyond it."""
    short = len(piece.split()) <= _INSERTED_WORDS
    inserted = short or _RELATIVE.match(piece) or _PARENTHETIC.match(piece)
    return bool(inserted) and not _APART.match(piece) and not _APART.match(beyond)


def _lead(before: str, words: str) -> str:
    first, *others = _EDGE.split(before)
    stands_before = len(others) == 1 and not _APART.match(others[0] + words)
    return first if stands_before and len(first.split()) <= _INSERTED_WORDS else ""


def _main(before: str, words: str, after: str) -> str:
    behind = _EDGE.split(before)
    heads = [*behind[:-1], behind[-1] + words]
    begins = max((at for at, head in enumerate(heads) if _APART.match(head)), default=0)
    ahead = _until(_APART, _EDGE.split(after))
    return ", ".join(behind[begins:]) + GAP + ", ".join(ahead)


def _until(head: re.Pattern[str], pieces: list[str]) -> list[str]:
    """The first piece, and those behind it up to one that begins in a certain way."""
    ends = (at for at, piece in enumerate(pieces) if at and head.match(piece))
    return pieces[: next(ends, None)]
