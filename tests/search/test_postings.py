"""The files of an index, read as its script reads them."""

import gzip
import json
from typing import Any

import pytest

from generator.search import index, postings
from generator.search.index import SearchRecord
from generator.search.postings import Files
from tests.tongues import language


def page(title: str, text: str = "", *, code: str = "en") -> SearchRecord:
    return index.page(language(code), address=f"{code}/{title}/", title=title, text=text)


RECORDS = (page("shells", "Of shells"), page("ships", "No shells"), page("Granaten", code="de"))


def manifest(files: Files, code: str = "en") -> Any:
    return json.loads(files[f"{code}.json"])


def lines(files: Files, name: str, code: str = "en") -> list[str]:
    """Those of all pieces of a kind."""
    listed = manifest(files, code)
    texts = (
        gzip.decompress(files[f"{listed['folder']}{name}-{number}.bin"]).decode()
        for number in range(len(listed[name]))
    )
    return [line for text in texts for line in text.split("\n")]


def test_a_term_has_its_records_each_with_the_field_that_has_it() -> None:
    files = postings.index(RECORDS)

    # By what each adds to the number of the last, less one, in digits of base 36; B is the title.
    assert lines(files, "terms") == [
        "=shells B",
        "=ships 1B",
        "no 1E",
        "of E",
        "shells BE",
        "ships 1B",
    ]
    assert lines(files, "words") == ["shells Of 1", "shells shells 2", "ships ships 1"][1:]


def test_a_record_far_behind_the_last_is_counted_in_two_digits() -> None:
    files = postings.index([page("shells"), *(page(f"p{n}") for n in range(50)), page("shells 2")])
    assert "shells B1eB" in lines(files, "terms")


def test_what_results_show_is_kept_in_groups() -> None:
    files = postings.index([page(f"page {n}", "Text") for n in range(postings.GROUP + 1)])

    listed = manifest(files)
    assert (listed["records"], listed["group"]) == (postings.GROUP + 1, postings.GROUP)
    last = gzip.decompress(files[f"{listed['folder']}records-1.bin"])
    assert json.loads(last) == [
        {"address": "en/page 8/", "type": "page", "title": "page 8", "shown": "Text"}
    ]


def test_many_terms_lie_in_pieces_and_each_is_where_the_list_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(postings, "PIECE", 40)
    files = postings.index([page(f"shell{n} ярмарка 𠀀{n}") for n in range(20)])

    listed = manifest(files)
    assert len(listed["terms"]) > 5
    for number, first in enumerate(listed["terms"]):
        text = gzip.decompress(files[f"{listed['folder']}terms-{number}.bin"]).decode()
        terms = [line.rpartition(" ")[0] for line in text.split("\n")]
        assert terms[0] == first
        # As a script compares them: by units of UTF-16, not by code points.
        units = [term.encode("utf-16-be") for term in (*terms, *listed["terms"][number + 1 :][:1])]
        assert units == sorted(units)


def test_every_language_has_an_index_of_its_own() -> None:
    files = postings.index(RECORDS)
    assert [path for path in files if path.endswith(".json") and "/" not in path] == [
        "de.json",
        "en.json",
    ]
    assert lines(files, "terms", "de") == ["=granaten B", "granaten B"]


def test_the_same_records_give_the_same_bytes_and_others_another_address() -> None:
    assert list(postings.index(RECORDS).items()) == list(postings.index(RECORDS).items())
    other = postings.index((*RECORDS, page("more")))
    assert manifest(other)["folder"] != manifest(postings.index(RECORDS))["folder"]
    assert manifest(other, "de") == manifest(postings.index(RECORDS), "de")


def test_without_records_there_is_no_index() -> None:
    assert postings.index(()) == {}


def test_a_page_without_a_word_is_there_and_found_by_none() -> None:
    files = postings.index([page("!", "?")])
    assert manifest(files)["records"] == 1
    assert lines(files, "terms") == ["= B"]
    assert manifest(files)["words"] == []


def test_nothing_is_made_that_is_not_wanted_any_more() -> None:
    answers = iter([True, False])
    assert postings.index(RECORDS, wanted=lambda: next(answers)) == {}
