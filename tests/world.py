"""A small invented world: records as plain values, written to a folder and read back."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from generator.records import dataset, occasions, references
from generator.records.dataset import Dataset

LANGUAGES = ("en", "de")

Files: TypeAlias = Mapping[str, Any]
"""By path: bytes, a text, or a value to be written as YAML."""


def write(root: Path, files: Files) -> Path:
    """Write every file below ``root``, which is returned."""
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            target.write_bytes(content)
        else:
            text = content if isinstance(content, str) else as_yaml(content)
            target.write_bytes(text.encode())
    return root


def as_yaml(value: Any) -> str:
    """A plain value as YAML: JSON is a part of it."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def read(root: Path, files: Files) -> Dataset:
    """The dataset of these files, which must be without fault."""
    found, shape = dataset.read(write(root, files), languages=LANGUAGES)
    resolved, unresolved = references.resolve(found)
    filled, lacking = occasions.inherit(resolved)
    assert (shape, unresolved, lacking) == ((), (), ())
    return filled


def actor(name: str, **more: Any) -> dict[str, Any]:
    """An actor's record."""
    return {"kind": "person", "name": name, **more}


def event(*actors: str, **more: Any) -> dict[str, Any]:
    """The record of an event about some actors."""
    about = {"title": "Shipments", "status": "alleged", "date": "2031-05", "summary": "Shells."}
    return {**about, "actors": list(actors), **more}


def source(**more: Any) -> dict[str, Any]:
    """A source's record."""
    about = {"file": "daily.txt", "sha256": "0" * 64, "title": "Daily", "published": "2031-05-05"}
    return {**about, "language": "en", **more}


def claim(*statements: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A claim's record."""
    return {"claim": "Northland ships shells.", "event": "shipments"} | {
        "statements": list(statements),
        **more,
    }


def statement(name: str, kind: str, speaker: Any, date: str, **more: Any) -> dict[str, Any]:
    """A statement on a claim, found in sentence 1 of the source `daily`."""
    about = {"id": name, "kind": kind, "speaker": speaker, "date": date, "text": "Shells."}
    return {**about, "passages": [{"source": "daily", "sentences": "1"}], **more}


BASE: Files = {
    "claims/actors/northland.yml": {"kind": "state", "name": {"en": "Northland", "de": "Nordland"}},
    "claims/actors/southland.yml": {"kind": "state", "name": {"en": "Southland", "de": "Südland"}},
    "claims/actors/westland.yml": {"kind": "state", "name": "Westland"},
    "claims/actors/jane-doe.yml": actor("Jane Doe", part_of="westland"),
    "claims/actors/john-doe.yml": actor("John Doe", part_of="northland"),
    "claims/events/shipments.yml": event("northland", "southland"),
    "claims/sources/daily.yml": source(),
}
"""Actors, an event and a source, as `claim` and `statement` name them."""
