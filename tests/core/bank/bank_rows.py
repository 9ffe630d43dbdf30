"""Rows of the bank for tests."""

from typing import Any

from studyapp.core.bank.form import AnswerKind
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.quiz.question import Family


def make_row(id: str = "q-one", **fields: Any) -> Row:  # noqa: A002 - the field's own word
    """Build a ready row that somebody wrote; name fields to change them."""
    usual: dict[str, Any] = {
        "kind": AnswerKind.ONE_OF,
        "family": Family.WRITTEN,
        "stem": "Who closed the bridge?",
        "status": QuestionStatus.READY,
        "origin": Origin.WRITTEN,
    }
    return Row(id=id, **(usual | fields))
