"""The files by which records are cited."""

import html
import json
import re

from tests import sites
from tests.sharing.test_citation import as_read, entries


def test_each_record_has_files_that_cite_it_and_its_statements() -> None:
    files = {
        (file.language, file.path): str(file.content)
        for file in sites.built(sites.SAMPLE, sites.URL).files
    }
    for code in ("en", "de"):
        for folder in ("actors", "events", "sources", "claims"):
            pages = {
                path.removesuffix(".md")
                for language_code, path in files
                if language_code == code and re.fullmatch(rf"{folder}/(?!index)[^/]+\.md", path)
            }
            assert pages
            for page in pages:
                for_bibtex = list(entries(files[code, f"{page}/cite.bib"]))
                for_csl = json.loads(files[code, f"{page}/cite.json"])
                assert [_fields(entry) for entry in for_bibtex] == for_csl
                assert for_csl[0]["URL"].endswith(f"/{page}/")
                called, title = _heading(files[code, f"{page}.md"]), for_csl[0]["title"]
                if folder == "claims":  # of which it says how it stands
                    assert called.rstrip(".") in title
                else:
                    assert title in called
    keys = [item["id"] for item in json.loads(files["en", "claims/shells-for-southland/cite.json"])]
    assert keys[0] == "shells-for-southland"
    assert "shells-for-southland:jane-doe-2031-05-04" in keys
    assert len(keys) == len(set(keys))


def _fields(entry: dict[str, str]) -> dict[str, str]:
    """An entry of BibTeX as the item of CSL-JSON that says the same."""
    item = {
        "id": entry["key"],
        "type": "webpage",
        "title": as_read(entry["title"][1:-1]),
        "container-title": as_read(entry["organization"][1:-1]),
        "URL": entry["url"],
        "language": {"british": "en", "ngerman": "de"}[entry["langid"]],
    }
    return item | ({"note": as_read(entry["note"])} if "note" in entry else {})


def _heading(markdown: str) -> str:
    """The heading of a page, as it is read."""
    (line,) = re.findall(r"^# (.*)$", markdown, re.MULTILINE)
    return html.unescape(re.sub(r"<[^>]*>|\\(?=[^\w\s])", "", line))
