"""The row that chooses where questions come from: the whole article, or a study set."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.services.workspace import Workspace
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.combo_box import ComboBox
from studyapp.ui.widgets.label import PlainLabel

LETTERS = 22
BELOW = 12


class StudySetRow(QWidget):
    """Hidden while there is no study set."""

    changed = Signal()

    def __init__(self, theme: Theme, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._facts: tuple[str, ...] | None = None
        self.choice = ComboBox(theme)
        self.choice.setObjectName("study-set")
        self.choice.setAccessibleName(self.tr("Questions from"))
        self.choice.setMinimumContentsLength(LETTERS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, BELOW)
        row.setSpacing(10)
        row.addWidget(PlainLabel(theme, self.tr("Questions from"), TextStyle.SMALL, wrap=False))
        row.addWidget(self.choice)
        row.addStretch(1)
        self.choice.currentIndexChanged.connect(self._on_changed)

    @property
    def chosen(self) -> str:
        """The id of the chosen set, "" for the whole article."""
        return str(self.choice.currentData() or "")

    @property
    def facts(self) -> tuple[str, ...] | None:
        """The facts of the chosen set, None for the whole article."""
        return self._facts

    def refresh(self, chosen: str) -> None:
        """Offer the sets that have facts now, with one chosen if it is still among them."""
        sets = self._workspace.study_sets
        found = [one for one in sets.all() if sets.members(one)]
        self.choice.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.choice.clear()
        self.choice.addItem(self.tr("The whole article"), "")
        for one in found:
            self.choice.addItem(one.name, one.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self.choice.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.setVisible(bool(found))
        self._load()

    def _on_changed(self) -> None:
        self._load()
        self.changed.emit()

    def _load(self) -> None:
        sets, chosen = self._workspace.study_sets, self.chosen
        self._facts = sets.members(sets.require(chosen)) if chosen else None
