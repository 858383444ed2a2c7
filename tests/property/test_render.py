"""Any text of a record comes out of Markdown and of front matter as the text that went in."""

from html.parser import HTMLParser
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.pages import render
from generator.pages.render import Renderer
from generator.records.document import parse
from tests import sites
from tests.property.texts import made_of, records
from tests.tongues import language

SYNTAX = made_of(
    "#*_`~<>&[](){}!|\\-+=.:;/@^$%\"' \n\tab1é😀\u200b\u202e\u00ad\u2028．＊",
).filter(str.strip)
PIECES = made_of(
    ["<b>", "</h1>", "<!-- ", "-->", "&amp;", "&#35;", "[a](b)", "![a](b)", "{#a .b c=d}", "{: a}"],
    [
        "**",
        "__",
        "``",
        "http://a.b",
        "<http://a.b>",
        "a@b.c",
        "1. ",
        "- ",
        "# ",
        "---",
        "===",
        "\n",
    ],
    [
        "{{ a }}",
        "{% a %}",
        "[^1]",
        "[a]: b",
        "|a|",
        "\\",
        "\\#",
        " #",
        "javascript:a",
        "a",
        " ",
        "2.",
    ],
).filter(str.strip)
TEXTS = records | SYNTAX | PIECES


def extensions() -> dict[str, Any]:
    """The Markdown extensions of the site, each with its settings."""
    node, _ = parse("mkdocs.yml", (sites.SAMPLE / "mkdocs.yml").read_text("utf-8"))
    assert node is not None
    plain: Any = node.at(("markdown_extensions",)).plain
    named = [each if isinstance(each, dict) else {each: {}} for each in plain]
    return {
        name: {key: value == "true" for key, value in (given or {}).items()}
        for each in named
        for name, given in each.items()
    }


class Headings(HTMLParser):
    """The text of every heading, without its permanent link; and whether anything else is there."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[str] = []
        self.tags: list[str] = []
        self._in_link = self._in_heading = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_link = tag == "a" and ("class", "headerlink") in attrs
        if tag[0] == "h":
            self._in_heading = True
            self.headings.append("")
        if not self._in_link:
            self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._in_link = self._in_link and tag != "a"
        self._in_heading = self._in_heading and tag[0] != "h"

    def handle_data(self, data: str) -> None:
        if self._in_heading and not self._in_link:
            self.headings[-1] += data


@pytest.fixture(scope="module")
def convert() -> Any:
    given = extensions()
    converter = markdown.Markdown(extensions=list(given), extension_configs=given)
    return lambda text: Headings(converter.reset().convert(text))


@pytest.fixture(scope="module")
def template() -> Any:
    environment = Renderer(language("en"), ("en", "de"))._environment
    return environment.from_string(
        "# {{ text|md }}\n\n### 4 May · {{ text|md }} · Claim {{ '{#an-id}' }}\n"
    )


@given(text=TEXTS)
@example(text="1. first")
@example(text="- item")
@example(text="# #")
@example(text="a {#b}")
@example(text="\\")
@example(text="A.B. 3.5 -- 4 - 5")
@example(text="***")
def test_a_heading_comes_out_of_markdown_as_it_went_in(
    text: str, convert: Any, template: Any
) -> None:
    folded = " ".join(text.split())
    found = convert(template.render(text=text))

    assert found.tags == ["h1", "h3"]
    assert found.headings == [folded, f"4 May · {folded} · Claim"]


@given(st.dictionaries(st.sampled_from(["title", "description"]), TEXTS, min_size=1))
@example({"title": "a: b # c"})
@example({"title": "\u2028\u0085 x \ufeff\ufffe\U0001ffff"})
@example({"title": "---"})
def test_front_matter_comes_out_of_yaml_as_it_went_in(values: dict[str, str]) -> None:
    head = render._front_matter(values)
    inner = head.removeprefix("---\n").removesuffix("---\n")

    read = yaml.safe_load(inner)

    assert {key: read[key] for key in values} == {
        key: " ".join(text.split()) for key, text in values.items()
    }
    assert set(read) - set(values) <= {"hide"}
    assert "\n---\n" not in inner
    body = "# A\n\n---\n\nB\n"
    assert render.without_front_matter(f"{head}\n{body}").lstrip("\n") == body


@given(TEXTS)
def test_a_value_in_a_block_comes_out_of_markdown_as_it_went_in(text: str) -> None:
    renderer = Renderer(language("en"), ("en", "de"))
    page = renderer._environment.from_string(
        '{% filter block %}\n<h2 title="{{ text }}">{{ text }}</h2>\n{% endfilter %}\n# End\n'
    ).render(text=text)
    given = extensions()
    found = Headings(markdown.markdown(page, extensions=list(given), extension_configs=given))

    assert found.tags == ["h2", "h1"]
    assert found.headings[0].split() == text.split()
