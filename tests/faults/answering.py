"""A process that answers questions for ever and says so after each commit; made to be killed.

Run as `python -m tests.faults.answering DATA_DIR SEEDS sound|rash`. The rash one is a
known-bad store, kept to prove that the harness notices: it says "saved" before COMMIT.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studyapp.core.quiz.answer import Answer, DontKnow
from studyapp.core.quiz.session import Session, SessionKind, Stage
from studyapp.services.workspace import Workspace
from tests.answering import right_answer

START = datetime(2026, 11, 23, tzinfo=UTC)
READY = "ready"
QUESTIONS = 10


def main(data_dir: Path, seeds: Path, *, rash: bool) -> None:
    ticks = [0]

    def now() -> datetime:
        ticks[0] += 1
        return START + timedelta(seconds=ticks[0])

    workspace = Workspace.open(data_dir, seeds=seeds, now=now)
    say(READY)
    while True:
        run(workspace, announce_early if rash else announce_after_commit)


def run(workspace: Workspace, step: Callable[[Workspace, Session], Session]) -> None:
    session = workspace.runs.unfinished()
    if session is None:
        session = workspace.runs.start(SessionKind.PRACTICE, count=QUESTIONS)
    while session.stage is not Stage.DONE:
        if session.stage is Stage.ASKING:
            session = step(workspace, session)
        else:
            assert session.current.suggested is not None
            session = workspace.runs.rate(session, session.current.suggested)


def announce_after_commit(workspace: Workspace, session: Session) -> Session:
    after = workspace.runs.answer(session, answer_to(session), took_ms=1)
    say(f"{session.id} {session.index}")
    return after


def announce_early(workspace: Workspace, session: Session) -> Session:
    say(f"{session.id} {session.index}")
    return workspace.runs.answer(session, answer_to(session), took_ms=1)


def answer_to(session: Session) -> Answer:
    """Miss each question once, so that it comes again, then answer it."""
    item = session.current
    return DontKnow() if item.attempt == 1 else right_answer(item.question.body)


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), rash=sys.argv[3] == "rash")
