"""No module names a word of a language: those stand in the languages' files."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator
from generator.language.lexicon import SHIPPED, shipped

ROOT = Path(generator.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
SCRIPTS = sorted((ROOT / "theme" / "scripts").glob("*.js"))
READERS = ("checks", "evidence", "search", "texts")
"""The rooms that look for words in texts."""
OF_CHARACTERS = ("texts/confusables.py", "texts/encoding.py")
"""What treats single characters, of whatever script, and no words."""
_LETTERS = ("Lu", "Ll", "Lt", "Lo")
_NO_WORDS = re.compile(
    r"\\u[0-9a-f]{4}|\\.|\?P<\w+>|\{[\d,]*\}|[A-Za-z]-[A-Za-z]"
    r"|\b(?:amp|del|span|strike|line-through|xX|sout|st)\b"  # of HTML, BBCode and LaTeX
)


def strings(tree: ast.AST) -> Iterator[tuple[ast.Constant, str]]:
    """Every text in a module but for its docstrings."""
    explaining = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and (id(node) not in explaining)
        ):
            yield node, node.value


def foreign(text: str) -> set[str]:
    """The letters of a text that English does not have."""
    return {each for each in text if not each.isascii() and unicodedata.category(each) in _LETTERS}


def german() -> set[str]:
    """Words that stand in any German text and in no English list."""
    lists = {code: shipped(code).items("lists", "common") for code in SHIPPED}
    english = {"also", "die", "war", *lists["en"]}
    return {word for word in lists["de"] if len(word) > 2} - english


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_has_no_letter_and_no_word_of_another_language(path: Path) -> None:
    source = path.read_text("utf-8")
    texts = list(strings(ast.parse(source)))
    said = {word for _, text in texts for word in re.findall(r"[^\W\d_]+", text.lower())}
    written = "".join(ast.get_source_segment(source, node) or "" for node, _ in texts)

    if path.relative_to(ROOT).as_posix() not in OF_CHARACTERS:
        assert foreign(written) == set()
    assert said & german() == set()


@pytest.mark.parametrize("room", READERS)
def test_a_room_that_reads_texts_has_no_pattern_with_a_word(room: str) -> None:
    found = {}
    for path in sorted((ROOT / room).glob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func).startswith("re."):
                for node, text in strings(call):
                    words = re.findall(r"[A-Za-z]{2,}", _NO_WORDS.sub("", text))
                    if words and text not in call_groups(call):
                        found[path.name, node.lineno] = words
    assert found == {}


def call_groups(call: ast.Call) -> set[str]:
    """The texts in a call that name a group of a match."""
    named = (node for node in ast.walk(call) if isinstance(node, ast.Subscript))
    return {text for node in named for _, text in strings(node.slice)}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_has_no_letter_of_another_language(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    code = (line for line in lines if not re.match(r"\s*(//|/?\*)", line))

    assert foreign("".join(code)) == set()
