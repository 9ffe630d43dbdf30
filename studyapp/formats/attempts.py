"""Answers as a table (CSV) or as JSON, for a learner to keep and for other programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.answer_codec import answer_to_json
from studyapp.core.quiz.answer_text import article_answer, given_answer
from studyapp.core.quiz.codec import question_to_json
from studyapp.core.quiz.question import Question

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptRow:
    """One answer as it is handed out.

    `kind` is what the session was for. `answered_at` is ISO 8601 in UTC, `took_ms` in
    milliseconds, `credit` 0 to 1, `rating` FSRS's 1 to 4. Empty means that it was not told.
    """

    number: int
    kind: str
    session: str
    seed: int
    answered_at: str
    took_ms: int
    credit: float
    correct: bool
    rating: int | None
    confidence: int | None
    hinted: bool
    marked_by: str
    question: Question
    answer: Answer


SHOWN = [
    "number",
    "kind",
    "session",
    "seed",
    "answered_at",
    "took_ms",
    "family",
    "fact",
    "question",
    "stem",
    "answer",
    "article_answer",
    "credit",
    "correct",
    "rating",
    "confidence",
    "hinted",
    "marked_by",
]
"""The columns of the table."""


def attempts_csv(rows: Iterable[AttemptRow]) -> bytes:
    """Give the answers as CSV: UTF-8 with a mark, commas, one header row, CRLF.

    Text that a spreadsheet would take for a formula begins with an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, SHOWN)
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in _shown(row).items()})
    return text.getvalue().encode("utf-8-sig")


def attempts_json(rows: Iterable[AttemptRow], *, pack: str) -> bytes:
    """Give the answers as one JSON object, each with all that was asked and offered."""
    plain = {
        "format": "studyapp-attempts",
        "version": VERSION,
        "pack": pack,
        "attempts": [_plain(row) for row in rows],
    }
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def _shown(row: AttemptRow) -> dict[str, Any]:
    question = row.question
    found: dict[str, Any] = {
        field.name: getattr(row, field.name) for field in fields(row) if field.name in SHOWN
    }
    return found | {
        "family": question.family.value,
        "fact": question.fact,
        "question": question.id,
        "stem": question.stem,
        "answer": given_answer(question.body, row.answer),
        "article_answer": article_answer(question.body),
    }


def _cell(value: object) -> object:
    match value:
        case None:
            return ""
        case bool():
            return int(value)
        case str() if value.startswith(FORMULA):
            return f"'{value}"
        case _:
            return value


def _plain(row: AttemptRow) -> dict[str, Any]:
    names = [field.name for field in fields(row) if field.name not in ("question", "answer")]
    return {name: getattr(row, name) for name in names} | {
        "question": question_to_json(row.question),
        "answer": answer_to_json(row.answer),
    }
