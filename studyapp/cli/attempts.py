"""`studyapp attempts`: write every answer to a file, as a table or as JSON."""

from __future__ import annotations

from pathlib import Path

import click

from studyapp.cli.library import library
from studyapp.cli.settings import Settings
from studyapp.cli.words import Trouble, told_plainly


@click.command()
@click.argument("file", metavar="FILE.csv", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--force", is_flag=True, help="Replace the file without asking.")
@click.pass_obj
def attempts(settings: Settings, file: Path, *, force: bool) -> None:
    """Write your answers in the pack in use to FILE.csv, or to FILE.json with all details."""
    with told_plainly():
        from studyapp.services.attempt_export import format_of  # noqa: PLC0415 - when needed

        format_of(file)
        if file.exists() and not force:
            raise Trouble(f"{file} was left as it is. Give another name, or --force to replace it.")
        with library(settings) as workspace:
            try:
                count = workspace.attempt_export.write(file)
            except OSError as trouble:
                reason = trouble.strerror or "it cannot be written"
                raise Trouble(
                    f"{file} was not written: {reason}. Nothing was changed."
                ) from trouble
    answers = "1 answer" if count == 1 else f"{count} answers"
    click.echo(f"{file} holds {answers}.", err=True)
