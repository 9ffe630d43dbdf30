"""Fields to choose in: one of many, or several of many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

from studyapp.ui.modes.bank.facts.field import Field
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.combo_box import ComboBox
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.page_undo import leave_undo_to_page
from studyapp.ui.widgets.renewed import Renewed


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosable:
    """Something to choose: what the form stores, and what a person reads."""

    value: object
    words: str


class PickOne(Field):
    """One of many, found by typing; the first may stand for none."""

    def __init__(
        self, theme: Theme, name: str, label: str, choices: Sequence[Choosable], *, hint: str = ""
    ) -> None:
        super().__init__(theme, name, label, hint=hint)
        self.box = searchable(theme, choices)
        self.box.setObjectName(name)
        self.box.setAccessibleName(label)
        self.body.addWidget(self.box)
        self.box.activated.connect(lambda index: self.edited.emit(self.box.itemData(index)))

    def show_value(self, value: object) -> None:
        index = _index_of(self.box, value)
        if index != self.box.currentIndex():
            self.box.setCurrentIndex(index)
        show_beginning(self.box)


class PickMany(Field):
    """Several of many: a line for each, and a box to add one."""

    def __init__(
        self, theme: Theme, name: str, label: str, choices: Sequence[Choosable], *, hint: str = ""
    ) -> None:
        super().__init__(theme, name, label, hint=hint)
        self._words = {one.value: one.words for one in choices}
        self._values: tuple[object, ...] = ()
        self._rows = Renewed(2)
        self.box = searchable(theme, [Choosable(value=None, words=self.tr("Add…")), *choices])
        self.box.setObjectName(name)
        self.box.setAccessibleName(self.tr("Add to {label}").format(label=label))
        self.body.addWidget(self._rows)
        self.body.addWidget(self.box)
        self.box.activated.connect(self._on_activated)
        self._show()

    def show_value(self, value: object) -> None:
        values = value if isinstance(value, tuple) else ()
        if values != self._values:
            self._values = values
            self._show()

    def _on_activated(self, index: int) -> None:
        value = self.box.itemData(index)
        self.box.setCurrentIndex(0)
        if value is not None and value not in self._values:
            self._set((*self._values, value))

    def _remove(self, value: object) -> None:
        self._set(tuple(one for one in self._values if one != value))
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set(self, values: tuple[object, ...]) -> None:
        self._values = values
        self._show()
        self.edited.emit(values)

    def _show(self) -> None:
        column = self._rows.anew()
        for value in self._values:
            column.addWidget(self._row(value))
        self._rows.setVisible(bool(self._values))

    def _row(self, value: object) -> QWidget:
        words = self._words.get(value, str(value))
        remove = IconButton(self.theme, "x", self.tr("Remove {name}").format(name=words))
        remove.clicked.connect(lambda: self._remove(value))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PlainLabel(self.theme, words, TextStyle.BODY), 1)
        layout.addWidget(remove)
        return row


class Switch(Field):
    """Yes or no."""

    def __init__(self, theme: Theme, name: str, label: str, words: str) -> None:
        super().__init__(theme, name, label)
        self.box = CheckBox(theme, words)
        self.box.setObjectName(name)
        self.body.addWidget(self.box)
        self.box.clicked.connect(lambda: self.edited.emit(self.box.isChecked()))

    def show_value(self, value: object) -> None:
        self.box.setChecked(bool(value))


def searchable(theme: Theme, choices: Sequence[Choosable]) -> ComboBox:
    """Give a drop-down in which typing finds any part of the words."""
    box = ComboBox(theme)
    box.setEditable(True)
    line = box.lineEdit()
    if line is not None:
        leave_undo_to_page(line)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    for one in choices:
        box.addItem(one.words, one.value)
    completer = QCompleter(box.model(), box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    box.setCompleter(completer)
    return box


def show_beginning(box: QComboBox) -> None:
    """Show the beginning of long words, not their end."""
    line = box.lineEdit()
    if line is not None and not line.hasFocus():
        line.setCursorPosition(0)


def _index_of(box: QComboBox, value: object) -> int:
    return next((at for at in range(box.count()) if box.itemData(at) == value), -1)
