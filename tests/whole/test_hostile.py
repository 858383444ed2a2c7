"""Every text of every record, fed with what could break a page, is shown as typed and does nothing.

The site is built twice from the same records: once with hostile texts, once with harmless ones. In
each page the elements and their attributes must be the very same, and the texts those typed.
"""

import gzip
import json
import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, BeforeValidator
from selectolax.lexbor import LexborHTMLParser

from generator import urls
from generator.records.schema import MODELS, Text
from generator.records.vocabulary import RecordKind
from tests import sites
from tests.crawl import Html, Site, elements, words
from tests.tongues import language

HOSTILE = (
    # HTML
    "<script>alert(1)</script>",
    "</title></head><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)' x='",
    "<b>bold</b><br/><div><p><li>",
    "</p></dd></dl></div></article></main></body></html>",
    '<a href="javascript:alert(1)">x</a>',
    "<svg onload=alert(1)><style>*{display:none}</style><textarea><noscript><template>",
    "<!-- a comment",
    "--> <![CDATA[ x ]]> <?php x ?> <!DOCTYPE x>",
    "&lt;b&gt; &amp; &#10; &#x3c;i&#62; &nbsp; &unknown; &quot",
    "javascript:alert(1)",
    '<div markdown="1">**x**',
    # Markdown
    "# Heading",
    "## Heading {#there .class onclick=alert(1)}",
    "Heading\n=======\nHeading\n-------",
    "---\ntitle: Another\n---\n",
    "- item\n* item\n+ item",
    "1. item\n2. item",
    "1986. A year",
    "> quotation",
    "    indented\n\n    code",
    "`code` ``co`de`` \\`",
    "```python\nfence\n```",
    "~~~\nfence\n~~~",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "a | b",
    "[x](javascript:alert(1)) [y](http://evil.invalid/ 'z')",
    "![x](http://evil.invalid/x.png){: onerror=alert(1)}",
    "[x][y]\n\n[y]: http://evil.invalid/",
    "<http://evil.invalid/> http://evil.invalid/ www.evil.invalid a@evil.invalid",
    "**b** __b__ *i* _i_ ~~d~~ ==m== ^^u^^ ~s~ ^p^",
    "snake_case_word 2*3*4 a__b__c",
    '{: #there .class onclick="alert(1)" }',
    "{#there}",
    "x[^1]\n\n[^1]: a note",
    "*[HTML]: not what it was",
    "term\n:   definition",
    "\\*not\\* \\\\ \\# \\",
    '!!! note "x"\n    text\n\n??? x\n\n=== "tab"',
    ":smile: :material-home: (c) -- --- ... +-",
    '--8<-- "mkdocs.yml"\n\n;--8<--',
    "$x$ \\(y\\) \\[z\\] {++a++} {--b--} ++ctrl+c++",
    "- [ ] task",
    "[TOC]",
    "[[x]]",
    "<!-- claims:overview -->",
    # Templates and formats
    "{{ 7*7 }} {{ config }} {% raw %} {% endraw %} {# c #}",
    "{0} {name} {n} %s %(n)s ${x}",
    "klzzwxh:0 wzxhzdk:0 STX ETX",
    # White space and characters
    "one\n\n\ntwo\n \nthree\r\nfour",
    "  leading and trailing  ",
    "\u2028line\u2029paragraph\u0085next\u00a0fixed",
    "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u202eesrever\u202c \u2067x\u2069 \u200fy",
    "\u200bzero\u200d\u200cwidth\u2060 so\u00adft \ufeff",
    "e\u0301 a\u0323\u0308 o\u0308 Z\u0338\u0335 \u1100\u1161",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f1e9\U0001f1ea \U0001f600 \ufdfd",
    "x" * 5000,
    "Long-" * 1000,
    "<" * 500 + "&" * 500 + "*" * 500,
    "It’s “typed” -- with 'quotes', \"others\" and ...",
    "no: yes, on: off, 2031-05-04, 1e3, ~, null",
)
HARMLESS = "harmless"

# Where a text cannot be just anything; what the record still allows is fed instead.
_ONLY = {
    "source.file": re.compile(r"[\\/:\0-\x1f\x7f]"),
    "source.url": re.compile(r"[\s\"'<>\\^`{|}\u0085\u2028\u2029]"),
}
_ONLY["source.archived.address"] = _ONLY["source.url"]
# A quotation with dots that leave something out is refused.
_CONTIGUOUS = re.compile(r"…|\.\s?\.[.\s]*")
_ONLY |= {f"claim.statements.passages.{key}": _CONTIGUOUS for key in ("quote", "from", "to")}
# What makes a finding of each text whose finding the record answers: no answer is needless.
_SAYS = {"claim.claim": "It is not: ", "claim.statements.text": "Doe says and lied: "}
# Needed to find a passage or a word, and shown nowhere.
_UNSEEN = {f"claim.statements.passages.{key}" for key in ("from", "to", "prefix", "suffix")}
_UNSEEN |= {"wordlist.words"}

