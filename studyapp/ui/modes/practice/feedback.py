"""What to say after an answer, as a value: outcome, title, one sentence, passages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.answer import Chosen
from studyapp.core.quiz.body import OneOf, Option, TrueFalse
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.session import Item
from studyapp.core.scheduling.memory import Rating


class Outcome(Enum):
    """How an answer compares with the article's."""

    CORRECT = "correct"
    PARTLY = "partly"
    NOT_THIS_TIME = "not this time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """All that the feedback bar shows; `other_passage` belongs to a wrong choice.

    `fact` is the id of what was asked about, `other_fact` that of the wrong choice, if any.
    """

    outcome: Outcome
    title: str
    sentence: str
    passage: Passage
    other_passage: Passage | None
    fact: str
    other_fact: str | None
    suggested: Rating


def feedback_of(item: Item) -> Feedback:
    """Give the feedback for an item that has been answered."""
    question, outcome = item.question, _outcome(item)
    wrong = _chosen_wrong(question, item)
    sentence = wrong.reason if wrong is not None else question.explanation
    passage = question.passages[0]
    other = wrong.passage if wrong is not None and wrong.passage != passage else None
    return Feedback(
        outcome=outcome,
        title=_title(outcome),
        sentence=sentence,
        passage=passage,
        other_passage=other,
        fact=question.fact,
        other_fact=wrong.subject if wrong is not None else None,
        suggested=item.suggested or Rating.AGAIN,
    )


def _outcome(item: Item) -> Outcome:
    if item.mark is None or item.mark.credit <= 0:
        return Outcome.NOT_THIS_TIME
    return Outcome.CORRECT if item.mark.correct else Outcome.PARTLY


def _title(outcome: Outcome) -> str:
    match outcome:
        case Outcome.CORRECT:
            return QCoreApplication.translate("Practice", "Correct")
        case Outcome.PARTLY:
            return QCoreApplication.translate("Practice", "Partly in order")
        case Outcome.NOT_THIS_TIME:
            return QCoreApplication.translate("Practice", "Not this time")


def _chosen_wrong(question: Question, item: Item) -> Option | None:
    if not isinstance(item.answer, Chosen):
        return None
    match question.body:
        case OneOf(options=options, key=key) if item.answer.index != key:
            return options[item.answer.index]
        case TrueFalse(key=key, true=true, false=false) if (item.answer.index == 0) != key:
            return true if item.answer.index == 0 else false
        case _:
            return None
