"""One line of the answers: mark, words, where it belongs; folded below, its reason and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.bank.form import Choice
from studyapp.ui.modes.bank.facts.text_fields import GrowingText
from studyapp.ui.modes.bank.form.kinds import NO_RIGHT, SEVERAL_RIGHT
from studyapp.ui.modes.bank.form.mark import RightMark
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind, IconButton
from studyapp.ui.widgets.combo_box import ComboBox
from studyapp.ui.widgets.drag import Drag
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.tooltip import tooltip


class Grip(IconLabel):
    """What a line is dragged by; a press on it is its own."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


class ChoiceRow(QWidget):
    """Tells what is typed in it; holds no truth of its own but the choice it shows."""

    edited = Signal(int, object)
    right_chosen = Signal(int, bool)
    moved = Signal(int, int)
    removed = Signal(int)
    pick_wanted = Signal(int)
    drag_begun = Signal(int)
    dragged = Signal(QPoint)
    """Where the pointer is, in global points, while the line is dragged by its grip."""

    def __init__(
        self,
        theme: Theme,
        number: int,
        *,
        right: int,
        places: Sequence[str] = (),
        slots: int = 0,
        fixed: str = "",
    ) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self._choice = Choice()
        self._showing = False
        named = self.tr("Answer {n}").format(n=number + 1)
        self.mark = RightMark(theme, several=right == SEVERAL_RIGHT, name=named)
        self.mark.setVisible(right != NO_RIGHT)
        self.grip = Grip(theme, "grip-vertical", token="text3", size=16)
        self.grip.setCursor(Qt.CursorShape.OpenHandCursor)
        self.grip.setToolTip(tooltip(self.tr("Drag, or Alt with ↑ and ↓")))
        self.grip.setVisible(not fixed)
        self.drag = Drag(self.grip)
        self.text = GrowingText(theme, fewest=1)
        self.text.setAccessibleName(named)
        self.fixed = PlainLabel(theme, fixed, TextStyle.BODY)
        self.text.setVisible(not fixed)
        self.fixed.setVisible(bool(fixed))
        self.target = ComboBox(theme)
        self.target.setAccessibleName(self.tr("Where answer {n} belongs").format(n=number + 1))
        self.target.addItems(list(places))
        self.target.setVisible(bool(places))
        self.slot = ComboBox(theme)
        self.slot.addItems([str(place + 1) for place in range(max(slots, 1))])
        self.slot.setAccessibleName(self.tr("Place of answer {n} in order").format(n=number + 1))
        self.slot.setVisible(bool(slots))
        self.more = IconButton(theme, "chevron-down", self.tr("Reason and words"))
        self.more.setCheckable(True)
        self.remove = IconButton(theme, "x", self.tr("Remove answer {n}").format(n=number + 1))
        self.remove.setVisible(not fixed)
        self.reason = GrowingText(theme, fewest=1)
        self.reason.setAccessibleName(self.tr("Reason for answer {n}").format(n=number + 1))
        self.reason.setPlaceholderText(self.tr("Why it is right, or why not"))
        self.words = PlainLabel(theme, "", TextStyle.CAPTION, token="text2")
        self.pick = Button(theme, self.tr("Words for it…"), kind=ButtonKind.GHOST,
                           icon="highlighter")  # fmt: skip
        self.details = QWidget()
        self._lay_out()
        self._connect()
        self.details.hide()

    def show_choice(self, choice: Choice) -> None:
        """Show a choice, telling nothing."""
        self._showing = True
        self._choice = choice
        self.mark.setChecked(choice.right)
        # The style sheet paints the article's answer by this property.
        if self.text.property("article") != choice.right:
            self.text.setProperty("article", choice.right)
            self.text.style().unpolish(self.text)
            self.text.style().polish(self.text)
        for edit, words in ((self.text, choice.text), (self.reason, choice.reason)):
            if edit.toPlainText() != words:
                edit.setPlainText(words)
        self.target.setCurrentIndex(choice.place if choice.place < self.target.count() else -1)
        self.slot.setCurrentIndex(choice.place if choice.place < self.slot.count() else -1)
        quote = choice.quote
        shown = "" if quote is None else self.tr("“{words}”").format(words=quote.exact)
        self.words.setText(shown or self.tr("Rests on the question’s words."))
        self._showing = False

    def focus_text(self) -> None:
        """Take the keyboard."""
        (self.text if self.text.isVisibleTo(self) else self.reason).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self._number, step)
        else:
            super().keyPressEvent(event)

    def _put(self, **changed: object) -> None:
        if self._showing:
            return
        self._choice = replace(self._choice, **changed)  # type: ignore[arg-type] # named by field
        self.edited.emit(self._number, self._choice)

    def _on_more(self) -> None:
        self.details.setVisible(self.more.isChecked())

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(self.grip, 0, top)
        line.addWidget(self.mark, 0, top)
        line.addWidget(self.text, 1)
        line.addWidget(self.fixed, 1)
        for widget in (self.slot, self.more, self.remove):
            line.addWidget(widget, 0, top)
        below = QVBoxLayout(self.details)
        below.setContentsMargins(self._theme.px(30), 0, 0, 4)
        below.setSpacing(4)
        below.addWidget(self.reason)
        below.addWidget(self.words)
        below.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignLeading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.target)
        layout.addWidget(self.details)

    def _connect(self) -> None:
        self.mark.clicked.connect(
            lambda: self.right_chosen.emit(self._number, self.mark.isChecked())
        )
        self.drag.started.connect(lambda _at: self.drag_begun.emit(self._number))
        self.drag.moved.connect(self.dragged)
        self.text.textChanged.connect(lambda: self._put(text=self.text.toPlainText()))
        self.reason.textChanged.connect(lambda: self._put(reason=self.reason.toPlainText()))
        self.target.activated.connect(lambda at: self._put(place=at))
        self.slot.activated.connect(lambda at: self._put(place=at))
        self.more.clicked.connect(self._on_more)
        self.remove.clicked.connect(lambda: self.removed.emit(self._number))
        self.pick.clicked.connect(lambda: self.pick_wanted.emit(self._number))
