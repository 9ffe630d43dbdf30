"""One item of an ordering: its words, and the buttons that move and tie it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.item_card import CardState, ItemCard

BUTTON = 44
BUTTON_INSET = 4
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
TIES = frozenset({Qt.Key.Key_T, Qt.Key.Key_Equal})


class OrderRow(ItemCard):
    """A card of an ordered list; says which way it is to go, and is told its place."""

    stepped = Signal(int)
    """Past the neighbour above (-1) or below (1)."""
    sent = Signal(int)
    """To the first place (-1) or the last (1)."""
    tie_toggled = Signal()
    focus_stepped = Signal(int)
    focus_sent = Signal(int)

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self._place, self._total = 1, 1
        self._shared = self._first = self._last = False
        self._up = self._button("arrow-up", "move-up", self.tr("Move up: {text}"), "Alt ↑")
        self._down = self._button("arrow-down", "move-down", self.tr("Move down: {text}"), "Alt ↓")
        self._tie = self._button(
            "equal", "tie", self.tr("Same date as the one above: {text}"), self.tr("T")
        )
        self._tie.setCheckable(True)
        self._up.clicked.connect(lambda: self.stepped.emit(-1))
        self._down.clicked.connect(lambda: self.stepped.emit(1))
        self._tie.clicked.connect(self._on_tie)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def set_place(
        self, place: int, total: int, *, tied: bool, shared: bool, first: bool, last: bool
    ) -> None:
        """Tell the row its place of `total`.

        `tied` says that it shares its place with the row above, `shared` with any row;
        `first` and `last` that there is none above or below.
        """
        self._place, self._total = place, total
        self._shared, self._first, self._last = shared, first, last
        self._tie.setChecked(tied)
        self._name()
        self._show_buttons()

    @property
    def place_words(self) -> str:
        """The row's place and words, as a screen reader says them."""
        words = self.tr("Place {place} of {total}: {text}")
        if self._shared:
            words = self.tr("Place {place} of {total}, shared: {text}")
        return words.format(place=self._place, total=self._total, text=self.text)

    def set_outcome(self, state: CardState, note: str) -> None:
        super().set_outcome(state, note)
        self._name()
        self._show_buttons()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state is not CardState.OPEN or not self._act(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._place_buttons()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_buttons()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_buttons()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_buttons()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_buttons()

    def set_held(self, *, on: bool) -> None:
        super().set_held(on=on)
        shape = Qt.CursorShape.ClosedHandCursor if on else Qt.CursorShape.OpenHandCursor
        self.setCursor(shape)
        self._show_buttons()

    def _act(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alone = held == Qt.KeyboardModifier.NoModifier
        if key in TIES and alone and not event.isAutoRepeat():
            self.tie_toggled.emit()
        elif key in STEPS:
            (self.focus_stepped if alone else self.stepped).emit(STEPS[key])
        elif key in ENDS:
            (self.focus_sent if alone else self.sent).emit(ENDS[key])
        else:
            return False
        return True

    def _on_tie(self) -> None:
        self._tie.setChecked(not self._tie.isChecked())  # the list decides, and tells
        self.tie_toggled.emit()

    def _after(self) -> int:
        if self.state is not CardState.OPEN:
            return super()._after()
        return 3 * BUTTON + BUTTON_INSET

    def _button(self, icon: str, name: str, words: str, key: str) -> IconButton:
        button = IconButton(self._theme, icon, words.format(text=self.text), key=key, parent=self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.hide()
        return button

    def _place_buttons(self) -> None:
        top = (self.height() - BUTTON) // 2
        left = self.width() - 3 * BUTTON - BUTTON_INSET
        for number, button in enumerate((self._tie, self._up, self._down)):
            box = QRect(left + number * BUTTON, top, BUTTON, BUTTON)
            button.setGeometry(self._visual(box))

    def _show_buttons(self) -> None:
        """Show them where the hand is; a tie shows always, as it is part of the answer."""
        here = self.hasFocus() or self.underMouse()
        lively = here and not self._held and self.state is CardState.OPEN
        tied = self._tie.isChecked() and self.state is CardState.OPEN
        self._tie.setVisible((lively and not self._first) or tied)
        self._up.setVisible(lively)
        self._down.setVisible(lively)
        self._up.setEnabled(not self._first or self._shared)
        self._down.setEnabled(not self._last or self._shared)

    def _name(self) -> None:
        note = f", {self.note}" if self.note else ""
        self.setAccessibleName(f"{self.place_words}{note}")
