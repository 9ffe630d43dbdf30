"""How sure the learner is, told before an answer is checked; only where it is wished for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.key_cap import KeyCap
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.segmented import NONE, Segmented

PREFERENCE = "confidence-marking"


class ConfidenceRow(QWidget):
    """Low, medium or high; none of them until one is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels = Segmented(theme, (self.tr("Low"), self.tr("Medium"), self.tr("High")), NONE)
        self._levels.setObjectName("confidence")
        question = self.tr("How sure are you?")
        self._levels.setAccessibleName(question)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.px(8), 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(
            PlainLabel(theme, question, TextStyle.SMALL, token="text", weight=600, wrap=False)
        )
        layout.addWidget(self._levels)
        layout.addWidget(KeyCap(theme, self.tr("Alt 1 – 3")))
        layout.addStretch(1)
        self._levels.picked.connect(lambda _index: self.changed.emit())

    @property
    def level(self) -> int | None:
        """How sure the learner is, 1 to 3, or None while it is not told."""
        return None if self._levels.current == NONE else self._levels.current + 1

    def choose(self, level: int) -> None:
        """Take a level, 1 to 3."""
        if level != self.level:
            self._levels.set_current(level - 1)
            self.changed.emit()

    def clear(self) -> None:
        """Take none, for the next question."""
        self._levels.clear()

    def focus_first(self) -> None:
        """Give the levels the keyboard."""
        self._levels.focus_first()
