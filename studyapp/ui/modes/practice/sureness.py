"""How well the learner knew what was known: told at the end of a session, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.quiz.confidence import Confidence, points
from studyapp.core.quiz.item import Item
from studyapp.core.quiz.session import Session

LEVELS = (3, 2, 1)


def sureness_words(session: Session) -> str:
    """How often each level was right, the surest first; empty where none was told."""
    told = [item for item in session.first_tries if item.confidence is not None]
    if not told:
        return ""
    lines = [_line(level, [item for item in told if item.confidence == level]) for level in LEVELS]
    earned = sum(_points(item) for item in told)
    score = _tr("Points by how sure you were: {earned}.").format(earned=_signed(earned))
    return " ".join(line for line in (*lines, score) if line)


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


def _points(item: Item) -> int:
    return points(_confidence(item), item.mark is not None and item.mark.correct)


def _confidence(item: Item) -> Confidence:
    return Confidence(item.confidence or Confidence.LOW)


def _signed(number: int) -> str:
    """A number with a real minus sign, so that a screen reader reads it."""
    return f"\N{MINUS SIGN}{-number}" if number < 0 else str(number)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Practice", text)
