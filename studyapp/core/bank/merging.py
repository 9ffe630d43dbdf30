"""Merge a question that comes back from a file into the one in the bank.

A file says only what its format can carry. So three forms meet: the one in the bank, what the
format makes of it (the base), and what came in. Where the incoming form says what the base
says, the bank's word stands, with everything the file could not know; where it differs,
somebody changed it in the file, and the change is taken.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.merged_choices import (
    merged_choices,
    merged_quotes,
    merged_texts,
    three_way,
)

ANSWER = (
    "kind",
    "choices",
    "accepted",
    "date",
    "first",
    "last",
    "number",
    "unit",
    "tolerance",
    "targets",
    "before",
    "after",
    "typed_gap",
    "model",
    "points",
)
"""The fields that say together what the right answer is."""
TEXTS = frozenset(("accepted", "points", "facts", "tags"))


def merged(existing: QuestionForm, base: QuestionForm, incoming: QuestionForm) -> QuestionForm:
    """Give the bank's question with what was changed in the file; all three have one id."""
    if incoming == base:
        return existing
    recast = base.kind is not existing.kind
    names = [field.name for field in fields(QuestionForm)]
    given = {
        name: _field(name, existing, base, incoming)
        for name in names
        if not (recast and name in ANSWER) and name not in ("choices", "targets")
    }
    if recast:
        given |= _recast(base, incoming)
    else:
        given["choices"], given["targets"] = merged_choices(existing, base, incoming)
    return replace(existing, **given)


def _field(name: str, existing: QuestionForm, base: QuestionForm, incoming: QuestionForm) -> Any:
    ours, sent, back = (getattr(form, name) for form in (existing, base, incoming))
    if name in TEXTS:
        return merged_texts(ours, sent, back)
    if name == "quotes":
        return merged_quotes(ours, sent, back)
    return three_way(ours, sent, back)


def _recast(base: QuestionForm, incoming: QuestionForm) -> dict[str, Any]:
    """Merge an answer that the format could give only as one of another kind.

    A change there cannot be told of the bank's kind, so the answer becomes what the file says.
    """
    said = {name: getattr(incoming, name) for name in ANSWER}
    return {} if all(getattr(base, name) == said[name] for name in ANSWER) else said
