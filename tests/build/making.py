"""What is made of a copy of the sample."""

from pathlib import Path

from generator.build import pipeline, settings
from generator.build.files import Build, File
from generator.diagnostics.printed import as_text
from generator.host import reading


def built_of(root: Path) -> Build:
    return pipeline.build(
        root,
        languages=("en", "de"),
        archive=root / "archive",
        site_url="",
        about=reading.read(root / settings.FILE).about,
    )


def file_of(built: Build, language: str, path: str) -> File:
    (found,) = (file for file in built.files if (file.language, file.path) == (language, path))
    return found


def as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def messages(built: Build) -> list[str]:
    return [as_text(found) for found in built.diagnostics]
