"""The article's answers, each with the sentence it stands in, for whoever marks the test."""

from __future__ import annotations

from itertools import chain
from typing import assert_never

from studyapp.core.handout.handout import Task, Version
from studyapp.core.quiz.body import (
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Ordering,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.ui.answers.letters import letter
from studyapp.ui.answers.question_parts import Line, Parts, parts_of
from studyapp.ui.fonts import TextStyle
from studyapp.ui.printing.column import SPACE, TRAILING_EDGE, Cell, gap_after
from studyapp.ui.printing.heading import heading
from studyapp.ui.printing.inks import Row
from studyapp.ui.printing.quote_rows import quote_rows
from studyapp.ui.printing.sheet import Block, Setting, Sheet
from studyapp.ui.printing.task_rows import NUMBER, POINTS
from studyapp.ui.printing.words import (
    about_words,
    also_words,
    any_day_words,
    key_words,
    task_points,
    version_words,
    within_words,
)

BETWEEN = 14


def key_sheet(setting: Setting, version: Version) -> Sheet:
    """Set the key of a version."""
    handout = setting.handout
    name = version_words(version.letter) if setting.lettered else ""
    lines = (about_words(handout.pack, setting.locale),)
    title = key_words()
    top = heading(setting, f"{title}: {handout.title}", name, lines)
    answers = (_answer(setting, task) for task in version.tasks)
    return Sheet(title=f"{title}, {name}" if name else title, blocks=chain((top,), answers))


def answer_lines(body: Body, parts: Parts, setting: Setting) -> tuple[str, ...]:  # noqa: C901, PLR0911 - a case a kind
    """Give the article's answer, line by line, and what else counts."""
    match body:
        case OneOf() | SeveralOf() | TrueFalse():
            return tuple(f"{one.letter}  {one.text}" for one in parts.lines if one.right)
        case TypedText(accepted=accepted):
            return _typed(accepted)
        case DateEntry():
            return (parts.answer,)
        case Placement():
            return (parts.answer, any_day_words())
        case NumberEntry(tolerance=tolerance):
            if not tolerance:
                return (parts.answer,)
            return (parts.answer, within_words(setting.locale.toString(float(tolerance), "g", 12)))
        case Ordering():
            return tuple(f"{one.answer}  {one.letter}  {one.text}" for one in _in_order(parts))
        case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
            return tuple(
                f"{at}  {letter(one.target)}  {one.text} → {names[one.target]}"
                for at, one in enumerate(items, start=1)
            )
        case Gap(filler=filler):
            return answer_lines(filler, parts, setting)
        case OpenAnswer(model=model, points=points):
            return tuple(line for line in (model, *(f"•  {one}" for one in points)) if line)
        case _:
            assert_never(body)


def _typed(accepted: tuple[str, ...]) -> tuple[str, ...]:
    first, *others = accepted
    return (first, also_words(tuple(others))) if others else (first,)


def _in_order(parts: Parts) -> list[Line]:
    return sorted(parts.lines, key=lambda one: int(one.answer))


def _answer(setting: Setting, task: Task) -> Block:
    column = setting.column
    left = column.px(NUMBER)
    parts = parts_of(task.question.body, setting.locale)
    answers = answer_lines(task.question.body, parts, setting)
    rows = _stem(setting, task)
    bold = column.font(TextStyle.SMALL, 600)
    for line in answers:
        rows += column.text(line, bold, left=left)
    rows = gap_after(rows, column.px(SPACE))
    for one in task.evidence:
        rows += quote_rows(setting, one, left=left)
    return Block(rows=tuple(rows), space=column.px(BETWEEN))


def _stem(setting: Setting, task: Task) -> list[Row]:
    column = setting.column
    plain, caption = column.font(TextStyle.SMALL, 400), column.font(TextStyle.CAPTION, 400)
    points = task_points(task, setting.handout)
    left, right = column.px(NUMBER), column.width - (column.px(POINTS) if points else 0)
    bold = column.font(TextStyle.SMALL, 600)
    cells = [
        Cell(text=str(task.number), font=bold, left=0, right=left),
        Cell(text=task.question.stem, font=plain, left=left, right=right),
    ]
    if points:
        cells.append(
            Cell(text=points, font=caption, left=right, right=column.width, align=TRAILING_EDGE)
        )
    return column.beside(cells)
