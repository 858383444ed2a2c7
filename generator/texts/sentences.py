"""Divides a source's text into numbered sentences, by one deterministic rule.

1. A line break always ends a sentence; a line of white space holds none. Headlines, credits and
   lines whose full stop was lost in copying are sentences of their own for that reason.
2. Inside a line a sentence ends with ``.``, ``!``, ``?`` or ``…`` and the closing quotation marks
   and brackets behind it, if white space follows and then, opening marks aside, a letter that is
   not a small one, or a digit. So a sentence may end inside a quotation.
3. What a full stop does behind an abbreviation, a short word or a number says ``stops``. Where that
   is doubtful, it ends the sentence: the halves count as two, and whoever looks around a passage
   looks across that edge. So it is behind an ellipsis.
4. A full stop glued between a small letter and a capitalised word (``Washington.Der``) ends one:
   copied texts often lose the white space.
5. The stops of Chinese, Japanese, Hindi, Arabic, Urdu and the like end one without white space.

The bytes of a source are pinned by their hash, so a number cannot drift while this rule stands.
"""

import re
from typing import NamedTuple

from generator.language.grammar import SentenceWords
from generator.texts import marks
from generator.texts.stops import Stop, Stops

_OPENING = f"{marks.OPENING}(["
_CLOSING = re.escape(f"{marks.CLOSING})]")
_OWN = "。！？｡।॥۔؟።՞։၊။"
"""Stops of scripts that need no white space behind them."""
_OWN_CLOSING = re.escape("\"'”’»›」』）】》〉)]")
# With a set of characters first, and no alternatives, it is found four times as fast.
_EDGE = re.compile(
    rf"[.!?…{_OWN}\r\n]"
    rf"(?:(?<=[.!?…])[.!?…]*[{_CLOSING}]*|(?<=[{_OWN}])[{_OWN}]*[{_OWN_CLOSING}]*)?"
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


def divide(text: str, words: SentenceWords) -> tuple[Sentence, ...]:
    """The sentences of a decoded source, in order."""
    sentences: list[Sentence] = []
    stops = Stops(text, words)
    line, start = 1, 0
    for match in _EDGE.finditer(text):
        at, end = match.span()
        if text[at] in "\r\n":
            _add(sentences, text, start, at, line)
            line += text[at - 1 : end] != "\r\n"
            start = end
        elif (stop := _stop(text, start, at, end, stops)) is not Stop.GOES_ON:
            _add(sentences, text, start, end, line, doubtful=stop is Stop.DOUBTFUL)
            start = end
    _add(sentences, text, start, len(text), line)
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
    if text[at] in _OWN:
        # “…。”他说: what says who spoke goes with what was said.
        is_glued = text[end - 1] not in _OWN and follows[:1].isalnum()
        return Stop.DOUBTFUL if is_glued else Stop.ENDS
    if not follows[:1].isspace():
        is_glued = text[end - 1] == "." and text[end - 2 : end - 1].islower()
        ends = is_glued and follows[:1].isupper() and follows[1:].islower()
        return Stop.ENDS if ends else Stop.GOES_ON
    if not "A" <= follows[1:] <= "Z":  # as mostly
        first = text[end : end + _NEAR].lstrip().lstrip(_OPENING)[:1]
        if not first.isalnum() or first.islower():
            return Stop.GOES_ON
    if text[at : at + 1] == "." and end - at == 1:
        return stops.judge(start, at, end)
    return Stop.DOUBTFUL if text[end - 1] == "…" or text[at:end].endswith("..") else Stop.ENDS
