"""The pipeline in order: from a dataset to the files of its site and everything found wrong.

Pure but for reading the dataset, the hand-written pages and the archive: same input, same bytes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from generator import assets, dataset, inspection, urls
from generator.coverage import cover
from generator.dataset import Dataset
from generator.diagnostics import Diagnostic, Location, Rule, ordered
from generator.document import decode
from generator.exports import api, cards, citations, interface
from generator.inspection import Checked
from generator.language import language
from generator.pages import pages
from generator.pages.page import Page
from generator.records import Kind
from generator.render import OVERVIEW, Renderer, without_front_matter
from generator.settings import About
from generator.shares import Shares

CONTENT = "content"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of the site, before MkDocs: Markdown pages, and data as they are."""

    language: str
    path: str
    """From the root of its language's pages, with ``/``."""
    content: str | bytes
    origin: str | None
    """The file that an editor would change, from the dataset's root; None if there is none."""
    in_nav: bool = True
    """Whether it is a page that the navigation must name: not if it is one of many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """The files of a site in every language, and what was found wrong on the way."""

    languages: tuple[str, ...]
    files: tuple[File, ...]
    checked: Checked
    diagnostics: tuple[Diagnostic, ...]


def is_dataset(root: Path, folder: Path) -> bool:
    """Whether a folder holds the dataset, or is part of it: no place to write anything to."""
    folder = folder.resolve()
    parts = (root / name for name in (dataset.FOLDER, CONTENT))
    return root.is_relative_to(folder) or any(folder.is_relative_to(part) for part in parts)


def build(
    root: Path,
    *,
    languages: tuple[str, ...],
    archive: Path | None,
    site_url: str,
    about: About | None = None,
) -> Build:
    """The files of the site below ``root``. ``site_url`` is empty where it is not known."""
    checked = inspection.check(root, languages=languages, archive=archive)
    written = {(file.language, file.path): file for file in _content(root, languages)}
    files = dict(written)
    diagnostics = list(checked.diagnostics)
    for file in _generated(checked, languages, site_url, about or About()):
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


def _generated(
    checked: Checked, languages: tuple[str, ...], site_url: str, about: About
) -> Iterator[File]:
    data = checked.graph.dataset
    coverage = cover(checked.graph.dataset, checked.verified)
    every = tuple(pages(checked.graph, checked.verified.evidence, coverage))
    # Whoever shows the picture of a page needs its whole address.
    draw = about.draw if site_url else None
    drawn = cards.addresses(checked.graph) if draw else {}
    for code in languages:
        shares = _shares(data, code, languages, site_url, about)
        renderer = Renderer(language(code), languages, shares, drawn)
        for page in every:
            yield _page(code, renderer, page, data)
        titled = ((page, renderer.title(page)) for page in every)
        others: Iterable[tuple[str, str | bytes]] = chain(
            citations.files(titled, shares),
            cards.files(checked.graph, language(code), about.name(code), draw),
            assets.files(),
            ((interface.PATH, interface.text(code, languages)),),
        )
        for path, content in others:
            yield File(language=code, path=path, content=content, origin=None)
    first = languages[0]
    for kind in Kind:
        for key in data.of(kind):
            document = data.documents[kind, key]
            path = urls.record(kind, key)
            yield File(language=first, path=path, content=document.text, origin=document.path)
    for path, text in api.files(
        checked.graph, checked.verified.evidence, coverage, languages=languages, site_url=site_url
    ):
        yield File(language=first, path=path, content=text, origin=None)


def _shares(
    data: Dataset, code: str, languages: tuple[str, ...], site_url: str, about: About
) -> Shares:
    prefix = urls.prefix(languages, code)
    return Shares(
        language(code),
        data,
        site=about.name(code),
        absolute=lambda address: urls.absolute(site_url, prefix + address) if site_url else "",
        forge=about.forge,
    )


def _page(code: str, renderer: Renderer, page: Page, data: Dataset) -> File:
    return File(
        language=code,
        path=urls.markdown(page.address),
        content=renderer.page(page),
        origin=data.documents[page.record].path if page.record else None,
        in_nav=page.in_nav,
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
