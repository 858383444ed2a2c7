"""The command ``claims``: 0 if all is clean, 1 if there are findings, 2 if asked wrongly."""

import os
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from generator.diagnostics.characters import in_one_line
from generator.diagnostics.diagnostic import UsageError

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_COMMANDS = {
    "archive": "archiving:archive",
    "build": "building:build_command",
    "check": "checking:check",
    "coverage": "checking:coverage",
    "explain": "editing:explain",
    "locate": "editing:locate",
    "lock": "checking:lock",
    "quote": "drafting:quote",
    "serve": "building:serve",
    "write": "building:write",
}
"""Module and name of each: only the one that was asked for is loaded, for what makes pages takes
longer to load than most datasets to check."""


class _Group(click.Group):
    """Prints what was asked wrongly as click prints it, and exits with 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        # All of them where there is none of that name: click offers the nearest.
        for name in (cmd_name,) if cmd_name in _COMMANDS else _COMMANDS:
            module, _, command = _COMMANDS[name].partition(":")
            self.add_command(getattr(import_module(f"generator.cli.{module}"), command))
        return super().get_command(ctx, cmd_name)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UsageError as error:
            raise click.UsageError(in_one_line(str(error))) from None


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
