"""The mark of a right answer: a ring where one is right, a box where several are."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from studyapp.ui.theme import Theme

SIDE, ICON = 32, 20


class RightMark(QAbstractButton):
    """Checked where the answer is the article's; a tick besides the colour."""

    def __init__(self, theme: Theme, *, several: bool, name: str) -> None:
        super().__init__()
        self._theme, self._several = theme, several
        self.setCheckable(True)
        self.setAccessibleName(self.tr("{name} is the article’s answer").format(name=name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringRadius", SIDE // 2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def nextCheckState(self) -> None:
        if self._several or not self.isChecked():
            super().nextCheckState()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(SIDE), self._theme.px(SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.px(ICON)
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        if self.isChecked():
            icon = "check" if self._several else "circle-check"
            self._theme.icon(icon, "ok", ICON).paint(painter, box)
        if self._several or not self.isChecked():
            token = "ok" if self.isChecked() else "border"
            painter.setPen(QPen(self._theme.colour(token), 1.5))
            inner = box.adjusted(2, 2, -2, -2)
            if self._several:
                painter.drawRoundedRect(inner, 4, 4)
            else:
                painter.drawEllipse(inner)
        painter.end()
