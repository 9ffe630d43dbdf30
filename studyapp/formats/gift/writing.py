"""Questions as GIFT text: a comment with id and tags, then a block a question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from studyapp.core.knowledge.pack import Pack
from studyapp.formats.gift.escapes import (
    escaped,
    formatted,
    formatted_pair,
    markup,
    paired,
    typed,
)
from studyapp.formats.quizzes.feedback import feedback_html, is_plain
from studyapp.formats.quizzes.marks import label, mark
from studyapp.formats.quizzes.question import FULL, QuizAnswer, QuizQuestion, QuizType

ORDERED = ">{count} ALL VERTICAL RELATIVE_ALL_PREVIOUS_AND_NEXT SHOW none"
WEIGHT = "%"


def gift_head(pack: Pack) -> str:
    """Give the lines that name the pack, for Moodle as a category."""
    title = " ".join(pack.title.split()).replace("/", "//")
    return f"// {_bracketed('tag', mark('pack', label(pack.id)))}\n$CATEGORY: $course$/{title}\n\n"


def gift_question(quiz: QuizQuestion) -> str:
    """Give the block of a question, with the blank line that ends it."""
    labels = (_bracketed("id", quiz.id), *(_bracketed("tag", one) for one in quiz.tags))
    before, after = formatted_pair(quiz.before, quiz.after or "")
    lines = [*_answers(quiz), *_feedback(quiz)]
    body = "".join(f"\n{line}" for line in lines) + ("\n" if lines else "")
    return f"// {' '.join(labels)}\n::{escaped(quiz.name)}::{before}{{{body}}}{after}\n\n"


def _bracketed(name: str, text: str) -> str:
    told = text.replace("]", "\\]")
    return f"[{name}:{told}]"


def _feedback(quiz: QuizQuestion) -> Iterator[str]:
    if not quiz.feedback:
        return
    plain = is_plain(quiz.feedback)
    told = formatted(quiz.feedback[0].text) if plain else markup(feedback_html(quiz.feedback))
    yield f"####{told}"


def _answers(quiz: QuizQuestion) -> Iterator[str]:
    match quiz.type:
        case QuizType.CHOICE:
            yield from _choices(quiz)
        case QuizType.TRUE_FALSE:
            yield _truth(*quiz.answers)
        case QuizType.SHORT:
            yield from (
                f"={_weight(one, FULL)}{typed(one.text)}{_told(one)}" for one in quiz.answers
            )
        case QuizType.NUMERICAL:
            yield from map(_number, quiz.answers)
        case QuizType.MATCHING:
            yield from (f"={paired(one.text)} -> {typed(one.other)}" for one in quiz.answers)
        case QuizType.ORDERING if quiz.answers:
            yield ORDERED.format(count=len(quiz.answers))
            yield from (formatted(one.text, line=True) for one in quiz.answers)
        case QuizType.ORDERING | QuizType.ESSAY:
            return
        case _:
            assert_never(quiz.type)


def _choices(quiz: QuizQuestion) -> Iterator[str]:
    """Give options; an equals sign is only for the right one among others that are not."""
    chosen = quiz.single and any(one.percent < FULL for one in quiz.answers)
    for one in quiz.answers:
        right = chosen and one.percent == FULL
        usual = (FULL if right else 0.0) if quiz.single else None
        yield f"{'=' if right else '~'}{_weight(one, usual)}{formatted(one.text)}{_told(one)}"


def _typed(answer: QuizAnswer) -> str:
    return f"={_weight(answer, FULL)}{typed(answer.text)}{_told(answer)}"


def _weight(answer: QuizAnswer, usual: float | None) -> str:
    """Give what an answer earns, where that is not clear or its text could be taken for it."""
    if answer.percent == usual and not answer.text.startswith(WEIGHT):
        return ""
    return f"%{answer.percent:.5f}".rstrip("0").rstrip(".") + WEIGHT


def _told(answer: QuizAnswer) -> str:
    return f" #{paired(answer.feedback)}" if answer.feedback else ""


def _truth(true: QuizAnswer, false: QuizAnswer) -> str:
    """Give true or false, then what is said to who is mistaken, then to who is right."""
    right, other = (true, false) if true.percent > 0 else (false, true)
    told = [other.feedback, right.feedback]
    while told and not told[-1]:
        told.pop()
    behind = "".join(f"#{formatted(one)}" for one in told)
    return f"{'TRUE' if right is true else 'FALSE'}{behind}"


def _number(answer: QuizAnswer) -> str:
    margin = f":{answer.other}" if answer.other else ""
    return f"#{answer.text}{margin}"
