"""The search index is made by a program of others, which may fail in every way."""

import gzip
import json
import sys
import textwrap
from pathlib import Path

import pytest

from generator.search import index, pagefind
from generator.search.index import SearchRecord
from generator.search.pagefind import PagefindError
from tests.tongues import language

_FAKE = """\
#!{python}
import base64, json, sys, time

def answer(number, payload):
    message = json.dumps({{"message_id": number, "payload": payload}}).encode()
    sys.stdout.buffer.write(base64.b64encode(message) + b",")
    sys.stdout.buffer.flush()

def asked():
    rest = b""
    while read := sys.stdin.buffer.read1(65536):
        *whole, rest = (rest + read).split(b",")
        for one in whole:
            message = json.loads(base64.b64decode(one))
            yield message["message_id"], message["payload"]

def file(path, content):
    return {{"path": path, "content": base64.b64encode(content).decode()}}

{script}
"""
FINE = 'answer(number, {"type": "Fine"})'


def page(title: str, *, code: str = "en") -> SearchRecord:
    return index.page(
        language(code), address=f"{code}/{title}/", title=title, text=f"About {title}."
    )


RECORDS = (page("shells"), page("ships"), page("Granaten", code="de"))


def fake(folder: Path, script: str) -> Path:
    """A program that stands in for Pagefind's."""
    program = folder / "fake"
    program.write_text(_FAKE.format(python=sys.executable, script=textwrap.dedent(script)), "utf-8")
    program.chmod(0o755)
    return program


def test_an_index_has_what_our_page_needs_and_nothing_of_pagefinds_own_pages() -> None:
    files = pagefind.index(RECORDS)

    kinds = {path.partition("/")[0] if "/" in path else path for path in files}
    assert {kind for kind in kinds if not kind.endswith(".pf_meta")} == {
        "facets",
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind.js",
        "wasm.de.pagefind",
        "wasm.en.pagefind",
        "wasm.unknown.pagefind",
    }
    entry = json.loads(files["pagefind-entry.json"])
    assert {code: of["page_count"] for code, of in entry["languages"].items()} == {"de": 1, "en": 2}
    fragments = [
        json.loads(gzip.decompress(raw).removeprefix(b"pagefind_dcd"))
        for path, raw in files.items()
        if path.startswith("fragment/")
    ]
    assert {one["url"] for one in fragments} == {"en/shells/", "en/ships/", "de/Granaten/"}


def test_the_same_records_give_the_same_bytes() -> None:
    assert list(pagefind.index(RECORDS).items()) == list(pagefind.index(RECORDS).items())


def test_without_records_there_is_no_index() -> None:
    assert pagefind.index(()) == {}


def test_what_has_no_word_is_left_out() -> None:
    mute = index.page(language("en"), address="en/mute/", title="!", text="?")
    files = pagefind.index((*RECORDS, mute))
    assert json.loads(files["pagefind-entry.json"])["languages"]["en"]["page_count"] == 2


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("sys.exit(3)", "Pagefind stopped before it was done"),
        ('sys.exit("out of memory")', "Pagefind stopped: out of memory"),
        (f"for number, _ in asked():\n    {FINE}\n    sys.exit(1)", "Pagefind stopped before"),
        ("time.sleep(60)", "Pagefind was not done after 1 seconds"),
        (f"for number, _ in asked(): {FINE}", "index is not as expected: KeyError('files')"),
        ('print("hello,", flush=True)\nfor _ in asked(): pass', "something else than expected"),
        ('answer(0, 1)\nprint("W10=,", flush=True)\nfor _ in asked(): pass', "something else than"),
        (
            'for number, _ in asked(): answer(number, {"type": "Error", "message": "No."})',
            "Pagefind reports: No.",
        ),
        (
            """\
            for number, payload in asked():
                more = {"files": [file("fragment/en_1.pf_fragment", b"not packed")]}
                answer(number, {"type": "Fine", **more})
            """,
            "index is not as expected: BadGzipFile",
        ),
        (
            """\
            import gzip
            for number, payload in asked():
                raw = gzip.compress(b'{"url": "en/shells/"}')
                answer(number, {"files": [file("fragment/en_1.pf_fragment", raw)]})
            """,
            "a file without Pagefind's signature",
        ),
        (
            "for number, _ in asked(): answer(number, {'files': []})",
            "has no pagefind-entry.json",
        ),
    ],
    ids=[
        "stops",
        "says why",
        "stops midway",
        "hangs",
        "no files",
        "no base64",
        "no message",
        "an error",
        "no gzip",
        "no signature",
        "no entry",
    ],
)
def test_a_failure_says_what_it_is(tmp_path: Path, script: str, problem: str) -> None:
    with pytest.raises(PagefindError) as caught:
        pagefind.index(
            RECORDS[:2],
            program=fake(tmp_path, script),
            seconds=1 if "sleep" in script else 30,
        )
    assert problem in str(caught.value)


def test_a_program_that_is_not_there_or_cannot_run_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "text").write_text("no program", "utf-8")
    for program in (tmp_path / "none", tmp_path / "text"):
        with pytest.raises(PagefindError, match="Pagefind's program cannot be run"):
            pagefind.index(RECORDS, program=program)

    def missing() -> Path:
        raise FileNotFoundError("Could not find any of …")

    monkeypatch.setattr("pagefind_bin.get_executable", missing)
    with pytest.raises(PagefindError, match="Pagefind's program is missing: Could not find"):
        pagefind.index(RECORDS)


def test_it_may_be_killed_from_outside() -> None:
    with pytest.raises(PagefindError, match="stopped before it was done"):
        pagefind.index(RECORDS, started=lambda process: process.kill())
