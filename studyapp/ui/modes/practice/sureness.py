"""How well the learner knew what was known: told at the end of a session, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.quiz.item import Item
from studyapp.core.quiz.session import Session

LEVELS = (3, 2, 1)


def sureness_words(session: Session) -> str:
    """How often each level of sureness was right, the surest first; empty where none was told."""
    told = [item for item in session.first_tries if item.confidence is not None]
    if not told:
        return ""
    lines = [_line(level, [item for item in told if item.confidence == level]) for level in LEVELS]
    return " ".join(line for line in lines if line)


def _line(level: int, items: list[Item]) -> str:
    if not items:
        return ""
    right = sum(1 for item in items if item.mark is not None and item.mark.correct)
    words = {
        3: _tr("Sure and right: {right} of {total}."),
        2: _tr("Fairly sure and right: {right} of {total}."),
        1: _tr("Unsure and right: {right} of {total}."),
    }
    return words[level].format(right=right, total=len(items))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Practice", text)
