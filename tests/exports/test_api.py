"""The data that others measure us by: its shape, its addresses, offsets that lead to the words."""

import hashlib
import json
from pathlib import Path
from typing import Any

from generator.build import pipeline
from generator.build.files import Build
from tests.world import BASE, LANGUAGES, Files, actor, claim, event, source, statement, write

DAILY = "Überschrift\n\n„Nordland“ liefert\u00a0Granaten. 😀 Es bestreitet das.\n".encode()
BOTH = {"en": "Shells", "de": "Granaten"}


def built(root: Path, files: Files, *, site_url: str = "", archive: bool = True) -> Build:
    write(root, files)
    folder = root / "archive" if archive else None
    return pipeline.build(root, languages=LANGUAGES, archive=folder, site_url=site_url)


def api(found: Build) -> dict[str, Any]:
    """Every file of the API by its name."""
    return {
        file.path.removeprefix("api/v1/").removesuffix(".json"): json.loads(file.content)
        for file in found.files
        if file.path.startswith("api/")
    }


FILES: Files = {
    "archive/daily.txt": DAILY,
    "claims/actors/northland.yml": {"kind": "state", "name": {"en": "Northland", "de": "Nordland"}},
    "claims/actors/westland.yml": {"kind": "state", "name": "Westland"},
    "claims/actors/jane-doe.yml": actor(
        "Jane Doe",
        in_text=BOTH,
        also_known_as=["Jane Do"],
        part_of="westland",
        roles=[
            {"title": BOTH, "of": "westland", "from": "2030", "to": "2031-05~"},
            {"title": BOTH},
        ],
    ),
    "claims/events/shipments.yml": event("northland", date_note=BOTH),
    "claims/events/talks.yml": event("northland"),
    "claims/occasions/briefing.yml": {
        "name": BOTH,
        "speaker": "jane-doe",
        "on_behalf_of": ["westland"],
        "via": ["northland"],
        "date": "../2031-05-04",
        "date_note": BOTH,
        "reason": BOTH,
    },
    "claims/occasions/address.yml": {"name": BOTH, "reason": BOTH},
    "claims/sources/daily.yml": source(
        sha256=hashlib.sha256(DAILY).hexdigest(),
        outlet="jane-doe",
        wire="westland",
        relays=["northland"],
        published="2031-05-05~",
        published_note=BOTH,
        language="de",
        translated={"from": "en", "by": "machine", "certain": "false"},
        rights=BOTH,
        url="https://example.org/daily",
        archived={"none": BOTH},
        captured="2031-05",
        changes=[
            {
                "date": "2031-06-01",
                "gone": ["shells/minister"],
                "reworded": ["guns/minister"],
                "note": BOTH,
            }
        ],
        faults=BOTH,
        set_aside=[
            {"sentences": "1", "reason": "headline"},
            {"sentences": "1-2", "reason": "teaser", "note": BOTH},
        ],
    ),
    "claims/shells.yml": claim(
        statement(
            "minister",
            "assertion",
            "jane-doe",
            "2031-05-04",
            occasion="briefing",
            via=[],
            accepts=[{"rule": "no-attribution", "reason": BOTH}],
            passages=[
                {
                    "source": "daily",
                    "quote": "liefert Granaten",
                    "form": "direct",
                    "occasion": "address",
                    "accepts": [{"rule": "form", "reason": BOTH}],
                },
                {"source": "daily", "sentences": "3", "reading": BOTH},
            ],
        ),
        statement(
            "embassy",
            "denial",
            "northland",
            "2031-05",
            date_note=BOTH,
            speaker_inferred=BOTH,
            on_behalf_of=["northland"],
            via=["jane-doe"],
            scope="past-supply",
            replies_to=["minister"],
            also=[{"claim": "guns", "kind": "denial"}],
            passages=[{"source": "daily", "quote": "bestreitet"}],
        ),
        discrepancies=[{"statement": "minister", "passages": ["daily", "daily"], "note": BOTH}],
        corrections=[{"date": "2031-06-01", "note": BOTH}],
        broader="guns",
        withdrawn={"date": "2031-06-02", "reason": BOTH, "superseded_by": "guns"},
        accepts=[{"rule": "negative-claim", "reason": BOTH}],
    ),
    "claims/guns.yml": claim(
        statement("minister", "assertion", "jane-doe", "2031-05-01", passages=[
            {"source": "daily", "sentences": "2"},
        ]),
        event="talks",
    ),
}  # fmt: skip