_EXTENSIONS = """\
  - abbr
  - admonition
  - def_list
  - footnotes
  - md_in_html
  - pymdownx.betterem
  - pymdownx.caret
  - pymdownx.critic
  - pymdownx.details
  - pymdownx.emoji
  - pymdownx.keys
  - pymdownx.magiclink
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.snippets
  - pymdownx.superfences
  - pymdownx.tabbed
  - pymdownx.tasklist
  - pymdownx.tilde
"""


class Texts:
    """Makes a text for each place of a record, and remembers it."""

    def __init__(self, snippet: str, number: int) -> None:
        self._snippet = snippet
        self._number = number
        self.typed: dict[str, str] = {}

    def new(self, path: str) -> str:
        """A text that no other place has."""
        mark = f"m{self._number}x{len(self.typed)}"
        text = f"{_SAYS.get(path, '')}{self._snippet} {mark}"
        if path in _ONLY:
            text = f"{_ONLY[path].sub('', self._snippet)[:40]}{mark}"
        if path in ("source.url", "source.archived.address"):
            text = f"https://evil.invalid/{text}"
        self.typed[path] = text
        return text


def records(snippet: str, number: int) -> tuple[dict[str, Any], Texts]:
    """One record of each kind with all its texts, by its path without ``.yml``."""
    n, texts = number, Texts(snippet, number)
    new = texts.new
    passage = "claim.statements.passages"
    claim = {
        "claim": new("claim.claim"),
        "event": f"event-{n}",
        "statements": [
            {
                "id": "first",
                "kind": "assertion",
                "speaker": f"actor-{n}",
                "date": "2031-05",
                "date_note": new("claim.statements.date_note"),
                "speaker_inferred": new("claim.statements.speaker_inferred"),
                "text": new("claim.statements.text"),
                "scope": f"scope-{n}",
                "via": [f"actor-{n}"],
                "occasion": f"occasion-{n}",
                "accepts": [
                    {"rule": "verdict-word", "reason": new("claim.statements.accepts.reason")}
                ],
                "passages": [
                    {"source": f"source-{n}", "form": "direct"}
                    | {key: new(f"{passage}.{key}") for key in ("quote", "prefix", "suffix")}
                    | {"reading": new(f"{passage}.reading")}
                    | {"accepts": [{"rule": "form", "reason": new(f"{passage}.accepts.reason")}]},
                    {"source": f"other-{n}", "form": "indirect"}
                    | {key: new(f"{passage}.{key}") for key in ("from", "to")},
                ],
            },
        ],
        "discrepancies": [
            {
                "statement": "first",
                "passages": [f"source-{n}", f"source-{n}"],
                "note": new("claim.discrepancies.note"),
            }
        ],
        "corrections": [{"date": "2031", "note": new("claim.corrections.note")}],
        "withdrawn": {"date": "2031", "reason": new("claim.withdrawn.reason")},
        "accepts": [{"rule": "negative-claim", "reason": new("claim.accepts.reason")}],
    }
    actor = {
        "kind": "person",
        "name": new("actor.name"),
        "in_text": new("actor.in_text"),
        "also_known_as": [new("actor.also_known_as")],
        "roles": [{"title": new("actor.roles.title"), "of": f"actor-{n}"}],
    }
    event = {
        "title": new("event.title"),
        "status": "alleged",
        "date": "2031",
        "date_note": new("event.date_note"),
        "summary": new("event.summary"),
        "actors": [f"actor-{n}"],
    }
    source = {
        "file": new("source.file"),
        "sha256": "0" * 64,
        "title": new("source.title"),
        "published": "2031",
        "published_note": new("source.published_note"),
        "language": "en",
        "translated": {"from": "de", "by": "machine"},
        "rights": new("source.rights"),
        "url": new("source.url"),
        "archived": {"address": new("source.archived.address")},
        "changes": [
            {
                "date": "2032",
                "gone": [f"claim-{n}/first"],
                "note": new("source.changes.note"),
            }
        ],
        "faults": new("source.faults"),
        "set_aside": [
            {"sentences": "1", "reason": "garbled", "note": new("source.set_aside.note")}
        ],
    }
    unarchived = {
        "file": f"other-{n}.txt",
        "sha256": "0" * 64,
        "title": "Other",
        "published": "2031",
        "published_note": "Then.",
        "language": "en",
        "archived": {"none": new("source.archived.none")},
    }
    return {
        f"claim-{n}": claim,
        f"actors/actor-{n}": actor,
        f"events/event-{n}": event,
        f"sources/source-{n}": source,
        f"sources/other-{n}": unarchived,
        f"scopes/scope-{n}": {"name": new("scope.name")},
        f"occasions/occasion-{n}": {
            "name": new("occasion.name"),
            "date": "2031-05",
            "date_note": new("occasion.date_note"),
            "reason": new("occasion.reason"),
        },
        # A list has its name from the generator; the words of this one change nothing here.
        "wordlists/common": {"words": [new("wordlist.words")]},
    }, texts


