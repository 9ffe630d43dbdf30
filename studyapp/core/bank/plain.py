"""Lenient dataclasses as plain JSON values and back; what is as in an empty one is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any

from studyapp.core.bank.form import Quote
from studyapp.core.errors import InvalidInput

Json = dict[str, Any]
SHOWN = 80
"""How much of a value that cannot be read is shown."""


def plain(value: Any) -> Json:
    """Give the fields of a dataclass that differ from its defaults."""
    found: Json = {}
    for field in fields(value):
        one = getattr(value, field.name)
        if field.default is MISSING or one != field.default:
            found[field.name] = _value(one)
    return found


def quote_from(value: Any) -> Quote:
    """Read a quote; raise `InvalidInput`."""
    require_known(Quote, of("quotes", value, dict))
    kinds = {"start": int, "quotable": bool}
    given = {name: of(f"quotes.{name}", one, kinds.get(name, str)) for name, one in value.items()}
    if not given.get("exact"):
        raise InvalidInput(field="quotes.exact", value=repr(value)[:SHOWN])
    return Quote(**given)


def require_known(kind: type, value: Mapping[str, Any]) -> None:
    """Raise `InvalidInput` for a key that names no field."""
    known = {field.name for field in fields(kind)}
    for name in value:
        if name not in known:
            raise InvalidInput(field=str(name), value=repr(value[name])[:SHOWN])


def member(name: str, found: Any, kind: type[Enum]) -> Enum:
    """Read a member of an enum by its value; raise `InvalidInput`."""
    try:
        return kind(found)
    except ValueError as error:
        raise InvalidInput(field=name, value=repr(found)[:SHOWN]) from error


def list_in(name: str, found: Any) -> list[Any]:
    """Demand a list; raise `InvalidInput`."""
    if not isinstance(found, list):
        raise InvalidInput(field=name, value=repr(found)[:SHOWN])
    return found


def texts(name: str, found: Any) -> tuple[str, ...]:
    """Demand a list of texts; raise `InvalidInput`."""
    return tuple(str(of(name, one, str)) for one in list_in(name, found))


def of(name: str, found: Any, kind: type) -> Any:
    """Demand just this type (True is no number here); raise `InvalidInput`."""
    if type(found) is not kind:
        raise InvalidInput(field=name, value=repr(found)[:SHOWN])
    return found


def _value(one: Any) -> Any:
    match one:
        case Enum():
            return one.value
        case tuple():
            return [_value(part) for part in one]
        case _ if is_dataclass(one):
            return plain(one)
        case _:
            return one
