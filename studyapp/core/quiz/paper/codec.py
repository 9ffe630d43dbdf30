"""Tests and sittings as plain JSON values and back; a sitting holds its questions in full."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer_codec import answer_from_json, answer_to_json
from studyapp.core.quiz.codec import (
    mark_from_json,
    mark_to_json,
    question_from_json,
    question_to_json,
)
from studyapp.core.quiz.paper.blueprint_text import blueprint_words, read_blueprint
from studyapp.core.quiz.paper.definition import Definition
from studyapp.core.quiz.paper.rules import Allowance, OnTimeUp, ReviewRule, Rules
from studyapp.core.quiz.paper.sitting import Entry, Sitting
from studyapp.core.quiz.passage_codec import BROKEN, Json

ENTRIES = "entries"


def definition_to_json(definition: Definition) -> Json:
    """Give a test."""
    return {
        "id": definition.id,
        "title": definition.title,
        "blueprint": blueprint_words(definition.blueprint),
        "seed": definition.seed,
        "rules": rules_to_json(definition.rules),
        "leave_out": sorted(note.value for note in definition.leave_out),
        "facts": sorted(definition.facts),
    }


def definition_from_json(value: Mapping[str, Any]) -> Definition:
    """Read a test; raise `InvalidInput`."""
    try:
        return Definition(
            id=value["id"],
            title=value["title"],
            blueprint=read_blueprint(value["blueprint"]),
            seed=value["seed"],
            rules=rules_from_json(value["rules"]),
            leave_out=frozenset(ContentNote(note) for note in value["leave_out"]),
            # Tests of earlier versions ask of the whole article.
            facts=frozenset(value.get("facts", ())),
        )
    except BROKEN as error:
        raise InvalidInput(field="test", value=repr(value)[:80]) from error


def sitting_to_json(sitting: Sitting) -> Json:
    """Give a sitting with all its questions and answers."""
    return place_to_json(sitting) | {ENTRIES: [entry_to_json(one) for one in sitting.entries]}


def place_to_json(sitting: Sitting) -> Json:
    """Give everything of a sitting but its entries."""
    return {
        "id": sitting.id,
        "test": sitting.test,
        "title": sitting.title,
        "pack": sitting.pack,
        "seed": sitting.seed,
        "rules": rules_to_json(sitting.rules),
        "begun_at": sitting.begun_at.isoformat(),
        "index": sitting.index,
        "elapsed_s": sitting.elapsed_s,
        "allowance": sitting.allowance.value,
        "told_time_up": sitting.told_time_up,
        "handed_in_at": _time_to_json(sitting.handed_in_at),
    }


def sitting_from_json(value: Mapping[str, Any]) -> Sitting:
    """Read a sitting; raise `InvalidInput`."""
    try:
        return Sitting(
            id=value["id"],
            test=value["test"],
            title=value["title"],
            pack=value["pack"],
            seed=value["seed"],
            rules=rules_from_json(value["rules"]),
            entries=tuple(entry_from_json(one) for one in value[ENTRIES]),
            begun_at=datetime.fromisoformat(value["begun_at"]),
            index=value["index"],
            elapsed_s=value["elapsed_s"],
            allowance=Allowance(value["allowance"]),
            told_time_up=value["told_time_up"],
            handed_in_at=_time_from_json(value["handed_in_at"]),
        )
    except BROKEN as error:
        raise InvalidInput(field="sitting", value=repr(value)[:80]) from error


def entry_to_json(entry: Entry) -> Json:
    """Give an entry with its question in full."""
    return {
        "question": question_to_json(entry.question),
        "answer": None if entry.answer is None else answer_to_json(entry.answer),
        "flagged": entry.flagged,
        "mark": None if entry.mark is None else mark_to_json(entry.mark),
        "took_ms": entry.took_ms,
    }


def entry_from_json(value: Mapping[str, Any]) -> Entry:
    """Read an entry; a missing part raises as it does in Python."""
    answer, mark = value["answer"], value["mark"]
    return Entry(
        question=question_from_json(value["question"]),
        answer=None if answer is None else answer_from_json(answer),
        flagged=value["flagged"],
        mark=None if mark is None else mark_from_json(mark),
        took_ms=value["took_ms"],
    )


def rules_to_json(rules: Rules) -> Json:
    """Give the rules of a test."""
    return {
        "limit_minutes": rules.limit_minutes,
        "on_time_up": rules.on_time_up.value,
        "review": rules.review.value,
        "closes_at": _time_to_json(rules.closes_at),
    }


def rules_from_json(value: Mapping[str, Any]) -> Rules:
    """Read rules; a missing part raises as it does in Python."""
    return Rules(
        limit_minutes=value["limit_minutes"],
        on_time_up=OnTimeUp(value["on_time_up"]),
        review=ReviewRule(value["review"]),
        closes_at=_time_from_json(value["closes_at"]),
    )


def _time_to_json(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _time_from_json(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
