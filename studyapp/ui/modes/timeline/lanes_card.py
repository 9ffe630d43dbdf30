"""The card that chooses what lanes stand for, their order, and which are folded."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from studyapp.core.timeline.arrangement import LanesBy
from studyapp.ui.modes.timeline.board import Shown
from studyapp.ui.modes.timeline.lane_delegate import ROW, LaneDelegate
from studyapp.ui.modes.timeline.lane_words import by_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.combo_box import ComboBox
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.popup_card import PopupCard

WIDTH = 300
MOST_ROWS = 8
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
CHECKS = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


class LanesCard(PopupCard):
    """A check mark keeps a lane open; buttons, or Alt with an arrow, move it."""

    by_chosen = Signal(object)
    folded = Signal(int, bool)
    moved = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Lanes"), width=WIDTH, parent=parent)
        self.by = ComboBox(theme)
        self.by.setAccessibleName(self.tr("Lanes by"))
        self.by.view().setAccessibleName(self.tr("Lanes by"))
        for one in LanesBy:
            self.by.addItem(by_words(one), one.value)
        self.list = QListWidget()
        self.list.setObjectName("timeline-lanes")
        self.list.setAccessibleName(self.tr("Lanes, a check mark keeps one open"))
        self.up = IconButton(theme, "arrow-up", self.tr("Move the lane up"), key="Alt ↑")
        self.down = IconButton(theme, "arrow-down", self.tr("Move the lane down"), key="Alt ↓")
        self.list.setItemDelegate(LaneDelegate(theme))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self._showing = False
        self._lay_out()
        self.by.currentIndexChanged.connect(self._on_by)
        self.list.itemChanged.connect(self._on_item)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.list.installEventFilter(self)

    def show_lanes(self, shown: Shown) -> None:
        """Show the lanes as they stand."""
        self._showing = True
        at = self.list.currentRow()
        self.by.setCurrentIndex(self.by.findData(shown.arrangement.by.value))
        self.list.clear()
        for number, head in enumerate(shown.cast.heads):
            item = QListWidgetItem(head.name)
            item.setCheckState(CHECKS[number not in shown.folded])
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(0, at), self.list.count() - 1))
        rows = min(MOST_ROWS, max(2, self.list.count()))
        self.list.setFixedHeight(rows * self._theme.px(ROW) + 6)
        self._showing = False
        if self.isVisible():
            self.adjustSize()

    def open_below(self, widget: QWidget) -> None:
        super().open_below(widget)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move(step)
                return True
        return bool(super().eventFilter(watched, event))

    def _move(self, step: int) -> None:
        at = self.list.currentRow()
        to = at + step
        if at >= 0 and 0 <= to < self.list.count():
            self.list.setCurrentRow(to)
            self.moved.emit(at, to)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _on_by(self) -> None:
        if not self._showing:
            self.by_chosen.emit(LanesBy(str(self.by.currentData())))

    def _on_item(self, item: QListWidgetItem) -> None:
        if not self._showing:
            is_open = item.checkState() is Qt.CheckState.Checked
            self.folded.emit(self.list.row(item), not is_open)

    def _lay_out(self) -> None:
        label = PlainLabel(self._theme, self.tr("Lanes by"), TextStyle.SMALL, weight=600)
        self.column.addWidget(label)
        self.column.addWidget(self.by)
        self.column.addSpacing(4)
        head = QHBoxLayout()
        words = self.tr("Order, and which are open")
        head.addWidget(PlainLabel(self._theme, words, TextStyle.SMALL, weight=600), 1)
        head.addWidget(self.up)
        head.addWidget(self.down)
        self.column.addLayout(head)
        self.column.addWidget(self.list)
