"""A list in a dialog: a caption and words a line, to be chosen or ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.check_box import TICK

ID, CAPTION = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
INSET, PADDING, TOP = 2, 10, 7
BOX, BOX_GAP = 16, 10
WRAP = Qt.TextFlag.TextWordWrap
TALLEST = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLine:
    """A line; `caption` stands over the words, `spoken` is read aloud instead of both."""

    id: str
    words: str
    caption: str = ""
    spoken: str = ""


class LineList(QListWidget):
    """Shows lines; with `ticked` each has a box, ticked at first."""

    def __init__(self, theme: Theme, name: str, *, ticked: bool = False) -> None:
        super().__init__()
        self._ticked = ticked
        self.setAccessibleName(name)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(LineDelegate(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        if ticked:
            self.itemClicked.connect(self._on_clicked)

    def show_lines(self, lines: Sequence[ListLine], chosen: frozenset[str] = frozenset()) -> None:
        """Show other lines without telling; those in `chosen` are chosen."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.words)
            item.setData(ID, line.id)
            item.setData(CAPTION, line.caption)
            spoken = line.spoken or ", ".join(filter(None, (line.caption, line.words)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if self._ticked:
                item.setCheckState(CHECKED)
            self.addItem(item)
            item.setSelected(line.id in chosen)
        self.blockSignals(False)  # noqa: FBT003 - Qt's signature

    @property
    def lines(self) -> list[QListWidgetItem]:
        """Every line's item, in order."""
        return [self.item(at) for at in range(self.count())]

    @property
    def chosen(self) -> frozenset[str]:
        """The ids of the lines that are chosen."""
        return frozenset(str(item.data(ID)) for item in self.selectedItems())

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the lines that are ticked."""
        return tuple(str(item.data(ID)) for item in self.lines if item.checkState() == CHECKED)

    def tick_all(self, *, on: bool) -> None:
        """Tick every line or none."""
        for item in self.lines:
            item.setCheckState(CHECKED if on else UNCHECKED)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if self._ticked and event.key() == Qt.Key.Key_Space and item is not None:
            self._on_clicked(item)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        item.setCheckState(UNCHECKED if item.checkState() == CHECKED else CHECKED)


class LineDelegate(QStyledItemDelegate):
    """Rounded inset selection; mirrored where the writing runs from right to left."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._view.viewport().width()
        room = self._room(QRect(0, 0, width, TALLEST), index)
        words = self._words_height(str(index.data() or ""), room.width())
        caption = self._theme.line_height(TextStyle.CAPTION) if index.data(CAPTION) else 0
        return QSize(width, words + caption + 2 * self._theme.px(TOP) + 2)

    def editorEvent(self, *_: object) -> bool:
        """Leave ticking to the list, where the whole line is clicked."""
        return False

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        box = option.rect.adjusted(INSET, 1, -INSET, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ticks = index.data(Qt.ItemDataRole.CheckStateRole) is not None
        if chosen and not ticks:
            line = self._theme.colour("accent") if self._theme.high_contrast else None
            paint_box(painter, box, Box(fill=self._colour("accent_soft"), line=line, radius=8))
        elif option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            paint_box(painter, box, Box(fill=self._colour("hover"), radius=8))
        room = self._room(option.rect, index)
        top = room.top()
        if ticks:
            self._paint_tick(painter, option, index)
        caption = str(index.data(CAPTION) or "")
        if caption:
            height = self._theme.line_height(TextStyle.CAPTION)
            token = "accent_text" if chosen and not ticks else "text2"
            font = self._theme.font(TextStyle.CAPTION, 600)
            spot = QRect(room.left(), top, room.width(), height)
            self._draw(painter, option, spot, caption, font, token)
            top += height
        spot = QRect(room.left(), top, room.width(), room.bottom() - top + 1)
        self._draw(painter, option, spot, str(index.data() or ""), self._font(), "text")
        painter.restore()

    def _draw(
        self, painter: QPainter, option: QStyleOptionViewItem, spot: QRect, words: str,
        font: QFont, token: str,
    ) -> None:  # fmt: skip
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        align = QStyle.visualAlignment(option.direction, leading)
        painter.setFont(font)
        painter.setPen(self._colour(token))
        painter.drawText(
            QStyle.visualRect(option.direction, option.rect, spot), align | WRAP, words
        )

    def _paint_tick(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        side = self._theme.px(BOX)
        place = QRect(INSET + PADDING, 0, side, side).translated(option.rect.topLeft())
        place.moveTop(option.rect.top() + self._theme.px(TOP) + 1)
        box = QStyle.visualRect(option.direction, option.rect, place)
        on = index.data(Qt.ItemDataRole.CheckStateRole) in (CHECKED, CHECKED.value)
        fill, line = self._colour("accent" if on else "raised"), "accent" if on else "border"
        paint_box(painter, box, Box(fill=fill, line=self._colour(line), width=1.25, radius=4))
        if on:
            pen = QPen(self._colour("on_accent"), side / 8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(box)
            points = [
                QPointF(area.left() + x * area.width(), area.top() + y * area.height())
                for x, y in TICK
            ]
            painter.drawPolyline(points)

    def _room(self, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
        ticks = index.data(Qt.ItemDataRole.CheckStateRole) is not None
        left = INSET + PADDING + (self._theme.px(BOX) + BOX_GAP if ticks else 0)
        top = self._theme.px(TOP) + 1
        return rect.adjusted(left, top, -INSET - PADDING, -top)

    def _words_height(self, words: str, width: int) -> int:
        box = QRect(0, 0, max(40, width), TALLEST)
        return QFontMetrics(self._font()).boundingRect(box, WRAP, words or " ").height()

    def _font(self) -> QFont:
        return self._theme.font(TextStyle.SMALL, 500)

    def _colour(self, token: str) -> QColor:
        return self._theme.colour(token)
