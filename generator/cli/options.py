"""What several commands are asked with."""

import os
from pathlib import Path

import click

from generator.build import settings
from generator.build.settings import Settings
from generator.diagnostics.diagnostic import UsageError
from generator.host import reading
from generator.records.dataset import FOLDER

archive_option = click.option(
    "--archive",
    metavar="DIR",
    help="The folder of source texts; else $CLAIMS_ARCHIVE, else archive/ at the root.",
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    help="github marks the lines of a pull request.",
)
strict_option = click.option(
    "--strict", is_flag=True, help="Warnings and unchecked passages fail too."
)


def read(root: Path) -> Settings:
    """What ``mkdocs.yml`` says of the dataset below ``root``; UsageError if there is none."""
    if not (root / settings.FILE).is_file() and not (root / FOLDER).is_dir():
        message = f"{root} has neither {settings.FILE} nor {FOLDER}/: name the dataset's folder"
        raise UsageError(f"{message} with -C")
    return reading.read(root / settings.FILE)


def archive_folder(root: Path, said: Settings, given: str | None) -> Path | None:
    """The archive that was asked for, or that is there."""
    return settings.archive_folder(
        root, given=given, configured=said.archive, environment=os.environ
    )


def needed_archive(root: Path, said: Settings, given: str | None) -> Path:
    """The archive; UsageError if there is none."""
    folder = archive_folder(root, said, given)
    if folder is None:
        raise UsageError(
            f"this needs the archive: name its folder with --archive or ${settings.ENVIRONMENT}"
        )
    return folder
