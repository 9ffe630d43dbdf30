"""The test itself: the questions of one version, with room for the answers."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.handout.handout import Version
from studyapp.ui.answers.question_parts import parts_of
from studyapp.ui.fonts import TextStyle
from studyapp.ui.printing.column import SPACE
from studyapp.ui.printing.heading import heading, name_and_date
from studyapp.ui.printing.sheet import Block, Setting, Sheet
from studyapp.ui.printing.task_rows import Printed, task_rows
from studyapp.ui.printing.words import (
    about_words,
    answers_apart_words,
    key_apart_words,
    out_of_words,
    task_points,
    version_words,
)

BETWEEN = 22


def question_sheet(setting: Setting, version: Version) -> Sheet:
    """Set the questions of a version."""
    handout, choices = setting.handout, setting.handout.choices
    name = version_words(version.letter) if setting.lettered else ""
    return Sheet(
        title=f"{handout.title}, {name}" if name else handout.title,
        blocks=_blocks(setting, version, name),
        footer=key_apart_words() if choices.key else "",
    )


def _blocks(setting: Setting, version: Version, name: str) -> Iterator[Block]:
    handout, column = setting.handout, setting.column
    lines = [about_words(handout.pack, setting.locale)]
    if handout.choices.answer_sheet:
        lines.append(answers_apart_words())
    yield heading(setting, handout.title, name, tuple(lines))
    yield name_and_date(setting)
    if handout.choices.points:
        yield _points(setting, version)
    for task in version.tasks:
        printed = Printed(
            number=task.number,
            stem=task.question.stem,
            parts=parts_of(task.question.body, setting.locale),
            points=task_points(task, setting.handout),
        )
        rows = tuple(task_rows(column, printed))
        yield Block(rows=rows, space=column.px(BETWEEN - SPACE))


def _points(setting: Setting, version: Version) -> Block:
    column = setting.column
    rows = column.text(out_of_words(version.points), column.font(TextStyle.SMALL, 400))
    return Block(rows=tuple(rows), space=column.px(SPACE), with_next=True)
