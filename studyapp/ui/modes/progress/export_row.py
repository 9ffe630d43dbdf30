"""Take the answers along: as a table or as JSON, where the learner says, and nowhere else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.errors import StudyError
from studyapp.services.attempt_export import AttemptExport, AttemptFormat
from studyapp.ui.bus import Bus
from studyapp.ui.modes.progress.words import not_saved_words, saved_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.label import PlainLabel


class ExportRow(QWidget):
    """Two buttons, each asking for a file."""

    def __init__(
        self, theme: Theme, bus: Bus, export: AttemptExport, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bus, self._export = bus, export
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for kind, words in (
            (AttemptFormat.CSV, self.tr("Save as a table (CSV)…")),
            (AttemptFormat.JSON, self.tr("Save as JSON…")),
        ):
            button = Button(theme, words, icon="download")
            button.setObjectName(f"export{kind.value}")
            button.clicked.connect(lambda _=False, one=kind: self._on_save(one))
            buttons.addWidget(button)
        buttons.addStretch(1)
        line = self.tr(
            "Every answer with what was asked and offered. The file stays where you put it; "
            "nothing is sent anywhere."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(theme, self.tr("Your answers"), TextStyle.HEADING))
        layout.addWidget(PlainLabel(theme, line, TextStyle.SMALL, token="text2"))
        layout.addSpacing(4)
        layout.addLayout(buttons)

    def _on_save(self, kind: AttemptFormat) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save your answers"),
            self.tr("answers") + kind.value,
            f"{kind.name} (*{kind.value})",
        )
        if name:
            self._save(
                Path(name) if name.casefold().endswith(kind.value) else Path(name + kind.value)
            )

    def _save(self, file: Path) -> None:
        try:
            count = self._export.write(file)
        except OSError as trouble:
            reason = trouble.strerror or self.tr("it cannot be written")
            self._bus.toast_requested.emit(not_saved_words(file.name, reason), None)
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
        else:
            self._bus.toast_requested.emit(saved_words(count, file.name), None)
