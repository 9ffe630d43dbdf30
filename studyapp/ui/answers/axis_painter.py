"""Paints a line of days with what lies on it: a marker, and later the article's interval.

Time runs from left to right, whichever way the layout runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from studyapp.core.timeline.scale import Scale
from studyapp.core.timeline.ticks import Tick, axis_of
from studyapp.ui.answers.axis_words import major_words, minor_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.text_block import isolated

RADIUS = 12
INSET = 22
TOP, LABEL, LABEL_GAP, STEM = 14, 30, 6, 34
TALL_TICK, SHORT_TICK = 10, 6
MINOR_ROW, MAJOR_ROW, MAJOR_GAP, BOTTOM = 18, 22, 6, 12
STRIP, STRIP_GAP = 8, 8
KNOB = 7
LABEL_SIDE = 12
THINNEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A line at a day with words above it, in `row` from the top; roles name its colours.

    `on_band` ends the line on the band instead of on the axis.
    """

    day: float
    words: str
    row: int = 0
    line: str = "accent"
    fill: str = "accent"
    edge: str = ""
    ink: str = "on_accent"
    dashed: bool = False
    knob: bool = True
    on_band: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The days from `first` to `last`, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What is to be painted; `shown` is the share of the whole line in sight, from 0 to 1."""

    scale: Scale
    rows: int
    flags: Sequence[Flag]
    bands: Sequence[Band]
    shown: tuple[float, float]


class AxisPainter:
    """Knows where things lie; holds nothing but the look."""

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        self._theme, self._locale = theme, locale

    def line_y(self, rows: int) -> int:
        """Give how far from the top the line lies below so many rows of words."""
        px = self._theme.px
        return px(TOP) + rows * px(LABEL) + (rows - 1) * px(LABEL_GAP) + px(STEM)

    def height(self, rows: int) -> int:
        """Give the height of the whole with so many rows of words."""
        px = self._theme.px
        return (
            self.line_y(rows)
            + px(MINOR_ROW + MAJOR_GAP + MAJOR_ROW + STRIP_GAP)
            + STRIP
            + px(BOTTOM)
        )

    def strip(self, width: int, rows: int) -> QRectF:
        """Give the strip at the bottom that shows which part is in sight."""
        top = self.height(rows) - self._theme.px(BOTTOM) - STRIP
        return QRectF(INSET, top, width - 2 * INSET, STRIP)

    def paint(self, painter: QPainter, whole: QRectF, picture: Picture) -> None:
        """Paint the picture into a box whose line is `INSET` shorter on either side."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        paint_box(painter, whole, Box(fill=colour("sunken"), line=colour("line"), radius=RADIUS))
        painter.save()
        painter.setClipRect(whole.adjusted(1, 1, -1, -1))
        painter.translate(INSET, 0)
        y = self.line_y(picture.rows)
        self._paint_bands(painter, picture, y)
        self._paint_axis(painter, picture.scale, y)
        for flag in picture.flags:
            self._paint_flag(painter, picture.scale, flag, y)
        painter.restore()
        if picture.shown != (0.0, 1.0):
            self._paint_strip(painter, self.strip(round(whole.width()), picture.rows), picture)

    def _paint_bands(self, painter: QPainter, picture: Picture, y: int) -> None:
        top = y - self._theme.px(STEM)
        for band in picture.bands:
            left, right = picture.scale.x(band.first), picture.scale.x(band.last + 1)
            if right - left < THINNEST:
                left = (left + right - THINNEST) / 2
                right = left + THINNEST
            box = QRectF(left, top, right - left, y - top)
            painter.fillRect(box, self._theme.colour("ok_line"))
            painter.setPen(QPen(self._theme.colour("ok"), 2))
            painter.drawLine(QLineF(left, top, left, y))
            painter.drawLine(QLineF(right, top, right, y))

    def _paint_axis(self, painter: QPainter, scale: Scale, y: int) -> None:
        axis = axis_of(scale, text_scale=self._theme.scale)
        painter.setPen(QPen(self._theme.colour("border"), 1.5))
        painter.drawLine(QLineF(0, y, scale.width, y))
        for ticks, length in ((axis.major, TALL_TICK), (axis.minor, SHORT_TICK)):
            painter.setPen(QPen(self._theme.colour("border"), 1))
            inside = [tick for tick in ticks if 0 <= round(scale.x(tick.day)) <= scale.width]
            xs = [round(scale.x(tick.day)) + 0.5 for tick in inside]
            painter.drawLines([QLineF(x, y, x, y + self._theme.px(length)) for x in xs])
        if axis.minor_labelled:
            self._paint_minors(painter, scale, axis.minor, y)
            y += self._theme.px(MINOR_ROW)
        self._paint_majors(painter, scale, axis.major, y + self._theme.px(MAJOR_GAP))

    def _paint_minors(self, painter: QPainter, scale: Scale, ticks: Sequence[Tick], y: int) -> None:
        font = self._theme.font(TextStyle.CAPTION)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text3"))
        metrics, top = QFontMetricsF(font), y + self._theme.px(SHORT_TICK) + 1
        for tick in ticks:
            words, x = minor_words(tick, self._locale), scale.x(tick.day)
            half = metrics.horizontalAdvance(words) / 2 + 1
            if half <= x <= scale.width - half:
                box = QRectF(x - half, top, 2 * half, self._theme.px(MINOR_ROW) - 2)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_majors(
        self, painter: QPainter, scale: Scale, ticks: Sequence[Tick], top: int
    ) -> None:
        """Paint the bold row; the first name stays at the left edge while its stretch shows."""
        font = self._theme.font(TextStyle.SMALL, 600)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        metrics = QFontMetricsF(font)
        starts = [scale.x(tick.day) for tick in ticks]
        for at, tick in enumerate(ticks):
            words = major_words(tick, self._locale)
            width = metrics.horizontalAdvance(words) + 2
            following = starts[at + 1] if at + 1 < len(starts) else scale.width + width
            left = max(0.0, starts[at])
            if starts[at] < 0 and following < width + INSET:
                continue
            if left <= scale.width - width / 2:
                box = QRectF(left, top, width, self._theme.px(MAJOR_ROW))
                align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
                painter.drawText(box, align | Qt.AlignmentFlag.AlignAbsolute, isolated(words))

    def _paint_flag(self, painter: QPainter, scale: Scale, flag: Flag, y: int) -> None:
        x = scale.x(flag.day)
        if not -INSET <= x <= scale.width + INSET:
            return
        px, colour = self._theme.px, self._theme.colour
        top = px(TOP) + flag.row * px(LABEL + LABEL_GAP)
        pen = QPen(colour(flag.line), 2)
        if flag.dashed:
            pen.setDashPattern([3.0, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(x, top + px(LABEL), x, y - px(STEM) if flag.on_band else y))
        if flag.knob:
            painter.setPen(QPen(colour("sunken"), 2))
            painter.setBrush(colour(flag.line))
            painter.drawEllipse(QPointF(x, y), px(KNOB), px(KNOB))
        if flag.words:
            self._paint_label(painter, scale, flag, QPointF(x, top))

    def _paint_label(self, painter: QPainter, scale: Scale, flag: Flag, at: QPointF) -> None:
        font = self._theme.font(TextStyle.SMALL, 600)
        width = QFontMetricsF(font).horizontalAdvance(flag.words) + 2 * self._theme.px(LABEL_SIDE)
        most = scale.width + INSET - RADIUS - width
        left = max(RADIUS - INSET, min(most, at.x() - width / 2))
        box = QRectF(round(left), at.y(), width, self._theme.px(LABEL))
        fill, edge = self._colour(flag.fill), self._colour(flag.edge)
        shape = Box(fill=fill, line=edge, width=1.5, radius=box.height() / 2, dashed=flag.dashed)
        paint_box(painter, box, shape)
        painter.setFont(font)
        painter.setPen(self._theme.colour(flag.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, isolated(flag.words))

    def _paint_strip(self, painter: QPainter, strip: QRectF, picture: Picture) -> None:
        colour = self._theme.colour
        paint_box(painter, strip, Box(fill=colour("line"), radius=STRIP / 2))
        first, last = picture.shown
        left = strip.left() + first * strip.width()
        width = max(3.0 * STRIP, (last - first) * strip.width())
        left = min(left, strip.right() - width)
        thumb = QRectF(left, strip.top(), width, strip.height())
        paint_box(painter, thumb, Box(fill=colour("border"), radius=STRIP / 2))

    def _colour(self, role: str) -> QColor | None:
        return self._theme.colour(role) if role else None
