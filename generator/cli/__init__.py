"""The command ``claims``: 0 if all is clean, 1 if there are findings, 2 if asked wrongly."""

import os
from pathlib import Path
from typing import Any

import click

from generator.cli import building, checking, finding
from generator.settings import UsageError

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


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


for command in (
    building.build_command,
    building.serve,
    building.write,
    checking.check,
    checking.coverage,
    checking.lock,
    finding.explain,
    finding.locate,
):
    main.add_command(command)
