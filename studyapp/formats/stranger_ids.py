"""Ids for questions whose file gives them none: the same each time the file is read."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from studyapp.core.bank.form import QuestionForm

LENGTH = 12


def stranger_id(*texts: str) -> str:
    """Give an id that depends on these texts alone."""
    told = "\x1f".join(texts).encode("utf-8", errors="replace")
    return f"x-{hashlib.sha256(told).hexdigest()[:LENGTH]}"


def with_id(form: QuestionForm) -> QuestionForm:
    """Give a form that has no id one that depends on its kind, stem and answers."""
    if form.id:
        return form
    around = (form.before, form.after, form.date, form.number)
    answers = (*(one.text for one in form.choices), *form.accepted, *around)
    return replace(form, id=stranger_id(form.kind.value, form.stem, *answers))
