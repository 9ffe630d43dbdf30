"""Worth another look: the last questions that were missed, each a way back to its sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.services.review import MissedItem
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.family_words import family_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.link_row import LinkRow


class MissedList(QWidget):
    """Up to three missed questions; a click practises the fact again."""

    def __init__(
        self, theme: Theme, bus: Bus, workspace: Workspace, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._bus, self._workspace = theme, bus, workspace
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(theme, self.tr("Worth another look"), TextStyle.HEADING))
        layout.addLayout(self._rows)

    def show_items(self, items: tuple[MissedItem, ...]) -> None:
        """Show the missed items, or hide where there are none."""
        self.setVisible(bool(items))
        while (old := self._rows.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for item in items:
            row = LinkRow(self._theme, family_words(item.family), item.stem)
            row.clicked.connect(
                lambda _=False, fact=item.fact: self._bus.practice_requested.emit((fact,))
            )
            self._rows.addWidget(row)
