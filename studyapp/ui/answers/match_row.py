"""One item to match: its words, and the slot that takes a target."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.answers.letters import letter, picked
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.badge import BADGE, paint_badge
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.item_card import IN_HAND, SIDE, CardLook, CardState, ItemCard
from studyapp.ui.widgets.text_block import TextBlock

SLOT_MOST, SLOT_LEAST = 0.5, 0.3
"""The share of the row that the slot may take, and the least it takes."""
SLOT_INSET, SLOT_HEIGHT, SLOT_RADIUS = 7, 40, 7
SLOT_SIDE, SLOT_GAP, SLOT_TOP = 7, 9, 9
CLEAR, CLEAR_ROOM = 44, 32
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
CLEARS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class MatchRow(ItemCard):
    """A card with a slot; says which target it asks for, and is told which it has."""

    picked = Signal(int)
    cleared = Signal()
    focused = Signal()
    focus_stepped = Signal(int)
    focus_sent = Signal(int)

    def __init__(
        self, theme: Theme, text: str, targets: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, parent)
        self._targets = targets
        self._target: int | None = None
        self._blocks: dict[tuple[str, bool], TextBlock] = {}
        self._natural = 0
        self._clear = IconButton(theme, "x", self.tr("Take the answer back"), key=self.tr("Del"))
        self._clear.setParent(self)
        self._clear.setObjectName("clear")
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.cleared)
        self._clear.hide()
        self._name()

    @property
    def target(self) -> int | None:
        """The index of the target it has, or None."""
        return self._target

    def set_target(self, target: int | None) -> None:
        """Show another target in the slot, or none."""
        self._target = target
        self._on_theme()
        self._name()
        self._show_clear()

    def set_outcome(self, state: CardState, note: str) -> None:
        """Show whether the article agrees; `note` is its own target in words."""
        super().set_outcome(state, note)
        self._name()
        self._show_clear()

    def heightForWidth(self, width: int) -> int:
        slot = self._slot_height(self._slot_width(width)) + 2 * self._theme.px(SLOT_INSET)
        return max(super().heightForWidth(width), slot)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state is not CardState.OPEN or not self._act(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_clear()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_clear()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_clear()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_clear()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._place_clear()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        self._paint_slot(painter)
        painter.end()

    def _act(self, event: QKeyEvent) -> bool:
        key, index = Qt.Key(event.key()), picked(event, len(self._targets))
        alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if index is not None and not event.isAutoRepeat():
            self.picked.emit(index)
        elif alone != Qt.KeyboardModifier.NoModifier:
            return False
        elif key in STEPS:
            self.focus_stepped.emit(STEPS[key])
        elif key in ENDS:
            self.focus_sent.emit(ENDS[key])
        elif key in CLEARS and self._target is not None:
            self.cleared.emit()
        else:
            return False
        return True

    def _paint_sign(self, painter: QPainter, look: CardLook) -> None:
        if self.state is not CardState.OPEN:
            super()._paint_sign(painter, look)

    def _paint_note(self, painter: QPainter, look: CardLook) -> None:
        """The note stands in the slot."""

    def _paint_slot(self, painter: QPainter) -> None:
        box = self._slot()
        look, colour = self._slot_look(), self._theme.colour
        line = colour(look.line) if look.line else None
        fill = colour(look.fill) if look.fill else None
        shape = Box(fill=fill, line=line, radius=SLOT_RADIUS, dashed=look.dashed)
        paint_box(painter, self._visual(box), shape)
        words = self._given_block()
        top = box.top() + (box.height() - self._words_height(box.width())) // 2
        if self._target is not None and self.state is CardState.OPEN:
            side = self._theme.px(BADGE)
            left = box.left() + self._theme.px(SLOT_SIDE)
            spot = QRect(left, box.top() + (box.height() - side) // 2, side, side)
            paint_badge(painter, self._theme, self._visual(spot), letter(self._target), lit=True)
        self._paint_block(painter, words, box, top, look.ink)
        if self.note:
            top += words.height(self._slot_words(box.width()))
            self._paint_block(painter, self._block(self.note, bold=True), box, top, "text")

    def _paint_block(
        self, painter: QPainter, block: TextBlock, box: QRect, top: int, ink: str
    ) -> None:
        width = self._slot_words(box.width())
        block.set_alignment(Qt.AlignmentFlag.AlignLeading, self.layoutDirection())
        area = QRect(box.left() + self._slot_before(), top, width, block.height(width))
        block.paint(painter, QPointF(self._visual(area).topLeft()), self._theme.colour(ink))

    def _slot_look(self) -> CardLook:
        if self.state is not CardState.OPEN:
            return CardLook(fill="", line="", ink="text2" if self.note else "text")
        if self._held:
            return IN_HAND
        if self._target is None:
            line = "accent" if self.hasFocus() else "border"
            return CardLook(fill="", line=line, dashed=True, ink="text3")
        return CardLook(fill="accent_soft", line="accent_line", ink="text")

    def _given_block(self) -> TextBlock:
        if self._target is not None:
            return self._block(self._targets[self._target], bold=not self.note)
        if self.state is not CardState.OPEN:
            return self._block(self.tr("No answer"), bold=False)
        words = self.tr("Choose {first} to {last}")
        last = letter(len(self._targets) - 1)
        return self._block(words.format(first=letter(0), last=last), bold=False)

    def _block(self, text: str, *, bold: bool) -> TextBlock:
        found = self._blocks.get((text, bold))
        if found is None:
            style = TextStyle.BODY
            font = self._theme.font(style, 600 if bold else None)
            found = TextBlock(text, font, self._theme.line_height(style))
            self._blocks[text, bold] = found
        return found

    def _words_height(self, slot: int) -> int:
        words = self._given_block().height(self._slot_words(slot))
        note = self._block(self.note, bold=True) if self.note else None
        return words + (note.height(self._slot_words(slot)) if note else 0)

    def _slot_height(self, slot: int) -> int:
        words = self._words_height(slot) + 2 * self._theme.px(SLOT_TOP)
        return max(self._theme.px(SLOT_HEIGHT), words)

    def _slot_width(self, width: int) -> int:
        """As wide as the longest target needs, so that the slots of all rows are equal."""
        if self.state is not CardState.OPEN:
            return round(width * SLOT_MOST)
        if not self._natural:
            words = max(self._block(text, bold=True).natural_width for text in self._targets)
            room = self._theme.px(SLOT_SIDE + BADGE + SLOT_GAP + CLEAR_ROOM)
            self._natural = round(words) + room + 1
        return max(round(width * SLOT_LEAST), min(round(width * SLOT_MOST), self._natural))

    def _slot_words(self, slot: int) -> int:
        after = SLOT_SIDE if self.state is not CardState.OPEN else CLEAR_ROOM
        return max(1, slot - self._slot_before() - self._theme.px(after))

    def _slot_before(self) -> int:
        if self._target is None or self.state is not CardState.OPEN:
            return self._theme.px(SLOT_SIDE + SLOT_GAP // 2)
        return self._theme.px(SLOT_SIDE + BADGE + SLOT_GAP)

    def _slot(self) -> QRect:
        """Where the slot lies in a layout from left to right."""
        inset, width = self._theme.px(SLOT_INSET), self._slot_width(self.width())
        height = self._slot_height(width)
        return QRect(self.width() - inset - width, (self.height() - height) // 2, width, height)

    def _before(self) -> int:
        if self.state is not CardState.OPEN:
            return super()._before()
        return self._theme.px(SIDE + 2)

    def _words_width(self, width: int) -> int:
        taken = self._slot_width(width) + self._theme.px(SLOT_INSET + SIDE)
        return max(1, width - self._before() - taken)

    def _place_clear(self) -> None:
        slot = self._slot()
        box = QRect(slot.right() - CLEAR + 1, (self.height() - CLEAR) // 2, CLEAR, CLEAR)
        self._clear.setGeometry(self._visual(box))

    def _show_clear(self) -> None:
        here = self.hasFocus() or self.underMouse()
        asking = self.state is CardState.OPEN
        self._clear.setVisible(asking and here and self._target is not None)

    def _name(self) -> None:
        if self._target is None:
            words = self.tr("{text}: no answer yet")
            if self.state is not CardState.OPEN:
                words = self.tr("{text}: no answer")
            name = words.format(text=self.text)
        else:
            name = self.tr("{text}: {letter}, {target}").format(
                text=self.text, letter=letter(self._target), target=self._targets[self._target]
            )
        self.setAccessibleName(f"{name}, {self.note}" if self.note else name)

    def _on_theme(self) -> None:
        self._blocks, self._natural = {}, 0
        super()._on_theme()
