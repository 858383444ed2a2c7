"""With a memory a check finds what it finds without one, whatever was edited in between."""

import hashlib
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import check
from generator.records.memory import Memory
from tests.proving import AROUND, SAID
from tests.world import BASE, LANGUAGES, Files, actor, claim, source, statement, write

RAW = f"“Shells are shipped,” Doe says. {AROUND}\n".encode()
DAILY = source(sha256=hashlib.sha256(RAW).hexdigest())
QUOTED = {"text": "Doe says (sagt): “we ship all the shells”."}


def said(name: str = "a", **more: Any) -> dict[str, Any]:
    about = {"text": SAID, "kind": "assertion", "speaker": "jane-doe", "date": "2031-05-04", **more}
    return statement(name, about.pop("kind"), about.pop("speaker"), about.pop("date"), **about)


def reply(to: str, **more: Any) -> dict[str, Any]:
    return said(kind="denial", replies_to=[to], **{"date": "2031-05-05", "scope": "sale", **more})


def dated_by(occasion: str, **more: Any) -> dict[str, Any]:
    """What has its speaker and its date from an occasion."""
    made = said("doe-2031-06-04", occasion=occasion, **more)
    return {key: value for key, value in made.items() if key not in ("speaker", "date")}


def why(rule: str) -> dict[str, Any]:
    return {"accepts": [{"rule": rule, "reason": "So it is."}]}


VARIANTS: dict[str, tuple[Any, ...]] = {
    "claims/shells.yml": (
        claim(said()),
        claim(said(date="2031-06-04"), said("b", scope="gift")),
        claim(said(date="2031-06-04", **why("after-source"))),
        claim(said(**why("role-time")), withdrawn={"date": "2031", "reason": "x"}),
        claim(reply("guns/a"), claim="Northland never ships shells."),
        claim(said(passages=[{"source": "daily", "quote": "Shells are shipped"}], **QUOTED)),
        claim(said(passages=[{"source": "daily", "quote": "Guns are shipped"}])),
        claim(dated_by("briefing")),
        claim(dated_by("briefing", **why("id-date"))),
        "claim: [\n",
    ),
    "claims/guns.yml": (
        claim(reply("shells/a")),
        claim(reply("shells/b", **why("reply-scope"))),
        claim(reply("shells/a", date="2031-05-03", **why("reply-before"))),
        claim(
            said(passages=[{"source": "daily", "sentences": "1"}]),
            withdrawn={"date": "2031-06-01", "reason": "x", "superseded_by": "shells"},
        ),
    ),
    "claims/actors/jane-doe.yml": (
        actor("Jane Doe"),
        actor("Jane Doe", roles=[{"title": "Minister", "to": "2031-05-03"}]),
        actor("Jane Doe", part_of="john-doe"),
        actor("Jane Doe", unnamed="true"),
    ),
    "claims/actors/john-doe.yml": (actor("John Doe"), actor("John Doe", part_of="jane-doe")),
    "claims/sources/daily.yml": (
        DAILY,
        {**DAILY, "published": "2031-05-03"},
        {**DAILY, "translated": {"from": "ko", "by": "machine"}},
        {**DAILY, "set_aside": [{"sentences": "1", "reason": "headline"}]},
        source(),
    ),
    "claims/occasions/briefing.yml": (
        {"name": "Briefing", "reason": "So it is.", "speaker": "jane-doe", "date": "2031-05-04"},
        {"name": "Briefing", "reason": "So it is.", "speaker": "nobody", "date": "2031-05"},
        {"name": "Briefing", "reason": "So it is."},
    ),
    "claims/scopes/sale.yml": ({"name": "Sale"},),
    "claims/wordlists/verdict.yml": ({"words": ["shells"]}, {"words": ["guns"]}),
    "claims/wordlists/hedge.yml": ({"words": ["Doe"]},),
}
"""By path, what can stand there; a file can be missing too."""
EDITS = st.sampled_from(
    [(path, variant) for path, variants in VARIANTS.items() for variant in (*variants, None)]
)
START: Files = {
    **BASE,
    "claims/sources/daily.yml": DAILY,
    "claims/shells.yml": VARIANTS["claims/shells.yml"][0],
    "archive/daily.txt": RAW,
}


@settings(max_examples=25)
@given(edits=st.lists(st.lists(EDITS, min_size=1, max_size=3), min_size=1, max_size=6))
def test_whatever_is_edited_the_findings_are_those_of_a_first_check(
    edits: list[list[tuple[str, Any]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("memory")
    root = write(folder / "root", START)
    archive = root / "archive"
    now = 1_900_000_000_000_000_000

    for at, edit in enumerate(edits):
        for path, variant in edit:
            _put(root / path, variant, root, path, now + at)
        memory = Memory(folder / "memory")
        again = check.check(root, languages=LANGUAGES, archive=archive, memory=memory)
        first = check.check(root, languages=LANGUAGES, archive=archive)

        assert again.diagnostics == first.diagnostics
        assert again.dataset == first.dataset
        # A text is its own only equal; what was found in it is in the rest.
        assert replace(again.verified, texts={}) == replace(first.verified, texts={})
        assert again.dataset.lines == first.dataset.lines


def _put(file: Path, variant: Any, root: Path, path: str, at: int) -> None:
    """Write a file or remove it. A clock may be too coarse to tell two edits apart: it is set."""
    if variant is None:
        file.unlink(missing_ok=True)
    else:
        write(root, {path: variant})
        os.utime(file, ns=(at, at))
