"""The schedule of one pack: by the learner's wishes, what is planned and what it costs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.pack import Pack
from studyapp.core.scheduling.contrast import contrast_facts, held_back, ready_to_contrast
from studyapp.core.scheduling.exam import ExamPlan, capped, plan_for
from studyapp.core.scheduling.leeches import Leech, leeches
from studyapp.core.scheduling.memory import MemoryState
from studyapp.core.scheduling.study_day import day_begins, day_ends, study_day
from studyapp.services.question_bank import QuestionBank
from studyapp.services.schedule_settings import ScheduleChoices, ScheduleSettings
from studyapp.storage.confusions import Confusions
from studyapp.storage.memory_store import MemoryStore

if TYPE_CHECKING:
    from studyapp.core.scheduling.forecast import Forecast
    from studyapp.core.scheduling.scheduler import Scheduler

DAYS = 30
"""How far a forecast looks ahead."""


class Schedule:
    """Answers what is planned; the learner's zone is the one the system is set to."""

    def __init__(
        self,
        choices: ScheduleChoices,
        *,
        memory: MemoryStore,
        confusions: Confusions,
        bank: QuestionBank,
        pack: Callable[[], Pack],
        now: Callable[[], datetime],
    ) -> None:
        self.choices = choices
        self._memory, self._confusions = memory, confusions
        self._bank, self._pack, self._now = bank, pack, now

    @property
    def settings(self) -> ScheduleSettings:
        """The learner's wishes."""
        return self.choices.current

    def scheduler(self, settings: ScheduleSettings | None = None) -> Scheduler:
        """Give the scheduler for the target retention."""
        return _scheduler((settings or self.settings).retention)

    def today(self) -> date:
        """Give the study day of now."""
        return study_day(self._now(), None, self.settings.rollover)

    def day_begins(self) -> datetime:
        """Give the moment the study day began, in UTC."""
        return day_begins(self.today(), None, self.settings.rollover)

    def day_ends(self) -> datetime:
        """Give the moment the study day ends, in UTC."""
        return day_ends(self._now(), None, self.settings.rollover)

    def planned(self, state: MemoryState, settings: ScheduleSettings | None = None) -> MemoryState:
        """Bring a review that would come after the exam to one of the days before it."""
        settings = settings or self.settings
        if settings.exam is None:
            return state
        return capped(state, settings.exam, now=self._now(), zone=None, rollover=settings.rollover)

    def forecast(self, retention: float | None = None, *, new_a_day: int = 0) -> Forecast:
        """Expect the reviews of the next thirty days for a target, by default the one stored."""
        from studyapp.core.scheduling.forecast import forecast  # noqa: PLC0415 - slow to import

        states = self._asked()
        return forecast(
            states,
            today=self.today(),
            days=DAYS,
            retention=self.settings.retention if retention is None else retention,
            unseen=len(self._bank.askable) - len(states),
            new_a_day=new_a_day,
        )

    def exam_plan(self) -> ExamPlan | None:
        """Give the plan for the exam, or None where there is none or it is over."""
        settings = self.settings
        if settings.exam is None:
            return None
        return plan_for(
            settings.exam,
            now=self._now(),
            zone=None,
            states=self._asked(),
            facts=len(self._bank.askable),
            rollover=settings.rollover,
        )

    def held_back(self) -> frozenset[str]:
        """Give the facts not to be introduced while another account of theirs is learnt."""
        return held_back(self._pack().disputes, self._by_fact(), self._bank.askable)

    def contrasts(self) -> tuple[tuple[Dispute, tuple[str, ...]], ...]:
        """Give the disputes whose accounts sit firmly, each with its firm facts."""
        states = self._by_fact()
        ready = ready_to_contrast(self._pack().disputes, states)
        return tuple((dispute, contrast_facts(dispute, states)) for dispute in ready)

    def leeches(self) -> tuple[Leech, ...]:
        """Give the facts that do not stay, each with what it is confused with."""
        states = self._asked()
        return leeches(states, self._confusions.wrong_choices(states))

    def leech(self, fact: str) -> Leech | None:
        """Give one fact's leech, or None where it is none."""
        state = self._memory.find(fact)
        if state is None:
            return None
        return next(iter(leeches([state], self._confusions.wrong_choices([state]))), None)

    def hardest(self, count: int) -> tuple[str, ...]:
        """Give the facts that are hardest for the learner, by FSRS's difficulty."""
        known = sorted(self._asked(), key=lambda one: (-(one.difficulty or 0.0), one.fact))
        return tuple(state.fact for state in known[:count])

    def _asked(self) -> tuple[MemoryState, ...]:
        askable = self._bank.askable
        return tuple(state for state in self._memory.all() if state.fact in askable)

    def _by_fact(self) -> dict[str, MemoryState]:
        return {state.fact: state for state in self._memory.all()}


@lru_cache(maxsize=8)
def _scheduler(retention: float) -> Scheduler:
    from studyapp.core.scheduling.scheduler import Scheduler  # noqa: PLC0415 - slow to import

    return Scheduler(retention)
