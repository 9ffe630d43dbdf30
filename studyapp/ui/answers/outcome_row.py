"""One line of an outcome: an icon, the words of an answer, and whose answer it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel

RADIUS = 10
ICON = 20
NARROWEST = 80
FILLS = {"ok": "ok_soft", "retry": "retry_soft"}
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class OutcomeRow(QWidget):
    """Looks like a revealed option: teal for the article's answer, dashed slate for another."""

    def __init__(
        self, theme: Theme, icon: str, token: str, whose: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._token, self._whose = theme, token, whose
        self._icon = IconLabel(theme, icon, token=token, size=ICON)
        self._words = PlainLabel(theme, "", TextStyle.OPTION, token="text", weight=600)
        self._note = PlainLabel(
            theme, whose, TextStyle.CAPTION, token=token, weight=600, wrap=False
        )
        # One long word breaks instead of widening the page.
        self._words.setMinimumWidth(theme.px(NARROWEST))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        layout.setSpacing(theme.px(14))
        layout.addWidget(self._icon, 0, MIDDLE)
        layout.addWidget(self._words, 1, MIDDLE)
        layout.addWidget(self._note, 0, MIDDLE)
        theme.changed.connect(self.update)

    def set_words(self, words: str) -> None:
        """Show an answer."""
        self._words.setText(words)
        self.setAccessibleName(f"{self._whose}: {words}")

    def set_look(self, icon: str, token: str) -> None:
        """Show the row as matching the article, or as another answer."""
        self._token = token
        self._icon.set_icon(icon, token)
        self._note.set_token(token)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = Box(
            fill=self._theme.colour(FILLS[self._token]),
            line=self._theme.colour(self._token),
            width=2,
            radius=RADIUS,
            dashed=self._token == "retry",
        )
        paint_box(painter, self.rect(), box)
        painter.end()
