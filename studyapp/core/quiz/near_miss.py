"""A near miss: typed words that are almost an accepted answer, so that it is asked once more."""

from __future__ import annotations

from studyapp.core.quiz.answer import Answer, Typed
from studyapp.core.quiz.body import Body, Gap, TypedText
from studyapp.core.quiz.entry.typed_entry import Closeness, check_typed


def is_near_miss(body: Body, answer: Answer) -> bool:
    """Tell whether an answer is worth another look at its spelling."""
    if not isinstance(answer, Typed):
        return False
    asked = body.filler if isinstance(body, Gap) else body
    return isinstance(asked, TypedText) and check_typed(asked, answer.text) is Closeness.NEAR
