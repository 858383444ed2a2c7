"""What the look of a sentence says about it: headline, photo credit, teaser or by-line."""

from generator.records.vocabulary import Form, SourceKind
from generator.texts import marks, scripts
from generator.texts.sentences import Sentence
from generator.texts.stops import OWN_STOPS
from generator.texts.text import SourceText

_CLOSING = f"{marks.CLOSING}{marks.BRACKETS})] "
_NOT_ASKING = dict.fromkeys(map(ord, "!?！？؟"))
_HEADLINE_WORDS = 25


def looks_like(text: SourceText, sentence: Sentence) -> Form | None:
    """Whether a sentence looks like a headline, a photo credit, a teaser or a by-line."""
    if text.kind is SourceKind.POST or text.turn(sentence.end - 1, sentence.end):
        return None
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
    """Whether a sentence has its lines for itself, is short, has no full stop and surely ends.

    Where a script has no stops, that it lacks one says nothing.

    A question or an exclamation is taken for a headline in the first line only.
    """
    before, behind = _neighbour(text, sentence, -1), _neighbour(text, sentence, 1)
    alone = all(
        text.text.count("\n", *gap) or text.text.count("\r", *gap)
        for gap in ((before.end, sentence.start), (sentence.end, behind.start))
        if gap[0] <= gap[1]
    )
    surely = not (sentence.doubtful or (before is not sentence and before.doubtful))
    short = 1 < scripts.words(words) <= _HEADLINE_WORDS
    is_first_line = sentence.number == 1 and "\n" not in words
    stops = f".!?…:;,{OWN_STOPS}，：；".translate(_NOT_ASKING if is_first_line else {})
    if scripts.STOPLESS.search(words):
        return False
    return alone and surely and short and not words.rstrip(_CLOSING).endswith(tuple(stops))


def _neighbour(text: SourceText, sentence: Sentence, step: int) -> Sentence:
    """The sentence beside one; itself where there is none."""
    at = sentence.number - 1 + step
    return text.sentences[at] if 0 <= at < len(text.sentences) else sentence
