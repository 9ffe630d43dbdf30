"""Answer in one's own words; the comparison with the model answer follows the answer."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.core.quiz.answer import Answer, Written
from studyapp.core.quiz.body import OpenAnswer
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.answers.page_keys import is_for_page
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel

FEWEST_LINES, MOST_LINES = 4, 14
PADDING = 12
FRAME = 2
NARROWEST = 80
GAP = 10
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingEdit(QPlainTextEdit):
    """Grows with its words up to a limit; Ctrl Enter is done, Tab goes on."""

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTabChangesFocus(True)
        self.setObjectName("answer-text")
        self.document().setDocumentMargin(PADDING)
        self.textChanged.connect(self._fit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_for_page(event):
            event.ignore()
        elif Qt.Key(event.key()) in ENTER and held:
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)
            event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def _fit(self) -> None:
        # Qt: a text document gives each line whole pixels, rounded up.
        line = math.ceil(QFontMetricsF(self.font()).lineSpacing())
        lines = min(MOST_LINES, max(FEWEST_LINES, round(self.document().size().height())))
        self.setFixedHeight(lines * line + 2 * PADDING + 2 * FRAME)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TextStyle.OPTION))
        self._fit()


class OpenField(AnswerField):
    """Room for an answer in whole sentences."""

    takes_text = True

    def __init__(self, theme: Theme, body: OpenAnswer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = GrowingEdit(theme)
        self._edit.setAccessibleName(self.tr("Your answer, in your own words"))
        self._edit.setPlaceholderText(self.tr("Write a sentence or two"))
        self._mine = PlainLabel(
            theme, self.tr("Your answer"), TextStyle.SMALL, token="text2", weight=600
        )
        self._own = PlainLabel(theme, "", TextStyle.OPTION, token="text")
        # One long word breaks instead of widening the page.
        self._own.setMinimumWidth(theme.px(NARROWEST))
        self._title = PlainLabel(
            theme, self.tr("Model answer"), TextStyle.SMALL, token="ok", weight=600
        )
        self._model = PlainLabel(theme, body.model, TextStyle.OPTION, token="text")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for widget in (self._edit, self._mine, self._own, self._title, self._model):
            layout.addWidget(widget)
        self._show_model(on=False)
        self._edit.textChanged.connect(self.changed)
        self._edit.entered.connect(self._on_entered)

    @property
    def answer(self) -> Answer | None:
        """The words written, not yet compared; None while there are none."""
        text = self._edit.toPlainText().strip()
        return Written(text=text) if text else None

    def focus_first(self) -> None:
        """Give the text the keyboard."""
        self._edit.setFocus()

    def restore(self, answer: Answer) -> None:
        """Show the words written before."""
        if isinstance(answer, Written):
            self._edit.setPlainText(answer.text)
            self._edit.moveCursor(QTextCursor.MoveOperation.End)

    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Show the model answer below the learner's own."""
        del mark, only_involved
        own = answer.text if isinstance(answer, Written) else ""
        self._own.setText(own)
        self._show_model(on=True)
        self._mine.setVisible(bool(own))
        self._own.setVisible(bool(own))

    def _show_model(self, *, on: bool) -> None:
        self._edit.setVisible(not on)
        for widget in (self._mine, self._own, self._title, self._model):
            widget.setVisible(on)

    def _on_entered(self) -> None:
        if self.answer is not None:
            self.confirmed.emit()
