"""Paints a question: what it asks, its wording on two lines, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.core.bank.row import Row
from studyapp.core.bank.status import QuestionStatus
from studyapp.ui.date_text import isolated
from studyapp.ui.models.bank_rows import ROW_ROLE
from studyapp.ui.modes.bank.list.words import caption_words, state_of, stem_words
from studyapp.ui.modes.bank.two_lines import two_lines
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box

INSET, PADDING = 9, 12
TOP, BOTTOM, BETWEEN, GAP = 8, 12, 1, 3
ICON = 16
LINES, LINE = 2, 16
MOST_BROKEN = 2_000
LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


class BankRowDelegate(QStyledItemDelegate):
    """Every row has the same height, so that long lists are laid out at once."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._broken: dict[tuple[str, int], tuple[str, ...]] = {}
        theme.changed.connect(self._broken.clear)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        px = self._theme.px
        words = self._theme.line_height(TextStyle.CAPTION) + px(GAP) + LINES * px(LINE)
        height = px(TOP) + words + px(BOTTOM) + 2 * BETWEEN
        return QSize(self._view.viewport().width(), height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(INSET, BETWEEN, -INSET, -BETWEEN)
        self._paint_back(painter, option, box, chosen=chosen)
        inner = box.adjusted(PADDING, self._theme.px(TOP), -PADDING, 0)
        self._paint_head(painter, option, row, inner, chosen=chosen)
        self._paint_stem(painter, option, row, inner)
        painter.restore()

    def _paint_back(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, *, chosen: bool
    ) -> None:
        if chosen:
            line = self._theme.colour("accent") if self._theme.high_contrast else None
            fill = self._theme.colour("accent_soft")
            paint_box(painter, box, Box(fill=fill, line=line, radius=8))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, Box(fill=self._theme.colour("hover"), radius=8))

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, inner: QRect,
        *, chosen: bool,
    ) -> None:  # fmt: skip
        side, height = self._theme.px(ICON), self._theme.line_height(TextStyle.CAPTION)
        state = state_of(row)
        spot = QRect(inner.right() + 1 - side, inner.top() + (height - side) // 2, side, side)
        self._theme.icon(state.icon, state.token, ICON).paint(
            painter, QStyle.visualRect(option.direction, option.rect, spot)
        )
        font = self._theme.font(TextStyle.CAPTION, 600)
        room = inner.width() - side - self._theme.px(8)
        words = QFontMetricsF(font).elidedText(
            caption_words(row), Qt.TextElideMode.ElideRight, room
        )
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent_text" if chosen else "text2"))
        line = QRect(inner.left(), inner.top(), room, height)
        self._draw(painter, option, line, words)

    def _paint_stem(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, inner: QRect
    ) -> None:
        quiet = not row.stem.strip() or row.status is QuestionStatus.RETIRED
        painter.setFont(self._theme.font(TextStyle.SMALL, 500))
        painter.setPen(self._theme.colour("text2" if quiet else "text"))
        height = self._theme.px(LINE)
        top = inner.top() + self._theme.line_height(TextStyle.CAPTION) + self._theme.px(GAP)
        for words in self._lines(stem_words(row), inner.width()):
            self._draw(painter, option, QRect(inner.left(), top, inner.width(), height), words)
            top += height

    def _draw(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, words: str
    ) -> None:
        spot = QStyle.visualRect(option.direction, option.rect, line)
        painter.drawText(spot, QStyle.visualAlignment(option.direction, LEADING), isolated(words))

    def _lines(self, text: str, width: int) -> tuple[str, ...]:
        """Break a wording into two lines, with dots where it goes on."""
        key = (text, width)
        if key not in self._broken:
            if len(self._broken) > MOST_BROKEN:
                self._broken.clear()
            self._broken[key] = self._break(text, width)
        return self._broken[key]

    def _break(self, text: str, width: int) -> tuple[str, ...]:
        return two_lines(text, self._theme.font(TextStyle.SMALL, 500), width)
