"""The turn-taking of a quiz in the terminal: ask, store, tell, rate, go on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime, timedelta

import click

from studyapp.cli.quiz_words import (
    Wish,
    end_lines,
    feedback_lines,
    how_to_answer,
    question_lines,
    rating_line,
    read_answer,
    read_rating,
)
from studyapp.cli.words import shown
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.session import Session, Stage
from studyapp.core.scheduling.memory import Rating
from studyapp.services.workspace import Workspace

HELP = "Type ? if you do not know, s to skip, q to stop."
SENSITIVE = "Some questions mention deaths or violence. You can skip any question."


class Desk:
    """Takes a learner through one session; everything is stored before it is told."""

    def __init__(self, workspace: Workspace, session: Session, now: Callable[[], datetime]) -> None:
        self._workspace = workspace
        self._session = session
        self._now = now

    def run(self) -> None:
        """Ask until the session is done, the learner stops, or the input ends."""
        self._greet()
        try:
            while self._session.stage is not Stage.DONE:
                if not self._turn():
                    self._workspace.runs.stop(self._session)
                    break
        except click.Abort:
            _say("", "The input ended. Your answers are saved, and you can continue later.")
            return
        _say("", *end_lines(self._session))

    def _greet(self) -> None:
        session = self._session
        _say(f"{self._workspace.pack.title}. {session.progress.total} questions, "
             f"seed {session.seed}.", HELP)  # fmt: skip
        notes = (item.question.content_note for item in session.items)
        if any(note is not ContentNote.NONE for note in notes):
            _say(SENSITIVE)

    def _turn(self) -> bool:
        """Take one step; False if the learner wishes to stop."""
        if self._session.stage is Stage.ASKING:
            return self._ask()
        return self._rate()

    def _ask(self) -> bool:
        _say("", *question_lines(self._session))
        asked_at = self._now()
        given = self._answer()
        if isinstance(given, Wish):
            return False
        took = max(timedelta(), self._now() - asked_at)
        took_ms = took // timedelta(milliseconds=1)
        self._session = self._workspace.runs.answer(self._session, given, took_ms=took_ms)
        return True

    def _answer(self) -> Answer | Wish:
        body = self._session.current.question.body
        while True:
            given = read_answer(_read("Your answer"), body)
            if given is not None:
                return given
            _say(f"{how_to_answer(body)} {HELP}")

    def _rate(self) -> bool:
        item = self._session.current
        _say("", *feedback_lines(item, self._workspace.pack))
        _say(rating_line(item, self._workspace.runs.intervals(self._session)))
        suggested = item.suggested or Rating.GOOD
        while True:
            given = read_rating(_read("Rating"), suggested)
            if isinstance(given, Wish):
                return False
            if given is not None:
                self._session = self._workspace.runs.rate(self._session, given)
                return True
            _say("Type a number from 1 to 4, or only Enter.")


def _say(*lines: str) -> None:
    for line in lines:
        click.echo(shown(line))


def _read(prompt: str) -> str:
    typed = str(click.prompt(prompt, default="", show_default=False))
    if not sys.stdin.isatty():
        click.echo(shown(typed))
    return typed
