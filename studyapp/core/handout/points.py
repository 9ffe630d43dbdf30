"""What a question is worth on paper: a point for each thing that can be got right."""

from __future__ import annotations

from typing import assert_never

from studyapp.core.quiz.body import (
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Ordering,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)


def points_of(body: Body) -> int:
    """Give the points a question can earn, at least 1."""
    match body:
        case OneOf() | TrueFalse() | TypedText() | DateEntry() | NumberEntry() | Placement():
            return 1
        case Gap():
            return 1
        case SeveralOf(keys=keys):
            return len(keys)
        case Ordering(items=ordered):
            return len(ordered)
        case Matching(items=items) | Sorting(items=items):
            return len(items)
        case OpenAnswer(points=points):
            return len(points)
        case _:
            assert_never(body)
