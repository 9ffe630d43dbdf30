"""Fields of several lines, each of a few controls: who took part, and the sides of a dispute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studyapp.core.bank.fact_form import AccountLine, PartLine
from studyapp.ui.modes.bank.facts.choice_fields import (
    Choosable,
    PickMany,
    PickOne,
    searchable,
    show_beginning,
)
from studyapp.ui.modes.bank.facts.field import Field
from studyapp.ui.modes.bank.facts.text_fields import LineField
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button, ButtonKind, IconButton
from studyapp.ui.widgets.page_undo import leave_undo_to_page
from studyapp.ui.widgets.renewed import Renewed


class LinesField(Field):
    """Lines that can be added and removed; subclasses make the controls of one line."""

    def __init__(self, theme: Theme, name: str, label: str, add: str, *, hint: str = "") -> None:
        super().__init__(theme, name, label, hint=hint)
        self._lines: tuple[object, ...] = ()
        self._holder = Renewed(8)
        self.add_button = Button(theme, add, kind=ButtonKind.GHOST, icon="plus")
        self.add_button.setObjectName(f"add-{name}")
        self.body.addWidget(self._holder)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.add_button.clicked.connect(lambda: self._set((*self._lines, self.empty()), anew=True))

    def empty(self) -> object:
        """Give a line in which nothing stands yet."""
        return None

    def make_row(self, number: int, line: object) -> QWidget:
        """Make the controls of a line."""
        del number, line
        return QWidget()

    def show_value(self, value: object) -> None:
        lines = value if isinstance(value, tuple) else ()
        if lines != self._lines:
            self._lines = lines
            self._show()

    def put(self, number: int, line: object) -> None:
        """Take over what was typed in a line, whose controls stay as they are."""
        self._set((*self._lines[:number], line, *self._lines[number + 1 :]), anew=False)

    def remove(self, number: int) -> None:
        """Take a line away."""
        self._set((*self._lines[:number], *self._lines[number + 1 :]), anew=True)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def line(self, number: int) -> object:
        """Give a line as it stands."""
        return self._lines[number]

    def _set(self, lines: tuple[object, ...], *, anew: bool) -> None:
        self._lines = lines
        if anew:
            self._show()
        self.edited.emit(lines)

    def _show(self) -> None:
        column = self._holder.anew()
        for number, line in enumerate(self._lines):
            column.addWidget(self.make_row(number, line))


class PartsField(LinesField):
    """Who took part in an event, each with a past-tense phrase."""

    def __init__(self, theme: Theme, name: str, label: str, actors: Sequence[Choosable]) -> None:
        super().__init__(
            theme,
            name,
            label,
            self.tr("Add somebody"),
            hint=self.tr("The part goes on after “who”: who closed the bridge."),
        )
        self._actors = [Choosable(value="", words=self.tr("Choose…")), *actors]

    def empty(self) -> PartLine:
        return PartLine()

    def make_row(self, number: int, line: object) -> QWidget:
        shown = line if isinstance(line, PartLine) else PartLine()
        box = searchable(self.theme, self._actors)
        box.setAccessibleName(self.tr("Who took part, line {n}").format(n=number + 1))
        box.setCurrentIndex(max(0, box.findData(shown.actor)))
        show_beginning(box)
        part = QLineEdit(shown.part)
        part.setAccessibleName(self.tr("Their part, line {n}").format(n=number + 1))
        part.setPlaceholderText(self.tr("did what"))
        part.setCursorPosition(0)
        leave_undo_to_page(part)
        remove = IconButton(self.theme, "x", self.tr("Remove line {n}").format(n=number + 1))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(box, 2)
        layout.addWidget(part, 3)
        layout.addWidget(remove)
        box.activated.connect(lambda at: self._put_actor(number, str(box.itemData(at) or "")))
        part.textEdited.connect(lambda text: self._put_part(number, text))
        remove.clicked.connect(lambda: self.remove(number))
        return row

    def _put_actor(self, number: int, actor: str) -> None:
        line = self.line(number)
        if isinstance(line, PartLine):
            self.put(number, replace(line, actor=actor))

    def _put_part(self, number: int, part: str) -> None:
        line = self.line(number)
        if isinstance(line, PartLine):
            self.put(number, replace(line, part=part))


class AccountsField(LinesField):
    """The sides of a dispute: a label, whose account it is, and the facts that tell it."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        speakers: Sequence[Choosable],
        facts: Sequence[Choosable],
    ) -> None:
        super().__init__(theme, name, label, self.tr("Add an account"))
        self._speakers, self._facts = speakers, facts

    def empty(self) -> AccountLine:
        return AccountLine()

    def make_row(self, number: int, line: object) -> QWidget:
        shown = line if isinstance(line, AccountLine) else AccountLine()
        card = AccountCard(self.theme, number, shown, self._speakers, self._facts)
        card.edited.connect(lambda told: self.put(number, told))
        card.removed.connect(lambda: self.remove(number))
        return card


class AccountCard(QFrame):
    """One side of a dispute; no side has a colour of its own here."""

    edited = Signal(object)
    removed = Signal()

    def __init__(
        self,
        theme: Theme,
        number: int,
        line: AccountLine,
        speakers: Sequence[Choosable],
        facts: Sequence[Choosable],
    ) -> None:
        super().__init__()
        self.setObjectName("account-card")
        self._line = line
        label = LineField(theme, f"account-{number}-label", self.tr("What it says, in a few words"))
        speaker = PickOne(theme, f"account-{number}-speaker", self.tr("Whose account"), speakers)
        told = PickMany(theme, f"account-{number}-facts", self.tr("Facts that tell it"), facts)
        remove = Button(theme, self.tr("Remove this account"), kind=ButtonKind.GHOST)
        label.show_value(line.label)
        speaker.show_value(line.speaker)
        told.show_value(line.facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 10)
        layout.setSpacing(10)
        for widget in (label, speaker, told):
            layout.addWidget(widget)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeading)
        label.edited.connect(lambda value: self._put(label=str(value)))
        speaker.edited.connect(lambda value: self._put(speaker=str(value)))
        told.edited.connect(lambda value: self._put(facts=value))
        remove.clicked.connect(self.removed)

    def _put(self, **changed: object) -> None:
        self._line = replace(self._line, **changed)  # type: ignore[arg-type] # named by field
        self.edited.emit(self._line)
