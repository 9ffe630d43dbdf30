"""“I was right”: what learners hold to be right, to be taken into the bank or left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.services.suggestions import Suggestion
from studyapp.ui.modes.bank.sheet import Rows, Sheet
from studyapp.ui.modes.bank.words import moment_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.label import PlainLabel

SIZE = QSize(640, 520)


class BankSuggestions(Sheet):
    """Tells which suggestion is accepted or declined, or whose question is to be opened."""

    accepted_one = Signal(object)
    declined_one = Signal(object)
    open_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        suggestions: Sequence[Suggestion],
        *,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", size=SIZE, parent=parent)
        self.setObjectName("bank-suggestions")
        self.setWindowTitle(self.tr("“I was right”"))
        self.title.setText(self.tr("“I was right”"))
        self._locale = locale
        self.rows = Rows(theme, self.tr("Suggestions"))
        self.nothing = EmptyState(
            theme,
            icon="lightbulb",
            title=self.tr("Nothing to decide"),
            line=self.tr("What learners hold to be right is listed here."),
        )
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.nothing, 1)
        self.add_button(self.tr("Close"), "close-suggestions").clicked.connect(self.reject)
        self.show_suggestions(suggestions)

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these, the oldest first."""
        some = bool(suggestions)
        self.rows.setVisible(some)
        self.nothing.setVisible(not some)
        self.say(self.tr("Answers given before stay as they were marked.") if some else "")
        self.rows.show_widgets([self._row(one) for one in suggestions])

    def _row(self, one: Suggestion) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(6))
        when = moment_words(one.at, self._locale)
        column.addWidget(PlainLabel(self._theme, when, TextStyle.CAPTION, token="text2"))
        column.addWidget(PlainLabel(self._theme, one.question.stem, TextStyle.BODY, weight=600))
        if one.typed:
            words = self.tr("Typed: {answer}").format(answer=one.typed)
        else:
            words = self.tr("Another answer was chosen. Open the question to look at it.")
        column.addWidget(PlainLabel(self._theme, words, TextStyle.BODY))
        column.addLayout(self._buttons(one))
        column.addWidget(Divider(self._theme))
        return box

    def _buttons(self, one: Suggestion) -> QHBoxLayout:
        accept = Button(self._theme, self.tr("Accept this answer"))
        accept.setVisible(bool(one.typed))
        accept.setObjectName(f"accept-{one.attempt}")
        decline = Button(self._theme, self.tr("Leave it out"))
        decline.setObjectName(f"decline-{one.attempt}")
        open_ = Button(self._theme, self.tr("Open the question"), kind=ButtonKind.GHOST)
        accept.clicked.connect(lambda: self.accepted_one.emit(one))
        decline.clicked.connect(lambda: self.declined_one.emit(one))
        open_.clicked.connect(lambda: self.open_wanted.emit(one.question.id))
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        for button in (accept, decline, open_):
            row.addWidget(button)
        row.addStretch(1)
        return row
