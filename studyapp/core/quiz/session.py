"""A session: questions asked one after the other, as an immutable state machine.

Every step gives a new session; nothing here knows a window, a store or a clock, so that a
session can be saved after each answer and taken up again where it stopped.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer import Answer, Skipped, Written
from studyapp.core.quiz.grading import grade
from studyapp.core.quiz.item import Item
from studyapp.core.quiz.mark import Mark, MarkedBy
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.suggest import UNTIMED, Pace, suggested_rating
from studyapp.core.quiz.verdict import overruled
from studyapp.core.scheduling.memory import Rating

__all__ = ["Item", "Progress", "Session", "SessionKind", "Stage"]


class SessionKind(Enum):
    """What a session is for; cramming leaves the schedule as it is."""

    REVIEW = "review"
    LEARN = "learn"
    PRACTICE = "practice"
    MISSED = "missed"
    CRAM = "cram"


class Stage(Enum):
    """What a session waits for: an answer, a rating, or nothing."""

    ASKING = "asking"
    FEEDBACK = "feedback"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How many turns are behind, of how many so far known."""

    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Questions and what became of them; `index` is the turn at hand, past the end when done.

    A question that was missed stands once more at the end of `items`, behind everything
    else that is still to be asked, until it was right once. The same `seed` over the same
    bank gives the same questions.
    """

    id: str
    kind: SessionKind
    seed: int
    pack: str
    items: tuple[Item, ...]
    index: int = 0
    stage: Stage = Stage.ASKING

    def __post_init__(self) -> None:
        if not self.items or not 0 <= self.index <= len(self.items):
            raise InvalidInput(field="items", value=self.id)

    @classmethod
    def begin(
        cls,
        questions: tuple[Question, ...],
        *,
        id: str,  # noqa: A002 - the field's own word
        kind: SessionKind,
        seed: int,
        pack: str,
    ) -> Session:
        """Start with the first of the questions; raise `InvalidInput` if there is none."""
        items = tuple(Item(question=question) for question in questions)
        return cls(id=id, kind=kind, seed=seed, pack=pack, items=items)

    @property
    def current(self) -> Item:
        """The item at hand; of a finished session, the last one."""
        return self.items[min(self.index, len(self.items) - 1)]

    @property
    def first_tries(self) -> tuple[Item, ...]:
        """The items answered at their first turn, in order."""
        return tuple(item for item in self.items if item.attempt == 1 and item.mark is not None)

    @property
    def missed(self) -> tuple[Question, ...]:
        """The questions not answered in full agreement at their first turn, each once."""
        return tuple(
            item.question
            for item in self.first_tries
            if item.mark is not None and not item.mark.correct
        )

    @property
    def progress(self) -> Progress:
        """How far the session has come."""
        return Progress(done=self.index, total=len(self.items))

    @property
    def can_undo(self) -> bool:
        """Whether there is a rating to take back."""
        return self._last_rated() is not None

    def hint_shown(self) -> Session:
        """Note that the learner asked for a hint; the rating is then at most Hard."""
        self._require(Stage.ASKING)
        return _with_current(self, replace(self.current, hinted=True))

    def answered(
        self, answer: Answer, *, pace: Pace = UNTIMED, confidence: int | None = None
    ) -> Session:
        """Take an answer: grade it and give feedback, or go straight on if it is skipped."""
        self._require(Stage.ASKING)
        if isinstance(answer, Skipped):
            return _moved_on(_with_current(self, replace(self.current, answer=answer)))
        mark = grade(self.current.question, answer)
        item = replace(self.current, answer=answer, confidence=confidence)
        return replace(_marked(self, item, mark, pace), stage=Stage.FEEDBACK)

    def self_marked(self, met: tuple[int, ...], *, pace: Pace = UNTIMED) -> Session:
        """Take the learner's own comparison of an open answer with the model answer."""
        self._require(Stage.FEEDBACK)
        if not isinstance(self.current.answer, Written):
            raise InvalidInput(field="answer", value=self.id)
        answer = replace(self.current.answer, met=met)
        item = replace(self.current, answer=answer)
        return _marked(self, item, grade(item.question, answer), pace)

    def overruled(self, *, pace: Pace = UNTIMED) -> Session:
        """Take the learner's word that the answer was right."""
        self._require(Stage.FEEDBACK)
        item = self.current
        if not item.can_overrule or item.mark is None:
            raise InvalidInput(field="mark", value=self.id)
        return _marked(self, item, overruled(item.mark), pace)

    def overrule_undone(self, *, pace: Pace = UNTIMED) -> Session:
        """Let the article's answer decide again."""
        self._require(Stage.FEEDBACK)
        item = self.current
        if not item.overruled or item.answer is None:
            raise InvalidInput(field="mark", value=self.id)
        return _marked(self, item, grade(item.question, item.answer), pace)

    def rated(self, rating: Rating) -> Session:
        """Take the learner's rating and move on to the next item, or to the end."""
        self._require(Stage.FEEDBACK)
        if self.current.pending:
            raise InvalidInput(field="mark", value=self.id)
        return _moved_on(_with_current(self, replace(self.current, rating=rating)))

    def rating_undone(self) -> Session:
        """Take back the last rating and give that item's feedback again."""
        last = self._last_rated()
        if last is None:
            raise InvalidInput(field="rating", value=self.id)
        back = replace(self, index=last, stage=Stage.FEEDBACK)
        return _with_current(back, replace(back.current, rating=None))

    def flag_toggled(self) -> Session:
        """Flag the current question for another look, or take the flag off."""
        return _with_current(self, replace(self.current, flagged=not self.current.flagged))

    def stopped(self) -> Session:
        """End here; what was answered is kept."""
        return replace(self, stage=Stage.DONE)

    def _require(self, stage: Stage) -> None:
        if self.stage is not stage:
            raise InvalidInput(field="stage", value=f"{self.id}: {self.stage.value}")

    def _last_rated(self) -> int | None:
        rated = (at for at in reversed(range(self.index)) if self.items[at].rating is not None)
        return next(rated, None)


