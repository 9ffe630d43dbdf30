"""The line under the answers: what to press, and what else can be done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.core.quiz.body import Body
from studyapp.ui.modes.practice.words import hint_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.key_cap import KeyCap
from studyapp.ui.widgets.label import PlainLabel

SPACING = 10


class QuestionFooter(QWidget):
    """Hint, skip, I don't know, and the check."""

    check_requested = Signal()
    hint_requested = Signal()
    dont_know_requested = Signal()
    skip_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel(theme, "", TextStyle.SMALL, token="text2", wrap=False)
        self._enter = KeyCap(theme, self.tr("Enter"))
        self._hint = Button(theme, self.tr("Hint"), kind=ButtonKind.GHOST, icon="lightbulb")
        self._skip = Button(theme, self.tr("Skip"), kind=ButtonKind.GHOST)
        self._dont_know = Button(theme, self.tr("I don’t know"), kind=ButtonKind.GHOST)
        self._check = Button(theme, self.tr("Check answer"), kind=ButtonKind.PRIMARY)
        named = {
            "hint": (self._hint, self.hint_requested),
            "skip": (self._skip, self.skip_requested),
            "dont-know": (self._dont_know, self.dont_know_requested),
            "check": (self._check, self.check_requested),
        }
        self._buttons = tuple(button for button, _ in named.values())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self._words)
        layout.addWidget(self._enter)
        layout.addStretch(1)
        for name, (button, signal) in named.items():
            button.setObjectName(name)
            button.clicked.connect(signal)
            layout.addWidget(button)

    def show_body(self, body: Body, *, hint: bool) -> None:
        """Say how a body is answered, and whether a hint can be had."""
        self._words.setText(hint_words(body))
        self._hint.setVisible(hint)
        self._fit()

    def allow_check(self, *, on: bool) -> None:
        """Allow the check once there is something to check."""
        self._check.setEnabled(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Leave the words out where they would push the buttons off the line."""
        shown = [one for one in self._buttons if not one.isHidden()]
        buttons = sum(one.sizeHint().width() + SPACING for one in shown)
        words = self._words.sizeHint().width() + self._enter.sizeHint().width() + 2 * SPACING
        room = self.width() >= words + buttons
        self._words.setVisible(room)
        self._enter.setVisible(room)
