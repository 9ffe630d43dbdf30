"""The questions of a pack: all of them, those of a fact, and how many there are."""

from __future__ import annotations

from functools import cached_property

from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Question
from studyapp.storage.database import Library
from studyapp.storage.question_store import QuestionStore


class QuestionBank:
    """Reads the bank; the questions themselves are loaded when the first is asked for."""

    def __init__(self, library: Library, pack_id: str) -> None:
        self._store = QuestionStore(library, pack_id)

    def all(self) -> tuple[Question, ...]:
        """Give every ready question, by id."""
        return self._all

    def of_fact(self, fact_id: str) -> tuple[Question, ...]:
        """Give the ready questions that a fact is the subject of."""
        return tuple(one for one in self._all if one.fact == fact_id)

    def count(self, fact_id: str) -> int:
        """Give how many ready questions a fact is the subject of."""
        return self._counts.get(fact_id, 0)

    @property
    def total(self) -> int:
        """How many questions are ready."""
        return sum(self._counts.values())

    @property
    def askable(self) -> frozenset[str]:
        """The ids of all facts with a ready question."""
        return frozenset(self._counts)

    def question(self, question_id: str) -> Question:
        """Give a question; raise `NotFound`."""
        return self._store.require(question_id)

    def mentions(self, notes: frozenset[ContentNote]) -> bool:
        """Tell whether any question carries one of the content notes."""
        return self._store.mentions(notes)

    def forget(self) -> None:
        """Read the bank anew when it is next asked: it has changed."""
        for name in ("_all", "_counts"):
            self.__dict__.pop(name, None)

    @cached_property
    def _all(self) -> tuple[Question, ...]:
        return self._store.all()

    @cached_property
    def _counts(self) -> dict[str, int]:
        return self._store.counts()
