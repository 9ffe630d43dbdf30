"""A list to put in order, by dragging, by keys, by buttons, or by screen reader.

The rows are placed by hand, not by a layout: one follows the mouse while the others make
room. Places stand in a gutter beside the rows, and stay while rows move; rows that share a
place share one number and a bracket.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.announce import announce
from studyapp.ui.widgets.arrangement import Arrangement
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.drag import Drag, bring_into_sight
from studyapp.ui.widgets.glide import Glides
from studyapp.ui.widgets.item_card import HEIGHT, RADIUS, CardState
from studyapp.ui.widgets.mirror import visual_rect
from studyapp.ui.widgets.order_gutter import GUTTER, Span, paint_gutter
from studyapp.ui.widgets.order_row import OrderRow

GAP, TIED_GAP = 8, 3


class OrderList(QWidget):
    """Rows in the learner's order; `order` holds indexes of the texts as given."""

    changed = Signal()

    def __init__(self, theme: Theme, texts: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._glides = theme, Glides(theme)
        self._arrangement = Arrangement(order=tuple(range(len(texts))))
        self._kept: Arrangement | None = None
        self._held: int | None = None
        self._grip = QPoint()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rows = [OrderRow(theme, text, self) for text in texts]
        self._drags = [self._connect(index, row) for index, row in enumerate(self._rows)]
        self._tell_rows()
        theme.changed.connect(self._on_theme)

    @property
    def order(self) -> tuple[int, ...]:
        """Indexes of the items, first to last, as the learner has put them."""
        return self._given.order

    @property
    def tied(self) -> tuple[int, ...]:
        """The places, from 1, whose item shares the place of the one before it."""
        return tuple(position + 1 for position in sorted(self._given.tied))

    @property
    def rows(self) -> tuple[OrderRow, ...]:
        """The rows, by index of their text."""
        return tuple(self._rows)

    def set_order(self, order: tuple[int, ...], tied: tuple[int, ...] = ()) -> None:
        """Put the rows in an order, with ties told as `tied` tells them."""
        for drag in self._drags:
            drag.cancel()
        ties = frozenset(place - 1 for place in tied)
        self._arrangement = Arrangement(order=order, tied=ties)
        self._tell_rows()
        self._place_rows(at_once=True)

    def focus_first(self) -> None:
        """Give the first row the keyboard."""
        self._rows[self.order[0]].setFocus()

    def show_outcome(self, outcomes: dict[int, tuple[bool, str]]) -> None:
        """Show for each item whether its place is the article's, and a note."""
        for drag in self._drags:
            drag.stop()
        for index, (in_place, note) in outcomes.items():
            state = CardState.AGREES if in_place else CardState.DIFFERS
            self._rows[index].set_outcome(state, note)
        self._on_theme()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return boxes[self._arrangement.order[-1]].bottom() + 1

    def sizeHint(self) -> QSize:
        width = max(row.sizeHint().width() for row in self._rows) + self._gutter()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            return QSize(0, len(self._rows) * self._theme.px(HEIGHT))
        return QSize(0, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_rows(at_once=True)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        boxes = self._boxes(self.width())
        painter = QPainter(self)
        if self._held is not None:
            colour = self._theme.colour
            slot = Box(
                fill=colour("accent_soft"), line=colour("accent_line"), radius=RADIUS, dashed=True
            )
            paint_box(painter, self._visual(boxes[self._held]), slot)
        paint_gutter(painter, self._theme, self.rect(), self._spans(boxes), self.layoutDirection())
        painter.end()

    @property
    def _given(self) -> Arrangement:
        """The order without a drag that is still under way."""
        return self._arrangement if self._kept is None else self._kept

    def _connect(self, index: int, row: OrderRow) -> Drag:
        row.setObjectName(f"order-{index}")
        row.stepped.connect(lambda by: self._change(index, self._arrangement.stepped(index, by)))
        row.sent.connect(lambda to: self._send(index, to))
        row.tie_toggled.connect(lambda: self._toggle_tie(index))
        row.focus_stepped.connect(lambda by: self._focus(self._arrangement.order.index(index) + by))
        row.focus_sent.connect(
            lambda to: self._focus(0 if to < 0 else len(self._arrangement.order) - 1)
        )
        drag = Drag(row)
        drag.started.connect(lambda at: self._take(index, at))
        drag.moved.connect(self._carry)
        drag.dropped.connect(lambda _at: self._drop())
        drag.cancelled.connect(self._let_go)
        return drag

    def _send(self, item: int, to: int) -> None:
        position = 0 if to < 0 else len(self._arrangement.order) - 1
        self._change(item, self._arrangement.moved(item, position))

    def _toggle_tie(self, item: int) -> None:
        self._change(item, self._arrangement.toggled(self._arrangement.order.index(item)))

    def _change(self, item: int, to: Arrangement) -> None:
        row = self._rows[item]
        row.setFocus()
        if to == self._arrangement or self._held is not None:
            return
        self._arrangement = to
        self._settle(row)

    def _settle(self, row: OrderRow) -> None:
        self._tell_rows()
        self._place_rows()
        self.updateGeometry()
        bring_into_sight(row)
        announce(self, row.place_words)
        self.changed.emit()

    def _take(self, item: int, at: QPoint) -> None:
        row = self._rows[item]
        self._kept, self._held = self._arrangement, item
        self._glides.stop(row)
        self._grip = row.mapFromGlobal(at)
        row.set_held(on=True)
        row.raise_()
        self.update()

    def _carry(self, at: QPoint) -> None:
        if self._held is None:
            return
        row = self._rows[self._held]
        top = self.mapFromGlobal(at).y() - self._grip.y()
        top = max(-GAP, min(self.height() - row.height() + GAP, top))
        row.move(row.x(), top)
        to = self._arrangement.moved(self._held, self._position_at(top))
        if to != self._arrangement:
            self._arrangement = to
            self._place_rows()
        self.update()

    def _position_at(self, top: int) -> int:
        """Where the held row would be put, with its top edge at `top`."""
        order = tuple(item for item in self._arrangement.order if item != self._held)
        rest = Arrangement(order=order)
        boxes = self._boxes(self.width(), rest)
        return sum(1 for item in order if boxes[item].center().y() < top)

    def _drop(self) -> None:
        held, kept = self._held, self._kept
        self._release()
        if held is not None and kept != self._arrangement:
            self._settle(self._rows[held])

    def _let_go(self) -> None:
        if self._kept is not None:
            self._arrangement = self._kept
        self._release()

    def _release(self) -> None:
        if self._held is not None:
            self._rows[self._held].set_held(on=False)
        self._held = self._kept = None
        self._tell_rows()
        self._place_rows()
        self.update()

    def _focus(self, position: int) -> None:
        if 0 <= position < len(self._arrangement.order):
            row = self._rows[self._arrangement.order[position]]
            row.setFocus()
            bring_into_sight(row)

    def _tell_rows(self) -> None:
        now, last = self._arrangement, len(self._arrangement.order) - 1
        for position, item in enumerate(now.order):
            first_of_tie, last_of_tie = now.group(position)
            self._rows[item].set_place(
                now.place(position),
                len(now.order),
                tied=position in now.tied,
                shared=first_of_tie != last_of_tie,
                first=position == 0,
                last=position == last,
            )
        for before, after in zip(now.order, now.order[1:], strict=False):
            QWidget.setTabOrder(self._rows[before], self._rows[after])

    def _place_rows(self, *, at_once: bool = False) -> None:
        for item, box in self._boxes(self.width()).items():
            if item == self._held:
                continue
            row, lies = self._rows[item], self._visual(box)
            row.resize(lies.size())
            if at_once:
                self._glides.stop(row)
                row.move(lies.topLeft())
            else:
                self._glides.move(row, lies.topLeft())
        self.update()

    def _boxes(self, width: int, arrangement: Arrangement | None = None) -> dict[int, QRect]:
        """Give where each row lies, in a layout from left to right."""
        now = arrangement or self._arrangement
        left, top = self._gutter(), 0
        boxes = {}
        for position, item in enumerate(now.order):
            if position:
                top += TIED_GAP if position in now.tied else GAP
            height = self._rows[item].heightForWidth(max(1, width - left))
            boxes[item] = QRect(left, top, max(1, width - left), height)
            top += height
        return boxes

    def _spans(self, boxes: dict[int, QRect]) -> list[Span]:
        spans, position = [], 0
        while position < len(self._arrangement.order):
            first, last = self._arrangement.group(position)
            top, bottom = (
                boxes[self._arrangement.order[first]].top(),
                boxes[self._arrangement.order[last]].bottom(),
            )
            spans.append(Span(place=first + 1, top=top, bottom=bottom, shared=first != last))
            position = last + 1
        return spans

    def _gutter(self) -> int:
        return self._theme.px(GUTTER)

    def _visual(self, box: QRect) -> QRect:
        return visual_rect(self.layoutDirection(), self.rect(), box)

    def _on_theme(self) -> None:
        self._place_rows(at_once=True)
        self.updateGeometry()
