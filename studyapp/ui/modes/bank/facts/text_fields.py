"""Fields to type in: a line, a few lines, a list of forms, a date."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QLocale, QMimeData, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from studyapp.core.errors import InvalidDate
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.entry.date_entry import read_date
from studyapp.ui.answers.date import is_day_first, months_of
from studyapp.ui.date_text import date_text, precision_words
from studyapp.ui.modes.bank.facts.field import Field
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.page_undo import leave_undo_to_page

FEWEST_LINES, MOST_LINES = 2, 8
FRAME = 16
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Signs that hide or command; they come along with words that are pasted from elsewhere."""


class LineField(Field):
    """One line of text."""

    def __init__(self, theme: Theme, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(theme, name, label, hint=hint)
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setAccessibleName(label)
        self._restyle()
        leave_undo_to_page(self.line)
        self.body.addWidget(self.line)
        self.line.textEdited.connect(self._on_edited)
        theme.changed.connect(self._restyle)

    def show_value(self, value: object) -> None:
        if self.line.text() != str(value):
            self.line.setText(str(value))
            self.line.setCursorPosition(0)

    def _on_edited(self, text: str) -> None:
        self.edited.emit(text)

    def _restyle(self) -> None:
        self.line.setFont(self.theme.font(TextStyle.BODY))


class TextField(Field):
    """A few lines of text; as high as what it holds."""

    def __init__(self, theme: Theme, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(theme, name, label, hint=hint)
        self.text = GrowingText(theme)
        self.text.setObjectName(name)
        self.text.setAccessibleName(label)
        self.body.addWidget(self.text)
        self._showing = False
        self.text.textChanged.connect(self._on_changed)

    def show_value(self, value: object) -> None:
        if self.text.toPlainText() != str(value):
            self._showing = True
            self.text.setPlainText(str(value))
            self._showing = False

    def _on_changed(self) -> None:
        if not self._showing:
            self.edited.emit(self.text.toPlainText())


class FormsField(TextField):
    """Several short texts, one a line."""

    def show_value(self, value: object) -> None:
        forms = value if isinstance(value, tuple) else ()
        if self._forms() != forms:
            super().show_value("\n".join(str(one) for one in forms))

    def _on_changed(self) -> None:
        if not self._showing:
            self.edited.emit(self._forms())

    def _forms(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.text.toPlainText().splitlines())
        return tuple(line for line in lines if line)


class DateField(LineField):
    """A date as people type it or as EDTF; shows how it was understood, no more precise."""

    def __init__(self, theme: Theme, name: str, label: str, locale: QLocale) -> None:
        super().__init__(theme, name, label)
        self._locale, self._edtf = locale, ""
        self._read = PlainLabel(theme, "", TextStyle.CAPTION, token="text2")
        self._read.setObjectName(f"read-{name}")
        self.body.addWidget(self._read)

    def show_value(self, value: object) -> None:
        if str(value) != self._edtf:
            self._edtf = str(value)
            self.line.setText(self._edtf)
        self._tell()

    def _on_edited(self, text: str) -> None:
        self._edtf = self._understood(text.strip())
        self._tell()
        self.edited.emit(self._edtf)

    def _understood(self, text: str) -> str:
        """Give EDTF for what was typed; what is not understood stays as it is."""
        try:
            return PartialDate.parse(text).edtf if text else ""
        except InvalidDate:
            read = read_date(text, months_of(self._locale), day_first=is_day_first(self._locale))
            return text if read is None else read.edtf

    def _tell(self) -> None:
        try:
            date = PartialDate.parse(self._edtf) if self._edtf else None
        except InvalidDate:
            date = None
        words = "" if date is None else date_text(date, self._locale)
        told = "" if date is None else f"{words}  ·  {precision_words(date)}"
        self._read.setText(told)
        self._read.setVisible(bool(told))


class GrowingText(QPlainTextEdit):
    """A text edit as high as its words; Tab leaves it, and undo is the page's."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, fewest: int = FEWEST_LINES
    ) -> None:
        super().__init__(parent)
        self._theme, self._fewest = theme, fewest
        self.setUndoRedoEnabled(False)
        leave_undo_to_page(self)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(4)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())
        theme.changed.connect(self._restyle)
        self._restyle()

    def insertFromMimeData(self, source: QMimeData) -> None:
        lines = source.text().replace("\r\n", "\n").replace("\r", "\n")
        self.insertPlainText(unicodedata.normalize("NFC", HIDDEN.sub("", lines)))
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TextStyle.BODY))
        self._grow()

    def _grow(self) -> None:
        lines = max(self._fewest, min(MOST_LINES, int(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + self._theme.px(FRAME))
