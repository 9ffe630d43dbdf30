"""Type an answer into one line: how it is understood stands below, the outcome follows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.answers.outcome_row import OutcomeRow
from studyapp.ui.answers.page_keys import is_for_page
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel

ECHO_GAP = 6
MOST_LETTERS = 400
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerLine(QLineEdit):
    """A generous line; Enter confirms and goes no further, so that nothing is done twice."""

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMaxLength(MOST_LETTERS)
        self.setObjectName("answer-line")
        theme.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_for_page(event):
            event.ignore()
        elif Qt.Key(event.key()) not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.entered.emit()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TextStyle.OPTION))


class EntryField(AnswerField):
    """A line with an optional word after it, and below it how the entry is understood."""

    takes_text = True

    def __init__(
        self, theme: Theme, *, name: str, after: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._line = AnswerLine(theme)
        self._line.setAccessibleName(name)
        self._echo = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._echo.setObjectName("echo")
        self._given = OutcomeRow(theme, "circle-dashed", "retry", self.tr("Your answer"))
        self._right = OutcomeRow(theme, "circle-check", "ok", self.tr("Article’s answer"))
        self._entry = QWidget()
        row = QHBoxLayout(self._entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._line, 1)
        if after:
            row.addWidget(PlainLabel(theme, after, TextStyle.OPTION, token="text2", wrap=False))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ECHO_GAP)
        for widget in (self._entry, self._echo, self._given, self._right):
            layout.addWidget(widget)
        self._given.hide()
        self._right.hide()
        self._line.textChanged.connect(self._on_typed)
        self._line.entered.connect(self._on_entered)

    def focus_first(self) -> None:
        """Give the line the keyboard."""
        self._line.setFocus()

    @property
    def text(self) -> str:
        """What was typed, without blanks at its ends."""
        return self._line.text().strip()

    def set_text(self, text: str) -> None:
        """Show words typed before."""
        self._line.setText(text)

    def show_outcome(self, given: str, right: str, mark: Mark | None) -> None:
        """Replace the line by what was given, where that differs, and the article's answer."""
        agreed = mark is not None and mark.correct
        self._entry.hide()
        self._echo.hide()
        self._given.set_words(given)
        self._given.setVisible(bool(given) and (not agreed or given != right))
        self._given.set_look(
            "circle-check" if agreed else "circle-dashed", "ok" if agreed else "retry"
        )
        self._right.set_words(right)
        self._right.show()

    def _echo_of(self, text: str) -> str:
        """Say how an entry is understood, or how to type one."""
        del text
        return ""

    def _on_typed(self) -> None:
        words = self._echo_of(self.text)
        self._echo.setText(words)
        self._echo.setVisible(bool(words))
        self._line.setAccessibleDescription(words)
        self.changed.emit()

    def _on_entered(self) -> None:
        if self.answer is not None:
            self.confirmed.emit()
