"""Before the window closes on words that could not be stored."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from studyapp.core.errors import StudyError
from studyapp.ui.dialogs.modal import show_modal
from studyapp.ui.modes.bank.sheet import Sheet
from studyapp.ui.problems import words_for
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel

SIZE = QSize(460, 210)


class Choice(Enum):
    """What to do with words that could not be stored."""

    TRY_AGAIN = "try again"
    ELSEWHERE = "elsewhere"
    GIVE_UP = "give up"


class NotSaved(Sheet):
    """Says what is not saved and why; Escape tries again, so that nothing is lost by a slip."""

    def __init__(self, theme: Theme, error: StudyError, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", size=SIZE, parent=parent)
        self.setObjectName("not-saved")
        self.setWindowTitle(self.tr("Not saved"))
        self.title.setText(self.tr("Not saved"))
        self.choice = Choice.TRY_AGAIN
        self.say(self.tr("Your last edits are still in this window."))
        self.body.addWidget(PlainLabel(theme, words_for(error).line, TextStyle.BODY))
        self.body.addStretch(1)
        named = (
            (Choice.GIVE_UP, self.tr("Close without them")),
            (Choice.ELSEWHERE, self.tr("Save elsewhere")),
            (Choice.TRY_AGAIN, self.tr("Try again")),
        )
        for choice, words in named:
            primary = choice is Choice.TRY_AGAIN
            button = self.add_button(words, f"not-saved-{choice.value}", primary=primary)
            button.clicked.connect(lambda _=False, to=choice: self._pick(to))

    @classmethod
    def ask(cls, theme: Theme, error: StudyError, parent: QWidget | None) -> Choice:
        """Ask what to do."""
        dialog = cls(theme, error, parent)
        show_modal(dialog)
        return dialog.choice

    def _pick(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()
