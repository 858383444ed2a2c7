"""The manual of the rules: its examples do what they say, and every page belongs to a rule.

In a page, a ``text`` block is the source. Each ``yaml`` or ``lock`` block under “Bad” must raise
the page's rule and no other, each under “Good” must raise none; what stands under “Locked” is
locked first, and the rest is then tried without the archive. The first line of a ``yaml`` document
says of which part of the records it is.
"""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.build import check
from generator.diagnostics import manual
from generator.diagnostics.diagnostic import UsageError
from generator.diagnostics.rules import Rule
from generator.evidence import lock
from tests.proving import SAID
from tests.world import BASE, Files, actor, source, statement, write

PAGES = {
    path.stem: path.read_text("utf-8")
    for path in sorted((Path(manual.__file__).parent / "explained").glob("*.md"))
}
SECTION = re.compile(r"^## (\w+)\n", re.MULTILINE)
BLOCK = re.compile(r"^```(\w+)\n(.*?\n)```$", re.MULTILINE | re.DOTALL)


class _Plain(yaml.BaseLoader):
    """Reads every value as text but for nothing at all."""


_Plain.add_constructor("tag:yaml.org,2002:null", lambda *_: None)
_Plain.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("null$"), ["n"])


def sections(rule: str) -> dict[str, list[tuple[str, str]]]:
    """The fenced blocks of a page, by the heading above them: language and text."""
    parts = SECTION.split(PAGES[rule])
    return {
        heading: BLOCK.findall(text) for heading, text in zip(parts[1::2], parts[2::2], strict=True)
    }


def examples(heading: str) -> list[Any]:
    return [
        pytest.param(rule, *block, id=f"{rule} {number}")
        for rule in PAGES
        for number, block in enumerate(sections(rule).get(heading, ()))
    ]


def records(text: str, example: str) -> Files:
    """A small dataset whose parts are those of the example, as far as it gives them."""
    raw = text.encode()
    said = statement("embassy", "assertion", "jane-doe", "2031-05-04", text=SAID, date_note=None)
    proposition = {
        "claim": {"en": "Northland ships shells.", "de": "Nordland liefert Granaten."},
        "event": "shipments",
    }
    parts: dict[str, dict[str, Any]] = {
        "a passage": {"source": "daily"},
        "a statement": said,
        "the claim": proposition,
        "the source": source(sha256=hashlib.sha256(raw).hexdigest()),
        "the actor": actor("Jane Doe", part_of="westland"),
    }
    for document in example.split("---\n"):
        name = document.partition("\n")[0].removeprefix("# ")
        parts[name] |= yaml.load(document, _Plain)  # noqa: S506 - it makes nothing but plain values
        if name == "a passage":
            said["passages"] = [parts[name]]
    minister = statement("minister", "assertion", "john-doe", "2031-05-04", text=SAID)
    minister |= {"scope": "past-shipments", "passages": [{"source": "letter", "sentences": "1"}]}
    letter = b"Shells are shipped, the minister wrote.\n"
    scopes = {"past-shipments": "past shipments", "plans": "plans"}
    return {
        **BASE,
        "claims/actors/jane-doe.yml": parts["the actor"],
        "claims/sources/daily.yml": parts["the source"],
        "claims/shells.yml": {
            **parts["the claim"],
            "statements": [minister, parts["a statement"]],
        },
        **{f"claims/scopes/{key}.yml": {"name": name} for key, name in scopes.items()},
        "claims/sources/letter.yml": source(
            file="letter.txt", sha256=hashlib.sha256(letter).hexdigest()
        ),
        "archive/daily.txt": raw,
        "archive/letter.txt": letter,
    }


def found(root: Path, rule: str, language: str, example: str) -> set[str]:
    """The rules that an example raises."""
    page = sections(rule)
    text = page["Source"][0][1] if "Source" in page else "Northland ships shells, Doe said.\n"
    archive: Path | None = root / "archive"
    if language == "lock":
        write(root, {lock.PATH: example})
        archive = None
    elif "Locked" in page:
        write(root, records(text, page["Locked"][0][1]))
        locked = check.check(root, languages=("en", "de"), archive=archive).verified.lock
        write(root, {**records(text, example), lock.PATH: lock.write(locked)})
        archive = None
    elif language == "toml":
        passage = "# a passage\nquote: Northland ships shells\n"
        write(root, {**records(text, passage), "claims/words/fr.toml": example})
    else:
        write(root, records(text, example))
    checked = check.check(root, languages=("en", "de"), archive=archive)
    raised = {each.rule.value for each in checked.diagnostics}
    # An example is short: its source is soon repeated too much, and not all of it is used.
    return raised - ({"source-quoted", "unaccounted", "unused"} - {rule})


@pytest.mark.parametrize(("rule", "language", "example"), examples("Bad"))
def test_a_bad_example_raises_the_rule(
    rule: str, language: str, example: str, tmp_path: Path
) -> None:
    also = {"passage-not-found"} if rule == "ellipsis" else set()

    assert found(tmp_path, rule, language, example) == {rule} | also


@pytest.mark.parametrize(("rule", "language", "example"), examples("Good"))
def test_a_good_example_raises_nothing(
    rule: str, language: str, example: str, tmp_path: Path
) -> None:
    assert found(tmp_path, rule, language, example) == set()


@pytest.mark.parametrize("rule", PAGES)
def test_a_page_has_good_and_bad_examples_and_nothing_else(rule: str) -> None:
    page = sections(rule)

    assert set(page) <= {"Source", "Locked", "Bad", "Good"}
    assert page["Bad"]
    assert page["Good"]
    assert max(map(len, PAGES[rule].splitlines())) <= 130


def test_every_page_belongs_to_a_rule_and_every_guard_has_one() -> None:
    rules = [rule.value for rule in Rule]
    first, last = rules.index("source-changed"), rules.index("role-time")

    assert set(PAGES) == {"language", "unused", *rules[first : last + 1]}


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_a_summary_of_one_sentence(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z“`].*\.", rule.summary)
    assert "\n" not in rule.summary


def test_prints_a_page_below_its_name_and_summary() -> None:
    printed = manual.page("cut-word")

    assert printed.startswith(
        "cut-word\n========\nA quotation begins and ends with whole words.\n\nHalf a word"
    )
    assert printed.endswith("```\n")


def test_prints_the_summary_of_a_rule_that_needs_no_page() -> None:
    assert manual.page("tab") == "tab\n===\nSpaces are used, never tabs.\n"


def test_knows_no_other_rule() -> None:
    with pytest.raises(UsageError) as error:
        manual.page("cut-negative")

    assert str(error.value) == "there is no rule “cut-negative”. Did you mean “cut-negation”?"
