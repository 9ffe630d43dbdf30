"""The question as it is printed: black on white in either theme, with boxes to tick."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.quiz.question import Question
from studyapp.ui.answers.question_parts import Parts, parts_of
from studyapp.ui.printing.column import SPACE, Column
from studyapp.ui.printing.inks import PAPER, Row
from studyapp.ui.printing.task_rows import Printed, task_rows
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.box import Box, paint_box

MARGIN = 20


class PrintView(QWidget):
    """A piece of a printed test with this one question on it."""

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._locale = theme, locale
        self._task = Printed(number=1, stem="", parts=Parts())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme)

    def show_question(self, question: Question, *, answered: bool) -> None:
        """Show a question, with the article's answer if wanted."""
        parts = parts_of(question.body, self._locale)
        self._task = Printed(number=1, stem=question.stem, parts=parts, answered=answered)
        lines = (f"{one.letter} {one.text}" for one in (*parts.lines, *parts.targets))
        self.setAccessibleName("\n".join((question.stem, parts.sentence, *lines)).strip())
        self._on_theme()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        content = sum(row.height for row in self._rows(width))
        return content + self._theme.px(2 * MARGIN - SPACE)

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 0
        return QSize(self._theme.px(200), self.heightForWidth(width or self._theme.px(320)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._theme.colour("line2")
        paint_box(painter, self.rect(), Box(fill=PAPER, line=line, radius=4))
        margin = self._theme.px(MARGIN)
        painter.translate(margin, margin)
        top = 0
        for row in self._rows(self.width()):
            row.paint(painter, top)
            top += row.height
        painter.end()

    def _rows(self, width: int) -> list[Row]:
        inner = width - 2 * self._theme.px(MARGIN)
        return task_rows(Column(self._theme, self.layoutDirection(), inner), self._task)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
