"""Bodies of questions as plain JSON values and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

from studyapp.core.quiz.body import (
    Assignable,
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Option,
    Ordering,
    OrderItem,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.passage_codec import Json, passage_from_json, passage_to_json


def body_to_json(body: Body) -> Json:  # noqa: C901, PLR0911, PLR0912 - a case a kind
    """Give a body with everything it offers."""
    match body:
        case OneOf(options=options, key=key):
            return {"type": "one_of", "options": _options(options), "key": key}
        case SeveralOf(options=options, keys=keys):
            return {"type": "several_of", "options": _options(options), "keys": list(keys)}
        case TrueFalse(key=truth, true=true, false=false):
            sides = {"true": option_to_json(true), "false": option_to_json(false)}
            return {"type": "true_false", "key": truth, **sides}
        case TypedText(accepted=accepted, others=others):
            return {"type": "typed", "accepted": list(accepted), "others": _options(others)}
        case DateEntry(date=date):
            return {"type": "date", "date": date}
        case NumberEntry(value=value, unit=unit, tolerance=tolerance):
            return {"type": "number", "value": value, "unit": unit, "tolerance": tolerance}
        case Ordering(items=items):
            return {"type": "ordering", "items": [_order_item_to_json(item) for item in items]}
        case Matching(items=items, targets=targets):
            return {"type": "matching", "items": _assignables(items), "targets": list(targets)}
        case Sorting(items=items, groups=groups):
            return {"type": "sorting", "items": _assignables(items), "groups": list(groups)}
        case Placement(date=date, first=first, last=last):
            return {"type": "placement", "date": date, "first": first, "last": last}
        case Gap(before=before, after=after, filler=filler):
            inner = body_to_json(filler)
            return {"type": "gap", "before": before, "after": after, "filler": inner}
        case OpenAnswer(model=model, points=points):
            return {"type": "open", "model": model, "points": list(points)}
        case _:
            assert_never(body)


def body_from_json(value: Mapping[str, Any]) -> Body:  # noqa: C901, PLR0911, PLR0912 - as above
    """Read a body; what is missing or of the wrong type raises as it does in Python."""
    match value["type"]:
        case "one_of":
            return OneOf(options=_read_options(value["options"]), key=value["key"])
        case "several_of":
            return SeveralOf(options=_read_options(value["options"]), keys=tuple(value["keys"]))
        case "true_false":
            return TrueFalse(
                key=value["key"],
                true=option_from_json(value["true"]),
                false=option_from_json(value["false"]),
            )
        case "typed":
            others = _read_options(value["others"])
            return TypedText(accepted=tuple(value["accepted"]), others=others)
        case "date":
            return DateEntry(date=value["date"])
        case "number":
            return NumberEntry(
                value=value["value"], unit=value["unit"], tolerance=value["tolerance"]
            )
        case "ordering":
            return Ordering(items=tuple(_order_item_from_json(item) for item in value["items"]))
        case "matching":
            return Matching(items=_read_items(value["items"]), targets=tuple(value["targets"]))
        case "sorting":
            return Sorting(items=_read_items(value["items"]), groups=tuple(value["groups"]))
        case "placement":
            return Placement(date=value["date"], first=value["first"], last=value["last"])
        case "gap":
            filler = body_from_json(value["filler"])
            if not isinstance(filler, OneOf | TypedText):
                raise TypeError(value["filler"]["type"])
            return Gap(before=value["before"], after=value["after"], filler=filler)
        case "open":
            return OpenAnswer(model=value["model"], points=tuple(value["points"]))
        case other:
            raise ValueError(other)


def option_to_json(option: Option) -> Json:
    """Give an option."""
    return {
        "text": option.text,
        "reason": option.reason,
        "passage": passage_to_json(option.passage),
        "subject": option.subject,
        "edtf": option.edtf,
    }


def option_from_json(value: Mapping[str, Any]) -> Option:
    """Read an option."""
    return Option(
        text=value["text"],
        reason=value["reason"],
        passage=passage_from_json(value["passage"]),
        subject=value["subject"],
        edtf=value["edtf"],
    )


def _order_item_to_json(item: OrderItem) -> Json:
    return {
        "text": item.text,
        "slot": item.slot,
        "reason": item.reason,
        "passage": passage_to_json(item.passage),
        "subject": item.subject,
    }


def _order_item_from_json(value: Mapping[str, Any]) -> OrderItem:
    return OrderItem(
        text=value["text"],
        slot=value["slot"],
        reason=value["reason"],
        passage=passage_from_json(value["passage"]),
        subject=value["subject"],
    )


def _options(options: tuple[Option, ...]) -> list[Json]:
    return [option_to_json(option) for option in options]


def _read_options(values: list[Json]) -> tuple[Option, ...]:
    return tuple(option_from_json(value) for value in values)


def _assignables(items: tuple[Assignable, ...]) -> list[Json]:
    return [
        {
            "text": item.text,
            "target": item.target,
            "reason": item.reason,
            "passage": passage_to_json(item.passage),
            "subject": item.subject,
        }
        for item in items
    ]


def _read_items(values: list[Json]) -> tuple[Assignable, ...]:
    return tuple(
        Assignable(
            text=value["text"],
            target=value["target"],
            reason=value["reason"],
            passage=passage_from_json(value["passage"]),
            subject=value["subject"],
        )
        for value in values
    )
