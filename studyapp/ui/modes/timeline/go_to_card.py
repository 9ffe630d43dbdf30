"""The card with a field for a date to go to, read as people type it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.entry.date_entry import read_date
from studyapp.core.timeline.scale import Limits
from studyapp.ui.answers.date import is_day_first, months_of
from studyapp.ui.date_text import date_text
from studyapp.ui.modes.timeline.words import day_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.announce import announce
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.popup_card import PopupCard

WIDTH = 300


class GoToCard(PopupCard):
    """Enter goes there; what cannot be read, or lies where nothing is, is said."""

    days_wanted = Signal(object)
    """The first and the last day of the date, as a pair: they may be beyond a C integer."""

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Go to a date"), width=WIDTH, parent=parent)
        self._locale = locale
        self.limits: Limits | None = None
        self.field = QLineEdit()
        self.field.setObjectName("timeline-date")
        self.field.setAccessibleName(self.tr("Date to go to"))
        self.line = PlainLabel(theme, "", TextStyle.CAPTION, token="text2")
        self.go = Button(theme, self.tr("Go to date"), kind=ButtonKind.PRIMARY)
        title = PlainLabel(theme, self.tr("Go to a date"), TextStyle.SMALL, weight=600)
        for widget in (title, self.field, self.line):
            self.column.addWidget(widget)
        self.column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeading)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_go)
        self.go.clicked.connect(self._on_go)
        self._on_typed()

    def open_below(self, widget: QWidget) -> None:
        super().open_below(widget)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _read(self) -> PartialDate | None:
        text = self.field.text().strip()
        if not text:
            return None
        day_first = is_day_first(self._locale)
        return read_date(text, months_of(self._locale), day_first=day_first)

    def _on_typed(self) -> None:
        """Show how the date is understood while it is typed."""
        found = self._read()
        if found is None:
            self._say(self.tr("For example 27 September 2020, 1991, spring 1994 or 44 BCE."))
        else:
            self._say(self.tr("Read as {date}.").format(date=date_text(found, self._locale)))

    def _on_go(self) -> None:
        found = self._read()
        if found is None or found.earliest is None or found.latest is None:
            self._refuse(self.tr("This could not be read as a date."))
        elif self._is_beyond(found.earliest, found.latest):
            return
        else:
            self.hide()
            self.days_wanted.emit((found.earliest, found.latest))

    def _is_beyond(self, first: int, last: int) -> bool:
        """Say where the timeline begins or ends if the date lies outside it."""
        limits = self.limits
        if limits is None or (first <= limits.last and last >= limits.first):
            return False
        if last < limits.first:
            edge = day_words(limits.first, self._locale)
            self._refuse(self.tr("The timeline begins on {day}.").format(day=edge))
        else:
            edge = day_words(limits.last, self._locale)
            self._refuse(self.tr("The timeline ends on {day}.").format(day=edge))
        return True

    def _refuse(self, words: str) -> None:
        self._say(words)
        announce(self.field, words)

    def _say(self, words: str) -> None:
        self.line.setText(words)
        self.field.setAccessibleDescription(words)
