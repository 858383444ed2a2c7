"""Which words stand in quotation marks. ``<`` and ``>`` mark the stretch."""

import pytest

from generator.records.vocabulary import SourceKind
from generator.texts.quotations import (
    is_direct,
    is_own_text,
    is_quoted_within,
    quotes_nobody,
    runs_out,
)
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


OUTER = [
    "‘<We ship nothing>,’ Doe said.",
    "'<We ship nothing>,' Doe said.",
    "‘<We ship the sailors’ food>,’ Doe said.",
    "‘<We don’t ship shells>’, Doe said.",
    "‚<Wir liefern nichts>‘, sagte Doe.",
    "›<Wir liefern nichts>‹, sagte Doe.",
    "`<We ship nothing>', Doe said.",
    "``<We ship nothing>,'' Doe said.",
    ",,<Wir liefern nichts>'', sagte Doe.",
    "＂<We ship nothing>,＂ Doe said.",
    "发言人说：「<没有炮弹>。」",
    "彼は『<弾薬はない>』と言った。",
    "发言人说：“<没有炮弹>。”",
    'A 5" shell hit. "<We ship nothing>," Doe said. The 6" shell missed.',
    'A 5\' pole. "<We ship 5" and 6" shells>," Doe said.',
    "The '90s were over. '<We ship nothing>,' Doe said.",
    "’Tis said: ‘<We ship nothing>.’",
    "“<We ship nothing\nto Southland>,” Doe said.",
]
NOT_QUOTED = [
    "The sailors’ ship <left Westport>.",
    "The '90s <ships of the sailors>' line.",
    'The 5" shell <hit the port>, and a 6" one.',
    "Rock ’n’ roll <was played>.",
    "‘We ship nothing,’ <Doe said>.",
    "It was 5' 6\" long, <Doe said>.",
]


@pytest.mark.parametrize("text", OUTER)
def test_reads_marks_of_every_kind(text: str) -> None:
    assert is_direct(*marked(text)) is True
    assert not runs_out(*marked(text))


@pytest.mark.parametrize("text", NOT_QUOTED)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert is_direct(*marked(text)) is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“<We ship nothing>.\n\n“And never will,” Doe said.", True),
        ("“<We ship nothing>.\n\nDoe left.", None),
        ("<We ship nothing>,” Doe said.", None),
        ("「<没有」炮弹>", False),
        ("“他说「<没有>。”", True),
        ("」<没有炮弹>", False),
        ("“We sent 400” to “<them>.”", True),
        ('"We sent 400" to "<them>."', True),
        ('"We sent 400", <she said>.', False),
        ("“He said »<never> and left.”", None),
    ],
)
def test_says_where_nobody_can_tell(text: str, *, expected: bool | None) -> None:
    assert is_direct(*marked(text)) is expected


def test_what_is_spoken_or_written_by_its_author_needs_no_marks() -> None:
    text = "MS. DOE: We ship nothing.\n\nQ: Never?\n\nMS. DOE: Never."
    at = text.index("We ship"), text.index(" nothing")

    assert is_direct(SourceText(text), *at) is True
    assert is_own_text(SourceText(text), *at)
    assert not is_own_text(SourceText(text, kind=SourceKind.ARTICLE), *at)
    assert is_own_text(SourceText("We ship.", kind=SourceKind.POST), 0, 7)
    assert is_direct(SourceText("We ship.", kind=SourceKind.RELEASE), 0, 7) is False


@pytest.mark.parametrize(
    "text",
    [
        "‘They write “<ships left>” now,’ she said.",
        "“They write ‘<ships left>’ now.",
        "„Sie schreiben ›<Schiffe fuhren>‹“, sagte sie.",
        "「他说『<没有>』。」",
    ],
)
def test_knows_inner_marks_of_every_kind(text: str) -> None:
    assert is_quoted_within(*marked(text))
    assert not runs_out(*marked(text))


def test_many_marks_take_no_longer_than_few() -> None:
    text = SourceText("‘" + "‘a b ' " * 20_000 + "'90s ")

    assert not runs_out(text, 0, 1)
