"""The hand-written pages: read, and joined with what is generated."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.build.files import File
from generator.diagnostics.diagnostic import Diagnostic, Location
from generator.diagnostics.rules import Rule
from generator.pages.render import OVERVIEW, without_front_matter
from generator.records.document import decode

CONTENT = "content"


def written(root: Path, languages: tuple[str, ...]) -> Iterator[File]:
    """The hand-written files: each language's own, and what lies beside them for all languages."""
    folder = root / CONTENT
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if not path.is_file() or any(part.startswith(".") for part in parts):
            continue
        own = len(parts) > 1 and parts[0] in languages
        for code in (parts[0],) if own else languages:
            yield File(
                language=code,
                path="/".join(parts[1:] if own else parts),
                content=path.read_bytes(),
                origin=f"{CONTENT}/{'/'.join(parts)}",
            )


def is_own(file: File) -> bool:
    """Whether a file was written by hand."""
    return file.origin is not None and file.origin.startswith(f"{CONTENT}/")


def home(own: File, generated: File) -> tuple[File, tuple[Diagnostic, ...]]:
    """The hand-written home page, with the overview where it asks for it or else at its end."""
    assert isinstance(own.content, bytes)
    assert isinstance(generated.content, str)
    text, diagnostics = decode(own.origin or "", own.content)
    if text is None:
        return generated, diagnostics
    overview = without_front_matter(generated.content)
    before, _, after = text.partition(OVERVIEW)
    content = f"{before.rstrip()}\n\n{overview.strip()}\n{after}"
    return replace(own, content=content), diagnostics


def taken(own: File) -> Diagnostic:
    return Diagnostic(
        rule=Rule.CONTENT,
        location=Location(path=own.origin or CONTENT),
        message=f"the generator makes {own.path} itself: give this file another name",
    )
