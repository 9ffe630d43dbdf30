"""Paints a row of the list: caption, a title of up to two lines, and who says so."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.core.knowledge.speaker import Speaker
from studyapp.ui.date_text import isolated
from studyapp.ui.models.fact_rows import ROW_ROLE, FactRow
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.glyph import TOKENS, paint_glyph

INSET, PADDING = 10, 12
TOP, BOTTOM, BETWEEN = 8, 10, 1
HEADING_ABOVE, HEADING_BELOW = 14, 4
GLYPH, GLYPH_STEP = 9, 15
MOST_LINES = 2
LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


class FactRowDelegate(QStyledItemDelegate):
    """Rounded inset selection; mirrored where the writing runs from right to left."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._lines: dict[tuple[str, int], tuple[str, ...]] = {}
        theme.changed.connect(self._lines.clear)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        if not isinstance(row, FactRow):
            return QSize(width, 0)
        return QSize(width, self._height(row, width))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, FactRow):
            return
        painter.save()
        if row.is_heading:
            self._paint_heading(painter, option, row)
        else:
            self._paint_row(painter, option, row)
        painter.restore()

    def _height(self, row: FactRow, width: int) -> int:
        caption = self._theme.line_height(TextStyle.CAPTION)
        px = self._theme.px
        if row.is_heading:
            return caption + px(HEADING_ABOVE) + px(HEADING_BELOW)
        lines = len(self._title(row, self._inner_width(width, row)))
        words = lines * self._theme.line_height(TextStyle.BODY)
        head = caption + px(2) if row.caption else 0
        return head + words + px(TOP) + px(BOTTOM) + 2 * BETWEEN

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: FactRow) -> None:
        box = option.rect.adjusted(INSET + PADDING, 0, -INSET - PADDING, 0)
        line = self._theme.line_height(TextStyle.CAPTION)
        low = self._theme.px(HEADING_BELOW)
        spot = QRect(box.left(), box.bottom() - line - low, box.width(), line)
        font = self._theme.font(TextStyle.CAPTION, 600)
        self._paint_words(painter, option, row.title, spot, font, "text2")

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: FactRow) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(INSET, BETWEEN, -INSET, -BETWEEN)
        self._paint_back(painter, option, box, selected=selected)
        inner = box.adjusted(PADDING, self._theme.px(TOP), -PADDING, 0)
        top = inner.top()
        if row.caption:
            top += self._paint_caption(painter, option, row, inner, selected=selected)
        line = self._theme.line_height(TextStyle.BODY)
        font = self._theme.font(TextStyle.BODY, 600 if selected else 500)
        width = self._inner_width(option.rect.width(), row)
        for words in self._title(row, width):
            spot = QRect(inner.left(), top, inner.width(), line)
            self._paint_words(painter, option, words, spot, font, "text")
            top += line
        self._paint_glyphs(painter, option, row, inner)

    def _paint_back(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, *, selected: bool
    ) -> None:
        if selected:
            line = self._theme.colour("accent") if self._theme.high_contrast else None
            fill = self._theme.colour("accent_soft")
            paint_box(painter, box, Box(fill=fill, line=line, radius=8))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, Box(fill=self._theme.colour("hover"), radius=8))

    def _paint_caption(
        self, painter: QPainter, option: QStyleOptionViewItem, row: FactRow, inner: QRect,
        *, selected: bool,
    ) -> int:  # fmt: skip
        height = self._theme.line_height(TextStyle.CAPTION)
        room = inner.width() - self._glyphs_width(row.speakers)
        spot = QRect(inner.left(), inner.top(), room, height)
        font = self._theme.font(TextStyle.CAPTION)
        token = "accent_text" if selected else "text2"
        self._paint_words(painter, option, row.caption, spot, font, token)
        return height + self._theme.px(2)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, words: str, box: QRect,
        font: QFont, token: str,
    ) -> None:  # fmt: skip
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        elided = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        spot = QStyle.visualRect(option.direction, option.rect, box)
        painter.drawText(spot, QStyle.visualAlignment(option.direction, LEADING), isolated(elided))

    def _paint_glyphs(
        self, painter: QPainter, option: QStyleOptionViewItem, row: FactRow, inner: QRect
    ) -> None:
        size, step = self._theme.px(GLYPH), self._theme.px(GLYPH_STEP)
        style = TextStyle.CAPTION if row.caption else TextStyle.BODY
        top = inner.top() + (self._theme.line_height(style) - size) // 2
        left = inner.right() + 1 - size - step * (len(row.speakers) - 1)
        for number, speaker in enumerate(row.speakers):
            spot = QRect(left + number * step, top, size, size)
            place = QStyle.visualRect(option.direction, option.rect, spot)
            colour = self._theme.colour(TOKENS[speaker.tone])
            paint_glyph(painter, QRectF(place), speaker.glyph, colour)

    def _glyphs_width(self, speakers: tuple[Speaker, ...]) -> int:
        return self._theme.px(GLYPH_STEP) * len(speakers) + 4 if speakers else 0

    def _inner_width(self, width: int, row: FactRow) -> int:
        beside = 0 if row.caption else self._glyphs_width(row.speakers)
        return max(40, width - 2 * INSET - 2 * PADDING - beside)

    def _title(self, row: FactRow, width: int) -> tuple[str, ...]:
        key = (row.title, width)
        if key not in self._lines:
            # Broken as when chosen, so that no row changes its lines by being chosen.
            font = self._theme.font(TextStyle.BODY, 600)
            self._lines[key] = _broken(row.title, font, width)
        return self._lines[key]


def _broken(text: str, font: QFont, width: int) -> tuple[str, ...]:
    """Break a text into at most two lines; the painter puts dots at the end of the last."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid() and len(starts) < MOST_LINES:
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le")
    ends = [*starts[1:], len(units) // 2]
    return tuple(
        units[2 * start : 2 * end].decode("utf-16-le").rstrip()
        for start, end in zip(starts, ends, strict=True)
    )
