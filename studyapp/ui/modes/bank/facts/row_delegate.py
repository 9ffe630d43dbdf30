"""Paints an entry: its kind, its title on up to two lines, and a mark while it is unfinished."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.ui.date_text import isolated
from studyapp.ui.models.entry_rows import ENTRY_ROLE, EntryRow
from studyapp.ui.modes.bank.two_lines import NARROWEST, two_lines
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box

INSET, PADDING = 8, 12
TOP, BOTTOM, BETWEEN = 8, 10, 1
ICON = 16
BAR = 8
Flags = Qt.AlignmentFlag


class EntryDelegate(QStyledItemDelegate):
    """Rounded inset selection; mirrored where the writing runs from right to left."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._view.viewport().width()
        row = index.data(ENTRY_ROLE)
        if not isinstance(row, EntryRow):
            return QSize(width, 0)
        px = self._theme.px
        title = len(self._lines(row.title)) * self._line_height
        caption = self._theme.line_height(TextStyle.CAPTION)
        return QSize(width, title + caption + px(TOP) + px(BOTTOM) + 2 * BETWEEN)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ENTRY_ROLE)
        if not isinstance(row, EntryRow):
            return
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(INSET, BETWEEN, -INSET, -BETWEEN)
        if chosen:
            fill = self._theme.colour("accent_soft")
            line = self._theme.colour("accent") if self._theme.high_contrast else None
            paint_box(painter, box, Box(fill=fill, line=line, radius=8))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, Box(fill=self._theme.colour("hover"), radius=8))
        self._paint_words(painter, option, row, chosen=chosen)
        if row.unfinished:
            self._paint_mark(painter, option)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, row: EntryRow, *, chosen: bool
    ) -> None:
        rect, px = option.rect, self._theme.px
        caption = self._theme.line_height(TextStyle.CAPTION)
        left, right = INSET + PADDING, INSET + PADDING + px(ICON)
        line = QRect(rect.left() + left, rect.top() + px(TOP), rect.width() - left - right, caption)
        leading = QStyle.visualAlignment(option.direction, Flags.AlignLeading | Flags.AlignTop)
        painter.setFont(self._theme.font(TextStyle.CAPTION, 600))
        painter.setPen(self._theme.colour("accent_text" if chosen else "text2"))
        painter.drawText(QStyle.visualRect(option.direction, rect, line), leading, row.caption)
        painter.setFont(self._theme.font(TextStyle.SMALL, 500))
        painter.setPen(self._theme.colour("text"))
        middle = QStyle.visualAlignment(option.direction, Flags.AlignLeading | Flags.AlignVCenter)
        words = QRect(line.left(), line.bottom() + 1, self._room, self._line_height)
        for told in self._lines(row.title):
            spot = QStyle.visualRect(option.direction, rect, words)
            # The marks around a foreign name may come from a font with taller lines.
            painter.drawText(spot, middle | Qt.TextFlag.TextDontClip, isolated(told))
            words.translate(0, self._line_height)

    def _paint_mark(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        size = self._theme.px(ICON)
        rect = option.rect
        spot = QRect(
            rect.right() - INSET - PADDING - size, rect.top() + self._theme.px(TOP), size, size
        )
        self._theme.icon("circle-dashed", "text2", ICON).paint(
            painter, QStyle.visualRect(option.direction, rect, spot)
        )

    @property
    def _room(self) -> int:
        """The width of a title: of the view's, so that a scroll bar that comes breaks no line."""
        return max(NARROWEST, self._view.width() - 2 * (INSET + PADDING) - BAR)

    @property
    def _line_height(self) -> int:
        return QFontMetrics(self._theme.font(TextStyle.SMALL, 500)).lineSpacing()

    def _lines(self, title: str) -> tuple[str, ...]:
        return two_lines(title, self._theme.font(TextStyle.SMALL, 500), self._room) or ("",)
