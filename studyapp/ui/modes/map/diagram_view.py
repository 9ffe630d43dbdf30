"""The diagram as a picture: actors, lines and words, as far as they are seen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.core.map.bundle import Bundle, Ends
from studyapp.core.map.drawing import DrawnLine
from studyapp.ui.modes.map.actor_painter import paint_actor, paint_words
from studyapp.ui.modes.map.board import Shown
from studyapp.ui.modes.map.camera import MARGIN, Camera, fitting
from studyapp.ui.modes.map.line_painter import paint_line
from studyapp.ui.modes.map.look import rect_of
from studyapp.ui.modes.map.selection import NOTHING, Selection
from studyapp.ui.theme import Theme

PALE = 0.45
LEAST_WORDS = 0.55
"""Below this size words on lines could not be read, and are left out."""
REACH = 6.0
"""Pixels from a line within which a press means it."""


class DiagramView(QWidget):
    """Paints what it is given to show; a selection is drawn in the accent, all else recedes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Shown | None = None
        self._selection = NOTHING
        self._camera: Camera | None = None
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    @property
    def shown(self) -> Shown | None:
        """What is shown, or None before there is anything."""
        return self._shown

    @property
    def camera(self) -> Camera:
        """The part of the sheet that is seen."""
        if self._camera is not None:
            return self._camera
        return self._fitted()

    def show_board(self, shown: Shown, *, fit: bool) -> None:
        """Show something else, all of it with `fit`, else from where one is."""
        self._shown = shown
        if fit:
            self._camera = None
        self.update()

    def select(self, selection: Selection) -> None:
        """Draw something else in the accent."""
        self._selection = selection
        self.update()

    def fit(self) -> None:
        """Show everything."""
        self._camera = None
        self.update()

    def actor_at(self, at: QPointF) -> str:
        """Give the actor at a point of the widget, or ""."""
        if self._shown is None:
            return ""
        spot = self.camera.on_sheet(at, self._screen())
        boxes = list(self._shown.drawing.actors.items())
        return next((one for one, box in reversed(boxes) if rect_of(box).contains(spot)), "")

    def line_at(self, at: QPointF) -> Ends | None:
        """Give the line at a point of the widget, by its words or its stroke, or None."""
        if self._shown is None:
            return None
        spot = self.camera.on_sheet(at, self._screen())
        labels = self._shown.drawing.labels.items()
        worded = next((ends for ends, box in labels if rect_of(box).contains(spot)), None)
        if worded is not None:
            return worded
        reach = REACH / self.camera.zoom
        near = ((_distance(spot, line), line.bundle.ends) for line in self._shown.drawing.lines)
        best = min(near, default=(reach, None))
        return best[1] if best[0] < reach else None

    def rect_of_actor(self, actor: str) -> QRectF:
        """Give where an actor is seen."""
        assert self._shown is not None  # noqa: S101 - asked of what is shown only
        return self._on_screen(rect_of(self._shown.drawing.actors[actor]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        self._paint(painter, self.camera, self._screen())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        """Paint the whole diagram into a rectangle of this size at the origin."""
        if self._shown is not None:
            screen = QSizeF(size)
            self._paint(painter, fitting(self._shown.drawing.bounds, screen), screen)

    def picture_size(self) -> QSize:
        """Give the size that the whole diagram needs."""
        if self._shown is None:
            return QSize(1, 1)
        size = self._shown.drawing.bounds.size
        return QSize(round(size.width + 2 * MARGIN), round(size.height + 2 * MARGIN))

    def _paint(self, painter: QPainter, camera: Camera, screen: QSizeF) -> None:
        shown = self._shown
        if shown is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(screen.width() / 2, screen.height() / 2)
        painter.scale(camera.zoom, camera.zoom)
        painter.translate(-camera.middle)
        seen = camera.seen(screen)
        self._paint_lines(painter, shown, seen)
        if camera.zoom >= LEAST_WORDS:
            self._paint_words(painter, shown, seen)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for actor, box in shown.drawing.actors.items():
            rect = rect_of(box)
            if rect.intersects(seen):
                chosen = self._selection.actor == actor and self._selection.line is None
                paint_actor(painter, rect, shown.looks[actor], self._theme,
                            chosen=chosen, mirrored=mirrored)  # fmt: skip
        painter.restore()

    def _paint_lines(self, painter: QPainter, shown: Shown, seen: QRectF) -> None:
        """Paint what is chosen last, so that it lies above the rest."""
        for chosen in (False, True):
            for line in shown.drawing.lines:
                if self._selection.touches(line.bundle) is chosen and _is_seen(line, seen):
                    colour = self._colour(line.bundle, chosen=chosen)
                    paint_line(painter, line, colour, strong=chosen)

    def _paint_words(self, painter: QPainter, shown: Shown, seen: QRectF) -> None:
        for ends, box in shown.drawing.labels.items():
            rect = rect_of(box)
            if rect.intersects(seen):
                bundle = shown.graph.between(*ends)
                chosen = bundle is not None and self._selection.touches(bundle)
                paint_words(painter, rect, shown.words[ends], self._theme, chosen=chosen)

    def _colour(self, bundle: Bundle, *, chosen: bool) -> QColor:
        if chosen:
            return self._theme.colour("accent")
        receding = bool(self._selection) and not self._theme.high_contrast
        colour = self._theme.colour("line2" if receding else "text3")
        if bundle.pale:
            colour.setAlphaF(PALE)
        return colour

    def _fitted(self) -> Camera:
        if self._shown is None:
            return Camera()
        return fitting(self._shown.drawing.bounds, self._screen())

    def _screen(self) -> QSizeF:
        return QSizeF(self.size())

    def _on_screen(self, rect: QRectF) -> QRectF:
        camera, screen = self.camera, self._screen()
        return QRectF(camera.on_screen(rect.topLeft(), screen), rect.size() * camera.zoom)


def _is_seen(line: DrawnLine, seen: QRectF) -> bool:
    left, right = sorted((line.start.x, line.end.x))
    top, bottom = sorted((line.start.y, line.end.y))
    return (
        left < seen.right() and right > seen.left() and top < seen.bottom() and bottom > seen.top()
    )


def _distance(at: QPointF, line: DrawnLine) -> float:
    """Give how far a point is from a line."""
    start, end = QPointF(*line.start), QPointF(*line.end)
    along, across = end - start, at - start
    length = QPointF.dotProduct(along, along)
    part = min(1.0, max(0.0, QPointF.dotProduct(across, along) / length)) if length else 0.0
    off = across - along * part
    return float(QPointF.dotProduct(off, off) ** 0.5)
