"""A heading and rows that lead somewhere; not there at all where there is no row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.link_row import LinkRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a row is, its words, and what a click does."""

    caption: str
    words: str
    act: Callable[[], object]


class RowList(QWidget):
    """Rows under a heading."""

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(theme, heading, TextStyle.HEADING))
        layout.addLayout(self._rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead of the old ones, or hide where there are none."""
        self.setVisible(bool(rows))
        while (old := self._rows.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            link = LinkRow(self._theme, row.caption, row.words)
            link.clicked.connect(lambda _=False, act=row.act: act())
            self._rows.addWidget(link)
