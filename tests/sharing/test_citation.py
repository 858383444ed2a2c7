"""How pages and statements are cited; every text comes out of BibTeX and CSL-JSON as it went in."""

import html
import json
import re
from collections.abc import Iterator

import pytest

from generator.sharing.citation import Citation, bibtex, csl, plain
from tests import sites
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


def _entries(text: str) -> Iterator[dict[str, str]]:
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


def _read(value: str) -> str:
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
        "  organization = {Belege \\& Dementis},\n"
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


@pytest.mark.parametrize(
    "text", [*HOSTILE, "100 % {unbalanced", "a}b_c&d#e$f~g^h\\", "Größe ß „é“"]
)
def test_hostile_texts_come_through(text: str) -> None:
    cited = Citation(key="x", title=text, site=text, url="", language="de", hyphenation="")
    other = Citation(key="y", title="After", site="", url="", language="de", hyphenation="")
    first, second = _entries(bibtex([cited, other]))
    expected = " ".join(text.split())
    assert _read(first["title"][1:-1]) == expected
    assert _read(first["organization"]) == expected
    assert second["key"] == "y"
    assert csl(cited)["title"] == expected


def test_each_record_has_files_that_cite_it_and_its_statements() -> None:
    files = {
        (file.language, file.path): str(file.content)
        for file in sites.built(sites.SAMPLE, sites.URL).files
    }
    for code in ("en", "de"):
        for folder in ("actors", "events", "sources", "claims"):
            pages = {
                path.removesuffix(".md")
                for language_code, path in files
                if language_code == code and re.fullmatch(rf"{folder}/(?!index)[^/]+\.md", path)
            }
            assert pages
            for page in pages:
                for_bibtex = list(_entries(files[code, f"{page}/cite.bib"]))
                for_csl = json.loads(files[code, f"{page}/cite.json"])
                assert [_fields(entry) for entry in for_bibtex] == for_csl
                assert for_csl[0]["URL"].endswith(f"/{page}/")
                assert for_csl[0]["title"] in _heading(files[code, f"{page}.md"])
    keys = [item["id"] for item in json.loads(files["en", "claims/shells-for-southland/cite.json"])]
    assert keys[0] == "shells-for-southland"
    assert "shells-for-southland:jane-doe-2031-05-04" in keys
    assert len(keys) == len(set(keys))


def _fields(entry: dict[str, str]) -> dict[str, str]:
    """An entry of BibTeX as the item of CSL-JSON that says the same."""
    return {
        "id": entry["key"],
        "type": "webpage",
        "title": _read(entry["title"][1:-1]),
        "container-title": _read(entry["organization"]),
        "URL": entry["url"],
        "language": {"british": "en", "ngerman": "de"}[entry["langid"]],
    }


def _heading(markdown: str) -> str:
    """The heading of a page, as it is read."""
    (line,) = re.findall(r"^# (.*)$", markdown, re.MULTILINE)
    return html.unescape(re.sub(r"<[^>]*>|\\(?=[^\w\s])", "", line))
