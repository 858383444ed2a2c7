"""Reading a folder of records: which files count, what is left out, and what is kept for later.

What an editor reads of each fault stands in ``records/bad``.
"""

from pathlib import Path

import pytest

from generator.diagnostics.printed import as_text
from generator.diagnostics.rules import Rule
from generator.records import dataset
from generator.records.vocabulary import RecordKind
from tests.world import BASE, LANGUAGES, Files, actor, as_yaml, claim, read, statement, write


def found_in(root: Path, files: Files) -> list[str]:
    _, found = dataset.read(write(root, files), languages=LANGUAGES)
    return [as_text(each) for each in found]


def test_reads_records_by_id_in_alphabetical_order(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {**BASE, "claims/shells.yml": claim(statement("a", "assertion", "jane-doe", "2031"))},
    )

    assert list(found.actors) == ["jane-doe", "john-doe", "northland", "southland", "westland"]
    assert {kind: list(found.of(kind)) for kind in RecordKind if kind is not RecordKind.ACTOR} == {
        RecordKind.CLAIM: ["shells"],
        RecordKind.EVENT: ["shipments"],
        RecordKind.SOURCE: ["daily"],
        RecordKind.SCOPE: [],
        RecordKind.OCCASION: [],
        RecordKind.WORDLIST: [],
    }
    assert found.of(RecordKind.ACTOR) is found.actors


def test_has_every_statement_with_its_claim_and_its_index_there(tmp_path: Path) -> None:
    said = [statement(name, "assertion", "jane-doe", "2031") for name in ("b", "a")]
    files = {**BASE, "claims/shells.yml": claim(*said), "claims/guns.yml": claim(said[1])}

    found = read(tmp_path, files)

    assert [(key, index, each.id) for key, index, each in found.statements] == [
        ("guns", 0, "a"),
        ("shells", 0, "b"),
        ("shells", 1, "a"),
    ]


def test_reads_nothing_where_there_is_nothing(tmp_path: Path) -> None:
    found, diagnostics = dataset.read(tmp_path, languages=LANGUAGES)

    assert diagnostics == ()
    assert [len(found.of(kind)) for kind in RecordKind] == [0] * len(RecordKind)
    assert found.documents == {}


def test_reads_only_files_that_look_like_records(tmp_path: Path) -> None:
    files = {
        "claims/actors/jane-doe.yml": actor("Jane Doe"),
        "claims/README.md": "no record",
        "claims/passages.lock": "no record",
        "claims/actors/.draft.yml": "hidden",
        "claims/.trash/jane-doe.yml": "hidden",
        "claims/actors/jane-doe.yml~": "a copy that an editor left",
        "other/john-doe.yml": "elsewhere",
    }
    found, diagnostics = dataset.read(write(tmp_path, files), languages=LANGUAGES)

    assert diagnostics == ()
    assert list(found.documents) == [(RecordKind.ACTOR, "jane-doe")]


def test_keeps_the_text_of_what_it_could_not_read(tmp_path: Path) -> None:
    files = {
        "claims/actors/jane-doe.yml": "kind: person\n",
        "claims/actors/john-doe.yml": b"\xff",
        "claims/actors/Joe Doe.yml": actor("Joe Doe"),
    }
    found, diagnostics = dataset.read(write(tmp_path, files), languages=LANGUAGES)

    assert {key: (each.path, each.text) for key, each in found.documents.items()} == {
        (RecordKind.ACTOR, "jane-doe"): ("claims/actors/jane-doe.yml", "kind: person\n"),
        (RecordKind.ACTOR, "john-doe"): ("claims/actors/john-doe.yml", ""),
    }
    assert found.actors == {}
    assert [each.rule for each in diagnostics] == [Rule.FILE_NAME, Rule.MISSING_KEY, Rule.ENCODING]


def test_knows_the_line_of_every_statement(tmp_path: Path) -> None:
    statements = [statement(name, "assertion", "jane-doe", "2031-05-04") for name in ("a", "b")]
    text = as_yaml(claim(*statements))
    found = read(tmp_path, {**BASE, "claims/shells.yml": text})

    lines = text.splitlines()
    assert found.lines == {
        ("shells", name): lines.index(f'      "id": "{name}",') for name in ("a", "b")
    }


def test_reads_texts_in_the_languages_of_the_site(tmp_path: Path) -> None:
    files = {"claims/scopes/shells.yml": {"name": {"fr": "Obus", "en": "Shells"}}}
    found, diagnostics = dataset.read(write(tmp_path, files), languages=("fr", "en"))

    assert diagnostics == ()
    assert found.scopes["shells"].name.in_("fr") == "Obus"


