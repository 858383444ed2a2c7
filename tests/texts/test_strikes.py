"""What a source strikes out, and what stands in its brackets."""

import pytest

from generator.texts.strikes import bracketed, struck


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ships ~~never~~ left.", "~~never~~"),
        ("Ships <s>never</s> left.", "<s>never</s>"),
        ("Ships <DEL cite=x>never</DEL> left.", "<DEL cite=x>never</DEL>"),
        ("Ships [s]never[/s] left.", "[s]never[/s]"),
        (
            'A <span style="text-decoration: line-through">b</span>.',
            '<span style="text-decoration: line-through">b</span>',
        ),
        ("Ships \\sout{never} left.", "\\sout{never}"),
        ("Ships n\u0336o\u0336 left.", "n\u0336o\u0336"),
        ("Ships <b>never</b> left.", None),
        ("Ships never left.", None),
    ],
)
def test_finds_what_is_struck_out(text: str, found: str | None) -> None:
    assert struck(text, 0, len(text), within=(0, len(text))) == found


def test_looks_at_the_stretch_alone() -> None:
    text = "Ships ~~never~~ left."

    assert struck(text, 0, 5, within=(0, len(text))) is None
    assert struck(text, 16, 20, within=(0, len(text))) is None
    assert struck(text, 0, 20, within=(0, 5)) is None


def test_finds_brackets() -> None:
    assert list(bracketed("Ships (two) and [three] left.")) == ["two", "three"]
    assert list(bracketed("Ships left.")) == []
