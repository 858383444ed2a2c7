"""The commands that check: ``check``, ``lock`` and ``coverage``."""

import gc
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.build import check as inspection
from generator.build.cache import folder_for
from generator.build.check import Checked
from generator.cli.options import (
    archive_folder,
    archive_option,
    format_option,
    needed_archive,
    read,
    strict_option,
)
from generator.cli.reports import fails, shown, stop, summary
from generator.diagnostics.characters import in_one_line
from generator.diagnostics.printed import as_github, as_json, as_text, counted
from generator.evidence import coverage as coverages
from generator.evidence import lock as locks
from generator.evidence.coverage import Accounted, SourceCoverage
from generator.records.memory import Memory
from generator.texts.passages import State


@click.command()
@archive_option
@strict_option
@format_option
@click.pass_obj
def check(root: Path, archive: str | None, strict: bool, form: str) -> None:
    """Check every record and every passage, against the archive or else against the lock."""
    checked = _checked(root, archive)
    if form == "json":
        click.echo(as_json(checked.diagnostics))
    else:
        printed = as_github if form == "github" else as_text
        for found in checked.diagnostics:
            click.echo(printed(found))
        click.echo(summary(checked), err=form == "github")
    sys.exit(fails(checked.diagnostics, checked, strict=strict))


def _checked(root: Path, given: str | None) -> Checked:
    said = read(root)
    codes, archive = said.languages, archive_folder(root, said, given)
    # All that is read lives as long as the command: looking for garbage finds none, neither now nor
    # at the end, as it is frozen.
    gc.disable()
    try:
        memory = Memory(folder_for(root, codes, os.environ))
        return inspection.check(root, languages=codes, archive=archive, memory=memory)
    finally:
        gc.freeze()
        gc.enable()


@click.command()
@archive_option
@click.pass_obj
def lock(root: Path, archive: str | None) -> None:
    """Write claims/passages.lock: where each passage was found, and in which bytes.

    With it, passages are proved where there is no archive. If one fails, nothing is written.
    """
    said = read(root)
    folder = needed_archive(root, said, archive)
    checked = inspection.check(root, languages=said.languages, archive=folder)
    failed = [
        found for key, found in checked.verified.evidence.items() if found.state is State.FAILED
    ]
    if failed:
        for found in checked.diagnostics:
            click.echo(as_text(found), err=True)
        stop(f"{counted(len(failed), 'passage')} failed; the lock stays as it was.")
    path = root / locks.PATH
    written = locks.write(checked.verified.lock).encode()
    changed = not path.is_file() or path.read_bytes() != written
    if changed:
        path.write_bytes(written)
    passages = sum(map(len, checked.verified.lock.passages.values()))
    state = "written" if changed else "unchanged"
    click.echo(f"{shown(path)} {state}: {counted(passages, 'passage')}")


@click.command()
@archive_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="json has every sentence that is left.",
)
@click.pass_obj
def coverage(root: Path, archive: str | None, form: str) -> None:
    """Say what became of every sentence of every source: in a passage, set aside, or left."""
    said = read(root)
    checked = inspection.check(
        root, languages=said.languages, archive=archive_folder(root, said, archive)
    )
    covered = checked.verified
    every = coverages.cover(checked.graph.dataset, covered).values()
    if form == "json":
        click.echo(json.dumps([_as_json(of) for of in every], ensure_ascii=False, indent=2))
    else:
        for of in every:
            for line in _lines(of):
                click.echo(line)
        done = sum(of.is_complete for of in every)
        click.echo(f"{done} of {counted(len(every), 'source')} complete")
    sys.exit(not all(of.is_complete for of in every))


def _lines(of: SourceCoverage) -> Iterator[str]:
    if of.sentences is None:
        yield f"{of.source}: unknown, for neither the archive nor the lock has it"
        return
    used = sum(bool(sentence.statements) for sentence in of.sentences)
    aside = sum(sentence.set_aside is not None for sentence in of.sentences)
    yield (
        f"{of.source}: {counted(len(of.sentences), 'sentence')}: {used} in passages,"
        f" {aside} set aside, {len(of.left)} left; {of.quoted_share:.1f} % of its words quoted"
    )
    for sentence in of.left:
        yield f"  left: {_place(sentence)}"
    for sentence in of.both:
        yield f"  set aside and in a passage: {_place(sentence)}"


def _place(sentence: Accounted) -> str:
    line = f", line {sentence.line}: {in_one_line(sentence.text)}" if sentence.line else ""
    return f"sentence {sentence.number}{line}"


def _as_json(of: SourceCoverage) -> dict[str, object]:
    return {
        "source": of.source,
        "complete": of.is_complete,
        "quoted_share": round(of.quoted_share, 1),
        "sentences": None
        if of.sentences is None
        else [
            {
                "number": sentence.number,
                "line": sentence.line,
                "words": sentence.words,
                "statements": list(sentence.statements),
                "set_aside": sentence.set_aside.value if sentence.set_aside else None,
                "left": sentence.is_left,
            }
            for sentence in of.sentences
        ],
    }
