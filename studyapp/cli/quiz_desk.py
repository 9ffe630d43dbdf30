"""The turn-taking of a quiz in the terminal: ask, store, tell, rate, go on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime, timedelta

import click

from studyapp.cli.quiz_entries import Wish, is_near_miss, read_answer, read_points, understood
from studyapp.cli.quiz_feedback import feedback_lines, model_lines
from studyapp.cli.quiz_prompts import how_to_answer
from studyapp.cli.quiz_words import end_lines, question_lines, rating_line, read_rating
from studyapp.cli.words import shown
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.body import Body, OpenAnswer
from studyapp.core.quiz.session import Session, Stage
from studyapp.core.scheduling.memory import Rating
from studyapp.services.workspace import Workspace

HELP = "Type ? if you do not know, s to skip, q to stop."
SENSITIVE = "Some questions mention deaths or violence. You can skip any question."
NEAR = "Almost. Look at the spelling and type it once more; this costs nothing."
POINTS = "Which points does your answer hold? Type their numbers, such as 1 3, or all, or none."
I_WAS_RIGHT = "If you were right all the same, type r; your answer then counts."


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
        session, total = self._session, self._session.progress.total
        count = "1 question" if total == 1 else f"{total} questions"
        _say(f"{self._workspace.pack.title}. {count}, seed {session.seed}.", HELP)
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
        warned = False
        while True:
            given = read_answer(_entry(body), body)
            if given is None:
                _say(f"{how_to_answer(body)} {HELP}")
            elif isinstance(given, Wish):
                return given
            elif not warned and is_near_miss(body, given):
                warned = True
                _say(NEAR)
            else:
                _say(*filter(None, [understood(given)]))
                return given

    def _rate(self) -> bool:
        if self._session.current.pending and not self._compare():
            return False
        self._tell()
        while True:
            item = self._session.current
            given = read_rating(_read("Rating"), item.suggested or Rating.GOOD)
            if given is Wish.STOP:
                return False
            if given is Wish.I_WAS_RIGHT and item.can_overrule:
                self._session = self._workspace.runs.overrule(self._session)
                self._tell()
            elif isinstance(given, Rating):
                self._session = self._workspace.runs.rate(self._session, given)
                return True
            else:
                _say("Type a number from 1 to 4, or only Enter.")

    def _tell(self) -> None:
        item = self._session.current
        _say("", *feedback_lines(item, self._workspace.pack))
        if item.can_overrule:
            _say(I_WAS_RIGHT)
        _say(rating_line(item, self._workspace.runs.intervals(self._session)))

    def _compare(self) -> bool:
        """Let the learner compare an open answer with the model answer; False to stop."""
        body = self._session.current.question.body
        if not isinstance(body, OpenAnswer):
            return True
        _say("", *model_lines(body), POINTS)
        while True:
            met = read_points(_read("Points"), len(body.points))
            if isinstance(met, Wish):
                return False
            if met is not None:
                self._session = self._workspace.runs.self_mark(self._session, met)
                return True
            _say(POINTS)


def _entry(body: Body) -> str:
    """Read what is typed: one line, or for an open answer all lines until an empty one."""
    lines = [_read("Your answer")]
    if isinstance(body, OpenAnswer) and lines[0].strip().casefold() not in ("", "?", "s", "q"):
        while line := _read("More").strip():
            lines.append(line)
    return "\n".join(lines)


def _say(*lines: str) -> None:
    for line in lines:
        click.echo(shown(line))


def _read(prompt: str) -> str:
    typed = str(click.prompt(prompt, default="", show_default=False))
    if not sys.stdin.isatty():
        click.echo(shown(typed))
    return typed
