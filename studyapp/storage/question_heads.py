"""The rows that tell of questions without opening them."""

from __future__ import annotations

import json
from typing import Any

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.form_of import kind_of
from studyapp.core.quiz.question import Question


def shown_of_question(question: Question) -> dict[str, Any]:
    """Give what a list shows of a question."""
    return {
        "stem": question.stem,
        "kind": kind_of(question.body).value,
        "family": question.family.value,
        "facts": json.dumps(question.facts, ensure_ascii=False),
        "tags": json.dumps(question.tags, ensure_ascii=False),
        "difficulty": question.difficulty,
        "content_note": question.content_note.value,
        "place": question.passages[0].start,
    }


def shown_of_form(form: QuestionForm) -> dict[str, Any]:
    """Give what a list shows of a form."""
    starts = [quote.start for quote in form.quotes if quote.start is not None]
    return {
        "stem": form.stem,
        "kind": form.kind.value,
        "family": form.family.value,
        "facts": json.dumps(form.facts, ensure_ascii=False),
        "tags": json.dumps(form.tags, ensure_ascii=False),
        "difficulty": form.difficulty,
        "content_note": form.content_note.value,
        "place": starts[0] if starts else 0,
    }
