"""Which words stand in quotation marks. ``<`` and ``>`` mark the stretch."""

import pytest

from generator.texts.quotations import is_quoted_within, quotes_nobody, runs_out
from generator.texts.text import SourceText


def marked(text: str) -> tuple[SourceText, int, int]:
    start, end = text.index("<"), text.index(">") - 1
    return SourceText(text.replace("<", "").replace(">", "")), start, end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<ships left>", True),
        ("“One.”\n<ships left>\n“Two.”", True),
        ("“One.”\r<ships left>\r“Two.”", True),
        ("“One,” <ships left>.", False),
        ("<ships left>, »two«", False),
        ("Jane's <ships left>", True),
    ],
)
def test_knows_whether_a_line_quotes_anybody(text: str, *, expected: bool) -> None:
    assert quotes_nobody(*marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“<Ships left>,” she said.", False),
        ("“<Ships left,” she> said.", True),
        ("“One,” she said. <Ships left>.", True),
        ("“One,” <ships left>, “two.”", True),
        ("“One,” she said, “<ships left>.”", False),
        ("She said: <“Ships left.”>", False),
        ("She said: „<Ships left>.“ They did.", False),
        ("She said: »<Ships left>.« They did.", False),
        ("Sie sagte: «<Ships left>.» They did.", False),
        ('She said: "<Ships left>." They did.', False),
        ("“One.\n<Ships left>.” They did.", False),
        ("<Ships left>.", True),
    ],
)
def test_knows_whether_a_word_stands_outside(text: str, *, expected: bool) -> None:
    assert runs_out(*marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“They write ‘<ships left>’,” she said.", True),
        ("„Sie schreiben: ‚<Schiffe fuhren>‘“, sagte sie.", True),
        ("\"They write 'now <ships left>',\" she said.", True),
        ("“They write ‘ships stay’, and <ships left>,” she said.", False),
        ("“They write ‘<ships left’, and> stay,” she said.", False),
        ("‘<Ships left>,’ she said.", False),
        ("“One,” she said: ‘<Ships left>.’", False),
        ("“In the ’30s <ships left>,” she said.", False),
        ("“In the '30s <ships left>,” she said.", False),
        ("“Jane's men say <ships left>,” she said.", False),
        ("“<‘Ships left’ they write>,” she said.", False),
    ],
)
def test_knows_a_quotation_inside_a_quotation(text: str, *, expected: bool) -> None:
    assert is_quoted_within(*marked(text)) is expected
