"""A test as it is laid down: title, blueprint, seed and rules."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.paper.blueprint import Blueprint
from studyapp.core.quiz.paper.rules import USUAL, Rules

LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What a test is made of; the same definition over the same pack gives the same paper.

    With `facts` only questions on these are drawn. Raises `InvalidInput` for an empty title or
    one of more than 120 characters.
    """

    id: str
    title: str
    blueprint: Blueprint
    seed: int
    rules: Rules = USUAL
    leave_out: frozenset[ContentNote] = frozenset()
    facts: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not self.title.strip() or len(self.title) > LONGEST_TITLE:
            raise InvalidInput(field="title", value=self.title[:LONGEST_TITLE])
