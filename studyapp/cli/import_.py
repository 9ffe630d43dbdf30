"""`studyapp import`: take questions and packs from files into the pack in use."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from studyapp.cli.format_names import READ
from studyapp.cli.library import library
from studyapp.cli.settings import Settings
from studyapp.cli.transfer_words import count_line, loss_lines, plan_lines, problem_lines
from studyapp.cli.words import FAILED, Trouble, shown, told_plainly


@click.command("import")
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option("--dry-run", is_flag=True, help="Only tell what would come and change.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(READ),
    help="What the files are, whatever they are called.",
)
@click.pass_context
def import_(
    context: click.Context, files: tuple[Path, ...], *, dry_run: bool, format_name: str | None
) -> None:
    """Take the questions of each FILE into the pack in use, or a whole pack into the library.

    Everything comes or nothing; importing the same file again changes nothing. The exit
    status is 0 if all is well and 1 if something was left out.
    """
    settings: Settings = context.obj
    with told_plainly(), library(settings) as workspace:
        transfer = workspace.transfer
        plan = transfer.plan(files, format_name=format_name or "")
        _tell(problem_lines(plan.problems))
        _tell(loss_lines(plan.losses))
        if plan.unread and not dry_run:
            raise Trouble("Nothing was imported, because not every file could be read.")
        for line in plan_lines(plan):
            click.echo(shown(line))
        if not dry_run:
            transfer.apply(plan)
    click.echo(count_line(plan))
    context.exit(FAILED if plan.skipped or plan.unread else 0)


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(shown(line), err=True)
