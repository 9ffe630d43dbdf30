"""The diagram as a picture: actors, lines and words, as far as they are seen."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.core.map.bundle import Ends
from studyapp.core.map.drawing import DrawnLine
from studyapp.core.map.line_style import LineStyle
from studyapp.ui.modes.map.actor_painter import paint_actor, paint_words
from studyapp.ui.modes.map.board import Shown
from studyapp.ui.modes.map.camera import MARGIN, Camera, fitting
from studyapp.ui.modes.map.line_painter import Ink, Strokes, clipped, pen_of
from studyapp.ui.modes.map.look import rect_of
from studyapp.ui.modes.map.selection import NOTHING, Selection
from studyapp.ui.theme import Theme

PALE = 0.45
LEAST_WORDS = 0.55
"""Below this size words on lines could not be read, and are left out."""
REACH = 6.0
"""Pixels from a line within which a press means it."""
Reach = tuple[float, float, float, float]


class DiagramView(QWidget):
    """Paints what it is given to show; a selection is drawn in the accent, all else recedes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Shown | None = None
        self._selection = NOTHING
        self._crowd: list[tuple[QLineF, Reach]] = []
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
        lines = shown.drawing.lines
        crowd = lines if shown.is_crowded else ()
        self._crowd = [(_whole(one), _reach(one)) for one in crowd]
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
        pale, sure, chosen = (Strokes(seen) for _ in range(3))
        for line in shown.drawing.lines if not self._crowd else self._chosen_lines(shown):
            if self._selection and self._selection.touches(line.bundle):
                chosen.add(line)
            else:
                (pale if line.bundle.pale else sure).add(line)
        colour = self._colour()
        if self._crowd:
            painter.setPen(pen_of(LineStyle.TIE, self._theme.colour("line2")))
            painter.drawLines(self._in_sight(seen))
        faint = QColor(colour)
        faint.setAlphaF(PALE)
        pale.paint(painter, Ink(faint))
        sure.paint(painter, Ink(colour))
        chosen.paint(painter, Ink(self._theme.colour("accent"), strong=True))

    def _paint_words(self, painter: QPainter, shown: Shown, seen: QRectF) -> None:
        for ends, box in shown.drawing.labels.items():
            rect = rect_of(box)
            if rect.intersects(seen):
                bundle = shown.graph.between(*ends)
                chosen = bundle is not None and self._selection.touches(bundle)
                paint_words(painter, rect, shown.words[ends], self._theme, chosen=chosen)

    def _in_sight(self, seen: QRectF) -> list[QLineF]:
        """Give the lines of a crowd, those that reach beyond the picture cut off at its edge."""
        left, right = seen.left(), seen.right()
        top, bottom = seen.top(), seen.bottom()
        found = (
            clipped(line, seen)
            for line, (west, east, north, south) in self._crowd
            if west < right and east > left and north < bottom and south > top
        )
        return [line for line in found if line is not None]

    def _chosen_lines(self, shown: Shown) -> tuple[DrawnLine, ...]:
        """Give the lines that are chosen; in a crowd only they are drawn one by one."""
        if not self._selection:
            return ()
        return tuple(one for one in shown.drawing.lines if self._selection.touches(one.bundle))

    def _colour(self) -> QColor:
        """Give the colour of what is not chosen."""
        receding = bool(self._selection) and not self._theme.high_contrast
        return self._theme.colour("line2" if receding else "text3")

    def _fitted(self) -> Camera:
        if self._shown is None:
            return Camera()
        return fitting(self._shown.drawing.bounds, self._screen())

    def _screen(self) -> QSizeF:
        return QSizeF(self.size())

    def _on_screen(self, rect: QRectF) -> QRectF:
        camera, screen = self.camera, self._screen()
        return QRectF(camera.on_screen(rect.topLeft(), screen), rect.size() * camera.zoom)


def _whole(line: DrawnLine) -> QLineF:
    return QLineF(QPointF(*line.start), QPointF(*line.end))


def _reach(line: DrawnLine) -> Reach:
    """Give how far west, east, north and south a line reaches."""
    across, down = sorted((line.start.x, line.end.x)), sorted((line.start.y, line.end.y))
    return (across[0], across[1], down[0], down[1])


def _distance(at: QPointF, line: DrawnLine) -> float:
    """Give how far a point is from a line."""
    start, end = QPointF(*line.start), QPointF(*line.end)
    along, across = end - start, at - start
    length = QPointF.dotProduct(along, along)
    part = min(1.0, max(0.0, QPointF.dotProduct(across, along) / length)) if length else 0.0
    off = across - along * part
    return float(QPointF.dotProduct(off, off) ** 0.5)
