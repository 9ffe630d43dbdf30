"""What is due, what is new, and what is known so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from studyapp.core.errors import NotFound
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from studyapp.core.scheduling.due import is_due, is_firm
from studyapp.core.scheduling.exam import ExamPlan
from studyapp.core.scheduling.memory import MemoryState
from studyapp.services.question_bank import QuestionBank
from studyapp.services.schedule import Schedule
from studyapp.storage.database import Library
from studyapp.storage.memory_store import MemoryStore
from studyapp.storage.run_store import RunStore

SECONDS_A_QUESTION = 25
MISSED_SHOWN = 3
SENSITIVE = frozenset({ContentNote.CASUALTIES, ContentNote.ATROCITY})


@dataclass(frozen=True, slots=True, kw_only=True)
class KindProgress:
    """How much of a kind is firm, being learnt, or not yet seen."""

    kind: str
    firm: int
    learning: int
    unseen: int

    @property
    def total(self) -> int:
        """How many there are that can be asked."""
        return self.firm + self.learning + self.unseen


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedItem:
    """A question whose latest answer did not match the article."""

    question_id: str
    fact: str
    family: Family
    stem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """A dispute whose accounts sit firmly, ready to be set side by side."""

    dispute: str
    question: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfusedItem:
    """A fact that does not stay, and what is chosen instead of it most often."""

    fact: str
    misses: int
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOpen:
    """A session that was not finished: the question it stopped at, of how many."""

    at: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The state of the day; `next_due` is None where nothing is planned."""

    due: int
    new: int
    minutes: int
    next_due: datetime | None
    next_count: int
    progress: tuple[KindProgress, ...]
    missed: tuple[MissedItem, ...]
    first_run: bool
    sensitive: bool
    left_open: LeftOpen | None = None
    exam: ExamPlan | None = None
    contrasts: tuple[Contrast, ...] = ()
    confused: tuple[ConfusedItem, ...] = ()


class Review:
    """Looks at the memory of one pack."""

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
        self._schedule = schedule
        self._memory = MemoryStore(library, pack_id)
        self._runs = RunStore(library, pack_id)
        self._bank, self._pack, self._now = bank, pack, now

    def due_count(self) -> int:
        """Give how many facts are due in this study day."""
        now, ends = self._now(), self._schedule.day_ends()
        return sum(1 for state in self._asked() if is_due(state, now, day_ends=ends))

    def today(self) -> Today:
        """Give the state of the day."""
        now, states, ends = self._now(), self._asked(), self._schedule.day_ends()
        waiting = sum(1 for state in states if is_due(state, now, day_ends=ends))
        later = [state.due for state in states if not is_due(state, now, day_ends=ends)]
        next_due = min(later, default=None)
        return Today(
            due=waiting,
            new=len(self._bank.askable) - len(states),
            minutes=max(1, round(waiting * SECONDS_A_QUESTION / 60)),
            next_due=next_due,
            next_count=_on_day(later, next_due),
            progress=self._progress(states),
            missed=self._missed(),
            first_run=not states,
            sensitive=self._bank.mentions(SENSITIVE),
            left_open=self._left_open(),
            exam=self._schedule.exam_plan(),
            contrasts=tuple(
                Contrast(dispute=dispute.id, question=dispute.question, facts=facts)
                for dispute, facts in self._schedule.contrasts()
            ),
            confused=tuple(
                ConfusedItem(fact=one.fact, misses=one.misses, instead=one.confusion.text)
                for one in self._schedule.leeches()
                if one.confusion is not None
            ),
        )

    def _left_open(self) -> LeftOpen | None:
        session = self._runs.unfinished()
        if session is None:
            return None
        return LeftOpen(at=session.index + 1, total=len(session.items))

    def _asked(self) -> tuple[MemoryState, ...]:
        askable = self._bank.askable
        return tuple(state for state in self._memory.all() if state.fact in askable)

    def _progress(self, states: tuple[MemoryState, ...]) -> tuple[KindProgress, ...]:
        pack, askable = self._pack(), self._bank.askable
        known = {state.fact: is_firm(state) for state in states}
        kinds: dict[str, tuple[Fact, ...]] = {
            "events": pack.events,
            "positions": pack.positions,
            "relationships": pack.relationships,
        }
        bars = {
            kind: _bar(kind, (known.get(fact.id) for fact in facts if fact.id in askable))
            for kind, facts in kinds.items()
        }
        actors = _bar("actors", _actors(pack, known, askable))
        return bars["events"], actors, bars["positions"], bars["relationships"]

    def _missed(self) -> tuple[MissedItem, ...]:
        found = []
        for question_id, fact in self._runs.missed(MISSED_SHOWN):
            try:
                question = self._bank.question(question_id)
            except NotFound:
                continue
            found.append(
                MissedItem(
                    question_id=question_id, fact=fact, family=question.family, stem=question.stem
                )
            )
        return tuple(found)


def _bar(kind: str, known: Iterable[bool | None]) -> KindProgress:
    """Count firm (True), learning (False) and unseen (None)."""
    states = list(known)
    return KindProgress(
        kind=kind,
        firm=states.count(True),
        learning=states.count(False),
        unseen=states.count(None),
    )


def _actors(pack: Pack, known: dict[str, bool], askable: frozenset[str]) -> list[bool | None]:
    """An actor is firm when all that is asked about it is, unseen while nothing was asked."""
    facts = {actor.id: [known.get(actor.id)] for actor in pack.actors if actor.id in askable}
    for fact in pack.facts:
        if fact.id not in askable:
            continue
        for actor in _about(fact):
            facts.setdefault(actor, []).append(known.get(fact.id))
    return [_whole(states) for states in facts.values()]


def _about(fact: object) -> tuple[str, ...]:
    match fact:
        case Position(holder=holder):
            return (holder,)
        case Relationship(subject=subject):
            return (subject,)
        case _:
            return ()


def _whole(states: list[bool | None]) -> bool | None:
    if all(state is None for state in states):
        return None
    return all(state is True for state in states)


def _on_day(moments: list[datetime], first: datetime | None) -> int:
    if first is None:
        return 0
    return sum(1 for moment in moments if moment < first + timedelta(days=1))
