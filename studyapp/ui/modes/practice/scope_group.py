"""One group of choices: a heading and its chips, several of which may be taken."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.scope import Group
from studyapp.ui.modes.practice.scope_words import (
    count_words,
    group_words,
    value_words,
    values_of,
)
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.choice_chip import ChoiceChip
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow


class ScopeGroup(QWidget):
    """Chips of one group; values no question has at all are not offered."""

    changed = Signal()

    def __init__(
        self, theme: Theme, group: Group, pack: Pack, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.group = group
        self._theme, self._pack = theme, pack
        self._chips: dict[str, ChoiceChip] = {}
        self._row = WrapRow()
        self._row.setAccessibleName(group_words(group))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(
            PlainLabel(theme, group_words(group), TextStyle.SMALL, token="text", weight=600)
        )
        layout.addWidget(self._row)

    @property
    def chosen(self) -> frozenset[str]:
        """The values taken."""
        return frozenset(value for value, chip in self._chips.items() if chip.isChecked())

    def offer(self, values: Mapping[str, int]) -> None:
        """Offer the values that any question has; what was taken is let go."""
        offered = [one for one in values_of(self.group, self._pack) if values.get(one)]
        if offered != list(self._chips):
            self._chips = {value: self._chip(value) for value in offered}
            self._row.set_widgets(list(self._chips.values()))
        self.choose(frozenset())
        self.setVisible(bool(offered))

    def choose(self, values: frozenset[str]) -> None:
        """Take these values and no others, without telling."""
        for value, chip in self._chips.items():
            chip.setChecked(value in values)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show what each value has to offer beside the other groups' choices."""
        for value, chip in self._chips.items():
            count = counts.get(value, 0)
            chip.set_count(count, count_words(chip.words, count))
        self._row.place()

    def _chip(self, value: str) -> ChoiceChip:
        chip = ChoiceChip(self._theme, value_words(self.group, value, self._pack))
        chip.setObjectName(f"{self.group.value}-{value}")
        chip.clicked.connect(self._on_clicked)
        return chip

    def _on_clicked(self) -> None:
        self.changed.emit()
