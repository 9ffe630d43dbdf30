"""Questions and sessions as plain JSON values and back.

Attempts and sessions are stored self-contained: passages stand in full, so that a later
edit of the pack changes nothing that was asked before.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer_codec import answer_from_json, answer_to_json
from studyapp.core.quiz.body_codec import (
    body_from_json,
    body_to_json,
    option_from_json,
    option_to_json,
)
from studyapp.core.quiz.mark import Mark, MarkedBy
from studyapp.core.quiz.passage_codec import BROKEN, Json, passage_from_json, passage_to_json
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.session import Item, Session, SessionKind, Stage
from studyapp.core.scheduling.memory import Rating


def question_to_json(question: Question) -> Json:
    """Give a question with everything it shows and rests on."""
    return {
        "id": question.id,
        "family": question.family.value,
        "stem": question.stem,
        "body": body_to_json(question.body),
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
            body=body_from_json(value["body"]),
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


def item_to_json(item: Item) -> Json:
    """Give an item with its question in full."""
    return {
        "question": question_to_json(item.question),
        "answer": None if item.answer is None else answer_to_json(item.answer),
        "mark": None if item.mark is None else mark_to_json(item.mark),
        "rating": None if item.rating is None else int(item.rating),
        "suggested": None if item.suggested is None else int(item.suggested),
        "flagged": item.flagged,
        "attempt": item.attempt,
        "confidence": item.confidence,
        "hinted": item.hinted,
    }


def item_from_json(value: Mapping[str, Any]) -> Item:
    """Read an item; a missing part raises as it does in Python."""
    answer, mark = value["answer"], value["mark"]
    rating, suggested = value["rating"], value["suggested"]
    return Item(
        question=question_from_json(value["question"]),
        answer=None if answer is None else answer_from_json(answer),
        mark=None if mark is None else mark_from_json(mark),
        rating=None if rating is None else Rating(rating),
        suggested=None if suggested is None else Rating(suggested),
        flagged=value["flagged"],
        attempt=value["attempt"],
        confidence=value.get("confidence"),
        hinted=value.get("hinted", False),
    )


def mark_to_json(mark: Mark) -> Json:
    """Give a mark."""
    return {
        "credit": mark.credit,
        "correct": mark.correct,
        "chosen": [option_to_json(option) for option in mark.chosen],
        "parts": list(mark.parts),
        "concordant": mark.concordant,
        "pairs": mark.pairs,
        "days_off": mark.days_off,
        "by": mark.by.value,
    }


def mark_from_json(value: Mapping[str, Any]) -> Mark:
    """Read a mark; one stored by an earlier release lacks what that did not know."""
    return Mark(
        credit=value["credit"],
        correct=value["correct"],
        chosen=tuple(option_from_json(option) for option in value["chosen"]),
        parts=tuple(value.get("parts", ())),
        concordant=value["concordant"],
        pairs=value["pairs"],
        days_off=value.get("days_off"),
        by=MarkedBy(value.get("by", MarkedBy.ARTICLE.value)),
    )
