"""Datasets of any size with invented records, always the same for the same size."""

import hashlib
import random
from pathlib import Path

_SITE = """\
site_name: Invented claims
docs_dir: content
plugins:{plugin}
nav:
  - index.md
  - claims/index.md
  - actors/index.md
  - events/index.md
  - sources/index.md
  - timeline/index.md
  - matrix/index.md
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.indexes]
markdown_extensions: [attr_list, tables, {{toc: {{permalink: true}}}}]
validation: {{nav: {{omitted_files: {omitted}}}}}
"""
_STATEMENT = """\
  - id: {name}
    kind: {kind}
    speaker: person-{speaker}
    on_behalf_of: [person-{other}]
    date: 2031-{month:02}-{day:02}
    text:
      en: Person {speaker} {says} consignment {n} has left the harbour of Northland.
      de: Person {speaker} {sagt}, Ladung {n} habe den Hafen von Nordland verlassen.
{replies}    passages:
      - {{source: daily-{source}, sentences: {sentence}, quote: Ladung {n} hat den Hafen verlassen}}
"""
_SAYS = (
    ("assertion", "says that", "sagt"),
    ("denial", "denies that", "bestreitet"),
    ("assessment", "thinks it likely that", "hält für wahrscheinlich"),
)


def configuration(*, with_generator: bool) -> str:
    """``mkdocs.yml`` of an invented dataset, or of the folder that ``claims write`` makes of it."""
    return _SITE.format(
        plugin="\n  - claims" if with_generator else " []",
        omitted="warn" if with_generator else "ignore",
    )


def dataset(root: Path, claims: int, *, others: int = 0) -> None:
    """Write a dataset of ``claims`` claims with three statements each, and what they refer to.

    There are ``others`` actors, events and sources; one to twenty claims, if that is not given.
    """
    few = others or max(2, claims // 20)
    _write(root / "mkdocs.yml", configuration(with_generator=True))
    (root / "content").mkdir(parents=True, exist_ok=True)
    for n in range(few):
        _write(
            root / f"claims/actors/person-{n}.yml",
            f"kind: person\nname: Person {n}\nalso_known_as: [P. {n}]\n",
        )
        _write(
            root / f"claims/events/shipment-{n}.yml",
            f"title: {{en: Alleged shipment {n}, de: Angebliche Lieferung {n}}}\n"
            f"status: alleged\ndate: 2031-05\nactors: [person-{n}]\n"
            f"summary: {{en: A shipment that somebody reports., de: Eine gemeldete Lieferung.}}\n",
        )
        _write(
            root / f"claims/sources/daily-{n}.yml",
            f"file: {n}.txt\nsha256: {n:064x}\ntitle: Hafenbericht {n}\n"
            "published: 2032-01-01\nlanguage: de\n",
        )
    for n in range(claims):
        _write(root / f"claims/consignment-{n}.yml", _claim(n, few))


def evidence(root: Path, *, sources: int, passages: int, size: int = 20_000) -> None:
    """Write sources of ``size`` characters into ``archive/``, and claims with passages from them.

    Of ten passages seven are quotations to the letter, and one each is one in which quotation
    marks differ, two bounds, and a sentence by its number.
    """
    dataset(root, 0)
    few = passages // sources
    for n in range(sources):
        lines = _lines(random.Random(n), size)  # noqa: S311 - it need not be a secret
        raw = "\n".join(lines).encode()
        (root / "archive").mkdir(exist_ok=True)
        (root / "archive" / f"text-{n}.txt").write_bytes(raw)
        _write(
            root / f"claims/sources/text-{n}.yml",
            f"file: text-{n}.txt\nsha256: {hashlib.sha256(raw).hexdigest()}\ntitle: Text {n}\n"
            "published: 2031-12-31\nlanguage: en\n",
        )
        statements = "".join(
            f"  - id: s-{at}\n    kind: assertion\n    speaker: person-0\n    date: 2031-05-04\n"
            f"    text: Person 0 says something about ship {at} (sagt etwas).\n"
            f"    passages:\n      - {{source: text-{n}, {_passage(lines, at, n * few + at)}}}\n"
            for at in range(few)
        )
        _write(
            root / f"claims/text-{n}.yml",
            f"claim: Ship {n} has left.\nevent: shipment-0\nstatements:\n{statements}",
        )


_WORDS = [
    "anchor",
    "barrel",
    "captain",
    "deck",
    "engine",
    "ferry",
    "grain",
    "harbour",
    "island",
    "jetty",
    "keel",
    "lantern",
    "mast",
    "night",
    "oar",
    "port",
    "quay",
    "rope",
    "sail",
    "tide",
    "vessel",
    "wharf",
    "yard",
    "signal",
    "cargo",
]


def _lines(chance: random.Random, size: int) -> list[str]:
    """A text of numbered sentences in paragraphs."""
    lines: list[str] = []
    length = number = 0
    while length < size:
        sentences = []
        for _ in range(6):
            words = " ".join(chance.choices(_WORDS, k=12))
            sentences.append(f"Ship {number} passes “{words}” at noon.")
            number += 1
        lines.append(" ".join(sentences))
        length += len(lines[-1]) + 1
    return lines


def _passage(lines: list[str], at: int, number: int) -> str:
    """The keys of a passage from a paragraph of its own."""
    line = 3 * at
    quote = lines[line].split(". ")[2]
    match number % 10:
        case 7:
            return "quote: '" + quote.replace("“", '"').replace("”", '"') + "'"
        case 8:
            return f"from: {quote[:24]}, to: 'Ship {6 * line + 4} passes'"
        case 9:
            return f"sentences: {6 * line + 3}"
        case _:
            return f"quote: '{quote}'"


def _claim(n: int, few: int) -> str:
    head = (
        f"claim:\n  en: Consignment {n} left the harbour of Northland.\n"
        f"  de: Ladung {n} hat den Hafen von Nordland verlassen.\n"
        f"event: shipment-{n % few}\nstatements:\n"
    )
    return head + "".join(
        _STATEMENT.format(
            name=f"person-{kind}",
            kind=kind,
            says=says,
            sagt=sagt,
            speaker=(n + index) % few,
            other=(n + index + 1) % few,
            month=1 + n % 12,
            day=1 + index,
            n=n,
            source=(n + index) % few,
            sentence=1 + index,
            replies="    replies_to: [person-assertion]\n" if kind == "denial" else "",
        )
        for index, (kind, says, sagt) in enumerate(_SAYS)
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
