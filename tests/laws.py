"""What every built site has to keep to, whatever its records say: read from its pages and its data.

``python -m tests.laws SITE [SAID]`` prints what a site breaks, and which of the sentences in the
file ``SAID`` it does not say: a line each, a page and its words, with a bar between.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tests.crawl import words

_MONTH = 31
_UNANSWERED = "none"


@dataclass(frozen=True)
class Built:
    """A built site: its data by name, and its pages as trees."""

    folder: Path

    def items(self, name: str) -> dict[str, Any]:
        """The items of one file of the API by their ids."""
        return self._data[name]

    @cached_property
    def _data(self) -> dict[str, dict[str, Any]]:
        files = {path.stem: path for path in (self.folder / "api" / "v1").glob("*.json")}
        read = {name: json.loads(path.read_text("utf-8")) for name, path in files.items()}
        return {
            name: {item["id"]: item for item in data.get("items", ())}
            for name, data in read.items()
        }

    def page(self, address: str) -> LexborHTMLParser:
        """The page at an address of the API."""
        path = self.folder / address.lstrip("/") / "index.html"
        return LexborHTMLParser(path.read_text("utf-8"))

    def claim_pages(self) -> Iterator[tuple[dict[str, Any], str, LexborHTMLParser]]:
        """Every claim, with the address of its page in each language, and the page."""
        for claim in self.items("claims").values():
            for address in claim["urls"].values():
                yield claim, address, self.page(address)

    def principal(self, actor: str) -> str:
        """Whom an actor belongs to in the end."""
        while (whole := self.items("actors")[actor]["part_of"]) is not None:
            actor = whole
        return actor


def one_voice(site: Built) -> Iterator[str]:
    """On each side a government or an organisation stands once, and no part of it beside it."""
    for claim, address, page in site.claim_pages():
        for side, parties in (("for", claim["asserted_by"]), ("against", claim["denied_by"])):
            linked = page.css(f".side--{side} .parties > li > a")
            shown = [
                (node.attributes["href"] or "").rstrip("/").rpartition("/")[2] for node in linked
            ]
            if shown != [party["actor"] for party in parties]:
                yield f"{address}: {side}: {shown}"
            known = [actor for actor in shown if actor in site.items("actors")]
            if sorted({site.principal(actor) for actor in known}) != sorted(shown):
                yield f"{address}: {side}: not one voice each: {shown}"


def counted_days(site: Built) -> Iterator[str]:
    """Days are counted only where the dates of both statements are certain to within a month."""
    for claim, address, page in site.claim_pages():
        counted = 0
        for answer in claim["answers"]:
            if answer["days"] is None:
                continue
            counted += answer["days"] != [0, 0]  # which reads “on the same day”
            for name in (claim["first_assertion"], answer["statement"]):
                if _is_estimate(site.items("statements")[name]["date"]):
                    yield f"{address}: days are counted from an estimate, {name}"
        texts = (node.text() for node in page.css(".answers .answer__days"))
        if sum(any(sign.isdigit() for sign in text) for text in texts) != counted:
            yield f"{address}: shows days that the data do not count"


def _is_estimate(when: dict[str, Any]) -> bool:
    return _is_undated(when) or bool(re.search("[~?%]", when["edtf"]))


def _is_undated(when: dict[str, Any]) -> bool:
    """Whether more than a month is open."""
    if when["earliest"] is None or when["latest"] is None:
        return True
    span = date.fromisoformat(when["latest"]) - date.fromisoformat(when["earliest"])
    return span.days > _MONTH


def headed_by_dates(site: Built) -> Iterator[str]:
    """No year and no month is headed before the first statement that is dated.

    What is undated stands under the latest day that it can mean.
    """
    listed = {_listed_under(it["date"])[:7] for it in site.items("statements").values()}
    for timeline in site.folder.glob("**/timeline"):
        for page in sorted(timeline.glob("*/index.html")):
            tree = LexborHTMLParser(page.read_text("utf-8"))
            for node in tree.css("h2[id]"):
                month = node.attributes["id"] or ""
                if re.fullmatch(r"\d{4}-\d{2}", month) and month not in listed:
                    yield f"{page.relative_to(site.folder)}: nothing is dated {month}"


def _listed_under(when: dict[str, Any]) -> str:
    undated, latest = _is_undated(when), when["latest"]
    return str(latest if undated and latest is not None else when["earliest"])


def denied_in_general(site: Built) -> Iterator[str]:
    """Whoever denies a claim or a broader one is nowhere said to have given no answer."""
    denying: dict[str, set[str]] = {}
    for statement in site.items("statements").values():
        speakers = {site.principal(name) for name in statement["principals"]}
        for on, kind in _bears_on(statement):
            if kind == "denial":
                denying.setdefault(on, set()).update(speakers)
    for claim, address, page in site.claim_pages():
        silent = {it["actor"] for it in claim["answers"] if it["answer"] == _UNANSWERED}
        for broader in _and_broader(site, claim["id"]):
            for actor in sorted(silent & denying.get(broader, set())):
                yield f"{address}: {actor} denies “{broader}” and is said not to answer"
        if len(page.css(f".answers .answer--{_UNANSWERED}")) != len(silent):
            yield f"{address}: says of others that they have not answered than the data do"


def _bears_on(statement: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield statement["claim"], statement["kind"]
    for also in statement["also"]:
        yield also["claim"], also["kind"]


def _and_broader(site: Built, claim: str | None) -> Iterator[str]:
    while claim is not None:
        yield claim
        claim = site.items("claims")[claim]["broader"]


LAWS: tuple[Callable[[Built], Iterator[str]], ...] = (
    one_voice,
    counted_days,
    headed_by_dates,
    denied_in_general,
)


def unsaid(site: Built, said: str) -> Iterator[str]:
    """The sentences of a list that do not stand on their pages."""
    for line in said.splitlines():
        address, bar, sentence = line.partition("|")
        if not bar or line.startswith("#"):
            continue
        body = site.page(address.strip()).css_first("article")
        text = words(body.text(separator=" ")) if body else ""
        if _plain(sentence) not in _plain(text):
            yield f"{address.strip()}: does not say “{sentence.strip()}”"


def _plain(text: str) -> str:
    """A text without the white space that elements put before its stops."""
    return re.sub(r"\s+([.,;:])", r"\1", words(text))


def main(folder: str, said: str | None = None) -> int:
    """Print what a site breaks; 1 if it breaks anything."""
    site = Built(Path(folder))
    broken = [fault for law in LAWS for fault in law(site)]
    if said:
        broken += unsaid(site, Path(said).read_text("utf-8"))
    for fault in broken:
        print(fault)
    print(f"{len(site.items('claims'))} claims: {len(broken)} faults")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
