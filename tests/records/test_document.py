"""YAML as plain data with places: what is read, what is refused, and where it stands.

What an editor reads of each fault stands in ``records/bad``.
"""

import pytest

from generator.diagnostics.diagnostic import Location
from generator.diagnostics.rules import Rule
from generator.records.document import MAX_BYTES, MAX_DEPTH, Document, Node, Plain, decode, parse


def plain(text: str) -> Plain:
    node, found = parse("shells.yml", text)
    assert found == ()
    assert node is not None
    return node.plain


def findings(text: str) -> list[tuple[Rule, int | None, int | None]]:
    _, found = parse("shells.yml", text)
    return [(each.rule, each.location.line, each.location.column) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1", {"a": "1"}),
        ("a: no\nb: yes\nc: true\nd: off", {"a": "no", "b": "yes", "c": "true", "d": "off"}),
        ("a: 2031-05-04\nb: 1e3\nc: 0x1F", {"a": "2031-05-04", "b": "1e3", "c": "0x1F"}),
        ("a: .nan\nb: 1_000\nc: 12:30:00", {"a": ".nan", "b": "1_000", "c": "12:30:00"}),
        ("a:\nb: ~\nc: null", {"a": None, "b": None, "c": None}),
        ("a: ''\nb: '~'\nc: \"null\"", {"a": "", "b": "~", "c": "null"}),
        ("a: Null\nb: NULL", {"a": "Null", "b": "NULL"}),
        ("a: [x, [y], {z: }]", {"a": ["x", ["y"], {"z": None}]}),
        ("- a\n- b: c\n", ["a", {"b": "c"}]),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ("a: one\n  two", {"a": "one two"}),
        ('a: "Ü\\u00fc\\n\\U0001F600"', {"a": "Üü\n😀"}),
        ("a: „Ja“, sagte sie # a note", {"a": "„Ja“, sagte sie"}),
        ("a: x\u200b\ufeffy\u00adz", {"a": "x\u200b\ufeffy\u00adz"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("1: a\nno: b\n'': c\n'<<': d", {"1": "a", "no": "b", "": "c", "<<": "d"}),
        ("text", "text"),
        ("{}", {}),
    ],
)
def test_reads_every_scalar_as_the_text_it_is(text: str, expected: Plain) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_counts_the_lines_that_yaml_counts(line_break: str) -> None:
    text = line_break.join(("a: ü", "b:", "  - c", "  -  d"))
    node, found = parse("shells.yml", text)

    assert found == ()
    assert node is not None
    assert node.keys == {"a": (1, 1), "b": (2, 1)}
    last = node.at(("b", 1))
    assert (last.value, last.line, last.column) == ("d", 4, 6)


def test_finds_a_value_or_the_last_one_on_the_way_to_it() -> None:
    node, _ = parse("shells.yml", "a:\n  - b: c\n    d: [e]\n")
    assert node is not None
    item = Node({}, 2, 5)

    places = {
        keys: (node.at(keys).line, node.at(keys).column)
        for keys in [
            (),
            ("a",),
            ("a", 0),
            ("a", 0, "d", 0),
            ("a", 0, "x", "y"),
            ("a", 9),
            ("a", "b"),
        ]
    }

    assert places == {
        (): (1, 1),
        ("a",): (2, 3),
        ("a", 0): (item.line, item.column),
        ("a", 0, "d", 0): (3, 9),
        ("a", 0, "x", "y"): (item.line, item.column),
        ("a", 9): (2, 3),
        ("a", "b"): (2, 3),
    }
    assert node.at((0,)) is node


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n  b: c", Location(path="shells.yml", line=2, column=6)),
        ("a: [", Location(path="shells.yml")),
        ("", Location(path="shells.yml")),
    ],
)
def test_tells_where_a_value_stands_in_its_file(text: str, place: Location) -> None:
    assert Document(path="shells.yml", text=text).place(("a", "b")) == place


@pytest.mark.parametrize(
    ("raw", "text", "rule", "line", "column"),
    [
        (b"", "", None, None, None),
        ("Süd".encode(), "Süd", None, None, None),
        (b"\xef\xbb\xbfS\xc3\xbcd", "Süd", Rule.BYTE_ORDER_MARK, 1, 1),
        (b"a: b\r\nS\xc3\xbcd\xff", None, Rule.ENCODING, 2, 4),
        (b"\xed\xa0\x80", None, Rule.ENCODING, 1, 1),
        (b"x" * MAX_BYTES, "x" * MAX_BYTES, None, None, None),
        (b"x" * (MAX_BYTES + 1), None, Rule.TOO_LARGE, 1, 1),
    ],
    ids=["empty", "UTF-8", "mark", "Latin-1", "surrogate", "large", "too large"],
)
def test_decodes_utf_8_alone(
    raw: bytes, text: str | None, rule: Rule | None, line: int | None, column: int | None
) -> None:
    decoded, found = decode("shells.yml", raw)

    assert decoded == text
    assert [(each.rule, each.location.line, each.location.column) for each in found] == (
        [(rule, line, column)] if rule else []
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[" * MAX_DEPTH + "]" * MAX_DEPTH, []),
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), [(Rule.TOO_DEEP, 1, MAX_DEPTH + 1)]),
        ("[" * 100_000, [(Rule.TOO_DEEP, 1, MAX_DEPTH + 1)]),
        ("{a: " * (MAX_DEPTH + 1) + "}" * (MAX_DEPTH + 1), [(Rule.TOO_DEEP, 1, 4 * MAX_DEPTH + 1)]),
        ("? " * 100 + "a", [(Rule.TOO_DEEP, 1, 2 * MAX_DEPTH + 1)]),
        ("- " * 100 + "a", [(Rule.TOO_DEEP, 1, 2 * MAX_DEPTH + 1)]),
    ],
    ids=["at the limit", "beyond", "never closed", "keys", "keys of keys", "block lists"],
)
def test_reads_no_deeper_than_it_says(
    text: str, expected: list[tuple[Rule, int | None, int | None]]
) -> None:
    assert findings(text) == expected