def shown(key: str, kind: str) -> dict[str, Any]:
    """A statement as the item of a claim lists it."""
    return {"id": key, "kind": kind, "earlier_denial": False, "retraction": False}


def address(path: str) -> dict[str, str]:
    return {"en": f"/{path}", "de": f"/de/{path}"}


def test_lists_every_file_in_its_index(tmp_path: Path) -> None:
    found = api(built(tmp_path, FILES, site_url="https://example.org/x/"))

    assert sorted(found) == [
        *("actors", "claims", "events", "index", "occasions", "sources", "statements")
    ]
    assert found["index"] == {
        "schema_version": 1,
        "total": 6,
        "items": [
            {"id": name, "total": total, "url": f"https://example.org/x/api/v1/{name}.json"}
            for name, total in {
                "claims": 2,
                "statements": 3,
                "actors": 3,
                "events": 2,
                "sources": 1,
                "occasions": 2,
            }.items()
        ],
    }
    for name, content in found.items():
        assert list(content) == ["schema_version", "total", "items"]
        assert content["total"] == len(content["items"])
        assert name in found


def test_gives_a_statement_whole(tmp_path: Path) -> None:
    _, minister, embassy = api(built(tmp_path, FILES))["statements"]["items"]
    line = (tmp_path / "claims/shells.yml").read_text("utf-8").splitlines()

    assert embassy == {
        "id": "shells/embassy",
        "claim": "shells",
        "kind": "denial",
        "speaker": ["northland"],
        "speaker_inferred": BOTH,
        "principals": ["northland"],
        "on_behalf_of": ["northland"],
        "via": ["jane-doe"],
        "date": {
            "edtf": "2031-05",
            "earliest": "2031-05-01",
            "latest": "2031-05-31",
            "note": BOTH,
        },
        "text": {"en": "Shells.", "de": "Shells."},
        "scope": "past-supply",
        "events": ["shipments", "talks"],
        "replies_to": ["shells/minister"],
        "answered_by": [],
        "also": [{"claim": "guns", "kind": "denial"}],
        "occasion": None,
        "accepts": [],
        "record": {
            "path": "claims/shells.yml",
            "line": line.index('      "id": "embassy",'),
        },
        "urls": address("claims/shells/#embassy"),
        "passages": [
            {
                "source": "daily",
                "file": "daily.txt",
                "sha256": hashlib.sha256(DAILY).hexdigest(),
                "start": DAILY.decode().index("bestreitet"),
                "end": DAILY.decode().index(" das."),
                "line": 3,
                "sentences": [2, 2],
                "form": "indirect",
                "state": "exact",
                "foldings": [],
                "quote": "bestreitet",
                "url": "https://example.org/daily",
                "archived": None,
                "reading": None,
                "occasion": None,
                "accepts": [],
            }
        ],
    }
    assert (minister["scope"], minister["date"]["note"]) == (None, None)
    assert minister["answered_by"] == ["shells/embassy"]
    assert [passage["reading"] for passage in minister["passages"]] == [None, BOTH]
    assert minister["occasion"] == "briefing"
    assert minister["accepts"] == [{"rule": "no-attribution", "reason": BOTH}]
    assert [(passage["occasion"], passage["accepts"]) for passage in minister["passages"]] == [
        ("address", [{"rule": "form", "reason": BOTH}]),
        ("briefing", []),  # where the statement has it from
    ]


