"""A line over the list while there are questions whose fact has changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel


class LookAgainRow(QWidget):
    """Counts the questions to be looked at again, and leads to them."""

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel(theme, "", TextStyle.SMALL, token="retry", weight=500, wrap=False)
        self.show_button = Button(theme, self.tr("Show"), kind=ButtonKind.LINK)
        self.show_button.setAccessibleName(self.tr("Show the questions to be looked at again"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(IconLabel(theme, "triangle-alert", token="retry", size=16))
        layout.addWidget(self._words, 1)
        layout.addWidget(self.show_button)
        self.show_button.clicked.connect(self.wanted)

    def show_count(self, count: int) -> None:
        """Show how many there are; hide where there are none."""
        words = self.tr("1 to look at again") if count == 1 else self.tr("{count} to look at again")
        self._words.setText(words.format(count=count))
        self.setVisible(count > 0)
