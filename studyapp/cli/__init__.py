"""The front door without a window: what needs no picture, in a terminal.

What a command needs is loaded when the command runs, so that `--version` and `--help`
answer at once; Qt is never loaded here.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from studyapp import __version__
from studyapp.cli.attempts import attempts
from studyapp.cli.check import check
from studyapp.cli.export import export
from studyapp.cli.import_ import import_
from studyapp.cli.opening import OPENER, FrontDoor
from studyapp.cli.quiz import quiz
from studyapp.cli.report import report
from studyapp.cli.settings import Settings

__all__ = ["make_cli"]


def make_cli(
    open_window: Callable[[Path | None, tuple[Path, ...]], int], now: Callable[[], datetime]
) -> click.Group:
    """Build the command line; without a command it opens the window.

    `open_window` takes the data folder, or None for the user's own, with the files to be
    imported, and gives the exit status; `now` gives an aware time in UTC.
    """

    @click.group("studyapp", cls=FrontDoor, invoke_without_command=True)
    @click.option(
        "--data-dir",
        type=click.Path(path_type=Path, file_okay=False),
        help="Keep everything in this folder instead of your own.",
    )
    @click.version_option(__version__, prog_name="studyapp", message="%(prog)s %(version)s")
    @click.pass_context
    def studyapp(context: click.Context, data_dir: Path | None) -> None:
        """Study one article at a time, each fact tied to its exact words.

        Without a command, the window opens; with a .studypack file in its place, the window
        opens and shows what the file brings.
        """
        _never_fail_on_a_letter()
        context.obj = Settings(data_dir=data_dir, now=now)
        context.meta[OPENER] = partial(open_window, data_dir)
        if context.invoked_subcommand is None:
            context.exit(open_window(data_dir, ()))

    for command in (check, import_, export, quiz, report, attempts):
        studyapp.add_command(command)
    return studyapp


def _never_fail_on_a_letter() -> None:
    """Show a question mark for what the terminal's encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
