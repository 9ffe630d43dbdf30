"""Rows of groups, the weakest first: name, bar, number, and a way to practise just that."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.progress.groups import Group
from studyapp.ui.modes.progress.words import group_description, group_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.share_bar import ShareBar

NAME_WIDTH = 300


class GroupTable(QWidget):
    """A heading and a row for each group; hidden where there is none."""

    def __init__(
        self,
        theme: Theme,
        heading: str,
        name_of: Callable[[object], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._name_of = theme, name_of
        self._rows: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self._layout.addWidget(PlainLabel(theme, heading, TextStyle.HEADING))

    def show_groups(self, groups: Sequence[Group[object]]) -> None:
        """Show these groups in their order."""
        if self._rows is not None:
            self._layout.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget(self)
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, group in enumerate(groups):
            self._add(grid, row, group)
        self._layout.addWidget(self._rows)
        self._rows.show()
        self.setVisible(bool(groups))

    def _add(self, grid: QGridLayout, row: int, group: Group[object]) -> None:
        words = self._name_of(group.key)
        name = PlainLabel(self._theme, words, TextStyle.BODY)
        name.setFixedWidth(self._theme.px(NAME_WIDTH))
        name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        bar = ShareBar(self._theme, group.credit)
        bar.setAccessibleName(group_description(words, group))
        bar.setToolTip(group_description(words, group))
        number = PlainLabel(
            self._theme, group_words(group), TextStyle.SMALL, token="text2", wrap=False
        )
        grid.addWidget(name, row, 0)
        grid.addWidget(bar, row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(number, row, 2, Qt.AlignmentFlag.AlignTrailing)
