"""What is called exact stands there to the letter, and folding leads back to where it came from."""

import unicodedata

from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.diagnostics.rules import Rule
from generator.records.schema import Passage
from generator.texts.passages import State, locate
from generator.texts.text import SourceText, fold
from tests.property.texts import made_of
from tests.world import LANGUAGES

PIECES = ["a", "b", "é", "e\u0301", "e", "\u0301", "q\u0303", "\u00ad", " ", "\u00a0", "\n", "\r\n"]
PIECES += ["\u2001", "\u2003", '"', "„", "“", "'", "’", "‚", "\u1fef", "\u212b", "A. ", "B", "…"]
TEXTS = made_of(PIECES, max_size=30) | st.text()
WORDS = (made_of(PIECES, max_size=6) | st.text(max_size=6)).filter(str.strip)


def passage(**keys: str | None) -> Passage:
    return Passage.model_validate({"source": "daily", **keys}, context={"languages": LANGUAGES})


@given(TEXTS, WORDS, st.none() | WORDS, st.none() | WORDS)
@example("\u2003a", "\u2001a", None, None)
@example("Cafe\u0301", "Cafe", None, None)
def test_calls_exact_what_stands_there_to_the_letter(
    text: str, quote: str, prefix: str | None, suffix: str | None
) -> None:
    located = locate(SourceText(text), passage(quote=quote, prefix=prefix, suffix=suffix))
    there = text[located.start : located.end] if located.start is not None else None

    if located.state is State.EXACT:
        assert there == quote
        assert located.foldings == ()
    elif located.state is State.NORMALISED:
        assert there is not None
        assert there != quote
        assert fold(there).text.strip() == fold(quote).text.strip()
        assert located.foldings
    else:
        assert located.state is State.FAILED
        assert located.rule in {Rule.PASSAGE_NOT_FOUND, Rule.PASSAGE_AMBIGUOUS}
        assert located.problem
        assert there is None


@given(TEXTS, st.data())
def test_finds_every_stretch_of_a_text_that_ends_with_a_letter(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    assume(quote.strip())
    assume(not unicodedata.combining(text[end : end + 1] or "a"))
    assume(len(quote.strip().splitlines()) == 1)

    located = locate(SourceText(text), passage(quote=quote))

    if sum(text.startswith(quote, at) for at in range(len(text))) == 1:
        assert (located.state, located.start, located.end) == (State.EXACT, start, end)
    else:
        assert located.state is State.EXACT or located.rule is Rule.PASSAGE_AMBIGUOUS


@given(TEXTS, WORDS, WORDS)
def test_never_raises_for_any_two_ends(text: str, first: str, last: str) -> None:
    located = locate(SourceText(text), passage(**{"from": first, "to": last}))

    if located.state is State.FAILED:
        assert located.rule is not None
        assert located.key in {"from", "to"}
    else:
        assert located.start is not None
        assert located.end is not None
        there = text[located.start : located.end]
        assert there.strip()
        assert SourceText(text).line(located.start) == located.line


@given(TEXTS, st.integers(1, 9), st.integers(0, 3))
def test_gives_sentences_by_number_as_they_were_divided(text: str, first: int, more: int) -> None:
    source = SourceText(text)
    last = first + more
    located = locate(source, passage(sentences=f"{first}-{last}"))

    if last > len(source.sentences):
        assert (located.state, located.key) == (State.FAILED, "sentences")
    else:
        assert located.state is State.EXACT
        assert located.start == source.sentences[first - 1].start
        assert located.end == source.sentences[last - 1].end
        assert located.sentences == (first, last)


@given(TEXTS)
def test_folds_to_offsets_that_lead_back(text: str) -> None:
    folded = fold(text)

    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert all(0 <= s < e <= len(text) for s, e in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)
    for index, character in enumerate(folded.text):
        there = text[folded.starts[index] : folded.ends[index]]
        assert character in fold(there).text


@given(TEXTS)
def test_folds_once_and_for_all(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text
