"""Datasets of any size with invented records, always the same for the same size."""

from pathlib import Path

_SITE = """\
site_name: Invented claims
docs_dir: content
plugins:
  - search
{plugin}
nav:
  - index.md
  - claims/index.md
  - actors/index.md
  - events/index.md
  - sources/index.md
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
    ("claim", "says that", "sagt"),
    ("denial", "denies that", "bestreitet"),
    ("assessment", "thinks it likely that", "hält für wahrscheinlich"),
)


def configuration(*, with_generator: bool) -> str:
    """``mkdocs.yml`` of an invented dataset, or of the folder that ``claims write`` makes of it."""
    return _SITE.format(
        plugin="  - claims" if with_generator else "",
        omitted="warn" if with_generator else "ignore",
    )


def dataset(root: Path, claims: int) -> None:
    """Write a dataset of ``claims`` claims with three statements each, and what they refer to."""
    few = max(2, claims // 20)
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
            "published: 2031-05-05\nlanguage: de\n",
        )
    for n in range(claims):
        _write(root / f"claims/consignment-{n}.yml", _claim(n, few))


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
            replies="    replies_to: [person-claim]\n" if kind == "denial" else "",
        )
        for index, (kind, says, sagt) in enumerate(_SAYS)
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
