"""The commands that help an editor: ``locate`` and ``explain``."""

import json
import sys
from pathlib import Path

import click

from generator.build import check
from generator.build.check import Checked
from generator.cli.options import archive_option, needed_archive, read
from generator.diagnostics import manual
from generator.diagnostics.characters import in_one_line, visible
from generator.diagnostics.diagnostic import UsageError
from generator.diagnostics.rules import Rule
from generator.evidence import finder
from generator.evidence.finder import Found
from generator.texts.text import SourceText


@click.command()
@archive_option
@click.argument("words")
@click.pass_obj
def locate(root: Path, archive: str | None, words: str) -> None:
    """Find WORDS in the archive and print the passage ready to paste; small errors are forgiven.

    If WORDS is the id or the file name of a source, print that source with its sentences numbered.
    """
    said = read(root)
    folder = needed_archive(root, said, archive)
    checked = check.check(root, languages=said.languages, archive=folder)
    texts = checked.verified.texts
    for key, source in checked.graph.dataset.sources.items():
        if words in (key, source.file) and key in texts:
            _print_source(texts[key])
            return
    if words.endswith(".txt") and " " not in words:
        raise UsageError(f"no source that can be read has the file {words}")
    lists = check.word_lists(checked.graph.dataset, checked.tongues.grammar)
    found = finder.find(checked.graph.dataset, texts, words, lists)
    for one in found:
        click.echo(_passage(checked, one))
    if not found:
        click.echo("Nothing like it stands in the archive.", err=True)
    sys.exit(not found)


@click.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> None:
    """Print the page of RULE: what it asks for and why, with examples. Without one, list all."""
    if rule is None:
        for known in Rule:
            click.echo(f"{known.value:20} {known.summary}")
        return
    click.echo(manual.page(rule))


def _print_source(text: SourceText) -> None:
    width = len(str(len(text.sentences)))
    line = 0
    for sentence in text.sentences:
        if sentence.line != line:
            line = sentence.line
            click.echo(f"line {line}")
        words = in_one_line(text.text[sentence.start : sentence.end])
        click.echo(f"  {sentence.number:{width}}  {words}")


def _passage(checked: Checked, found: Found) -> str:
    """A passage as YAML, with comments that say where it stands and what the guards think."""
    passage, located = found.passage, found.located
    source = checked.graph.dataset.sources[passage.source]
    likeness = "" if found.likeness == 100 else f", {found.likeness} % alike"
    lines = [
        f"# {source.file}, line {located.line}, sentence {passage.sentences}{likeness}",
        *(f"# {finding.rule.value}: {finding.problem}" for finding in located.findings),
        f"- source: {passage.source}",
        f"  sentences: {passage.sentences}",
    ]
    words = {"quote": passage.quote, "prefix": passage.prefix, "suffix": passage.suffix}
    lines += (
        f"  {key}: {json.dumps(text, ensure_ascii=False)}" for key, text in words.items() if text
    )
    return "\n".join(map(visible, lines))
