"""Paints a row of the list: date, title and who tells it; in a narrow tray on two lines."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.core.knowledge.speaker import Speaker
from studyapp.ui.models.timeline_rows import ROW_ROLE, TimelineRow
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.glyph import TOKENS, paint_glyph
from studyapp.ui.widgets.text_block import isolated

WIDE_FROM = 620
DATE = 208
TOLD_BY = 244
INSET, PADDING = 8, 12
WIDE_HEIGHT, TALL_HEIGHT = 38, 58
GLYPH, GLYPH_STEP = 9, 15
LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


class RowDelegate(QStyledItemDelegate):
    """Rounded selection, glyphs at the end; mirrored where the writing is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = WIDE_HEIGHT if self._is_wide(option.rect) else TALL_HEIGHT
        return QSize(option.rect.width(), self._theme.px(height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, TimelineRow):
            return
        painter.save()
        box = option.rect.adjusted(INSET, 1, -INSET, -1)
        self._paint_back(painter, option, box)
        inner = box.adjusted(PADDING, 0, -PADDING, 0)
        if self._is_wide(option.rect):
            self._paint_wide(painter, option, row, inner)
        else:
            self._paint_tall(painter, option, row, inner)
        painter.restore()

    def _paint_back(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        if _is_selected(option):
            line = self._theme.colour("accent") if self._theme.high_contrast else None
            paint_box(painter, box, Box(fill=self._theme.colour("accent_soft"), line=line))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, Box(fill=self._theme.colour("hover")))

    def _paint_title(
        self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow, box: QRect
    ) -> None:
        weight = 600 if _is_selected(option) else 500
        self._paint_words(painter, option, row.title, box, TextStyle.BODY, "text", weight)

    def _paint_wide(
        self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow, box: QRect
    ) -> None:
        date_width, told_width = self._theme.px(DATE), self._theme.px(TOLD_BY)
        date = QRect(box.left(), box.top(), date_width, box.height())
        told = QRect(box.right() - told_width, box.top(), told_width, box.height())
        title = QRect(date.right(), box.top(), told.left() - date.right() - 12, box.height())
        self._paint_date(painter, option, row, date)
        self._paint_title(painter, option, row, title)
        glyphs = GLYPH_STEP * len(row.speakers)
        self._paint_glyphs(painter, option, row.speakers, told)
        names = told.adjusted(self._theme.px(glyphs) + 4, 0, 0, 0)
        self._paint_words(painter, option, row.told_by, names, TextStyle.SMALL, "text2", 400)

    def _paint_tall(
        self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow, box: QRect
    ) -> None:
        line = self._theme.line_height(TextStyle.BODY)
        top = box.center().y() - line
        glyphs = self._theme.px(GLYPH_STEP * len(row.speakers))
        date = QRect(box.left(), top, box.width() - glyphs, line)
        self._paint_date(painter, option, row, date)
        at = QRect(box.right() - glyphs + 4, top, glyphs, line)
        self._paint_glyphs(painter, option, row.speakers, at)
        title = QRect(box.left(), top + line, box.width(), line)
        self._paint_title(painter, option, row, title)

    def _paint_date(
        self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow, box: QRect
    ) -> None:
        token = "accent_text" if _is_selected(option) else "text2"
        self._paint_words(painter, option, row.date, box, TextStyle.CAPTION, token, 500)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, words: str, box: QRect,
        style: TextStyle, token: str, weight: int,
    ) -> None:  # fmt: skip
        font = self._theme.font(style, weight)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        spot = QStyle.visualRect(option.direction, option.rect, box)
        align = QStyle.visualAlignment(option.direction, LEADING)
        painter.drawText(spot, align, isolated(elided))

    def _paint_glyphs(
        self, painter: QPainter, option: QStyleOptionViewItem, speakers: tuple[Speaker, ...],
        box: QRect,
    ) -> None:  # fmt: skip
        size, step = self._theme.px(GLYPH), self._theme.px(GLYPH_STEP)
        for number, speaker in enumerate(speakers):
            left = box.left() + number * step
            spot = QRect(left, box.center().y() - size // 2, size, size)
            place = QStyle.visualRect(option.direction, option.rect, spot)
            colour = self._theme.colour(TOKENS[speaker.tone])
            paint_glyph(painter, QRectF(place), speaker.glyph, colour)

    def _is_wide(self, rect: QRect) -> bool:
        return rect.width() >= self._theme.px(WIDE_FROM)


def _is_selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)
