"""The folder of source texts, and what is not trusted in it."""

import hashlib
from pathlib import Path
from typing import Any

from generator.records.schema import Source
from generator.texts.archive import Archive, Untrusted
from generator.texts.text import SourceText
from tests.world import LANGUAGES, source


def record(raw: bytes, **keys: Any) -> Source:
    about = source(sha256=hashlib.sha256(raw).hexdigest(), **keys)
    return Source.model_validate(about, context={"languages": LANGUAGES})


def test_opens_the_bytes_that_the_record_names(tmp_path: Path) -> None:
    raw = "Süd\r\n".encode()
    (tmp_path / "daily.txt").write_bytes(raw)
    archive = Archive(tmp_path)
    opened = archive.open(record(raw))

    assert isinstance(opened, SourceText)
    assert opened.text == "Süd\r\n"
    (tmp_path / "daily.txt").unlink()
    assert archive.bytes_of(record(raw)) == raw  # read once


def test_has_no_bytes_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    archive = Archive(tmp_path)

    assert archive.bytes_of(record(b"")) is None
    assert archive.bytes_of(record(b"", file="folder")) is None
    assert archive.bytes_of(record(b"", file="é" * 127)) is None


def test_does_not_trust_other_bytes_than_those_that_the_record_names(tmp_path: Path) -> None:
    (tmp_path / "daily.txt").write_bytes(b"other")

    assert Archive(tmp_path).open(record(b"shells")) == Untrusted(
        key="sha256",
        problem="must be that of daily.txt in the archive, and its SHA-256 is"
        " d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa",
    )


def test_does_not_trust_bytes_that_are_no_text(tmp_path: Path) -> None:
    raw = "one\r\nSüd".encode("latin-1")
    (tmp_path / "daily.txt").write_bytes(raw)

    assert Archive(tmp_path).open(record(raw)) == Untrusted(
        key="file",
        problem="must name a file in UTF-8, and the byte 0xFC in line 2 of daily.txt is not",
    )
