"""How each kind of question is answered, in two or three words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.form import AnswerKind


def kind_words(kind: AnswerKind) -> str:
    """Give how a question is answered."""
    words = {
        AnswerKind.ONE_OF: _tr("One answer"),
        AnswerKind.SEVERAL_OF: _tr("Several answers"),
        AnswerKind.TRUE_FALSE: _tr("Reported or not"),
        AnswerKind.TYPED: _tr("Typed answer"),
        AnswerKind.DATE: _tr("Date"),
        AnswerKind.NUMBER: _tr("Number"),
        AnswerKind.ORDERING: _tr("Put in order"),
        AnswerKind.MATCHING: _tr("Match"),
        AnswerKind.SORTING: _tr("Sort into groups"),
        AnswerKind.PLACEMENT: _tr("Place on a timeline"),
        AnswerKind.GAP: _tr("Fill the gap"),
        AnswerKind.OPEN: _tr("Open answer"),
    }
    return words[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Kinds", text)
