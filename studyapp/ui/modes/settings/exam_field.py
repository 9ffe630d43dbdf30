"""The day of an exam: typed as people type dates, or none."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.quiz.entry.date_entry import read_date
from studyapp.ui.answers.date import is_day_first, months_of
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button, ButtonKind

WIDTH = 190
FORM = "d MMMM yyyy"


class ExamField(QWidget):
    """Tells `picked` with a date, or None when it is cleared; anything else is put back."""

    picked = Signal(object)

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale, self._shown = locale, ""
        self._line = QLineEdit()
        self._line.setObjectName("exam-date")
        self._line.setAccessibleName(self.tr("Day of the exam"))
        self._line.setPlaceholderText(self.tr("None"))
        self._line.setFixedWidth(theme.px(WIDTH))
        self._clear = Button(theme, self.tr("Clear"), kind=ButtonKind.GHOST)
        self._clear.setObjectName("clear-exam")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._line)
        layout.addWidget(self._clear)
        self._line.editingFinished.connect(self._on_finished)
        self._clear.clicked.connect(lambda: self.picked.emit(None))

    def set_date(self, exam: date | None) -> None:
        """Show the day of the exam."""
        shown = QDate() if exam is None else QDate(exam.year, exam.month, exam.day)
        self._shown = "" if exam is None else self._locale.toString(shown, FORM)
        self._line.setText(self._shown)
        self._clear.setVisible(exam is not None)

    def _on_finished(self) -> None:
        text = self._line.text().strip()
        if text == self._shown:
            return
        if not text:
            self.picked.emit(None)
            return
        found = self._read(text)
        if found is None:
            self._line.setText(self._shown)
        else:
            self.picked.emit(found)

    def _read(self, text: str) -> date | None:
        """Read a single day; a month or a year is not precise enough to plan for."""
        read = read_date(text, months_of(self._locale), day_first=is_day_first(self._locale))
        if read is None or read.earliest is None or read.earliest != read.latest:
            return None
        year, month, day = year_month_day(read.earliest)
        return date(year, month, day) if date.min.year <= year <= date.max.year else None
