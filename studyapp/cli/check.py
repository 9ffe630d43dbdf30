"""`studyapp check`: tell everything wrong with a pack, and what its sentences hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from studyapp.cli.words import FAILED, shown, told_plainly

if TYPE_CHECKING:
    from pathlib import Path

    from studyapp.services.checking import CheckReport


@click.command()
@click.argument("path", required=False)
@click.option("--coverage", is_flag=True, help="List each sentence with the facts on it.")
@click.option("--json", "as_json", is_flag=True, help="Write the report as one JSON object.")
@click.option("--sentence-starts", is_flag=True, help="Print sentence_starts for pack.toml.")
@click.pass_context
def check(
    context: click.Context,
    path: str | None,
    *,
    coverage: bool,
    as_json: bool,
    sentence_starts: bool,
) -> None:
    """Read the pack at PATH strictly and tell every problem.

    PATH is a pack's folder, or the id of a pack that came with the app; without it, all
    of those are checked. The exit status is 0 if all is well and 1 if not.
    """
    folders = _folders(path)
    if sentence_starts:
        _print_starts(folders[0])
        return
    from studyapp.services.checking import check_pack  # noqa: PLC0415 - loaded when needed

    reports = [check_pack(folder) for folder in folders]
    if as_json:
        _print_json(reports, coverage=coverage)
    else:
        _print_plainly(reports, coverage=coverage)
    context.exit(FAILED if any(_fails(report, coverage=coverage) for report in reports) else 0)


def _folders(path: str | None) -> tuple[Path, ...]:
    from studyapp.core.errors import NotFound  # noqa: PLC0415 - loaded when needed
    from studyapp.paths import seed_dir  # noqa: PLC0415 - loaded when needed
    from studyapp.services.checking import find_pack, installed_packs  # noqa: PLC0415 - as above

    installed = installed_packs(seed_dir())
    if path is None and installed:
        return installed
    try:
        return (find_pack(path or "", seed_dir()),)
    except NotFound:
        names = ", ".join(folder.name for folder in installed) or "none"
        wanted = f"There is no folder or pack “{shown(path)}”." if path else "Say which pack."
        message = f"{wanted} Installed packs: {names}."
        raise click.UsageError(message) from None


def _fails(report: CheckReport, *, coverage: bool) -> bool:
    uncovered = report.coverage is not None and bool(report.coverage.uncovered)
    return not report.clean or (coverage and uncovered)


def _print_starts(folder: Path) -> None:
    from studyapp.services.checking import compute_sentence_starts  # noqa: PLC0415 - as above

    with told_plainly():
        starts = compute_sentence_starts(folder)
    click.echo("sentence_starts = [")
    for start, words in starts:
        click.echo(f"  {start}, # {shown(words)}")
    click.echo("]")


def _print_json(reports: list[CheckReport], *, coverage: bool) -> None:
    from studyapp.cli.check_report import report_to_json  # noqa: PLC0415 - loaded when needed

    told = [report_to_json(report, coverage=coverage) for report in reports]
    whole = told[0] if len(told) == 1 else {"packs": told}
    click.echo(json.dumps(whole, ensure_ascii=False, indent=2))


def _print_plainly(reports: list[CheckReport], *, coverage: bool) -> None:
    from studyapp.cli.check_report import report_lines  # noqa: PLC0415 - loaded when needed

    for number, report in enumerate(reports):
        for line in (*([""] if number else []), *report_lines(report, coverage=coverage)):
            click.echo(shown(line))
