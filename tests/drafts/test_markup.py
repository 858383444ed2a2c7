"""A draft as its readers see it, and the way back to the file."""

import pytest

from generator.diagnostics.diagnostic import UsageError
from generator.drafts import markup

SEEN = {
    "# A *strong* “word”": " A strong “word”",
    "a `“code” b` c": "a “code” b c".replace("“", "").replace("”", ""),
    "x\n```\n“code”\n```\ny": "x\n\n\n\ny",
    '[“seen”](http://x.example/ "title")': "“seen”",
    '[seen][ref]\n\n[ref]: http://x.example "title"': "seen\n\n",
    "a[^1]\n\n[^1]: “seen”": "a\n\n “seen”",
    "![alt “no”](x.png) b": " b",
    "&ldquo;a&rdquo; &amp; b": "“a” & b",
    "a\\*b": "a*b",
    "| a | “b” |": "\n a \n “b” \n",
    "---\ntitle: “x”\n---\na": "\n\n\na",
    "<q>a</q><br>b": "“a”\nb",
    "a <!-- “no” --> b": "a  b",
    "a\r\nb": "a \nb",
}


@pytest.mark.parametrize("text", SEEN)
def test_markup_is_taken_away(text: str) -> None:
    assert markup.of(text).text == SEEN[text]


def test_every_place_is_that_of_the_file() -> None:
    draft = markup.of("# *A*\n\nb &ldquo;c\n")

    assert draft.place(draft.text.index("“")) == (3, 3)
    assert draft.place(draft.text.index("c")) == (3, 10)


BLOCKS = {
    "> a\n> b\n\nc": ["a\nb"],
    "> a\nb\n\nc": ["a\nb"],
    "> a\n- b": ["a"],
    "> > a": ["a"],
    "> [!NOTE]\n> a": ["a"],
    ">\n\na": [],
    "a\n\n> b": ["b"],
    "<blockquote><p>a</p></blockquote>": ["a"],
    "<blockquote>a <blockquote>b</blockquote></blockquote>": ["a \n\nb"],
    "</blockquote> a": [],
}


@pytest.mark.parametrize("text", BLOCKS)
def test_blocks_are_known(text: str) -> None:
    draft = markup.of(text)

    assert [draft.text[start:end].strip() for start, end in draft.blocks] == BLOCKS[text]


def test_a_page_is_one_by_its_name_or_its_beginning() -> None:
    assert markup.read("x.html", b"a *b* <script>c</script>").text == "a *b* "
    assert markup.of("<!DOCTYPE html><p>a *b*</p>").text.strip() == "a *b*"
    assert markup.read("x.md", "\ufeffa *b*".encode()).text == "a b"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"a\n\xff", "x.md must be a text in UTF-8, and the byte 0xFF in line 2 is not"),
        (b"a\0", "x.md must be a text, and holds bytes that no text has"),
        (b" \n", "x.md is empty"),
    ],
)
def test_what_is_no_text_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        markup.read("x.md", raw)

    assert str(raised.value) == message


def test_a_comment_holds_for_its_line_and_the_next() -> None:
    draft = markup.of("a\n<!-- claims: not a quotation: why\n so -->\nb\nc")

    reasons = [getattr(draft.excuse(line), "reason", None) for line in range(1, 6)]
    assert reasons == [None, "why so", "why so", "why so", None]
