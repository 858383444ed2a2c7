"""The commands that build: ``build``, ``serve`` and ``write``."""

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from generator.build import cache, folder, pipeline, settings
from generator.build.files import Build
from generator.cli.options import archive_folder, archive_option, read, strict_option
from generator.cli.reports import fails, shown, stop, summary
from generator.diagnostics.characters import in_one_line
from generator.diagnostics.diagnostic import UsageError
from generator.diagnostics.printed import as_text
from generator.sharing import drawing


@click.command("build")
@archive_option
@strict_option
@click.option("--site-dir", metavar="DIR", help="Where the site goes; else as mkdocs.yml says.")
@click.option("--site-url", metavar="URL", help="Its address; else as mkdocs.yml says.")
@click.pass_obj
def build_command(
    root: Path, archive: str | None, strict: bool, site_dir: str | None, site_url: str | None
) -> None:
    """Build the site in every language. If anything fails, the last good site stays as it is."""
    from generator.host import run  # noqa: PLC0415 - MkDocs is slow to start, and `write` has no use for it

    with _mkdocs_log():
        target = run.site_folder(root, given=Path(site_dir) if site_dir else None)
        url = run.site_url(root) if site_url is None else site_url
    built = _built(root, archive, url)
    if fails(built.diagnostics, built.checked, strict=strict):
        stop("The site was not built; the last one stays as it is.")
    pages = sum(file.path.endswith(".md") for file in built.files)
    with _mkdocs_log(), _progress(2 * pages) as on_page:
        job = run.Job(config_file=root / settings.FILE, built=built, strict=strict, on_page=on_page)
        run.build_site(job, site_dir=target, site_url=url)
    click.echo(f"{summary(built.checked)}\n{pages} pages in {shown(target)}")


@click.command()
@click.option("--address", metavar="IP:PORT", help="Where to serve; else 127.0.0.1:8000.")
@click.option("--open", "open_in_browser", is_flag=True, help="Open the browser.")
@click.pass_obj
def serve(root: Path, address: str | None, open_in_browser: bool) -> None:
    """Show the site in the browser, and rebuild it after every edit.

    A record that cannot be read is named in a banner; the rest stays up.
    """
    from generator.host import server  # noqa: PLC0415 - as above

    with _mkdocs_log(level=logging.INFO):
        server.serve(root, address=address, open_in_browser=open_in_browser)


@click.command()
@archive_option
@click.argument("target", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--site-url", metavar="URL", default="", help="The address of the site to be.")
@click.pass_obj
def write(root: Path, archive: str | None, target: Path, site_url: str) -> None:
    """Write the pages to DIR, as Markdown and data, for any other generator.

    Another call removes what this one wrote and is no longer there, and nothing else.
    """
    if pipeline.is_dataset(root, target):
        raise UsageError(f"{target} holds the dataset: name another folder")
    built = _built(root, archive, site_url)
    if fails(built.diagnostics, built.checked, strict=False):
        stop("Nothing was written.")
    written = folder.write(built, target)
    click.echo(
        f"{written.files} files in {shown(target)}: {written.changed} changed,"
        f" {written.removed} removed"
    )


def _built(root: Path, archive: str | None, site_url: str) -> Build:
    said = read(root)
    draw = drawing.remembering(cache.pictures_folder(os.environ))
    built = pipeline.build(
        root,
        languages=said.languages,
        archive=archive_folder(root, said, archive),
        site_url=site_url,
        about=replace(said.about, draw=draw),
    )
    for found in built.diagnostics:
        click.echo(as_text(found), err=True)
    return built


@contextmanager
def _mkdocs_log(level: int = logging.WARNING) -> Iterator[None]:
    """MkDocs' log on standard error, from ``level`` on."""
    log = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    handler.setFormatter(_OneLine("%(levelname)-7s %(message)s"))
    before = log.level
    log.addHandler(handler)
    log.setLevel(level)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(before)


class _OneLine(logging.Formatter):
    """Prints a message on one line, whatever is in it; what is behind it has lines of its own."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - as logging calls it
        return in_one_line(super().formatMessage(record))


@contextmanager
def _progress(steps: int) -> Iterator[Callable[[], None]]:
    """A bar on a terminal, nothing elsewhere."""
    if not _is_terminal():
        yield lambda: None
        return
    with click.progressbar(
        length=steps, label="Building", file=sys.stderr, update_min_steps=max(1, steps // 200)
    ) as bar:
        yield lambda: bar.update(1)


def _is_terminal() -> bool:
    return sys.stderr.isatty()
