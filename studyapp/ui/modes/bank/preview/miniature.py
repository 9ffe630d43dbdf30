"""A picture of a widget, drawn smaller than it is: to be looked at, not to be used."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Theme

SHARE = 0.84
"""How large everything is drawn where there is room enough."""


class Miniature(QWidget):
    """Shows what a widget would look like; nothing in it takes the keyboard or the mouse."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model: QWidget | None = None
        self._picture: QPixmap | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.refresh)

    def show_model(self, model: QWidget) -> None:
        """Show another widget; it must stand by itself and be kept as long as it is shown."""
        self._model = model
        self.refresh()

    def refresh(self) -> None:
        """Draw the widget anew, after something in it has changed."""
        self._picture = None
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._model is None:
            return 0
        share, size = self._sized(width)
        return round(size.height() * share) + 1

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 0
        return QSize(1, self.heightForWidth(width or self._theme.px(300)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._model is None:
            return
        if self._picture is None:
            self._picture = self._drawn(self._model)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _drawn(self, model: QWidget) -> QPixmap:
        share, size = self._sized(self.width())
        density = self.devicePixelRatioF()
        picture = QPixmap(QSize(self.width(), self.height()) * density)
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        model.setLayoutDirection(self.layoutDirection())
        model.resize(size)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(share, share)
        model.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.end()
        return picture

    def _sized(self, width: int) -> tuple[float, QSize]:
        """Give how small the model is drawn in a width, and how large it is itself."""
        assert self._model is not None  # noqa: S101 - callers have looked
        model = self._model
        model.ensurePolished()
        wanted = max(round(width / SHARE), model.minimumSizeHint().width(), 1)
        layout = model.layout()
        height = model.heightForWidth(wanted) if layout is None else layout.heightForWidth(wanted)
        height = height if height > 0 else model.sizeHint().height()
        return width / wanted, QSize(wanted, max(height, model.minimumSizeHint().height()))
