"""Export questions: choose a format, see what it cannot hold, save the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.errors import StudyError
from studyapp.services.steps import Stopped
from studyapp.services.transfer.export_plan import ExportPlan, plan_export
from studyapp.ui.dialogs.import_questions import ImportDesk
from studyapp.ui.dialogs.modal import show_modal
from studyapp.ui.dialogs.stoppable import Stoppable
from studyapp.ui.dialogs.transfer_preview import TransferPreview
from studyapp.ui.dialogs.transfer_words import Section, loss_lines, question_count
from studyapp.ui.file_names import file_stem
from studyapp.ui.problems import words_for
from studyapp.ui.tasks import Task, run
from studyapp.ui.theme import TextStyle
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.combo_box import ComboBox
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.progress import SegmentBar

WIDTH, HEIGHT = 560, 440
SEGMENTS = 12
SUFFIXES = {
    "studypack": ".studypack",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "moodle": ".xml",
    "gift": ".gift",
    "qti": ".zip",
    "anki": ".apkg",
    "anki-text": ".txt",
    "json": ".json",
    "timelinejs": ".json",
}
"""The suffix of a file in each format, in the order in which the formats are offered."""


class ExportQuestions(QDialog):
    """Makes the file anew for each format that is chosen; Save writes it."""

    def __init__(
        self, desk: ImportDesk, ids: Sequence[str] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sheet = desk.workspace.transfer.sheet(ids)
        self._plan: ExportPlan | None = None
        self._task: Task | None = None
        self._preview: TransferPreview | None = None
        theme = desk.theme
        self.setObjectName("export-questions")
        self.setWindowTitle(self.tr("Export"))
        self._formats = ComboBox(theme)
        self._formats.setObjectName("export-format")
        self._formats.setAccessibleName(self.tr("Format"))
        for name in SUFFIXES:
            self._formats.addItem(format_words(name), name)
        self._line = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._line.setObjectName("export-line")
        self._bar = SegmentBar(theme)
        self._making = Stoppable(self)
        self._body = QVBoxLayout()
        self._body.addStretch(1)
        self._save = Button(theme, self.tr("Save"), kind=ButtonKind.PRIMARY)
        self._save.setObjectName("save-export")
        self._cancel = Button(theme, self.tr("Cancel"))
        self._lay_out()
        self._formats.currentIndexChanged.connect(self._make)
        self._making.stepped.connect(self._show_step)
        self._save.clicked.connect(self._choose_place)
        self._cancel.clicked.connect(self.reject)
        self._make()

    @classmethod
    def ask(cls, desk: ImportDesk, ids: Sequence[str] | None, parent: QWidget | None) -> None:
        """Export these questions, or with None all that are ready, written or adopted."""
        show_modal(cls(desk, ids, parent))

    def done(self, result: int) -> None:
        """Close; a file that is still being made is let go."""
        self._forget()
        super().done(result)

    @property
    def format_name(self) -> str:
        """The format that is chosen."""
        return str(self._formats.currentData())

    def save(self, file: Path) -> None:
        """Write the file, then close; stay open, saying why, where it cannot be written."""
        if self._plan is None:
            return
        try:
            self._plan.write(file)
        except OSError as trouble:
            words = self.tr("{file} was not written: {reason}. Nothing was changed.")
            reason = trouble.strerror or self.tr("it cannot be written")
            self._line.setText(words.format(file=file.name, reason=reason))
            return
        words = self.tr("{questions} saved to {file}.")
        told = words.format(questions=_held(self._plan), file=file.name)
        self._desk.bus.toast_requested.emit(told, None)
        self.accept()

    def _make(self) -> None:
        self._forget()
        self._plan = None
        self._save.setEnabled(False)
        self._line.setText(self.tr("Making the file"))
        self._bar.show()
        self._show_step(0)
        sheet, name = self._sheet, self.format_name
        work = self._making.start(lambda step: plan_export(sheet, name, step=step))
        self._task = run(work, done=self._show_plan, failed=self._fail)

    def _show_step(self, step: int) -> None:
        """Show how far the file is; some formats go through the questions more than once."""
        questions = max(1, len(self._sheet.items))
        self._bar.set_progress(min(SEGMENTS, step * SEGMENTS // questions), SEGMENTS)

    def _show_plan(self, plan: ExportPlan) -> None:
        self._plan = plan
        self._bar.hide()
        self._save.setEnabled(True)
        forms = {one.form.id: one.form for one in self._sheet.items}
        lines = tuple(loss_lines(plan.losses, forms))
        told = (
            self.tr("Some of what you wrote has no place in this format. Nothing is lost here.")
            if lines
            else self.tr("Everything has a place in this format.")
        )
        self._line.setText(f"{_held(plan)}. {told}")
        self._show_losses((Section(title=self.tr("Not kept"), lines=lines),) if lines else ())

    def _show_losses(self, sections: tuple[Section, ...]) -> None:
        if self._preview is not None:
            self._body.removeWidget(self._preview)
            self._preview.hide()
            self._preview.deleteLater()
        self._preview = TransferPreview(self._desk.theme, sections)
        self._body.insertWidget(0, self._preview, 10_000)

    def _fail(self, error: BaseException) -> None:
        """Say what went wrong; a bug is raised to whoever reports bugs."""
        self._bar.hide()
        if isinstance(error, Stopped):
            return
        if not isinstance(error, StudyError):
            raise error
        words = words_for(error)
        self._line.setText(words.sentence)

    def _choose_place(self) -> None:
        suffix = SUFFIXES[self.format_name]
        usual = f"{file_stem(self._sheet.pack.id)}{suffix}"
        kinds = f"{format_words(self.format_name)} (*{suffix})"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save"), usual, kinds)
        if name:
            self.save(Path(name) if Path(name).suffix else Path(name).with_suffix(suffix))

    def _forget(self) -> None:
        self._making.stop()
        if self._task is not None:
            self._task.forget()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        px = theme.px
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(8))
        layout.addWidget(PlainLabel(theme, self.tr("Export questions"), TextStyle.TITLE))
        layout.addSpacing(px(4))
        layout.addWidget(PlainLabel(theme, self.tr("Format"), TextStyle.SMALL, weight=600))
        layout.addWidget(self._formats)
        layout.addWidget(self._line)
        layout.addWidget(self._bar)
        layout.addSpacing(px(4))
        layout.addLayout(self._body, 1)
        layout.addSpacing(px(4))
        layout.addLayout(foot)
        self.resize(px(WIDTH), px(HEIGHT))


def _held(plan: ExportPlan) -> str:
    return question_count(plan.count) if plan.of_questions else _tr("The events of the article")


def format_words(name: str) -> str:
    """Give what a format is, in a few words."""
    words = {
        "studypack": _tr("Article with its questions, for studyapp"),
        "csv": _tr("Table as CSV, for any spreadsheet"),
        "xlsx": _tr("Table as XLSX, for Excel and LibreOffice"),
        "moodle": _tr("Moodle XML"),
        "gift": _tr("GIFT, for Moodle and others"),
        "qti": _tr("QTI 2.1 package"),
        "anki": _tr("Anki deck"),
        "anki-text": _tr("Anki as plain text"),
        "json": _tr("JSON"),
        "timelinejs": _tr("TimelineJS, the events as a timeline"),
    }
    return words[name]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Transfer", text)
