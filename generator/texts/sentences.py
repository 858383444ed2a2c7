"""Divides a source's text into numbered sentences, by one deterministic rule.

1. A line ends a sentence, unless it goes on in the next one (``lines``). Headlines, credits and
   lines whose full stop was lost in copying are sentences of their own for that reason. Where that
   is doubtful, it ends one.
2. Inside a paragraph a sentence ends with ``.``, ``!``, ``?`` or ``…`` and the closing quotation
   marks and brackets behind it, if white space follows and then, opening marks aside, a letter that
   is not a small one, or a digit. So a sentence may end inside a quotation.
3. What a full stop does behind an abbreviation, a short word or a number says ``stops``. Where that
   is doubtful, it ends the sentence: the halves count as two, and whoever looks around a passage
   looks across that edge. So it is behind an ellipsis.
4. A full stop glued between a small letter and a capitalised word (``Washington.Der``) ends one:
   copied texts often lose the white space.
5. The stops of Chinese, Japanese, Hindi, Arabic, Urdu and the like end one without white space.

The bytes of a source are pinned by their hash, so a number cannot drift while this rule stands.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.language.grammar import SentenceWords
from generator.texts import marks
from generator.texts.lines import BREAKS
from generator.texts.stops import OWN_STOPS, Stop, Stops

_OPENING = f"{marks.OPENING}(["
_CLOSING = re.escape(f"{marks.CLOSING})]")
_OWN_CLOSING = re.escape("\"'”’»›」』）】》〉)]")
# With a set of characters first, and no alternatives, it is found four times as fast.
_EDGE = re.compile(
    rf"[.!?…{OWN_STOPS}{BREAKS}]"
    rf"(?:(?<=[.!?…])[.!?…]*[{_CLOSING}]*|(?<=[{OWN_STOPS}])[{OWN_STOPS}]*[{_OWN_CLOSING}]*)?"
)
_NEAR = 24  # how far behind a full stop it looks: a whole line each time would be quadratic


class Sentence(NamedTuple):
    """One sentence: ``text[start:end]``, in code points, on ``line``. All numbers are from 1.

    A tuple, since an archive has very many: it is made in a third of the time.
    """

    number: int
    start: int
    end: int
    line: int
    doubtful: bool = False
    """Whether it may go on in the next one."""


def divide(text: str, words: SentenceWords, breaks: Mapping[int, Stop]) -> tuple[Sentence, ...]:
    """The sentences of a decoded source, in order; ``breaks`` are those of ``lines``."""
    sentences: list[Sentence] = []
    stops = Stops(text, words, breaks)
    line = first = 1
    start, is_fresh = 0, True
    for match in _EDGE.finditer(text):
        at, end = match.span()
        if text[at] in BREAKS:
            stop = breaks.get(at, Stop.ENDS)
            is_over = stop is not Stop.GOES_ON or (is_fresh and not text[start:at].strip())
            if is_over:
                _add(sentences, text, start, at, first, doubtful=stop is Stop.DOUBTFUL)
            line += text[at] in "\r\n" and text[at - 1 : end] != "\r\n"
            is_fresh = is_over
        else:
            stop = _stop(text, start, at, end, stops)
            is_over = stop is not Stop.GOES_ON
            if is_over:
                _add(sentences, text, start, end, first, doubtful=stop is Stop.DOUBTFUL)
                is_fresh = True
        if is_over:
            start, first = end, line
    _add(sentences, text, start, len(text), first)
    return tuple(sentences)


def _add(  # noqa: PLR0913 - each of them is a part of a sentence
    sentences: list[Sentence],
    text: str,
    start: int,
    end: int,
    line: int,
    *,
    doubtful: bool = False,
) -> None:
    """Append the sentence that stands between two edges, if one does."""
    words = text[start:end].lstrip()
    if words:
        first = end - len(words)
        last = first + len(words.rstrip())
        sentences.append(Sentence(len(sentences) + 1, first, last, line, doubtful))


def _stop(text: str, start: int, at: int, end: int, stops: Stops) -> Stop:
    """What ``text[at:end]`` does, a full stop (or the like) and what closes."""
    follows = text[end : end + 2]
    if text[at] in OWN_STOPS:
        # “…。”他说: what says who spoke goes with what was said.
        is_glued = text[end - 1] not in OWN_STOPS and follows[:1].isalnum()
        return Stop.DOUBTFUL if is_glued else Stop.ENDS
    if not follows[:1].isspace():
        is_glued = text[end - 1] == "." and text[end - 2 : end - 1].islower()
        ends = is_glued and follows[:1].isupper() and follows[1:].islower()
        return Stop.ENDS if ends else Stop.GOES_ON
    if not "A" <= follows[1:] <= "Z":  # as mostly
        behind = text[end : end + _NEAR]
        first = behind.lstrip().lstrip(_OPENING)[:1]
        if not first.isalnum() or first.islower():
            return Stop.GOES_ON
        space = behind.lstrip(" \t\xa0")
        if space[0] in BREAKS and end + len(behind) - len(space) not in stops.breaks:
            return Stop.ENDS
    if text[at] == "." and end - at == 1:
        return stops.judge(start, at, end)
    return _behind_marks(text, at, end, stops)


def _behind_marks(text: str, at: int, end: int, stops: Stops) -> Stop:
    """What several marks do together, or one that is no full stop."""
    if text[at] in "!?…" and end - at > 1 and stops.says(end):
        return Stop.GOES_ON
    return Stop.DOUBTFUL if text[end - 1] == "…" or text[at:end].endswith("..") else Stop.ENDS
