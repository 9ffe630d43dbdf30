"""A field of the form: its name, its control, what helps, and what it still lacks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel

GAP = 6


class Field(QWidget):
    """Holds a control under its name; `edited` tells the value, at every keystroke."""

    edited = Signal(object)

    def __init__(
        self, theme: Theme, name: str, label: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"field-{name}")
        self.theme, self.label = theme, label
        self._lack = PlainLabel(theme, "", TextStyle.CAPTION, token="retry")
        self._lack.setObjectName(f"lack-{name}")
        self._icon = IconLabel(theme, "triangle-alert", token="retry", size=14)
        self._trouble = QWidget()
        row = QHBoxLayout(self._trouble)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._icon)
        row.addWidget(self._lack, 1)
        self._trouble.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(PlainLabel(theme, label, TextStyle.SMALL, weight=600))
        layout.addLayout(self.body)
        layout.addWidget(self._trouble)
        if hint:
            layout.addWidget(PlainLabel(theme, hint, TextStyle.CAPTION, token="text2"))

    def show_value(self, value: object) -> None:
        """Show a value, telling nothing; a value that is shown already changes nothing."""

    def show_lack(self, words: str) -> None:
        """Say what is missing, or nothing."""
        self._lack.setText(words)
        self._trouble.setVisible(bool(words))
