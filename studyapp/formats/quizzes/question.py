"""A question as Moodle has it: GIFT and Moodle XML are two ways to write this down."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.formats.html_text import Segment

FULL = 100.0


class QuizType(Enum):
    """The types of question that are written and read; the values are Moodle's names."""

    CHOICE = "multichoice"
    TRUE_FALSE = "truefalse"
    SHORT = "shortanswer"
    NUMERICAL = "numerical"
    MATCHING = "matching"
    ORDERING = "ordering"
    ESSAY = "essay"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizAnswer:
    """One answer. `percent` is what it earns, from -100 to 100.

    `other` is what it is matched with, or the tolerance of a number.
    """

    text: str = ""
    percent: float = 0.0
    feedback: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizQuestion:
    """A question; all texts are plain.

    `after` is the text behind the answers, None where they do not stand inside a sentence.
    True/false has two answers, the first for "true"; the answers of an ordering stand in the
    right order; `single` counts for choices. `unit` and `model` are for numbers and essays.
    `tags` hold the marks of this app too. `category` is a path without the course.
    """

    type: QuizType
    id: str = ""
    name: str = ""
    before: str = ""
    after: str | None = None
    answers: tuple[QuizAnswer, ...] = ()
    single: bool = True
    feedback: tuple[Segment, ...] = ()
    unit: str = ""
    model: str = ""
    tags: tuple[str, ...] = ()
    category: str = ""
