"""The command ``claims``: 0 if all is clean, 1 if there are findings, 2 if asked wrongly."""

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from generator import build, folder, settings
from generator.archive import State
from generator.build import Build, Checked
from generator.dataset import FOLDER
from generator.diagnostics import Diagnostic, Level, as_github, as_json, as_text
from generator.pages import states
from generator.settings import UsageError

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_archive = click.option(
    "--archive",
    metavar="DIR",
    help="The folder of source texts; else $CLAIMS_ARCHIVE, else archive/ at the root.",
)
_strict = click.option("--strict", is_flag=True, help="Warnings and unchecked passages fail too.")


class _Group(click.Group):
    """Prints what was asked wrongly as click prints it, and exits with 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UsageError as error:
            raise click.UsageError(str(error)) from None


@click.group(cls=_Group, context_settings=_CONTEXT)
@click.option(
    "-C",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    metavar="DIR",
    help="The folder with mkdocs.yml, claims/ and content/; else this one.",
)
@click.version_option(package_name="claims-explainer")
@click.pass_context
def main(ctx: click.Context, root: Path) -> None:
    """Check the records of a claims-and-denials explainer, and build its site.

    Exit codes: 0 clean, 1 findings, 2 asked wrongly.
    """
    # Material prints an end-of-life notice for MkDocs on every run; nobody here can act on it.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    ctx.obj = root.resolve()


@main.command()
@_archive
@_strict
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    help="github marks the lines of a pull request.",
)
@click.pass_obj
def check(root: Path, archive: str | None, strict: bool, form: str) -> None:
    """Check every record and every passage."""
    checked = build.check(root, languages=_languages(root), archive=_archive_folder(root, archive))
    if form == "json":
        click.echo(as_json(checked.diagnostics))
    else:
        printed = as_github if form == "github" else as_text
        for found in checked.diagnostics:
            click.echo(printed(found))
        click.echo(_summary(checked), err=form == "github")
    sys.exit(_fails(checked.diagnostics, checked, strict=strict))


@main.command("build")
@_archive
@_strict
@click.option("--site-dir", metavar="DIR", help="Where the site goes; else as mkdocs.yml says.")
@click.option("--site-url", metavar="URL", help="Its address; else as mkdocs.yml says.")
@click.pass_obj
def build_command(
    root: Path, archive: str | None, strict: bool, site_dir: str | None, site_url: str | None
) -> None:
    """Build the site in every language. If anything fails, the last good site stays as it is."""
    from generator import site  # noqa: PLC0415 - MkDocs is slow to start, and `check` has no use for it

    with _mkdocs_log():
        target = site.site_folder(root, given=Path(site_dir) if site_dir else None)
        url = site.site_url(root) if site_url is None else site_url
    built = _built(root, archive, url)
    if _fails(built.diagnostics, built.checked, strict=strict):
        _stop("The site was not built; the last one stays as it is.")
    pages = sum(file.path.endswith(".md") for file in built.files)
    with _mkdocs_log(), _progress(2 * pages) as on_page:
        job = site.Job(
            config_file=root / settings.FILE, built=built, strict=strict, on_page=on_page
        )
        site.build_site(job, site_dir=target, site_url=url)
    click.echo(f"{_summary(built.checked)}\n{pages} pages in {_shown(target)}")


@main.command()
@click.option("--address", metavar="IP:PORT", help="Where to serve; else 127.0.0.1:8000.")
@click.option("--open", "open_in_browser", is_flag=True, help="Open the browser.")
@click.pass_obj
def serve(root: Path, address: str | None, open_in_browser: bool) -> None:
    """Show the site in the browser, and rebuild it after every edit.

    A record that cannot be read is named in a banner; the rest stays up.
    """
    from generator import site  # noqa: PLC0415 - as above

    with _mkdocs_log(level=logging.INFO):
        site.serve(root, address=address, open_in_browser=open_in_browser)


@main.command()
@_archive
@click.argument("target", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--site-url", metavar="URL", default="", help="The address of the site to be.")
@click.pass_obj
def write(root: Path, archive: str | None, target: Path, site_url: str) -> None:
    """Write the pages to DIR, as Markdown and data, for any other generator.

    Another call removes what this one wrote and is no longer there, and nothing else.
    """
    if build.is_dataset(root, target):
        raise UsageError(f"{target} holds the dataset: name another folder")
    built = _built(root, archive, site_url)
    if _fails(built.diagnostics, built.checked, strict=False):
        _stop("Nothing was written.")
    written = folder.write(built, target)
    click.echo(
        f"{written.files} files in {_shown(target)}: {written.changed} changed,"
        f" {written.removed} removed"
    )


def _built(root: Path, archive: str | None, site_url: str) -> Build:
    built = build.build(
        root,
        languages=_languages(root),
        archive=_archive_folder(root, archive),
        site_url=site_url,
    )
    for found in built.diagnostics:
        click.echo(as_text(found), err=True)
    return built


def _languages(root: Path) -> tuple[str, ...]:
    if not (root / settings.FILE).is_file() and not (root / FOLDER).is_dir():
        message = f"{root} has neither {settings.FILE} nor {FOLDER}/: name the dataset's folder"
        raise UsageError(f"{message} with -C")
    return settings.languages(root)


def _archive_folder(root: Path, given: str | None) -> Path | None:
    return settings.archive_folder(root, given=given, environment=os.environ)


def _fails(diagnostics: tuple[Diagnostic, ...], checked: Checked, *, strict: bool) -> bool:
    errors = any(found.level is Level.ERROR for found in diagnostics)
    unchecked = states(checked.evidence, checked.graph.entries.values())[State.UNCHECKED]
    return errors or (strict and bool(diagnostics or unchecked))


def _summary(checked: Checked) -> str:
    """What was checked and what was found, zeros included."""
    graph = checked.graph
    data = graph.dataset
    records = {
        "claim": len(data.claims),
        "statement": len(graph.entries),
        "actor": len(data.actors),
        "event": len(data.events),
        "source": len(data.sources),
    }
    passages = states(checked.evidence, graph.entries.values())
    levels = [found.level for found in checked.diagnostics]
    found = {level.value: levels.count(level) for level in Level}
    return "\n".join(
        (
            ", ".join(_counted(n, word) for word, n in records.items()),
            f"{_counted(sum(passages.values()), 'passage')}: "
            + ", ".join(f"{n:,} {state.value}" for state, n in passages.items()),
            ", ".join(_counted(n, word) for word, n in found.items()),
        )
    )


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _shown(path: Path) -> str:
    path = path.absolute()
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


@contextmanager
def _mkdocs_log(level: int = logging.WARNING) -> Iterator[None]:
    """MkDocs' log on standard error, from ``level`` on."""
    log = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)-7s %(message)s"))
    before = log.level
    log.addHandler(handler)
    log.setLevel(level)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(before)


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


def _stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)
