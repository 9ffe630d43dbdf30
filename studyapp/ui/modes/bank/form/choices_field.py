"""The lines of the answers: what is offered, which is right, why, and on which words it rests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal

from studyapp.core.bank.form import Choice, Quote
from studyapp.ui.modes.bank.facts.field import Field
from studyapp.ui.modes.bank.form.choice_row import ChoiceRow
from studyapp.ui.modes.bank.form.kinds import SEVERAL_RIGHT
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.renewed import Renewed


class ChoicesField(Field):
    """Lines that can be added, moved and removed; `pick_wanted` asks for words of one."""

    pick_wanted = Signal(int)

    def __init__(
        self,
        theme: Theme,
        label: str,
        *,
        right: int,
        add: str,
        places: Sequence[str] = (),
        slots: bool = False,
        fixed: Sequence[str] = (),
    ) -> None:
        """`right` says how many may be right; `places` offers targets, `slots` places in order."""
        name = "choices"
        super().__init__(theme, name, label)
        self._right, self._slots, self._fixed = right, slots, tuple(fixed)
        self._places = tuple(places)
        self._choices: tuple[Choice, ...] = ()
        self._rows: list[ChoiceRow] = []
        self._dragged = 0
        self._holder = Renewed(8)
        self.add_button = Button(theme, add, kind=ButtonKind.GHOST, icon="plus")
        self.add_button.setObjectName(f"add-{name}")
        self.add_button.setVisible(not fixed)
        self.body.addWidget(self._holder)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.add_button.clicked.connect(self._add)

    def show_value(self, value: object) -> None:
        choices = value if isinstance(value, tuple) else ()
        if self._fixed and len(choices) < len(self._fixed):
            choices = (*choices, *(Choice() for _ in self._fixed[len(choices) :]))
        if choices == self._choices and self._rows:
            return
        anew = len(choices) != len(self._rows)
        self._choices = choices
        if anew:
            self._make()
        for row, choice in zip(self._rows, choices, strict=True):
            row.show_choice(choice)

    def set_places(self, places: Sequence[str]) -> None:
        """Offer other targets."""
        if tuple(places) != self._places:
            self._places = tuple(places)
            self._make()

    def focus_row(self, number: int) -> None:
        """Put the keyboard into a line."""
        if 0 <= number < len(self._rows):
            self._rows[number].focus_text()

    def set_quote(self, number: int, quote: Quote) -> None:
        """Let a line rest on these words."""
        if 0 <= number < len(self._choices):
            self._put(number, replace(self._choices[number], quote=quote))
            self._rows[number].show_choice(self._choices[number])

    def _make(self) -> None:
        column = self._holder.anew()
        self._rows = []
        for number, choice in enumerate(self._choices):
            row = ChoiceRow(
                self.theme,
                number,
                right=self._right,
                places=self._places,
                slots=len(self._choices) if self._slots else 0,
                fixed=self._fixed[number] if number < len(self._fixed) else "",
            )
            row.show_choice(choice)
            row.edited.connect(self._on_edited)
            row.right_chosen.connect(self._on_right)
            row.moved.connect(self._on_moved)
            row.removed.connect(self._on_removed)
            row.pick_wanted.connect(self.pick_wanted)
            row.drag_begun.connect(self._on_drag_begun)
            row.dragged.connect(self._on_dragged)
            self._rows.append(row)
            column.addWidget(row)

    def _add(self) -> None:
        last = max((one.place for one in self._choices), default=-1)
        place = last + 1 if self._slots else 0
        self._set((*self._choices, Choice(place=place)), anew=True)
        self._rows[-1].focus_text()

    def _on_edited(self, number: int, choice: Choice) -> None:
        self._put(number, choice)

    def _put(self, number: int, choice: Choice) -> None:
        before = self._choices
        self._choices = (*before[:number], choice, *before[number + 1 :])
        self.edited.emit(self._choices)

    def _on_right(self, number: int, right: bool) -> None:  # noqa: FBT001 - a signal's slot
        if self._right == SEVERAL_RIGHT:
            self._put(number, replace(self._choices[number], right=right))
        else:
            self._set(
                tuple(replace(one, right=at == number) for at, one in enumerate(self._choices)),
                anew=False,
            )

    def _on_moved(self, number: int, by: int) -> None:
        if self._move(number, number + by):
            self._rows[number + by].focus_text()

    def _move(self, number: int, to: int) -> bool:
        """Let a line change its place; the lines between move up or down."""
        if self._fixed or not 0 <= to < len(self._choices):
            return False
        moved = list(self._choices)
        moved.insert(to, moved.pop(number))
        self._set(tuple(moved), anew=False)
        return True

    def _on_drag_begun(self, number: int) -> None:
        self._dragged = number

    def _on_dragged(self, at: QPoint) -> None:
        """Move the dragged line to where the pointer is."""
        for number, row in enumerate(self._rows):
            inside = 0 <= row.mapFromGlobal(at).y() < row.height()
            if inside and number != self._dragged and self._move(self._dragged, number):
                self._dragged = number
                return

    def _on_removed(self, number: int) -> None:
        self._set((*self._choices[:number], *self._choices[number + 1 :]), anew=True)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set(self, choices: tuple[Choice, ...], *, anew: bool) -> None:
        self._choices = choices
        if anew:
            self._make()
        for row, choice in zip(self._rows, choices, strict=True):
            row.show_choice(choice)
        self.edited.emit(choices)
