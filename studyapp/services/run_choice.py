"""Which questions a new session asks: by its kind, the learner's choice, and what is due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.scope import EVERYTHING, Scope
from studyapp.core.quiz.selection import choose
from studyapp.core.quiz.session import SessionKind
from studyapp.core.scheduling.due import due, is_firm
from studyapp.core.scheduling.memory import MemoryState
from studyapp.services.question_bank import QuestionBank
from studyapp.services.schedule import Schedule
from studyapp.storage.memory_store import MemoryStore
from studyapp.storage.run_store import RunStore

NO_NOTES: frozenset[ContentNote] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a session should be; `fixed` gives the same questions on every computer."""

    kind: SessionKind
    count: int
    seed: int
    fixed: bool = False
    facts: tuple[str, ...] = ()
    leave_out: frozenset[ContentNote] = NO_NOTES
    scope: Scope = EVERYTHING


class RunChoice:
    """Chooses questions from one pack's bank."""

    def __init__(
        self,
        bank: QuestionBank,
        memory: MemoryStore,
        *,
        runs: RunStore,
        schedule: Schedule,
        pack: Callable[[], Pack],
        now: Callable[[], datetime],
    ) -> None:
        self._bank, self._memory, self._pack, self._now = bank, memory, pack, now
        self._runs, self._schedule = runs, schedule

    def questions(self, wish: Wish) -> tuple[Question, ...]:
        """Give the questions of a new session; there may be none."""
        states, pack = self._memory.all(), self._pack()
        wanted, priority = self._facts(wish, states)
        firm = (one.fact for one in states if is_firm(one) and not wish.fixed)
        today = self._asked_today(wish, states)
        return choose(
            (
                one
                for one in self._bank.all()
                if (wanted is None or one.fact in wanted)
                and today.get(one.fact, one.id) == one.id
                and wish.scope.matches(one, pack)
            ),
            pack=pack,
            count=wish.count,
            rng=Random(wish.seed),
            priority=priority,
            firm=frozenset(firm),
            leave_out=wish.leave_out,
            siblings=wish.kind is SessionKind.PRACTICE and bool(wish.facts),
        )

    def _asked_today(self, wish: Wish, states: tuple[MemoryState, ...]) -> dict[str, str]:
        """Give the questions by which facts were asked in this study day already.

        In review such a fact comes in the same wording again: its siblings wait for another
        day.
        """
        if wish.kind is not SessionKind.REVIEW:
            return {}
        begins = self._schedule.day_begins()
        seen = (one.fact for one in states if one.last_review and one.last_review >= begins)
        found = {fact: self._runs.last_asked(fact) for fact in seen}
        ready = {one.id for one in self._bank.all()}
        return {fact: asked for fact, asked in found.items() if asked in ready}

    def _facts(
        self, wish: Wish, states: tuple[MemoryState, ...]
    ) -> tuple[frozenset[str] | None, tuple[str, ...]]:
        """Which facts may be asked (None for all), and which come first."""
        ends = self._schedule.day_ends()
        waiting = tuple(state.fact for state in due(states, self._now(), day_ends=ends))
        match wish.kind:
            case SessionKind.REVIEW:
                return frozenset(waiting), waiting
            case SessionKind.LEARN:
                seen = frozenset(state.fact for state in states)
                return self._bank.askable - seen - self._schedule.held_back(), ()
            case SessionKind.MISSED:
                return frozenset(wish.facts), wish.facts
            case SessionKind.PRACTICE | SessionKind.CRAM:
                limit = frozenset(wish.facts) if wish.facts else None
                return limit, () if wish.fixed else waiting
