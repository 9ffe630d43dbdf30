"""Answers as plain JSON values and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer import (
    Answer,
    Assigned,
    Chosen,
    DateGiven,
    DontKnow,
    NumberGiven,
    Ordered,
    Placed,
    Several,
    Skipped,
    Typed,
    Written,
)
from studyapp.core.quiz.passage_codec import Json


def answer_to_json(answer: Answer) -> Json:  # noqa: C901, PLR0911 - one case for each kind
    """Give an answer."""
    match answer:
        case Chosen(index=index):
            return {"type": "chosen", "index": index}
        case Several(indexes=indexes):
            return {"type": "several", "indexes": list(indexes)}
        case Typed(text=text):
            return {"type": "typed", "text": text}
        case DateGiven(text=text, date=date):
            return {"type": "date", "text": text, "date": date}
        case NumberGiven(text=text, value=value):
            return {"type": "number", "text": text, "value": value}
        case Ordered(indexes=indexes, tied=tied):
            return {"type": "ordered", "indexes": list(indexes), "tied": list(tied)}
        case Assigned(targets=targets):
            return {"type": "assigned", "targets": list(targets)}
        case Placed(day=day):
            return {"type": "placed", "day": day}
        case Written(text=text, met=met):
            return {"type": "written", "text": text, "met": None if met is None else list(met)}
        case DontKnow():
            return {"type": "dont_know"}
        case Skipped():
            return {"type": "skipped"}
        case _:
            assert_never(answer)


def answer_from_json(value: Mapping[str, Any]) -> Answer:  # noqa: C901, PLR0911 - as above
    """Read an answer; raise `InvalidInput`."""
    match value:
        case {"type": "chosen", "index": int(index)}:
            return Chosen(index=index)
        case {"type": "several", "indexes": [*indexes]}:
            return Several(indexes=tuple(indexes))
        case {"type": "typed", "text": str(text)}:
            return Typed(text=text)
        case {"type": "date", "text": str(text), "date": str(date)}:
            return DateGiven(text=text, date=date)
        case {"type": "number", "text": str(text), "value": int(number) | float(number)}:
            return NumberGiven(text=text, value=number)
        case {"type": "ordered", "indexes": [*indexes]}:
            # Answers given before ties could be told have none.
            return Ordered(indexes=tuple(indexes), tied=tuple(value.get("tied", ())))
        case {"type": "assigned", "targets": [*targets]}:
            return Assigned(targets=tuple(targets))
        case {"type": "placed", "day": int(day)}:
            return Placed(day=day)
        case {"type": "written", "text": str(text), "met": met}:
            return Written(text=text, met=None if met is None else tuple(met))
        case {"type": "dont_know"}:
            return DontKnow()
        case {"type": "skipped"}:
            return Skipped()
        case _:
            raise InvalidInput(field="answer", value=repr(value)[:80])
