"""Paints a row of the palette: icon, words with what matches set apart, a remark, its key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.ui.date_text import isolated
from studyapp.ui.palette.entry import Entry
from studyapp.ui.palette.rows import ENTRY_ROLE
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.key_cap import key_width, paint_key
from studyapp.ui.widgets.text_block import Run, TextBlock

ROW, HEADING = 36, 28
INSET, PADDING = 7, 12
ICON, GAP = 18, 11
KEY = 20
ENTER = "↵"
LEAST_DETAIL = 60
ROUNDING = 4
SHARE = 0.72
"""The part of the room that a title may take before its remark."""
LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


class PaletteDelegate(QStyledItemDelegate):
    """Rows of one height, headings lower; mirrored with the layout."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        heading = isinstance(index.data(ENTRY_ROLE), str)
        return QSize(self._view.viewport().width(), self._theme.px(HEADING if heading else ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            self._paint_heading(painter, option, row)
        elif isinstance(row, Entry):
            self._paint_entry(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        painter.setFont(self._theme.font(TextStyle.CAPTION, 600))
        painter.setPen(self._theme.colour("text3"))
        side = INSET + self._theme.px(PADDING)
        box = option.rect.adjusted(side, self._theme.px(4), -side, 0)
        painter.drawText(box, LEADING, words)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        theme = self._theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(INSET, 0, -INSET, 0)
        if chosen:
            line = theme.colour("accent" if theme.high_contrast else "accent_line")
            paint_box(painter, box, Box(fill=theme.colour("accent_soft"), line=line, radius=8))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, Box(fill=theme.colour("hover"), radius=8))
        inner = box.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
        side = theme.px(ICON)
        spot = QRect(inner.left(), inner.center().y() - side // 2, side, side)
        token = "accent_text" if chosen else "text2"
        theme.icon(entry.icon, token, ICON).paint(painter, self._visual(option, spot))
        end = self._paint_key(painter, option, inner, entry.key or (ENTER if chosen else ""))
        left = spot.right() + 1 + theme.px(GAP)
        self._paint_words(
            painter, option, entry, QRect(left, inner.top(), end - left, inner.height())
        )

    def _paint_key(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, key: str
    ) -> int:
        """Paint a key at the end of the row; give where the words must end."""
        if not key:
            return inner.right()
        width, height = key_width(self._theme, key), self._theme.px(KEY)
        box = QRect(inner.right() - width, inner.center().y() - height // 2, width, height)
        paint_key(painter, self._visual(option, box), key, self._theme)
        return box.left() - self._theme.px(GAP)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, room: QRect
    ) -> None:
        theme = self._theme
        small = theme.font(TextStyle.SMALL, 400)
        detail = QFontMetricsF(small).horizontalAdvance(entry.detail)
        gap = theme.px(GAP) + 2 if entry.detail else 0
        least = max(room.width() * SHARE, room.width() - detail - gap)
        plain, bold = theme.font(TextStyle.BODY, 500), theme.font(TextStyle.BODY, 700)
        least -= _extra(entry, plain, bold) + ROUNDING
        title = QFontMetricsF(plain).elidedText(entry.title, Qt.TextElideMode.ElideRight, least)
        runs = [
            Run(start=start, length=length, font=bold)
            for start, length in entry.spans
            if start + length <= len(title) and title[start : start + length].isalnum()
        ]
        block = TextBlock(title, plain, room.height(), runs=runs, wrap=False)
        width = min(round(block.natural_width) + 2, room.width())
        block.set_alignment(Qt.AlignmentFlag.AlignLeading, option.direction)
        block.height(width)
        at = self._visual(option, QRect(room.left(), room.top(), width, room.height()))
        block.paint(painter, QPointF(at.topLeft()), theme.colour("text"))
        left = room.left() + width + gap
        if not entry.detail or room.right() - left < LEAST_DETAIL:
            return
        painter.setFont(small)
        painter.setPen(theme.colour("text2"))
        rest = QRect(left, room.top(), room.right() - left, room.height())
        words = QFontMetricsF(small).elidedText(
            entry.detail, Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(self._visual(option, rest), LEADING, isolated(words))

    def _visual(self, option: QStyleOptionViewItem, box: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, box)


def _extra(entry: Entry, plain: QFont, bold: QFont) -> float:
    """Give how much wider the words that match are in bold."""
    words = "".join(entry.title[start : start + length] for start, length in entry.spans)
    return max(0, QFontMetricsF(bold).horizontalAdvance(words)
               - QFontMetricsF(plain).horizontalAdvance(words))  # fmt: skip
