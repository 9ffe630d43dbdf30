"""What the quiz in the terminal says and understands; lines out, answers in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from enum import Enum

from studyapp.cli.evidence import evidence_lines
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.answer import Answer, Chosen, DontKnow, Ordered, Skipped
from studyapp.core.quiz.answer_text import article_answer
from studyapp.core.quiz.body import Body, OneOf, Ordering, TrueFalse
from studyapp.core.quiz.body_text import shown_texts
from studyapp.core.quiz.session import Item, Session
from studyapp.core.scheduling.memory import Rating

NAMES = {
    Rating.AGAIN: "Again",
    Rating.HARD: "Hard",
    Rating.GOOD: "Good",
    Rating.EASY: "Easy",
}


MINUTE = 60
UNITS = ((24 * 60, "day"), (60, "hour"), (1, "minute"))
"""How many minutes the units have, the longest first."""
TRUTHS = {
    "t": Chosen(index=0),
    "true": Chosen(index=0),
    "f": Chosen(index=1),
    "false": Chosen(index=1),
}


class Wish(Enum):
    """What a learner may type instead of an answer."""

    STOP = "q"


def question_lines(session: Session) -> Iterator[str]:
    """Give the question at hand and what may be answered."""
    question, progress = session.current.question, session.progress
    again = " You missed it before." if session.current.attempt > 1 else ""
    yield f"Question {progress.done + 1} of {progress.total}. {question.stem}{again}"
    match question.body:
        case OneOf(options=options):
            yield from _numbered([option.text for option in options])
        case Ordering(items=items):
            yield from _numbered([item.text for item in items])
        case TrueFalse():
            yield "t. True"
            yield "f. False"
        case _:
            yield from shown_texts(question.body)


def how_to_answer(body: Body) -> str:
    """Give one sentence on what to type."""
    match body:
        case OneOf(options=options):
            return f"Type a number from 1 to {len(options)}."
        case TrueFalse():
            return "Type t for true or f for false."
        case Ordering(items=items):
            numbers = " ".join(str(number) for number in range(len(items), 0, -1))
            return f"Type all numbers, the earliest first, such as {numbers}."
        case _:
            return "This question is answered in the window."


def read_answer(text: str, body: Body) -> Answer | Wish | None:
    """Understand what was typed; None if it is no answer to this question."""
    word = text.strip().casefold()
    match word:
        case "?":
            return DontKnow()
        case "s":
            return Skipped()
        case "q":
            return Wish.STOP
    match body:
        case TrueFalse():
            return TRUTHS.get(word)
        case OneOf(options=options):
            numbers = _numbers(word, len(options))
            return Chosen(index=numbers[0]) if len(numbers) == 1 else None
        case Ordering(items=items):
            numbers = _numbers(word, len(items))
            whole = sorted(numbers) == list(range(len(items)))
            return Ordered(indexes=tuple(numbers)) if whole else None
        case _:
            return None


def feedback_lines(item: Item, pack: Pack) -> Iterator[str]:
    """Give the verdict, the reason, and the article's own words with who says them."""
    question, mark = item.question, item.mark
    chosen = mark.chosen[0] if mark is not None and mark.chosen else None
    if mark is not None and mark.correct:
        yield "Correct."
    elif isinstance(item.answer, DontKnow):
        yield "The answer was not known."
    else:
        yield "Not this time."
        if chosen is not None:
            yield chosen.reason
    if mark is None or not mark.correct or isinstance(question.body, Ordering):
        yield from _article_answer(question.body)
    yield question.explanation
    told = list(evidence_lines(pack, question.passages[0], question.facts))
    yield from told
    if chosen is not None and mark is not None and not mark.correct:
        near = (chosen.subject,) if chosen.subject else ()
        beside = list(evidence_lines(pack, chosen.passage, near))
        if beside[0] != told[0]:
            yield "About your answer:"
            yield from beside


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
    """Understand a rating; an empty line takes the suggested one."""
    word = text.strip().casefold()
    if not word:
        return suggested
    if word == "q":
        return Wish.STOP
    return Rating(int(word)) if word in ("1", "2", "3", "4") else None


def end_lines(session: Session) -> Iterator[str]:
    """Give how the session went."""
    tries, missed = session.first_tries, session.missed
    if not tries:
        yield "No question was answered."
        return
    right = len(tries) - len(missed)
    yield f"{right} of {len(tries)} right at the first try. Your answers are saved."
    if missed:
        yield "Missed:"
        yield from (f"- {question.stem}" for question in missed)


def _article_answer(body: Body) -> Iterator[str]:
    match body:
        case OneOf(options=options, key=key):
            yield f"The article's answer: {options[key].text}"
        case TrueFalse(key=key):
            yield f"The article's answer: {'true' if key else 'false'}."
        case Ordering(items=items):
            yield "The article's order:"
            places = sorted({item.slot for item in items})
            for item in sorted(items, key=lambda one: one.slot):
                yield f"{places.index(item.slot) + 1}. {item.text}. {item.reason}"
        case _:
            yield f"The article's answer: {article_answer(body)}"


def _numbered(texts: list[str]) -> Iterator[str]:
    for number, text in enumerate(texts, start=1):
        yield f"{number}. {text}"


def _numbers(word: str, most: int) -> list[int]:
    if not re.fullmatch(r"[0-9 ,;]+", word):
        return []
    found = [int(one) for one in re.findall(r"[0-9]{1,3}", word)]
    return [one - 1 for one in found if 1 <= one <= most]


def _span(span: timedelta) -> str:
    minutes = max(1, round(span.total_seconds() / MINUTE))
    size, name = next(unit for unit in UNITS if minutes >= unit[0])
    count = round(minutes / size)
    return f"{count} {name}" if count == 1 else f"{count} {name}s"
