"""The parser never raises, says why it has nothing, and points into the file."""

import json

from hypothesis import example, given
from hypothesis import strategies as st

from generator.diagnostics.rules import Rule
from generator.records.document import Plain, decode, parse
from tests.property.texts import made_of

YAML = made_of("\n\n\r\t   ab:-?,[]{}#&*!|>'\"%@`~<\\0\ufeff\u2028\x85\x00é😀")
LINES = made_of(
    ["a: b\n", "  c:\n", "- d\n", "  - {e: f}\n", "---\n", "...\n", "'", '"', "[", "]", "{", "}"],
    ["*a ", "&a ", "!a ", "<<: ", "? ", "|\n", ">\n", "%YAML 1.1\n", "# g\n", "\t", " "],
)
SCALARS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\u2028\u2029"),
    max_size=20,
)
PLAIN = st.recursive(
    st.none() | SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SCALARS, inner, max_size=4),
    max_leaves=12,
)


@given(st.text() | YAML | LINES)
@example("*a")
@example("? [" * 40)
@example('"\\ud800"')
@example('a: "\\x00"')
def test_never_raises_and_points_into_the_text(text: str) -> None:
    node, found = parse("shells.yml", text)

    assert node is not None or found
    lines = len(text.splitlines()) + 1
    for each in found:
        line, column = each.location.line, each.location.column
        assert line is not None
        assert column is not None
        assert 1 <= line <= lines
        assert 1 <= column <= len(text) + 1
        assert each.message == each.message.strip() != ""


@given(st.binary() | YAML.map(str.encode) | st.text().map(lambda text: text.encode("utf-16")))
def test_never_raises_whatever_the_bytes(raw: bytes) -> None:
    text, found = decode("shells.yml", raw)

    assert text is not None or found
    if text is not None:
        parse("shells.yml", text)


@given(PLAIN)
def test_reads_back_what_was_written(value: Plain) -> None:
    node, found = parse("shells.yml", json.dumps({"value": value}, ensure_ascii=False))

    assert found == ()
    assert node is not None
    assert node.plain == {"value": value}


@given(PLAIN)
def test_gives_every_key_a_place(value: Plain) -> None:
    text = json.dumps({"value": value}, ensure_ascii=False, indent=1)
    node, _ = parse("shells.yml", text)

    assert node is not None
    nodes, lines = [node], text.split("\n")
    while nodes:
        at = nodes.pop()
        if isinstance(at.value, dict):
            assert list(at.keys) == list(at.value)
            for key, (line, column) in at.keys.items():
                written = json.dumps(key, ensure_ascii=False)
                assert lines[line - 1][column - 1 :].startswith(written)
            nodes += at.value.values()
        elif isinstance(at.value, list):
            nodes += at.value


def test_reads_every_character_that_it_does_not_refuse() -> None:
    """What libyaml would refuse is refused here first: its own error would have no place."""
    left_out = set('"\\\n\r\x85\u2028\u2029')
    for first in range(0, 0x12000, 0x400):
        characters = {chr(code) for code in range(first, first + 0x400)} - left_out
        node, found = parse("shells.yml", "".join(f'- "a{each}b"\n' for each in characters))

        assert node is not None
        assert {each.rule for each in found} <= {Rule.CONTROL_CHARACTER, Rule.TAB}
