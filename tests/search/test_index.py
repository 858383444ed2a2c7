"""What the search knows of a dataset."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from generator.facts import graph
from generator.search import index
from generator.search.facets import FACETS
from generator.search.index import Field, SearchRecord
from tests.search.test_facets import sample_records
from tests.tongues import language, spoken
from tests.world import BASE, Files, claim, read, source, statement


def found(root: Path, files: Files, *, code: str = "en") -> dict[str, SearchRecord]:
    """By address: the records of a small world in one language."""
    derived = graph.derive(read(root, {**BASE, **files}))
    return {
        record.address: record
        for record in index.records(derived, {}, languages=spoken("en", "de"))
        if record.language == code
    }


def test_a_statement_is_found_by_its_words_its_quotation_its_claim_and_every_name(
    tmp_path: Path,
) -> None:
    files = {
        "claims/actors/jane-doe.yml": {
            "kind": "person",
            "name": "Jane Müller",
            "also_known_as": ["J. Muller"],
        },
        "claims/shells.yml": claim(
            statement(
                "one",
                "denial",
                "jane-doe",
                "2031-05-04",
                on_behalf_of=["northland"],
                via=["john-doe"],
                text={"en": "She says\nno.", "de": "Sie sagt Nein."},
                passages=[
                    {"source": "daily", "quote": quote}
                    for quote in ("no  shells", "not one", "no shells")
                ],
            )
        ),
    }

    english = found(tmp_path, files)["claims/shells/#one"]

    assert replace(english, terms={}, words={}) == SearchRecord(
        language="en",
        address="claims/shells/#one",
        type="statement",
        title="Jane Müller",
        shown="She says no.",
        quoted=("no shells", "not one"),
        claim="Claim: Northland ships shells – denied by Northland, asserted by nobody in these"
        " sources",
        kind="denial",
        date="4 May 2031",
        facets={
            "type": (("statement", "Statements"),),
            "date": (("2031-05-04/2031-05-04", "2031-05-04/2031-05-04"),),
            "kind": (("denial", "Denial"),),
            "speaker": (("jane-doe", "Jane Müller"), ("northland", "Northland")),
            "event": (("shipments", "Shipments"),),
            "claim": (("shells", "Northland ships shells."),),
            "source": (("daily", "Daily"),),
            "year": (("2031", "2031"),),
            "language": (("en", "English"),),
            "standing": (("denied", "Denied, not asserted"),),
            "evidence": (("unchecked", "Unchecked"),),
        },
    )
    assert by_field(english) == {
        Field.VOICE: "j jane janemuller jmuller mueller muller nordland northland",
        Field.KIND: "#denial",
        Field.SHOWN: "no says she",
        Field.QUOTED: "not one shells",
        Field.DATE: "2031 4 @20310504 may",
        Field.CLAIM: "ships",
        Field.OTHER: "do doe john johndoe",
    }
    german = found(tmp_path, files, code="de")["de/claims/shells/#one"]
    assert german.shown == "Sie sagt Nein."
    assert german.date == "4. Mai 2031"
    assert german.facets["speaker"] == (("jane-doe", "Jane Müller"), ("northland", "Nordland"))


def by_field(record: SearchRecord) -> dict[Field, str]:
    """The terms of a record by the best field that has them."""
    letters = {field.letter: field for field in Field}
    terms: dict[Field, list[str]] = {}
    for term, letter in record.terms.items():
        terms.setdefault(letters[letter], []).append(term)
    return {field: " ".join(sorted(of)) for field, of in terms.items()}


def test_how_a_claim_stands_is_shown_and_not_searched(tmp_path: Path) -> None:
    """Whoever looks for a denial does not mean “no denial in these sources”."""
    files = {"claims/shells.yml": claim(statement("a", "assertion", "westland", "2031-05-04"))}
    records = found(tmp_path, files)
    for address in ("claims/shells/", "claims/shells/#a"):
        shown = records[address].title + records[address].claim
        assert "no denial in these sources" in shown
        assert not records[address].terms.keys() & {"denial", "recorded", "asserted", "#denial"}


def test_whoever_looks_for_assertions_finds_the_claims_that_somebody_asserts(
    tmp_path: Path,
) -> None:
    files = {
        "claims/shells.yml": claim(statement("a", "assertion", "westland", "2031-05-04")),
        "claims/ships.yml": claim(statement("b", "denial", "northland", "2031-05-04")),
    }
    records = found(tmp_path, files)
    assert records["claims/shells/"].terms["#assertion"] == Field.KIND.letter
    assert "#assertion" not in records["claims/ships/"].terms
    assert records["claims/ships/#b"].terms["#denial"] == Field.KIND.letter


def test_an_actor_is_found_by_every_name_as_a_whole_too(tmp_path: Path) -> None:
    files = {
        "claims/actors/northland.yml": {
            "kind": "state",
            "name": {"en": "Northland", "de": "Nordland"},
            "in_text": {"en": "the State of Northland", "de": "dem Staat Nordland"},
            "also_known_as": ["the North"],
            "found_as": {"en": ["NL", "Port Doe"], "de": ["Döhafen"]},
        },
        "claims/shells.yml": claim(statement("a", "assertion", "northland", "2031-05-04")),
    }
    terms = found(tmp_path, files)["actors/northland/"].terms
    assert {term for term in terms if term.startswith("=")} == {
        "=northland",
        "=nordland",
        "=the state of northland",
        "=dem staat nordland",
        "=the north",
        "=nl",
        "=state of northland",
        "=staat nordland",
        "=north",
        "=port doe",
        "=dohafen",
    }
    assert {terms[term] for term in ("=nl", "^nl", "doehafen", "portdoe")} == {Field.NAME.letter}
    said = found(tmp_path, files)["claims/shells/#a"].terms
    assert {said[term] for term in ("^nl", "doehafen", "portdoe")} == {Field.VOICE.letter}
    assert "=nl" not in said


def test_names_that_readers_may_know_are_not_shown(tmp_path: Path) -> None:
    files = {
        "claims/actors/westland.yml": {"kind": "state", "name": "Westland", "found_as": ["Wonder"]},
        "claims/shells.yml": claim(statement("a", "assertion", "westland", "2031-05-04")),
    }
    for record in found(tmp_path, files).values():
        assert "Wonder" not in f"{record.title} {record.shown} {record.claim} {record.facets}"


def test_a_statement_has_every_value_that_holds_of_it(tmp_path: Path) -> None:
    many = statement(
        "early",
        "denial",
        "northland",
        "2030-12/2031-01",
        passages=[{"source": "daily", "sentences": "1"}, {"source": "wire", "sentences": "1"}],
        also=[{"claim": "other", "kind": "denial"}],
        date_note="Why.",
    )
    files = {
        "claims/shells.yml": claim(
            many,
            statement("later", "assertion", "westland", "2031-05-04"),
            withdrawn={"date": "2031-06-01", "reason": "Two in one."},
        ),
        "claims/other.yml": claim(
            statement("it", "assertion", "westland", "2031-05-04"), event="others"
        ),
        "claims/events/others.yml": {**BASE["claims/events/shipments.yml"], "title": "Others"},
        "claims/sources/wire.yml": source(
            file="wire.txt", language="de", translated={"from": "en", "by": "machine"}
        ),
    }

    early = found(tmp_path, files)["claims/shells/#early"]

    assert early.kind == "earlier-denial"
    ids = {facet: [key for key, _ in early.facets[facet]] for facet in FACETS}
    assert ids == {
        "type": ["statement"],
        "kind": ["denial", "earlier-denial"],
        "speaker": ["northland"],
        "event": ["shipments", "others"],
        "claim": ["shells", "other"],
        "source": ["daily", "wire"],
        "year": ["2030", "2031"],
        "language": ["en", "de.machine"],
        "standing": ["contested", "withdrawn"],
        "evidence": ["unchecked"],
    }
    assert early.facets["language"][1] == ("de.machine", "German, machine-translated")


def test_what_could_not_be_read_is_called_by_its_id(tmp_path: Path) -> None:
    files = {**BASE, "claims/c.yml": claim(statement("s", "assertion", "westland", "2031"))}
    left = replace(read(tmp_path, files), actors={}, events={}, sources={})
    (record,) = (
        record
        for record in index.records(graph.derive(left), {}, languages=spoken("en"))
        if record.kind
    )
    assert record.title == "westland"
    assert [record.facets[facet] for facet in ("speaker", "event", "source", "language")] == [
        (("westland", "westland"),),
        (("shipments", "shipments"),),
        (("daily", "daily"),),
        (),
    ]


def test_everything_else_has_a_record_too() -> None:
    """Those of the sample, by what they are."""
    types = Counter(
        record.facets["type"][0] for record in sample_records() if record.language == "de"
    )
    assert types == {
        ("actor", "Beteiligte"): 10,
        ("claim", "Behauptungen"): 7,
        ("event", "Ereignisse"): 3,
        ("source", "Quellen"): 5,
        ("statement", "Aussagen"): 21,
    }


def test_what_nobody_sees_is_in_no_text() -> None:
    page = index.page(language("en"), address="x/", title="A\u00adb", text="c \n d\u200be")
    assert (page.title, page.shown) == ("Ab", "c de")
    assert page.terms.keys() == {"ab", "=ab", "c", "de"}
    assert page.words == {"Ab": "ab", "c": "c", "de": "de"}
