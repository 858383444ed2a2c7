"""The command that checks anybody's drafts: ``quote``."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from generator.build import check, settings
from generator.build.cache import folder_for
from generator.checks.wordlists import WordLists
from generator.cli.options import archive_option, format_option, needed_archive, read
from generator.diagnostics.diagnostic import UsageError
from generator.drafts import corpus, excuses, markup, remarks
from generator.drafts.corpus import Work
from generator.drafts.judgement import Judge
from generator.drafts.remarks import Remark, Weight
from generator.records.dataset import FOLDER
from generator.records.memory import Memory
from generator.records.schema import Actor

_STANDARD_INPUT = "-"


@click.command()
@archive_option
@format_option
@click.option(
    "--excuse",
    metavar="FILE",
    help="A list of words that are no quotations: “the words | the reason”, a line each.",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.pass_obj
def quote(
    root: Path, archive: str | None, form: str, excuse: str | None, files: tuple[str, ...]
) -> None:
    """Find every quotation in drafts, and say of each whether it stands in the archive.

    FILE is Markdown, plain text or HTML, or - for standard input. It takes an archive and no
    records; where there are any, it says which of them carries a quotation. A quotation that is
    none is excused by a comment on its line or the one before:
    <!-- claims: not a quotation: the reason -->

    Exit codes: 0 if all are verbatim or excused, 1 if not, 2 asked wrongly.
    """
    listed = excuses.read(excuse, _bytes(excuse)) if excuse else ()
    drafts = {name: markup.read(_called(name), _bytes(name)) for name in dict.fromkeys(files)}
    library = _library(root, archive, files)
    judge = Judge(library.works, drafts.values(), library.lists, library.actors)
    found = [
        remark
        for name, draft in drafts.items()
        for remark in remarks.remarks(name, draft, judge.judge(draft), listed)
    ]
    _print(found, form)
    sys.exit(any(remark.level is not Weight.NOTICE for remark in found))


def _print(found: list[Remark], form: str) -> None:
    if form == "json":
        click.echo(remarks.as_json(found))
        return
    as_line = remarks.as_github if form == "github" else remarks.as_text
    for remark in found:
        click.echo(as_line(remark))
    click.echo(remarks.summary(found), err=form == "github")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Library:
    """What drafts are held against."""

    works: tuple[Work, ...]
    lists: WordLists
    actors: dict[str, Actor]


def _library(root: Path, archive: str | None, files: Iterable[str]) -> _Library:
    """The archive, with the records if there are any; UsageError if it has no text."""
    own = frozenset(Path(name).resolve() for name in files)
    if (root / settings.FILE).is_file() or (root / FOLDER).is_dir():
        said = read(root)
        folder = needed_archive(root, said, archive)
        memory = Memory(folder_for(root, said.languages, os.environ))
        checked = check.check(root, languages=said.languages, archive=folder, memory=memory)
        known, data = checked.tongues.grammar, checked.dataset
        lists = check.word_lists(data, known)
        recorded = tuple(corpus.of_records(data, checked.verified, known))
        actors = dict(data.actors)
    else:
        folder = needed_archive(root, settings.Settings(), archive)
        lists, recorded, actors = WordLists({}), (), {}
    named = frozenset(work.name for work in recorded)
    works = (*recorded, *corpus.of_folder(folder, lists.grammar, named, own))
    if not works:
        raise UsageError(f"the archive at {folder} holds no text")
    return _Library(works=works, lists=lists, actors=actors)


def _called(name: str) -> str:
    return "standard input" if name == _STANDARD_INPUT else name


def _bytes(name: str) -> bytes:
    """What a file holds; UsageError if it cannot be read."""
    if name == _STANDARD_INPUT:
        return sys.stdin.buffer.read()
    path = Path(name)
    if path.is_dir():
        raise UsageError(f"{name} is a folder: name the files in it")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UsageError(f"there is no file {name}") from None
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}") from None
