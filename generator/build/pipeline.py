"""The pipeline in order: from a dataset to the files of its site and everything found wrong.

Pure but for reading the dataset, the hand-written pages and the archive: same input, same bytes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from generator import urls
from generator.build import check, content
from generator.build.check import Checked
from generator.build.files import Build, File
from generator.build.settings import About
from generator.diagnostics.diagnostic import ordered
from generator.evidence.coverage import cover
from generator.exports import api, bibliography
from generator.facts.graph import Graph
from generator.language import locale
from generator.language.locale import Language
from generator.pages.page import Page
from generator.pages.render import Renderer
from generator.pages.sitemap import pages
from generator.records import dataset
from generator.records.dataset import Dataset
from generator.records.vocabulary import RecordKind
from generator.search import index, interface, listings, prose
from generator.search.index import SearchRecord
from generator.sharing import cards
from generator.sharing.share import Shares
from generator.theme import assets


def is_dataset(root: Path, folder: Path) -> bool:
    """Whether a folder holds the dataset, or is part of it: no place to write anything to."""
    folder = folder.resolve()
    parts = (root / name for name in (dataset.FOLDER, content.CONTENT))
    return root.is_relative_to(folder) or any(folder.is_relative_to(part) for part in parts)


def build(
    root: Path,
    *,
    languages: tuple[str, ...],
    archive: Path | None,
    site_url: str,
    about: About | None = None,
) -> Build:
    """The files of the site below ``root``. ``site_url`` is empty where it is not known.

    The ``languages`` must be known (``tongues.chosen``).
    """
    checked = check.check(root, languages=languages, archive=archive)
    spoken = locale.languages(checked.tongues, languages)
    written = {(file.language, file.path): file for file in content.written(root, languages)}
    files = dict(written)
    diagnostics = list(checked.diagnostics)
    for file in _generated(checked, spoken, site_url, about or About()):
        at = file.language, file.path
        if at not in written:
            files[at] = file
        elif file.path == urls.markdown(urls.HOME):
            files[at], found = content.home(written[at], file)
            diagnostics += found
        else:
            files[at] = file
            diagnostics.append(content.taken(written[at]))
    return Build(
        languages=languages,
        spoken=spoken,
        files=tuple(files[key] for key in sorted(files)),
        checked=checked,
        diagnostics=ordered(diagnostics),
    )


def searchable(built: Build, is_left_out: Callable[[str], bool]) -> Iterator[SearchRecord]:
    """Everything that the search finds: the records, the lists, and the hand-written pages.

    ``is_left_out`` says of the path of a hand-written page whether it is none of the site's.
    """
    checked = built.checked
    yield from index.records(checked.graph, checked.verified.evidence, languages=built.spoken)
    yield from listings.records(built.spoken)
    for file in built.files:
        if file.path.endswith(".md") and content.is_own(file) and not is_left_out(file.path):
            prefix = urls.prefix(built.languages, file.language)
            yield from prose.record(built.spoken[file.language], prefix, file.path, file.content)


def _generated(
    checked: Checked, languages: Mapping[str, Language], site_url: str, about: About
) -> Iterator[File]:
    data = checked.graph.dataset
    coverage = cover(checked.graph.dataset, checked.verified)
    every = tuple(pages(checked.graph, checked.verified.evidence, coverage, checked.findings))
    # Whoever shows the picture of a page needs its whole address.
    draw = about.draw if site_url else None
    drawn = cards.addresses(checked.graph) if draw else {}
    codes = tuple(languages)
    for code, language in languages.items():
        shares = _shares(checked.graph, language, codes, site_url, about)
        renderer = Renderer(language, codes, shares, drawn)
        for page in every:
            yield _page(code, renderer, page, data)
        others: Iterable[tuple[str, str | bytes]] = chain(
            bibliography.files(checked.graph, shares),
            cards.files(checked.graph, language, about.name(code), draw),
            assets.files(),
            ((interface.PATH, interface.text(language, languages, data.synonyms)),),
        )
        for path, made in others:
            yield File(language=code, path=path, content=made, origin=None)
    first = codes[0]
    for kind in RecordKind:
        for key in data.of(kind):
            document = data.documents[kind, key]
            path = urls.record(kind, key)
            yield File(language=first, path=path, content=document.text, origin=document.path)
    for path, text in api.files(
        checked.graph, checked.verified.evidence, coverage, languages=languages, site_url=site_url
    ):
        yield File(language=first, path=path, content=text, origin=None)


def _shares(
    graph: Graph, language: Language, codes: tuple[str, ...], site_url: str, about: About
) -> Shares:
    prefix = urls.prefix(codes, language.code)
    return Shares(
        language,
        graph,
        site=about.name(language.code),
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
