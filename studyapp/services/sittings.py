"""Lay tests down and sit them: every step is stored, as one unit of work, before it is shown.

What is answered in a test is logged apart from practice and changes no memory state: it is
marked at the end and as a whole, and cramming for it must not touch the schedule.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime

from studyapp.core.changes import Changes
from studyapp.core.errors import InvalidInput, NotFound
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.paper.blueprint import Blueprint
from studyapp.core.quiz.paper.compose import Paper, compose
from studyapp.core.quiz.paper.definition import Definition
from studyapp.core.quiz.paper.rules import USUAL, Allowance, Rules
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.services.question_bank import QuestionBank
from studyapp.storage.database import Library
from studyapp.storage.sitting_store import SittingOutline, SittingStore

__all__ = ["SittingOutline", "Sittings"]

SEEDS = 10_000
"""Seeds drawn have four digits at most, so that they can be called out in a class."""
NO_NOTES: frozenset[ContentNote] = frozenset()


class Sittings:
    """Tests over one pack and the sittings of one learner."""

    def __init__(
        self,
        library: Library,
        pack_id: str,
        *,
        bank: QuestionBank,
        pack: Callable[[], Pack],
        now: Callable[[], datetime],
    ) -> None:
        self._library, self._pack_id = library, pack_id
        self._bank, self._pack, self._now = bank, pack, now
        self._store = SittingStore(library, pack_id)

    def draw_seed(self) -> int:
        """Give a seed by chance."""
        return uuid.uuid4().int % SEEDS

    def preview(
        self,
        blueprint: Blueprint,
        *,
        seed: int,
        leave_out: frozenset[ContentNote] = NO_NOTES,
        facts: frozenset[str] = frozenset(),
    ) -> Paper:
        """Give the paper that a blueprint and a seed make, and what it lacks; nothing is kept."""
        pack = self._pack()
        bank = self._bank.all()
        return compose(blueprint, bank, pack=pack, seed=seed, leave_out=leave_out, facts=facts)

    def define(
        self,
        title: str,
        blueprint: Blueprint,
        *,
        seed: int,
        rules: Rules = USUAL,
        leave_out: frozenset[ContentNote] = NO_NOTES,
        facts: frozenset[str] = frozenset(),
    ) -> Definition:
        """Store a test; raise `InvalidInput` for its title, `NotFound` if it has no question."""
        test = Definition(
            id=uuid.uuid4().hex,
            title=title.strip(),
            blueprint=blueprint,
            seed=seed,
            rules=rules,
            leave_out=leave_out,
            facts=facts,
        )
        self._paper(test)
        with self._library.unit_of_work() as db:
            self._store.add_test(db, test, self._now())
        return test

    def tests(self) -> tuple[Definition, ...]:
        """Give the tests that are not deleted, the newest first."""
        return self._store.tests()

    def delete(self, test_id: str) -> Changes:
        """Take a test off the list; its sittings stay, and `restore` brings it back."""
        with self._library.unit_of_work() as db:
            self._store.set_deleted(db, test_id, self._now())
        return Changes(sessions=True)

    def restore(self, test_id: str) -> Changes:
        """Bring a deleted test back."""
        with self._library.unit_of_work() as db:
            self._store.set_deleted(db, test_id, None)
        return Changes(sessions=True)

    def begin(self, test_id: str) -> Sitting:
        """Begin a test: its paper is drawn and kept in full; raise `NotFound`."""
        test = self.test(test_id)
        sitting = Sitting.begin(
            self._paper(test),
            id=uuid.uuid4().hex,
            test=test.id,
            title=test.title,
            pack=self._pack_id,
            rules=test.rules,
            now=self._now(),
        )
        with self._library.unit_of_work() as db:
            self._store.begin(db, sitting)
        return sitting

    def test(self, test_id: str) -> Definition:
        """Give a test by its id; raise `NotFound`."""
        test = next((one for one in self.tests() if one.id == test_id), None)
        if test is None:
            raise NotFound(kind="test", id=test_id)
        return test

    def paper(self, test: Definition) -> Paper:
        """Give the paper of a test as it would be sat now; raise `NotFound` if it is empty."""
        return self._paper(test)

    def unfinished(self) -> Sitting | None:
        """Give the sitting that was left open, exactly where it stopped, or None."""
        return self._store.unfinished()

    def resume(self, sitting_id: str) -> Sitting:
        """Give a sitting exactly as it was left; raise `NotFound`."""
        return self._store.require(sitting_id)

    def history(self) -> tuple[SittingOutline, ...]:
        """Give every sitting in short, open or handed in, the newest first."""
        return self._store.outlines()

    def answer(self, sitting: Sitting, answer: Answer | None) -> Sitting:
        """Keep an answer, or take it back with None."""
        return self._kept(sitting, sitting.answered(answer))

    def toggle_flag(self, sitting: Sitting) -> Sitting:
        """Flag the question at hand, or take the flag off."""
        return self._kept(sitting, sitting.flag_toggled())

    def go(self, sitting: Sitting, index: int) -> Sitting:
        """Go to a question by its place, from 0."""
        return self._kept(sitting, sitting.at(index))

    def keep_time(self, sitting: Sitting, seconds: int, *, on_question_ms: int = 0) -> Sitting:
        """Keep the seconds worked in all and the time just spent on the question at hand."""
        return self._kept(sitting, sitting.worked(seconds, on_question_ms=on_question_ms))

    def tell_time_up(self, sitting: Sitting) -> Sitting:
        """Keep that the learner was told that the time is up."""
        return self._kept(sitting, sitting.time_up_told())

    def extend(self, sitting: Sitting, allowance: Allowance) -> Sitting:
        """Give more time, or take the limit off."""
        return self._kept(sitting, sitting.extended(allowance))

    def hand_in(self, sitting: Sitting) -> Sitting:
        """Hand in: the marks, and an attempt for every question, are kept together or not."""
        now = self._now()
        after = sitting.handed_in_now(now)
        with self._library.unit_of_work() as db:
            self._store.save(db, sitting, after)
            for at in range(len(after.entries)):
                self._store.log(db, after, at, now)
        return after

    def may_review(self, sitting: Sitting) -> bool:
        """Tell whether the questions of a sitting may be looked through now."""
        return sitting.handed_in and sitting.rules.may_review(self._now())

    def mark(self, sitting: Sitting, index: int, met: tuple[int, ...]) -> Sitting:
        """Keep the learner's own mark of an open answer, as one more attempt at it.

        Raises `InvalidInput` where the test may not be reviewed.
        """
        if not self.may_review(sitting):
            raise InvalidInput(field="review", value=sitting.id)
        after = sitting.self_marked(index, met)
        with self._library.unit_of_work() as db:
            self._store.save(db, sitting, after)
            self._store.log(db, after, index, self._now())
        return after

    def _paper(self, test: Definition) -> Paper:
        paper = self.preview(
            test.blueprint, seed=test.seed, leave_out=test.leave_out, facts=test.facts
        )
        if not paper.questions:
            raise NotFound(kind="question", id=test.title)
        return paper

    def _kept(self, before: Sitting, after: Sitting) -> Sitting:
        if after != before:
            with self._library.unit_of_work() as db:
                self._store.save(db, before, after)
        return after
