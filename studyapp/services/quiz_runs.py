"""Run sessions: every step is stored, as one unit of work, before it is shown."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import NoReturn

from studyapp.core.changes import Changes
from studyapp.core.errors import InvalidInput, NotFound
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer import Answer, Skipped
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.selection import choose
from studyapp.core.quiz.session import Item, Session, SessionKind
from studyapp.core.scheduling.due import due, is_firm
from studyapp.core.scheduling.memory import MemoryState, Rating
from studyapp.core.scheduling.scheduler import Scheduler
from studyapp.services.question_bank import QuestionBank
from studyapp.storage.database import Library
from studyapp.storage.memory_store import MemoryStore
from studyapp.storage.run_store import Attempt, RunStore

SEEDS = 1_000_000
NO_NOTES: frozenset[ContentNote] = frozenset()


class QuizRuns:
    """Starts, answers, rates and resumes sessions over one pack."""

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
        self._memory = MemoryStore(library, pack_id)
        self._runs = RunStore(library, pack_id)
        self._scheduler = Scheduler()

    def start(
        self,
        kind: SessionKind,
        *,
        count: int,
        seed: int | None = None,
        facts: tuple[str, ...] = (),
        leave_out: frozenset[ContentNote] = NO_NOTES,
    ) -> Session:
        """Choose questions and store the session; raise `NotFound` if there is none to ask.

        With a seed, practice gives the same questions on every computer with this pack,
        whatever was learnt on it; `facts` limits it to questions on these.
        """
        now = self._now()
        session_id = uuid.uuid4().hex
        paper = int(session_id[:8], 16) % SEEDS if seed is None else seed
        questions = self._choose(kind, count, paper, facts, leave_out, fixed=seed is not None)
        if not questions:
            raise NotFound(kind="question", id=kind.value)
        session = Session.begin(questions, id=session_id, kind=kind, seed=paper, pack=self._pack_id)
        with self._library.unit_of_work() as db:
            self._runs.begin(db, session, now)
        return session

    def unfinished(self) -> Session | None:
        """Give the session that was left open, exactly where it stopped, or None."""
        return self._runs.unfinished()

    def answer(self, session: Session, answer: Answer, *, took_ms: int) -> Session:
        """Take an answer: attempt, memory and session are kept together, or none of them."""
        after, now = session.answered(answer), self._now()
        if isinstance(answer, Skipped):
            with self._library.unit_of_work() as db:
                self._runs.save(db, session, after, now)
            return after
        item = after.items[session.index]
        if item.mark is None or item.suggested is None:
            _never(session)
        fact = item.question.fact
        before = self._memory.find(fact)
        state = self._reviewed(before, item, item.suggested, now, session)
        with self._library.unit_of_work() as db:
            attempt = self._runs.add_attempt(
                db, session, answer=answer, mark=item.mark, before=before, now=now, took_ms=took_ms
            )
            self._runs.add_rating(attempt, "suggested", item.suggested, now)
            self._memory.save(db, state)
            self._runs.save(db, session, after, now)
        return after

    def rate(self, session: Session, rating: Rating) -> Session:
        """Take the learner's rating in place of the suggested one, and go on."""
        after, now = session.rated(rating), self._now()
        item, attempt = session.current, self._attempt(session, session.index)
        state = self._reviewed(attempt.before, item, rating, attempt.answered_at, session)
        with self._library.unit_of_work() as db:
            self._runs.add_rating(attempt.number, "given", rating, now)
            self._memory.save(db, state)
            self._runs.save(db, session, after, now)
        return after

    def undo_rating(self, session: Session) -> Session:
        """Take the last rating back; the suggested one holds until another is given."""
        after, now = session.rating_undone(), self._now()
        item, attempt = after.current, self._attempt(session, after.index)
        if item.suggested is None:
            _never(session)
        state = self._reviewed(attempt.before, item, item.suggested, attempt.answered_at, session)
        with self._library.unit_of_work() as db:
            self._runs.add_rating(attempt.number, "undone", None, now)
            self._memory.save(db, state)
            self._runs.save(db, session, after, now)
        return after

    def toggle_flag(self, session: Session) -> Session:
        """Flag the current question, or take the flag off."""
        after = session.flag_toggled()
        with self._library.unit_of_work() as db:
            self._runs.save(db, session, after, self._now())
        return after

    def stop(self, session: Session) -> Changes:
        """End a session early; what was answered is kept."""
        with self._library.unit_of_work() as db:
            self._runs.end(db, session, self._now())
        return Changes(sessions=True)

    def intervals(self, session: Session) -> dict[Rating, timedelta]:
        """Give what each rating of the current item would lead to."""
        attempt = self._attempt(session, session.index)
        fact, when = session.current.question.fact, attempt.answered_at
        before = attempt.before or self._scheduler.new(fact, when)
        return self._scheduler.preview(before, when, _fuzz(session, session.index))

    def _reviewed(
        self,
        before: MemoryState | None,
        item: Item,
        rating: Rating,
        when: datetime,
        session: Session,
    ) -> MemoryState:
        state = before or self._scheduler.new(item.question.fact, when)
        place = next(at for at, one in enumerate(session.items) if _same_turn(one, item))
        return self._scheduler.review(state, rating, when, _fuzz(session, place))

    def _attempt(self, session: Session, item: int) -> Attempt:
        attempt = self._runs.attempt(session, item)
        if attempt is None:
            raise NotFound(kind="attempt", id=f"{session.id} {item}")
        return attempt

    def _choose(
        self,
        kind: SessionKind,
        count: int,
        seed: int,
        facts: Sequence[str],
        leave_out: frozenset[ContentNote],
        *,
        fixed: bool,
    ) -> tuple[Question, ...]:
        states = self._memory.all()
        wanted, priority = self._facts(kind, facts, states, fixed=fixed)
        questions = self._bank.all()
        candidates = [one for one in questions if wanted is None or one.fact in wanted]
        return choose(
            candidates,
            pack=self._pack(),
            count=count,
            rng=Random(seed),
            priority=priority,
            firm=frozenset() if fixed else frozenset(one.fact for one in states if is_firm(one)),
            leave_out=leave_out,
            siblings=kind is SessionKind.PRACTICE and bool(facts),
        )

    def _facts(
        self,
        kind: SessionKind,
        facts: Sequence[str],
        states: tuple[MemoryState, ...],
        *,
        fixed: bool,
    ) -> tuple[frozenset[str] | None, tuple[str, ...]]:
        """Which facts may be asked (None for all), and which come first."""
        waiting = tuple(state.fact for state in due(states, self._now()))
        match kind:
            case SessionKind.REVIEW:
                return frozenset(waiting), waiting
            case SessionKind.LEARN:
                seen = frozenset(state.fact for state in states)
                return self._bank.askable - seen, ()
            case SessionKind.MISSED:
                return frozenset(facts), tuple(facts)
            case SessionKind.PRACTICE:
                limit = frozenset(facts) if facts else None
                return limit, () if fixed else waiting


def _fuzz(session: Session, item: int) -> Random:
    """Chance of its own for each turn, so that what a button promised is what it does."""
    return Random(f"{session.id} {item}")


def _same_turn(one: Item, other: Item) -> bool:
    return one.question.id == other.question.id and one.attempt == other.attempt


def _never(session: Session) -> NoReturn:
    raise InvalidInput(field="session", value=session.id)
