"""What to say after an answer, as a value: outcome, title, one sentence, passages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.body import OpenAnswer, Ordering
from studyapp.core.quiz.item import Item
from studyapp.core.scheduling.memory import Rating
from studyapp.ui.modes.practice.differences import Difference, chosen_wrong, differences


class Outcome(Enum):
    """How an answer compares with the article's."""

    CORRECT = "correct"
    PARTLY = "partly"
    NOT_THIS_TIME = "not this time"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """All that the feedback bar shows; `other_passage` belongs to a wrong choice.

    `fact` is the id of what was asked about, `other_fact` that of the wrong choice, if any.
    `points` are what the learner compares an own answer with, empty where there is nothing
    to compare; `suggested` is None until that is done.
    """

    outcome: Outcome
    title: str
    sentence: str
    passage: Passage
    other_passage: Passage | None
    fact: str
    other_fact: str | None
    suggested: Rating | None
    differences: tuple[Difference, ...] = ()
    points: tuple[str, ...] = ()
    can_overrule: bool = False
    overruled: bool = False


def feedback_of(item: Item) -> Feedback:
    """Give the feedback for an item that has been answered."""
    question, outcome = item.question, _outcome(item)
    wrong = chosen_wrong(item)
    passage = question.passages[0]
    other = wrong.passage if wrong is not None and wrong.passage != passage else None
    agreed = outcome is Outcome.CORRECT
    return Feedback(
        outcome=outcome,
        title=_title(item, outcome),
        sentence=_sentence(item, wrong.reason if wrong is not None else question.explanation),
        passage=passage,
        other_passage=other,
        fact=question.fact,
        other_fact=wrong.subject if wrong is not None else None,
        suggested=item.suggested,
        differences=() if agreed else differences(item),
        points=_points(item),
        can_overrule=item.can_overrule,
        overruled=item.overruled,
    )


def _outcome(item: Item) -> Outcome:
    if item.pending:
        return Outcome.OPEN
    if item.mark is None or item.mark.credit <= 0:
        return Outcome.NOT_THIS_TIME
    return Outcome.CORRECT if item.mark.correct else Outcome.PARTLY


def _points(item: Item) -> tuple[str, ...]:
    body = item.question.body
    return body.points if item.pending and isinstance(body, OpenAnswer) else ()


def _title(item: Item, outcome: Outcome) -> str:
    match outcome:
        case Outcome.CORRECT:
            return _tr("Counted as right") if item.overruled else _tr("Correct")
        case Outcome.PARTLY:
            ordering = isinstance(item.question.body, Ordering)
            return _tr("Partly in order") if ordering else _tr("Right in part")
        case Outcome.NOT_THIS_TIME:
            return _tr("Not this time")
        case Outcome.OPEN:
            return _tr("Compare")


def _sentence(item: Item, usual: str) -> str:
    if item.overruled:
        return _tr("Your word counts here. Your answer is kept as a suggestion for the question.")
    if item.pending:
        return _tr("Tick what your answer holds of the model answer.")
    return usual


def _tr(text: str) -> str:
    return QCoreApplication.translate("Practice", text)
