"""How practice marks: what can be wished for beyond right and not this time."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.ui.appearance import OFF, ON, Preferences
from studyapp.ui.bus import Bus
from studyapp.ui.modes.settings.row import SettingRow
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.check_box import CheckBox

CONFIDENCE = "confidence-marking"


class PracticeSection(QWidget):
    """Confidence marking, off unless it is wished for."""

    def __init__(
        self, theme: Theme, bus: Bus, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bus, self._preferences = bus, preferences
        self._confidence = CheckBox(theme, self.tr("On"))
        self._confidence.setObjectName(CONFIDENCE)
        self._confidence.setAccessibleName(self.tr("Confidence marking"))
        line = self.tr(
            "Before an answer is checked you tell how sure you are. Right answers earn 1, 2 or 3 "
            "points; answers that differ cost 0, 2 or 6. It never changes what is asked next."
        )
        row = SettingRow(
            theme, label=self.tr("Confidence marking"), line=line, control=self._confidence
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        self._confidence.clicked.connect(self._on_clicked)
        bus.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        self._confidence.setChecked(self._preferences.find(CONFIDENCE) == ON)

    def _on_clicked(self) -> None:
        try:
            changes = self._preferences.save(
                CONFIDENCE, ON if self._confidence.isChecked() else OFF
            )
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            self.refresh()
            return
        self._bus.changed.emit(changes)

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and changes.preferences:
            self.refresh()
