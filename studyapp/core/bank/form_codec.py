"""Forms of questions as plain JSON values and back; what is empty is left out."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.bank.plain import (
    SHOWN,
    Json,
    list_in,
    member,
    of,
    plain,
    quote_from,
    require_known,
    texts,
)
from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family

TEXTS = frozenset({"accepted", "targets", "points", "facts", "tags"})
ENUMS: dict[str, type[Enum]] = {"kind": AnswerKind, "family": Family, "content_note": ContentNote}
TYPES = {"typed_gap": bool, "difficulty": int}


def form_to_json(form: QuestionForm) -> Json:
    """Give a form with everything that is not as in an empty one."""
    return plain(form)


def form_from_json(value: Mapping[str, Any]) -> QuestionForm:
    """Read a form; raise `InvalidInput` with the field that is not as it must be."""
    require_known(QuestionForm, value)
    given = {name: _field(name, found) for name, found in value.items()}
    if not given.get("id"):
        raise InvalidInput(field="id", value=repr(value.get("id"))[:SHOWN])
    return QuestionForm(**given)


def _field(name: str, found: Any) -> Any:
    match name:
        case "choices":
            return tuple(_choice(one) for one in list_in(name, found))
        case "quotes":
            return tuple(quote_from(one) for one in list_in(name, found))
        case _ if name in TEXTS:
            return texts(name, found)
        case _ if name in ENUMS:
            return member(name, found, ENUMS[name])
        case _:
            return of(name, found, TYPES.get(name, str))


def _choice(value: Any) -> Choice:
    require_known(Choice, of("choices", value, dict))
    kinds = {"right": bool, "place": int}
    given: Json = {}
    for name, found in value.items():
        if name == "quote":
            given[name] = quote_from(found)
        else:
            given[name] = of(f"choices.{name}", found, kinds.get(name, str))
    return Choice(**given)
