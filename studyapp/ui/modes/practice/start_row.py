"""The line that starts a session, with what the choice comes to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.modes.practice.scope_words import nothing_words, total_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel

GAP = 14


class StartRow(QWidget):
    """Start, how many questions match, and a way out of a choice that matches nothing."""

    started = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = Button(
            theme, self.tr("Start practising"), kind=ButtonKind.PRIMARY, icon="play"
        )
        self.start.setObjectName("start")
        self._total = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._total.setObjectName("scope-total")
        self._clear = Button(theme, self.tr("Clear the choice"), kind=ButtonKind.LINK)
        self._clear.setObjectName("clear-scope")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(GAP))
        layout.addWidget(self.start, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._total, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignVCenter)
        self.start.clicked.connect(self.started)
        self._clear.clicked.connect(self.cleared)

    def show_total(self, total: int, *, narrowed: bool) -> None:
        """Show how many questions match; with none, nothing can be started."""
        self._total.setText(total_words(total) if total else nothing_words())
        self._clear.setVisible(narrowed)
        self.start.setEnabled(total > 0)
