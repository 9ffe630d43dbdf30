"""Paints the whole picture: grid, periods, lanes with their marks, lane names, and the axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from studyapp.core.timeline.clusters import Item
from studyapp.core.timeline.strokes import strokes_of
from studyapp.core.timeline.ticks import Axis, axis_of
from studyapp.ui.modes.timeline.axis_painter import AxisPainter
from studyapp.ui.modes.timeline.drawing import Frame, Grounds
from studyapp.ui.modes.timeline.head_painter import HeadPainter
from studyapp.ui.modes.timeline.look import Cast, ink_of
from studyapp.ui.modes.timeline.mark_painter import MarkPainter
from studyapp.ui.modes.timeline.periods import PeriodPainter, Stretch
from studyapp.ui.modes.timeline.scene import Scene
from studyapp.ui.theme import Theme

WASH = 30
"""Alpha of the days that are selected."""
STROKE, STROKE_APART = 4.0, 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is to be painted: size and scroll position, the active item, what is selected.

    `carried` is the lane whose name is being dragged, and the height it is over.
    """

    width: int
    height: int
    scroll: int
    active: Item | None
    selected: tuple[int, int] | None = None
    carried: tuple[int, float] | None = None
    by_shape: bool = False


class CanvasPainter:
    """Paints a scene; holds nothing but the look."""

    def __init__(
        self,
        theme: Theme,
        locale: QLocale,
        cast: Cast,
        marks: MarkPainter,
        periods: Sequence[Stretch] = (),
    ) -> None:
        self._theme, self._cast, self._marks = theme, cast, marks
        self._heads = HeadPainter(theme, cast)
        self._axis = AxisPainter(theme, locale)
        self._periods = PeriodPainter(theme, periods)

    def paint(self, painter: QPainter, scene: Scene, view: View) -> None:
        """Paint a scene into a viewport."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        axis = axis_of(scene.scale, text_scale=self._theme.scale)
        self._paint_plot(painter, scene, view, axis)
        self._heads.paint(painter, scene, view.height, view.scroll, foldable=not view.by_shape)
        self._paint_separators(painter, scene, view)
        self._axis.paint(painter, scene, view.width, axis)
        self._periods.paint_strips(painter, scene, view.width)
        if view.carried is not None:
            self._paint_carried(painter, scene, view, view.carried)

    def period_at(self, scene: Scene, point: QPointF) -> Stretch | None:
        """Give the period whose name is under a point, counted from the end of the ticks."""
        return self._periods.at(scene, point)

    def _paint_plot(self, painter: QPainter, scene: Scene, view: View, axis: Axis) -> None:
        sizes = scene.sizes
        painter.save()
        plot = QRectF(sizes.header, sizes.axis, view.width - sizes.header, view.height - sizes.axis)
        painter.setClipRect(plot)
        lines = [round(scene.scale.x(tick.day)) + 0.5 for tick in axis.major]
        painter.translate(sizes.header, sizes.axis - view.scroll)
        stretches = self._periods.stretches(scene)
        bottom = view.scroll + view.height
        tint = self._theme.colour("sunken")
        for left, right in stretches:
            painter.fillRect(QRectF(left, view.scroll, right - left, view.height), tint)
        painter.setPen(self._theme.colour("line"))
        painter.drawLines([QLineF(x, view.scroll, x, bottom) for x in lines])
        self._paint_selected(painter, scene, view)
        frame = Frame(
            sizes=sizes,
            scale=scene.scale,
            density=painter.device().devicePixelRatio(),
            lines=lines,
            grounds=Grounds(panel=self._theme.colour("panel"), tint=tint, stretches=stretches),
            by_shape=view.by_shape,
        )
        self._paint_folded(painter, scene)
        drawn = scene.draw(view.scroll, view.scroll + plot.height(), view.active)
        self._marks.paint(painter, drawn, frame, view.active)
        painter.restore()

    def _paint_folded(self, painter: QPainter, scene: Scene) -> None:
        """Paint a folded lane at a glance: where there is something, not what."""
        thick = STROKE * scene.sizes.scale
        for lane in scene.folded:
            colour = ink_of(self._theme, self._cast.heads[lane].tone).line
            middle = scene.bands[lane].first_row
            for start, end in strokes_of(scene.index.lanes[lane], scene.scale, pixels=STROKE_APART):
                width = max(thick, end - start)
                left = max((start + end - width) / 2, -thick)
                right = min(left + width, scene.scale.width + thick)
                painter.fillRect(QRectF(left, middle - thick / 2, right - left, thick), colour)

    def _paint_selected(self, painter: QPainter, scene: Scene, view: View) -> None:
        if view.selected is None:
            return
        first, last = view.selected
        left = max(-2.0, scene.scale.x(first))
        right = min(scene.scale.width + 2.0, max(scene.scale.x(last + 1), left + 2))
        wash = QColor(self._theme.colour("accent"))
        wash.setAlpha(WASH)
        painter.fillRect(QRectF(left, view.scroll, right - left, view.height), wash)
        painter.setPen(QPen(self._theme.colour("accent"), 1.25))
        for x in (left, right):
            painter.drawLine(QPointF(x, view.scroll), QPointF(x, view.scroll + view.height))

    def _paint_carried(
        self, painter: QPainter, scene: Scene, view: View, carried: tuple[int, float]
    ) -> None:
        """Show between which lanes the one that is dragged would come to stand."""
        lane, height = carried
        over = scene.lane_at(height)
        if over is None or over == lane:
            return
        band = scene.bands[over]
        y = scene.sizes.axis - view.scroll + (band.bottom if over > lane else band.top)
        painter.setPen(QPen(self._theme.colour("accent"), 2.5))
        painter.drawLine(QPointF(8, y), QPointF(view.width, y))

    def _paint_separators(self, painter: QPainter, scene: Scene, view: View) -> None:
        painter.setPen(self._theme.colour("line"))
        for band in scene.bands[:-1]:
            y = round(scene.sizes.axis - view.scroll + band.bottom) + 0.5
            painter.drawLine(QPointF(0, y), QPointF(view.width, y))
