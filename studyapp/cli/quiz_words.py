"""What the quiz in the terminal says about a session: questions, ratings, how it went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from studyapp.cli.quiz_entries import Wish
from studyapp.cli.quiz_prompts import body_lines, how_to_answer
from studyapp.core.quiz.body import Gap, OneOf, TrueFalse
from studyapp.core.quiz.session import Item, Session
from studyapp.core.scheduling.memory import Rating

NAMES = {
    Rating.AGAIN: "Again",
    Rating.HARD: "Hard",
    Rating.GOOD: "Good",
    Rating.EASY: "Easy",
}
NOT_COMPARED = "Your answer is saved; it was not compared with the model answer."
MINUTE = 60
UNITS = ((24 * 60, "day"), (60, "hour"), (1, "minute"))
"""How many minutes the units have, the longest first."""


def question_lines(session: Session) -> Iterator[str]:
    """Give the question at hand, what it offers and, where that is not plain, what to type."""
    question, progress = session.current.question, session.progress
    again = " You missed it before." if session.current.attempt > 1 else ""
    yield f"Question {progress.done + 1} of {progress.total}. {question.stem}{again}"
    yield from body_lines(question.body)
    asked = question.body.filler if isinstance(question.body, Gap) else question.body
    if not isinstance(asked, OneOf | TrueFalse):
        yield how_to_answer(asked)


def rating_line(item: Item, intervals: Mapping[Rating, timedelta]) -> str:
    """Give the four ratings with when the fact comes again, and which one Enter takes."""
    offered = [
        f"{rating.value} {NAMES[rating]}, next in {_span(intervals[rating])}"
        if rating in intervals
        else f"{rating.value} {NAMES[rating]}"
        for rating in Rating
    ]
    suggested = NAMES[item.suggested or Rating.GOOD]
    return f"How well did you know it? {'; '.join(offered)}. Enter takes {suggested}."


def read_rating(text: str, suggested: Rating) -> Rating | Wish | None:
    """Understand a rating, or a wish; an empty line takes the suggested rating."""
    word = text.strip().casefold()
    if not word:
        return suggested
    if word in (Wish.STOP.value, Wish.I_WAS_RIGHT.value):
        return Wish(word)
    return Rating(int(word)) if word in ("1", "2", "3", "4") else None


def end_lines(session: Session) -> Iterator[str]:
    """Give how the session went; an open answer not yet compared does not count."""
    tries = [item for item in session.first_tries if not item.pending]
    missed = [item for item in tries if item.mark is not None and not item.mark.correct]
    if not tries:
        pending = any(item.pending for item in session.items)
        yield NOT_COMPARED if pending else "No question was answered."
        return
    right = len(tries) - len(missed)
    yield f"{right} of {len(tries)} right at the first try. Your answers are saved."
    if missed:
        yield "Missed:"
        yield from (f"- {item.question.stem}" for item in missed)


def _span(span: timedelta) -> str:
    minutes = max(1, round(span.total_seconds() / MINUTE))
    size, name = next(unit for unit in UNITS if minutes >= unit[0])
    count = round(minutes / size)
    return f"{count} {name}" if count == 1 else f"{count} {name}s"
