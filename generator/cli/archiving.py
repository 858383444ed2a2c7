"""The command ``archive verify``: newer copies of the sources beside those of the archive."""

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.build import check
from generator.cli.options import archive_option, needed_archive, read
from generator.diagnostics.characters import in_one_line, visible
from generator.diagnostics.diagnostic import UsageError
from generator.diagnostics.printed import counted
from generator.evidence import drift
from generator.evidence.drift import Comparison, Copy, Fate
from generator.records import dates
from generator.records.dataset import Dataset
from generator.records.vocabulary import RecordKind


@click.group()
def archive() -> None:
    """Look after the archive of source texts."""


@archive.command()
@archive_option
@click.option(
    "--date",
    "day",
    metavar="DATE",
    default=lambda: _today(),  # noqa: PLW0108 - it stands below
    help="When the newer copies were made; else today.",
)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.pass_obj
def verify(root: Path, archive: str | None, day: str, folder: Path) -> None:
    """Say which passages no longer stand in the newer copies of the sources in FOLDER.

    FOLDER holds texts, each named like the file of its source in the archive, as many as there are.
    What changed after our copy is printed as lines for the record of the source, ready to paste;
    the site then shows it with its date. Exits with 1 if something changed that no record says.
    """
    try:
        date = dates.parse(day)
    except dates.DateError as error:
        raise UsageError(f"--date {error}") from None
    said = read(root)
    ours = needed_archive(root, said, archive)
    checked = check.check(root, languages=said.languages, archive=ours)
    compared = drift.compare(checked.dataset, checked.verified, folder)
    if all(each.copy is Copy.MISSING for each in compared):
        raise UsageError(f"{folder} has no file that is named like that of a source")
    for each in compared:
        for line in (*_lines(each), *_record(checked.dataset, each, date.edtf)):
            click.echo(line)
    changed = [each for each in compared if any(map(each.news, Fate))]
    same = sum(each.copy in (Copy.SAME, Copy.OTHER) for each in compared)
    click.echo(f"{counted(same, 'source')} compared, {len(changed)} changed")
    sys.exit(bool(changed) or any(each.copy is Copy.UNREADABLE for each in compared))


def _today() -> str:
    return dt.date.today().isoformat()  # noqa: DTZ011 - the day where the editor is


def _lines(compared: Comparison) -> Iterator[str]:
    """What became of a source and of each passage that does not stand as it did."""
    about = f"{compared.source}: {compared.copy.value}"
    if compared.copy is Copy.OTHER:
        stand = compared.passages - len(compared.drifts)
        about += f"; passages that stand there as in ours: {stand} of {compared.passages}"
    yield about
    for each in compared.drifts:
        recorded = " (recorded)" if each.is_recorded else ""
        place = f"{each.fate.value}{recorded}: {each.statement}, line {each.line} of our copy"
        yield f"  {place}: {in_one_line(each.problem)}"


def _record(dataset: Dataset, compared: Comparison, date: str) -> Iterator[str]:
    """What changed and is in no record yet, as lines to paste into the source's."""
    news = {fate: compared.news(fate) for fate in Fate}
    if not any(news.values()):
        return
    path = visible(dataset.documents[RecordKind.SOURCE, compared.source].path)
    if dataset.sources[compared.source].changes:
        yield f"# add to “changes” in {path}:"
    else:
        yield f"# add to {path}:"
        yield "changes:"
    yield f"  - date: {date}"
    for fate, keys in news.items():
        if keys:
            yield f"    {fate.value}: [{', '.join(keys)}]"
