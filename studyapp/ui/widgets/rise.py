"""Let something rise into place: a picture of it slides and fades in over where it stands.

The widget itself is in its place at once and takes keys and clicks; only what is seen moves,
so that nothing has to be laid out again on the way.
"""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Theme

DISTANCE = 12
MILLISECONDS = 180


class Rise(QWidget):
    """Lies over a widget while it rises, goes where it goes, and removes itself."""

    def __init__(self, theme: Theme, widget: QWidget, picture: QPixmap) -> None:
        super().__init__(widget)
        self._theme, self._picture, self._progress = theme, picture, 0.0
        self.setObjectName("rise")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(widget.rect())
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.setDuration(theme.duration(MILLISECONDS))
        self._animation.valueChanged.connect(self._on_step)
        self._animation.finished.connect(self._on_end)
        self.raise_()
        self.show()
        self._animation.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.setOpacity(self._progress)
        shift = round((1.0 - self._progress) * self._theme.px(DISTANCE))
        painter.drawPixmap(QRect(QPoint(0, shift), self.size()), self._picture)
        painter.end()

    def _on_step(self, progress: float) -> None:
        self._progress = progress
        self.update()

    def _on_end(self) -> None:
        self.hide()
        self.deleteLater()


def rise(theme: Theme, widget: QWidget) -> None:
    """Let a widget that has just been shown rise by 12 px; at once where motion is reduced."""
    if theme.duration(MILLISECONDS) and widget.isVisible():
        Rise(theme, widget, widget.grab())