def _free_texts(model: type[BaseModel], path: str) -> Iterator[str]:
    """Every place in a record where an editor may write what they like."""
    for name, field in model.model_fields.items():
        inner = f"{path}.{field.alias or name}"
        yield from _free(field.annotation, tuple(field.metadata), inner)


def _free(annotation: Any, metadata: tuple[Any, ...], path: str) -> Iterator[str]:
    if annotation is str:
        made = {m.func.__name__ for m in metadata if isinstance(m, BeforeValidator)}
        if not made & {"_id", "_reference", "_statement_key", "_sha256", "_language"}:
            yield path
    elif annotation is Text:
        yield path
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from _free_texts(annotation, path)
    elif hasattr(annotation, "__metadata__"):
        yield from _free(annotation.__origin__, annotation.__metadata__, path)
    else:
        for part in get_args(annotation):
            yield from _free(part, (), path)


def test_no_text_of_any_record_is_forgotten() -> None:
    _, texts = records(HARMLESS, 0)
    expected = {path for kind, model in MODELS.items() for path in _free_texts(model, kind.word)}
    assert texts.typed.keys() == expected


def test_every_hostile_text_may_stand_in_a_record() -> None:
    assert sites.built(_hostile_root()).diagnostics == ()


# Two sites that differ in nothing but the texts


def _write(root: Path, snippet: Callable[[int], str]) -> Path:
    sites.copy_sample(root)
    shutil.rmtree(root / "claims")
    shutil.rmtree(root / "archive")
    for folder in MODELS:
        (root / "claims" / folder.value).mkdir(parents=True, exist_ok=True)
    shutil.rmtree(root / "content")
    (root / "content").mkdir()
    config = (root / "mkdocs.yml").read_text("utf-8")
    config = config.replace("  - method.md\n", "")
    config = config.replace("markdown_extensions:\n", f"markdown_extensions:\n{_EXTENSIONS}")
    # One language: all go the same way.
    config = re.sub(r"        de:\n(?:          .*\n)+", "", config)
    (root / "mkdocs.yml").write_text(config, "utf-8")
    for number in range(len(HOSTILE)):
        for path, record in records(snippet(number), number)[0].items():
            (root / "claims" / f"{path}.yml").write_text(f"{_yaml(record)}\n", "utf-8")
    return root


