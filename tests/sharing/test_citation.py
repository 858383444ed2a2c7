"""How pages and statements are cited; every text comes out of BibTeX and CSL-JSON as it went in."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.sharing.citation import Citation, bibtex, csl, plain
from tests.tongues import language
from tests.whole.test_hostile import HOSTILE

CITATION = Citation(
    key="shells:jane-doe",
    title="Jane Doe sagt,\n „es sei so“.",
    site="Belege & Dementis",
    url="https://claims.invalid/de/claims/shells/#jane-doe",
    language="de",
    hyphenation="ngerman",
)
_WORDS = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
}
_COMMAND = re.compile(r"\\text[a-z]+\{\}|\\([#$%&_])")


def entries(text: str) -> Iterator[dict[str, str]]:
    """The entries of a file by BibTeX's own rule: a value ends where its braces are even."""
    for key, inner in re.findall(r"@online\{([^,]+),\n(.*?)\n\}\n", text, re.DOTALL):
        entry = {"key": key}
        for name, value in re.findall(r"^  (\w+) = \{(.*)\},$", inner, re.MULTILINE):
            depth = 0
            for brace in re.findall(r"[{}]", value):
                depth += 1 if brace == "{" else -1
                assert depth >= 0, value
            assert depth == 0, value
            entry[name] = value
        yield entry


def as_read(value: str) -> str:
    """What TeX makes of a value; whatever it would not take as text is still there afterwards."""
    rest = _COMMAND.sub("", value)
    assert not re.search(r"[\\{}#$%&_~^]", rest), value
    return _COMMAND.sub(lambda match: match[1] or _WORDS[match[0]], value)


def test_a_citation_in_each_of_its_forms() -> None:
    assert plain(CITATION, language("de")) == (
        "„Jane Doe sagt, „es sei so“.“, Belege & Dementis,"
        " https://claims.invalid/de/claims/shells/#jane-doe."
    )
    assert bibtex([CITATION]) == (
        "@online{shells:jane-doe,\n"
        "  title = {{Jane Doe sagt, „es sei so“.}},\n"
        "  organization = {{Belege \\& Dementis}},\n"
        "  url = {https://claims.invalid/de/claims/shells/#jane-doe},\n"
        "  langid = {ngerman},\n"
        "}\n"
    )
    assert csl(CITATION) == {
        "id": "shells:jane-doe",
        "type": "webpage",
        "title": "Jane Doe sagt, „es sei so“.",
        "container-title": "Belege & Dementis",
        "URL": "https://claims.invalid/de/claims/shells/#jane-doe",
        "language": "de",
    }


def test_what_is_not_known_is_left_out() -> None:
    bare = Citation(key="x", title="T", site="", url="", language="en", hyphenation="british")
    assert plain(bare, language("en")) == "“T”."
    assert bibtex([bare]) == "@online{x,\n  title = {{T}},\n  langid = {british},\n}\n"
    assert csl(bare) == {"id": "x", "type": "webpage", "title": "T", "language": "en"}


def test_a_citation_says_where_else_it_is_to_be_had() -> None:
    noted = replace(CITATION, note="Original: https://example.org/a_b?c=1&d={2}")
    (entry,) = entries(bibtex([noted]))

    assert plain(noted, language("de")).endswith(f"#jane-doe, {noted.note}.")
    assert (as_read(entry["note"]), csl(noted)["note"]) == (noted.note, noted.note)


@pytest.mark.parametrize(
    "text", [*HOSTILE, "100 % {unbalanced", "a}b_c&d#e$f~g^h\\", "Größe ß „é“"]
)
def test_hostile_texts_come_through(text: str) -> None:
    cited = Citation(key="x", title=text, site=text, url="", language="de", hyphenation="")
    other = Citation(key="y", title="After", site="", url="", language="de", hyphenation="")
    first, second = entries(bibtex([cited, other]))
    expected = " ".join(text.split())
    assert as_read(first["title"][1:-1]) == expected
    assert as_read(first["organization"][1:-1]) == expected
    assert second["key"] == "y"
    assert csl(cited)["title"] == expected


@pytest.mark.parametrize(
    "site",
    [
        "Claims and denials",
        "Rest and be thankful and others",
        "Said AND done",
        "Claims and\ndenials",
        "and",
        "R and {D}",
    ],
)
def test_the_name_of_the_site_is_one_item_of_its_list(site: str) -> None:
    cited = Citation(key="x", title="T", site=site, url="", language="en", hyphenation="")
    (entry,) = entries(bibtex([cited]))

    # Whatever stands inside braces, “and” included, parts no list of BibLaTeX's.
    assert items(entry["organization"]) == [f"{{{braced(site)}}}"]


def braced(text: str) -> str:
    words = {"{": "textbraceleft{}", "}": "textbraceright{}"}
    return "".join(f"\\{words[c]}" if c in words else c for c in " ".join(text.split()))


def items(value: str) -> list[str]:
    """The items of a list by BibLaTeX's rule: “and” between them, at no depth of braces."""
    found: list[list[str]] = [[]]
    depth = 0
    for word in value.split():
        if depth == 0 and word.lower() == "and":
            found.append([])
            continue
        depth += word.count("{") - word.count("}")
        found[-1].append(word)
    return [" ".join(words) for words in found]
