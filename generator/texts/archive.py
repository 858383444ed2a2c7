"""The archive: a folder outside the project with the files of the sources.

A passage is looked for in the very bytes whose SHA-256 the source's record names.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from generator.language.grammar import Grammar
from generator.records.schema import Source
from generator.texts.text import SourceText


class Archive:
    """The folder of source texts, each file read at most once."""

    def __init__(self, folder: Path, known: Grammar | None = None) -> None:
        self._folder = folder
        self._grammar = known
        self._read: dict[str, bytes | None] = {}

    def bytes_of(self, source: Source) -> bytes | None:
        """The bytes of a source's file, or None if it is not there."""
        if source.file not in self._read:
            path = self._folder / source.file
            self._read[source.file] = path.read_bytes() if path.is_file() else None
        return self._read[source.file]

    def open(self, source: Source) -> "SourceText | Untrusted":
        """A source's text, or why its bytes cannot be trusted."""
        raw = self.bytes_of(source)
        assert raw is not None
        found = hashlib.sha256(raw).hexdigest()
        if found != source.sha256:
            problem = f"must be that of {source.file} in the archive, and its SHA-256 is {found}"
            return Untrusted(key="sha256", problem=problem)
        try:
            return SourceText(raw.decode("utf-8"), self._grammar, source.kind)
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            byte = f"the byte 0x{raw[error.start]:02X} in line {line}"
            problem = f"must name a file in UTF-8, and {byte} of {source.file} is not"
            return Untrusted(key="file", problem=problem)


@dataclass(frozen=True, slots=True, kw_only=True)
class Untrusted:
    """Why a source's bytes cannot be trusted: the key of its record, and the words."""

    key: str
    problem: str