def test_reports_a_stray_character_once_a_line_and_reads_on() -> None:
    text = "a: x\ty\tz\nb: \x00\x01\nc: ok\nb: again\n"

    assert findings(text) == [
        (Rule.TAB, 1, 5),
        (Rule.CONTROL_CHARACTER, 2, 4),
        (Rule.DUPLICATE_KEY, 4, 1),
    ]


def test_says_tab_and_not_syntax_where_a_tab_is_the_cause() -> None:
    assert findings("a:\n  b: c\n\td: e\n") == [(Rule.TAB, 3, 1)]


def test_reads_a_large_file_of_stray_characters_in_no_time() -> None:
    assert len(findings("\x00\n" * 20_000)) == 20_000


def test_goes_on_behind_what_it_refuses() -> None:
    text = "a: &x 1\nb: *x\n<<: {c: d}\ne: !f g\n[h]: i\na: 2\n---\nj: k\n"

    assert findings(text) == [
        (Rule.ALIAS, 1, 4),
        (Rule.ALIAS, 2, 4),
        (Rule.MERGE, 3, 1),
        (Rule.TAG, 4, 4),
        (Rule.KEY, 5, 1),
        (Rule.DUPLICATE_KEY, 6, 1),
        (Rule.SEVERAL_DOCUMENTS, 7, 1),
    ]


def test_marks_what_a_finding_speaks_of_already() -> None:
    node, _ = parse("shells.yml", "a: [*x, y]\n")

    assert node is not None
    assert [node.at(("a", index)).broken for index in (0, 1)] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        *("a: &", "a: *", "a: @x", "a: `x", "a: %x", "a: !x!y z", "a: !<x", "a: !%zz x"),
        *(
            "a: !<x>y z",
            "a: |x",
            "a: >0\n x",
            "a: |+-",
            'a: "\\q"',
            'a: "\\u12"',
            'a: "\\UFFFFFFFF"',
        ),
        *("a: 'x", 'a: "x', "a: 'x\n---\n", "a: [", "a: {", "a: [b: c: d]", "a: {b, c]", "a: }"),
        *("a: ,", "a: b: c", "a: b\n]", "a: b\nc", "a: b\n c: d", "a: - b", "a: ? b", "- a\nb: c"),
        *("%X\n---\na", "%", "%YAML 9.9\n---\na", "%YAML 1.1\n%YAML 1.1\n---\na", "%YAML x"),
        *("%YAML 1.1 x", "%YAML 1.99999999999\n", "%TAG\n", "%TAG x", "%TAG ! a\n%TAG ! b\n---\na"),
        *("a: b\n...\nc: d", "a: 'b' c", "-\n- - x\n - y", "[a]: b: c", "*a b: c"),
        *("a: !<tag:x", "a: !\x7f", "%TAG ! %zz", "a: !x%ff y", "a: !x%c3%00 y", "a: &!", "a: &b*"),
    ],
)
def test_has_own_words_for_every_fault_of_syntax(text: str) -> None:
    node, found = parse("shells.yml", text)
    words = [each.message for each in found if each.rule is Rule.SYNTAX]

    assert node is None
    assert len(words) == 1
    for jargon in (
        "expected",
        "found",
        "scanning",
        "parsing",
        "token",
        "context",
        "scalar",
        "well-",
    ):
        assert jargon not in words[0]


def test_does_not_point_behind_the_end_of_the_file() -> None:
    places = {
        text: findings(text)[0][1:]
        for text in ("a: [1,\n\n\n", "a: {b: 1\n\n", "a: 'x\n\n", "a: b\nc\n\n", "a:\n  [b:\n\n")
    }

    assert places == {
        "a: [1,\n\n\n": (1, 7),
        "a: {b: 1\n\n": (1, 4),
        "a: 'x\n\n": (1, 4),
        "a: b\nc\n\n": (2, 1),
        "a:\n  [b:\n\n": (2, 6),
    }
