"""Run sessions: every step is stored, as one unit of work, before it is shown."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta

from studyapp.core.changes import Changes
from studyapp.core.errors import InvalidInput, NotFound
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer import Answer, Skipped
from studyapp.core.quiz.item import Item
from studyapp.core.quiz.scope import EVERYTHING, Scope
from studyapp.core.quiz.session import Session, SessionKind
from studyapp.core.quiz.suggest import Pace
from studyapp.core.scheduling.memory import Rating
from studyapp.services.question_bank import QuestionBank
from studyapp.services.recall import Recall
from studyapp.services.run_choice import NO_NOTES, RunChoice, Wish
from studyapp.services.run_verdicts import RunVerdicts
from studyapp.services.schedule import Schedule
from studyapp.services.usual_time import UsualTime
from studyapp.storage.database import Library
from studyapp.storage.memory_store import MemoryStore
from studyapp.storage.run_store import Attempt, RunStore
from studyapp.storage.verdict_store import VerdictStore

SEEDS = 1_000_000


class QuizRuns:
    """Starts, answers, rates and resumes sessions over one pack."""

    def __init__(
        self,
        library: Library,
        pack_id: str,
        *,
        bank: QuestionBank,
        schedule: Schedule,
        pack: Callable[[], Pack],
        now: Callable[[], datetime],
    ) -> None:
        self._library, self._pack_id, self._now = library, pack_id, now
        self._memory = MemoryStore(library, pack_id)
        self._runs = RunStore(library, pack_id)
        self._notes = VerdictStore(library)
        self._usual = UsualTime(self._runs)
        self._recall = Recall(self._runs, schedule)
        self._choice = RunChoice(
            bank, self._memory, runs=self._runs, schedule=schedule, pack=pack, now=now
        )
        self._verdicts = RunVerdicts(library, pack_id, runs=self._runs, usual=self._usual)

    def start(
        self,
        kind: SessionKind,
        *,
        count: int,
        seed: int | None = None,
        facts: tuple[str, ...] = (),
        leave_out: frozenset[ContentNote] = NO_NOTES,
        scope: Scope = EVERYTHING,
    ) -> Session:
        """Choose questions and store the session; raise `NotFound` if there is none to ask.

        With a seed, practice gives the same questions on every computer with this pack,
        whatever was learnt on it; `facts` limits it to questions on these, `scope` to the
        families, topics, speakers and periods chosen.
        """
        session_id = uuid.uuid4().hex
        paper = int(session_id[:8], 16) % SEEDS if seed is None else seed
        wish = Wish(
            kind=kind,
            count=count,
            seed=paper,
            fixed=seed is not None,
            facts=facts,
            leave_out=leave_out,
            scope=scope,
        )
        questions = self._choice.questions(wish)
        if not questions:
            raise NotFound(kind="question", id=kind.value)
        session = Session.begin(questions, id=session_id, kind=kind, seed=paper, pack=self._pack_id)
        with self._library.unit_of_work() as db:
            self._runs.begin(db, session, self._now())
        return session

    def unfinished(self) -> Session | None:
        """Give the session that was left open, exactly where it stopped, or None."""
        return self._runs.unfinished()

    def show_hint(self, session: Session) -> Session:
        """Note that a hint is shown for the current question."""
        return self._stored(session, session.hint_shown())

    def answer(
        self, session: Session, answer: Answer, *, took_ms: int, confidence: int | None = None
    ) -> Session:
        """Take an answer: attempt, memory and session are kept together, or none of them."""
        body = session.current.question.body
        pace = Pace(took_ms=took_ms, usual_ms=self._usual.of(body))
        after = session.answered(answer, pace=pace, confidence=confidence)
        if isinstance(answer, Skipped):
            return self._stored(session, after)
        item = after.items[session.index]
        self._keep(session, after, item, took_ms)
        if item.mark is not None and item.mark.correct:
            self._usual.add(body, took_ms)
        return after

    def rate(self, session: Session, rating: Rating) -> Session:
        """Take the learner's rating in place of the suggested one, and go on."""
        after = session.rated(rating)
        attempt = self._attempt(session, session.index)
        return self._rerated(session, after, attempt, "given", rating)

    def undo_rating(self, session: Session) -> Session:
        """Take the last rating back; the suggested one holds until another is given."""
        after = session.rating_undone()
        attempt = self._attempt(session, after.index)
        return self._rerated(session, after, attempt, "undone", None)

    def overrule(self, session: Session) -> Session:
        """Take the learner's word that the answer was right; it becomes a suggestion."""
        attempt = self._attempt(session, session.index)
        after = session.overruled(pace=self._verdicts.pace(session, attempt))
        return self._judged(session, after, attempt)

    def withdraw_overrule(self, session: Session) -> Session:
        """Let the article's answer decide again; the suggestion is withdrawn."""
        attempt = self._attempt(session, session.index)
        after = session.overrule_undone(pace=self._verdicts.pace(session, attempt))
        return self._judged(session, after, attempt)

    def self_mark(self, session: Session, met: tuple[int, ...]) -> Session:
        """Take the learner's own comparison of an open answer with the model answer."""
        attempt = self._attempt(session, session.index)
        after = session.self_marked(met, pace=self._verdicts.pace(session, attempt))
        return self._judged(session, after, attempt)

    def toggle_flag(self, session: Session) -> Session:
        """Flag the current question, or take the flag off."""
        return self._stored(session, session.flag_toggled())

    def stop(self, session: Session) -> Changes:
        """End a session early; what was answered is kept."""
        with self._library.unit_of_work() as db:
            self._runs.end(db, session, self._now())
        return Changes(sessions=True)

    def intervals(self, session: Session) -> dict[Rating, timedelta]:
        """Give what each rating of the current item would lead to; nothing while cramming."""
        if not _plans(session):
            return {}
        return self._recall.intervals(session, self._attempt(session, session.index))

    def _stored(self, session: Session, after: Session) -> Session:
        with self._library.unit_of_work() as db:
            self._runs.save(db, session, after, self._now())
        return after

    def _keep(self, session: Session, after: Session, item: Item, took_ms: int) -> None:
        now, fact = self._now(), item.question.fact
        before = self._memory.find(fact)
        with self._library.unit_of_work() as db:
            attempt = self._runs.add_attempt(
                db, session, item=item, before=before, now=now, took_ms=took_ms
            )
            self._notes.add_note(attempt, item)
            if item.suggested is not None and _plans(session):
                state = self._recall.reviewed(before, session, item.suggested, now)
                self._runs.add_rating(db, attempt, "suggested", item.suggested, now)
                self._memory.save(db, state)
            self._runs.save(db, session, after, now)

    def _rerated(
        self, session: Session, after: Session, attempt: Attempt, kind: str, rating: Rating | None
    ) -> Session:
        if not _plans(session):
            return self._stored(session, after)
        state, now = self._recall.replayed(after, attempt.fact), self._now()
        if state is None:
            raise InvalidInput(field="rating", value=session.id)
        with self._library.unit_of_work() as db:
            self._runs.add_rating(db, attempt.number, kind, rating, now)
            self._memory.save(db, state)
            self._runs.save(db, session, after, now)
        return after

    def _judged(self, session: Session, after: Session, attempt: Attempt) -> Session:
        """Keep a verdict with everything that follows from it."""
        state, now = self._recall.replayed(after, attempt.fact), self._now()
        with self._library.unit_of_work() as db:
            self._verdicts.keep(attempt, after.current, now)
            if after.current.suggested is not None and _plans(session):
                self._runs.add_rating(db, attempt.number, "suggested", after.current.suggested, now)
            if state is not None and _plans(session):
                self._memory.save(db, state)
            self._runs.save(db, session, after, now)
        return after

    def _attempt(self, session: Session, item: int) -> Attempt:
        attempt = self._runs.attempt(session, item)
        if attempt is None:
            raise NotFound(kind="attempt", id=f"{session.id} {item}")
        return attempt


def _plans(session: Session) -> bool:
    """Whether a session's answers change what is planned."""
    return session.kind is not SessionKind.CRAM
