"""Texts that were decoded wrongly on their way."""

import pytest

from generator.texts.encoding import LOST, damage, mended


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("They do not.", "They do not."),
        ("They don&rsquo;t.", "They don’t."),
        ("They don&amp;rsquo;t.", "They don’t."),
        ("They don&#8217;t, &#x2019;tis so.", "They don’t, ’tis so."),
        ("Doe &nosuchentity; Roe.", "Doe &nosuchentity; Roe."),
        ("They donâ€™t.", "They don’t."),
        ("Sie kÃ¶nnte.", "Sie könnte."),
        ("They don\x92t.", "They don’t."),
        ("They don\x81t.", "They don\x81t."),
        ("They donâ€\x9dt.", "They don”t."),
        ("They don‚Äôt.", "They don’t."),
        ("They don\ufffdt.", f"They don{LOST}t."),
        ("They don?t.", f"They don{LOST}t."),
        ("They don;t.", f"They don{LOST}t."),
        ("They do? No; never.", "They do? No; never."),
    ],
)
def test_reads_what_it_said(text: str, read: str) -> None:
    assert mended(text) == read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Doe & Roe asked: “Who?” – Äpfel, naïve, 5 °C; none.", None),
        ("They don&rsquo;t.", (8, "don&rsquo;t")),
        ("Ships; &quot;No&quot;", (7, "&quot;No")),
        ("AT&T; Doe &nosuchentity; Roe", None),
        ("They donâ€™t.", (8, "donâ€™t")),
        ("They don\x92t.", (8, "don\x92t")),
        ("Sie kÃ¶nnte.", (5, "kÃ¶nnte")),
        ("They don\ufffdt.", (8, f"don{LOST}t")),
        ("They don?t know.", (7, "don?t")),
        ("Who is it?Nobody.", None),
        ("Ângela naïvely.", None),
    ],
)
def test_says_where_it_shows(text: str, found: tuple[int, str] | None) -> None:
    assert damage(text) == found
