"""What an editor excuses, in the draft and in a list."""

import pytest

from generator.diagnostics.diagnostic import UsageError
from generator.drafts import excuses, markup
from generator.drafts.excuses import Listed

LISTED = (Listed(words="free world", reason="a set phrase"),)
DRAFT = markup.of(
    "“one two”\n\n<!-- claims: not a quotation: a title -->\n“three four”\n"
    "<!-- claims: not a quotation -->\n“five six”\n"
)


@pytest.mark.parametrize(
    ("line", "words", "right"),
    [
        (1, "one two", None),
        (1, "“Free world,”", None),
        (1, "“free world,”", "a set phrase"),
        (4, "three four", "a title"),
        (6, "five six", ""),
        (6, "free world", "a set phrase"),
    ],
)
def test_a_comment_or_a_list_excuses(line: int, words: str, right: str | None) -> None:
    assert excuses.reason(DRAFT, line, words, LISTED) == right


def test_a_list_has_a_line_for_each() -> None:
    raw = "\ufeff# our list\n\n“free world” | a set phrase\n".encode()

    assert excuses.read("list.txt", raw) == LISTED


@pytest.mark.parametrize("line", ["free world", "free world |", "… | why"])
def test_a_line_without_words_or_reason_is_refused(line: str) -> None:
    with pytest.raises(UsageError, match=r"list\.txt:2: a line must be the words, a bar and the"):
        excuses.read("list.txt", f"# ours\n{line}\n".encode())


def test_a_list_is_a_text() -> None:
    with pytest.raises(UsageError, match=r"list\.txt must be a text in UTF-8, and is not"):
        excuses.read("list.txt", b"\xff")
