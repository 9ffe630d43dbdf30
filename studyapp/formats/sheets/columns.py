"""The columns of a sheet of questions: what each is called, and what else people call it."""

from __future__ import annotations

import re
from typing import NamedTuple

USUAL_ANSWERS = 4
MOST_ANSWERS = 60
"""Answers that have columns at least, and at most."""

ID, STATUS, KIND, ASKS, QUESTION = "Id", "Status", "Kind", "Asks", "Question"
ACCEPTED, DATE, FROM, TO = "Accepted forms", "Date", "From", "To"
NUMBER, UNIT, TOLERANCE, TARGETS = "Number", "Unit", "Tolerance", "Targets"
BEFORE, AFTER, TYPED_GAP = "Before the gap", "After the gap", "Gap is typed"
MODEL, POINTS, EXPLANATION = "Model answer", "Key points", "Explanation"
WORDS, FACTS, MAIN_FACT, TAGS = "Source words", "Facts", "Main fact", "Tags"
DIFFICULTY, NOTE, PACK, DETAILS = "Difficulty", "Content note", "Pack", "Details"
RIGHT_ANSWER = "Right answer"
"""Never written: people who fill in a sheet may name the right answer in one column."""

ANSWER, RIGHT, PLACE, REASON, PASSAGE = "Answer", "Right", "Place", "Reason", "Passage"
PER_ANSWER = (ANSWER, RIGHT, PLACE, REASON, PASSAGE)

TEXT_FIELDS = {
    QUESTION: "stem",
    DATE: "date",
    FROM: "first",
    TO: "last",
    NUMBER: "number",
    UNIT: "unit",
    TOLERANCE: "tolerance",
    BEFORE: "before",
    AFTER: "after",
    MODEL: "model",
    EXPLANATION: "explanation",
    MAIN_FACT: "fact",
}
"""Columns that hold a field of the form as it is."""
LINE_FIELDS = {ACCEPTED: "accepted", TARGETS: "targets", POINTS: "points"}
LABEL_FIELDS = {FACTS: "facts", TAGS: "tags"}
"""Columns that hold several texts, one a line; labels may stand behind commas instead."""

FIRST = (ID, STATUS, KIND, ASKS, QUESTION)
LAST = (
    ACCEPTED, DATE, FROM, TO, NUMBER, UNIT, TOLERANCE, TARGETS, BEFORE, AFTER, TYPED_GAP, MODEL,
    POINTS, EXPLANATION, WORDS, FACTS, MAIN_FACT, TAGS, DIFFICULTY, NOTE, PACK, DETAILS,
)  # fmt: skip
ALIASES = {
    "stem": QUESTION,
    "prompt": QUESTION,
    "type": KIND,
    "family": ASKS,
    "accepted": ACCEPTED,
    "accepted answers": ACCEPTED,
    "groups": TARGETS,
    "tag": TAGS,
    "quote": WORDS,
    "source": WORDS,
    "feedback": EXPLANATION,
    "correct answer": RIGHT_ANSWER,
    "correct": RIGHT_ANSWER,
    "right": RIGHT_ANSWER,
    "key": RIGHT_ANSWER,
}
ANSWER_ALIASES = {
    "option": ANSWER,
    "choice": ANSWER,
    "item": ANSWER,
    "correct": RIGHT,
    "is correct": RIGHT,
    "order": PLACE,
    "belongs to": PLACE,
    "feedback": REASON,
    "explanation": REASON,
    "source words": PASSAGE,
}
_KNOWN = {name.casefold(): name for name in (*FIRST, *LAST, RIGHT_ANSWER)} | ALIASES
_KNOWN_PER_ANSWER = {name.casefold(): name for name in PER_ANSWER} | ANSWER_ALIASES
_NUMBERED = re.compile(r"(\D+?) ?(\d{1,3}|[a-z])", re.ASCII)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Column(NamedTuple):
    """What a column holds; `number` counts answers from 0 and is None where none is meant."""

    name: str
    number: int | None = None

    @property
    def heading(self) -> str:
        """The heading as it is written."""
        return self.name if self.number is None else f"{self.name} {self.number + 1}"


def columns(answers: int) -> tuple[Column, ...]:
    """Give all columns of a sheet with so many answers, in order."""
    numbers = range(max(answers, USUAL_ANSWERS))
    pairs = tuple(Column(name, at) for at in numbers for name in (ANSWER, RIGHT))
    others = tuple(Column(name, at) for name in (PLACE, REASON, PASSAGE) for at in numbers)
    return (*map(Column, FIRST), *pairs, *others, *map(Column, LAST))


def column_named(heading: str) -> Column | None:
    """Give what a heading means, however it is capitalised and spaced, or None."""
    plain = " ".join(heading.split()).casefold().rstrip("?:* ").replace("?", "")
    if plain in _KNOWN:
        return Column(_KNOWN[plain])
    found = _NUMBERED.fullmatch(plain)
    if found is None or found[1].strip() not in _KNOWN_PER_ANSWER:
        return None
    number = LETTERS.index(found[2]) if found[2] in LETTERS else int(found[2]) - 1
    name = _KNOWN_PER_ANSWER[found[1].strip()]
    return Column(name, number) if 0 <= number < MOST_ANSWERS else None
