"""Forms as plain JSON values and back; what is empty is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from enum import Enum
from typing import Any

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family

Json = dict[str, Any]
TEXTS = frozenset({"accepted", "targets", "points", "facts", "tags"})
ENUMS = {"kind": AnswerKind, "family": Family, "content_note": ContentNote}


def form_to_json(form: QuestionForm) -> Json:
    """Give a form with everything that is not as in an empty one."""
    return _plain(form)


def form_from_json(value: Mapping[str, Any]) -> QuestionForm:
    """Read a form; raise `InvalidInput` with the field that is not as it must be."""
    _require_known(QuestionForm, value)
    given: Json = {}
    for name, found in value.items():
        given[name] = _field(name, found)
    if not isinstance(given.get("id"), str) or not given["id"]:
        raise InvalidInput(field="id", value=repr(value.get("id"))[:80])
    return QuestionForm(**given)


def _field(name: str, found: Any) -> object:  # noqa: PLR0911 - a case a type
    match name:
        case "choices":
            return tuple(_choice(one) for one in _list(name, found))
        case "quotes":
            return tuple(_quote(one) for one in _list(name, found))
        case _ if name in TEXTS:
            return tuple(_text(name, one) for one in _list(name, found))
        case _ if name in ENUMS:
            return _member(name, found)
        case "typed_gap":
            return _of(name, found, bool)
        case "difficulty":
            return _of(name, found, int)
        case _:
            return _text(name, found)


def _choice(value: Any) -> Choice:
    _require_known(Choice, _of("choices", value, dict))
    kinds = {"right": bool, "place": int}
    given: Json = {}
    for name, found in value.items():
        if name == "quote":
            given[name] = _quote(found)
        else:
            given[name] = _of(f"choices.{name}", found, kinds.get(name, str))
    return Choice(**given)


def _quote(value: Any) -> Quote:
    _require_known(Quote, _of("quotes", value, dict))
    kinds = {"start": int, "quotable": bool}
    given = {name: _of(f"quotes.{name}", one, kinds.get(name, str)) for name, one in value.items()}
    if not given.get("exact"):
        raise InvalidInput(field="quotes.exact", value=repr(value)[:80])
    return Quote(**given)


def _plain(value: Any) -> Json:
    """Give the fields of a dataclass that differ from its defaults."""
    found: Json = {}
    for field in fields(value):
        one = getattr(value, field.name)
        if field.default is MISSING or one != field.default:
            found[field.name] = _value(one)
    return found


def _value(one: Any) -> Any:
    match one:
        case Enum():
            return one.value
        case tuple():
            return [_value(part) for part in one]
        case Quote() | Choice():
            return _plain(one)
        case _:
            return one


def _require_known(kind: type, value: Mapping[str, Any]) -> None:
    known = {field.name for field in fields(kind)}
    for name in value:
        if name not in known:
            raise InvalidInput(field=str(name), value=repr(value[name])[:80])


def _member(name: str, found: Any) -> Enum:
    try:
        return ENUMS[name](found)
    except ValueError as error:
        raise InvalidInput(field=name, value=repr(found)[:80]) from error


def _list(name: str, found: Any) -> list[Any]:
    if not isinstance(found, list):
        raise InvalidInput(field=name, value=repr(found)[:80])
    return found


def _text(name: str, found: Any) -> str:
    return str(_of(name, found, str))


def _of(name: str, found: Any, kind: type) -> Any:
    """Demand just this type: True is no number here."""
    if type(found) is not kind:
        raise InvalidInput(field=name, value=repr(found)[:80])
    return found
