"""Forms of facts as plain JSON values and back; what is empty is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from studyapp.core.bank.fact_form import AccountLine, EntryKind, FactForm, PartLine
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
from studyapp.core.knowledge.actor import ActorKind, Spot
from studyapp.core.knowledge.position import Stance
from studyapp.core.knowledge.relationship import RelationshipKind
from studyapp.core.knowledge.standing import ContentNote

TEXTS = frozenset({"sources", "as_written", "about", "events"})
ENUMS: dict[str, type[Enum]] = {
    "kind": EntryKind,
    "content_note": ContentNote,
    "actor_kind": ActorKind,
    "stance": Stance,
    "relation": RelationshipKind,
}


def fact_form_to_json(form: FactForm) -> Json:
    """Give a form with everything that is not as in an empty one."""
    return plain(form)


def fact_form_from_json(value: Mapping[str, Any]) -> FactForm:
    """Read a form; raise `InvalidInput` with the field that is not as it must be."""
    require_known(FactForm, value)
    given = {name: _field(name, found) for name, found in value.items()}
    if not given.get("id") or "kind" not in given:
        raise InvalidInput(field="id", value=repr(value.get("id"))[:SHOWN])
    return FactForm(**given)


def _field(name: str, found: Any) -> Any:
    if name in ROWS:
        return tuple(ROWS[name](one) for one in list_in(name, found))
    match name:
        case "spot":
            return _spot(found)
        case _ if name in TEXTS:
            return texts(name, found)
        case _ if name in ENUMS:
            return member(name, found, ENUMS[name])
        case _:
            return of(name, found, bool if name == "own_voice" else str)


def _spot(value: Any) -> Spot:
    given = [of("spot", one, int) for one in list_in("spot", value)]
    if len(given) != len(("across", "down")):
        raise InvalidInput(field="spot", value=repr(value)[:SHOWN])
    return (given[0], given[1])


def _part(value: Any) -> PartLine:
    require_known(PartLine, of("participants", value, dict))
    return PartLine(**{name: of(name, found, str) for name, found in value.items()})


def _account(value: Any) -> AccountLine:
    require_known(AccountLine, of("accounts", value, dict))
    given: Json = {
        name: texts(name, found) if name == "facts" else of(name, found, str)
        for name, found in value.items()
    }
    return AccountLine(**given)


ROWS: dict[str, Callable[[Any], Any]] = {
    "participants": _part,
    "accounts": _account,
    "quotes": quote_from,
}
