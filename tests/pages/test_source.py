"""The page of a source, and the list of all of them."""

from pathlib import Path

from tests.pages.reading import links, pages, shown
from tests.world import claim, source, statement

FILES = {
    "claims/sources/wire.yml": source(
        file="wire.txt", title="Wire", published="2031-05-04", language="de", wire="westland"
    ),
    "claims/a.yml": claim(
        statement("two", "assertion", "jane-doe", "2031-05-04"),
        statement(
            "one",
            "assertion",
            "jane-doe",
            "2031-05-04",
            passages=[{"source": "wire", "sentences": "7"}, {"source": "daily", "sentences": "1"}],
        ),
        statement(
            "three",
            "assertion",
            "jane-doe",
            "2031-05-04",
            passages=[{"source": "wire", "sentences": "3-4"}, {"source": "wire", "quote": "Who?"}],
        ),
    ),
}


def test_sources_are_listed_as_they_were_published(tmp_path: Path) -> None:
    page = pages(tmp_path, FILES)["sources/"]

    assert links(page, ".index b a") == ["../sources/wire/", "../sources/daily/"]
    assert [words.rpartition(" · ")[2] for words in shown(page, ".index__count")] == [
        "3 passages",
        "2 passages",
    ]


def test_what_a_source_carries_stands_in_its_order(tmp_path: Path) -> None:
    """What is found by its words alone, and was not looked for, comes last."""
    page = pages(tmp_path, FILES)["sources/wire/"]

    assert [address.partition("#")[2] for address in links(page, ".mention__link")] == [
        *("three", "one", "three")
    ]
    assert "3 passages unchecked" in shown(page, ".facts dd")[-3]


PAGE = "https://example.org/wire?a=1&b=2"
COPY = f"https://example.net/2031/{PAGE}"
KEPT = {
    **FILES,
    "claims/sources/wire.yml": source(
        file="wire.txt",
        title="Wire",
        published="2031-05-04",
        url=PAGE,
        archived=COPY,
        captured="2031-05-05",
        changes=[
            {"date": "2031-07", "gone": ["a/one"], "note": {"en": "Cut & dry.", "de": "Gekürzt."}},
            {"date": "2031-06-01", "gone": ["a/three"], "reworded": ["a/one"]},
        ],
    ),
}


def test_a_source_says_where_its_page_is_and_since_when_it_is_another(tmp_path: Path) -> None:
    page = pages(tmp_path, KEPT)["sources/wire/"]

    facts = dict(zip(shown(page, ".facts dt"), shown(page, ".facts dd"), strict=True))
    assert (facts["Address"], facts["Archived copy"]) == (PAGE, COPY)
    assert facts["Our copy made"] == "5 May 2031"
    assert facts["Changed after our copy"] == "July 2031"
    assert links(page, ".facts dd a") == [PAGE, COPY, "#changed"]
    assert shown(page, ".changes > li > b") == ["1 June 2031", "July 2031"]
    assert [each.partition("#")[2] for each in links(page, ".changes .mention__link")] == [
        *("three", "one", "one")
    ]
    assert shown(page, ".changes > li > p") == [
        "No longer there, at least in part:",
        "Still there, in a sentence that reads otherwise:",
        "No longer there, at least in part:",
    ]
    assert "Cut & dry." in shown(page, ".changes > li")[1]


def test_passages_lead_to_their_words_outside_and_say_what_became_of_them(tmp_path: Path) -> None:
    page = pages(tmp_path, KEPT)["claims/a/"]

    assert [each for each in links(page, ".passage a") if each.startswith("https:")] == [
        *(PAGE, COPY),  # of sentences alone there are no words to look for
        *(PAGE, COPY),
        *(f"{PAGE}#:~:text=Who%3F", f"{COPY}#:~:text=Who%3F"),
    ]
    head = "Changed after our copy: "
    gone = f"{head}a newer copy, of {{}}, no longer has all the words for this statement"
    other = f"{head}in a newer copy, of {{}}, a sentence for this statement reads otherwise"
    assert sorted(shown(page, ".passage__finding")) == [
        *(gone.format("1 June 2031"), gone.format("1 June 2031"), gone.format("July 2031")),
        other.format("1 June 2031"),
    ]


def test_a_source_says_why_no_archive_has_it(tmp_path: Path) -> None:
    why = {"en": "It keeps archives out.", "de": "Sie sperrt Archive aus."}
    files = {**FILES, "claims/sources/wire.yml": source(file="wire.txt", archived={"none": why})}
    page = pages(tmp_path, files)["sources/wire/"]

    facts = dict(zip(shown(page, ".facts dt"), shown(page, ".facts dd"), strict=True))
    assert facts["Archived copy"] == "none: It keeps archives out."
    assert "Address" not in facts


def test_of_a_source_without_an_address_nothing_is_guessed(tmp_path: Path) -> None:
    found = pages(tmp_path, FILES)

    for page in (found["sources/wire/"], found["claims/a/"]):
        assert not [each for each in links(page, "article a, .facts a") if "://" in each]
    names = shown(found["sources/wire/"], ".facts dt")
    assert not {"Address", "Archived copy", "Our copy made", "Changed after our copy"} & set(names)


def test_what_became_of_an_unreadable_record_is_left_out(tmp_path: Path) -> None:
    changes = [{"date": "2031-06-01", "gone": ["b/one", "a/one"]}]
    files = {
        **FILES,
        "claims/b.yml": "unreadable: [",
        "claims/sources/wire.yml": source(file="wire.txt", changes=changes),
    }

    page = pages(tmp_path, files)["sources/wire/"]
    assert [each.partition("#")[2] for each in links(page, ".changes .mention__link")] == ["one"]
