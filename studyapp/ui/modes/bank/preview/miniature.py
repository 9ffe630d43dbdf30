"""A picture of a widget, drawn smaller than it is: to be looked at, not to be used."""

from __future__ import annotations

import math

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from studyapp.ui.theme import Theme

SHARE = 0.84
"""How large most things are drawn."""
FINER = 2
"""How many times finer than the screen the picture is made."""
EDGE = 2
"""Room below everything, so that a line at the lower end is not cut."""
PASSES = 2
"""The height of some widgets is right only once they have been laid out to their width."""


class Miniature(QWidget):
    """Shows what a widget would look like; nothing in it takes the keyboard or the mouse."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model: QWidget | None = None
        self._share = SHARE
        self._picture: QPixmap | None = None
        self._sizes: dict[int, tuple[float, QSize]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.refresh)

    def show_model(self, model: QWidget, *, share: float = SHARE) -> None:
        """Show another widget instead of the one before; both are the picture's from now on.

        `share` is how large it is drawn where there is room enough, 1 for its own size.
        """
        if self._model is not None:
            self._model.deleteLater()
        self._model, self._share = model, share
        # As a window of its own, never shown, it is neither drawn nor reached from here.
        model.setParent(self, Qt.WindowType.Window)
        layout = model.layout()
        if layout is not None:
            # Qt: a layout keeps what stands by itself larger than its least size.
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
            layout.setContentsMargins(layout.contentsMargins() + QMargins(0, 0, 0, EDGE))
        self.refresh()

    def refresh(self) -> None:
        """Draw the widget anew, after something in it has changed."""
        self._picture = None
        self._sizes.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._model is None:
            return 0
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            # Layouts ask for many widths; the one it has is measured, and others once it has them.
            width = self.width()
        share, size = self._sized(width)
        return math.ceil(size.height() * share)

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 0
        return QSize(1, self.heightForWidth(width or self._theme.px(300)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._model is None:
            return
        if self._picture is None:
            self._picture = self._drawn(self._model)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _drawn(self, model: QWidget) -> QPixmap:
        share, size = self._sized(self.width())
        # Qt: each widget is cut off at whole pixels, which takes half a line off here and there.
        density = self.devicePixelRatioF() * FINER
        picture = QPixmap(QSize(self.width(), self.height()) * density)
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        self._lay_out(model, size)
        painter = QPainter(picture)
        painter.scale(share, share)
        model.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.end()
        return picture

    def _sized(self, width: int) -> tuple[float, QSize]:
        """Give how small the model is drawn in a width, and how large it is itself."""
        if width not in self._sizes:
            self._sizes[width] = self._measured(width)
        return self._sizes[width]

    def _measured(self, width: int) -> tuple[float, QSize]:
        assert self._model is not None  # noqa: S101 - callers have looked
        model = self._model
        wanted = max(round(width / self._share), 1)
        height = 1
        for _ in range(PASSES):
            self._lay_out(model, QSize(wanted, height))
            wanted = max(wanted, model.minimumSizeHint().width())
            height = max(1, _height(model, wanted))
        return width / wanted, QSize(wanted, height)

    def _lay_out(self, model: QWidget, size: QSize) -> None:
        """Give everything in the model its place, as showing it would."""
        model.setLayoutDirection(self.layoutDirection())
        model.resize(size)
        # Qt: what is hidden is laid out only when it is drawn.
        model.grab(QRect(0, 0, 1, 1))


def _height(model: QWidget, width: int) -> int:
    layout = model.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return model.sizeHint().height()