def _with_current(session: Session, item: Item) -> Session:
    at = min(session.index, len(session.items) - 1)
    return replace(session, items=(*session.items[:at], item, *session.items[at + 1 :]))


def _marked(session: Session, item: Item, mark: Mark, pace: Pace) -> Session:
    """Put a mark on the item at hand; whether it comes again follows from the mark."""
    suggested = None if item.answer is None else _suggestion(item, mark, pace)
    marked = replace(item, mark=mark, suggested=suggested)
    return _with_repeat(_with_current(session, marked), marked)


def _suggestion(item: Item, mark: Mark, pace: Pace) -> Rating | None:
    if mark.by is MarkedBy.PENDING or item.answer is None:
        return None
    return suggested_rating(mark, item.answer, hinted=item.hinted, pace=pace)


def _with_repeat(session: Session, item: Item) -> Session:
    """Ask a missed question again, once; one that was right needs no further turn."""
    missed = item.mark is not None and not item.mark.correct and not item.pending
    turn = next((at for at, one in enumerate(session.items) if _follows(one, item)), None)
    if missed and turn is None:
        again = Item(question=item.question, flagged=item.flagged, attempt=item.attempt + 1)
        return replace(session, items=(*session.items, again))
    if not missed and turn is not None and session.items[turn].answer is None:
        return replace(session, items=(*session.items[:turn], *session.items[turn + 1 :]))
    return session


def _follows(one: Item, item: Item) -> bool:
    return one.question.id == item.question.id and one.attempt == item.attempt + 1


def _moved_on(session: Session) -> Session:
    """Go to the next open item; one that was answered but not rated gets its feedback."""
    ahead = range(session.index, len(session.items))
    index = next((at for at in ahead if not session.items[at].closed), len(session.items))
    if index == len(session.items):
        return replace(session, index=index, stage=Stage.DONE)
    stage = Stage.ASKING if session.items[index].answer is None else Stage.FEEDBACK
    return replace(session, index=index, stage=stage)
