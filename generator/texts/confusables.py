"""Words that stand in a source but for characters that look alike or are not seen at all.

Such a difference is none that a passage may have: it is named, and the source's own letters are
offered. What looks alike is Unicode's compatibility decomposition (ligatures, full-width letters),
dashes of every length, digits of every script, and the letters of ``_LETTERS``, a choice from the
confusables of Unicode Technical Standard 39.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from generator.diagnostics.characters import is_seen, named, visible
from generator.texts.marks import plain_marks
from generator.texts.text import SOFT_HYPHEN, SourceText, fold

_LETTERS = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХԚԜаеѕіјорсухһԁԛԝӏѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναιρυıɑɡ‐‑‒–—―−﹘﹣－⁄∕″",
        'ABESIJKMHOPCTYXQWaesijopcyxhdqwlvABEZHIKMNOPTYXovaipuiag----------//"',
        strict=True,
    )
) | {"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}
_MOST = 3
"""How many differences are told one by one."""


def told(source: SourceText, words: str) -> str:
    """By which characters a source has other words than these that look the same.

    In an editor's words, with the source's own letters ready to paste; empty where it has none.
    """
    found = _alike(source.text, words)
    if found is None:
        return ""
    start, end = found
    there = source.text[start:end]
    said = list(dict.fromkeys(_differences(there, words)))
    if not said:
        return ""
    more = f"; and {len(said) - _MOST} more" if len(said) > _MOST else ""
    own = visible(json.dumps(" ".join(there.split()), ensure_ascii=False))
    where = f"in line {source.line(start)}, {'; '.join(said[:_MOST])}{more}"
    return f" But for this it does: {where}. In the source’s own letters it is: {own}"


def as_written(words: str, *texts: str) -> str:
    """Words that were read as what they look like, in the letters of the first text with them."""
    for text in texts:
        if words in text:
            return words
        if found := _alike(text, words, edge=r"(?<!\w){}(?!\w)"):
            return text[slice(*found)]
    return words


@cache
def _skeleton(character: str) -> str:
    """What a character looks like, in plain letters; nothing if it is not seen."""
    if not is_seen(character):
        return " " if character.isspace() else ""
    plain = _LETTERS.get(character) or plain_marks(character)
    if plain == character and not character.isascii():
        digit = unicodedata.decimal(character, None)
        plain = unicodedata.normalize("NFKD", character) if digit is None else str(digit)
        plain = "".join(_LETTERS.get(each, each) for each in plain)
    return plain


def _table(text: str) -> Mapping[int, str]:
    """Those characters of a text that look like others, by what they look like."""
    return {
        ord(each): _skeleton(each) for each in set(text) if not each.isascii() or not is_seen(each)
    } | {ord(each): plain_marks(each) for each in "`"}


def _alike(text: str, words: str, *, edge: str = "{}") -> tuple[int, int] | None:
    """Start and end of a stretch that looks like the words, with ``edge`` around its pattern."""
    wanted = words.translate(_table(words)).split()
    if not wanted:
        return None
    table = _table(text)
    pattern = re.compile(edge.format(r"\s+".join(map(re.escape, wanted))))
    plain = text.translate(table)
    for found in pattern.finditer(plain):
        if unicodedata.combining(plain[found.end() : found.end() + 1] or " "):
            continue  # half a letter
        ends = list(accumulate(len(table.get(ord(each), each)) for each in text))
        start, end = _whole(ends, found.start()), _whole(ends, found.end() - 1) + 1
        if text[start:end].translate(table).split() == wanted:
            return start, end
    return None


def _whole(ends: list[int], at: int) -> int:
    """Which character of a text shows what stands at a place of what it looks like."""
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if ends[middle] <= at else (low, middle)
    return low


@dataclass(frozen=True, slots=True)
class _Piece:
    characters: str
    look: str
    behind: str
    """In words, what is seen of its word before it."""


def _differences(there: str, words: str) -> Iterator[str]:
    """What differs between two texts that look the same."""
    own, given = _pieces(there), _pieces(words)
    yield from _hidden("the source", own, "the record", given)
    yield from _hidden("the record", given, "the source", own)
    seen = [[piece for piece in side if piece.look] for side in (own, given)]
    for one, other in _paired(*seen):
        if fold(one.characters).text != fold(other.characters).text:
            has = f"the source has {_called(one)}{one.behind}"
            yield f"{has} where the record has {_called(other)}"


def _hidden(who: str, side: list[_Piece], whose: str, other: list[_Piece]) -> Iterator[str]:
    """The characters of one side that are not seen, and that the other has not there."""
    both = set(_unseen(other))
    for place, piece in _unseen(side).items():
        if place not in both and piece.characters != SOFT_HYPHEN:
            yield f"{who} has {named(piece.characters)}{piece.behind}, which {whose} has not"


def _unseen(side: list[_Piece]) -> dict[tuple[int, str], _Piece]:
    """What is not seen, by how much is seen before it."""
    counts = accumulate((len(piece.look) for piece in side), initial=0)
    found = zip(counts, side, strict=False)
    return {(at, piece.characters): piece for at, piece in found if not piece.look}


def _pieces(text: str) -> list[_Piece]:
    """The characters of a text; of white space one, whatever stands between."""
    pieces: list[_Piece] = []
    word, is_space = "", True
    for character in text.strip():
        look = " " if character.isspace() else _skeleton(character)
        if look == " " and is_space:
            continue
        behind = f" behind “{word}”" if word else ""
        pieces.append(_Piece(character if look != " " else " ", look, behind))
        is_space = look == " " or (is_space and not look)
        word = "" if look == " " else word + (character if look else "")
    return pieces


def _paired(own: list[_Piece], given: list[_Piece]) -> Iterator[tuple[_Piece, _Piece]]:
    """The pieces of two sides that stand for the same: a ligature beside two letters."""
    sides = [iter(own), iter(given)]
    for first in sides[0]:
        groups = [[first], [next(sides[1])]]
        looks = [len(group[0].look) for group in groups]
        while looks[0] != looks[1]:
            shorter = looks.index(min(looks))
            piece = next(sides[shorter])
            groups[shorter].append(piece)
            looks[shorter] += len(piece.look)
        one, other = (
            _Piece("".join(each.characters for each in group), "", group[0].behind)
            for group in groups
        )
        yield one, other


def _called(piece: _Piece) -> str:
    """A character with its name; plain letters, and several, speak for themselves."""
    is_plain = piece.characters.isascii() or len(piece.characters) > 1
    return f"“{piece.characters}”" + ("" if is_plain else f" ({named(piece.characters)})")
