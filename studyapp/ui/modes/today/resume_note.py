"""The way back into a session that was left open, by closing the window or by a crash."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.services.review import LeftOpen
from studyapp.ui.bus import Bus
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.note import Note

GAP = 12
BELOW = 16


class ResumeNote(QWidget):
    """A note with the question that was left, and a button to go on there."""

    def __init__(self, theme: Theme, bus: Bus) -> None:
        super().__init__()
        self._note = Note(theme, "bookmark")
        self._continue = Button(theme, self.tr("Continue"), icon="play")
        self._continue.setObjectName("continue")
        self._continue.clicked.connect(bus.resume_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, BELOW)
        layout.setSpacing(GAP)
        layout.addWidget(self._note, 1)
        layout.addWidget(self._continue)

    def show_left_open(self, left_open: LeftOpen | None) -> None:
        """Show where a session stopped, or nothing."""
        self.setVisible(left_open is not None)
        if left_open is not None:
            words = self.tr("Question {at} of {total} is where you left it.")
            self._note.set_text(words.format(at=left_open.at, total=left_open.total))
