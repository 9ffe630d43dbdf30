"""A sitting: one person at one test, as an immutable state machine.

Answers may be changed until the test is handed in, in any order of questions, and nothing
is marked before that. A sitting holds its questions in full, so that no later edit of the
pack or the test changes it. Nothing here knows a window, a store or a clock: the time
worked so far is told, so that a sitting can be taken up again exactly where it stopped.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer import Answer, Skipped, Written
from studyapp.core.quiz.grading import grade
from studyapp.core.quiz.mark import Mark
from studyapp.core.quiz.paper.compose import Paper
from studyapp.core.quiz.paper.rules import Allowance, OnTimeUp, Rules
from studyapp.core.quiz.question import Question

NOTHING = Mark(credit=0.0, correct=False)
"""What an unanswered question earns."""


class EntryState(Enum):
    """Whether a question has an answer; a flag is apart from it."""

    UNANSWERED = "unanswered"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A question of a sitting and what became of it.

    `mark` is None until the test is handed in; `took_ms` is the time spent on the question.
    """

    question: Question
    answer: Answer | None = None
    flagged: bool = False
    mark: Mark | None = None
    took_ms: int = 0

    @property
    def state(self) -> EntryState:
        """Whether it has an answer."""
        return EntryState.UNANSWERED if self.answer is None else EntryState.ANSWERED


@dataclass(frozen=True, slots=True, kw_only=True)
class HandInCheck:
    """What to know before handing in: the places, from 0, without an answer or flagged."""

    unanswered: tuple[int, ...]
    flagged: tuple[int, ...]

    @property
    def clear(self) -> bool:
        """Whether every question has an answer and none is flagged."""
        return not self.unanswered and not self.flagged


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Questions, answers and rules; `index` is the question at hand.

    `test` is the id of the test it was begun from, `elapsed_s` the seconds worked on it, and
    `told_time_up` whether the learner was told that the time is up.
    """

    id: str
    test: str
    title: str
    pack: str
    seed: int
    rules: Rules
    entries: tuple[Entry, ...]
    begun_at: datetime
    index: int = 0
    elapsed_s: int = 0
    allowance: Allowance = Allowance.AS_SET
    told_time_up: bool = False
    handed_in_at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.entries or not 0 <= self.index < len(self.entries):
            raise InvalidInput(field="entries", value=self.id)

    @classmethod
    def begin(
        cls,
        paper: Paper,
        *,
        id: str,  # noqa: A002 - the field's own word
        test: str,
        title: str,
        pack: str,
        rules: Rules,
        now: datetime,
    ) -> Sitting:
        """Begin at the first question; raise `InvalidInput` where the paper has none."""
        return cls(
            id=id,
            test=test,
            title=title,
            pack=pack,
            seed=paper.seed,
            rules=rules,
            entries=tuple(Entry(question=question) for question in paper.questions),
            begun_at=now,
        )

    @property
    def current(self) -> Entry:
        """The question at hand."""
        return self.entries[self.index]

    @property
    def handed_in(self) -> bool:
        """Whether it was handed in."""
        return self.handed_in_at is not None

    @property
    def check(self) -> HandInCheck:
        """What to know before handing in."""
        numbered = tuple(enumerate(self.entries))
        return HandInCheck(
            unanswered=tuple(at for at, entry in numbered if entry.answer is None),
            flagged=tuple(at for at, entry in numbered if entry.flagged),
        )

    @property
    def seconds_left(self) -> int | None:
        """The time left, never below 0; None without a limit."""
        limit = self.rules.seconds(self.allowance)
        return None if limit is None else max(0, limit - self.elapsed_s)

    @property
    def time_is_up(self) -> bool:
        """Whether a time limit has been reached."""
        return not self.handed_in and self.seconds_left == 0

    @property
    def must_hand_in(self) -> bool:
        """Whether the test's own rule hands it in now; no further answer is taken then."""
        return self.time_is_up and self.rules.on_time_up is OnTimeUp.HAND_IN

    def answered(self, answer: Answer | None) -> Sitting:
        """Take an answer to the question at hand, or take it back with None.

        Raises `InvalidInput` where it is of another kind than the question.
        """
        self._require_open()
        if self.must_hand_in or isinstance(answer, Skipped):
            raise InvalidInput(field="answer", value=self.id)
        if answer is not None:
            grade(self.current.question, answer)
        return self._with_entry(self.index, replace(self.current, answer=answer))

    def flag_toggled(self) -> Sitting:
        """Flag the question at hand for another look, or take the flag off."""
        self._require_open()
        flagged = not self.current.flagged
        return self._with_entry(self.index, replace(self.current, flagged=flagged))

    def at(self, index: int) -> Sitting:
        """Go to a question by its place, from 0; raise `InvalidInput` where there is none."""
        self._require_open()
        if not 0 <= index < len(self.entries):
            raise InvalidInput(field="index", value=str(index))
        return replace(self, index=index)

    def worked(self, seconds: int, *, on_question_ms: int = 0) -> Sitting:
        """Note the seconds worked in all, and the time just spent on the question at hand.

        The clock of a sitting never runs backwards.
        """
        if self.handed_in:
            return self
        entry = replace(self.current, took_ms=self.current.took_ms + max(0, on_question_ms))
        after = self._with_entry(self.index, entry)
        return replace(after, elapsed_s=max(self.elapsed_s, seconds))

    def time_up_told(self) -> Sitting:
        """Note that the learner knows that the time is up."""
        return replace(self, told_time_up=True)

    def extended(self, allowance: Allowance) -> Sitting:
        """Give more time, or take the limit off; what was worked is kept."""
        self._require_open()
        return replace(self, allowance=allowance, told_time_up=False)

    def handed_in_now(self, now: datetime) -> Sitting:
        """Hand in and mark every question; one without an answer earns nothing."""
        self._require_open()
        marked = tuple(replace(entry, mark=_mark(entry)) for entry in self.entries)
        return replace(self, entries=marked, handed_in_at=now, index=0)

    def self_marked(self, index: int, met: tuple[int, ...]) -> Sitting:
        """Take the learner's own comparison of an open answer with the model answer.

        Raises `InvalidInput` before the test is handed in, and for any other question.
        """
        entry = self.entries[index]
        if not self.handed_in or not isinstance(entry.answer, Written):
            raise InvalidInput(field="answer", value=f"{self.id} {index}")
        answer = replace(entry.answer, met=met)
        mark = grade(entry.question, answer)
        return self._with_entry(index, replace(entry, answer=answer, mark=mark))

    def _require_open(self) -> None:
        if self.handed_in:
            raise InvalidInput(field="sitting", value=self.id)

    def _with_entry(self, index: int, entry: Entry) -> Sitting:
        return replace(self, entries=(*self.entries[:index], entry, *self.entries[index + 1 :]))


def _mark(entry: Entry) -> Mark:
    return NOTHING if entry.answer is None else grade(entry.question, entry.answer)
