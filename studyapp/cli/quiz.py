"""`studyapp quiz`: questions in the terminal, as plain lines for a screen reader.

It takes the same steps as the window and stores the same attempts: a session is kept at
once, and an answer before its feedback is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from studyapp.cli.library import library
from studyapp.cli.settings import Settings
from studyapp.cli.words import told_plainly

if TYPE_CHECKING:
    from studyapp.core.quiz.session import Session
    from studyapp.services.workspace import Workspace

DEFAULT_COUNT = 5
MOST = 200


@click.command()
@click.option(
    "--count", type=click.IntRange(1, MOST), help=f"How many questions [{DEFAULT_COUNT}]."
)
@click.option("--seed", type=click.IntRange(0), help="The same seed gives the same questions.")
@click.option(
    "--leave-out",
    type=click.Choice(["casualties", "atrocity"]),
    multiple=True,
    help="Ask no questions that mention these.",
)
@click.pass_obj
def quiz(
    settings: Settings, count: int | None, seed: int | None, leave_out: tuple[str, ...]
) -> None:
    """Ask questions in the terminal and record the answers as the window does.

    Without options, a session that was broken off can be continued.
    """
    with told_plainly(), library(settings) as workspace:
        from studyapp.cli.quiz_desk import Desk  # noqa: PLC0415 - loaded when needed

        wanted = count is not None or seed is not None or bool(leave_out)
        session = None if wanted else _continued(workspace)
        if session is None:
            session = _started(workspace, count or DEFAULT_COUNT, seed, leave_out)
        Desk(workspace, session, settings.now).run()


def _continued(workspace: Workspace) -> Session | None:
    session = workspace.runs.unfinished()
    if session is None:
        return None
    done, total = session.progress.done, session.progress.total
    question = f"A session was broken off at question {done + 1} of {total}. Continue it?"
    try:
        return session if click.confirm(question, default=True) else None
    except click.Abort:
        click.echo("\nNothing was changed. The session can still be continued.")
        raise click.exceptions.Exit(0) from None


def _started(
    workspace: Workspace, count: int, seed: int | None, leave_out: tuple[str, ...]
) -> Session:
    from studyapp.core.knowledge.standing import ContentNote  # noqa: PLC0415 - loaded when needed
    from studyapp.core.quiz.session import SessionKind  # noqa: PLC0415 - loaded when needed

    notes = frozenset(ContentNote(word) for word in leave_out)
    return workspace.runs.start(SessionKind.PRACTICE, count=count, seed=seed, leave_out=notes)
