"""What a form still lacks before it is a question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Lack(Enum):
    """Why a form is no question yet."""

    EMPTY = "empty"
    """The field must say something."""
    TOO_FEW = "too few"
    """More lines are needed: options, items, targets, right answers."""
    TOO_MANY = "too many"
    """More answers are marked right than there may be."""
    TWICE = "twice"
    """Two lines say the same."""
    NO_QUOTE = "no quote"
    """No words of the article stand behind it."""
    QUOTE_LOST = "quote lost"
    """The quoted words do not stand in the article, or cross a paragraph."""
    QUOTE_AMBIGUOUS = "quote ambiguous"
    """The quoted words stand in the article more than once."""
    NOT_A_DATE = "not a date"
    NOT_A_NUMBER = "not a number"
    OUTSIDE = "outside"
    """The date does not lie between the ends of the timeline, or a target does not exist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """One thing a form lacks; `number` counts lines of the field from 0."""

    field: str
    lack: Lack
    number: int | None = None
