"""One item to sort: a card that says which group it is to go to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.answers.letters import picked
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.item_card import CardState, ItemCard

FOCUS_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
GROUP_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
CLEARS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class SortCard(ItemCard):
    """A card among groups; `count` is how many groups there are."""

    picked = Signal(int)
    """To the group of this index."""
    stepped = Signal(int)
    """To the group before (-1) or after (1), as one reads."""
    cleared = Signal()
    focus_stepped = Signal(int)
    focus_sent = Signal(int)
    focused = Signal()

    def __init__(self, theme: Theme, text: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent, small=True)
        self._count = count
        self._group = ""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.set_group("")

    def set_group(self, group: str) -> None:
        """Tell which group the card is in, "" for none."""
        self._group = group
        self._name()

    def set_outcome(self, state: CardState, note: str) -> None:
        super().set_outcome(state, note)
        self._name()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state is not CardState.OPEN or not self._act(event):
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        key, index = Qt.Key(event.key()), picked(event, self._count, letters=False)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held != Qt.KeyboardModifier.NoModifier:
            return False
        if index is not None:
            if not event.isAutoRepeat():
                self.picked.emit(index)
        elif key in GROUP_STEPS:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.stepped.emit(-GROUP_STEPS[key] if mirrored else GROUP_STEPS[key])
        elif key in FOCUS_STEPS:
            self.focus_stepped.emit(FOCUS_STEPS[key])
        elif key in ENDS:
            self.focus_sent.emit(ENDS[key])
        elif key in CLEARS:
            self.cleared.emit()
        else:
            return False
        return True

    def _name(self) -> None:
        words = self.tr("{text}: in {group}") if self._group else self.tr("{text}: not sorted yet")
        name = words.format(text=self.text, group=self._group)
        self.setAccessibleName(f"{name}, {self.note}" if self.note else name)
