"""What the look of a sentence says about it: headline, photo credit, teaser or by-line."""

import re

from generator.records.vocabulary import Form
from generator.texts import marks
from generator.texts.sentences import Sentence
from generator.texts.text import SourceText, goes_on

_WORD = re.compile(r"\w[\w’'-]*")
_CLOSING = f"{marks.CLOSING})] "
_HEADLINE_WORDS = 25


def looks_like(text: SourceText, sentence: Sentence) -> Form | None:
    """Whether a sentence looks like a headline, a photo credit, a teaser or a by-line."""
    words = text.text[sentence.start : sentence.end]
    looks = text.grammar.looks
    if looks.credit.search(words):
        return Form.PHOTO_CREDIT
    if looks.teaser.search(words):
        return Form.TEASER
    by_line = looks.by_line.search(words)
    if by_line and all(name[0].isupper() for name in by_line[1].split()):
        return Form.BY_LINE
    return Form.HEADLINE if _is_headline(text, sentence, words) else None


def _is_headline(text: SourceText, sentence: Sentence, words: str) -> bool:
    """Whether a sentence is alone in its line, short, has no full stop and does not go on.

    A question or an exclamation is taken for a headline in the first line only.
    """
    around = text.sentences[max(0, sentence.number - 2) : sentence.number + 1]
    alone = all(other.line != sentence.line for other in around if other is not sentence)
    alone = alone and not goes_on(text.text, sentence.end)
    short = 1 < len(_WORD.findall(words)) <= _HEADLINE_WORDS
    stops = ".…:;," if sentence.number == 1 else ".!?…:;,"
    return alone and short and not words.rstrip(_CLOSING).endswith(tuple(stops))
