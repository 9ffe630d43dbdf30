"""`studyapp export`: write the whole pack as one JSON object."""

from __future__ import annotations

from pathlib import Path

import click

from studyapp.cli.library import library
from studyapp.cli.settings import Settings
from studyapp.cli.words import Trouble, told_plainly

STANDARD_OUTPUT = Path("-")


@click.command()
@click.argument(
    "file", metavar="FILE.json", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True)
)
@click.option("--force", is_flag=True, help="Replace the file without asking.")
@click.pass_obj
def export(settings: Settings, file: Path, *, force: bool) -> None:
    """Write the pack in use, with all its questions, to FILE.json; `-` is standard output."""
    if file != STANDARD_OUTPUT and file.exists() and not force and not _may_replace(file):
        raise Trouble(f"{file} was left as it is. Give another name, or --force to replace it.")
    with told_plainly(), library(settings) as workspace:
        from studyapp.services.transfer import export_json, pack_as_json  # noqa: PLC0415 - as needed

        if file == STANDARD_OUTPUT:
            click.echo(pack_as_json(workspace), nl=False)
            return
        try:
            export_json(workspace, file)
        except OSError as trouble:
            reason = trouble.strerror or "it cannot be written"
            raise Trouble(f"{file} was not written: {reason}. Nothing was changed.") from trouble
    click.echo(f"{file} holds the pack and its questions.", err=True)


def _may_replace(file: Path) -> bool:
    try:
        return click.confirm(f"{file} is already there. Replace it?", err=True)
    except click.Abort:
        click.echo("", err=True)
        return False
