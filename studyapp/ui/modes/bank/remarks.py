"""What is said over the form: that it is not saved, or what is to be known of the question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.note import Note


class Remark(QWidget):
    """A note with buttons under it; tells by `picked` which of them was pressed."""

    picked = Signal(int)

    def __init__(
        self, theme: Theme, icon: str, actions: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.note = Note(theme, icon)
        self.buttons = [Button(theme, words) for words in actions]
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        for number, button in enumerate(self.buttons):
            foot.addWidget(button)
            button.clicked.connect(lambda _=False, at=number: self.picked.emit(at))
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(4))
        layout.setSpacing(theme.px(8))
        layout.addWidget(self.note)
        layout.addLayout(foot)
        self.hide()

    def say(self, words: str) -> None:
        """Show the remark, or hide it with nothing to say."""
        self.note.set_text(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