def _yaml(value: Any) -> str:
    """A value in YAML's flow style; in a text whatever is not plain is an escape."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_yaml, value)) + "]"
    escaped = (c if c.isascii() and c.isalnum() else f"\\U{ord(c):08X}" for c in value)
    return '"' + "".join(escaped) + '"'


@cache
def hostile_site() -> Site:
    """A site with as many records of each kind as there are hostile texts."""
    return sites.site_of(_hostile_root())


def _hostile_root() -> Path:
    return sites.once("hostile", lambda root: _write(root, HOSTILE.__getitem__))


@cache
def harmless_site() -> Site:
    return sites.site_of(sites.once("harmless", lambda root: _write(root, lambda _: HARMLESS)))


def _page(path: str, number: int) -> Html:
    """The page that shows the text at a place of a record."""
    kind = RecordKind[path.partition(".")[0].upper()]
    claim = kind in (RecordKind.CLAIM, RecordKind.SCOPE, RecordKind.OCCASION, RecordKind.WORDLIST)
    place = "claims/claim" if claim else f"{kind.value}/{kind.word}"
    if path == "source.archived.none":
        place = "sources/other"
    return hostile_site().pages[f"{place}-{number}/index.html"]


every_snippet = pytest.mark.parametrize(
    "number", range(len(HOSTILE)), ids=[f"{n}-{s[:20]!a}" for n, s in enumerate(HOSTILE)]
)


@every_snippet
def test_every_text_is_on_the_page_of_its_record_as_typed(number: int) -> None:
    _, texts = records(HOSTILE[number], number)
    seen = {path: _seen(_page(path, number)) for path in texts.typed}
    missing = {path for path, text in texts.typed.items() if words(text) not in seen[path]}
    assert missing == _UNSEEN


@every_snippet
def test_titles_hold_the_text_and_nothing_else(number: int) -> None:
    _, texts = records(HOSTILE[number], number)
    for path in ("claim.claim", "actor.name", "event.title", "source.title"):
        text, page = words(texts.typed[path]), _page(path, number)
        title = words(page.one("head > title").text())
        if path == "claim.claim":  # which says too that it is one, and how it stands
            assert title.startswith(f"Claim: {text.rstrip('.。')} – withdrawn; asserted by ")
        else:
            assert title == f"{text} - Sample claims"
        assert words(page.one("h1").text()).removesuffix("¶").strip() == text
        described = texts.typed["event.summary"] if path == "event.title" else text
        if path == "actor.name":
            described = texts.typed["actor.in_text"]
        description = page.one("meta[name=description]").attributes["content"] or ""
        assert words(described) in words(description)
    speaker = words(texts.typed["actor.name"])
    contents = _page("claim.claim", number).tree.css(".md-nav--secondary")
    assert any(speaker in words(nav.text()) for nav in contents)


def test_hostile_texts_make_no_element_and_no_attribute() -> None:
    hostile, harmless = hostile_site().pages, harmless_site().pages
    assert hostile.keys() == harmless.keys()
    for name, page in hostile.items():
        assert _shape(page.tree) == _shape(harmless[name].tree), name


def _shape(tree: LexborHTMLParser) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Every element with its attributes; a value that is made of a text is left out.

    So is the class by which words with quotation marks get others around them.
    """
    return [
        (
            node.tag or "",
            tuple(
                sorted(
                    (key, _fixed(key, value or ""))
                    for key, value in node.attributes.items()
                    if value != "is-quoting"
                )
            ),
        )
        for node in elements(tree)
    ]


def _fixed(key: str, value: str) -> str:
    made = key in ("id", "title", "content", "aria-label", "lang")
    if made or (key == "href" and value.startswith(("#", "https://evil.invalid/"))):
        return "…"
    return value


def test_the_search_index_holds_the_texts_as_they_are() -> None:
    """Its script puts them into the page as texts; tests/browser looks whether it does."""
    found = "\n".join(_fragments(hostile_site()))
    terms = set(_terms(hostile_site()))
    shown = {
        "actor.name",
        "actor.roles.title",
        "claim.claim",
        "claim.statements.passages.quote",
        "claim.statements.text",
        "event.summary",
        "event.title",
        "source.title",
    }
    named = {"actor.also_known_as", "source.file"}
    for number, snippet in enumerate(HOSTILE):
        typed = records(snippet, number)[1].typed
        spoken = {path: re.sub("[\u00ad\u200b\u2060\ufeff]", "", typed[path]) for path in shown}
        assert {path for path, text in spoken.items() if words(text) in found} == shown
        for path in named:
            assert set(language("en").spelling.plain(typed[path]).split()) <= terms, path


def _fragments(site: Site) -> Iterator[str]:
    """What results show, and the names by which they are found besides."""
    for path in (site.folder / urls.SEARCH_INDEX).glob("*/records-*.bin"):
        for record in json.loads(gzip.decompress(path.read_bytes())):
            texts = (record.get(key, "") for key in ("title", "shown", "claim"))
            yield "\n".join((*texts, *record.get("quoted", ())))


def _terms(site: Site) -> Iterator[str]:
    for path in (site.folder / urls.SEARCH_INDEX).glob("*/terms-*.bin"):
        lines = gzip.decompress(path.read_bytes()).decode().split("\n")
        yield from (line.rpartition(" ")[0] for line in lines)


def test_the_data_hold_the_texts_to_the_letter() -> None:
    found: set[str] = set()
    for path in (hostile_site().folder / "api" / "v1").glob("*.json"):
        found.update(_strings(json.loads(path.read_text("utf-8"))))
    for number, snippet in enumerate(HOSTILE):
        for place, text in records(snippet, number)[1].typed.items():
            if place not in _UNSEEN | {"scope.name"}:
                assert text.strip() in found or text in found, (place, snippet)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


@cache
def _seen(page: Html) -> str:
    return words(page.one("main").text())
