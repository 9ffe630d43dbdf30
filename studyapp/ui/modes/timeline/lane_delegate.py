"""Paints a lane in the list of lanes: a check mark where it is open, and its name."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.text_block import isolated

ROW = 30
INSET, BOX, CHECK, GAP = 8, 16, 12, 8
LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
Index = QModelIndex | QPersistentModelIndex


class LaneDelegate(QStyledItemDelegate):
    """A press on the row's beginning opens or folds the lane; so does Space."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, colour = self._theme, self._theme.colour
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            row = option.rect.adjusted(0, 1, 0, -1)
            edge = colour("accent" if theme.high_contrast else "accent_line")
            paint_box(painter, row, Box(fill=colour("accent_soft"), line=edge, radius=7))
        checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is CHECKED
        spot = self._spot(option)
        fill, line = ("accent", "accent") if checked else ("raised", "border")
        paint_box(painter, spot, Box(fill=colour(fill), line=colour(line), radius=4))
        if checked:
            side, density = theme.px(CHECK), painter.device().devicePixelRatio()
            place = QRect(0, 0, side, side)
            place.moveCenter(spot.center())
            painter.drawPixmap(place.topLeft(), theme.pixmap("check", "on_accent", CHECK, density))
        self._paint_name(painter, option, str(index.data()))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            reach = self._spot(option).adjusted(-INSET, -INSET, INSET, INSET)
            if not reach.contains(event.position().toPoint()):
                return False
            checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is CHECKED
            now = Qt.CheckState.Unchecked if checked else CHECKED
            return bool(model.setData(index, now, Qt.ItemDataRole.CheckStateRole))
        return bool(super().editorEvent(event, model, option, index))

    def _spot(self, option: QStyleOptionViewItem) -> QRect:
        side, box = self._theme.px(BOX), option.rect
        spot = QRect(box.left() + INSET, box.center().y() - side // 2, side, side)
        return QStyle.visualRect(option.direction, box, spot)

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, name: str) -> None:
        box = option.rect.adjusted(INSET + self._theme.px(BOX) + GAP, 0, -INSET, 0)
        font = self._theme.font(TextStyle.SMALL, 500)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        place = QStyle.visualRect(option.direction, option.rect, box)
        painter.drawText(place, QStyle.visualAlignment(option.direction, LEADING), isolated(words))


CHECKED = Qt.CheckState.Checked