def test_leads_to_the_words_by_offsets_into_the_decoded_file(tmp_path: Path) -> None:
    text = DAILY.decode()
    passages = [
        passage
        for statement in api(built(tmp_path, FILES))["statements"]["items"]
        for passage in statement["passages"]
    ]

    assert [
        (
            text[passage["start"] or 0 : passage["end"] or 0],
            passage["quote"],
            passage["line"],
            passage["sentences"],
            passage["state"],
            passage["foldings"],
        )
        for passage in passages
    ] == [
        ("„Nordland“ liefert\u00a0Granaten. 😀 Es bestreitet das.", None, 3, [2, 2], "exact", []),
        (
            "liefert\u00a0Granaten",
            "liefert Granaten",
            3,
            [2, 2],
            "normalised",
            ["white-space"],
        ),
        ("", None, None, None, "failed", []),
        ("bestreitet", "bestreitet", 3, [2, 2], "exact", []),
    ]


def test_gives_no_offsets_of_what_was_never_verified(tmp_path: Path) -> None:
    found = api(built(tmp_path, FILES, archive=False))
    passages = found["statements"]["items"][2]["passages"]

    assert {key: passages[0][key] for key in ("start", "end", "line", "sentences", "state")} == {
        "start": None,
        "end": None,
        "line": None,
        "sentences": None,
        "state": "unchecked",
    }


def test_gives_a_claim_whole(tmp_path: Path) -> None:
    guns, shells = api(built(tmp_path, FILES))["claims"]["items"]

    assert shells == {
        "id": "shells",
        "claim": {"en": "Northland ships shells.", "de": "Northland ships shells."},
        "label": {
            "en": "Claim: Northland ships shells – withdrawn; asserted by Westland; denied by"
            " Northland",
            "de": "Behauptung: Northland ships shells – zurückgezogen; aufgestellt von Westland;"
            " bestritten von Nordland",
        },
        "event": "shipments",
        "broader": "guns",
        "about": ["northland"],
        "standing": "contested",
        "asserted_by": [
            {
                "actor": "westland",
                "speakers": ["jane-doe"],
                "statements": ["shells/minister"],
                "shown": "shells/minister",
                "retraction": None,
            }
        ],
        "denied_by": [
            {
                "actor": "northland",
                "speakers": [],
                "statements": ["shells/embassy"],
                "shown": "shells/embassy",
                "retraction": None,
            }
        ],
        "conceded_by": [],
        "conceded_according_to": [],
        "first_assertion": "shells/minister",
        "statements": [
            shown("shells/embassy", "denial"),
            shown("shells/minister", "assertion"),
        ],
        "answers": [
            {
                "actor": "northland",
                "answer": "answered-via",
                "statement": "shells/embassy",
                "claim": "shells",
                "order": "after",
                "days": [0, 27],
            }
        ],
        "sources": ["daily"],
        "origins": [
            {"kind": "named", "id": "address", "sources": ["daily"]},
            {"kind": "named", "id": "briefing", "sources": ["daily"]},
            {"kind": "wire", "id": "westland", "sources": ["daily"]},
        ],
        "stances": [],
        "discrepancies": [
            {"statements": ["shells/minister"], "sources": ["daily", "daily"], "note": BOTH}
        ],
        "corrections": [
            {
                "date": {"edtf": "2031-06-01", "earliest": "2031-06-01", "latest": "2031-06-01"},
                "note": BOTH,
            }
        ],
        "withdrawn": {
            "date": {"edtf": "2031-06-02", "earliest": "2031-06-02", "latest": "2031-06-02"},
            "reason": BOTH,
            "superseded_by": "guns",
        },
        "accepts": [{"rule": "negative-claim", "reason": BOTH}],
        "record": {"path": "claims/shells.yml", "line": 1},
        "urls": address("claims/shells/"),
    }
    assert (guns["withdrawn"], guns["discrepancies"], guns["corrections"]) == (None, [], [])
    assert guns["statements"] == [
        shown("guns/minister", "assertion"),
        shown("shells/embassy", "denial"),
    ]


def test_gives_what_somebody_said_about_a_claim_over_time(tmp_path: Path) -> None:
    turns = claim(
        statement("a", "denial", "northland", "2031-05-01", scope="past-supply"),
        statement("b", "acknowledgement", "northland", "2031-05-02", scope="past-supply"),
        statement("c", "assertion", "jane-doe", "2031-05-03"),
        statement("d", "denial", "northland", "../2031-05-03", date_note=BOTH),
    )
    (found,) = api(built(tmp_path, {**BASE, "claims/shells.yml": turns}))["claims"]["items"]

    assert found["stances"] == [
        {
            "actor": "northland",
            "turns": [
                {"statement": "shells/a", "turn": "first"},
                {"statement": "shells/b", "turn": "changed"},
            ],
            "undated": ["shells/d"],
        }
    ]
    assert found["origins"] == [{"kind": "source", "id": "daily", "sources": ["daily"]}]


