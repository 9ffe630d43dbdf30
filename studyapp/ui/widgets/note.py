"""A quiet remark beside the content: an icon and words in a sunken box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel

RADIUS = 10
ICON = 16
MARGINS = (12, 8, 12, 12)
LINE = 20
GAP = 10


class Note(QWidget):
    """A remark; stretches of it can be semi-bold."""

    def __init__(
        self, theme: Theme, icon: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = IconLabel(theme, icon, token="text2", size=ICON)
        self._words = PlainLabel(
            theme, text, TextStyle.CAPTION, token="text2", weight=400, line=LINE
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.px(margin) for margin in MARGINS))
        layout.setSpacing(theme.px(GAP))
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.update)

    def set_text(self, text: str, bold: Sequence[tuple[int, int]] = ()) -> None:
        """Say something else; `bold` lists stretches (start, length) in code points."""
        self._words.setText(text)
        self._words.set_bold(bold)

    def set_icon(self, icon: str, token: str = "text2") -> None:
        """Show another icon."""
        self._icon.set_icon(icon, token)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._theme.colour("line2") if self._theme.high_contrast else None
        box = Box(fill=self._theme.colour("sunken"), line=line, radius=RADIUS)
        paint_box(painter, self.rect(), box)
        painter.end()
