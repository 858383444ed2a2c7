"""The sentences of a text hold all of it, in order, and none crosses a line."""

from hypothesis import given
from hypothesis import strategies as st

from generator.texts.text import SourceText
from tests.property.texts import made_of

TEXTS = st.text() | made_of(
    ["Nord", "land", " ", "  ", ". ", ".", "!", "?", "…", "“", "„", '"', ")", "\n", "\r\n", "\r"],
    ["z.B. ", "Dr. ", "2. ", "2031. ", "A", "b", "\u00a0", "\u2028", "\x0c", "Ü"],
)


@given(TEXTS)
def test_holds_all_but_white_space_in_order_and_once(text: str) -> None:
    sentences = SourceText(text).sentences
    rest, end = "", 0
    for sentence in sentences:
        assert end <= sentence.start < sentence.end
        rest += text[end : sentence.start]
        end = sentence.end

    assert (rest + text[end:]).strip() == ""
    assert [sentence.number for sentence in sentences] == list(range(1, len(sentences) + 1))


@given(TEXTS)
def test_keeps_each_sentence_in_its_line_and_without_white_space_around(text: str) -> None:
    lines = SourceText(text)
    for sentence in SourceText(text).sentences:
        words = text[sentence.start : sentence.end]

        assert words == words.strip()
        assert not {"\n", "\r"} & set(words)
        assert sentence.line == lines.line(sentence.start) == lines.line(sentence.end - 1)


@given(TEXTS, TEXTS)
def test_knows_nothing_of_other_lines(one: str, other: str) -> None:
    together = SourceText(f"{one}\n\n{other}").sentences
    apart = SourceText(one).sentences, SourceText(other).sentences

    assert [sentence.end - sentence.start for sentence in together] == [
        sentence.end - sentence.start for part in apart for sentence in part
    ]