def test_gives_an_occasion_whole(tmp_path: Path) -> None:
    address_, briefing = api(built(tmp_path, FILES))["occasions"]["items"]

    assert briefing == {
        "id": "briefing",
        "name": BOTH,
        "speaker": ["jane-doe"],
        "on_behalf_of": ["westland"],
        "via": ["northland"],
        "date": {"edtf": "../2031-05-04", "earliest": None, "latest": "2031-05-04", "note": BOTH},
        "reason": BOTH,
        "record": {"path": "claims/occasions/briefing.yml", "line": 1},
    }
    assert address_["id"] == "address"
    assert (address_["speaker"], address_["date"]) == ([], None)


def test_says_so_where_nothing_is_asserted_and_nobody_has_to_answer(tmp_path: Path) -> None:
    silent = claim(statement("a", "demand", "jane-doe", "2031-05-04"))
    (found,) = api(built(tmp_path, {**BASE, "claims/shells.yml": silent}))["claims"]["items"]

    assert (found["standing"], found["first_assertion"]) == ("open", None)
    assert found["answers"] == []


def test_gives_an_actor_whole(tmp_path: Path) -> None:
    jane, northland, _ = api(built(tmp_path, FILES))["actors"]["items"]

    assert jane == {
        "id": "jane-doe",
        "kind": "person",
        "name": {"en": "Jane Doe", "de": "Jane Doe"},
        "in_text": BOTH,
        "unnamed": False,
        "principal": "westland",
        "also_known_as": ["Jane Do"],
        "part_of": "westland",
        "roles": [
            {"title": BOTH, "of": "westland", "from": "2030", "to": "2031-05~"},
            {"title": BOTH, "of": None, "from": None, "to": None},
        ],
        "statements": ["guns/minister", "shells/minister"],
        "relayed": ["shells/embassy"],
        "claims": [],
        "record": {"path": "claims/actors/jane-doe.yml", "line": 1},
        "urls": address("actors/jane-doe/"),
    }
    assert northland["claims"] == ["guns", "shells"]


def test_gives_an_event_whole(tmp_path: Path) -> None:
    shipments, talks = api(built(tmp_path, FILES))["events"]["items"]

    assert shipments == {
        "id": "shipments",
        "title": {"en": "Shipments", "de": "Shipments"},
        "status": "alleged",
        "date": {
            "edtf": "2031-05",
            "earliest": "2031-05-01",
            "latest": "2031-05-31",
            "note": BOTH,
        },
        "summary": {"en": "Shells.", "de": "Shells."},
        "actors": ["northland"],
        "claims": ["shells"],
        "record": {"path": "claims/events/shipments.yml", "line": 1},
        "urls": address("events/shipments/"),
    }
    assert talks["date"]["note"] is None


def test_gives_a_source_whole(tmp_path: Path) -> None:
    (daily,) = api(built(tmp_path, FILES))["sources"]["items"]

    assert daily == {
        "id": "daily",
        "file": "daily.txt",
        "sha256": hashlib.sha256(DAILY).hexdigest(),
        "kind": None,
        "title": {"en": "Daily", "de": "Daily"},
        "outlet": "jane-doe",
        "wire": "westland",
        "relays": ["northland"],
        "published": {
            "edtf": "2031-05-05~",
            "earliest": "2031-05-05",
            "latest": "2031-05-05",
            "note": BOTH,
        },
        "language": "de",
        "translated": {"from": "en", "by": "machine", "certain": False},
        "rights": BOTH,
        "url": "https://example.org/daily",
        "archived": None,
        "not_archived": BOTH,
        "captured": {"edtf": "2031-05", "earliest": "2031-05-01", "latest": "2031-05-31"},
        "changes": [
            {
                "date": {"edtf": "2031-06-01", "earliest": "2031-06-01", "latest": "2031-06-01"},
                "gone": ["shells/minister"],
                "reworded": ["guns/minister"],
                "note": BOTH,
            }
        ],
        "faults": BOTH,
        "set_aside": [
            {"sentences": [1, 1], "reason": "headline", "note": None},
            {"sentences": [1, 2], "reason": "teaser", "note": BOTH},
        ],
        "coverage": {
            "sentences": 2,
            "in_passages": 1,
            "set_aside": 1,
            "left": [],
            "quoted_share": 37.5,
        },
        "statements": ["guns/minister", "shells/embassy", "shells/minister"],
        "record": {"path": "claims/sources/daily.yml", "line": 1},
        "urls": address("sources/daily/"),
    }


