"""One line of the answers: mark, words, where it belongs; folded below, its reason and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.bank.form import Choice
from studyapp.ui.modes.bank.facts.text_fields import GrowingText
from studyapp.ui.modes.bank.form.choice_details import ChoiceDetails
from studyapp.ui.modes.bank.form.kinds import NO_RIGHT, SEVERAL_RIGHT
from studyapp.ui.modes.bank.form.mark import RightMark
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
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
        self.text.setVisible(not fixed)
        self.fixed = PlainLabel(theme, fixed, TextStyle.BODY) if fixed else None
        belongs = self.tr("Where answer {n} belongs").format(n=number + 1)
        self.target = self._box(belongs, places)
        order = self.tr("Place of answer {n} in order").format(n=number + 1)
        self.slot = self._box(order, [str(place + 1) for place in range(slots)])
        self.more = IconButton(theme, "chevron-down", self.tr("Reason and words"))
        self.more.setCheckable(True)
        self.remove = IconButton(theme, "x", self.tr("Remove answer {n}").format(n=number + 1))
        self.remove.setVisible(not fixed)
        self._details: ChoiceDetails | None = None
        self._lay_out()
        self._connect()

    @property
    def details(self) -> ChoiceDetails:
        """What is folded below, made when it is first wanted: most lines stay folded."""
        if self._details is None:
            self._details = ChoiceDetails(self._theme, self._number, self)
            self._details.setVisible(self.more.isChecked())
            self._details.show_choice(self._choice)
            self._column.addWidget(self._details)
            self._details.reasoned.connect(lambda reason: self._put(reason=reason))
            self._details.pick_wanted.connect(lambda: self.pick_wanted.emit(self._number))
        return self._details

    def show_choice(self, choice: Choice) -> None:
        """Show a choice, telling nothing."""
        self._showing = True
        self._choice = choice
        self.mark.setChecked(choice.right)
        # The style sheet paints the article's answer by this property.
        if bool(self.text.property("article")) != choice.right:
            self.text.setProperty("article", choice.right)
            self.text.style().unpolish(self.text)
            self.text.style().polish(self.text)
        if self.text.toPlainText() != choice.text:
            self.text.setPlainText(choice.text)
        for box in (self.target, self.slot):
            if box is not None:
                box.setCurrentIndex(choice.place if choice.place < box.count() else -1)
        if self._details is not None:
            self._details.show_choice(choice)
        self._showing = False

    def focus_text(self) -> None:
        """Take the keyboard."""
        (self.text if self.text.isVisibleTo(self) else self.details.reason).setFocus()

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
        if self.fixed is not None:
            line.addWidget(self.fixed, 1)
        for widget in (self.slot, self.more, self.remove):
            if widget is not None:
                line.addWidget(widget, 0, top)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(line)
        if self.target is not None:
            self._column.addWidget(self.target)

    def _box(self, name: str, offered: Sequence[str]) -> ComboBox | None:
        """Offer places, or nothing where there are none."""
        if not offered:
            return None
        box = ComboBox(self._theme)
        box.setAccessibleName(name)
        box.addItems(list(offered))
        return box

    def _connect(self) -> None:
        self.mark.clicked.connect(
            lambda: self.right_chosen.emit(self._number, self.mark.isChecked())
        )
        self.drag.started.connect(lambda _at: self.drag_begun.emit(self._number))
        self.drag.moved.connect(self.dragged)
        self.text.textChanged.connect(lambda: self._put(text=self.text.toPlainText()))
        for box in (self.target, self.slot):
            if box is not None:
                box.activated.connect(lambda at: self._put(place=at))
        self.more.clicked.connect(self._on_more)
        self.remove.clicked.connect(lambda: self.removed.emit(self._number))
