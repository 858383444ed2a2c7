"""The pipeline in order: from a dataset to the files of its site and everything found wrong.

Pure but for reading the dataset, the hand-written pages and the archive: same input, same bytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator import answers, assets, checks, dataset, evidence, graph, lock, references, urls
from generator.answers import Raised
from generator.coverage import cover
from generator.dataset import Dataset
from generator.diagnostics import Diagnostic, Level, Location, Rule, ordered
from generator.document import decode
from generator.evidence import Verified
from generator.exports import api, interface
from generator.graph import Graph
from generator.language import language
from generator.lock import Lock
from generator.memory import Memory
from generator.pages import pages
from generator.pages.page import Page
from generator.records import Kind
from generator.render import OVERVIEW, Renderer, without_front_matter
from generator.wordlists import WordLists

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
    is_record: bool = False
    """Whether it is the page of one record, or the search: those stay out of the navigation."""


@dataclass(frozen=True, kw_only=True)
class Checked:
    """A dataset as far as it can be trusted."""

    dataset: Dataset
    """Without the records whose references do not resolve."""
    verified: Verified
    diagnostics: tuple[Diagnostic, ...]

    @cached_property
    def graph(self) -> Graph:
        """Every reference turned both ways; derived when first asked for."""
        return graph.derive(self.dataset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """The files of a site in every language, and what was found wrong on the way."""

    languages: tuple[str, ...]
    files: tuple[File, ...]
    checked: Checked
    diagnostics: tuple[Diagnostic, ...]


def check(
    root: Path, *, languages: tuple[str, ...], archive: Path | None, memory: Memory | None = None
) -> Checked:
    """Everything that can be said of a dataset without building it.

    With a memory, what has not changed since an earlier run is not looked at again.
    """
    read, shape = dataset.read(root, languages=languages, memory=memory)
    resolved, unresolved = references.resolve(read)
    before, unreadable = _read_lock(root)
    words = word_lists(read)
    # On all that could be read, so that one run shows every fault of a record.
    verified = evidence.verify(read, archive, before or Lock(), words, memory)
    raised = (*_alone(read, words, memory), *checks.together(read, words), *verified.raised)
    if memory:
        memory.save()
    diagnostics = (
        *shape,
        *unresolved,
        *unreadable,
        *answers.settle(read, raised, unknown=verified.unguarded),
        *(_outdated(before, verified) if archive else ()),
    )
    return Checked(dataset=resolved, verified=verified, diagnostics=ordered(diagnostics))


def _alone(read: Dataset, words: WordLists, memory: Memory | None) -> tuple[Raised, ...]:
    """What rules find that look at one record alone; not again where they found nothing."""
    if memory is None:
        return tuple(checks.alone(read, words))
    fresh = {
        kind: {
            key: record
            for key, record in read.of(kind).items()
            if not memory.is_proved(read.documents[kind, key].path, words.digest)
        }
        for kind in (Kind.CLAIM, Kind.EVENT, Kind.SOURCE)
    }
    part = replace(
        read,
        claims={key: read.claims[key] for key in fresh[Kind.CLAIM]},
        events={key: read.events[key] for key in fresh[Kind.EVENT]},
        sources={key: read.sources[key] for key in fresh[Kind.SOURCE]},
    )
    raised = tuple(checks.alone(part, words))
    faulty = {finding.diagnostic.location.path for finding in raised}
    for kind, records in fresh.items():
        for key in records:
            path = read.documents[kind, key].path
            if path not in faulty:
                memory.prove(path, words.digest)
    return raised


def word_lists(read: Dataset) -> WordLists:
    """The lists of words that rules look for, with what the dataset adds."""
    return WordLists({key: added.words for key, added in read.wordlists.items()})


def _read_lock(root: Path) -> tuple[Lock | None, tuple[Diagnostic, ...]]:
    path = root / lock.PATH
    if not path.is_file():
        return None, ()
    return lock.read(path.read_text("utf-8", errors="replace"))


def _outdated(before: Lock | None, verified: Verified) -> Iterator[Diagnostic]:
    """With the archive: a lock that is not the one that the archive gives."""
    if before is not None and lock.write(before) != lock.write(verified.lock):
        yield Diagnostic(
            rule=Rule.LOCK,
            location=Location(path=lock.PATH),
            message="this is not what the archive gives: write the lock anew with `make lock`",
            level=Level.WARNING,
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
    coverage = cover(checked.graph.dataset, checked.verified)
    every = tuple(pages(checked.graph, checked.verified.evidence, coverage))
    for code in languages:
        renderer = Renderer(language(code), languages)
        for page in every:
            yield _page(code, renderer, page, data)
        for path, content in assets.files():
            yield File(language=code, path=path, content=content, origin=None)
        spoken = interface.text(code, languages)
        yield File(language=code, path=interface.PATH, content=spoken, origin=None)
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


def _page(code: str, renderer: Renderer, page: Page, data: Dataset) -> File:
    return File(
        language=code,
        path=urls.markdown(page.address),
        content=renderer.page(page),
        origin=data.documents[page.record].path if page.record else None,
        is_record=page.record is not None or page.address == urls.SEARCH,
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