def test_counts_the_items_of_a_list_as_they_were_written(tmp_path: Path) -> None:
    wrong = statement("a", "assertion", "jane-doe", "sometime")

    assert [
        line.split(":")[1:3] for line in found_in(tmp_path, {"claims/a.yml": claim(wrong)})
    ] == [["9", "15"]]


def test_finds_every_fault_of_a_text_in_one_run(tmp_path: Path) -> None:
    text = "name:\n  fr: Obus\n  de: ''\n"

    assert found_in(tmp_path, {"claims/scopes/shells.yml": text}) == [
        (
            "claims/scopes/shells.yml:2:7: error: “name” must be in a language of the site, en or"
            " de, and “fr” is not [text]"
        ),
        "claims/scopes/shells.yml:3:7: error: “name” must not be empty in “de” [text]",
        "claims/scopes/shells.yml:2:3: error: “name” must be given in “en” too [text]",
    ]


def test_says_nothing_twice_of_a_value_that_it_refused_before(tmp_path: Path) -> None:
    text = "kind: *x\nname: {en: *y, de: Doe}\nroles: *z\ncolour: *red\n"

    assert [
        line.partition("[")[2] for line in found_in(tmp_path, {"claims/actors/a.yml": text})
    ] == ["alias]"] * 4


def test_shortens_what_is_too_long_to_quote(tmp_path: Path) -> None:
    (found,) = found_in(
        tmp_path, {"claims/scopes/shells.yml": "name: Shells\n" + "k" * 900 + ": x\n"}
    )

    assert f"“{'k' * 59}…” is no key" in found


def test_reads_names_that_readers_may_know_in_every_language_or_in_some(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {
            "claims/actors/jane-doe.yml": actor("Jane Doe", found_as=["JD", " Jane "]),
            "claims/actors/john-roe.yml": actor("John Roe", found_as={"de": ["Johann Roe"]}),
            "claims/actors/northland.yml": actor("Northland"),
        },
    )

    names = {
        key: each.found_as.every if each.found_as else () for key, each in found.actors.items()
    }
    assert names == {"jane-doe": ("JD", "Jane"), "john-roe": ("Johann Roe",), "northland": ()}


def test_reads_the_synonyms_of_a_dataset(tmp_path: Path) -> None:
    groups = [["UN", "United Nations"], {"en": ["shells", "rounds"]}]
    found = read(tmp_path, {"claims/wordlists/synonyms.yml": {"groups": groups}})

    assert [dict(group.by_language) for group in found.synonyms] == [
        {"en": ("UN", "United Nations"), "de": ("UN", "United Nations")},
        {"en": ("shells", "rounds")},
    ]
    assert found.wordlists["synonyms"].words == (), "no rule looks for them"
    assert read(tmp_path / "other", BASE).synonyms == ()


@pytest.mark.parametrize("folder", ["claims/actors", "claims/events", "claims"])
def test_a_folder_that_is_a_link_is_read(tmp_path: Path, folder: str) -> None:
    actor = "kind: state\nname: Northland\n"
    event = "title: Port\nstatus: alleged\nsummary: Port.\nactors: [northland]\ndate: 2031-05-04\n"
    files = {"claims/actors/northland.yml": actor, "claims/events/port.yml": event}
    root = write(tmp_path / "root", files)
    (root / folder).rename(tmp_path / "elsewhere")
    (root / folder).symlink_to(tmp_path / "elsewhere")

    found, diagnostics = dataset.read(root, languages=LANGUAGES)

    assert (list(found.actors), list(found.events)) == (["northland"], ["port"])
    assert diagnostics == ()


@pytest.mark.parametrize(
    ("link", "to", "problem"),
    [
        ("claims/actors", "../people", "is a link to ../people, which is not there"),
        ("claims/doe.yml", "roe.yml", "is a link to roe.yml, which is not there"),
        ("claims/ring.yml", "ring.yml", "is a link to ring.yml, which is not there"),
        (
            "claims/events/again",
            "../../claims",
            "is a link to a folder that holds it, and is not followed",
        ),
        ("claims/events/again", ".", "is a link to a folder that holds it, and is not followed"),
    ],
)
def test_a_link_behind_which_nothing_is_read_is_mentioned(
    tmp_path: Path, link: str, to: str, problem: str
) -> None:
    (tmp_path / "claims/events").mkdir(parents=True)
    (tmp_path / link).symlink_to(to)

    _, diagnostics = dataset.read(tmp_path, languages=LANGUAGES)

    assert [as_text(each) for each in diagnostics] == [
        f"{link}: error: this {problem}: nothing of it is read [file-name]"
    ]
