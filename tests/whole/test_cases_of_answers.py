"""Twelve small datasets, and the exact words in which pages and the API say what follows from them.

Each is a case that a careful reader would trip over. What is expected stands in
``cases_of_answers.yml`` beside this file, in both languages. Written anew by
``python -m tests.whole.test_cases_of_answers``; read every change of it.
"""

import json
import re
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from generator.build import pipeline
from tests.crawl import words
from tests.world import BASE, LANGUAGES, actor, claim, statement, write

EXPECTED = Path(__file__).with_suffix("").with_name("cases_of_answers.yml")
BOX = (".eyebrow", ".glance__standing", ".side", ".glance__answer", ".glance__silence")
MORE = {
    "claims/actors/port-authority.yml": {
        "kind": "organisation",
        "name": {"en": "Port Authority", "de": "Hafenamt"},
        "part_of": "northland",
    },
    "claims/actors/officials.yml": {
        "kind": "group",
        "name": {"en": "Unnamed officials", "de": "Ungenannte Beamte"},
    },
    "claims/actors/mary-roe.yml": actor("Mary Roe", part_of="westland"),
}


def said(name: str, kind: str, speaker: Any, date: str, text: str, **more: Any) -> dict[str, Any]:
    """A statement, with its words in both languages."""
    both = {"text": {"en": text, "de": f"{text} (deutsch)"}, "date_note": "It says so."}
    return statement(name, kind, speaker, date, **{**both, **more})


DOE = said("doe", "assertion", "jane-doe", "2031-05-04", "Doe says so.")


def shells(*statements: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The claim under test, which is about Northland unless it says something else."""
    about = {"about": ["northland"]}
    return {"claims/shells.yml": claim(*statements, **{**about, **more})}


def denial(name: str, date: str, **more: Any) -> dict[str, Any]:
    return said(name, "denial", "northland", date, "Northland denies it.", **more)


ARMS = claim(
    said("northland", "denial", "northland", "2031-05-07", "Northland rejects all of it."),
    claim={"en": "Northland trades arms.", "de": "Nordland handelt mit Waffen."},
    about=["northland"],
)
CASES: dict[str, dict[str, Any]] = {
    "a joint statement": shells(
        DOE,
        said(
            "both",
            "denial",
            ["northland", "southland"],
            "2031-05-06",
            "Both deny it.",
            via=["john-doe"],
        ),
        about=["northland", "southland"],
    ),
    "a concession that the accuser reports": shells(
        DOE,
        said(
            "conceded",
            "acknowledgement",
            "northland",
            "2031-05-04",
            "Northland is said to concede it.",
            via=["jane-doe"],
        ),
    ),
    "a retraction": shells(
        DOE, said("back", "denial", "jane-doe", "2031-05-06", "Doe takes it back.")
    ),
    "no comment, though a source presents it as an answer": shells(
        DOE,
        said(
            "none",
            "no-comment",
            "northland",
            "2031-05-05",
            "Northland does not comment.",
            replies_to=["doe"],
        ),
    ),
    "a member's answer": shells(
        DOE,
        said(
            "port",
            "denial",
            "port-authority",
            "2031-05-05",
            "The authority denies it.",
            replies_to=["doe"],
        ),
    ),
    "a denial of the broader claim": {**shells(DOE, broader="arms"), "claims/arms.yml": ARMS},
    "two witnesses in one record": shells(
        said("one", "assertion", "officials", "2031-05-04", "An official says so."),
        said("other", "denial", "officials", "2031-05-05", "Another official denies it."),
    ),
    "open dates on either side": shells(
        said("since", "assertion", "jane-doe", "2031-05-04/..", "Doe has said so since."),
        denial("until", "../2031-05-20"),
    ),
    "the same day": shells(DOE, denial("same", "2031-05-04")),
    "a denial before and one after": shells(
        DOE,
        denial("before", "2031-04"),
        denial("after", "2031-05-14"),
        said("again", "assertion", "mary-roe", "2031-05-15", "Roe says so too."),
    ),
    "a claim that was withdrawn": shells(
        DOE, withdrawn={"date": "2031-06-01", "reason": "It was misread."}
    ),
    "everything undated": shells(
        said("doe", "assertion", "jane-doe", "../2031-05-20", "Doe says so."),
        denial("northland", "2030/2031"),
        denial("again", "../2031-05-19"),
    ),
}


def told(root: Path, files: Mapping[str, Any]) -> dict[str, Any]:
    """What the page of the claim and the API say, in both languages."""
    write(root, {**BASE, **MORE, **files})
    built = pipeline.build(root, languages=LANGUAGES, archive=None, site_url="")
    assert [found for found in built.diagnostics if found.level.value == "error"] == []
    texts = {(file.language, file.path): file.content for file in built.files}
    pages = {code: str(texts[code, "claims/shells.md"]) for code in LANGUAGES}
    items = json.loads(str(texts["en", "api/v1/claims.json"]))["items"]
    api = next(item for item in items if item["id"] == "shells")
    keys = ("standing", "asserted_by", "denied_by", "conceded_according_to", "answers", "stances")
    return {
        **{code: _of_page(page) for code, page in pages.items()},
        "api": {key: api[key] for key in keys} | {"label": api["label"]},
    }


def _of_page(text: str) -> dict[str, Any]:
    page = LexborHTMLParser(text)
    headings = re.findall(r"(?m)^### (.*?) \{#", text)
    found = {
        "title": text.split("\ntitle: ", 1)[1].split("\n", 1)[0].strip('"'),
        "box": [words(node.text()) for selector in BOX for node in page.css(selector)],
        "answers": [words(node.text()) for node in page.css(".answers > li")],
        "timeline": [words(node.text()) for node in page.css(".time .lane__head, .time a > title")],
        "stances": [words(node.text()) for node in page.css(".stances > li")],
        "statements": [words(LexborHTMLParser(heading).text()) for heading in headings],
    }
    return {key: value for key, value in found.items() if value}


@pytest.mark.parametrize("name", CASES)
def test_says_what_follows_and_no_more(name: str, tmp_path: Path) -> None:
    expected = yaml.safe_load(EXPECTED.read_text("utf-8"))
    assert told(tmp_path, CASES[name]) == expected[name]


def test_every_case_is_expected() -> None:
    assert list(yaml.safe_load(EXPECTED.read_text("utf-8"))) == list(CASES)


if __name__ == "__main__":
    found = {}
    for each, files in CASES.items():
        with tempfile.TemporaryDirectory() as folder:
            found[each] = told(Path(folder), files)
    EXPECTED.write_text(
        yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=100), "utf-8"
    )
    sys.stdout.write(f"{EXPECTED.name} written\n")