def test_leaves_empty_what_a_source_does_not_say(tmp_path: Path) -> None:
    (daily,) = api(built(tmp_path, BASE))["sources"]["items"]

    assert {key for key, value in daily.items() if value is None} == {
        "kind",
        "outlet",
        "wire",
        "translated",
        "rights",
        "url",
        "archived",
        "not_archived",
        "captured",
        "faults",
        "coverage",  # nobody knows how many sentences there are
    }


def test_keeps_a_statement_whose_source_could_not_be_read(tmp_path: Path) -> None:
    said = claim(statement("a", "assertion", "jane-doe", "2031-05-04", also=[
        {"claim": "guns", "kind": "denial"},
    ]))  # fmt: skip
    files = {
        **BASE,
        "claims/shells.yml": said,
        "claims/guns.yml": "unreadable: [",
        "claims/sources/daily.yml": "unreadable: [",
    }
    (found,) = api(built(tmp_path, files))["statements"]["items"]

    assert found["events"] == ["shipments"]
    (passage,) = found["passages"]
    assert (passage["source"], passage["file"], passage["sha256"]) == ("daily", None, None)


def test_leads_to_the_words_on_the_page_of_the_source(tmp_path: Path) -> None:
    page = "https://example.org/daily"
    copy = f"https://example.net/{page}"
    said = statement(
        "a",
        "assertion",
        "jane-doe",
        "2031-05-04",
        passages=[{"source": "daily", "quote": "No, no"}],
    )
    files = {
        **BASE,
        "claims/sources/daily.yml": source(url=page, archived=copy),
        "claims/shells.yml": claim(said),
    }
    found = api(built(tmp_path, files))
    (passage,) = found["statements"]["items"][0]["passages"]
    (daily,) = found["sources"]["items"]

    words = "#:~:text=No%2C%20no"
    assert (passage["url"], passage["archived"]) == (page + words, copy + words)
    assert (daily["url"], daily["archived"], daily["not_archived"]) == (page, copy, None)


def test_has_every_key_that_was_ever_promised(tmp_path: Path) -> None:
    """Version 1 is only added to: this list grows and never shrinks."""
    found = api(built(tmp_path, FILES))
    statement = set(found["statements"]["items"][0])
    passage = set(found["statements"]["items"][0]["passages"][0])

    assert statement >= {
        *("id", "claim", "kind", "speaker", "on_behalf_of", "via", "date", "text", "events"),
        *("replies_to", "also", "record", "urls", "passages", "occasion", "accepts"),
    }
    assert passage >= {
        *("source", "file", "sha256", "start", "end", "line", "form", "state", "quote"),
        *("occasion", "accepts", "url", "archived"),
    }
    assert set(found["claims"]["items"][0]) >= {"origins", "stances", "accepts"}
    assert set(found["sources"]["items"][0]) >= {
        *("coverage", "archived", "not_archived", "captured", "changes")
    }


def test_writes_one_item_a_line(tmp_path: Path) -> None:
    found = built(tmp_path, FILES)
    (text,) = (str(file.content) for file in found.files if file.path == "api/v1/claims.json")

    assert [line[:12] for line in text.splitlines()] == [
        '{"schema_ver',
        '{"id":"guns"',
        '{"id":"shell',
        "]}",
    ]
    assert "Überschrift" not in text
    assert "\\u" not in text
