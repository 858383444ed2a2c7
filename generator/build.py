"""The pipeline in order: from a dataset to the files of its site and everything found wrong.

Pure but for reading the dataset, the hand-written pages and the archive: same input, same bytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator import checks, dataset, evidence, graph, references, urls
from generator.dataset import Dataset
from generator.diagnostics import Diagnostic, Location, Rule, ordered
from generator.document import decode
from generator.evidence import Evidence
from generator.exports import api
from generator.graph import Graph
from generator.language import language
from generator.pages import pages
from generator.records import Kind
from generator.render import OVERVIEW, Renderer, without_front_matter
from generator.views import Page

CONTENT = "content"
STYLESHEET = "assets/claims.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of the site, before MkDocs: Markdown pages, and data as they are."""

    language: str
    path: str
    """From the root of its language's pages, with ``/``."""
    content: str | bytes
    origin: str | None
    """The file that an editor would change, from the dataset's root; None if there is none."""
    is_record: bool = False
    """Whether it is the page of one record: such pages stay out of the navigation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A dataset as far as it can be trusted."""

    graph: Graph
    evidence: Evidence
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """The files of a site in every language, and what was found wrong on the way."""

    languages: tuple[str, ...]
    files: tuple[File, ...]
    checked: Checked
    diagnostics: tuple[Diagnostic, ...]


def check(root: Path, *, languages: tuple[str, ...], archive: Path | None) -> Checked:
    """Everything that can be said of a dataset without building it."""
    read, shape = dataset.read(root, languages=languages)
    resolved, unresolved = references.resolve(read)
    # On all that could be read, so that one run shows every fault of a record.
    editorial = checks.run(read)
    found, evident = evidence.verify(read, archive)
    return Checked(
        graph=graph.derive(resolved),
        evidence=found,
        diagnostics=ordered((*shape, *unresolved, *editorial, *evident)),
    )


def is_dataset(root: Path, folder: Path) -> bool:
    """Whether a folder holds the dataset, or is part of it: no place to write anything to."""
    folder = folder.resolve()
    parts = (root / name for name in (dataset.FOLDER, CONTENT))
    return root.is_relative_to(folder) or any(folder.is_relative_to(part) for part in parts)


def build(root: Path, *, languages: tuple[str, ...], archive: Path | None, site_url: str) -> Build:
    """The files of the site below ``root``. ``site_url`` is empty where it is not known."""
    checked = check(root, languages=languages, archive=archive)
    written = {(file.language, file.path): file for file in _content(root, languages)}
    files = dict(written)
    diagnostics = list(checked.diagnostics)
    for file in _generated(checked, languages, site_url):
        at = file.language, file.path
        if at not in written:
            files[at] = file
        elif file.path == urls.markdown(urls.HOME):
            files[at], found = _home(written[at], file)
            diagnostics += found
        else:
            files[at] = file
            diagnostics.append(_taken(written[at]))
    return Build(
        languages=languages,
        files=tuple(files[key] for key in sorted(files)),
        checked=checked,
        diagnostics=ordered(diagnostics),
    )


def _generated(checked: Checked, languages: tuple[str, ...], site_url: str) -> Iterator[File]:
    data = checked.graph.dataset
    every = tuple(pages(checked.graph, checked.evidence))
    for code in languages:
        renderer = Renderer(language(code), languages)
        for page in every:
            yield _page(code, renderer, page, data)
        stylesheet = (Path(__file__).parent / "theme" / "claims.css").read_text("utf-8")
        yield File(language=code, path=STYLESHEET, content=stylesheet, origin=None)
    first = languages[0]
    for kind in Kind:
        for key in data.of(kind):
            document = data.documents[kind, key]
            path = urls.record(kind, key)
            yield File(language=first, path=path, content=document.text, origin=document.path)
    for path, text in api.files(
        checked.graph, checked.evidence, languages=languages, site_url=site_url
    ):
        yield File(language=first, path=path, content=text, origin=None)


def _page(code: str, renderer: Renderer, page: Page, data: Dataset) -> File:
    return File(
        language=code,
        path=urls.markdown(page.address),
        content=renderer.page(page),
        origin=data.documents[page.record].path if page.record else None,
        is_record=page.record is not None,
    )


def _content(root: Path, languages: tuple[str, ...]) -> Iterator[File]:
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


def _home(written: File, generated: File) -> tuple[File, tuple[Diagnostic, ...]]:
    """The hand-written home page, with the overview where it asks for it or else at its end."""
    assert isinstance(written.content, bytes)
    assert isinstance(generated.content, str)
    text, diagnostics = decode(written.origin or "", written.content)
    if text is None:
        return generated, diagnostics
    overview = without_front_matter(generated.content)
    before, _, after = text.partition(OVERVIEW)
    content = f"{before.rstrip()}\n\n{overview.strip()}\n{after}"
    return replace(written, content=content), diagnostics


def _taken(written: File) -> Diagnostic:
    return Diagnostic(
        rule=Rule.CONTENT,
        location=Location(path=written.origin or CONTENT),
        message=f"the generator makes {written.path} itself: give this file another name",
    )
