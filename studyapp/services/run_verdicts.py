"""Verdicts on the marks of a run: what is kept when a learner decides, and what follows."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer import (
    Answer,
    Assigned,
    Chosen,
    DateGiven,
    DontKnow,
    NumberGiven,
    Ordered,
    Placed,
    Several,
    Skipped,
    Typed,
    Written,
)
from studyapp.core.quiz.item import Item
from studyapp.core.quiz.mark import MarkedBy
from studyapp.core.quiz.session import Session
from studyapp.core.quiz.suggest import Pace
from studyapp.services.usual_time import UsualTime
from studyapp.storage.database import Library
from studyapp.storage.run_store import Attempt, RunStore
from studyapp.storage.suggestion_store import SuggestionStatus, SuggestionStore
from studyapp.storage.verdict_store import VerdictKind, VerdictStore

KINDS = {
    MarkedBy.OVERRIDE: VerdictKind.OVERRIDE,
    MarkedBy.LEARNER: VerdictKind.SELF,
    MarkedBy.ARTICLE: VerdictKind.WITHDRAWN,
}


class RunVerdicts:
    """Appends verdicts and the suggestions that come of them."""

    def __init__(self, library: Library, pack_id: str, *, runs: RunStore, usual: UsualTime) -> None:
        self._runs, self._usual = runs, usual
        self._verdicts = VerdictStore(library)
        self._suggestions = SuggestionStore(library, pack_id)

    def pace(self, session: Session, attempt: Attempt) -> Pace:
        """Give how long the current item's answer took, beside what is usual."""
        usual = self._usual.of(session.current.question.body)
        return Pace(took_ms=attempt.took_ms, usual_ms=usual)

    def keep(self, attempt: Attempt, item: Item, now: datetime) -> None:
        """Append an item's new mark; an override is suggested to the bank, or withdrawn there."""
        if item.mark is None or item.answer is None:
            raise InvalidInput(field="mark", value=item.question.id)
        kind = KINDS[item.mark.by]
        self._verdicts.add_verdict(attempt.number, kind, item.mark, now)
        if kind is VerdictKind.SELF:
            return
        overruled = kind is VerdictKind.OVERRIDE
        self._suggestions.add(
            attempt=attempt.number,
            question_id=item.question.id,
            version=self._suggestions.version_of(item.question.id),
            typed=typed_words(item.answer),
            status=SuggestionStatus.OPEN if overruled else SuggestionStatus.WITHDRAWN,
            now=now,
        )


def typed_words(answer: Answer) -> str:
    """Give the words that were typed, or nothing where none were."""
    match answer:
        case Typed(text=text) | DateGiven(text=text) | NumberGiven(text=text) | Written(text=text):
            return text
        case Chosen() | Several() | Ordered() | Assigned() | Placed() | DontKnow() | Skipped():
            return ""
        case _:
            assert_never(answer)
