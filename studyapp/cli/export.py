"""`studyapp export`: write the questions of the pack in use for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from studyapp.cli.format_names import WRITTEN
from studyapp.cli.library import library
from studyapp.cli.settings import Settings
from studyapp.cli.transfer_words import loss_lines
from studyapp.cli.words import Trouble, shown, told_plainly

if TYPE_CHECKING:
    from studyapp.services.transfer.export_plan import ExportPlan

STANDARD_OUTPUT = Path("-")


@click.command()
@click.argument(
    "file", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True)
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(WRITTEN),
    help="What to write, where the suffix leaves it open.",
)
@click.option("--force", is_flag=True, help="Replace the file without asking.")
@click.pass_obj
def export(settings: Settings, file: Path, *, format_name: str | None, force: bool) -> None:
    """Write the questions of the pack in use to FILE; `-` is standard output.

    The suffix of FILE decides the format where it is clear. What the format cannot hold is
    told on the error stream.
    """
    from studyapp.services.transfer.export_plan import plan_export  # noqa: PLC0415 - as needed

    name = _format(file, format_name or "")
    if file != STANDARD_OUTPUT and file.exists() and not force and not _may_replace(file):
        raise Trouble(f"{file} was left as it is. Give another name, or --force to replace it.")
    with told_plainly(), library(settings) as workspace:
        plan = plan_export(workspace.transfer.sheet(), name)
    _write(plan, file)
    for line in loss_lines(plan.losses):
        click.echo(shown(line), err=True)


def _format(file: Path, format_name: str) -> str:
    from studyapp.core.errors import InvalidInput  # noqa: PLC0415 - loaded when needed
    from studyapp.services.transfer.export_plan import format_for  # noqa: PLC0415 - as above

    if file == STANDARD_OUTPUT:
        return format_name or "json"
    try:
        return format_for(file.name, format_name)
    except InvalidInput:
        told = f"The name of {file} does not tell what to write."
        message = f"{told} Say it with --format, one of: {', '.join(WRITTEN)}."
        raise click.UsageError(message) from None


def _write(plan: ExportPlan, file: Path) -> None:
    if file == STANDARD_OUTPUT:
        click.echo(plan.data, nl=False)
        return
    try:
        plan.write(file)
    except OSError as trouble:
        reason = trouble.strerror or "it cannot be written"
        raise Trouble(f"{file} was not written: {reason}. Nothing was changed.") from trouble
    click.echo(f"{file} holds {_held(plan)}.", err=True)


def _held(plan: ExportPlan) -> str:
    if not plan.of_questions:
        return "the events of the article"
    return "1 question" if plan.count == 1 else f"{plan.count} questions"


def _may_replace(file: Path) -> bool:
    try:
        return click.confirm(f"{file} is already there. Replace it?", err=True)
    except click.Abort:
        click.echo("", err=True)
        return False
