"""The paper's seed: the same seed gives the same questions on every computer."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.seed_line import SeedLine

WIDTH = 120


class SeedField(QWidget):
    """A number, or nothing for a paper of one's own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = PlainLabel(
            theme, self.tr("Seed"), TextStyle.SMALL, token="text", weight=600, wrap=False
        )
        self._field = SeedLine("seed")
        self._field.setPlaceholderText(self.tr("any"))
        self._field.setFixedWidth(theme.px(WIDTH))
        help_text = PlainLabel(
            theme,
            self.tr("The same seed gives the same questions on every computer."),
            TextStyle.CAPTION,
            token="text3",
            wrap=False,
        )
        label.setBuddy(self._field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(label)
        layout.addWidget(self._field)
        layout.addWidget(help_text)
        layout.addStretch(1)

    @property
    def seed(self) -> int | None:
        """The seed typed, or None."""
        return self._field.seed
