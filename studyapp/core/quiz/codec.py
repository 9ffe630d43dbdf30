"""Questions, answers and sessions as plain JSON values and back.

Attempts and sessions are stored self-contained: passages stand in full, so that a later
edit of the pack changes nothing that was asked before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, assert_never

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer import Answer, Chosen, DontKnow, Ordered, Skipped
from studyapp.core.quiz.grading import Mark
from studyapp.core.quiz.question import (
    Body,
    Family,
    OneOf,
    Option,
    Ordering,
    OrderItem,
    Question,
    TrueFalse,
)
from studyapp.core.quiz.session import Item, Session, SessionKind, Stage
from studyapp.core.scheduling.memory import Rating

Json = dict[str, Any]
PASSAGE_FIELDS = tuple(field.name for field in fields(Passage))
BROKEN = (KeyError, TypeError, ValueError, AttributeError)


def passage_to_json(passage: Passage) -> Json:
    """Give a passage with all its selectors."""
    return {name: getattr(passage, name) for name in PASSAGE_FIELDS}


def passage_from_json(value: Mapping[str, Any]) -> Passage:
    """Read a passage; raise `InvalidInput`."""
    try:
        return Passage(**{name: value[name] for name in PASSAGE_FIELDS})
    except BROKEN as error:
        raise InvalidInput(field="passage", value=repr(value)[:80]) from error


def question_to_json(question: Question) -> Json:
    """Give a question with everything it shows and rests on."""
    return {
        "id": question.id,
        "family": question.family.value,
        "stem": question.stem,
        "body": _body_to_json(question.body),
        "fact": question.fact,
        "facts": list(question.facts),
        "passages": [passage_to_json(passage) for passage in question.passages],
        "explanation": question.explanation,
        "content_note": question.content_note.value,
        "difficulty": question.difficulty,
        "tags": list(question.tags),
    }


def question_from_json(value: Mapping[str, Any]) -> Question:
    """Read a question; raise `InvalidInput`."""
    try:
        return Question(
            id=value["id"],
            family=Family(value["family"]),
            stem=value["stem"],
            body=_body_from_json(value["body"]),
            fact=value["fact"],
            facts=tuple(value["facts"]),
            passages=tuple(passage_from_json(one) for one in value["passages"]),
            explanation=value["explanation"],
            content_note=ContentNote(value["content_note"]),
            difficulty=value["difficulty"],
            tags=tuple(value["tags"]),
        )
    except BROKEN as error:
        raise InvalidInput(field="question", value=repr(value)[:80]) from error


def answer_to_json(answer: Answer) -> Json:
    """Give an answer."""
    match answer:
        case Chosen(index=index):
            return {"type": "chosen", "index": index}
        case Ordered(indexes=indexes):
            return {"type": "ordered", "indexes": list(indexes)}
        case DontKnow():
            return {"type": "dont_know"}
        case Skipped():
            return {"type": "skipped"}
        case _:
            assert_never(answer)


def answer_from_json(value: Mapping[str, Any]) -> Answer:
    """Read an answer; raise `InvalidInput`."""
    match value:
        case {"type": "chosen", "index": int(index)}:
            return Chosen(index=index)
        case {"type": "ordered", "indexes": [*indexes]}:
            return Ordered(indexes=tuple(indexes))
        case {"type": "dont_know"}:
            return DontKnow()
        case {"type": "skipped"}:
            return Skipped()
        case _:
            raise InvalidInput(field="answer", value=repr(value)[:80])


def session_to_json(session: Session) -> Json:
    """Give a session with its questions in full and all answers so far."""
    return {
        "id": session.id,
        "kind": session.kind.value,
        "seed": session.seed,
        "pack": session.pack,
        "items": [item_to_json(item) for item in session.items],
        "index": session.index,
        "stage": session.stage.value,
    }


def session_from_json(value: Mapping[str, Any]) -> Session:
    """Read a session; raise `InvalidInput`."""
    try:
        return Session(
            id=value["id"],
            kind=SessionKind(value["kind"]),
            seed=value["seed"],
            pack=value["pack"],
            items=tuple(item_from_json(item) for item in value["items"]),
            index=value["index"],
            stage=Stage(value["stage"]),
        )
    except BROKEN as error:
        raise InvalidInput(field="session", value=repr(value)[:80]) from error


def _option_to_json(option: Option) -> Json:
    return {
        "text": option.text,
        "reason": option.reason,
        "passage": passage_to_json(option.passage),
        "subject": option.subject,
        "edtf": option.edtf,
    }


def _option_from_json(value: Mapping[str, Any]) -> Option:
    return Option(
        text=value["text"],
        reason=value["reason"],
        passage=passage_from_json(value["passage"]),
        subject=value["subject"],
        edtf=value["edtf"],
    )


def _body_to_json(body: Body) -> Json:
    match body:
        case OneOf(options=options, key=key):
            return {
                "type": "one_of",
                "options": [_option_to_json(option) for option in options],
                "key": key,
            }
        case TrueFalse(key=key, true=true, false=false):
            return {
                "type": "true_false",
                "key": key,
                "true": _option_to_json(true),
                "false": _option_to_json(false),
            }
        case Ordering(items=items):
            return {"type": "ordering", "items": [_order_item_to_json(item) for item in items]}
        case _:
            assert_never(body)


def _body_from_json(value: Mapping[str, Any]) -> Body:
    match value["type"]:
        case "one_of":
            options = tuple(_option_from_json(option) for option in value["options"])
            return OneOf(options=options, key=value["key"])
        case "true_false":
            return TrueFalse(
                key=value["key"],
                true=_option_from_json(value["true"]),
                false=_option_from_json(value["false"]),
            )
        case "ordering":
            return Ordering(items=tuple(_order_item_from_json(item) for item in value["items"]))
        case other:
            raise ValueError(other)


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


def item_to_json(item: Item) -> Json:
    """Give an item with its question in full."""
    return {
        "question": question_to_json(item.question),
        "answer": None if item.answer is None else answer_to_json(item.answer),
        "mark": None if item.mark is None else _mark_to_json(item.mark),
        "rating": None if item.rating is None else int(item.rating),
        "suggested": None if item.suggested is None else int(item.suggested),
        "flagged": item.flagged,
        "attempt": item.attempt,
    }


def item_from_json(value: Mapping[str, Any]) -> Item:
    """Read an item; a missing part raises as it does in Python."""
    answer, mark = value["answer"], value["mark"]
    rating, suggested = value["rating"], value["suggested"]
    return Item(
        question=question_from_json(value["question"]),
        answer=None if answer is None else answer_from_json(answer),
        mark=None if mark is None else _mark_from_json(mark),
        rating=None if rating is None else Rating(rating),
        suggested=None if suggested is None else Rating(suggested),
        flagged=value["flagged"],
        attempt=value["attempt"],
    )


def _mark_to_json(mark: Mark) -> Json:
    return {
        "credit": mark.credit,
        "correct": mark.correct,
        "chosen": [_option_to_json(option) for option in mark.chosen],
        "concordant": mark.concordant,
        "pairs": mark.pairs,
    }


def _mark_from_json(value: Mapping[str, Any]) -> Mark:
    return Mark(
        credit=value["credit"],
        correct=value["correct"],
        chosen=tuple(_option_from_json(option) for option in value["chosen"]),
        concordant=value["concordant"],
        pairs=value["pairs"],
    )
