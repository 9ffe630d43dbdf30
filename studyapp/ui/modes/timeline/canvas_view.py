"""The canvas as a picture: it paints a stretch of time and moves to another when asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from studyapp.core.timeline.clusters import Item
from studyapp.core.timeline.index import TimelineIndex
from studyapp.core.timeline.scale import Limits, Scale, scale_fitting
from studyapp.ui.modes.timeline.canvas_painter import CanvasPainter, View
from studyapp.ui.modes.timeline.drawing import Drawn
from studyapp.ui.modes.timeline.label_text import LabelText
from studyapp.ui.modes.timeline.look import Cast, LaneHead, Sizes, sizes_of
from studyapp.ui.modes.timeline.mark_painter import MarkPainter
from studyapp.ui.modes.timeline.motion import Motion
from studyapp.ui.modes.timeline.periods import Stretch, strips_of
from studyapp.ui.modes.timeline.scene import Scene
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.overlay_bar import OverlayBar

DURATION = 180
NOTCH_DURATION = 120
COAST = 420
SETTLED = 160
"""Milliseconds after the last turn of a wheel until rows are worked out for where it ended."""
COARSER = 2.2
"""How much coarser than the picture rows may be while it is being enlarged or made smaller."""
LEAST_FOR_STRIPS = 170
IN_SIGHT = 40.0
"""Pixels from an edge within which an item is brought further in."""
ASIDE = 0.25
"""Share of the picture at which an item that was out of sight is put."""


class CanvasView(QAbstractScrollArea):
    """Shows marks between two days; scales it is given are clamped to the data's limits."""

    scale_changed = Signal(object)
    selection_changed = Signal(object)
    """The first and the last day that are selected, or None."""

    def __init__(
        self,
        theme: Theme,
        index: TimelineIndex,
        heads: Sequence[LaneHead],
        *,
        limits: Limits,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._locale, self._low = theme, locale, False
        self._active: Item | None = None
        self._selected: tuple[int, int] | None = None
        self._carried: tuple[int, float] | None = None
        self.limits = limits
        self._text = LabelText(theme, locale)
        self._dress(Cast(heads=tuple(heads)), ())
        start = self.limits.everything(640)
        self._scene = Scene(index, self._text, sizes_of(theme, low=False), start, 300.0)
        self._motion = Motion(self)
        self._motion.moved.connect(self._move)
        self._motion.arrived.connect(self._on_arrived)
        # What lies beside the picture is prepared between frames, not in them.
        self._ahead = QTimer(self, singleShot=True, interval=0)
        self._ahead.timeout.connect(self._look_ahead)
        self._settle = QTimer(self, singleShot=True, interval=SETTLED)
        self._settle.timeout.connect(self._on_settled)
        self._gliding = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = OverlayBar(self)
        self.verticalScrollBar().valueChanged.connect(self._repaint)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._on_theme)

    def set_marks(
        self,
        index: TimelineIndex,
        cast: Cast,
        *,
        limits: Limits,
        periods: Sequence[Stretch] = (),
        folded: frozenset[int] = frozenset(),
    ) -> None:
        """Show other marks, lanes and periods, at the same stretch where there is anything."""
        had_any = len(self._scene.index.store) > 0
        scale = self.scale if had_any else limits.everything(self.scale.width)
        self._motion.stop()
        self.limits, self._active = limits, None
        self._dress(cast, periods)
        height = self.viewport().height() - self._scene.sizes.axis
        sizes = self._sizes()
        self._scene = Scene(index, self._text, sizes, limits.clamped(scale), height, folded=folded)
        if self.viewport().width() > sizes.header:
            self._lay_out()
        else:
            self._after_change()

    def _dress(self, cast: Cast, periods: Sequence[Stretch]) -> None:
        self._cast, self._periods = cast, tuple(periods)
        self._marks = MarkPainter(self._theme, cast, self._text)
        self._painter = CanvasPainter(self._theme, self._locale, cast, self._marks, periods)

    @property
    def selected(self) -> tuple[int, int] | None:
        """The first and the last day that are selected, or None."""
        return self._selected

    def select_days(self, days: tuple[int, int] | None) -> None:
        """Select days, or none, and say so."""
        if days != self._selected:
            self._selected = days
            self._repaint()
            self.selection_changed.emit(days)

    @property
    def scale(self) -> Scale:
        """The stretch in the picture, or the one it is moving to."""
        return self._motion.target or self._scene.scale

    @property
    def active(self) -> Item | None:
        """The item that is boxed, or None."""
        return self._active

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        """What the last frame painted."""
        return tuple(self._scene.drawn)

    @property
    def header_width(self) -> int:
        """The pixels of the lane names, left of the picture."""
        return self._scene.sizes.header

    def set_low(self, *, low: bool) -> None:
        """Use narrow rows in a window with little height."""
        if low != self._low:
            self._low = low
            self._lay_out()

    def show_scale(self, scale: Scale, *, animated: bool = True) -> None:
        """Show another stretch, as near as the limits allow."""
        target = self.limits.clamped(scale)
        now = self._scene.scale
        self._motion.stop()
        self._gliding = False
        duration = self._theme.duration(DURATION) if animated and self.isVisible() else 0
        if duration and target.days_per_pixel > now.days_per_pixel:
            # On the way out the coarser rows are used, on the way in those of the start:
            # rows worked out for a coarser scale do not overlap at a finer one.
            self._scene.restart(now, planned=target)
        self._motion.start(now, target, duration)

    def show_days(self, first: int, last: int, *, animated: bool = True) -> None:
        """Show the days from `first` to `last` with a margin."""
        self.show_scale(scale_fitting(first, last, self.scale.width), animated=animated)

    def show_everything(self, *, animated: bool = True) -> None:
        """Show all there is."""
        self.show_scale(self.limits.everything(self.scale.width), animated=animated)

    def zoom(self, factor: float, *, at: float | None = None, animated: bool = True) -> None:
        """Enlarge the picture around a pixel, else around the active item or the middle."""
        at = self._anchor() if at is None else at
        self.show_scale(self.scale.zoomed(factor, at=at), animated=animated)

    def glide(self, factor: float, *, at: float, smooth: bool) -> None:
        """Enlarge the picture around a pixel as a wheel or two fingers ask, again and again.

        Rows are worked out for a somewhat coarser scale and kept for a while, so that a frame
        costs little more than its painting; at rest they are worked out for where it ended.
        """
        target = self.limits.clamped(self.scale.zoomed(factor, at=at))
        now = self._scene.scale
        self._motion.stop()
        self._gliding = True
        self._scene.keep_coarse(now, target, COARSER)
        duration = self._theme.duration(NOTCH_DURATION) if smooth and self.isVisible() else 0
        self._motion.start(now, target, duration)

    def pan(self, pixels: float) -> None:
        """Show what lies so many pixels further to the right; rows stay as they are."""
        if self._motion.target is not None:
            self._on_arrived(self._motion.target)
        self._move(self.limits.clamped(self._scene.scale.panned(pixels)))

    def coast(self, pixels: float) -> None:
        """Go on panning by so many pixels, ever slower; not at all where motion is reduced."""
        now = self._scene.scale
        duration = self._theme.duration(COAST)
        if duration and self.isVisible():
            self._motion.stop()
            self._gliding = False
            self._motion.start(now, self.limits.clamped(now.panned(pixels)), duration)

    def halt(self) -> None:
        """Stay where the picture is now, as when a hand is laid on it."""
        if self._motion.target is not None:
            self._motion.stop()
            self._scene.arrive(self._scene.scale)
            self._after_change()

    def bring_into_sight(self, item: Item) -> None:
        """Pan and scroll, if need be, so that an item is well inside the picture."""
        start, end = self._scene.extent_of(item)
        width = self._scene.scale.width
        if start > width - IN_SIGHT or end < IN_SIGHT:
            self.pan(start - width * ASIDE)
        middle = self._scene.middle_of(item)
        if middle is not None:
            self._scroll_to(middle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour("panel"))
        view = View(
            width=self.viewport().width(),
            height=self.viewport().height(),
            scroll=self.verticalScrollBar().value(),
            active=self._active,
            selected=self._selected,
            carried=self._carried,
        )
        self._painter.paint(painter, self._scene, view)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._repaint()

    def picture_height(self, width: int) -> int:
        """Give the pixels that a picture of some width needs to show all of its lanes."""
        scene = self._picture_scene(width, 1.0)
        return round(scene.sizes.axis + scene.height) + 1

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        """Paint the days in the picture, in their lanes, into a size of its own.

        Shapes and words are painted as such, so that a file is sharp at every size; nothing
        is boxed or selected. Lanes that need more height than there is are cut off.
        """
        scene = self._picture_scene(size.width(), float(size.height()))
        painter.fillRect(0, 0, size.width(), size.height(), self._theme.colour("panel"))
        view = View(width=size.width(), height=size.height(), scroll=0, active=None, by_shape=True)
        self._painter.paint(painter, scene, view)
        self._text.longest = self._scene.longest_label

    def _picture_scene(self, width: int, height: float) -> Scene:
        """Give the same days laid out for another width; labels are measured anew for it."""
        sizes = sizes_of(self._theme, low=False, strips=strips_of(self._periods))
        scale = self._scene.scale.resized(width - sizes.header)
        now = self._scene
        scene = Scene(now.index, self._text, sizes, scale, height - sizes.axis, folded=now.folded)
        self._text.longest = now.longest_label
        return scene

    def item_at(self, at: QPointF) -> Item | None:
        """Give the item under a point of the viewport, or None."""
        sizes = self._scene.sizes
        if at.x() < sizes.header or at.y() < sizes.axis:
            return None
        return self._scene.item_at(self._in_lanes(at))

    def _in_lanes(self, at: QPointF) -> QPointF:
        """Give a point of the viewport as counted from where lanes and plot begin."""
        sizes = self._scene.sizes
        down = self.verticalScrollBar().value() - sizes.axis
        return QPointF(at.x() - sizes.header, at.y() + down)

    def _anchor(self) -> float:
        middle = self.scale.width / 2
        if self._active is None:
            return middle
        x = self.scale.x_of_middle(self._active.twice_middle)
        return x if 0 <= x <= self.scale.width else middle

    def _move(self, scale: Scale) -> None:
        self._scene.move(scale)
        self._after_change()

    def _on_arrived(self, scale: Scale) -> None:
        self._motion.stop()
        if self._gliding:
            self._scene.move(scale)
            self._settle.start()
        else:
            self._scene.arrive(scale)
        self._after_change()

    def _on_settled(self) -> None:
        if self._motion.target is None:
            self._gliding = False
            self._scene.arrive(self._scene.scale)
            self._after_change()

    def _after_change(self) -> None:
        self._measure_scroll_bar()
        self._repaint()
        self._ahead.start()
        self.scale_changed.emit(self._scene.scale)

    def _look_ahead(self) -> None:
        if self._scene.look_ahead():
            self._ahead.start()

    def _lay_out(self) -> None:
        self._motion.stop()
        sizes = self._sizes()
        viewport = self.viewport()
        scale = self._scene.scale.resized(viewport.width() - sizes.header)
        self._scene.resize(scale, sizes, viewport.height() - sizes.axis)
        self._after_change()

    def _sizes(self) -> Sizes:
        """Give the lengths; where there is hardly any height, the strips of periods make way."""
        roomy = self.viewport().height() >= self._theme.px(LEAST_FOR_STRIPS)
        strips = strips_of(self._periods) if roomy else 0
        return sizes_of(self._theme, low=self._low, strips=strips)

    def _measure_scroll_bar(self) -> None:
        bar = self.verticalScrollBar()
        room = self.viewport().height() - self._scene.sizes.axis
        bar.setPageStep(max(1, room))
        bar.setSingleStep(round(self._scene.row_height))
        bar.setRange(0, max(0, round(self._scene.height) - room))
        self._bar.set_top(round(self._scene.sizes.axis))

    def _scroll_to(self, middle: float) -> None:
        bar, row = self.verticalScrollBar(), self._scene.row_height
        bar.setValue(min(bar.value(), round(middle - row)))
        bar.setValue(max(bar.value(), round(middle + row) - bar.pageStep()))

    def _repaint(self) -> None:
        self.viewport().update()

    def _on_theme(self) -> None:
        self._text.forget()
        self._marks.forget()
        self._lay_out()
