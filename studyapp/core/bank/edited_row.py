"""What the list shows of a question that has just been typed in, without reading it again."""

from __future__ import annotations

from dataclasses import replace

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import Origin


def edited_row(row: Row, form: QuestionForm, *, finished: bool) -> Row:
    """Give the row of a question after its form was written; writing adopts a generated one."""
    adopted = row.origin is Origin.GENERATED
    return replace(
        row,
        kind=form.kind,
        family=form.family,
        stem=form.stem,
        origin=Origin.ADOPTED if adopted else row.origin,
        tags=form.tags,
        facts=form.facts,
        difficulty=form.difficulty,
        content_note=form.content_note,
        look_again=False,
        finished=finished,
    )
