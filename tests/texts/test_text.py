"""The way back from a folded text, and the lines of a text."""

import pytest

from generator.texts.text import SourceText, fold


def test_leads_back_from_a_folded_text_to_the_text() -> None:
    text = "A\u00a0 „e\u0301\u00ad“"
    folded = fold(text)

    assert folded.text == 'A "é"'
    assert [text[start:end] for start, end in zip(folded.starts, folded.ends, strict=True)] == [
        *("A", "\u00a0 ", "„", "e\u0301", "“"),
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", [1]), ("a\nb\rc\r\nd", [1, 1, 2, 2, 3, 3, 3, 4, 4]), ("\n\n", [1, 2, 3])],
)
def test_knows_the_line_of_every_offset(text: str, lines: list[int]) -> None:
    found = SourceText(text)

    assert [found.line(offset) for offset in range(len(text) + 1)] == lines
